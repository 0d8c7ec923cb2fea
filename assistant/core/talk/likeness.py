"""A line laid beside the sayings: which of them it is most like, and what their places took."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.core.talk.corpus import FREE, Corpus, Example, stem
from assistant.core.talk.understand_words import Token

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
    said = {i: hit - 0.5 * (corpus.weighs[i] - hit) for i, hit in shared.items()}
    nearest = sorted(said, key=lambda i: -said[i])[:_TRIED]
    best: dict[tuple[str, str], Alike] = {}
    for i in {*nearest, *corpus.wordless}:
        found = _laid(corpus.examples[i], row, words, corpus, typed)
        if found and found.likeness > best.get(found.kind, _NOTHING).likeness:
            best[found.kind] = found
    return sorted(best.values(), key=lambda a: -a.likeness)


_NOTHING = Alike(Example("", "", ()), 0.0)


class _Way(NamedTuple):
    worth: float = 0.0
    gain: float = 0.0
    loss: float = 0.0
    places: tuple[tuple[str, int, int], ...] = ()

    def then(self, gain: float, loss: float, place: tuple[str, int, int] | None = None) -> "_Way":
        places = (place, *self.places) if place else self.places
        return _Way(self.worth + gain - loss, self.gain + gain, self.loss + loss, places)


def _laid(example: Example, row: Sequence[Token], words: Sequence[str], corpus: Corpus, typed: Typed) -> Alike | None:
    """Lay one saying beside the words: from its last part to its first, and from the last word to the first."""
    weights = [corpus.weight(w) for w in words]
    after = [_Way()] * (len(row) + 1)
    for i in range(len(row) - 1, -1, -1):
        after[i] = after[i + 1].then(0, _EXTRA * weights[i])
    for part in reversed(example.parts):
        if not part.startswith("{"):
            after = _word(part, words, weights, after, corpus.weight(part))
        elif part[1:-1] in FREE:
            after = _free(part[1:-1], row, weights, after)
        else:
            after = _of_kind(part[1:-1], row, weights, after, typed)
    best = after[0]
    if best.gain <= 0 and any(example.words):
        return None
    return Alike(example, best.gain / (best.gain + best.loss + _THIN), best.places)


def _word(word: str, words: Sequence[str], weights: Sequence[float], after: list[_Way], weight: float) -> list[_Way]:
    missing = _MISSING * weight
    here = [after[-1].then(0, missing)] * len(after)
    for i in range(len(words) - 1, -1, -1):
        best = _passed(after[i], missing, here[i + 1], _EXTRA * weights[i])
        if words[i] == word and after[i + 1].worth + weight > best.worth:
            best = after[i + 1].then(weight, 0)
        here[i] = best
    return here


def _of_kind(kind: str, row: Sequence[Token], weights: Sequence[float], after: list[_Way], typed: Typed) -> list[_Way]:
    missing = _MISSING * _TYPED
    here = [after[-1].then(0, missing)] * len(after)
    for i in range(len(row) - 1, -1, -1):
        best = _passed(after[i], missing, here[i + 1], _EXTRA * weights[i])
        for end in typed(kind, row, i):
            if after[end].worth + _TYPED > best.worth:
                best = after[end].then(_TYPED, 0, (kind, i, end))
        here[i] = best
    return here


def _free(name: str, row: Sequence[Token], weights: Sequence[float], after: list[_Way]) -> list[_Way]:
    """Lay a place that takes any words beside them: it goes on as long as nothing breaks."""
    missing = _MISSING * _TYPED
    here = [after[-1].then(0, missing)] * len(after)
    taking, upto = _Way(-_FAR), len(row)
    for i in range(len(row) - 1, -1, -1):
        ends = after[i + 1].then(0, _PLACE + _TAKEN)
        breaks = i + 1 < len(row) and row[i + 1].breaks
        goes_on = _Way(-_FAR) if breaks else taking.then(0, _TAKEN)
        taking, upto = (ends, i + 1) if ends.worth >= goes_on.worth else (goes_on, upto)
        best = _passed(after[i], missing, here[i + 1], _EXTRA * weights[i])
        if taking.worth > best.worth:
            best = taking._replace(places=((name, i, upto), *taking.places))
        here[i] = best
    return here


def _passed(over: _Way, missing: float, on: _Way, extra: float) -> _Way:
    """Pass over a part that nobody typed or a word that no part asks for, whichever costs less."""
    return over.then(0, missing) if over.worth - missing >= on.worth - extra else on.then(0, extra)
