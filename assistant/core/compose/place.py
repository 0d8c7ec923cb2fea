"""What stood out about a place, as the place it makes: *a unit that has kept its night team*."""

from collections.abc import Sequence
from itertools import pairwise

from assistant.core.english import English, Tag, Token, with_article

_LONGEST = 18
"""Words up to which a place is told of before anything is said of it."""
_OURS = Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU | Tag.POSSESSIVE | Tag.NAME
_NOW = Tag.THIRD | Tag.HAVE_THIRD
_ANYBODY = ("nobody", "everyone", "everybody")


def place_of(clause: str, english: English) -> str:
    """Tell *the unit has kept its team* as *a unit that has …*, and *nobody hides a mistake* as *a place where …*.

    Empty where what is told is of somebody, of another time, or too long to say anything of.
    """
    tokens = english.read(clause).tokens
    if len(tokens) < 4 or len(tokens) > _LONGEST or "," in clause or english.is_sad(clause) or is_count(tokens):
        return ""
    first, head = tokens[0], tokens[1]
    if first.word in ("the", "your", "our") and head.word in english.lexicon.workplaces:
        verb = _verb_at(tokens, 2)
        is_place = tokens[verb].has(_NOW) and not _speaks_of_us(tokens[2:])
        return with_article(f"{head.text} that {clause[tokens[2].start :]}", "a") if is_place else ""
    if (
        first.word in _ANYBODY
        and not _speaks_of_us(tokens[1:])
        and not any(t.has(Tag.DET_X) and t.word[:2] == "th" and t.word != "the" for t in tokens)
    ):
        there = head.word in ("there", "here")
        verb = _verb_at(tokens, 2 if there else 1)
        rest = clause[tokens[2 if there else 1].start :]
        return f"a place where {first.word} {rest}" if tokens[verb].has(_NOW) else ""
    return ""


def is_count(tokens: Sequence[Token]) -> bool:
    """Whether a plain figure or a lack is told, which nobody said they liked: *covers it with two vans*."""
    counts = (a.has(Tag.NUMBER) and not b.has(Tag.TIME) for a, b in pairwise(tokens[1:]))
    return any(counts) or any(t.word in _LACKS for t in tokens[1:])


_LACKS = frozenset("no not n't never only without few fewer less short".split())


def _verb_at(tokens: Sequence[Token], place: int) -> int:
    while place < len(tokens) - 1 and tokens[place].has(Tag.ADV) and not tokens[place].has(_NOW):
        place += 1
    return place


def _speaks_of_us(tokens: Sequence[Token]) -> bool:
    return any(t.has(_OURS) and t.word not in ("its", "their") for t in tokens)
