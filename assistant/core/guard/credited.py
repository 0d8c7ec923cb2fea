"""What an answer adds to what was told: a need told as the writer's own, an adjective, a reason."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from assistant.core.english import English, Tag, sentences
from assistant.core.guard.form import Fault, compiled
from assistant.core.guard.words import Roots, words

_BLANK = 2
"""Words of a clause of which all the rest may be said: *who is*."""
_POINTING = frozenset(("it", "them", "that", "those"))
"""Words that stand for what was named before."""
_GONE = "  "
"""What stands where words were blanked out, since they were told of somebody else."""


class Credits:
    """Holds what is said in addition to what was told, as ``[credits]`` of ``guard.toml`` says."""

    def __init__(self, data: Mapping[str, Any], english: English, roots: Roots) -> None:
        between, light = (data[name].split() for name in ("between", "light"))
        self._mine, self._ends = (*compiled(data["mine"]), _told_of_me(between, light)), compiled(data["ends"])
        self._virtues, self._brings = frozenset(data["virtues"].split()), compiled(data["brings"])
        self._because, self._after = compiled(data["because"]), compiled(data["after"])
        self._reacts, self._general = compiled(data["reacts"]), compiled(data["general"])
        self._lexicon, self._roots = english.lexicon, roots

    def claimed(self, text: str, body: str, need: str, others: Iterable[str]) -> Iterator[Fault]:
        """Yield words that only the need has and that are told as something of the writer's."""
        known = self._roots.told(others)
        only = [w for w in self._roots.content(need) if not self._roots.of(w) & known]
        before = " ".join(self._credited(body, self._mine))
        for part in self._credited(text, self._mine):
            yield from (
                Fault("credited", w) for w in only if self._roots.shared([w], part) > self._roots.shared([w], before)
            )

    def praised(self, text: str, source: str) -> Iterator[Fault]:
        """Yield qualities that the writer claims and nobody told."""
        known = self._roots.among([source])
        for part in self._credited(text, (*self._mine, *self._brings)):
            said = (w for w in words(part) if w.small in self._virtues)
            yield from (Fault("word_new", w.text) for w in said if not self._roots.of(w.small) & known)

    def adorned(self, text: str, source: str, apart: Collection[str]) -> Iterator[Fault]:
        """Yield adjectives that were put before something that was told without them."""
        known = self._roots.among([source])
        row = words(text)
        for before, one, after in zip((None, *row), row, row[1:], strict=False):
            if before and before.small == "how":  # how important speed is
                continue
            if text[one.end : after.start] != " " or after.text in apart or self._roots.is_closed(one.small):
                continue
            is_new = not self._roots.of(one.small) & known and self._is_only(one.small, Tag.ADJ)
            if is_new and self._roots.of(after.small) & known and self._is_thing(after.small):
                yield Fault("word_new", one.text)

    def generalised(self, text: str, source: str) -> Iterator[Fault]:
        """Yield what is said in general, or of more than was told of."""
        for hit in (m for p in self._general for m in p.finditer(text)):
            if hit[0].lower() not in source.lower():
                yield Fault("sentence_new", hit[0])

    def reasoned(self, text: str, source: str, light: Collection[str]) -> Iterator[Fault]:
        """Yield clauses behind *because* or *which* of which less than half was told."""
        known, said = self._roots.among([source]), {w.small for w in words(source)} | _POINTING
        for row in (row for part in text.split("\n") for row in sentences(part)):
            plain = row.replace("’", "'")
            for start in (m.start() for p in self._because for m in p.finditer(plain)):
                tail = _until(plain[start:], self._after)
                content = [w for w in self._roots.content(tail) if w not in light]
                told = sum(bool(self._roots.of(w) & known) for w in content)
                if tail.strip() in source or any(p.search(tail) for p in self._reacts):
                    continue
                if not content and {w.small for w in words(tail)} <= said:  # who don't like them
                    continue
                is_bare = len(words(tail)) <= _BLANK or _GONE in tail.strip()
                if told * 2 <= len(content) and (content or not is_bare):
                    yield Fault("sentence_new", tail.strip()[:60])

    def _credited(self, text: str, heads: Iterable[re.Pattern[str]]) -> list[str]:
        plain = text.replace("’", "'")
        starts = (m.start() for p in heads for m in p.finditer(plain))
        return [_until(plain[at:], self._ends) for at in starts]

    def _is_only(self, word: str, tag: int) -> bool:
        return bool(self._lexicon.tags(word) & tag) and not self._lexicon.tags(word) & (Tag.ADV | Tag.NOUN | Tag.PART)

    def _is_thing(self, word: str) -> bool:
        return bool(self._lexicon.tags(word) & (Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.PART))


def _told_of_me(between: Sequence[str], light: Sequence[str]) -> re.Pattern[str]:
    """Find where a sentence goes on behind *I*, unless with a word that tells no deed."""
    skipped = rf"(?:(?:\w+ly|{'|'.join(between)})\s+)*"
    return re.compile(rf"\bI(?:'ve|'m)?\s+{skipped}(?!(?:\w+ly|{'|'.join((*between, *light))})\b)[^\W\d_]")


def _until(text: str, ends: Sequence[re.Pattern[str]]) -> str:
    """Give a text up to the first place, not its very beginning, where one of some patterns is."""
    return text[: min((m.start() for p in ends for m in p.finditer(text, 1)), default=len(text))]
