"""What anybody may say in a letter of thanks: an open ear, a hope, a reaction in words that claim nothing."""

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.core.english import sentences
from assistant.core.guard.form import compiled
from assistant.core.guard.words import blank, words

_CLAUSE = re.compile(r"[,;:]\s+|\s+(?=(?:and|so|because|which|but) )|(?<=[.!?])\s+")


class Courtesies:
    """The kinds of ``[[courtesy]]`` in ``guard.toml``: how one begins, what it says, and all the words it may have."""

    def __init__(self, data: Sequence[Mapping[str, str]]) -> None:
        self._kinds = [
            (compiled([kind["begins"]])[0], compiled([kind["says"]])[0], frozenset(kind["words"].split()))
            for kind in data
        ]

    def without(self, text: str) -> str:
        """Blank out each of them; all else stays where it is."""
        for start, end in self._found(text):
            text = blank(text, start, end)
        return text

    def _found(self, text: str) -> Iterator[tuple[int, int]]:
        at = 0
        for row in (row for part in text.split("\n") for row in sentences(part)):
            at = text.index(row, at)
            edges = [at, *(at + m.end() for m in _CLAUSE.finditer(row)), at + len(row)]
            begin = 0
            while begin < len(edges) - 1:
                # The longest run of clauses counts: "I will gladly send it" is one only behind its "if".
                ends = range(len(edges) - 1, begin, -1)
                end = next((e for e in ends if self._is_one(text[edges[begin] : edges[e]])), None)
                if end is not None:
                    yield edges[begin], edges[end]
                begin = end or begin + 1
            at += len(row)

    def _is_one(self, clause: str) -> bool:
        plain = clause.strip().replace("’", "'")
        begun = ((begins.match(plain), says, known) for begins, says, known in self._kinds)
        return any(
            start and says.search(plain) and {w.small for w in words(plain[start.end() :])} <= known
            for start, says, known in begun
        )
