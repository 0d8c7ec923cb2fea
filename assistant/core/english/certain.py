"""What nobody writes out so, though each word of it can stand where it stands: what gives away words that were put in.

A telegram that was written out can be English in its words and none in its shape: *do own research*, *the wait went 8
weeks to 3*, *clean up of duplicate names*.
"""

import re

from assistant.core.english.loose import LOOSE
from assistant.core.english.misread import MISREAD
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag

_WHOSE = Tag.POSSESSIVE | Tag.POSS
_OWNERS = Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU | Tag.PRON_P | Tag.PLURAL | Tag.WHO | Tag.MODAL | Tag.TO | Tag.ADV
_NAMED = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ


def _own_alone(sentence: Sentence, place: int) -> bool:
    """*do own research*: with nobody whose it is."""
    tokens = sentence.tokens
    if tokens[place].word != "own" or place + 1 >= len(tokens) or not tokens[place + 1].has(_NAMED):
        return False
    before = tokens[place - 1] if place else None
    if before is None or before.has(_WHOSE | Tag.TO):
        return False  # "own returns end to end", "to own the rota"
    return before.has(Tag.PREP | Tag.AND | Tag.COMMA) or not before.has(_OWNERS | _WHOSE)


def _from_left_out(sentence: Sentence, place: int) -> bool:
    """*went 8 weeks to 3*: from what to what, with no *from*; *12 to 15 people* are about as many."""
    tokens = sentence.tokens
    if not tokens[place].has(Tag.NUMBER) or tokens[place].has(Tag.ORDINAL):
        return False
    has_unit = place + 2 < len(tokens) and tokens[place + 1].has(Tag.PLURAL | Tag.TIME | Tag.PERCENT)
    to = place + 1 + has_unit
    if to + 1 >= len(tokens) or tokens[to].word != "to" or not tokens[to + 1].has(Tag.NUMBER):
        return False
    if any(t.word in ("from", "between") for t in tokens[max(0, place - _NEAR) : place]):
        return False
    if has_unit and place and tokens[place - 1].word in _CHANGED:
        return False  # "cut 25 reports to 4"
    is_change = any(t.word in _CHANGES for t in tokens[max(0, place - _NEAR) : place])
    return is_change or (has_unit and (to + 2 == len(tokens) or not tokens[to + 2].has(_NAMED)))


_NEAR = 4
"""Words before a number in which *from* may stand."""
_CHANGED = frozenset("cut reduced shortened trimmed brought".split())
_CHANGES = frozenset("went go goes going fell rose dropped grew slipped shot cut reduced raised".split())


def _of_behind_particle(sentence: Sentence, place: int) -> bool:
    """*clean up of names*, *clear out of old stock*: a thing that was taken for a deed."""
    tokens = sentence.tokens
    if place < 1 or place + 1 >= len(tokens) or not tokens[place + 1].has(Tag.OF):
        return False
    verb = tokens[place - 1]
    is_deed = verb.has(Tag.BASE) and (not verb.has(Tag.NOUN) or place == 1)
    is_particle = tokens[place].word in _ENDING or (tokens[place].word == "out" and verb.word in _EMPTIED)
    return is_deed and is_particle and not verb.has(Tag.PART)


_ENDING = frozenset("up down over off".split())
_EMPTIED = frozenset("clear clean sort tidy fit roll lay build hand".split())


_FIXED = re.compile(
    r"\b(?:have|has) (?:\d+|\w+) (?:years|months|seasons|winters)(?:$|[;.]| and\b)|"
    r"\bin (?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\bat weekend\b"
    r"|\b(?!is\b|was\b|does\b|has\b)[a-z]+s not \d|\d not \d"
    r"|\bfor (?!days|nights|weekends|evenings)\w+, (?:nights|weekends|days|evenings) and \w"
    r"|\b(?:'m|am|[’']m)$|\bwith (?:all|both|most|none|each) (?:less|more|under|over|at|in)\b",
    re.IGNORECASE,
)
"""What has lost a word in front of its day, or stops before it says what is so."""


def has_lost(text: str) -> bool:
    """Whether words that always stand together have lost one."""
    return _FIXED.search(text) is not None


def _going_on(sentence: Sentence, place: int) -> bool:
    """*staff the keep leaving*: a verb that was taken for a thing."""
    tokens = sentence.tokens
    is_led = place > 0 and tokens[place - 1].word in ("the", "a", "an")
    is_verb = tokens[place].word in ("keep", "stop", "start") and place + 1 < len(tokens)
    return is_led and is_verb and tokens[place + 1].has(Tag.ING) and not tokens[place + 1].has(Tag.NOUN)


LOST = (_own_alone, _from_left_out, _of_behind_particle, _going_on, *LOOSE, *MISREAD)
"""What gives it away, each by the word at one place."""
