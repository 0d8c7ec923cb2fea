"""Finding the tips that answer a question: whole words, their plurals and -ing forms, and words that mean the same."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import log
from typing import Any, NamedTuple

from assistant.core.suggest import near
from assistant.core.teaching.tips import Catalogue, Tip

ASKED, TEXT, LABEL, REST = 4.0, 1.5, 1.0, 0.6
"""How much a word counts by where a tip has it: what it is asked by, its text, its topic, all the rest."""
ELSEWHERE = 0.4
"""What is left of the worth of a tip about a country or a trade that is not meant."""
COVERED = 0.75
"""The share of what was asked about that the words of a tip must cover to be an answer without being asked by them."""
LEAST = 2
"""Things meant that a tip must share to be an answer without being asked by them."""
BESIDE = 0.22
"""The share that must be covered where a tip is asked by those words: the rest may be the story around them."""
CLOSE = 0.6
"""A tip this much as good as the best belongs to the answer."""
STRANGE = 0.5
"""How much a word no tip knows counts against an answer, as a share of the rarest known one."""
_FUZZY, _FUZZY_LETTERS = 0.82, 5
_NO_ENDING = frozenset({"during", "evening", "nothing", "spring", "string", "anything", "everything", "something"})
_LOST_E = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")
"""What of caring and making is left without -ing: had there been no e, the last letter would stand twice."""
_NUMBERS = (*"two three four five six seven eight nine ten eleven twelve".split(), *map(str, range(2, 31)))
_NEGATED = re.compile(r"\b(is|are|was|were|do|does|did|have|has|had|wo|ca|can|could|should|would)(?:nt|not)\b")
_FULL = {"wo": "will", "ca": "can"}
_SPECIAL = re.compile(r"\b(country|field)\b\s*(?:(?:==|in)\s*(\([^)]*\)|'[^']*'))?")


class Hit(NamedTuple):
    """A tip, how well it fits what was asked, and whether that is enough for an answer."""

    tip: Tip
    score: float
    sure: bool


class Question(NamedTuple):
    """What was asked: for each thing meant, the terms it may stand for; and whether a word was not known at all."""

    terms: tuple[frozenset[str], ...]
    unknown: int
    lone: bool
    """Whether it is one word to look up rather than a question."""


class Language:
    """Which words mean the same, and which say nothing; built from ``[search]`` of ``prompts/learning.toml``."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self._phrases: dict[tuple[str, ...], set[str]] = {}
        for phrase in content["skip"]:
            self._phrases.setdefault(stems(phrase), set())
        counted = (f"{n} {thing}" for n in _NUMBERS for thing in content["counted"])
        for phrase in map(stems, counted):
            self._phrases.setdefault(phrase, set()).add("~panel")
        self.beyond = frozenset(f"~~{' '.join(stems(phrase))}" for phrase in content["beyond"])
        """What no tip of ours speaks of."""
        for phrase in content["beyond"]:
            self._phrases[stems(phrase)] = {f"~~{' '.join(stems(phrase))}"}
        for name, phrases in content["alike"].items():
            for phrase in (name, *phrases):
                self._phrases.setdefault(stems(phrase), set()).add(f"~{name}")
        self._longest = max(map(len, self._phrases))

    @property
    def words(self) -> Iterator[str]:
        """Every single word that is known, as a stem."""
        return (phrase[0] for phrase in self._phrases if len(phrase) == 1)

    def terms(self, text: str) -> Iterator[frozenset[str]]:
        """Read a text from left to right, the longest phrase first: a thing meant, or the word itself."""
        words = stems(text)
        at = 0
        while at < len(words):
            length = next((n for n in range(self._longest, 0, -1) if words[at : at + n] in self._phrases), 0)
            if length and (meant := self._phrases[words[at : at + length]]):
                yield frozenset(meant)
            elif not length and not words[at].isdecimal():  # how many it was says nothing on its own
                yield frozenset({words[at]})
            at += length or 1


class Index:
    """A catalogue, ready to be asked."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.catalogue = catalogue
        self._language = language
        self._entries = [_Entry(tip, catalogue.topics[tip.topic], language) for tip in catalogue.tips]
        self._count: dict[str, int] = {}
        for entry in self._entries:
            for term in entry.all:
                self._count[term] = self._count.get(term, 0) + 1

    def read(self, asked: str) -> Question:
        """Read a question; a word nobody knows counts as a slip of the finger for one that is near it."""
        terms, unknown = [], 0
        for term in self._language.terms(asked):
            known = term if any(t in self._count or t.startswith("~") for t in term) else self._near(*term)
            unknown += not known
            terms.append(known or term)
        return Question(tuple(dict.fromkeys(terms)), unknown, len(asked.split()) == 1)

    def find(self, asked: str, special: Mapping[str, str] | None = None) -> tuple[Hit, ...]:
        """Return every tip that has to do with a question, the best first.

        ``special`` is the ``country`` and the ``field`` that are meant, and how they are ``said``: tips about others
        stand back.
        """
        question = self.read(asked)
        special = special or {}
        meant = frozenset[str]().union(*question.terms, *self._language.terms(special.get("said", "")))
        if beyond := meant & self._language.beyond:
            entries = [entry for entry in self._entries if not beyond.isdisjoint(entry.asked)]
        else:
            entries = self._entries
        hits = (self._hit(entry, question, meant, special) for entry in entries)
        return tuple(sorted((hit for hit in hits if hit.score), key=lambda hit: (-hit.sure, -hit.score)))

    def _hit(self, entry: "_Entry", question: Question, meant: frozenset[str], special: Mapping[str, str]) -> Hit:
        whole = sum(self._worth(term) for term in question.terms)
        # Where the interview was is known without being asked about: that alone is no question.
        own = frozenset[str]().union(*question.terms)
        asks = (ask for ask in entry.asks if all(t & meant for t in ask) and any(t & own for t in ask))
        asked = max((sum(map(self._worth, ask)) for ask in asks), default=0)
        shared = [term for term in question.terms if term & entry.all]
        score = ASKED * asked + sum(max(self._idf(t) * entry.weights.get(t, 0) for t in term) for term in shared)
        # A word in passing, in a reason or a source, is no answer to a question.
        plain = [term for term in shared if asked or question.lone or any(entry.weights.get(t, 0) > REST for t in term)]
        covered = sum(map(self._worth, plain)) / whole if whole else 0
        # One word shared is no answer, unless it is all that was looked up.
        sure = covered >= BESIDE if asked else covered >= COVERED and (question.lone or len(plain) >= LEAST)
        return Hit(entry.tip, score * (1 if entry.concerns(special) else ELSEWHERE), sure)

    def _worth(self, term: frozenset[str]) -> float:
        known = term & self._count.keys()
        return max(map(self._idf, known)) if known else STRANGE * self._idf("")

    def _idf(self, term: str) -> float:
        return log(1 + len(self._entries) / (1 + self._count.get(term, 0)))

    @cached_property
    def _known(self) -> list[str]:
        asked = (t for entry in self._entries for ask in entry.asks for term in ask for t in term)
        return sorted({*self._language.words, *(t for t in asked if not t.startswith("~"))})

    def _near(self, word: str) -> frozenset[str]:
        if len(word) < _FUZZY_LETTERS:
            return frozenset()
        close = near(word, self._known, likeness=_FUZZY)
        return next(self._language.terms(close[0]), frozenset()) if close else frozenset()


class _Entry:
    """A tip with the terms it has."""

    def __init__(self, tip: Tip, label: str, language: Language) -> None:
        self.tip = tip
        self.asks = [tuple(language.terms(ask)) for ask in tip.asks]
        self.asked = frozenset[str]().union(*(term for ask in self.asks for term in ask))
        self.weights: dict[str, float] = {}
        parts = (
            (" ".join((tip.why, tip.other, tip.source.name, tip.other_source)), REST),
            (f"{label} {tip.topic} {tip.id}", LABEL), (tip.text, TEXT),
        )  # fmt: skip
        for text, weight in parts:
            self.weights.update((t, weight) for term in language.terms(text) for t in term)
        self.all = self.asked.union(self.weights)
        self._special = tuple(_special(tip.when.text))

    def concerns(self, special: Mapping[str, str]) -> bool:
        """Whether it is for everyone, or for the country and the field that are meant."""
        return all(special.get(name) in values for name, values in self._special)


def _special(condition: str) -> Iterator[tuple[str, frozenset[str]]]:
    for found in _SPECIAL.finditer(condition):
        yield found[1], frozenset(re.findall(r"'([^']*)'", found[2] or ""))


def best(hits: Sequence[Hit], most: int, close: float = CLOSE) -> tuple[Tip, ...]:
    """Return the tips of the answer: those about as good as the best one, if that one is an answer at all."""
    if not hits or not hits[0].sure:
        return ()
    return tuple(hit.tip for hit in hits[:most] if hit.sure and hit.score >= close * hits[0].score)


def stems(text: str) -> tuple[str, ...]:
    """Return the words of a text without case, apostrophes, plural endings and -ing; wasn't is was not."""
    plain = re.sub(r"(?<=\w)[’'](?=\w)", "", text.casefold())
    plain = _NEGATED.sub(lambda found: f"{_FULL.get(found[1], found[1])} not", plain)
    return tuple(map(stem, re.findall(r"[^\W_]+", plain)))


def stem(word: str) -> str:
    """Take off a plural or -ing ending, so that card and cards, send and sending are one word."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-2] if word.endswith(("sses", "shes", "ches", "xes")) else word[:-1]
    if len(word) > 5 and word.endswith("ing") and word not in _NO_ENDING:
        word = word[:-3]
        if word[-1] == word[-2] and word[-1] not in "lsz":
            word = word[:-1]
        elif _LOST_E.fullmatch(word):
            word += "e"
    # Of four letters the e is half the word: care is no car, and a note is not not.
    return word[:-1] if len(word) > 4 and word.endswith("e") else word
