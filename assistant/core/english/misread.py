"""What a telegram says otherwise than a letter does: a word taken for another, or the one it hangs on left away.

*you roast yourself in the back room*, *the still runs*, *she deletes 1 a week*, *with 6am Sundays*.
"""

import re

from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag

_HOUR = re.compile(r"\d{1,2}(?:[:.]\d\d(?:[ap]m)?|[ap]m)")
_HELPS = Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM | Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.MODAL
_HELPS |= Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST | Tag.BE_BASE | Tag.TO
_NAMED = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME
_DOES = Tag.BASE | Tag.THIRD
_TO_ONESELF = frozenset(
    "teach teaches introduce introduces call calls ask asks help helps push pushes pride prides".split()
)


def _done_oneself(sentence: Sentence, place: int) -> bool:
    """*you roast yourself on Sundays*: what is done by oneself reads as done to oneself."""
    tokens = sentence.tokens
    before = tokens[place - 1] if place else None
    is_oneself = before is not None and tokens[place].has(Tag.REFLEXIVE) and before.has(_DOES)
    is_theirs = place > 1 and tokens[place - 2].has(Tag.PRON_YOU)
    return is_oneself and is_theirs and before is not None and before.word not in _TO_ONESELF


def _the_still(sentence: Sentence, place: int) -> bool:
    """*the still runs since 1998*: a word for how long that was taken for a thing."""
    tokens = sentence.tokens
    is_led = tokens[place].word == "still" and place > 0 and tokens[place - 1].word == "the"
    return is_led and place + 1 < len(tokens) and tokens[place + 1].has(_DOES)


def _not_does(sentence: Sentence, place: int) -> bool:
    """*research on the ward not zooms*: a thing that is none of it, taken for what somebody does not do."""
    tokens = sentence.tokens
    if tokens[place].word != "not" or not 0 < place < len(tokens) - 1 or tokens[place - 1].has(_HELPS):
        return False
    return tokens[place - 1].has(_NAMED) and tokens[place + 1].has(Tag.THIRD) and not tokens[place + 1].has(Tag.PLURAL)


def _every_several(sentence: Sentence, place: int) -> bool:
    """*every tenants dog*: whose it is, without the mark that says so."""
    tokens = sentence.tokens
    is_one = tokens[place].word in ("every", "each") and place + 2 < len(tokens)
    is_many = is_one and tokens[place + 1].has(Tag.PLURAL) and not tokens[place + 1].has(_NOT_SEVERAL)
    return is_many and tokens[place + 2].has(_NAMED)


_NOT_SEVERAL = Tag.NOUN | Tag.MASS | Tag.NUMBER | Tag.TIME | Tag.POSS


def _amount_alone(sentence: Sentence, place: int) -> bool:
    """*you delete 1 a week*: so many of what was named elsewhere."""
    tokens = sentence.tokens
    if not tokens[place].has(Tag.NUMBER) or tokens[place].has(Tag.PERCENT) or not tokens[place].text.isdigit():
        return False
    before, behind = (tokens[place - 1] if place else None), tokens[place + 1 : place + 3]
    is_object = before is not None and before.has(_DOES) and not before.has(_NAMED & ~Tag.NOUN | Tag.PREP)
    is_rate = len(behind) > 1 and behind[0].word in ("a", "an", "per", "every") and behind[1].has(Tag.TIME)
    return is_object and is_rate and place > 1 and tokens[place - 2].has(Tag.PRON_YOU | Tag.PRON_WE)


def _with_hour(sentence: Sentence, place: int) -> bool:
    """*with 6am Sundays*: when it is, told as what there is with it."""
    tokens = sentence.tokens
    is_with = tokens[place].word == "with" and place + 2 < len(tokens)
    return is_with and _HOUR.fullmatch(tokens[place + 1].word) is not None and tokens[place + 2].has(Tag.TIME)


def _said_of_public(sentence: Sentence, place: int) -> bool:
    """*the postmortems public*: how several things are, with no *are*."""
    tokens = sentence.tokens
    if place < 2 or not tokens[place].has(Tag.ADJ) or tokens[place].has(Tag.PREP | Tag.ADV | Tag.PARTICLE | Tag.PART):
        return False
    ends = place + 1 == len(tokens) or tokens[place + 1].has(Tag.COMMA)
    before, first = tokens[place - 1], tokens[place - 2]
    is_many = before.has(Tag.PLURAL) and not before.has(Tag.NOUN | Tag.THIRD | Tag.NAME | Tag.TIME | Tag.NUMBER)
    return ends and is_many and first.has(Tag.DET_X | Tag.POSSESSIVE) and place - 2 in (0, 1)


MISREAD = (_done_oneself, _the_still, _not_does, _every_several, _amount_alone, _with_hour, _said_of_public)
"""What gives it away, each by the word at one place."""
