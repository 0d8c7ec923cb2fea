"""All that is known about how people say things, built once from ``prompts/commands*.toml``."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from assistant.core.talk.corpus import Corpus
from assistant.core.talk.lengths import Lengths, lengths
from assistant.core.talk.parts import Parts, leading, trailing
from assistant.core.talk.patterns import Language, Pattern, Patterns
from assistant.core.talk.quality import Qualities, Quality
from assistant.core.talk.questions import Questions, questions
from assistant.core.talk.sayings import Sayings
from assistant.core.talk.words import Mender, Phrases, Token, splitter, tokens

_KEPT = 1000
"""Texts whose words are remembered."""
_CHOICES = (
    "choice", "choice_text", "choice_tone", "choice_title", "choice_all", "choice_join", "choice_swap", "choice_split",
)  # fmt: skip
"""How a command is named among what is offered: alone, with words of its own or a title, for everybody."""


@dataclass(frozen=True, slots=True, eq=False)
class Book:
    """Patterns, word lists and readers of slots."""

    patterns: Patterns
    sayings: Sayings
    qualities: Qualities
    parts: Parts
    lists: Mapping[str, Phrases]
    """Fillers, polite wrapping, light words and so on, by name."""
    fields: tuple[tuple[str, Phrases], ...]
    channels: tuple[tuple[str, Phrases], ...]
    unmistakable: Phrases
    values: Mapping[str, Phrases]
    """What some questions are answered with, by field."""
    spelled_out: Mapping[str, str]
    joined: Phrases
    together: Mapping[str, str]
    suffixes: Mapping[str, str]
    abbreviations: frozenset[str]
    splits: re.Pattern[str]
    """What finds the words of a line, paths of files among them."""
    softening: frozenset[str]
    articles: frozenset[str]
    contrast: str
    """The word that sets a wish against what is not wanted."""
    clause: frozenset[str]
    """The words a sentence of one's own begins with."""
    known: frozenset[str]
    """Every word that needs no mending."""
    mender: Mender
    about: Mapping[str, str]
    """What each command does, for the menu."""
    choices: Mapping[str, str]
    """What a command is called where several readings are offered; with ``_text`` where it gives words."""
    questions: Questions
    correcting: tuple[str, ...]
    """What shows that a fact is put right."""
    either: frozenset[str]
    """What may take something back, or may only leave all as it is."""
    vague: frozenset[str]
    """What asks for more than one thing, and for nothing in particular."""
    saying_words: frozenset[str]
    """What a word is called by that is not to be said."""
    told_of: frozenset[str]
    """What a line about somebody else begins with."""
    talked: frozenset[str]
    """What a line about the interview itself begins with."""
    promising: tuple[str, ...]
    """How a promise begins."""
    wheres: frozenset[str]
    """What says where something goes."""
    some: tuple[str, ...]
    """What says that only some of a part is meant."""
    taking_back: tuple[str, ...]
    """What is said where a change is taken back."""
    lengths: Lengths
    """How a length is named in numbers."""
    corpus: Corpus
    """What people say, each with what it asks for."""
    _split: dict[str, tuple[Token, ...]] = field(default_factory=dict)

    def tokens(self, text: str) -> list[Token]:
        """Split text into words, short forms spelled out; names and tones are asked for at every reading."""
        found = self._split.get(text)
        if found is None:
            if len(self._split) > _KEPT:
                self._split.clear()
            row = self._joined(tokens(text, self.spelled_out, self.suffixes, self.abbreviations, self.splits))
            found = self._split[text] = tuple(row)
        return list(found)

    def _joined(self, found: list[Token]) -> list[Token]:
        # "linked in" is one word to us, and what is said in another language comes to its English.
        row: list[Token] = []
        i = 0
        while i < len(found):
            length = 0 if found[i].quoted else self.joined.longest_at(found, i)
            if length:
                said = self.together[" ".join(t.word for t in found[i : i + length])].split()
                end = found[i + length - 1].end
                row += [
                    replace(found[i], word=w, end=end, breaks=found[i].breaks and not k) for k, w in enumerate(said)
                ]
            else:
                row.append(found[i])
            i += length or 1
        return row


def build_book(
    commands: Mapping[str, Any],
    words: Mapping[str, Any],
    is_word: Callable[[str], bool] = lambda _: False,
    sayings_typed: Sequence[str] = (),
) -> Book:
    """Build the book from the phrases and the words as read; raises ``KeyError`` for a group that is not there.

    ``is_word`` tells the words of the language: what is one is no slip of the fingers.
    """
    spelled, joined = _meanings(words)
    suffixes = words["suffixes"]
    fillers = Phrases(_normal(f, spelled, suffixes) for f in words["words"]["fillers"])

    @cache
    def normal(phrase: str) -> list[str]:
        row = _normal(phrase, spelled, suffixes)
        kept = [w for w in row if not fillers.longest_at([Token(w, 0, 0)], 0)]
        return kept or (row if len(row) == 1 and row[0] not in ("a", "an", "the", "of") else [])

    def phrases(rows: Sequence[str]) -> Phrases:
        return Phrases(normal(r) for r in rows)

    groups = {name: [p for row in rows if (p := tuple(normal(row)))] for name, rows in commands["groups"].items()}
    language = Language(groups, normal)
    patterns = [
        Pattern(phrase, block, language) for block in commands["command"] for phrase in block.get("phrases", ())
    ]
    lists = {name: phrases(rows) for name, rows in words["words"].items() if name != "fillers"}
    lists |= {name: phrases(rows) for name, rows in words["spelling"].items()}
    lists |= {"honorific": phrases(commands["groups"]["honorific"]), "job": phrases(words["parts"]["job_words"])}
    lists |= {"topics": phrases(words["topics"]["words"]), "regards": phrases(words["synonyms"]["regards"])}
    lists |= {"date": phrases(words["parts"]["date_words"]), "fillers": fillers}
    blocks = [*commands["command"], *words["command"]]
    kinds = {n: [p for row in rows if (p := tuple(normal(row)))] for n, rows in words["synonyms"].items()}
    sayings = Sayings(blocks, {**groups, **kinds}, normal, lists["light"])
    channels = tuple((n, phrases(rows)) for n, rows in commands["channels"].items() if n != "unmistakable")
    fields = tuple((n, phrases(rows)) for n, rows in words["fields"].items())
    qualities = Qualities(
        tuple(_quality(q, phrases) for q in words["quality"]),
        {step: phrases(rows) for step, rows in words["steps"].items()},
    )
    parts = _parts(words, phrases)
    corpus = Corpus(sayings_typed, lambda word: _normal(word, spelled, suffixes))
    used = _words_of(groups, patterns, lists, channels, fields, qualities, parts) | sayings.words | corpus.words
    return Book(
        Patterns(patterns), sayings, qualities, parts, lists, fields, channels,
        phrases(commands["channels"]["unmistakable"]),
        {name: phrases(rows) for name, rows in words["values"].items()},
        spelled, Phrases(k.split() for k in joined), joined, suffixes,
        frozenset(words["abbreviations"]["words"]), splitter(words["forms"]["endings"]),
        frozenset(words["softening"]["words"]),
        frozenset(words["clause"]["articles"]), words["clause"]["contrast"], frozenset(words["clause"]["starts"]),
        used, Mender(used, used - lists["common"].words, is_word),
        {b["name"]: b["about"] for b in blocks if "about" in b},
        {f"{b['name']}{k.removeprefix('choice')}": b[k] for b in blocks for k in _CHOICES if k in b},
        questions(words["questions"]), tuple(words["facts"]["correcting"]), frozenset(words["either"]["words"]),
        frozenset(words["either"]["vague"]),
        frozenset(words["either"]["saying"]),
        frozenset(words["facts"]["told_of"]),
        frozenset(words["facts"]["talked"]),
        tuple(words["facts"]["promising"]), frozenset(words["either"]["wheres"]), tuple(words["either"]["some"]),
        tuple(words["either"]["taking_back"]), lengths(words["lengths"]), corpus,
    )  # fmt: skip


def _meanings(words: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    # Forms of one word, and ways of saying it in several, each with what it stands for.
    tables = (words[key] for key in ("spelled_out", "joined", "other_languages"))
    ways = [(w, m) for table in tables for m, row in table.items() for w in row]
    return {w: m for w, m in ways if " " not in w}, {w: m for w, m in ways if " " in w}


def _normal(phrase: str, spelled: Mapping[str, str], suffixes: Mapping[str, str]) -> list[str]:
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return [w for word in phrase.lower().split() for w in (spelled[word].split() if word in spelled else (word,))]
    return [t.word for t in tokens(phrase, spelled, suffixes)]


def _quality(data: Mapping[str, Any], phrases: Any) -> Quality:
    more = data.get("means") or data["more"]
    return Quality(more, data["less"], data.get("bare") == "less", phrases(data["words"]), phrases(data["grades"]))


def _parts(words: Mapping[str, Any], phrases: Any) -> Parts:
    order = {word: place for place, names in words["order"].items() for word in names}
    parts = words["parts"]
    numbered, nouns = phrases(parts["numbered"]), phrases(parts["nouns"])
    counted = {word: place for place, names in words["counted"].items() for word in names}
    return Parts(
        order,
        counted,
        nouns,
        numbered,
        frozenset(parts["about"]),
        leading(parts["lead"]),
        trailing(parts["trail"]),
        frozenset(parts["empty"]),
    )


def _words_of(
    groups: Mapping[str, Sequence[tuple[str, ...]]],
    patterns: Sequence[Pattern],
    lists: Mapping[str, Phrases],
    channels: Sequence[tuple[str, Phrases]],
    fields: Sequence[tuple[str, Phrases]],
    qualities: Qualities,
    parts: Parts,
) -> frozenset[str]:
    rows = [*lists.values(), *qualities.steps.values(), parts.nouns, parts.numbered]
    rows += [p for _, p in (*channels, *fields)] + [p for q in qualities.families for p in (q.words, q.grades)]
    literal = {w for p in patterns for w in p.source.replace("|", " ").replace("(", " ").replace(")", " ").split()}
    plain = {w.strip("[]") for w in literal if w.strip("[]").isalpha()}
    grouped = {w for options in groups.values() for option in options for w in option}
    return frozenset(plain | grouped | set(parts.order) | {w for r in rows for w in r.words})
