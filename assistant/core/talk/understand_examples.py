"""The examples laid beside one stretch of words: those that fit, and the nearest where none does."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.core.commands import Command, Context
from assistant.core.drafts import places_in, stems
from assistant.core.talk.nearest import meant
from assistant.core.talk.sayings import FREE, Laid, Saying, laid
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_pieces import Match
from assistant.core.talk.understand_read import is_topic, words_of
from assistant.core.talk.understand_slots import Slots
from assistant.core.talk.understand_words import Token

MOST_AROUND = 3
"""Words around a single known one: with more it is a sentence that happens to hold it."""
_OWN = frozenset({"move", "closing", "greeting", "postscript", "show"})
"""What is read from its examples before it is read as a sentence to add."""
_NEAR = 0.55
"""How near an example must be to be offered."""


_OWNERS = frozenset({"my", "her", "his", "their", "your", "our", "that", "this"})


class Examples:
    """Lays the examples of a book beside stretches of words."""

    def __init__(self, book: Book, context: Context, slots: Slots) -> None:
        self._book, self._context, self._slots = book, context, slots
        self._light = book.lists["light"]

    def matches(
        self, text: str, found: Sequence[Token], before: Sequence[int], after: Sequence[int], most: int
    ) -> Iterator[Match]:
        """Yield every example that fits but for so many strange words; see ``laid`` for ``before`` and ``after``."""
        for saying in self._book.sayings.near(frozenset(t.word for t in found), 0):
            fit = laid(saying, found, before, after, self._slots)
            if fit and fit.strange <= most and (match := self._example(saying, fit, text, found)):
                yield match

    def options(self, text: str, found: Sequence[Token], strange: Sequence[int]) -> tuple[tuple[Command, ...], ...]:
        """Return what the nearest examples mean, one telling word lacking or a few words too many."""
        before = [min(1, count) for count in strange]
        after = [sum(before[k:]) for k in range(len(found) + 1)]
        near: list[tuple[float, tuple[Command, ...]]] = []
        for saying in self._book.sayings.near(frozenset(t.word for t in found), 1):
            fit = laid(saying, found, before, after, self._slots, 1)
            guessed = fit and fit.missing and any(c.slot in FREE for c in fit.taken)
            if fit and not guessed and fit.telling and (near_by := fit.nearness) >= _NEAR and self._tells(fit, found):
                fit_alone = replace(fit, strange=0)
                if match := self._example(saying, fit_alone, text, found, sure=False):
                    near.append((near_by, match.commands))
        ranked = sorted(near, key=lambda n: -n[0])
        return tuple({c[0].name: c for _, c in reversed(ranked[:12])}.values())[::-1][:3]

    def _tells(self, fit: Laid, found: Sequence[Token]) -> bool:
        weight = self._book.sayings.weight
        shared = [t for t in found if t.start in fit.words and not self._light.longest_at([t], 0)]
        return sum(weight(t.word) for t in shared) >= 1

    def _example(
        self, saying: Saying, fit: Laid, text: str, found: Sequence[Token], *, sure: bool = True
    ) -> Match | None:
        topics = [c for c in fit.taken if c.slot.startswith("topic")]
        moves = saying.block["name"] == "move"
        if sure and not self._is_enough(saying, fit, found):
            return None
        commands = meant(saying, fit, found, self._book, lambda c: words_of(text, found, c, self._book))
        if not commands or any(not is_topic(_owned(found[c.start : c.end]), self._book) for c in topics):
            return None
        if fit.taken and fit.strange:
            return None
        if moves and not all(self._stands(c) for c in commands):
            return None
        open_end = any(c.slot == "text" and c.end == len(found) for c in fit.taken)
        orders = bool(fit.words) and fit.words[0] == found[0].start and not self._light.longest_at(found, 0)
        weak = fit.telling < 2 and len(found) > 2 and not fit.taken
        known = fit.gain + (saying.block["name"] in _OWN)
        return Match(commands, known, fit.strange, weak, open_end, (), orders=orders, literal=fit.words)

    def _is_enough(self, saying: Saying, fit: Laid, found: Sequence[Token]) -> bool:
        taken = sum(c.end - c.start for c in fit.taken if c.slot in FREE)
        around = len(found) - len(fit.words) - taken
        if taken and len(fit.words) < 2 and saying.block["name"] == "move" and not self._context.said:
            return False  # "The dog later" is only sure where the dog stands in the note.
        if saying.block["name"] == "greeting" and not fit.taken and around > 1:
            return False  # "Say hi to Mei-Ling from me" is no greeting of the note.
        return bool(fit.words) and fit.lacks < 2 and (fit.telling > 1 or around <= MOST_AROUND)

    def _stands(self, command: Command) -> bool:
        # With the note before one's eyes, only what stands in it can be moved.
        topic = command.paragraph if isinstance(command.paragraph, str) else ""
        if topic in ("", "first", "last") or places_in(topic) or not self._context.said:
            return True
        if stems(topic) <= self._context.standing:
            return True
        names = self._context.parts
        return topic.lower() in names or bool(_without_owner(topic.lower()) & names)


def _without_owner(topic: str) -> set[str]:
    first, _, rest = topic.partition(" ")
    return {rest, rest.removesuffix("s")} if first in _OWNERS | {"the"} else {topic.removesuffix("s")}


def _owned(row: Sequence[Token]) -> Sequence[Token]:
    # "My promise" names a part as "promise" does.
    return row[1:] if len(row) > 1 and row[0].word in _OWNERS else row
