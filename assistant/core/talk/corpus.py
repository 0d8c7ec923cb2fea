"""The sayings there are, read from ``prompts/sayings/``: what people type, each with the act it asks for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

FREE = frozenset({"it", "it2", "old", "new", "say", "any"})
"""Places that take any words; the others take words of their kind."""
_LIGHTEST = 0.15
_TELLING = 1.2
_UNKNOWN = 1.6
"""What a word weighs that stands in no saying: it tells what a line is about."""


@dataclass(frozen=True, slots=True)
class Example:
    """One saying: words and places, and the act it asks for."""

    act: str
    value: str
    parts: tuple[str, ...]
    """Words, and places in braces."""

    @property
    def words(self) -> Iterator[str]:
        """The words alone."""
        return (part for part in self.parts if not part.startswith("{"))


class Corpus:
    """All sayings, with what each word of them tells."""

    def __init__(
        self, texts: Iterable[str], normal: Callable[[str], list[str]], light: frozenset[str] = frozenset()
    ) -> None:
        self.examples = tuple(example for text in texts for example in _read(text, normal))
        self._light = light
        self._said: dict[frozenset[str], frozenset[str]] = {}
        self._whole: dict[frozenset[str], frozenset[tuple[str, ...]]] = {}

    @cached_property
    def by_word(self) -> Mapping[str, tuple[int, ...]]:
        """In which sayings a word stands."""
        found: dict[str, list[int]] = {}
        for i, example in enumerate(self.examples):
            for word in set(example.words):
                found.setdefault(word, []).append(i)
        return {word: tuple(places) for word, places in found.items()}

    @cached_property
    def wordless(self) -> tuple[int, ...]:
        """Sayings that are places alone."""
        return tuple(i for i, e in enumerate(self.examples) if not any(e.words))

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        acts: dict[str, set[tuple[str, str]]] = {}
        for example in self.examples:
            for word in example.words:
                acts.setdefault(word, set()).add((example.act, example.value))
        count = len({(e.act, e.value) for e in self.examples})
        return {word: max(_LIGHTEST, log(count / len(used)) / 2) for word, used in acts.items()}

    @cached_property
    def weighs(self) -> Sequence[float]:
        """What the words of each saying tell together."""
        return tuple(sum(map(self.weight, example.words)) for example in self.examples)

    def weight(self, word: str) -> float:
        """How much a word tells of what is asked: less, the more acts it is said for."""
        return self._weights.get(word, _LIGHTEST if word in self._light else _UNKNOWN)

    def is_of_few(self, word: str) -> bool:
        """Whether a word stands in sayings, and in those of few acts: it asks for one of these."""
        return self._weights.get(stem(word), 0.0) >= _TELLING

    def said_for(self, acts: frozenset[str]) -> frozenset[str]:
        """Return the words of all sayings of some acts."""
        if acts not in self._said:
            self._said[acts] = frozenset(w for e in self.examples if e.act in acts for w in e.words)
        return self._said[acts]

    def is_said(self, words: tuple[str, ...], acts: frozenset[str]) -> bool:
        """Whether words are, whole, a saying of some acts."""
        if acts not in self._whole:
            self._whole[acts] = frozenset(e.parts for e in self.examples if e.act in acts)
        return words in self._whole[acts]

    @property
    def words(self) -> frozenset[str]:
        """Every word of every saying."""
        return frozenset(self.by_word)


def stem(word: str) -> str:
    """Return a word without the "s" of a plural or a verb."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word


def _read(text: str, normal: Callable[[str], list[str]]) -> Iterator[Example]:
    act = value = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            act, _, value = line.strip("[]").partition(": ")
        elif line and not line.startswith("#"):
            parts = tuple(
                p for piece in line.split() for p in ([piece] if piece[0] == "{" else map(stem, normal(piece)))
            )
            yield Example(act, value, parts)


def _named(acts: str) -> frozenset[str]:
    return frozenset(acts.split(", "))


ACTS: Mapping[str, frozenset[str]] = {
    "tone": _named("tone, simpler, not me, complain, again part, less of it"),
    "shorter": _named("shorter, part shorter, longer, less of it, subject again"),
    "longer": _named("longer, part longer, shorter"),
    "again": _named("again, again part, complain, never, not me, alike, replace, drop words"),
    "edit": _named(
        "replace, never, drop words, drop, fact, fact promise not, complain, again part, edit, "
        "closing, greeting, fact name, fact company, fact date, fact decision, fact due, sign, fact role, fact title"
    ),
    "drop": _named("drop, drop words, never, complain, no subject, fact promise done, fact promise not"),
    "change": _named(
        "fact, fact date, fact due, fact decision, fact company, fact role, fact sender, "
        "fact kind, fact round, replace, sign, contact, fact promise done, fact promise not, fact name"
    ),
    "rename": _named("fact name, fact title, greeting, replace, fact company, drop, fact"),
    "add": _named("add, add ask, contact, postscript, restore, move last"),
    "closing": _named("closing, sign, contact, replace, drop"),
    "greeting": _named("greeting, replace, move first"),
    "subject": _named("subject, subject again, no subject, complain, again part"),
    "move": _named("move first, move last, move later, move earlier, move after, move before, swap, join, split"),
    "undo": _named("undo, first version, restore, less of it, redo"),
    "versions": _named("versions, version, first version, undo, diff"),
    "restore": _named("restore, undo"),
    "lock": _named("lock, stay"),
    "unlock": _named("unlock"),
    "postscript": _named("postscript"),
    "channel": _named("channel, question"),
}
"""The acts that speak for a command."""
SHOWN: Mapping[str, frozenset[str]] = {
    "advise": _named("question, alike, all, why"),
    "copy": _named("copy, copy all, show plain"),
    "save": _named("save, save all, save and done"),
    "show": _named("show, show all"),
    "done": _named("done, praise, save and done"),
    "next": _named("next, previous"),
    "stay": _named("stay, chat"),
    "all": _named("all, alike"),
    "compare": _named("compare, diff"),
}
"""The acts that speak for what changes nothing."""
