"""What a format is: a name, the ending of its files, and a function from a note to bytes."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.core.check.finding import Finding
from assistant.core.check.left_out import Missing
from assistant.core.interview.facts import Sender
from assistant.core.note import Note


@dataclass(frozen=True, slots=True)
class Export:
    """A note with what a format may say beside it."""

    note: Note
    sender: Sender = Sender()
    findings: tuple[Finding, ...] = ()
    left_out: tuple[Missing, ...] = ()
    """Answers that are not in it."""
    file: str = ""
    """The answers file it came from; empty: none."""


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a note out."""

    name: str
    ending: str
    """The ending of a file's name, with its dot."""
    write: Callable[[Export], bytes]
