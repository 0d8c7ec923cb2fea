"""The drafts of one sitting: every version of every note, with undo and redo without end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from assistant.core.interview import Interview
from assistant.core.note import Note, Paragraph, Sentence

VARIANTS = 12
"""How many wordings there are of the same facts in the same tone."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a note is written by."""

    tone: str
    channel: str
    variant: int = 0
    length: int = 0
    """0 as usual, below 0 shorter, above 0 longer."""
    without: tuple[str, ...] = ()
    """Moves and answers left out."""


class Composer(Protocol):
    """Writes the note to one interviewer; the same arguments give the same note."""

    def __call__(self, interview: Interview, index: int, settings: Settings, earlier: Sequence[Note]) -> Note:
        """Write a note unlike the earlier ones."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays through regenerating: locked, edited by hand, or, where neither, worded otherwise on a wish."""

    paragraph: Paragraph
    at: int
    """Its place among all paragraphs."""
    edited: bool = False
    locked: bool = True
    within: int = -1
    """Where it begins in a paragraph whose other sentences may be said anew; -1 for a whole paragraph."""


def is_reworded(kept: Kept) -> bool:
    """Whether sentences stay because another wording of them was asked for, and not as words of the person's own."""
    return not (kept.edited or kept.locked)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Sentences left out, and what is not told any more because of that."""

    sentences: tuple[Sentence, ...]
    at: int
    """The place of the first among all paragraphs."""
    facts: tuple[str, ...] = ()
    """The answers no longer told."""
    moves: tuple[str, ...] = ()
    """The moves without an answer that are left out whole."""
    phrases: tuple[str, ...] = ()
    """The wordings of the note they stood in, to be used again when they come back."""
    room: bool = False
    """Left out only for the length of the note: it comes back as soon as more may be said."""


@dataclass(frozen=True, slots=True)
class Added:
    """A sentence of one's own; ``at`` is its paragraph, or -1 for where it fits."""

    sentence: Sentence
    at: int = -1


@dataclass(frozen=True, slots=True)
class Frame:
    """What the person wrote around the text; None stands for what the tone has, empty for nothing."""

    greeting: str | None = None
    closing: str | None = None
    signature: tuple[str, ...] | None = None
    postscript: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a note, with all that later versions keep."""

    note: Note
    settings: Settings
    facts: int = 0
    """Which state of the answers it was written from."""
    parent: int = -1
    step: int = 0
    said: str = ""
    """What was asked for, in the person's words."""
    kept: tuple[Kept, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    added: tuple[Added, ...] = ()
    subject: str = ""
    """A subject of one's own."""
    frame: Frame = Frame()
    """What the person wrote around the text."""


@dataclass(frozen=True, slots=True)
class History:
    """All versions of one note; undoing moves to the parent, and no version is ever taken away."""

    versions: tuple[Version, ...]
    at: int = 0
    ahead: tuple[int, ...] = ()
    """What redo goes to, the nearest first."""
    done: bool = False
    """Whether this note was copied, saved or declared finished."""
    handed: int = -1
    """The version that was, last; what comes back to its words needs no handing over again."""

    @property
    def now(self) -> Version:
        """The version on the screen."""
        return self.versions[self.at]

    @property
    def before(self) -> Version | None:
        """The version this one was made from."""
        return self.versions[self.now.parent] if self.now.parent >= 0 else None

    def with_(self, version: Version) -> "History":
        """Append a version made from the present one."""
        versions = (*self.versions, replace(version, parent=self.at))
        return replace(self, versions=versions)._to(len(self.versions), ())

    def undone(self) -> "History":
        """Go to the version this one was made from; as it is when there is none."""
        parent = self.now.parent
        return self if parent < 0 else self._to(parent, (self.at, *self.ahead))

    def redone(self) -> "History":
        """Go forward again; as it is when nothing was undone."""
        return self._to(self.ahead[0], self.ahead[1:]) if self.ahead else self

    def _to(self, at: int, ahead: tuple[int, ...]) -> "History":
        now, handed = self.versions[at].note, self.versions[self.handed].note if self.handed >= 0 else None
        is_same = handed is not None and (now.subject, now.page) == (handed.subject, handed.page)
        return replace(self, at=at, ahead=ahead, done=is_same)


@dataclass(frozen=True, slots=True)
class Drafts:
    """The notes of one sitting and the states of the answers they were written from."""

    facts: tuple[Interview, ...]
    histories: tuple[History, ...]
    current: int = 0
    steps: int = 0

    @property
    def history(self) -> History:
        """The versions of the note on the screen."""
        return self.histories[self.current]

    @property
    def now(self) -> Version:
        """The version on the screen."""
        return self.history.now

    @property
    def interview(self) -> Interview:
        """The answers the note on the screen was written from."""
        return self.facts[self.now.facts]

    @property
    def notes(self) -> tuple[Note, ...]:
        """The note to each person as it stands."""
        return tuple(h.now.note for h in self.histories)

    def others(self) -> tuple[Note, ...]:
        """The notes to everyone else."""
        return tuple(n for i, n in enumerate(self.notes) if i != self.current)

    def with_history(self, index: int, history: History) -> "Drafts":
        """Replace one person's versions."""
        return replace(self, histories=(*self.histories[:index], history, *self.histories[index + 1 :]))

    def with_version(self, version: Version) -> "Drafts":
        """Append a version of the note on the screen, as a step of its own."""
        step = self.steps + 1
        history = self.history.with_(replace(version, step=step))
        return replace(self.with_history(self.current, history), steps=step)


def begin(interview: Interview, settings: Settings, compose: Composer) -> Drafts:
    """Write the first version of every note."""
    notes: list[Note] = []
    for index in range(len(interview.interviewers)):
        notes.append(compose(interview, index, settings, tuple(notes)))
    return Drafts((interview,), tuple(History((Version(note, settings),)) for note in notes))


def undo(drafts: Drafts) -> Drafts:
    """Take back the last step, in every note that it changed."""
    step = drafts.now.step
    return _moved(drafts, step, lambda h: h.now.step == step and h.now.parent >= 0, History.undone)


def redo(drafts: Drafts) -> Drafts:
    """Bring back the step last undone, in every note that it changed."""
    history = drafts.history
    step = history.versions[history.ahead[0]].step if history.ahead else -1
    return _moved(drafts, step, lambda h: bool(h.ahead) and h.versions[h.ahead[0]].step == step, History.redone)


def _moved(drafts: Drafts, step: int, touched: Callable[[History], bool], move: Callable[[History], History]) -> Drafts:
    histories = tuple(move(h) if step >= 0 and touched(h) else h for h in drafts.histories)
    return replace(drafts, histories=histories)
