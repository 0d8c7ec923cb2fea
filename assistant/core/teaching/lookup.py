"""Finding the tips that answer a question: whole words, their plurals and -ing forms, and words that mean the same."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
ENOUGH = 0.5
"""The share of the things asked about that a tip which is asked by them must cover: else they stand there in passing,
and something else is asked."""
AROUND = 0.5
"""How much a thing counts that is only where something happens: a round, a call, a country."""
STORY = 0.6
"""How much a thing counts that is told beside the clause that asks."""
QUALIFIES = 0.5
"""How much a thing that tips know counts against one that does not speak of it: a word no tip knows counts in full."""
CLOSE = 0.6
"""A tip this much as good as the best belongs to the answer."""
_FUZZY, _FUZZY_LETTERS = 0.82, 5
_NO_ENDING = frozenset({"during", "evening", "nothing", "spring", "string", "anything", "everything", "something"})
_LOST_E = re.compile(r"[^aeiou][aeiou][^aeiouwxy]")
"""What of caring and making is left without -ing: had there been no e, the last letter would stand twice."""
_NUMBERS = (*"two three four five six seven eight nine ten eleven twelve".split(), *map(str, range(2, 31)))
_NEGATED = re.compile(r"\b(is|are|was|were|do|does|did|have|has|had|wo|ca|can|could|should|would)(?:nt|not)\b")
_FULL = {"wo": "will", "ca": "can"}
_CLAUSE = re.compile(r"[,;:.!?]+(?=\s|$)|\s(?:but|so)\s")
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+\b")
_SPECIAL = re.compile(r"\b(country|field)\b\s*(?:(?:==|in)\s*(\([^)]*\)|'[^']*'))?")


class Hit(NamedTuple):
    """A tip, how well it fits what was asked, and whether that is enough for an answer."""

    tip: Tip
    score: float
    sure: bool


class Question(NamedTuple):
    """What was asked: each thing meant, as the terms it may stand for."""

    weights: Mapping[frozenset[str], float]
    """How much of the question each of its things is: nothing where it is said in passing."""
    lone: bool
    """Whether it is one word to look up rather than a question."""
    of_the_world: bool = False
    """Whether it asks how things are out there, which no tip says."""

    @property
    def terms(self) -> tuple[frozenset[str], ...]:
        """What is meant, in the order it is said."""
        return tuple(self.weights)

    @property
    def weighing(self) -> tuple[frozenset[str], ...]:
        """What is asked about; all that is said where nothing else is."""
        return tuple(term for term, weight in self.weights.items() if weight) or self.terms

    def covered(self, known: frozenset[str]) -> float:
        """Return how much of what is asked about is among some terms, as a share."""
        weights = self.weights if any(self.weights.values()) else dict.fromkeys(self.weights, 1.0)
        there = sum(weight for term, weight in weights.items() if not term.isdisjoint(known))
        beside = sum(
            weight * (QUALIFIES if any(t.startswith("~") for t in term) else 1)
            for term, weight in weights.items()
            if term.isdisjoint(known)
        )
        return there / (there + beside or 1)


class Language:
    """Which words mean the same, and which say nothing; built from ``[search]`` of ``prompts/learning.toml``."""

    def __init__(self, content: Mapping[str, Any], usual: Iterable[str] = ()) -> None:
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
        self.passing = frozenset(t for text in content["passing"] for term in self.terms(text) for t in term)
        """What is said in passing, and never what is asked about."""
        self.around = frozenset(f"~{name}" for name in content["around"])
        """Where something happens, which is asked about only where hardly anything else is said."""
        self.usual = frozenset(map(stem, usual))
        """Common words, which are no slip of the finger for another."""
        names = ("asks", "of_the_world", "of_ours")
        self._asks, self._worldly, self._ours = (re.compile(content[name], re.IGNORECASE) for name in names)

    def asks(self, clause: str) -> bool:
        """Whether a clause of a line is the one that asks."""
        return bool(self._asks.search(clause))

    def of_the_world(self, text: str) -> bool:
        """Whether it asks how something is out there, and not what one should do: does the company have a canteen."""
        return bool(self._worldly.match(text)) and not self._ours.search(text)

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
            elif not length and len(words[at]) > 1 and not words[at].isdecimal():  # how many says nothing on its own
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
        """Read a question; a word nobody knows counts as a slip of the finger for one that is near it.

        What the clause that asks is about weighs more than the story around it.
        """
        read = self._language.terms
        clauses = [(clause, tuple(map(self._known_as, read(clause)))) for clause in _CLAUSE.split(asked)]
        focus = next((terms for clause, terms in reversed(clauses) if self._language.asks(clause)), ())
        said = dict.fromkeys(term for _, terms in clauses for term in terms)
        told = {term: self._weight(term) for term in said if not term & self._passing(asked)}
        if any(term in told for term in focus):
            told = {term: weight * (1 if term in focus else STORY) for term, weight in told.items()}
        weights = {term: told.get(term, 0.0) for term in said}
        return Question(weights, len(asked.split()) == 1, self._language.of_the_world(asked))

    def _weight(self, term: frozenset[str]) -> float:
        return AROUND if term & self._language.around else 1.0

    def _passing(self, asked: str) -> frozenset[str]:
        # A name of somebody or something is nothing that is asked about, either.
        named = {stem(name.casefold()) for name in _NAMED.findall(asked)}
        return self._language.passing.union(named - self._count.keys())

    def _known_as(self, term: frozenset[str]) -> frozenset[str]:
        return term if any(t in self._count or t.startswith("~") for t in term) else self._near(*term) or term

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
        # Where the interview was is known without being asked about: that alone is no question.
        own = frozenset[str]().union(*question.weighing)
        asks = (ask for ask in entry.asks if all(t & meant for t in ask) and any(t & own for t in ask))
        asked = max((sum(map(self._worth, ask)) for ask in asks), default=0)
        shared = [term for term in question.terms if term & entry.all]
        score = ASKED * asked + sum(max(self._idf(t) * entry.weights.get(t, 0) for t in term) for term in shared)
        # A word in a reason or a source is no answer to a question, and one word shared only if all was that.
        plain = frozenset(t for t, weight in entry.weights.items() if question.lone or weight > REST)
        if asked:
            fits = question.covered(entry.asked | plain) >= ENOUGH
        else:
            shares = question.lone or sum(not plain.isdisjoint(term) for term in shared) >= LEAST
            fits = shares and question.covered(plain) >= COVERED
        sure = fits and (question.lone or not question.of_the_world)
        return Hit(entry.tip, score * (1 if entry.concerns(special) else ELSEWHERE), sure)

    def _worth(self, term: frozenset[str]) -> float:
        known = term & self._count.keys()
        return max(map(self._idf, known), default=0.0)

    def _idf(self, term: str) -> float:
        return log(1 + len(self._entries) / (1 + self._count.get(term, 0)))

    @cached_property
    def _known(self) -> list[str]:
        asked = (t for entry in self._entries for ask in entry.asks for term in ask for t in term)
        return sorted({*self._language.words, *(t for t in asked if not t.startswith("~"))})

    def _near(self, word: str) -> frozenset[str]:
        if len(word) < _FUZZY_LETTERS or word in self._language.usual:
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
