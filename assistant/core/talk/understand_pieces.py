"""The stretches of what was typed, each with what it asks for and how sure that is."""

from dataclasses import dataclass

from assistant.core.commands import Command
from assistant.core.talk.understand_quality import Wish


@dataclass(frozen=True, slots=True)
class Match:
    """What a stretch of words asks for, and how sure that is."""

    commands: tuple[Command, ...]
    known: float
    """Words accounted for, the more the surer."""
    strange: int = 0
    """Words left over that mean something else."""
    weak: bool = False
    """Only one bare word, which may as well be part of a sentence."""
    open_end: bool = False
    """It ends in words of the person's own, which may go on."""
    wishes: tuple[Wish, ...] = ()
    beside: bool = False
    """It only holds beside another wish."""
    orders: bool = False
    """It begins with its first word, as an order does."""
    literal: tuple[int, ...] = ()
    """Where in the text the words stand that are known."""

    def knows_beyond(self, place: int) -> bool:
        """Whether a word it knows stands at or after a place in the text."""
        return any(start >= place for start in self.literal)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what was typed between two breaks, and what it means."""

    start: int
    end: int
    match: Match | None

    @property
    def commands(self) -> tuple[Command, ...]:
        """What it asks for."""
        return self.match.commands if self.match else ()
