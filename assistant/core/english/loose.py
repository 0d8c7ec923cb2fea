"""Things of a telegram that hang on nothing where they were written out: a thing for a clause, an aside, a name.

*the dog still there*, *the family firm 40 years*, *…last year, Python and patience*, *at everyman theatre*.
"""

from assistant.core.english.role import Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag, Token

_NAMED = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ
_SURE = (
    Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM | Tag.BE_WAS | Tag.BE_WERE | Tag.BE_BASE | Tag.BE_PART | Tag.HAVE_BASE
    | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.MODAL | Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST
)  # fmt: skip


def _still_so(sentence: Sentence, place: int) -> bool:
    """*the dog at reception still there*, *the house still*: said to be so, and no verb that says it."""
    tokens = sentence.tokens
    if tokens[place].word != "still" or not place or not tokens[place - 1].has(_THING):
        return False
    if any(t.has(_SURE) for t in tokens[:place]) or tokens[place - 1].has(Tag.PRON_S | Tag.WHO):
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return after is None or after.has(Tag.PREP | Tag.DET_X | Tag.DET_S) or after.word in ("there", "here")


_THING = Tag.NOUN | Tag.PLURAL | Tag.MASS


def _thing_for_verb(sentence: Sentence, place: int) -> bool:
    """*the family firm 40 years*: a thing and how long, and no verb."""
    tokens = sentence.tokens
    if place < _DEEP or not tokens[place].has(Tag.NUMBER) or place + 1 >= len(tokens):
        return False
    if place + 2 < len(tokens) and not tokens[place + 2].has(Tag.COMMA | Tag.AND):
        return False
    if not tokens[place + 1].has(Tag.TIME) or not tokens[place - 1].has(Tag.NOUN):
        return False
    is_verb = tokens[place - 1].has(Tag.PAST | Tag.THIRD | _SURE)
    is_verb = is_verb or sentence.roles[place - 1] not in (Role.VERB, Role.MODIFIER, Role.NOUN)
    subject = tokens[place - 2]
    return not is_verb and subject.has(Tag.NOUN) and not subject.has(Tag.PLURAL | Tag.PRON_I | Tag.PRON_YOU)


_DEEP = 2


def _aside_of_things(sentence: Sentence, place: int) -> bool:
    """*merged 80k names last year, Python and patience*: two things behind a time, which hang on nothing."""
    tokens = sentence.tokens
    if not tokens[place].has(Tag.COMMA) or not place or place + _ASIDE != len(tokens):
        return False
    first, joint, last = tokens[place + 1 :]
    is_list = any(t.has(Tag.COMMA) for t in tokens[:place])
    return (
        not is_list
        and joint.has(Tag.AND)
        and all(t.has(_THING | Tag.NAME) and not t.has(Tag.ADJ | Tag.ADV | Tag.PART | Tag.PAST) for t in (first, last))
        and any(t.has(Tag.PAST) for t in tokens[:_ASIDE])
        and _is_over(tokens[place - 1])
    )


def _is_over(token: Token) -> bool:
    return token.has(Tag.TIME | Tag.NUMBER)


_ASIDE = 4
"""A comma, a thing, *and* and another; a verb stands among as many words at the beginning."""


def _named_place(sentence: Sentence, place: int) -> bool:
    """*at everyman theatre*: rather a place by its name, in small letters."""
    tokens = sentence.tokens
    if tokens[place].word != "at":
        return False
    end = place + 1
    while end < len(tokens) and tokens[end].has(_NAMED) and not tokens[end].has(Tag.PREP | Tag.AND | Tag.COMMA):
        end += 1
    words = tokens[place + 1 : end]
    is_place = len(words) > 1 and words[-1].has(Tag.PLACE) and not words[-1].has(Tag.PLURAL | Tag.MASS)
    is_place = is_place and words[-1].word not in ("school", "college", "university")
    return is_place and all(t.text.islower() for t in words)


LOOSE = (_still_so, _thing_for_verb, _aside_of_things, _named_place)
"""What gives it away, each by the word at one place."""
