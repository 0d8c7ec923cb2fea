"""The examples laid beside one stretch of words: those that fit, the nearest where none does, what each means."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.core.commands import Command, Context
from assistant.core.drafts import places_in, stems
from assistant.core.talk.book import Book
from assistant.core.talk.parts import place_value
from assistant.core.talk.patterns import Capture
from assistant.core.talk.quality import Wish
from assistant.core.talk.sayings import FREE, Laid, Saying, laid
from assistant.core.talk.slots import Slots
from assistant.core.talk.taken import is_topic, words_of
from assistant.core.talk.words import Token


@dataclass(frozen=True, slots=True)
class Match:
    """What a stretch of words asks for, and how sure that is."""

    commands: tuple[Command, ...]
    known: float
    """Words accounted for, the more the surer."""
    strange: int = 0
    """Words left over that mean something else."""
    weak: bool = False
    """Only one bare word, which may as well be part of a sentence."""
    open_end: bool = False
    """It ends in words of the person's own, which may go on."""
    wishes: tuple[Wish, ...] = ()
    beside: bool = False
    """It only holds beside another wish."""
    orders: bool = False
    """It begins with its first word, as an order does."""
    literal: tuple[int, ...] = ()
    """Where in the text the words stand that are known."""

    def knows_beyond(self, place: int) -> bool:
        """Whether a word it knows stands at or after a place in the text."""
        return any(start >= place for start in self.literal)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what was typed between two breaks, and what it means."""

    start: int
    end: int
    match: Match | None

    @property
    def commands(self) -> tuple[Command, ...]:
        """What it asks for."""
        return self.match.commands if self.match else ()


GIVEN = ("tone", "channel", "paragraph", "field", "text")
"""What a block of sayings may fix."""
_TWO = frozenset({"swap", "join"})
"""What takes two parts at once: "swap 2 and 3"."""
_GIVES = {"tone": "tone", "channel": "channel", "field": "field", "tone2": "text", "clause": "paragraph"}
_LONGEST_AROUND = 4
_NO_GREETING = frozenset({"i", "instead", "rather", "not", "than"})
_AROUND = frozenset({"closing", "greeting"})
"""What is a word or two: "Cheers instead, please" is "Cheers"."""


def meant(
    saying: Saying, fit: Laid, found: Sequence[Token], book: Book, words: Callable[[Capture], str]
) -> tuple[Command, ...]:
    """Return what a saying laid beside a row of words asks for; nothing where a slot holds nothing that can be read."""
    given = {key: saying.block[key] for key in GIVEN if key in saying.block}
    command = Command(saying.block["name"], **given)
    parts: list[str] = []
    for capture in fit.taken:
        row = found[capture.start : capture.end]
        if capture.slot in ("part", "topic"):
            places = capture.value or _place(row, book)
            named = "" if places else _topic(row, words(capture), book)
            if not places and not named:
                return ()
            parts = places.split(",") if places else []
            command = command.with_(paragraph=named) if named else command
        elif capture.slot in ("part2", "topic2"):
            place = (capture.value or _place(row, book)).partition("/")[0] or _topic(row, words(capture), book)
            if not place:
                return ()
            command = command.with_(text=f"{command.text} {place}".strip())
        elif capture.slot in _GIVES:
            command = command.with_(**{_GIVES[capture.slot]: capture.value or words(capture)})
        elif not command.text and not capture.slot.endswith("-"):
            text = capture.value or words(capture)
            command = command.with_(text=_trimmed(text, book) if command.name in _AROUND else text)
    if command.name in _AROUND and _is_no_greeting(command.text, book):
        return ()
    return tuple(_at(command, parts)) if parts else (command,)


def _is_no_greeting(text: str, book: Book) -> bool:
    # "I want it" is said about the note, and "Dr" is part of a name: neither is a word to begin or end it with.
    row = book.tokens(text)
    numbered = any(t.word[:1].isdigit() for t in row)
    if any(t.breaks for t in row[1:]) and len(row) > _LONGEST_AROUND and not numbered:
        return True  # "Hi, and sign it Cheers, and …" is more than a greeting
    titled = bool(row) and book.lists["honorific"].longest_at(row, 0) == len(row)
    return text.lower() in book.articles or titled or (bool(row) and row[0].word in _NO_GREETING)


def _trimmed(text: str, book: Book) -> str:
    while (shorter := book.parts.trail.sub("", text).strip(" ,")) != text:
        text = shorter
    return text


def _topic(row: Sequence[Token], words: str, book: Book) -> str:
    named = book.lists["topics"].longest_at(row, 0) == len(row)
    return " ".join(t.word for t in row) if named else book.parts.topic(words)


def _place(row: Sequence[Token], book: Book) -> str:
    return next((value for end, value in book.parts.read(row, 0) if end == len(row)), "")


def _at(command: Command, parts: Sequence[str]) -> Iterator[Command]:
    if command.field in _TWO:
        first, second = (part.partition("/")[0] for part in (parts[0], parts[1] if len(parts) > 1 else ""))
        yield command.with_(paragraph=place_value(first), text=second or command.text)
        return
    if command.name == "move" and len(parts) > 1 and not command.text:
        command, parts = command.with_(text=parts[1].partition("/")[0]), parts[:1]  # "Move 3 first"
    if command.name == "move" and len(parts) > 1:
        yield command.with_(paragraph=",".join(parts))  # they stay together
        return
    for part in parts:
        place, _, sentence = part.partition("/")
        yield command.with_(paragraph=place_value(place), field=command.field or sentence)


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
