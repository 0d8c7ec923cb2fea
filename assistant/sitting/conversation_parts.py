"""What the conversation is made of: who it talks to, what it shows, where things go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from assistant.core.check import Finding, Mark
from assistant.core.commands import Context
from assistant.core.drafts import Drafts, History, Tools
from assistant.core.interview import Interview
from assistant.core.note import Note, Sentence
from assistant.core.talk import Book, Phrasing

if TYPE_CHECKING:
    from assistant.sitting.rewriting import Rewriting


class Talker(Protocol):
    """A way to read what a person types and to print below it."""

    def line(self, prompt: str, old: str = "") -> str | None:
        """Read one line, ``old`` in place; None when the person leaves."""

    def key(self, question: str, choices: Mapping[str, str]) -> str | None:
        """Read one key of the choices, each with its label; None when the person leaves."""

    def say(self, text: str) -> None:
        """Print text that is ready, once."""


class Shows(Protocol):
    """Turns what there is to show into text."""

    def note(
        self,
        drafts: Drafts,
        before: Note | None = None,
        findings: Sequence[str] = (),
        card: Sequence[Mark] = (),
    ) -> str:
        """Show the note of the person at hand, what is new marked."""

    def compare(self, notes: Sequence[Note]) -> str:
        """Show notes beside each other."""

    def diff(self, before: Note, after: Note) -> str:
        """Show what changed."""

    def why(
        self,
        sentences: Sequence[Sentence],
        answers: Mapping[str, str],
        rules: Mapping[str, str],
        card: Sequence[Mark] = (),
    ) -> str:
        """Show where each sentence comes from, and the rules the note is held against."""

    def versions(self, history: History) -> str:
        """Show every version."""

    def overview(self, drafts: Drafts) -> str:
        """Show everyone."""

    def help(self, about: Mapping[str, str]) -> str:
        """Show the commands."""

    def message(self, text: str) -> str:
        """Write a message, broken between words."""

    def quoted(self, text: str) -> str:
        """Write a text word for word, broken between words."""

    def own(self, text: str) -> str:
        """Write the program's own words with what the terminal has."""


class Hands(Protocol):
    """Hands a text over; each raises ``AssistantError`` with what to do instead."""

    def copy(self, text: str) -> bool:
        """Put it on the clipboard; False when it was only sent to the terminal, which may drop it."""

    def save(self, note: Note, interview: Interview, name: str, *, replace: bool = False) -> str:
        """Write it to a file and return the path; one that is there already only if it may be replaced."""

    def edit(self, text: str) -> str:
        """Return it as the person's editor left it."""

    def hand(self, way: str, note: Note, interview: Interview) -> str:
        """Hand it over by the delivery of this name, and return a sentence that says so."""

    def due(self, interview: Interview, text: str) -> Sequence[str]:
        """Say in lines what comes due, or on which day ``text`` asks to be reminded; empty where nothing has a day."""

    def remind(self, interview: Interview, text: str) -> str:
        """Put that into the calendar, and return a sentence that says so."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What is said of a note: open findings, the scorecard, the rule each sentence serves."""

    findings: tuple[Finding, ...] = ()
    card: tuple[Mark, ...] = ()
    rules: Mapping[str, str] = ()  # type: ignore[assignment]


class Judge(Protocol):
    """Reads a note as an editor would."""

    def judge(self, drafts: Drafts) -> Judged:
        """Check and proofread the note at hand."""

    def advise(self, drafts: Drafts, asked: str, *, known_only: bool = False, hour: str = "") -> str:
        """Answer a question about etiquette."""

    def lesson(self, drafts: Drafts, at: str) -> str:
        """Return one tip for the finished note (``draft``) or for once it has gone (``after``), or nothing."""


class Asks(Protocol):
    """Puts a question of the sitting again."""

    def again(self, interview: Interview, index: int, field: str, tone: str) -> Interview | None:
        """Ask with the old answer in place; None when the person goes back or leaves."""


class Keeps(Protocol):
    """Keeps the drafts from step to step."""

    def keep(self, drafts: Drafts) -> None:
        """Keep them; what cannot be kept is said once elsewhere, and the conversation goes on."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a conversation needs."""

    talker: Talker
    shows: Shows
    hands: Hands
    judge: Judge
    asks: Asks
    keeps: Keeps
    tools: Tools
    context: Context
    book: Book
    phrasing: Phrasing
    words: Mapping[str, Any]
    rewriting: "Rewriting | None" = None
    """A language model's help, where one is set."""

    def said(self, name: str, **values: object) -> str:
        """Word a message of the loop."""
        return self.shows.message(str(self.words["loop"][name]).format(**values))
