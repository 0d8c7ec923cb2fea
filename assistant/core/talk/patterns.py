"""Phrases with slots, read from a small pattern language and matched against a row of words."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any

from assistant.core.talk.words import Phrases, Token

_PIECES = re.compile(r"[\[\]()|]|<\w+>|\{[^}]*\}|[^\s\[\]()|<{]+")
_FREE = {"topic": (1, 7), "text": (1, 60), "clause": (2, 60), "any": (0, 60)}
"""The slots that take words as they come, with the fewest and the most."""
_TELLING = 1 / 2
"""The least weight at which a word hints at a command: it occurs with two at most."""
_RUNS = ("date", "jobtitle")


@dataclass(frozen=True, slots=True)
class Capture:
    """What a slot took: its value when it is one of a list, and the words from ``start`` to ``end``."""

    slot: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found:
    """One way a pattern fits: where it ends, how many words it knows, what its slots took."""

    end: int
    known: int
    captures: tuple[Capture, ...] = ()

    def then(self, other: "Found") -> "Found":
        """Join with what follows."""
        return Found(other.end, self.known + other.known, self.captures + other.captures)


@dataclass(frozen=True, slots=True)
class Words:
    """Any of a set of phrases."""

    phrases: Phrases
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for words that are read, or kept as they are."""

    name: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Either:
    """One of several sequences."""

    ways: tuple[tuple["Element", ...], ...]
    optional: bool = False


Element = Words | Slot | Either
Reader = Callable[[str, Sequence[Token], int], Iterator[tuple[int, str]]]
Groups = Mapping[str, Sequence[tuple[str, ...]]]
_Node = str | tuple[bool, list[list["_Node"]]]


class Language:
    """What phrases are compiled with: the groups, and how a word comes to its plain form."""

    def __init__(self, groups: Groups, normal: Callable[[str], list[str]]) -> None:
        self.groups, self.normal = groups, normal
        self.firsts = {name: frozenset(p[0] for p in phrases) for name, phrases in groups.items()}


class Pattern:
    """A phrase with the command it stands for; what it is made of is compiled when first looked for."""

    def __init__(self, phrase: str, block: Mapping[str, Any], language: Language) -> None:
        self.command, self.field, self.tone = block["name"], block.get("field", ""), block.get("tone", "")
        self.source, self._language = phrase, language
        self.beside = bool(block.get("beside"))
        """Whether it only holds beside another wish."""
        self._nodes = _parse(_PIECES.findall(phrase), [0])
        self.needs = tuple(f for node in self._nodes if (f := _firsts(node, language)))
        """For each word that must be there: the words it can be."""

    @cached_property
    def starts(self) -> frozenset[str] | None:
        """The words it can begin with; None where it can begin with any."""
        return _firsts(self._nodes[0], self._language)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Its words, slots and choices in order."""
        return tuple(_build(self._nodes, self._language.groups, self._language.normal))

    def may_fit(self, words: frozenset[str]) -> bool:
        """Tell quickly whether the words that must be there can be."""
        return not any(map(words.isdisjoint, self.needs))


class Patterns:
    """All phrases, looked up by the words there are."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.all = tuple(patterns)
        self._by_word: dict[str, list[int]] = {}
        self._always = [i for i, p in enumerate(self.all) if not p.needs]
        for i, pattern in enumerate(self.all):
            for word in min(pattern.needs, key=len, default=()):
                self._by_word.setdefault(word, []).append(i)

    @cached_property
    def _hints(self) -> dict[str, set[str]]:
        hints: dict[str, set[str]] = {}
        for pattern in self.all:
            for word in set().union(*pattern.needs):
                hints.setdefault(word, set()).add(pattern.command)
        return hints

    def nearest(self, words: Collection[str]) -> list[str]:
        """Name the commands the words occur with, those with the tellingest word first."""
        weights: dict[str, float] = {}
        for word in words:
            names = self._hints.get(word, set())
            for name in names:
                weights[name] = max(weights.get(name, 0), 1 / len(names))
        return sorted((n for n, w in weights.items() if w >= _TELLING), key=lambda n: (-weights[n], n))

    def fitting(self, words: frozenset[str]) -> Iterator[Pattern]:
        """Yield those that may fit, in their order in the file."""
        places = {i for word in words for i in self._by_word.get(word, ())}
        for i in sorted(places.union(self._always)):
            if self.all[i].may_fit(words):
                yield self.all[i]


def _firsts(node: "_Node", language: Language) -> frozenset[str] | None:
    # None where nothing must be there: a slot, something that may be missing, a word that is dropped.
    if isinstance(node, tuple):
        ways = [_way_firsts(way, language) for way in node[1]]
        return None if node[0] or None in ways else frozenset(w for way in ways if way for w in way)
    if node.startswith("<"):
        return language.firsts[node[1:-1]]
    return None if node.startswith("{") else frozenset(language.normal(node)[:1]) or None


def _way_firsts(way: "list[_Node]", language: Language) -> frozenset[str] | None:
    dropped = (n for n in way if not (isinstance(n, str) and n[0] not in "<{" and not language.normal(n)))
    first = next(dropped, None)
    return None if first is None else _firsts(first, language)


def _parse(pieces: list[str], at: list[int]) -> list[_Node]:
    nodes: list[_Node] = []
    while at[0] < len(pieces) and pieces[at[0]] not in ("|", "]", ")"):
        piece = pieces[at[0]]
        at[0] += 1
        if piece not in ("[", "("):
            nodes.append(piece)
            continue
        ways = [_parse(pieces, at)]
        while pieces[at[0]] == "|":
            at[0] += 1
            ways.append(_parse(pieces, at))
        at[0] += 1
        nodes.append((piece == "[", ways))
    return nodes


def _build(nodes: list[_Node], groups: Groups, normal: Callable[[str], list[str]]) -> Iterator[Element]:
    for node in nodes:
        if isinstance(node, tuple):
            yield from _build_ways(node[1], groups, normal, optional=node[0])
        elif node.startswith("{"):
            yield Slot(node.strip("{}"))
        elif expanded := [p for p in _expand([node], groups, normal) if p]:
            yield Words(Phrases(expanded))


def _build_ways(
    ways: list[list[_Node]], groups: Groups, normal: Callable[[str], list[str]], *, optional: bool
) -> Iterator[Element]:
    if any("{" in str(node) or isinstance(node, tuple) for way in ways for node in way):
        yield Either(tuple(tuple(_build(way, groups, normal)) for way in ways), optional)
        return
    phrases = [p for way in ways for p in _expand([n for n in way if isinstance(n, str)], groups, normal)]
    if any(phrases):
        yield Words(Phrases(phrases), optional or not all(phrases))


def _expand(nodes: list[str], groups: Groups, normal: Callable[[str], list[str]]) -> list[tuple[str, ...]]:
    options = [list(groups[n[1:-1]]) if n.startswith("<") else [tuple(normal(n))] for n in nodes]
    return [tuple(word for part in parts for word in part) for parts in product(*options)]


def fits(elements: Sequence[Element], found: Sequence[Token], i: int, read: Reader) -> Iterator[Found]:
    """Yield every way a row of elements fits the words from a place on."""
    if not elements:
        yield Found(i, 0)
        return
    first, rest = elements[0], elements[1:]
    last = all(isinstance(e, (Words, Either)) and e.optional for e in rest)
    for one in _fits_one(first, found, i, read, last=last):
        for more in fits(rest, found, one.end, read):
            yield one.then(more)
    if not isinstance(first, Slot) and first.optional:
        yield from fits(rest, found, i, read)


def _fits_one(element: Element, found: Sequence[Token], i: int, read: Reader, *, last: bool) -> Iterator[Found]:
    if isinstance(element, Words):
        for length in element.phrases.at(found, i):
            yield Found(i + length, length)
    elif isinstance(element, Either):
        for way in element.ways:
            yield from fits(way, found, i, read)
    else:
        yield from _fits_slot(element.name, found, i, read, last=last)


def _fits_slot(name: str, found: Sequence[Token], i: int, read: Reader, *, last: bool) -> Iterator[Found]:
    kind = name.rstrip("?!+2-")
    if kind not in _FREE:
        kept = name if name == "tone2" else "skipped" if name.endswith("-") else kind
        for end, value in read(name, found, i):
            yield Found(end, 1 if kind in _RUNS else end - i, (Capture(kept, value, i, end),))
        return
    least, most = _FREE[kind]
    if kind == "topic" and i < len(found) and any(t.quoted for t in found[i : i + 2]):
        most = len(found)
    if kind == "clause" and not any(read(name, found, i)):
        return
    least = 0 if name.endswith("?") else least
    most = 3 if name.endswith("+") else most
    ends = [len(found)] if last and kind != "topic" else range(i + least, min(i + most, len(found)) + 1)
    for end in ends:
        if least <= end - i <= most:
            yield Found(end, 0, (Capture(kind, "", i, end),))
