"""What a format is: a name, the ending of its files, and functions from notes to bytes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.core.check import Finding, Missing
from assistant.core.due import Deadline
from assistant.core.interview import Interview, Sender, clean
from assistant.core.note import Note

RULE = b"\n" + b"-" * 72 + b"\n\n"
"""What keeps notes apart that are read by people."""


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
    interview: Interview | None = None
    deadlines: Callable[[], Sequence[Deadline]] = tuple
    """What comes due after the interview, reckoned when it is wanted."""
    now: datetime | None = None
    """When it is written, with its zone."""
    paper: str = ""
    """``a4`` or ``letter``; empty: as the country has it."""

    @property
    def subject(self) -> str:
        """The subject of a message with this note; where its channel has none, the role and the company."""
        told = self.interview
        return clean(self.note.subject or (", ".join(filter(None, (told.role, told.company))) if told else ""))


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write notes out. ``write`` and ``stream`` raise ``AssistantError`` where a note has no such form."""

    name: str
    ending: str
    """The ending of a file's name, with its dot."""
    about: str
    """What it is, in a few words."""
    write: Callable[[Export], bytes]
    stream: Callable[[Iterable[Export]], Iterator[bytes]]
    """Several notes one after the other, each as soon as it is there."""
    channel: str = ""
    """The channel its notes are written for where none is asked for."""
    holds_one: bool = False
    """Whether programs that open such a file expect one note in it."""
    is_text: bool = True
    """Whether a terminal can show it."""
    called: tuple[str, ...] = ()
    """What people call it besides its name, in small letters: *save it as a calendar*."""


def ruled(write: Callable[[Export], bytes], between: bytes = RULE) -> Callable[[Iterable[Export]], Iterator[bytes]]:
    """Stream notes with a rule between two."""

    def stream(notes: Iterable[Export]) -> Iterator[bytes]:
        for number, export in enumerate(notes):
            yield (between if number else b"") + write(export)

    return stream
