"""A line in pieces, each with the sayings it is most like."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from assistant.core.talk.likeness import Alike, alike
from assistant.core.talk.matching import Matcher
from assistant.core.talk.sight import Sight, once
from assistant.core.talk.slots import Slots
from assistant.core.talk.words import Token

_MOST_JOINED, _MOST_CUTS = 4, 9
_APART = 0.35
"""What every further piece costs."""
_DASH = re.compile(r"\s[-–—]+\s")
NUMBERS = tuple("one two three four five six seven eight nine ten eleven twelve".split())


@dataclass(frozen=True, slots=True)
class Read:
    """One piece of a line as typed, its words, and what it may ask for, the likest first."""

    text: str
    row: tuple[Token, ...]
    hits: tuple[Alike, ...]
    line: str

    def words(self, *places: str) -> str:
        """Return what a place of the likest saying took, as it was typed."""
        return self.words_of(self.hits[0], *places) if self.hits else ""

    def words_of(self, hit: Alike, *places: str) -> str:
        """Return what a place took, as it was typed."""
        taken = next(((a, b) for name, a, b in hit.places if name in places), None)
        return self.line[self.row[taken[0]].start : self._end(taken[1])] if taken else ""

    def meant(self, hit: Alike, *places: str) -> str:
        """Return what a place took, slips of the fingers mended, in small letters."""
        taken = next(((a, b) for name, a, b in hit.places if name in places), None)
        return " ".join(t.word for t in self.row[taken[0] : taken[1]]) if taken else ""

    def _end(self, upto: int) -> int:
        end = self.row[upto - 1].end
        closing = re.match(r"[\"”’'»%)]+", self.line[end:])
        return end + closing.end() if closing else end


def read_pieces(line: str, by: Sight) -> list[Read]:
    """Part a line where its pieces are most like what people say."""
    row = row_of(line, by)
    cuts = _cuts(line, row, by)
    if not row:
        return []
    weigh = by.book.corpus.weight

    def read(a: int, b: int) -> Read:
        start, end = row[a].start, row[b - 1].end if b == len(row) else row[b].start
        text = line[start : len(line) if b == len(row) else end].strip(" ,;")
        piece = row[a:b]
        return Read(text, piece, _alike(piece, by), line)

    best: list[tuple[float, tuple[Read, ...]]] = [(0.0, ())]
    for k in range(1, len(cuts)):
        ways = []
        for j in range(max(0, k - _MOST_JOINED), k) if len(cuts) > 2 else (0,):
            piece = read(cuts[j], cuts[k])
            mass = sum(weigh(t.word) for t in piece.row) + 0.5
            worth = (piece.hits[0].likeness if piece.hits else 0.0) * mass - _APART
            ways.append((best[j][0] + worth, (*best[j][1], piece)))
        best.append(max(ways, key=lambda way: way[0]))
    return list(best[-1][1])


@once
def read_whole(line: str, by: Sight) -> Read:
    """Read a line as one piece."""
    row = row_of(line, by)
    return Read(line, row, _alike(row, by) if row else (), line)


@once
def row_of(line: str, by: Sight) -> tuple[Token, ...]:
    """Return the words of a line, slips of the fingers mended."""
    slots = Slots(by.book, by.context.tones, by.context.people)
    return tuple(Matcher(by.book, by.context, slots).mended(by.book.tokens(line)))


def _alike(row: tuple[Token, ...], by: Sight) -> tuple[Alike, ...]:
    key = ("alike", row)
    if key not in by.known:
        by.known[key] = tuple(_laid_beside(row, by))
    return cast("tuple[Alike, ...]", by.known[key])


def _laid_beside(row: tuple[Token, ...], by: Sight) -> list[Alike]:
    book, slots = by.book, Slots(by.book, by.context.tones, by.context.people)

    def typed(kind: str, found: Sequence[Token], i: int) -> list[int]:
        if kind == "quality":
            hit = book.qualities.family_at(found, i)
            return [i + hit[1]] if hit else []
        if kind in ("file", "number"):
            word = found[i].word
            fits = word.isdecimal() or word in NUMBERS if kind == "number" else "." in word
            return [i + 1] if fits else []
        return [end for end, _ in slots({"when": "date"}.get(kind, kind), found, i)]

    return alike(row, book.corpus, typed)


def _cuts(line: str, row: Sequence[Token], by: Sight) -> list[int]:
    joiners = by.book.lists["joiners"]
    dashes = [m.end() for m in _DASH.finditer(line)]
    cuts = {i for i, t in enumerate(row) if i and not t.quoted and (t.breaks or t.start in dashes)}
    cuts |= {i for i, t in enumerate(row) if i and not t.quoted and joiners.longest_at(row, i)}
    return [0, *sorted(cuts)[:_MOST_CUTS], len(row)]
