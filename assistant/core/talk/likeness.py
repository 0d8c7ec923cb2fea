"""A line laid beside the sayings: which of them it is most like, and what their places took."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest

from assistant.core.talk.corpus import FREE, Corpus, Example, stem
from assistant.core.talk.words import Token

_TRIED = 36
"""Sayings laid beside a line word by word: those that share most of what tells."""
_MISSING, _EXTRA = 0.9, 1.0
_PLACE, _TAKEN = 0.25, 0.04
"""What a place costs that takes any words, and each word in it."""
_TYPED = 1.4
"""What a place gains whose words are of its kind: a name, a day, a tone."""
_THIN = 0.9
"""Added to what is not alike: little said in common is little to go by."""
_LONGEST = 60
_FAR = 1e6
Typed = Callable[[str, Sequence[Token], int], Sequence[int]]
"""For a kind of place and where it begins: where it can end."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A saying, how like it a line is (from 0 to 1), and from where to where each place reaches."""

    example: Example
    likeness: float
    places: tuple[tuple[str, int, int], ...] = ()

    @property
    def act(self) -> str:
        """What it asks for."""
        return self.example.act

    @property
    def kind(self) -> tuple[str, str]:
        """What it asks for, with what is fixed."""
        return self.example.act, self.example.value


def alike(row: Sequence[Token], corpus: Corpus, typed: Typed) -> list[Alike]:
    """Return the sayings a row of words is like, the likest first, one for each act."""
    row = row[:_LONGEST]
    words = [stem(t.word) for t in row]
    shared: dict[int, float] = dict.fromkeys(corpus.wordless, 0.0)
    for word in set(words):
        weight = corpus.weight(word)
        for i in corpus.by_word.get(word, ()):
            shared[i] = shared.get(i, 0.0) + weight
    weighs = corpus.weighs
    said = {i: 1.5 * hit - 0.5 * weighs[i] for i, hit in shared.items()}
    nearest = nlargest(_TRIED, said, key=said.__getitem__)
    line = _Line(row, words, [corpus.weight(w) for w in words], typed)
    best: dict[tuple[str, str], Alike] = {}
    tried = ((_most(corpus.examples[i], line, corpus), i) for i in {*nearest, *corpus.wordless})
    for most, i in sorted(tried, key=lambda each: (-each[0], each[1])):
        example = corpus.examples[i]
        kind = (example.act, example.value)
        if most > best.get(kind, _NOTHING).likeness and (found := _laid(example, line, corpus)):
            best[kind] = max(best.get(kind, _NOTHING), found, key=lambda each: each.likeness)
    return sorted(best.values(), key=lambda a: -a.likeness)


_NOTHING = Alike(Example("", "", ()), 0.0)
_Place = tuple[str, int, int]
_Way = tuple[float, float, tuple[_Place, ...]]
"""What is gained, what is lost, and where the places reach. Of two ways, the better has more left of its gain."""


@dataclass(frozen=True)
class _Line:
    row: Sequence[Token]
    words: Sequence[str]
    weights: Sequence[float]
    typed: Typed
    ends: dict[tuple[str, int], Sequence[int]] = field(default_factory=dict)
    """Where places of a kind end that begin at a word: the same for every saying."""

    @cached_property
    def there(self) -> frozenset[str]:
        return frozenset(self.words)

    def ends_of(self, kind: str, at: int) -> Sequence[int]:
        if (kind, at) not in self.ends:
            self.ends[kind, at] = self.typed(kind, self.row, at)
        return self.ends[kind, at]


def _most(example: Example, line: _Line, corpus: Corpus) -> float:
    """Return how like a line a saying can be at most: its words in their order, its places filled."""
    gain = loss = 0.0
    for part in example.parts:
        if part[0] != "{":
            if part in line.there:
                gain += corpus.weight(part)
            else:
                loss += _MISSING * corpus.weight(part)
        elif part[1:-1] not in FREE:
            gain += _TYPED
    return gain / (gain + loss + _THIN)


def _laid(example: Example, line: _Line, corpus: Corpus) -> Alike | None:
    """Lay one saying beside the words: from its last part to its first, and from the last word to the first."""
    extra = [_EXTRA * weight for weight in line.weights]
    lost = 0.0
    after: list[_Way] = [(0.0, 0.0, ())]
    for weight in reversed(extra):
        lost += weight
        after.append((0.0, lost, ()))
    after.reverse()
    for part in reversed(example.parts):
        if part[0] != "{":
            after = _word(part, line.words, extra, after, corpus.weight(part))
        elif part[1:-1] in FREE:
            after = _free(part[1:-1], line.row, extra, after)
        else:
            after = _of_kind(part[1:-1], line, extra, after)
    gain, loss, places = after[0]
    if gain <= 0 and any(example.words):
        return None
    return Alike(example, gain / (gain + loss + _THIN), places)


def _word(word: str, words: Sequence[str], extra: Sequence[float], after: list[_Way], weight: float) -> list[_Way]:
    missing = _MISSING * weight
    here = _unfilled(after, missing)
    for i in range(len(words) - 1, -1, -1):
        best = _passed(after[i], missing, here[i + 1], extra[i])
        if words[i] == word:
            gain, loss, places = after[i + 1]
            if gain + weight - loss > best[0] - best[1]:
                best = (gain + weight, loss, places)
        here[i] = best
    return here


def _of_kind(kind: str, line: _Line, extra: Sequence[float], after: list[_Way]) -> list[_Way]:
    missing = _MISSING * _TYPED
    here = _unfilled(after, missing)
    for i in range(len(extra) - 1, -1, -1):
        best = _passed(after[i], missing, here[i + 1], extra[i])
        for end in line.ends_of(kind, i):
            gain, loss, places = after[end]
            if gain + _TYPED - loss > best[0] - best[1]:
                best = (gain + _TYPED, loss, ((kind, i, end), *places))
        here[i] = best
    return here


def _free(name: str, row: Sequence[Token], extra: Sequence[float], after: list[_Way]) -> list[_Way]:
    """Lay a place that takes any words beside them: it goes on as long as nothing breaks."""
    missing = _MISSING * _TYPED
    here = _unfilled(after, missing)
    taking: _Way = (-_FAR, 0.0, ())
    upto = len(row)
    for i in range(len(row) - 1, -1, -1):
        gain, loss, places = after[i + 1]
        ends = (gain, loss + _PLACE + _TAKEN, places)
        breaks = i + 1 < len(row) and row[i + 1].breaks
        goes_on: _Way = (-_FAR, 0.0, ()) if breaks else (taking[0], taking[1] + _TAKEN, taking[2])
        taking, upto = (ends, i + 1) if ends[0] - ends[1] >= goes_on[0] - goes_on[1] else (goes_on, upto)
        best = _passed(after[i], missing, here[i + 1], extra[i])
        if taking[0] - taking[1] > best[0] - best[1]:
            best = (taking[0], taking[1], ((name, i, upto), *taking[2]))
        here[i] = best
    return here


def _unfilled(after: list[_Way], missing: float) -> list[_Way]:
    gain, loss, places = after[-1]
    return [(gain, loss + missing, places)] * len(after)


def _passed(over: _Way, missing: float, on: _Way, extra: float) -> _Way:
    """Pass over a part that nobody typed or a word that no part asks for, whichever costs less."""
    if over[0] - over[1] - missing >= on[0] - on[1] - extra:
        return (over[0], over[1] + missing, over[2])
    return (on[0], on[1] + extra, on[2])
