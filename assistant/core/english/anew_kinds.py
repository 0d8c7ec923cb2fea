"""What a clause built anew is made of: who, verb, what stands behind it, and what was typed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.core.english.anew_times import Time
from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token

FREELY = (
    "always",
    "never",
    "often",
    "usually",
    "sometimes",
    "still",
    "already",
    "also",
    "only",
    "even",
    "really",
    "now",
)
"""Adverbs that stand before the verb."""
TELLING = frozenset("show tell say explain ask give let offer describe mention invite introduce laugh share".split())
"""What was done that day, where it is told in the present."""
_TO_DO = frozenset("want need like love have try learn start begin help plan hope prefer decide forget".split())
VERBAL = (
    Tag.BASE | Tag.PAST | Tag.THIRD | Tag.HAVE_BASE | Tag.HAVE_PAST | Tag.HAVE_THIRD | Tag.MODAL | Tag.BE_IS
    | Tag.BE_WAS | Tag.BE_AM | Tag.BE_ARE | Tag.BE_WERE | Tag.DO_BASE | Tag.DO_PAST | Tag.DO_THIRD
)  # fmt: skip
_PRONOUNS = ("I", "you", "he", "she", "it", "we", "they", "who", "nobody", "everybody", "everyone")


@dataclass(frozen=True, slots=True)
class Who:
    """Who does something."""

    said: str
    person: int
    """1 *I*, 2 *you*, 3 one of others, 4 *we*, 6 several."""
    end: int
    is_somebody: bool = False

    @property
    def is_pronoun(self) -> bool:
        """Whether it is one small word that always does something."""
        return self.said in _PRONOUNS

    @property
    def own(self) -> str:
        """Whose something of one's own is."""
        if self.said in ("he", "she"):
            return "his own" if self.said == "he" else "her own"
        owner = {1: "my", 2: "your", 4: "our"}.get(self.person)
        return f"{owner or ('their' if self.is_somebody or self.person == 6 else 'its')} own"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as it is meant."""

    base: str
    tense: str
    """``now``, ``going on``, ``past``, ``was going on``, ``perfect``, ``is done``, ``was done``, or its modal."""
    end: int
    is_not: bool = False
    needs: bool = False
    """Whether it says nothing without what it does something to."""
    often: tuple[str, ...] = ()
    alone: str = ""
    """How it is said where nothing stands behind it: *but I can*."""
    is_general: bool = False
    """Whether it is told of what is done again and again."""

    @property
    def takes_to(self) -> bool:
        """Whether *to do* stands behind it."""
        return self.base in _TO_DO


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as it is to be said."""

    said: str
    end: int
    """Behind which word it ends."""
    who: Who | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """What stands behind a verb."""

    end: int
    thing: str = ""
    others: tuple[str, ...] = ()
    often: str = ""
    """An adverb that belongs before the verb."""
    times: tuple[str, ...] = ()
    """What the times that stand there do to the verb."""

    @property
    def is_next(self) -> bool:
        """Whether what the verb does something to may stand next: only times stand before it."""
        return not self.thing and len(self.others) == len(self.times)


@dataclass(frozen=True, slots=True)
class Grammar:
    """How clauses are read, for what has clauses inside it."""

    clauses: Callable[["Typed", int, Who | None], Iterator[Clause]]
    predicates: Callable[["Typed", int, Who], Iterator[Clause]]
    rests: Callable[["Typed", int, Verb, Who], Iterator[Rest]]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, and what is known of it."""

    text: str
    tokens: Sequence[Token]
    english: English
    grammar: Grammar
    is_mine: bool
    """Whether the candidate speaks of what they do."""

    def word(self, at: int) -> str:
        """Give the word there, in small letters; empty where there is none."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def has(self, at: int, tag: int) -> bool:
        """Whether a word stands there that can be of that class."""
        return 0 <= at < len(self.tokens) and self.tokens[at].has(tag)

    def starts(self, at: int) -> int:
        """Give where in the text the word there begins."""
        return self.tokens[at].start if at < len(self.tokens) else len(self.text)

    def behind(self, time: Time) -> int:
        """Give the first word behind what is said of time."""
        return next((n for n, t in enumerate(self.tokens) if t.start >= time.end), len(self.tokens))

    def ends(self, at: int) -> bool:
        """Whether a clause may end there."""
        stops = (".", "!", "?", "also", "because", "but", "so", "and")
        tags = Tag.PRON_I | Tag.COMMA | Tag.SEMI | Tag.AND | Tag.CONJ | Tag.SUBORDINATOR
        return at >= len(self.tokens) or self.has(at, tags) or self.word(at) in stops
