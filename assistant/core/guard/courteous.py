"""What anybody may say in a letter of thanks: an open ear, a hope, a reaction in words that claim nothing."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from assistant.core.english import sentences
from assistant.core.guard.form import compiled
from assistant.core.guard.words import blank, words

_CLAUSE = re.compile(r"[,;:]\s+|\s+(?=(?:and|so|because|which|but) )|(?<=[.!?])\s+")


class _Kind(NamedTuple):
    begins: re.Pattern[str]
    says: re.Pattern[str]
    words: frozenset[str]
    told: str


class Courtesies:
    """The kinds of ``[[courtesy]]`` in ``guard.toml``: how one begins, what it says, and all the words it may have."""

    def __init__(self, data: Sequence[Mapping[str, str]]) -> None:
        self._kinds = [
            _Kind(
                compiled([kind["begins"]])[0],
                compiled([kind["says"]])[0],
                frozenset(kind["words"].split()),
                kind.get("told", ""),
            )
            for kind in data
        ]

    def without(self, text: str, told: Collection[str] = ()) -> str:
        """Blank out each of them; all else stays where it is.

        A courtesy that speaks of an answer (``told`` names its kind) is one only where that was told.
        """
        kinds = [kind for kind in self._kinds if not kind.told or kind.told in told]
        for start, end in _found(text, kinds):
            text = blank(text, start, end)
        return text


def _found(text: str, kinds: Sequence[_Kind]) -> Iterator[tuple[int, int]]:
    at = 0
    for row in (row for part in text.split("\n") for row in sentences(part)):
        at = text.index(row, at)
        edges = [at, *(at + m.end() for m in _CLAUSE.finditer(row)), at + len(row)]
        begin = 0
        while begin < len(edges) - 1:
            # The longest run of clauses counts: "I will gladly send it" is one only behind its "if".
            ends = range(len(edges) - 1, begin, -1)
            end = next((e for e in ends if _is_one(text[edges[begin] : edges[e]], kinds)), None)
            if end is not None:
                yield edges[begin], edges[end]
            begin = end or begin + 1
        at += len(row)


def _is_one(clause: str, kinds: Sequence[_Kind]) -> bool:
    plain = clause.strip().replace("’", "'")
    begun = ((kind.begins.match(plain), kind) for kind in kinds)
    return any(
        start and kind.says.search(plain) and {w.small for w in words(plain[start.end() :])} <= kind.words
        for start, kind in begun
    )
