"""English as the engine knows it, in one object: the lexicon, the slips, and texts read under the grammar."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from assistant.core.english import phrases
from assistant.core.english.generic import Generic, generic
from assistant.core.english.lexicon import Lexicon, lexicon, tokens
from assistant.core.english.rewrite import Book, book, rewritten, written_as
from assistant.core.english.rules import Reading
from assistant.core.english.shape import Shape
from assistant.core.english.tags import Tag, Token

_KEPT = 4000
"""Texts whose reading is remembered."""


class Listed(NamedTuple):
    """The lists that are plain text, as they stand in ``prompts/english/``."""

    lexicon: str
    grammar: str
    habits: str
    phrases: str
    telegram: str


@dataclass(frozen=True, slots=True)
class Slips:
    """What is typed and what is meant, in small letters."""

    words: Mapping[str, str]
    chat: Mapping[str, str]
    fillers: frozenset[str]
    written: Mapping[str, str]
    """Words of one spelling: *monday* → *Monday*, *sql* → *SQL*."""
    terms: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class English:
    """The lexicon, the slips, and what was read before."""

    lexicon: Lexicon
    slips: Slips
    listed: Listed
    """The texts of the rules, compiled when first needed."""
    generic: Generic
    _book: list[Book] = field(default_factory=list)
    _read: dict[str, Reading] = field(default_factory=dict)
    _rewritten: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def book(self) -> Book:
        """The grammar and the rewriting rules; compiling them takes a few milliseconds, once."""
        if not self._book:  # asked for at every key: the long texts are not joined and compared each time
            listed = self.listed
            self._book.append(book(f"{listed.grammar}\n{listed.phrases}", listed.habits, listed.telegram))
        return self._book[0]

    def rewritten(self, text: str, section: str) -> str:
        """Apply the rewriting rules of a section, each to what those before it have left; once for each text."""
        found = self._rewritten.get((text, section))
        if found is None:
            if len(self._rewritten) > _KEPT:
                self._rewritten.clear()
            found = text
            for rule in self.book.sections[section]:
                found = rewritten(rule, found, self.read(found), self.lexicon)
            self._rewritten[text, section] = found
        return found

    def shaped(self, text: str, section: str) -> Iterator[tuple[Shape, str]]:
        """Give the shapes a piece of a telegram can have, the likeliest first, each with the words as written out."""
        reading = self.read(text)
        for shaping in self.book.shapes[section]:
            if (made := written_as(shaping.rule, text, reading, self.lexicon)) is not None:
                yield shaping.shape, made

    def read(self, text: str) -> Reading:
        """Tag a text and read it under the grammar; the same text is read once."""
        found = self._read.get(text)
        if found is None:
            if len(self._read) > _KEPT:
                self._read.clear()
            found = self._read[text] = Reading(self.book.rules, tokens(text, self.lexicon))
        return found

    def is_(self, rule: str, text: str) -> bool:
        """Whether a whole text is a phrase of that rule."""
        reading = self.read(text)
        return reading.end > 0 and reading.whole(rule)

    def after(self, phrase: str, text: str) -> str | None:
        """Give what follows a phrase at the beginning of a text; None where the text begins otherwise."""
        return phrases.after(text, phrase, self.read(text))

    def before(self, phrase: str, text: str) -> str | None:
        """Give what stands before a phrase at the end of a text; None where the text ends otherwise."""
        return phrases.before(text, phrase, self.read(text))

    def parted(self, phrase: str, text: str) -> tuple[str, str] | None:
        """Give what stands before and behind the first such phrase of a text; None where there is none."""
        return phrases.parted(text, phrase, self.read(text))

    def has(self, phrase: str, text: str) -> bool:
        """Whether such a phrase stands anywhere in a text."""
        return phrases.has(phrase, self.read(text))

    def is_sad(self, text: str) -> bool:
        """Whether a text speaks of what nobody enjoyed."""
        tokens = self.read(text).tokens
        pairs = zip(tokens, (*tokens[1:], None), strict=True)
        return any(token.word in self.lexicon.sad and not _is_degree(token, after) for token, after in pairs)

    def is_grave(self, text: str) -> bool:
        """Whether a text speaks of what is sober in every tone, as death is."""
        return any(token.word in self.lexicon.grave for token in self.read(text).tokens)

    def is_dull(self, text: str) -> bool:
        """Whether a text speaks of what nobody is glad to hear, though it is no grief."""
        tokens = self.read(text).tokens
        pairs = zip(tokens, (*tokens[1:], None), strict=True)
        return any(token.word in self.lexicon.dull and not _is_degree(token, after) for token, after in pairs)

    def past(self, base: str) -> str:
        """Give the past of a verb."""
        return self.lexicon.inflected(base, "past")

    def ing(self, base: str) -> str:
        """Give the -ing form of a verb."""
        return self.lexicon.inflected(base, "ing")


def english(listed: Listed, words: Mapping[str, Any], slips: Mapping[str, Any], said: Mapping[str, str]) -> English:
    """Build it from the lists and from ``words.toml``, ``slips.toml`` and ``generic.toml`` of ``prompts/english/``."""
    written = {w: w.capitalize() for w in slips["capitals"].split()}
    letters = frozenset(slips["acronyms"].split())
    written |= {w: _several(w) if len(w) > _ONE and w[-1] == "s" and w[:-1] in letters else w.upper() for w in letters}
    written |= _pairs(slips["written"])
    fillers, terms = frozenset(slips["fillers"].split()), frozenset(slips["terms"].split())
    known = Slips(_pairs(slips["words"]), _pairs(slips["chat"]), fillers, written, terms)
    return English(lexicon(listed.lexicon, words), known, listed, generic(said))


def _several(letters: str) -> str:
    """Write letters that stand for several of a thing: *SOPs*."""
    return letters[:-1].upper() + letters[-1]


_ONE = 3
"""Letters of a short form that ends in its own s: *GPS* is no *GPs*."""


def _pairs(row: str) -> dict[str, str]:
    return {a: re.sub("_", " ", b) for a, _, b in (pair.partition("=") for pair in row.split())}


def _is_degree(token: Token, after: Token | None) -> bool:
    """Whether a word only says how much, or where: *dead neat*, *behind the ward*."""
    if token.word == "behind":
        return after is not None and after.has(Tag.DET_S | Tag.DET_X)
    return token.word == "dead" and after is not None and after.has(Tag.ADJ) and not after.has(Tag.NOUN)
