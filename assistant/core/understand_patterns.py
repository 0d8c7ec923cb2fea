"""Phrases with slots, read from a small pattern language and matched against a row of words."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from assistant.core.understand_words import Phrases, Token

_PIECES = re.compile(r"[\[\]()|]|<\w+>|\{[^}]*\}|[^\s\[\]()|<{]+")
_FREE = {"topic": (1, 7), "text": (1, 60), "clause": (2, 60), "any": (0, 60)}
"""The slots that take words as they come, with the fewest and the most."""
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


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled phrase with the command it stands for."""

    command: str
    field: str
    tone: str
    elements: tuple[Element, ...]
    needs: tuple[frozenset[str], ...]
    source: str

    def may_fit(self, words: frozenset[str]) -> bool:
        """Tell quickly whether the words that must be there can be."""
        return not any(words.isdisjoint(firsts) for firsts in self.needs)


def compile_phrase(
    phrase: str, block: Mapping[str, str], groups: Groups, normal: Callable[[str], list[str]]
) -> Pattern:
    """Compile one phrase of ``commands.toml``; raises ``KeyError`` for a group that is not there."""
    pieces = _PIECES.findall(phrase)
    elements = tuple(e for e in _build(_parse(pieces, [0]), groups, normal))
    needs = tuple(e.phrases.firsts for e in elements if isinstance(e, Words) and not e.optional)
    return Pattern(block["name"], block.get("field", ""), block.get("tone", ""), elements, needs, phrase)


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
    kind = name.rstrip("?!+2")
    if kind not in _FREE:
        for end, value in read(name, found, i):
            yield Found(
                end, 1 if kind in _RUNS else end - i, (Capture(kind if name != "tone2" else name, value, i, end),)
            )
        return
    least, most = _FREE[kind]
    if kind == "clause" and not any(read(name, found, i)):
        return
    least = 0 if name.endswith("?") else least
    most = 3 if name.endswith("+") else most
    ends = [len(found)] if last and kind != "topic" else range(i + least, min(i + most, len(found)) + 1)
    for end in ends:
        if least <= end - i <= most:
            yield Found(end, 0, (Capture(kind, "", i, end),))
