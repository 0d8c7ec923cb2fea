"""What may be done for a piece of a line, the likeliest first."""

from dataclasses import dataclass

from assistant.core.commands import Command
from assistant.core.talk.refer import Part

Way = tuple[Command, ...]
ANEW = "anew"
"""Said of a sentence that the person types anew, the old one before them."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What may be done, the likeliest first; ``sure`` where the first one is what the act says."""

    ways: tuple[Way, ...] = ()
    sure: bool = False


def anew(part: Part) -> Way:
    """Return the wish to type a sentence anew."""
    return (Command("edit", paragraph=part.text, field=f"{ANEW} {part.at}"),)


def is_anew(command: Command) -> bool:
    """Whether a sentence is to be typed anew."""
    return command.name == "edit" and command.field.startswith(ANEW)
