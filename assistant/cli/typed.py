"""One line typed by a person, or read from a pipe."""

from assistant.core.interview import clean
from assistant.world import World


def ask(world: World, question: str) -> str:
    """Put a question and return the line typed, cleaned; raises ``EOFError`` when nothing comes any more."""
    world.put(question + " ")
    line = world.stdin.readline() if world.stdin is not None else ""
    if not line:
        world.put("\n")
        raise EOFError
    return clean(line)
