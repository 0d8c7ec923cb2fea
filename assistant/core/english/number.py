"""Whether one or many do something, as far as their verb has to show it."""

from collections.abc import Sequence
from enum import Enum

from assistant.core.english.role import Clause
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag, Token


class Number(Enum):
    """Who does something, as far as a verb shows it."""

    ME = "i"
    ONE = "one"
    MANY = "many"
    UNSURE = ""


_WITH_MANY = frozenset("staff people police".split())
_EITHER = frozenset(
    "team crew family group majority data series number lot rest half most all some none third"
    " quarter handful couple minority bunch range variety pair more fish cod salmon sheep cattle deer".split()
)
_ONE = frozenset("he she it this that everybody everyone nobody somebody someone one".split())


def number_of(clause: Clause, sentence: Sentence) -> Number:
    """Tell whether one or many do something."""
    tokens = sentence.tokens
    place = clause.subject if clause.subject >= 0 else clause.about
    if clause.subject < 0 and place >= 0 and sentence.stands_governed(place):
        return Number.UNSURE  # "things at four in the morning that are…"
    if clause.is_joined:
        return Number.UNSURE if any(t.word == "or" for t in tokens[clause.first : place]) else Number.MANY
    if place < 0:
        return Number.ONE if clause.opener == "what" else Number.UNSURE
    given = tokens[max(clause.first, 0) : place] if clause.subject >= 0 else ()
    return _number(tokens[place], given)


def _number(token: Token, given: Sequence[Token]) -> Number:
    """Tell the number of a word by its classes and by what is given before it."""
    if token.has(Tag.PRON_I):
        return Number.ME
    if token.has(Tag.PRON_WE | Tag.PRON_YOU) or token.word in ("they", "these", "those", "both", "many"):
        return Number.MANY
    if token.word == "there" or token.word in _EITHER or token.has(Tag.PERCENT | Tag.NUMBER | Tag.UNKNOWN):
        return Number.UNSURE
    if token.word in _WITH_MANY or any(_is_several(t) for t in given):
        return Number.MANY
    if token.has(Tag.PLURAL):
        return Number.UNSURE if token.has(Tag.NOUN | Tag.MASS | Tag.NAME | Tag.POSS) else Number.MANY
    if token.has(Tag.NOUN | Tag.MASS | Tag.NAME) or token.word in _ONE:
        return Number.ONE
    return Number.UNSURE


def _is_several(token: Token) -> bool:
    return (token.has(Tag.NUMBER) and token.word not in ("1", "one", "half", "once")) or token.word in (
        "many",
        "several",
    )
