"""What nouns, verbs, adjectives and adverbs do where they stand."""

from typing import TYPE_CHECKING

from assistant.core.english.ahead import following, names_next, verb_ahead
from assistant.core.english.hosts import is_verb_here, wants_now
from assistant.core.english.role import (
    ANY_VERB,
    BE,
    BEHIND_VERBS,
    FINITE,
    GIVES,
    HAVE,
    LETTING,
    NOUNS,
    PREDICATES,
    SOMEBODY,
    Role,
)
from assistant.core.english.tags import Tag, Token

if TYPE_CHECKING:
    from assistant.core.english.roles import Sentence

_RATHER_DEEDS = frozenset("work take make study drive cook run help start show".split())
"""Behind *have* rather a verb than a noun, where its object follows: *I have take care of them*."""
_RATHER_DONE = frozenset(
    "start increase decrease focus base interest name finish worry shock surprise stress care".split()
)
"""Behind *be* rather a verb than a noun: *the order was increase*."""


def open_role(read: "Sentence", token: Token, place: int) -> Role:
    """Give the role of a noun, verb, adjective or adverb."""
    before = read.before(place)
    role = _behind_verb(read, token, place) or _behind_somebody(read, token, place)
    if role is not None:
        return role
    is_noun = token.has(NOUNS | Tag.NUMBER)
    if before is Role.PREPOSITION and token.has(Tag.BASE) and _is_done(read, place):
        return Role.BARE
    named = before is Role.PREPOSITION and (is_noun or token.has(Tag.ADJ | Tag.PART))
    if named or before in (Role.GIVEN, Role.NUMBER, Role.MODIFIER):
        return naming_role(read, token, place)
    return _adverb(read, token, place) or _verb(read, token, place) or naming_role(read, token, place)


def _behind_verb(read: "Sentence", token: Token, place: int) -> Role | None:
    """Read what stands behind *can*, *to*, *did*, *have* and *be*."""
    before = read.before(place)
    lead = read.tokens[read.behind(place)] if before is not None else token
    is_noun = token.has(NOUNS | Tag.NUMBER)
    if (before in (Role.MODAL, Role.TO) or is_asked(read, place)) and token.has(ANY_VERB):
        return Role.BARE
    if before is Role.DO and token.has(FINITE) and (not is_noun or is_denied(read, place)):
        return Role.BARE
    if before is Role.HAVE and _is_participle(read, token, place):
        return Role.PARTICIPLE
    if before is Role.BE or (before in (Role.BARE, Role.PARTICIPLE, Role.ING) and lead.has(BE)):
        return behind_be(read, token, place)
    has_done = before is Role.BARE and lead.has(HAVE) and token.has(Tag.PART)
    return Role.PARTICIPLE if has_done and not names_next(read, place) else None


def _is_participle(read: "Sentence", token: Token, place: int) -> bool:
    if token.has(Tag.PART):
        return not (token.has(Tag.ADJ) and names_next(read, place))
    is_deed = token.word in _RATHER_DEEDS and is_deed_next(read, place)
    return is_deed or (token.has(FINITE) and not token.has(NOUNS | Tag.NUMBER | Tag.ADJ))


def _behind_somebody(read: "Sentence", token: Token, place: int) -> Role | None:
    """Read what stands behind *she*, *let me* and *someone*."""
    before = read.before(place)
    if before is Role.OBJECT and token.has(Tag.BASE) and lets(read, place):
        return Role.BARE
    if before is Role.NOUN and read.tokens[read.behind(place)].word in SOMEBODY and token.has(Tag.ADJ):
        return Role.ADJECTIVE
    does = token.has(FINITE) and not token.has(Tag.DEGREE) and token.word not in ("guys", "folks")
    return Role.VERB if before is Role.SUBJECT and does else None


def _is_done(read: "Sentence", place: int) -> bool:
    """Whether a word behind *by* or *without* has an object, and so is a verb: *by remove the check*."""
    after = following(read, place)
    lead = read.tokens[read.behind(place)].word
    return (
        lead in ("by", "without")
        and after is not None
        and (after.has(Tag.DET_X | Tag.PRON_O) or after.word in ("a", "an"))
    )


def _adverb(read: "Sentence", token: Token, place: int) -> Role | None:
    if token.word == "only":
        return Role.ADVERB
    waited = token.has(FINITE) and not token.has(Tag.ADJ) and wants_now(read, place)
    is_one = token.has(Tag.ADV | Tag.DEGREE) and not is_named(read, token, place)
    return Role.ADVERB if is_one and not waited else None


def _verb(read: "Sentence", token: Token, place: int) -> Role | None:
    """Read what may be a verb in any of its forms."""
    before, after = read.before(place), following(read, place)
    is_noun = token.has(NOUNS | Tag.NUMBER)
    if token.has(Tag.ING):
        if before is None and after is not None and after.has(Tag.AGENT | Tag.ROLE):
            return Role.MODIFIER  # "planning engineer"
        if not (before is Role.NOUN and is_noun and read.naming >= 0):
            return Role.ING
    is_bare = token.has(Tag.BASE) and not is_noun and not token.has(Tag.ADJ)
    is_bare = is_bare or (before is None and token.has(Tag.BASE) and after is not None and after.has(Tag.DET_X))
    goes_on = token.has(Tag.BASE) and before in (Role.AND, Role.COMMA) and goes_on_bare(read, place)
    if goes_on and (not is_noun or leads(read, place)):
        return Role.BARE
    if token.has(FINITE) and (is_verb_here(read, token, place) or (before is None and is_bare)):
        return Role.VERB
    if is_bare and before in _BARE_BEHIND:
        return Role.BARE
    return Role.PARTICIPLE if token.has(Tag.PART) and not is_noun and not names_next(read, place) else None


_BARE_BEHIND = (
    Role.VERB, Role.BARE, Role.OBJECT, Role.NOUN, Role.PREPOSITION, Role.PARTICIPLE, Role.AND, Role.OPENS, Role.ING,
)  # fmt: skip


def is_asked(read: "Sentence", place: int) -> bool:
    """Whether a question asks for a verb here: *did he tell*."""
    who = read.behind(place)
    if who < 1 or read.roles[who] not in (Role.SUBJECT, Role.NOUN) or read.roles[who - 1] not in (Role.DO, Role.MODAL):
        return False
    return who < 2 or read.roles[who - 2] in (Role.OPENS, Role.AND, Role.COMMA)


def is_deed_next(read: "Sentence", place: int) -> bool:
    """Whether what a verb would have behind it follows: *have take care of them*, *have work in a hotel*."""
    after = following(read, place)
    return after is not None and (
        after.has(GIVES | Tag.POSSESSIVE | Tag.PRON_O | Tag.NUMBER)
        or after.word in ("care", "in", "at", "as", "with", "for", "like")
    )


def is_denied(read: "Sentence", place: int) -> bool:
    """Whether *not* or another adverb stands before a word."""
    return read.tokens[place - 1].has(Tag.NOT) or read.roles[place - 1] is Role.ADVERB


def lets(read: "Sentence", place: int) -> bool:
    """Whether somebody lets somebody do it: *let me handle the samples*."""
    at = read.behind(read.behind(place))
    return at >= 0 and read.tokens[at].word in LETTING and not read.tokens[place].has(Tag.ADJ)


def behind_be(read: "Sentence", token: Token, place: int) -> Role:
    """Give the role of a word behind *is*: what somebody is or does, or a verb that learners put there."""
    if token.has(Tag.ING):
        return Role.ING
    if token.has(Tag.DEGREE | Tag.ADV) and not token.has(Tag.ADJ | Tag.PART | NOUNS | Tag.BASE):
        return Role.ADVERB
    if token.has(Tag.PART) and not (token.has(Tag.ADJ) and names_next(read, place)):
        return Role.PARTICIPLE
    if token.has(Tag.ADJ | Tag.COMP | Tag.SUPER) and not names_next(read, place):
        return Role.ADJECTIVE
    if (
        token.has(FINITE)
        and not token.has(Tag.ADJ)
        and (
            not token.has(NOUNS)
            or (token.word in _RATHER_DONE and read.now.subject >= 0 and read.tokens[read.now.subject].word != "there")
        )
    ):
        return Role.BARE
    return naming_role(read, token, place)


def naming_role(read: "Sentence", token: Token, place: int) -> Role:
    """Give the role of a word that names something or stands before its noun."""
    names = names_next(read, place)
    if token.has(Tag.NAME) and token.text[:1].isupper() and place:
        return Role.NOUN
    if names and token.has(Tag.ING) and not token.has(NOUNS):
        return Role.MODIFIER
    if token.has(Tag.ADJ | Tag.PART | Tag.COMP | Tag.SUPER | Tag.ORDINAL) and (names or not token.has(NOUNS)):
        return Role.MODIFIER if names else Role.ADJECTIVE
    if token.has(NOUNS):
        return Role.NOUN
    if token.has(Tag.ADV | Tag.DEGREE):
        return Role.ADVERB
    if token.has(Tag.ING):
        return Role.ING
    return (
        Role.VERB if token.has(FINITE) and wants_now(read, place) else Role.BARE if token.has(Tag.BASE) else Role.NOUN
    )


def is_named(read: "Sentence", token: Token, place: int) -> bool:
    """Whether an adverb is an adjective here: *a fast line*."""
    return (
        token.has(Tag.ADJ | Tag.COMP | Tag.SUPER | Tag.ORDINAL)
        and names_next(read, place)
        and not token.has(Tag.DEGREE)
    )


def goes_on_bare(read: "Sentence", place: int) -> bool:
    """Whether a verb behind *and* goes on what *would* or *to* began: *I would call, ask why it failed, and tell…*."""
    for at in range(place - 1, -1, -1):
        if read.roles[at] is Role.BARE:
            return True
        if read.roles[at] in PREDICATES and (read.clause_at[at].within is None or read.roles[at] is Role.MODAL):
            return False
    return False


def leads(read: "Sentence", place: int) -> bool:
    """Whether what a verb leads to follows a word that can be a noun too."""
    after = following(read, place)
    if after is None or after.has(Tag.PREP) or read.tokens[place].has(Tag.PLURAL):
        return False
    names = after.has(NOUNS | Tag.ADJ) and not verb_ahead(read, place)
    return after.has(BEHIND_VERBS) or (names and not read.tokens[place].has(Tag.MASS))
