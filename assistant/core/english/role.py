"""What a word can do in a sentence, and what a clause is made of."""

from dataclasses import dataclass, field
from enum import Enum, auto

from assistant.core.english.tags import Tag


class Role(Enum):
    """What a word does where it stands."""

    GIVEN = auto()
    """An article or what stands in its place."""
    NUMBER = auto()
    MODIFIER = auto()
    """An adjective before its noun."""
    NOUN = auto()
    SUBJECT = auto()
    OBJECT = auto()
    VERB = auto()
    """A full verb that is finite, or should be."""
    BARE = auto()
    """A full verb behind *to*, a modal verb, *do* or another verb."""
    PARTICIPLE = auto()
    ING = auto()
    BE = auto()
    HAVE = auto()
    DO = auto()
    MODAL = auto()
    TO = auto()
    PREPOSITION = auto()
    ADVERB = auto()
    AND = auto()
    OPENS = auto()
    """What a clause hangs on: *that*, *who*, *because*, *how*."""
    COMMA = auto()
    ADJECTIVE = auto()
    """One that says what something is, with no noun behind it."""


FINITE = Tag.BASE | Tag.THIRD | Tag.PAST
ANY_VERB = FINITE | Tag.PART | Tag.ING
BE = Tag.BE_AM | Tag.BE_IS | Tag.BE_ARE | Tag.BE_BASE | Tag.BE_PART | Tag.BE_ING
HAVE = Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.HAVE_ING
DO = Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST
NOUNS = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME
AUXILIARY = BE | HAVE | DO | Tag.MODAL
GIVES = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.DET_M
NAMING = (Role.GIVEN, Role.NUMBER, Role.MODIFIER, Role.NOUN)
PREDICATES = (Role.VERB, Role.BE, Role.HAVE, Role.DO, Role.MODAL)
SUBJECTS = frozenset("i we he she they".split())
EITHER = frozenset("it you this that these those there".split())
SOMEBODY = frozenset(
    "everybody everyone nobody somebody someone anybody anyone something everything nothing anything".split()
)
LETTING = frozenset(
    "let lets make makes made making help helps helped see saw seen hear heard watch watched have had".split()
)
MAY_HANG = frozenset("as since before after until till once like than so for".split())
BEHIND_VERBS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.PRON_O | Tag.REFLEXIVE | Tag.NUMBER
BOUNDS = Tag.COMMA | Tag.SEMI | Tag.CONJ | Tag.WHO | Tag.WH | Tag.THAT


@dataclass(slots=True, eq=False)
class Clause:
    """A clause: what opens it, who does something, and the verbs that have to agree with that."""

    opener: str = ""
    within: "Clause | None" = None
    subject: int = -1
    """The place of the word that the verb agrees with."""
    first: int = -1
    """Where what names it begins."""
    is_joined: bool = False
    """Whether two are named: *he and his brother*."""
    about: int = -1
    """The place of the noun that *who* or *which* stands for."""
    verbs: list[int] = field(default_factory=list)
    """The places of its finite verbs."""

    @property
    def waits(self) -> bool:
        """Whether its verb is still to come."""
        return not self.verbs and (self.subject >= 0 or self.opener in ("who", "which", "that", "whoever", "what"))
