"""Who takes part in a sitting: the one who asks, and the guide beside the questions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from assistant.core.questions import Aside, Asked, Context, Fit, Letter, Progress, Result, Stem


class Asker(Protocol):
    """A way to put questions to a person."""

    def open(self, opening: Mapping[str, str], *, brief: bool) -> None:
        """Greet."""

    def recall(self, asked: Asked, answer: str) -> None:
        """Show a question that was answered in an earlier sitting."""

    @property
    def live(self) -> bool:
        """Whether somebody is there to think again, and not a file of lines."""

    def ask(self, asked: Asked, context: Context) -> Result:
        """Put one question and wait for what comes back."""

    def say(self, sentence: str) -> None:
        """Say something under the answer just given."""

    def miss(self, sentences: Sequence[str]) -> None:
        """Show under it what of it is not in the note, where that was not asked about."""


class Guide(Protocol):
    """What is shown beside a question: the sentence it becomes, and what there is to learn."""

    def wake(self) -> None:
        """Begin to load what takes time; called when a question is on the screen."""

    def preview(self, asked: Asked, fit: Fit, progress: Progress) -> Letter | None:
        """Return the sentences an answer becomes and the note before them; None while not known. Never waits."""

    def kinds(self, asked: Asked, text: str, progress: Progress) -> Sequence[str] | None:
        """Return the kinds an answer can be read as; None while that is not known. Never waits."""

    def reads_on(self, waits: str, text: str) -> bool:
        """Whether a text can stand behind what waits for a thing, a deed, …; true while that is not known."""

    def reads_whole(self, stem: Stem, rest: str) -> bool:
        """Whether a beginning and what is typed behind it are one sentence; true while that is not known."""

    def lack(self, stem: Stem, rest: str) -> str:
        """Name what keeps words from going on from a beginning; empty where nothing is seen."""

    def shapes(self, stem: Stem, rest: str) -> Iterable[str]:
        """Say the same words as they might go on from a beginning."""

    def turned(self, asked: Asked, text: str, progress: Progress) -> Sequence[str]:
        """Say a text to those met of whom it speaks, as *you*; none where it speaks of nobody."""

    def is_clause(self, text: str) -> bool:
        """Whether a text is a sentence that the grammar knows; true while that is not known."""

    def is_sound(self, text: str) -> bool:
        """Whether a text is whole sentences in which nothing is seen to be wrong; true while that is not known."""

    def is_right(self, text: str) -> bool:
        """Whether no word that English needs is missing in a text; true while that is not known."""

    def said(self, asked: Asked, progress: Progress) -> tuple[str, ...]:
        """Return the wordings shown for the answer just given, to be used again in the note."""

    def jog(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        """Return short questions that may bring a detail back when an answer says nothing of its own."""

    def offers(self, text: str) -> tuple[str, ...]:
        """Return the questions interviewers ask that may be meant. Never waits."""

    def beginning(self, text: str) -> str:
        """Return how a sentence begins that adds to the answer to such a question; empty for any other text."""

    def aside(self, asked: Asked, progress: Progress) -> Aside:
        """Return the one thing to know at this question, or nothing."""

    def late(self, asked: Asked, tell: Callable[[Callable[[], Aside]], None]) -> None:
        """Tell, from another thread, that what is to be known here is there after all, with what gives it."""

    def explain(self, asked: Asked, progress: Progress, times: int) -> str:
        """Return what ``?`` shows after the help, the first, second, … time; empty when there is no more."""
