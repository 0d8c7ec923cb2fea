"""What a question is, how it is put to a person, and what can come back."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from assistant.core.questions.stems import Fit, Stem, answer, placed


class QuestionKind(StrEnum):
    """What is asked for, which decides how an answer is looked at."""

    TEXT = "text"
    PERSON = "person"
    NAME = "name"
    """A company's or a role's."""
    CALLED = "called"
    """What a person was called by."""
    SENDER = "sender"
    COUNTRY = "country"
    DATE = "date"
    DUE = "due"
    ACTION = "action"
    REGRET = "regret"
    CHOICE = "choice"


class Choice(NamedTuple):
    """One of the answers a choice question allows; ``words`` are other ways to type it."""

    value: str
    label: str
    words: tuple[str, ...] = ()


class Question(NamedTuple):
    """One ``[[question]]`` of ``prompts/questions.toml``."""

    id: str
    field: str
    ask: str
    kind: QuestionKind = QuestionKind.TEXT
    again: str = ""
    """The wording from the second time on, for a question that opens a list item."""
    hint: str = ""
    """A word beside the question while it is open."""
    hint_panel: str = ""
    """The same where several people were met."""
    help: str = ""
    example: str = ""
    section: str = ""
    opens: str = ""
    """The list to which each answer adds an item, until one is left empty."""
    each: str = ""
    """The list for each item of which it is asked."""
    when: str = ""
    fallback: str = ""
    """What Enter on an empty field means."""
    nothing: str = ""
    """What leaving it empty is called."""
    nothing_again: str = ""
    blank: str = ""
    gently: str = ""
    """Said once when an optional answer that matters is left empty."""
    limit: int = 600
    required: bool = False
    brief: bool = False
    """Asked in the quick way too."""
    choices: tuple[Choice, ...] = ()
    stems: tuple[Stem, ...] = ()
    """The beginnings of sentences that may stand in the field."""
    stays: bool = False
    """Whether a beginning chosen by key is how the note says it."""
    begun_by: str = ""
    """The answer that may give one more beginning to this one."""
    full: str = ""
    """Said when an answer was the last item its list can take."""


class Asked(NamedTuple):
    """A question as it is put now: worded for these people, with what is already known."""

    question: Question
    key: str
    text: str
    index: int = 0  # type: ignore[assignment]
    """Which item of its list it is about, from 0."""
    hint: str = ""
    old: str = ""
    """What stands in the field at first: the earlier answer, or what was half typed."""
    fallback: str = ""
    nothing: str = ""
    required: bool = False
    choices: tuple[Choice, ...] = ()
    stems: tuple[Stem, ...] = ()
    stem: int = 0
    """Which of the stems the earlier answer stands behind, or the first."""
    picked: bool = False
    """Whether that stem was chosen by key, so that the note begins with it."""
    about: str = ""
    """The name of the interviewer it is about, where it is about one."""

    @property
    def refusable(self) -> bool:
        """Whether Enter would take an answer that was guessed or known from before, which a dash refuses."""
        offered = bool(self.fallback) and self.question.fallback in ("{known}", "{guess}")
        return offered and not self.required and not self.choices

    def sentence(self, text: str, kind: str = "", begins: str | None = None) -> str:
        """Show an answer behind its stem, as it was typed."""
        if not self.stems or not text:
            return text
        stem, rest = placed(self.stems, text, kind, begins)
        return f"{self.stems[stem].begins} {rest}".strip()

    @property
    def enter(self) -> str:
        """What Enter on an empty field does, in the person's words; empty when an answer is needed."""
        label = next((c.label for c in self.choices if c.value == self.fallback), self.fallback)
        return label or self.nothing


class Problem(NamedTuple):
    """Why an answer cannot stand; one that is not ``firm`` gives way to the same answer given again."""

    sentence: str
    firm: bool = True
    shape: Fit | None = None
    """The same words as they would go on, which the person may take."""


class Answered(NamedTuple):
    """The person answered; ``taken_as`` is the day the answer stands for, ``kind`` what its stem made of it."""

    text: str
    taken_as: str = ""
    kind: str = ""
    begins: str = ""
    """The beginning of a sentence that the next answer may finish."""
    stem: str | None = None
    """The words of the stem it stood behind."""
    on: str = ""
    """The day it was typed, where *tomorrow* in it counts from that day."""


class Back(NamedTuple):
    """Ask the question before again; ``draft`` is what was half typed here."""

    draft: str = ""


class Leave(NamedTuple):
    """Stop, keeping everything; ``draft`` is what was half typed here."""

    draft: str = ""


class Enough(NamedTuple):
    """Skip all that is optional from here; ``text`` answers this question if it is not empty."""

    text: str = ""
    kind: str = ""
    stem: str | None = None


BACK = Back()
ENOUGH = Enough()
Result = Answered | Back | Leave | Enough


class Aside(NamedTuple):
    """One line beside an open question, with what it is called; without a text there is none."""

    text: str = ""
    label: str = ""


NOTHING = Aside()


def _no_problem(_text: str) -> Problem | None:
    return None


def _no_doubt(_fit: Fit) -> Problem | None:
    return None


def _nothing(_text: str) -> str:
    return ""


class Letter(NamedTuple):
    """The note as far as it goes: the paragraphs before an answer, and the sentences the answer becomes."""

    before: tuple[str, ...] = ()
    sentence: str = ""
    missing: tuple[str, ...] = ()
    """What of the answer is not in the note, as it is named beside the finished note."""
    gone: tuple[str, ...] = ()
    """The same, in the words that were typed."""
    unsure: bool = False
    """Whether it is out only because its reading is not sure, so that it may stand as typed if the person says so."""

    @property
    def lost(self) -> bool:
        """Whether nothing of the answer stands in the note."""
        return bool(self.missing) and not self.sentence


def _no_preview(_fit: Fit) -> Letter | None:
    return None


def _itself(text: str) -> str:
    return text


def _as_typed(stems: tuple[Stem, ...], at: int, rest: str) -> Fit:
    return Fit(at, rest, answer(stems[at], rest) if stems else rest)


def _no_readings(_text: str) -> tuple[str, ...]:
    return ()


def _no_more(_times: int) -> str:
    return ""


def _no_matter() -> None:
    """Do nothing."""


def _never(_tell: Callable[[Callable[[], Aside]], None]) -> None:
    """Tell nothing."""


class Context(NamedTuple):
    """What an asker may use while a question is open; everything here is cheap enough for every keystroke."""

    validate: Callable[[str], Problem | None] = _no_problem
    resolve: Callable[[str], str] = _nothing
    """What the answer is understood as (``Sunday 22 November``); empty when it says so itself."""
    kept: Callable[[str], str] = _itself
    """The answer as it is kept: of two people named in one line the first, since the next question has the other."""
    fit: Callable[[tuple[Stem, ...], int, str], Fit] = _as_typed
    """The stem that what is typed goes on from."""
    doubt: Callable[[Fit], Problem | None] = _no_doubt
    """Why an answer may not be meant so; given again it stands."""
    preview: Callable[[Fit], Letter | None] = _no_preview
    """The sentences of the note the answer becomes; None while that is not known."""
    offers: Callable[[str], tuple[str, ...]] = _no_readings
    """Whole answers that what is typed may be the beginning of."""
    aside: Aside = NOTHING
    """What is to be known at this question; it goes when the question is answered."""
    late: Callable[[Callable[[Callable[[], Aside]], None]], None] = _never
    """Takes whom to tell, from another thread, that the thing to know is there after all; they get what gives it."""
    explain: Callable[[int], str] = _no_more
    """What ``?`` shows the first, second, … time; empty when there is no more."""
    painted: Callable[[], None] = _no_matter
    """Called once the question is on the screen: time for what may load in the background."""
    words: Mapping[str, str] = MappingProxyType({})
    """The ``[hints]`` of ``questions.toml``."""
