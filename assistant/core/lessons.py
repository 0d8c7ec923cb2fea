"""The tips of one sitting: one at a question, more for who asks, none twice."""

from collections.abc import Iterable, Mapping

from assistant.core.tips import Catalogue, Tip, choose, explained, more


class Lessons:
    """Chooses tips and remembers which were met. A question looked at again keeps the tip it had."""

    def __init__(self, catalogue: Catalogue, seen: Iterable[str], words: Mapping[str, str]) -> None:
        self._tips = catalogue.tips
        self._words = words
        self._seen = frozenset(seen)
        self._at: dict[str, Tip | None] = {}
        self.met: set[str] = set()
        """Ids of the tips shown in this sitting, for ``mark_seen``."""

    def tip(self, at: str, facts: Mapping[str, object], key: str = "") -> str:
        """Return one line to learn at a question, with its source; nothing when all that applies has been seen.

        ``key`` tells two askings of one question apart, such as those about two people.
        """
        key = key or at
        if key not in self._at:
            self._at[key] = choose(self._tips, at, facts, self._seen | self.met)
        shown = self._at[key]
        if shown is None:
            return ""
        self.met.add(shown.id)
        return shown.line_in(facts)

    def explain(self, at: str, facts: Mapping[str, object], times: int, key: str = "") -> str:
        """Return the reasons behind the tip shown (``times`` 1), then one further tip after another; then nothing."""
        shown = self._at.get(key or at)
        rest = [tip for tip in more(self._tips, at, facts) if tip != shown]
        rest.sort(key=lambda tip: tip.id in self._seen)
        every = [shown, *rest] if shown else rest
        if not 1 <= times <= len(every):
            return ""
        tip = every[times - 1]
        self.met.add(tip.id)
        return "\n".join(explained(tip, self._words))
