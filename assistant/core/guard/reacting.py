"""What a conversation did to the writer, told in anybody's words: a liking, a wish, what stayed with them.

Such a clause claims nothing that happened at work, so that it may have every common word but those that tell something.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from assistant.core.english import English, Tag, sentences
from assistant.core.guard.form import compiled
from assistant.core.guard.words import Roots, blank, parts, words

_CLAUSE = re.compile(r"[,;:]\s+|\s+(?=(?:and|so|because|which|but|while|though) )|(?<=[.!?])\s+")
_ABOUT_OTHERS = frozenset("you your they their he his she her".split())
_BETWEEN = frozenset("never always not all really still even just also both so".split())
_MODIFIER = Tag.ADJ | Tag.ADV | Tag.PAST | Tag.PART | Tag.ING
_THING = Tag.NOUN | Tag.MASS | Tag.PLURAL


class Told(NamedTuple):
    """What says of a word in small letters whether it may stand anywhere, and whether it was typed."""

    anywhere: Callable[[str], bool]
    typed: Callable[[str], bool]


class Common:
    """The words that are common, without those that tell something of somebody."""

    def __init__(self, common: frozenset[str], telling: Mapping[str, str], english: English) -> None:
        """Take the bases of the common words, and the lists of ``model/telling.toml``."""
        self._common, self._lexicon = common, english.lexicon
        lists = {name: frozenset(given.split()) for name, given in telling.items()}
        self._plain = lists.pop("plain")
        self._telling = frozenset[str]().union(*lists.values())

    def has(self, word: str) -> bool:
        """Whether a word in small letters may be said by anybody."""
        forms = self._forms(word)
        if forms & self._telling or not forms & self._common:
            return False
        tags = self._lexicon.tags(word)
        return bool(tags & _MODIFIER) or not tags & _THING or bool(forms & self._plain)

    def is_done_now(self, word: str) -> bool:
        """Whether a word behind *you* says what somebody does as a rule."""
        return bool(self._lexicon.tags(word) & Tag.BASE)

    def _forms(self, word: str) -> set[str]:
        """Give a word with what it is a form of: *gladly* of *glad*, *keener* of *keen*, *days* of *day*."""
        stems = [word.removesuffix(end) for end in ("s", "es", "ly", "er", "est", "r", "st") if word.endswith(end)]
        stems += [f"{stem}y" for stem in (word.removesuffix(e) for e in ("ily", "ies", "ier", "iest")) if stem != word]
        known = {stem for stem in stems if len(stem) > 2 and self._lexicon.is_known(stem)}
        return {word, self._lexicon.base(word)} | known


class Reactions:
    """How people say what something did to them, as ``[reaction]`` of ``guard.toml`` has it."""

    def __init__(self, data: Mapping[str, Any], common: Common, roots: Roots) -> None:
        self._anchors, self._never = compiled(data["anchors"]), compiled(data["never"])
        self._leads_in, self._goes_on = compiled((data["leads_in"], data["goes_on"]))
        self._may, self._names_nothing = frozenset(data["may"].split()), frozenset(data["after"].split())
        self._common, self._roots = common, roots

    def without(self, text: str, left: str, told: Told) -> str:
        """Blank out each of them in what is left of a text without its courtesies; all else stays where it is.

        ``told`` knows the words that may stand anywhere, and those that were typed.
        """
        for start, end in self._found(text, left, told):
            left = blank(left, start, end)
        return left

    def _found(self, text: str, left: str, told: Told) -> Iterator[tuple[int, int]]:
        at = 0
        for row in (row for part in text.split("\n") for row in sentences(part)):
            at = text.index(row, at)
            edges = [0, *(m.end() for m in _CLAUSE.finditer(row)), len(row)]
            spans = [(at + a, at + b) for a, b in pairwise(edges)]
            clauses = [text[a:b].strip().replace("’", "'") for a, b in spans]
            polite = [not left[a:b].strip(" \n.!?…") for a, b in spans]
            yield from (span for span, is_one in zip(spans, self._read(clauses, polite, told), strict=True) if is_one)
            at += len(row)

    def _read(self, clauses: Sequence[str], polite: Sequence[bool], told: Told) -> list[bool]:
        """Say of each clause of a sentence whether it is a reaction, goes on from one or leads to one."""
        found: list[bool] = []
        for clause, is_polite in zip(clauses, polite, strict=True):
            goes_on = bool(found and found[-1] and self._goes_on.match(clause))
            is_one = goes_on or any(p.search(clause) for p in self._anchors)
            found.append(is_polite or (is_one and self._claims_nothing(clause, told)))
        for at, (one, after) in enumerate(pairwise(tuple(found))):
            if not one and after and self._leads_in.match(clauses[at]):
                found[at] = self._claims_nothing(clauses[at], told)
        return found

    def _claims_nothing(self, clause: str, told: Told) -> bool:
        if any(p.search(clause) for p in self._never):
            return False
        row = [w.small for w in words(clause)]
        return all(self._is_free(w, told) for w in row) and all(self._of_others(row, told))

    def _is_free(self, word: str, told: Told) -> bool:
        if word in self._may or told.anywhere(word):
            return True
        return all(told.anywhere(piece) or self._common.has(piece) for piece in parts(word)[-2:])

    def _of_others(self, row: Sequence[str], told: Told) -> Iterator[bool]:
        """Say of each word for somebody else whether what comes next was told of them or tells nothing."""
        for at, word in enumerate(row):
            if word in _ABOUT_OTHERS:
                after = next((w for w in row[at + 1 :] if not w.endswith("ly") and w not in _BETWEEN), "")
                is_known = told.typed(after) or (told.anywhere(after) and not self._common.is_done_now(after))
                yield not after or self._roots.is_closed(after) or after in self._names_nothing or is_known
