"""Wishes for a tone or a length, in whatever way more, less, too and not are put before the word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.core.talk.words import Phrases, Token

MORE, LESS, FORBID, STATED, DENIED, BARE = "more", "less", "forbid", "stated", "denied", "bare"
EXCESS = "excess"
"""Too much of it: it asks for less, and may only give a reason."""
_NEGATIONS = ("not", "no", "never", "without")
_LESSENING = ("less", "excess")
_CARRIES = frozenset("and or nor & + / a bit little also so too as that very really all".split())
"""What a step goes on across: "less stiff and a bit pompous", but not "less casual, keep it warm"."""
_TOO = frozenset({"too", "overly", "excessively"})
_STATED_IS_COMPLAINT = ("formal", "casual", "longer", "shorter")


@dataclass(frozen=True, slots=True)
class Quality:
    """One family of words: what they mean as a wish, what less of it means, and what stating it means."""

    more: str
    less: str
    complaint: bool
    words: Phrases
    grades: Phrases


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish found in a row of words; empty ``means`` asks for nothing, as in "not longer, please"."""

    means: str
    start: int
    end: int
    step: str


@dataclass(frozen=True)
class Qualities:
    """All families with the words that go before them."""

    families: tuple[Quality, ...]
    steps: Mapping[str, Phrases]

    @cached_property
    def _by_first(self) -> Mapping[str, Sequence[tuple[Quality, Phrases, bool]]]:
        rows: dict[str, list[tuple[Quality, Phrases, bool]]] = {}
        for family in self.families:
            for phrases, graded in ((family.words, False), (family.grades, True)):
                for first in phrases.firsts:
                    rows.setdefault(first, []).append((family, phrases, graded))
        return rows

    def wishes(self, found: Sequence[Token], inherited: str = "") -> list[Wish]:
        """Find every wish; a bare word takes over the step ``inherited`` from what was said before."""
        wishes: list[Wish] = []
        i = 0
        while i < len(found):
            goes_on = wishes and all(t.word in _CARRIES for t in found[wishes[-1].end : i])
            wish = self._wish_at(found, i, wishes[-1].step if goes_on else "" if wishes else inherited)
            if wish:
                wishes.append(wish)
            i = wish.end if wish else i + 1
        return wishes

    def covers(self, found: Sequence[Token]) -> bool:
        """Whether words are a quality and nothing else: "shorter"."""
        hit = self.family_at(found, 0) if found else None
        return hit is not None and hit[1] == len(found)

    def family_at(self, found: Sequence[Token], i: int) -> tuple[Quality, int, bool] | None:
        """Return the family of the longest quality that begins here, its length, and whether it is a grade."""
        best: tuple[Quality, int, bool] | None = None
        for family, phrases, graded in self._by_first.get(found[i].word, ()) if i < len(found) else ():
            length = phrases.longest_at(found, i)
            if length > (best[1] if best else 0):
                best = family, length, graded
        return best

    def _wish_at(self, found: Sequence[Token], i: int, inherited: str) -> Wish | None:
        hit = self.family_at(found, i)
        if hit is None:
            return None
        family, length, graded = hit
        end = i + length
        step, start = self._step_before(found, i)
        if step == BARE and found[i].softened and not graded and family.more in _STATED_IS_COMPLAINT:
            step = STATED
        if end < len(found) and found[end].word == "enough":
            end += 1
            step = MORE if step in (*_LESSENING, DENIED) else STATED
            return Wish(family.more if step == MORE else "", start, end, step)
        if graded and step == LESS and found[start].word in _NEGATIONS:
            step = FORBID
        if graded and step == EXCESS and not _TOO & {t.word for t in found[start:i]}:
            step = MORE  # "a lot shorter"
        if step == BARE and not graded and inherited in (*_LESSENING, MORE):
            return Wish(family.more if inherited == MORE else family.less, start, end, inherited)
        return Wish(_meaning(family, step, graded=graded), start, end, MORE if graded and step == BARE else step)

    def _step_before(self, found: Sequence[Token], i: int) -> tuple[str, int]:
        for length in range(min(6, i), 0, -1):
            for step, phrases in self.steps.items():
                if length in phrases.at(found, i - length):
                    return step, i - length
        return BARE, i


def _meaning(family: Quality, step: str, *, graded: bool) -> str:
    if step == BARE:
        return family.less if family.complaint and not graded else family.more
    if step == STATED:
        return family.less if family.complaint or family.more in _STATED_IS_COMPLAINT else ""
    if step == DENIED:
        return "" if family.complaint else family.more
    return {MORE: family.more, LESS: family.less, EXCESS: family.less, FORBID: ""}[step]
