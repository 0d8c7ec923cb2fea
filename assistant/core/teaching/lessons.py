"""The tips of one sitting: at most one at a question and not at every question, more for who asks, none twice."""

from collections.abc import Iterable, Mapping

from assistant.core.teaching.tips import Catalogue, Tip, choose, explained, more

HEAVY = 2
"""From this weight on a tip is shown wherever it applies."""
ORDINARY: Mapping[str, object] = {
    **dict.fromkeys(("channel", "country", "field", "kind", "round", "tone"), ""),
    "people": 1,
    "mine": 0,
    "theirs": 0,
}
"""The facts of a situation nothing is special about. A tip that applies even here is a general one."""


def has_its_turn(tip: Tip, before: Tip | None) -> bool:
    """Whether a tip is shown: one for this situation or of weight always, a general one not right after another."""
    return before is None or tip.weight >= HEAVY or not tip.when.holds(ORDINARY)


class Lessons:
    """Chooses tips and remembers which were met. A question looked at again keeps the tip it had."""

    def __init__(self, catalogue: Catalogue, seen: Iterable[str], words: Mapping[str, str]) -> None:
        self.catalogue = catalogue
        self._words = words
        self._seen = frozenset(seen)
        self._at: dict[str, Tip | None] = {}
        self.met: set[str] = set()
        """Ids of the tips shown in this sitting, for ``mark_seen``."""

    def tip(self, at: str, facts: Mapping[str, object], key: str = "") -> str:
        """Return one line to learn at a question, with its source; nothing when it is not a tip's turn.

        ``key`` tells two askings of one question apart, such as those about two people.
        """
        key = key or at
        if key not in self._at:
            before = next(reversed(self._at.values()), None)
            found = choose(self.catalogue.tips, at, facts, self._seen | self.met)
            self._at[key] = found if found and has_its_turn(found, before) else None
        shown = self._at[key]
        if shown is None:
            return ""
        self.met.add(shown.id)
        return shown.line_in(facts)

    def explain(self, at: str, facts: Mapping[str, object], times: int, key: str = "") -> str:
        """Return the reasons behind the tip shown (``times`` 1), then one further tip after another; then nothing."""
        shown = self._at.get(key or at)
        rest = [tip for tip in more(self.catalogue.tips, at, facts) if tip != shown]
        rest.sort(key=lambda tip: tip.id in self._seen)
        every = [shown, *rest] if shown else rest
        if not 1 <= times <= len(every):
            return ""
        tip = every[times - 1]
        self.met.add(tip.id)
        return "\n".join(explained(tip, self._words, facts))

    def meet(self, tips: Iterable[str]) -> None:
        """Count tips as met whose matter was said in another way."""
        self.met.update(tips)
