"""The tips of one sitting: at most one at a question and not at every question, more for who asks, none twice."""

import re
from collections.abc import Iterable, Mapping

from assistant.core.teaching.tips import Catalogue, Tip, choose, more, tip_explained

HEAVY = 2
"""From this weight on a tip is shown wherever it applies."""
ORDINARY: Mapping[str, object] = {
    **dict.fromkeys(("channel", "country", "field", "kind", "round", "tone"), ""),
    "people": 1,
    "mine": 0,
    "theirs": 0,
}
"""The facts of a situation nothing is special about. A tip that applies even here is a general one."""

_FIGURE = re.compile(r"[$€£]\s?\d[\d,.]*\d|\b\d[\d,.]*\s?%|\b\d+ (?:of|in|out of) \d+\b")


def figures(text: str) -> frozenset[str]:
    """Return the figures in a text: shares, sums of money, so many of so many."""
    return frozenset(re.sub(r"\s", "", found) for found in _FIGURE.findall(text))


def has_its_turn(tip: Tip, before: Tip | None) -> bool:
    """Whether a tip is shown: one for this situation or of weight always, a general one not right after another."""
    return before is None or tip.weight >= HEAVY or not tip.when.holds(ORDINARY)


class Lessons:
    """Chooses tips and remembers which were met, and which figures told. A question looked at again keeps its tip."""

    def __init__(self, catalogue: Catalogue, seen: Iterable[str], words: Mapping[str, str]) -> None:
        self.catalogue = catalogue
        self._words = words
        self._seen = frozenset(seen)
        self._at: dict[str, Tip | None] = {}
        self._opened: dict[tuple[str, int], str] = {}
        self._told: set[str] = set()
        self.met: set[str] = set()
        """Ids of the tips shown in this sitting, for ``mark_seen``."""

    def tip(self, at: str, facts: Mapping[str, object], key: str = "") -> str:
        """Return one line to learn at a question, with its source; nothing when it is not a tip's turn.

        ``key`` tells two askings of one question apart, such as those about two people.
        """
        key = key or at
        if key not in self._at:
            before = next(reversed(self._at.values()), None)
            found = self._choose(at, facts)
            self._at[key] = found if found and has_its_turn(found, before) else None
        shown = self._at[key]
        return self._show(shown, facts) if shown else ""

    def line(self, at: str, facts: Mapping[str, object], key: str = "", *, reason: bool = False) -> str:
        """Return the tip of a question for somebody who asks, with its ``reason`` on wish.

        Where it was no tip's turn there is one all the same, and it stays the tip of that question.
        """
        key = key or at
        if self._at.get(key) is None:
            self._at[key] = self._choose(at, facts)
        shown = self._at[key]
        if shown is None:
            return ""
        self.met.add(shown.id)
        return self._tell(shown.reasoned_in(facts) if reason else shown.line_in(facts))

    def explain(self, at: str, facts: Mapping[str, object], times: int, key: str = "") -> str:
        """Return the reasons behind the tip shown (``times`` 1), then one further tip after another; then nothing."""
        place = (key or at, times)
        if place not in self._opened:
            shown = self._at.get(key or at)
            self._opened[place] = self._open(shown if times == 1 and shown else self._further(at, facts), facts)
        return self._opened[place]

    def _open(self, tip: Tip | None, facts: Mapping[str, object]) -> str:
        if tip is None:
            return ""
        self.met.add(tip.id)
        return self._tell("\n".join(tip_explained(tip, self._words, facts)))

    def _further(self, at: str, facts: Mapping[str, object]) -> Tip | None:
        rest = [t for t in more(self.catalogue.tips, at, facts) if t.id not in self.met and self._is_new(t, facts)]
        return min(rest, key=lambda tip: tip.id in self._seen, default=None)

    def _choose(self, at: str, facts: Mapping[str, object]) -> Tip | None:
        fresh = [tip for tip in self.catalogue.tips if self._is_new(tip, facts)]
        return choose(fresh, at, facts, self._seen | self.met)

    def _is_new(self, tip: Tip, facts: Mapping[str, object]) -> bool:
        return self._told.isdisjoint(figures(" ".join(tip_explained(tip, self._words, facts))))

    def _show(self, tip: Tip, facts: Mapping[str, object]) -> str:
        self.met.add(tip.id)
        return self._tell(tip.line_in(facts))

    def _tell(self, text: str) -> str:
        self._told |= figures(text)
        return text

    def meet(self, tips: Iterable[str], said: str = "") -> None:
        """Count tips as met whose matter was said in another way, and the figures of what was said as told."""
        self.met.update(tips)
        self._tell(said)
