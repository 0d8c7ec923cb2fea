"""An answer walked through word by word: what stands in it, and whom it has spoken of so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from assistant.core.english import English, Tag, Token
from assistant.core.people.called import Person
from assistant.core.people.meant import Mention
from assistant.core.people.names import Names

SHE = {"she": "she", "her": "she", "hers": "she", "herself": "she"}
HE = {"he": "he", "him": "he", "his": "he", "himself": "he"}
THEY = ("they", "them", "their", "theirs", "themselves", "themself")
SUBJECT = ("she", "he", "they")
POSSESSIVE = ("her", "his", "their")
SELF = ("herself", "himself", "themselves", "themself")
BETWEEN = Tag.ADV | Tag.DEGREE | Tag.NOT
VERBS = Tag.THIRD | Tag.BE_IS | Tag.HAVE_THIRD | Tag.DO_THIRD
_FINITE = VERBS | Tag.PAST | Tag.MODAL | Tag.BE_AM | Tag.BE_ARE | Tag.HAVE_BASE | Tag.HAVE_PAST | Tag.DO_PAST | Tag.BASE

_OF_IT = Tag.DET_S | Tag.DET_X | Tag.NUMBER | Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.TIME | Tag.ADJ
_FAR = 6
"""Words among which the verb stands behind *of thirty years*."""


class Whom(StrEnum):
    """Whom a word speaks of."""

    NOBODY = ""
    """Nobody yet, or nobody that can be told."""
    READER = "reader"
    OTHER = "other"
    UNSURE = "unsure"
    MYSELF = "i"
    US = "we"
    YOU = "you"


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a note is: which of the people, and how many of the other side the answer may mean by *they*."""

    people: Sequence[Person]
    index: int
    asked_of: bool = True
    """Whether the answer was given of this one person, so that *she* means them; else it speaks of the company."""
    is_asker: bool = False
    """Whether they asked what is answered, and neither question nor answer speaks of anybody else."""
    is_whole: bool = True
    """Whether nothing stands before the answer that a pronoun in it may mean, as it does before a reason."""


@dataclass(slots=True)
class Walk:
    """The words of an answer, the edits found so far, and who has been mentioned."""

    text: str
    tokens: Sequence[Token]
    named: dict[int, Mention]
    english: English
    known: Names
    reader: Reader
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    pronoun: str = ""
    """How the reader has been spoken of: she or he, once that is known."""
    others: list[str] = field(default_factory=list)
    """Who else has been mentioned: *she*, *he* or empty for either, the last one last."""
    several: bool = False
    subject: Whom = Whom.NOBODY
    """Whose clause it is."""
    main: Whom = Whom.NOBODY
    """Whose sentence it is: the first subject."""
    unsure: bool = False
    eager: bool = False
    sought: int = -1
    """From where on somebody looked for is described, so that *she* is that person."""
    one_sought: bool = False
    """Whether one person is looked for and no others are named, so that *them* is the reader's side."""
    they: bool = True
    """Whether *they* may be the reader's side."""
    addressed: bool = False
    """Whether the answer speaks to the reader, so that *she* is somebody else."""
    told: set[int] = field(default_factory=set)
    is_need: bool = False
    """Whether it tells what they need, so that they are spoken of whatever it begins with."""
    is_side_told: bool = False
    """Whether *they* have been told as the reader."""
    is_named: bool = False
    """Whether the reader has been named."""
    both: bool = False
    """Whether the reader and somebody of theirs are spoken of together: *she and her brother*."""
    asker: str = ""
    """By which pronoun the reader is spoken of as the one who asked."""

    def at(self, place: int) -> Token | None:
        """Give the word at a place; None before the first and behind the last."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else None


def begins(walk: Walk, place: int) -> bool:
    """Whether a sentence, or what a semicolon parts from it, begins at a word."""
    before = walk.at(place - 1)
    return before is None or any(mark in ".!?;:" for mark in walk.text[before.end : walk.tokens[place].start])


def is_subject(walk: Walk, place: int) -> bool:
    """Whether a verb follows, perhaps behind an adverb."""
    after = walk.at(place + 1)
    if after and after.has(Tag.PREP) and not after.has(_FINITE):
        at = place + 2
        while (of := walk.at(at)) is not None and of.has(_OF_IT) and at < place + _FAR:
            at += 1
        after = walk.at(at)  # "a client of thirty years had rung", but not "a technician in Leipzig than"
        return bool(after and after.has(_FINITE) and not after.has(_OF_IT))
    return bool(after and after.has(_FINITE | BETWEEN))


def is_object(walk: Walk, place: int) -> bool:
    """Whether a preposition stands before."""
    before = walk.at(place - 1)
    return bool(before and before.has(Tag.PREP | Tag.TO) and not before.has(Tag.SUBORDINATOR))
