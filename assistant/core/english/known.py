"""English as the engine knows it, in one object: the lexicon, the slips, and texts read under the grammar."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from assistant.core.english.generic import Generic, generic
from assistant.core.english.grammar import grammar
from assistant.core.english.lexicon import Lexicon, lexicon, tokens
from assistant.core.english.rules import Reading

_KEPT = 4000
"""Texts whose reading is remembered."""


class Listed(NamedTuple):
    """The lists that are plain text, as they stand in ``prompts/english/``."""

    lexicon: str
    grammar: str


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
    rules: str
    """The text of ``grammar.txt``, compiled when first needed."""
    generic: Generic
    _read: dict[str, Reading] = field(default_factory=dict)

    def read(self, text: str) -> Reading:
        """Tag a text and read it under the grammar; the same text is read once."""
        found = self._read.get(text)
        if found is None:
            if len(self._read) > _KEPT:
                self._read.clear()
            found = self._read[text] = Reading(grammar(self.rules), tokens(text, self.lexicon))
        return found

    def is_(self, rule: str, text: str) -> bool:
        """Whether a whole text is a phrase of that rule."""
        reading = self.read(text)
        return reading.end > 0 and reading.whole(rule)

    def is_sad(self, text: str) -> bool:
        """Whether a text speaks of what nobody enjoyed."""
        return any(token.word in self.lexicon.sad for token in self.read(text).tokens)

    def past(self, base: str) -> str:
        """Give the past of a verb."""
        return self.lexicon.inflected(base, "past")

    def ing(self, base: str) -> str:
        """Give the -ing form of a verb."""
        return self.lexicon.inflected(base, "ing")


def english(listed: Listed, words: Mapping[str, Any], slips: Mapping[str, Any], said: Mapping[str, str]) -> English:
    """Build it from the lists and from ``words.toml``, ``slips.toml`` and ``generic.toml`` of ``prompts/english/``."""
    written = {w: w.capitalize() for w in slips["capitals"].split()}
    written |= {w: w.upper() for w in slips["acronyms"].split()}
    written |= _pairs(slips["written"])
    fillers, terms = frozenset(slips["fillers"].split()), frozenset(slips["terms"].split())
    known = Slips(_pairs(slips["words"]), _pairs(slips["chat"]), fillers, written, terms)
    return English(lexicon(listed.lexicon, words), known, listed.grammar, generic(said))


def _pairs(row: str) -> dict[str, str]:
    return {a: re.sub("_", " ", b) for a, _, b in (pair.partition("=") for pair in row.split())}
