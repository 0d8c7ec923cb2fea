"""What is wrong with a person's own tones, said before anything is written in one."""

from assistant import content
from assistant.world import World


def tell_broken_tones(world: World) -> None:
    """Say on standard error which cannot be used; the others can."""
    for problem in content.tone_problems():
        world.complain(f"afterword: {problem}")
