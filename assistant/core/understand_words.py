"""What was typed, as words that can be compared: lower case, spelled out, typing slips mended."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

_TOKEN = re.compile(r"[^\W_]+(?:[.@/][^\W_]+)+|[^\W_]+(?:['’`´][^\W_]+)*|[,;:.!?&+/\n—–]")
_DRAWN_OUT = re.compile(r"(\w)\1{2,}")
_BREAKS = frozenset(",;.!?\n—–")
_SHORTEST_MENDED = 4
_LONG = 8


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its plain form and where it stands in what was typed."""

    word: str
    start: int
    end: int
    breaks: bool = False
    """Whether a comma, full stop or the like stands before it."""
    softened: bool = False
    """Whether "a bit" or the like stood before it."""


def plain(text: str) -> str:
    """Lower-case, with straight apostrophes."""
    return re.sub("[’`´]", "'", text.casefold())


def tokens(
    text: str, spelled_out: Mapping[str, str], suffixes: Mapping[str, str], abbreviations: Collection[str] = ()
) -> list[Token]:
    """Split text into words, short forms spelled out; punctuation is remembered on the word after it."""
    found: list[Token] = []
    broken = False
    for match in _TOKEN.finditer(text):
        piece = plain(match.group())
        if piece in _BREAKS or piece == ":":
            broken = broken or (piece != ":" and not (piece == "." and found and found[-1].word in abbreviations))
            continue
        for word in _spell_out(piece, spelled_out, suffixes):
            found.append(Token(word, match.start(), match.end(), broken))
            broken = False
    return found


def _spell_out(word: str, spelled_out: Mapping[str, str], suffixes: Mapping[str, str]) -> list[str]:
    if (whole := spelled_out.get(word.replace("'", ""))) and ("'" in word or word in spelled_out):
        return whole.split()
    for suffix, meaning in suffixes.items():
        if word.endswith(suffix) and len(word) > len(suffix):
            return [word.removesuffix(suffix)] + ([] if suffix == "'s" else [meaning])
    return [word.replace("'", "")]


def mend(found: Sequence[Token], known: Collection[str], targets: Sequence[str], names: Collection[str]) -> list[Token]:
    """Replace words that mean nothing and are one slip away from a target (two in a long one)."""
    return [
        t if t.word in known or t.word in names else replace(t, word=_mended(t.word, known, targets)) for t in found
    ]


def _mended(word: str, known: Collection[str], targets: Sequence[str]) -> str:
    # "sooo looong": drawn out letters come down to one or two.
    for times in (r"\1", r"\1\1") if _DRAWN_OUT.search(word) else ():
        if (shorter := _DRAWN_OUT.sub(times, word)) in known:
            return shorter
    return _nearest(word, targets)


def _nearest(word: str, targets: Sequence[str]) -> str:
    if len(word) < _SHORTEST_MENDED or not word.isalpha():
        return word
    allowed = 1 if len(word) < _LONG else 2
    letters = set(word)
    near = (o for o in targets if abs(len(o) - len(word)) <= allowed and len(letters ^ set(o)) <= 2 * allowed)
    ranked = ((slips(word, other, allowed), other[0] != word[0], other) for other in near if len(other) > 2)
    best = min(ranked, default=None)
    return best[2] if best and best[0] <= allowed else word


def slips(a: str, b: str, most: int) -> int:
    """Count the letters missing, added, wrong or swapped between two words; more than ``most`` is not counted out."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def without(found: Sequence[Token], phrases: "Phrases", softening: Collection[str] = ()) -> list[Token]:
    """Leave out every listed phrase, the longest first; a break before it moves to the word after."""
    kept: list[Token] = []
    i, broken, soft = 0, False, False
    while i < len(found):
        broken = broken or found[i].breaks
        length = phrases.longest_at(found, i)
        if length:
            soft = soft or any(t.word in softening for t in found[i : i + length])
            i += length
            continue
        kept.append(replace(found[i], breaks=broken, softened=soft or found[i].softened))
        broken = soft = False
        i += 1
    return kept


class Phrases:
    """A set of phrases, found at a place in a row of words."""

    def __init__(self, phrases: Iterable[Sequence[str]]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted({tuple(p) for p in phrases if p}, key=len, reverse=True):
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def at(self, found: Sequence[Token], i: int) -> list[int]:
        """Return the lengths of the phrases that begin at a place, the longest first."""
        if i >= len(found):
            return []
        return [
            len(p)
            for p in self._by_first.get(found[i].word, ())
            if i + len(p) <= len(found) and all(found[i + k].word == w for k, w in enumerate(p))
        ]

    def longest_at(self, found: Sequence[Token], i: int) -> int:
        """Return the length of the longest phrase that begins at a place, or 0."""
        return next(iter(self.at(found, i)), 0)

    @property
    def firsts(self) -> frozenset[str]:
        """The words a phrase can begin with."""
        return frozenset(self._by_first)

    @property
    def words(self) -> frozenset[str]:
        """Every word of every phrase."""
        return frozenset(w for phrases in self._by_first.values() for p in phrases for w in p)
