"""The words an answer may have: those that were told in some form, and those that claim nothing."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

from assistant.core.english import English, Tag
from assistant.core.guard.form import Fault
from assistant.core.guard.numbers import numbers
from assistant.core.guard.reacting import Told
from assistant.core.guard.words import Roots, Word, parts, words

_FOREIGN = 0.5
"""The share of unknown words from which a text is in another language."""
_PART = 4
"""Letters that each part of a compound has at least."""
_POINTING = frozenset(("this", "that", "these", "those"))
_DOERS = ("er", "or")
_COMPARED = (("er", Tag.COMP), ("est", Tag.SUPER))


class Vocabulary:
    """Holds every word to what was told and to the lists of ``[words]`` in ``guard.toml``."""

    def __init__(self, data: Mapping[str, Any], letters: Sequence[str], english: English, roots: Roots) -> None:
        """Take the wordings of the tones as texts whose words are let pass."""
        self._data, self._letters = data, letters
        self._lexicon, self._roots = english.lexicon, roots
        self._claimed = frozenset(data["claims"].split())
        self._harmless, self._paired = frozenset(data["harmless"]), frozenset(data["paired"])
        self._called = frozenset(data["called"].split())

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        said = {w.small for text in (*self._letters, self._data["ordinary"]) for w in words(text)}
        return frozenset(said - self._claimed)

    @cached_property
    def _ordinary_bases(self) -> frozenset[str]:
        """What ordinary words are forms of: who may write *makes* may write *make*, which tells no deed."""
        claimed = {self._lexicon.base(w) for w in self._claimed}
        return frozenset({self._lexicon.base(w) for w in self._data["ordinary"].split()} - claimed - self._claimed)

    def known(self, known: str, dated: str, role: str) -> Callable[[str], bool]:
        """Give what says of a word in small letters whether it was told or claims nothing wherever it stands."""
        roots, claimed = self._roots.told([known]), self._roots.among([dated])
        inside = self._inside(known) | self._done_by(role)
        return lambda word: word in inside or self._is_known(word, roots, claimed)

    def told(self, known: str, dated: str, role: str) -> Told:
        """Give what says of a word whether it may stand anywhere, and whether it was typed."""
        typed = self._roots.told([dated])
        return Told(self.known(known, dated, role), lambda word: bool(self._roots.of(word) & typed))

    def faults(self, text: str, known: str, dated: str, role: str) -> Iterator[Fault]:
        """Yield each word that was not told and claims something, or that the whole is in another language."""
        is_known = self.known(known, dated, role)
        spent = {(n.start, n.end) for n in numbers(text)}
        row = [w for w in words(text) if not any(a < w.end and w.start < b for a, b in spent)]
        beside = [(f"{one.small} {two.small}", one, two) for one, two in pairwise(row)]
        harmless = {w.start for pair, *both in beside if pair in self._harmless for w in both}
        harmless |= {two.start for _, one, two in beside if one.small in _POINTING and two.small in self._called}
        new = [w.text for w in row if w.start not in harmless and not is_known(w.small)]
        told = {f"{one.small} {two.small}" for one, two in pairwise(words(dated))}
        new += [p for p, one, _ in beside if one.small in self._paired and p not in told and one.text not in new]
        if len(row) > 5 and len(new) / len(row) > _FOREIGN:
            yield Fault("language")
        else:
            yield from (Fault("word_new", w) for w in dict.fromkeys(new))

    def _is_known(self, word: str, roots: frozenset[str], claimed: frozenset[str]) -> bool:
        pieces = parts(word)
        pieces = pieces[1:] or pieces
        if word in self._claimed:
            return bool(self._roots.of(word) & claimed)
        return word in roots or all(
            len(p) < 2 or self._roots.is_closed(p) or self._is_ordinary(p) or bool(self._roots.of(p) & roots)
            for p in pieces
        )

    def _is_ordinary(self, word: str) -> bool:
        if word in self._ordinary or word in self._ordinary_bases:
            return True
        ending = next((end for end, tag in _COMPARED if word.endswith(end) and self._lexicon.tags(word) & tag), "")
        stem = word.removesuffix(ending)
        return bool(ending) and (stem in self._ordinary or f"{stem}e" in self._ordinary)

    def _inside(self, known: str) -> frozenset[str]:
        """Give the parts of the compounds that were told: *gate* and *keeper* of *gatekeeper*."""
        told = {w.small for w in words(known)}
        cuts = ((w[:at], w[at:]) for w in told for at in range(_PART, len(w) - _PART + 1))
        both = (pair for pair in cuts if all(map(self._lexicon.is_known, pair)))
        return frozenset(part for pair in both for part in pair) - self._claimed

    def _done_by(self, role: str) -> frozenset[str]:
        """Give what somebody of a role does, as a wish has it: *supervise*, never *supervised*, for a *supervisor*."""
        stems = (w.small[:-2] for w in words(role) if w.small.endswith(_DOERS))
        verbs = (verb for stem in stems for verb in (stem, f"{stem}e") if self._lexicon.tags(verb) & Tag.BASE)
        return frozenset(verbs) - self._claimed


def written_out(text: str, known: str, short: Mapping[str, str]) -> dict[str, list[Word]]:
    """Find where a text writes out an abbreviation that was told: *electric vehicles* for *EV*."""
    told = {w.text for w in words(known)}
    found = {
        name: [Word(m[0], *m.span()) for m in re.finditer(rf"\b{full.replace(' ', '[ -]')}s?\b", text, re.IGNORECASE)]
        for name, full in short.items() if name in told
    }  # fmt: skip
    return {name: spans for name, spans in found.items() if spans}
