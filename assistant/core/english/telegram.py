"""What gives a telegram away: words of a hurried line that were read otherwise than they were meant."""

import re
from collections.abc import Sequence

from assistant.core.english.tags import Tag, Token

_PRONOUNS = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE
_NOUNS = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME
_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE
_PERIODS = frozenset("year years month months week weeks season seasons".split())
_POINTS = frozenset("way reason time day moment place thing first one week night morning year things".split())
_EVERY = frozenset("every each all any both".split())
_FIELDS = frozenset("sales sports operations customs accounts goods logistics systems communications".split())
_HOUR = re.compile(r"\d{1,2}(?::\d\d)?[ap]m")
_NO_BARE = (
    Tag.MASS
    | Tag.PLURAL
    | Tag.NAME
    | Tag.DET_S
    | Tag.DET_X
    | Tag.PRON_S
    | Tag.NUMBER
    | Tag.TIME
    | Tag.UNKNOWN
    | Tag.PREP
)


def _after(tokens: Sequence[Token], place: int, steps: int = 1) -> Token | None:
    return tokens[place + steps] if place + steps < len(tokens) else None


def _lasting(tokens: Sequence[Token], place: int) -> bool:
    """*supervisor three years*, *experience 5 years*: a time that *for* or *of* is missing before."""
    token, period = tokens[place], _after(tokens, place)
    before = tokens[place - 1] if place else None
    if not token.has(Tag.NUMBER) or period is None or period.word not in _PERIODS or before is None:
        return False
    beyond = _after(tokens, place, 2)
    noun = before.has(_NOUNS) and not before.has(Tag.PREP | Tag.ADV | Tag.PAST | Tag.PART)
    if before.has(Tag.BASE) and place > 1 and tokens[place - 2].has(Tag.TO | Tag.MODAL | _PRONOUNS):
        return False  # "to spend ten weeks a year"
    return noun and not (
        beyond is not None
        and beyond.word in ("ago", "later", "earlier", "before", "old", "of", "early", "late", "ahead")
    )


def _noun_then_determiner(tokens: Sequence[Token], place: int) -> bool:
    """*a call every lead back*, *a train 9 new hires*: a verb taken for a noun, with its object behind it."""
    article, noun, after = tokens[place], _after(tokens, place), _after(tokens, place, 2)
    if article.word not in ("a", "an") or noun is None or after is None or not noun.has(Tag.BASE):
        return False
    begins = place == 0 or not tokens[place - 1].has(Tag.BASE | Tag.PAST | Tag.PART | Tag.ING | Tag.THIRD | Tag.PREP)
    held = place > 0 and tokens[place - 1].has(Tag.HAVE_BASE | Tag.HAVE_PAST)
    if "-" in after.text:
        return False  # "a one-page 90-day plan"
    return (
        (begins or held)
        and noun.word not in _POINTS
        and (after.has(Tag.NUMBER) or after.word in _EVERY)
        and not noun.has(Tag.LABEL)
    )


def _article_of_two(tokens: Sequence[Token], place: int) -> bool:
    """*ran a social and email for*: an article before words that stand side by side."""
    article, first, joint = tokens[place], _after(tokens, place), _after(tokens, place, 2)
    second, beyond = _after(tokens, place, 3), _after(tokens, place, 4)
    if article.word not in ("a", "an") or first is None or joint is None or second is None:
        return False
    if not first.has(Tag.ADJ) or not joint.has(Tag.AND) or second.has(_GIVEN | Tag.ADJ | Tag.PART | Tag.ADV):
        return False
    return second.has(Tag.NOUN | Tag.MASS) and (beyond is None or beyond.has(Tag.PREP | Tag.COMMA))


def _noun_doing(tokens: Sequence[Token], place: int) -> bool:
    """*cut pages, team burning out*: a telegram behind a comma."""
    noun, doing = _after(tokens, place), _after(tokens, place, 2)
    if not tokens[place].has(Tag.COMMA) or noun is None or doing is None:
        return False
    bare = noun.has(Tag.NOUN) and not noun.has(Tag.MASS | Tag.ADJ | Tag.ING | Tag.PREP | Tag.DET_S | Tag.ADV | Tag.NAME)
    return bare and doing.has(Tag.ING) and not doing.has(Tag.NOUN | Tag.MASS | Tag.PREP)


def _plural_before_noun(tokens: Sequence[Token], place: int) -> bool:
    """*four persons team*, *5 years experience*: a plural where a noun stands before another."""
    plural, noun = _after(tokens, place), _after(tokens, place, 2)
    if not tokens[place].has(Tag.NUMBER) or plural is None or noun is None:
        return False
    alone = plural.has(Tag.PLURAL) and not plural.has(Tag.NOUN | Tag.MASS | Tag.BASE | Tag.THIRD | Tag.NAME)
    counted = noun.has(Tag.NOUN | Tag.MASS) and not noun.has(
        Tag.PREP | Tag.ADV | Tag.CONJ | Tag.PAST | Tag.TIME | Tag.ING
    )
    return alone and counted and plural.word not in _FIELDS


def _noun_off(tokens: Sequence[Token], place: int) -> bool:
    """*cut a drop off at*: a verb and its particle, taken for a noun."""
    noun, particle, beyond = (_after(tokens, place, n) for n in (1, 2, 3))
    if tokens[place].word not in ("a", "an") or noun is None or particle is None:
        return False
    is_particle = particle.word in ("off", "up", "down", "out", "over", "away")
    return noun.has(Tag.BASE) and is_particle and (beyond is None or beyond.has(Tag.PREP | Tag.AND | Tag.COMMA))


def _unknown_of(tokens: Sequence[Token], place: int) -> bool:
    """*send teardown of step 3*: a thing in no list, and without its article."""
    thing, of = _after(tokens, place), _after(tokens, place, 2)
    if thing is None or of is None or of.word != "of":
        return False
    verb = tokens[place].has(Tag.BASE | Tag.PAST | Tag.ING | Tag.PRON_O) and not tokens[place].has(
        Tag.NOUN | Tag.ADJ | Tag.PREP
    )
    return verb and thing.has(Tag.UNKNOWN) and thing.text.islower()


def _bare_hour(tokens: Sequence[Token], place: int) -> bool:
    """*the opening shift 5am*: an hour that *at* is missing before."""
    before = tokens[place - 1] if place else None
    if before is None or not _HOUR.fullmatch(tokens[place].word):
        return False
    return before.has(_NOUNS) and not before.has(Tag.PREP | Tag.NUMBER | Tag.CONJ) and not before.text[:1].isupper()


def _said_taken(tokens: Sequence[Token], place: int) -> bool:
    """*the said 1st year analysts present to clients*: what somebody said, taken for a thing."""
    return place == 0 and tokens[0].word == "the" and len(tokens) > 1 and tokens[1].word == "said"


def of_bare(tokens: Sequence[Token], place: int) -> bool:
    """*the figma file of onboarding sketch*: a countable thing behind *of* without its article."""
    if tokens[place].word != "of" or (place and tokens[place - 1].word in ("letter", "letters", "proof")):
        return False  # "a letter of recommendation", "proof of address"
    at = place + 1
    while (
        at < len(tokens) and tokens[at].has(Tag.ADJ | Tag.ING | Tag.NOUN) and not tokens[at].has(_NO_BARE & ~Tag.MASS)
    ):
        at += 1
    last = tokens[at - 1]
    ends = at == len(tokens) or tokens[at].has(Tag.COMMA | Tag.AND | Tag.PREP)
    return at > place + 1 and ends and last.has(Tag.NOUN) and not last.has(_NO_BARE | Tag.ING | Tag.ADJ | Tag.BARE)


def bare_behind(tokens: Sequence[Token], place: int) -> bool:
    """*the answer about flat*, *four years in call center*: one counted thing behind a preposition, and no article."""
    if not tokens[place].has(Tag.PREP) or tokens[place].word in _NO_PLACE:
        return False
    at = place + 1
    while at < len(tokens) and tokens[at].has(Tag.ADJ | Tag.NOUN) and not tokens[at].has(_NO_BARE | Tag.ING):
        at += 1
    last = tokens[at - 1]
    ends = at == len(tokens) or tokens[at].has(Tag.COMMA | Tag.PREP | Tag.SUBORDINATOR | Tag.SEMI)
    ends = ends or tokens[at].start - last.end > 1
    is_one = last.has(Tag.NOUN) and not last.has(_NO_BARE | Tag.BARE | Tag.ING | Tag.ADJ | Tag.PAST | Tag.LABEL)
    return at > place + 1 and ends and is_one and "-" not in last.text and not last.text[:1].isupper()


def _adjective_behind(tokens: Sequence[Token], place: int) -> bool:
    """*experienced medics for rural*: what a word describes is missing behind a preposition."""
    adjective, after = _after(tokens, place), _after(tokens, place, 2)
    if not tokens[place].has(Tag.PREP) or tokens[place].has(Tag.ADV | Tag.PARTICLE | Tag.TO) or adjective is None:
        return False
    other = _NOUNS | Tag.BARE | Tag.COMP | Tag.ORDINAL | Tag.ADV | Tag.PART
    is_one = adjective.has(Tag.ADJ) and not adjective.has(other)
    return is_one and (after is None or after.has(Tag.COMMA)) and adjective.word not in _ALONE


_ALONE = frozenset(
    "general particular short full good free sure late early high low public private vain brief legal".split()
)
"""Adjectives that stand behind a preposition by themselves: *in general*, *for free*."""
_NO_PLACE = frozenset("to per from between opposite than as of like by".split())
"""Words with which a thing may stand bare, or that are more than prepositions: *from concept to site*, *by bus*."""


TELEGRAM = (
    bare_behind,
    _adjective_behind,
    _lasting,
    _noun_then_determiner,
    _article_of_two,
    _noun_doing,
    _plural_before_noun,
    _noun_off,
    _unknown_of,
    _bare_hour,
    of_bare,
    _said_taken,
)
