"""Example sayings, each with the command it means: what is typed is laid beside the nearest of them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from assistant.core.talk.patterns import Capture
from assistant.core.talk.words import Phrases, Token

_WORD = re.compile(r"[^\W_]+")
_PIECES = re.compile(r"\{[^}]*\}|\S+")
FREE = {"topic": (1, 7), "topic2": (1, 7), "text": (1, 60), "clause": (2, 60)}
_ALL_THE_REST = ("text", "clause")
_LIGHT_MISSING = 0.25
"""What it costs that a small word of the example was not typed; a telling one makes it another saying."""
_FREE_COST = 0.4
_ALIKE = 0.5
"""How much like a saying a line must look to be near it."""
Reader = Callable[[str, Sequence[Token], int], Iterator[tuple[int, str]]]


@dataclass(frozen=True, slots=True)
class Laid:
    """One saying laid beside what was typed, the costs taken off the words they share."""

    gain: float
    strange: int = 0
    """Words typed that the example does not have and that mean something."""
    missing: int = 0
    """Telling words of the example that were not typed."""
    taken: tuple[Capture, ...] = ()
    words: tuple[int, ...] = ()
    """Places of the words they share."""
    telling: int = 0
    """How many of the words they share are more than small ones."""
    lacks: int = 0
    """Small words of the example that were not typed."""

    @property
    def worth(self) -> float:
        """How near it is."""
        return self.gain - 2 * self.strange - 1.5 * self.missing

    @property
    def nearness(self) -> float:
        """The share of what is alike in all there is, from 0 to 1."""
        return self.gain / max(self.gain + self.strange + 1.2 * self.missing, 0.1)

    def then(self, other: "Laid") -> "Laid":
        """Join with what follows."""
        return Laid(
            self.gain + other.gain, self.strange + other.strange, self.missing + other.missing,
            self.taken + other.taken, self.words + other.words, self.telling + other.telling,
            self.lacks + other.lacks,
        )  # fmt: skip


_SLIGHT = Laid(-0.05)


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a saying with what may stand for it, or a slot."""

    slot: str = ""
    phrases: Phrases | None = None
    light: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """One example and the command it means."""

    source: str
    parts: tuple[Part, ...]
    block: Mapping[str, Any]
    telling: tuple[frozenset[str], ...]
    """For each telling word: the words it can begin with."""

    @property
    def is_open(self) -> bool:
        """Whether it has a place that takes any words."""
        return any(part.slot in FREE for part in self.parts)


class Sayings:
    """All examples, looked up by the words there are."""

    def __init__(
        self,
        blocks: Iterable[Mapping[str, Any]],
        groups: Mapping[str, Sequence[tuple[str, ...]]],
        normal: Callable[[str], list[str]],
        light: Phrases,
    ) -> None:
        self._groups, self._normal, self._light = groups, normal, light
        self._kinds: dict[str, Phrases] = {}
        self.all = tuple(self._saying(s, block) for block in blocks for s in block.get("sayings", ()))
        self._words_for: dict[str, frozenset[str]] = {}
        self._by_word: dict[str, list[tuple[int, int]]] = {}
        for i, saying in enumerate(self.all):
            for k, firsts in enumerate(saying.telling):
                for word in firsts:
                    self._by_word.setdefault(word, []).append((i, k))

    @property
    def words(self) -> frozenset[str]:
        """Every word of every example."""
        return frozenset(w for s in self.all for p in s.parts if p.phrases for w in p.phrases.words)

    @cached_property
    def _uses(self) -> dict[str, set[str]]:
        uses: dict[str, set[str]] = {}
        for saying in self.all:
            for part in saying.parts:
                for word in part.phrases.words if part.phrases else ():
                    uses.setdefault(word, set()).add(saying.block["name"])
        return uses

    def alike(self, text: str) -> list[Saying]:
        """Return whole sayings that look most like a text, by groups of three letters, the likest first."""
        said = _threes(text)
        found = [(2 * len(said & t) / max(1, len(said) + len(t)), s) for s, t in self._threes]
        near = sorted((pair for pair in found if pair[0] >= _ALIKE), key=lambda pair: -pair[0])
        return list({s.block["name"]: s for _, s in near[::-1]}.values())[::-1]

    @cached_property
    def _threes(self) -> list[tuple[Saying, frozenset[str]]]:
        return [(s, _threes(s.source.replace("!", ""))) for s in self.all if "{" not in s.source]

    def said_for(self, name: str) -> frozenset[str]:
        """Return the words of all examples of a command."""
        if name not in self._words_for:
            of_it = (s for s in self.all if s.block["name"] == name)
            self._words_for[name] = frozenset(w for s in of_it for p in s.parts if p.phrases for w in p.phrases.words)
        return self._words_for[name]

    def weight(self, word: str) -> float:
        """How much a word tells: less, the more commands it is said for."""
        return 1 / max(1, len(self._uses.get(word, ())) - 1)

    def _saying(self, source: str, block: Mapping[str, Any]) -> Saying:
        parts = tuple(p for piece in _PIECES.findall(source) for p in self._parts(piece))
        telling = tuple(p.phrases.firsts for p in parts if p.phrases and not p.light)
        return Saying(source, parts, block, telling)

    def _parts(self, piece: str) -> Iterator[Part]:
        if piece.startswith("{"):
            yield Part(slot=piece.strip("{}"))
            return
        if piece in self._groups:
            yield Part(phrases=self._phrases(piece, self._groups[piece]))
            return
        for word in self._normal(piece.rstrip("!")):
            light = bool(self._light.longest_at([Token(word, 0, 0)], 0)) and not piece.endswith("!")
            yield Part(phrases=self._phrases(word, [(word,)]), light=light)

    def _phrases(self, name: str, phrases: Sequence[tuple[str, ...]]) -> Phrases:
        if name not in self._kinds:
            self._kinds[name] = Phrases(phrases)
        return self._kinds[name]

    def near(self, words: frozenset[str], lacking: int) -> Iterator[Saying]:
        """Yield those of whose telling words at most so many are lacking; where one is, no place takes any words."""
        there = {place for word in words for place in self._by_word.get(word, ())}
        for i, count in sorted(Counter(i for i, _ in there).items()):
            gone = len(self.all[i].telling) - count
            if not gone or (gone <= lacking and not self.all[i].is_open):
                yield self.all[i]


def _threes(text: str) -> frozenset[str]:
    plain = " ".join(["", *_WORD.findall(text.lower()), ""])
    return frozenset(plain[i : i + 3] for i in range(len(plain) - 2))


def laid(
    saying: Saying, found: Sequence[Token], before: Sequence[int], after: Sequence[int], read: Reader, lacking: int = 0
) -> Laid | None:
    """Lay a saying beside a row of words; None where more than so many telling words are lacking.

    ``before`` counts the strange words at each place, ``after`` all from there on.
    """
    parts, size = saying.parts, len(found)

    @cache
    def best(i: int, j: int, gone: int) -> Laid | None:
        ways = [Laid(0, after[i])] if j == len(parts) else list(ahead(i, j, gone))
        if i < size and j < len(parts) and before[i] < 9 and (rest := best(i + 1, j, gone)):
            ways.append(Laid(-0.02, before[i]).then(rest))
        return max(ways, key=lambda way: way.worth, default=None)

    def ahead(i: int, j: int, gone: int) -> Iterator[Laid]:
        part = parts[j]
        last = j + 1 == len(parts)
        for step, end in _words(part, found, i) if part.phrases else _slots(part.slot, found, i, read, last=last):
            if rest := best(end, j + 1, gone):
                # A topic rather begins and ends in a word that says something.
                small = part.slot.startswith("topic") and not (before[i] and before[end - 1])
                yield (step.then(_SLIGHT) if small else step).then(rest)
        if part.phrases and (part.light or gone < lacking):
            rest = best(i, j + 1, gone + (not part.light))
            if rest:
                yield Laid(-_LIGHT_MISSING * part.light, 0, not part.light, lacks=int(part.light)).then(rest)

    return best(0, 0, 0)


def _words(part: Part, found: Sequence[Token], i: int) -> Iterator[tuple[Laid, int]]:
    for length in part.phrases.at(found, i) if part.phrases else ():
        gain = 0.5 if part.light else float(length)
        words = tuple(found[k].start for k in range(i, i + length))
        yield Laid(gain, words=words, telling=0 if part.light else length), i + length


def _slots(name: str, found: Sequence[Token], i: int, read: Reader, *, last: bool) -> Iterator[tuple[Laid, int]]:
    if name not in FREE:
        for end, value in read(name, found, i):
            starts = tuple(found[k].start for k in range(i, end))
            yield Laid(float(end - i), 0, 0, (Capture(name, value, i, end),), starts, end - i), end
        return
    if name == "clause" and not any(read(name, found, i)):
        return
    least, most = FREE[name]
    ends = [len(found)] if name in _ALL_THE_REST and last else range(i + least, min(i + most, len(found)) + 1)
    for end in ends:
        if end - i >= least:
            yield Laid(-_FREE_COST, 0, 0, (Capture(name, "", i, end),)), end
