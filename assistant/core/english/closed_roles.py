"""What the small words do where they stand: pronouns, articles, auxiliaries, *that* and *to*."""

from typing import TYPE_CHECKING

from assistant.core.english.ahead import following, is_clause_next, names_next, wants_verb
from assistant.core.english.open_roles import is_asked
from assistant.core.english.role import (
    ANY_VERB,
    AUXILIARY,
    BE,
    EITHER,
    FINITE,
    GIVES,
    HAVE,
    LETTING,
    MAY_HANG,
    NOUNS,
    SOMEBODY,
    SUBJECTS,
    Role,
)
from assistant.core.english.tags import Tag, Token

if TYPE_CHECKING:
    from assistant.core.english.roles import Sentence

_SEVERAL = frozenset("many most some few both all".split())
_HANGS = frozenset("because when whenever while if unless although though whereas whether where wherever".split())
_ASKS = frozenset("how why what who whom which whose whoever whatever".split())


def closed_role(read: "Sentence", token: Token, place: int) -> Role | None:
    """Give the role of a word of a closed class; None where it is none, or no such word there."""
    for reader in _READERS:
        role = reader(read, token, place)
        if role is not None:
            return role
    if token.has(AUXILIARY) and not (token.has(Tag.NOUN) and read.before(place) in (Role.GIVEN, Role.MODIFIER)):
        return auxiliary_role(read, token, place)
    return _object(read, token, place) or _given(read, token, place) or _governing(read, token, place)


def _somebody(read: "Sentence", token: Token, place: int) -> Role | None:
    """Read *he* and *everybody*, and *many* alone."""
    word, after = token.word, following(read, place)
    if word in SUBJECTS:
        return Role.SUBJECT
    if word in SOMEBODY:
        if read.behind(place) >= 0 and read.tokens[read.behind(place)].word in LETTING:
            return Role.OBJECT
        does = wants_verb(read, place) and not (after and after.has(Tag.ADJ))
        return Role.SUBJECT if does else Role.NOUN
    first = read.before(place) in (None, Role.OPENS, Role.AND, Role.COMMA)
    does = after is not None and after.has(FINITE | AUXILIARY) and not after.has(Tag.PLURAL | Tag.MASS | Tag.ADJ)
    return Role.SUBJECT if word in _SEVERAL and first and does else None


def _small(read: "Sentence", token: Token, place: int) -> Role | None:
    """Read *and*, *for example*, *not* and *also*."""
    word, after = token.word, following(read, place)
    if word in ("and", "or", "but", "&", "nor"):
        return Role.AND
    is_example = word in _EXAMPLES and place > 0 and read.tokens[place - 1].word == "for"
    is_example = is_example or (word == "for" and after is not None and after.word in _EXAMPLES)
    is_adverb = token.has(Tag.NOT) or word in ("also", "always", "even", "still", "just")
    return Role.ADVERB if is_example or is_adverb else None


_EXAMPLES = ("example", "instance")


def _joining(read: "Sentence", token: Token, place: int) -> Role | None:
    """Read *to*, *that*, *because*, *since* and *it*."""
    word = token.word
    if word == "to":
        return to_role(read, place)
    if word in _ASKS or word in _HANGS or word == "that":
        return hanging_role(read, token, place)
    if word in MAY_HANG and word != "for" and is_clause_next(read, place):
        return Role.OPENS
    return pronoun_role(read, token, place) if word in EITHER else None


def _object(read: "Sentence", token: Token, place: int) -> Role | None:
    after = following(read, place)
    if token.word in ("me", "him", "us", "them") or token.has(Tag.REFLEXIVE):
        return Role.OBJECT
    if token.word != "her":
        return None
    names = after is not None and after.has(NOUNS | Tag.ADJ | Tag.ING | Tag.ORDINAL | Tag.NUMBER)
    return Role.GIVEN if names and after is not None and not after.has(Tag.PREP) else Role.OBJECT


def _given(read: "Sentence", token: Token, place: int) -> Role | None:
    """Read numbers, articles and what stands in their place."""
    word, after, names = token.word, following(read, place), names_next(read, place)
    if token.has(Tag.NUMBER) and word not in ("both", "few", "once", "twice", "half", "one"):
        return Role.NOUN if token.has(Tag.PLURAL) or not names else Role.NUMBER
    if token.has(Tag.DEGREE) and read.before(place) is Role.OPENS and after is not None and after.has(FINITE):
        return Role.ADVERB
    names = names or (word in ("all", "both", "half") and after is not None and after.has(Tag.DET_X))
    if token.has(GIVES | Tag.POSSESSIVE) and (names or not token.has(Tag.DEGREE)):
        return Role.GIVEN if names or word in ("a", "an", "the") else alone(read, place)
    return None


def _governing(read: "Sentence", token: Token, place: int) -> Role | None:
    """Read a preposition; *like* behind *she* or *who* is a verb, and *opposite* behind *the* is none."""
    before = read.before(place)
    if not token.has(Tag.PREP) or (before is Role.GIVEN and token.has(Tag.ADJ | Tag.NOUN)):
        return None
    is_verb = before in (Role.SUBJECT, Role.TO, Role.MODAL, Role.DO)
    is_verb = is_verb or (before is Role.OPENS and token.word == "like" and read.now.about >= 0)
    return None if is_verb and token.has(Tag.BASE | Tag.PAST) else preposition_role(read, token, place)


_READERS = (_somebody, _small, _joining)


def alone(read: "Sentence", place: int) -> Role:
    """Tell whether *mine* or *this* does something or is named."""
    return Role.SUBJECT if wants_verb(read, place) else Role.NOUN


def to_role(read: "Sentence", place: int) -> Role:
    """Tell the *to* before a verb from the one before a noun."""
    after = following(read, place)
    while after is not None and after.has(Tag.ADV) and not after.has(ANY_VERB | NOUNS):
        place += 1
        after = following(read, place)
    if (
        after is None
        or after.has(GIVES | Tag.POSSESSIVE | Tag.PRON_O)
        or after.text[:1].isupper()
        or after.word in ("front", "back")
    ):
        return Role.PREPOSITION
    if after.has(AUXILIARY | Tag.BASE) or (after.has(FINITE) and not after.has(NOUNS)):
        return Role.TO
    return Role.PREPOSITION


def hanging_role(read: "Sentence", token: Token, place: int) -> Role:
    """Tell what opens a clause from *that* which points: *that year*."""
    word, after, before = token.word, following(read, place), read.before(place)
    if word == "that":
        if after is None:
            return Role.OBJECT
        pointed = before not in (
            Role.NOUN,
            Role.VERB,
            Role.OBJECT,
            Role.ADJECTIVE,
            Role.BE,
            Role.BARE,
            Role.PARTICIPLE,
        )
        if after.has(AUXILIARY) and pointed:
            return Role.SUBJECT
        alone = after.has(Tag.NOUN) and not after.has(GIVES | Tag.PLURAL | Tag.MASS | FINITE & ~Tag.BASE)
        if (
            (pointed and after.has(Tag.NOUN | Tag.ADJ) and not after.has(Tag.PLURAL))
            or after.has(Tag.TIME)
            or (before is Role.BE and alone)
        ):
            return Role.GIVEN
        if before is Role.PREPOSITION:
            return Role.GIVEN if after.has(Tag.NOUN | Tag.ADJ) else Role.OPENS
        return Role.OPENS
    if word == "because" and after is not None and after.has(Tag.OF):
        return Role.ADVERB
    if word == "what" and after is not None and after.has(Tag.NOUN) and not after.has(Tag.BASE):
        return Role.OPENS
    return Role.OPENS


def pronoun_role(read: "Sentence", token: Token, place: int) -> Role:
    """Tell *you* and *it* that do something from those that something is done to."""
    word, after, before = token.word, following(read, place), read.before(place)
    if word == "you" and before in (None, Role.OPENS, Role.COMMA) and after is not None:
        return Role.SUBJECT
    if word == "there":
        return Role.SUBJECT if after and after.has(BE | Tag.MODAL) else Role.ADVERB
    if (
        word in ("this", "these", "those")
        and after
        and after.has(NOUNS | Tag.ADJ | Tag.NUMBER)
        and not after.has(AUXILIARY)
    ):
        return Role.GIVEN
    if before is Role.PREPOSITION or (
        before in (Role.VERB, Role.BARE, Role.ING, Role.PARTICIPLE) and not (after and after.has(AUXILIARY))
    ):
        told = read.behind(place)
        says = told >= 0 and read.tokens[told].has(Tag.SAY) and not read.tokens[told].has(Tag.TELL)
        if before is not Role.PREPOSITION and says and after is not None and after.has(FINITE):
            return Role.SUBJECT
        return Role.OBJECT
    return Role.SUBJECT if wants_verb(read, place) else Role.OBJECT


def auxiliary_role(read: "Sentence", token: Token, place: int) -> Role:
    """Tell a finite *be*, *have* or *do* from one behind another verb."""
    if token.has(Tag.MODAL) and not (
        token.word in ("can", "will", "may", "might", "must") and read.before(place) is Role.GIVEN
    ):
        return Role.MODAL
    if token.has(Tag.BE_ING | Tag.HAVE_ING):
        return Role.ING
    if token.has(Tag.BE_PART):
        return Role.PARTICIPLE
    if read.before(place) in (Role.TO, Role.MODAL, Role.DO) or is_asked(read, place):
        return Role.BARE
    after = following(read, place)
    if token.word == "'s" and after is not None and after.has(Tag.BE_PART):
        return Role.HAVE
    if token.has(BE):
        return Role.BE
    return Role.HAVE if token.has(HAVE) else Role.DO


def preposition_role(read: "Sentence", token: Token, place: int) -> Role:
    """Tell a preposition from a particle at the end: *showed me around*."""
    after = following(read, place)
    particle = (
        token.has(Tag.PARTICLE)
        and (token.word != "by" or after is None)
        and (
            after is None or not after.has(GIVES | NOUNS | Tag.POSSESSIVE | Tag.PRON_O | Tag.NUMBER | Tag.ADJ | Tag.ING)
        )
    )
    return Role.ADVERB if particle or (after is None and token.has(Tag.ADV)) else Role.PREPOSITION
