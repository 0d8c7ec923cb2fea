"""One stretch of words against every phrase: the best fit, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.core.commands import Command, Context
from assistant.core.drafts import stems
from assistant.core.talk.book import Book
from assistant.core.talk.examples import GIVEN, MOST_AROUND, Examples, Match
from assistant.core.talk.parts import place_value
from assistant.core.talk.patterns import Capture, Found, Pattern, fits
from assistant.core.talk.quality import BARE, FORBID, STATED, Wish
from assistant.core.talk.slots import Slots
from assistant.core.talk.taken import is_topic, unhedged, words_of
from assistant.core.talk.words import Token, without

_FREE = ("topic", "text", "clause", "any")
_LENGTHS = ("longer", "shorter")
_STEPS = ("undo", "redo")
MOST_STEPS = 20
_NEAR = 4
"""Strange words beside what is offered all the same."""
_SURE = 2.9
"""Words known with which one strange word may stand beside them: three, with some left over."""
_NAMED = ("company", "role")
_VALUED = ("change", "rename")
REMARK = "remark"
"""What is said of the note and asks for nothing: "the tone is fine"."""
_ASKING = 1.5
"""A question about the note outweighs the wish it mentions: "is it too long?" changes nothing."""


class Matcher:
    """Matches stretches of words for one book and context."""

    def __init__(self, book: Book, context: Context, slots: Slots) -> None:
        self._book, self._context, self._slots = book, context, slots
        self._light = book.lists["light"]
        self.examples = Examples(book, context, slots)

    def mended(self, raw: Sequence[Token]) -> list[Token]:
        """Mend slips of the fingers in words that mean nothing as they are and do not stand in the note."""
        names = self._slots.people | {
            w for tone in self._context.tones for w in (t.word for t in self._book.tokens(tone))
        }
        standing = {t.word for t in raw if stems(t.word) & self._context.standing}
        return self._book.mender.mend(raw, names | standing)

    def best(self, text: str, raw: Sequence[Token], step: str = "") -> Match | None:
        """Return the best match, or None when nothing fits well enough."""
        matches = [m for m in self._matches(text, raw, step) if _stands(m)]
        return max(matches, key=_rank, default=None)

    def closest(self, text: str, raw: Sequence[Token]) -> tuple[str, ...]:
        """Name the commands that nearly fit, the nearest first."""
        near = sorted((m for m in self._matches(text, raw, "", most=12) if m.commands), key=_rank, reverse=True)
        row = without(without(raw, self._book.lists["fillers"]), self._book.lists["polite"])
        words = [t.word for t in row if not self._light.longest_at([t], 0)]
        nearest = self._book.patterns.nearest
        hinted = [] if near else [n for n in nearest(words) or nearest([t.word for t in row]) if n != REMARK]
        return tuple(dict.fromkeys([_as_typed(m.commands[0]) for m in near] + hinted))[:3]

    def near(self, text: str, raw: Sequence[Token]) -> tuple[tuple[Command, ...], ...]:
        """Return what nearly fits, with a few words too many, the nearest first."""
        near = sorted((m for m in self._matches(text, raw, "", most=_NEAR) if m.commands), key=_rank, reverse=True)
        whole = [m.commands for m in near if len(m.commands) == 1 and not m.open_end and not m.weak]
        named: dict[str, tuple[Command, ...]] = {}
        for commands in whole:
            named.setdefault(commands[0].name, commands)
        for saying in self._book.sayings.alike(text) if len(raw) > 1 else ():
            given = {key: saying.block[key] for key in GIVEN if key in saying.block}
            named.setdefault(saying.block["name"], (Command(saying.block["name"], **given),))
        return tuple(named.values())[:3]

    def options(self, text: str, raw: Sequence[Token]) -> tuple[tuple[Command, ...], ...]:
        """Return what the nearest examples mean, where none fits."""
        found = without(raw, self._book.lists["fillers"], self._book.softening) or list(raw)
        found = without(found, self._book.lists["polite"]) or found
        return self.examples.options(text, found, [self._strange(found[k : k + 1]) for k in range(len(found))])

    def _matches(self, text: str, raw: Sequence[Token], step: str, most: int = 1) -> Iterator[Match]:
        row = without(raw, self._book.lists["fillers"], self._book.softening) or list(raw)
        bare = without(row, self._book.lists["polite"])
        rows = [row] if bare == row or not bare else [row, bare]
        for found in [*rows, *(r for r in (self._drawn_together(r) for r in rows) if r)]:
            words = frozenset(t.word for t in found)
            before = [self._strange(found[k : k + 1]) for k in range(len(found))]
            after = [self._strange(found[k:], tail=True) for k in range(len(found) + 1)]
            for pattern in self._book.patterns.fitting(words):
                yield from self._fitting(pattern, text, found, most, before, after)
            yield from self.examples.matches(text, found, before, after, most)
            if wished := self._wished(found, step):
                yield wished

    def _drawn_together(self, row: Sequence[Token]) -> list[Token]:
        # "Flesh it out" is "flesh out it"; nothing where no such verb is.
        told = list(row)
        for i in range(1, len(told) - 1):
            if (
                told[i].word in self._book.lists["objects"].words
                and told[i + 1].word in self._book.lists["particles"].words
            ):
                told[i], told[i + 1] = told[i + 1], told[i]
        return told if told != list(row) else []

    def _fitting(
        self, pattern: Pattern, text: str, found: Sequence[Token], most: int, before: list[int], after: list[int]
    ) -> Iterator[Match]:
        # ``before`` counts the strange words at each place, ``after`` all from there on.
        strange = 0
        for start, begins in enumerate(found):
            can_start = pattern.starts is None or begins.word in pattern.starts
            for fit in fits(pattern.elements, found, start, self._slots) if can_start else ():
                left = strange + after[fit.end]
                fitting = fit.end > start and left <= most
                if fitting and (match := self._match(pattern, text, found, start, fit, left)):
                    yield match
            strange += before[start]
            if strange > most:
                return

    def _strange(self, left: Sequence[Token], *, tail: bool = False) -> int:
        count, i = 0, 0
        while i < len(left):
            if tail and self._book.lists["asides"].longest_at(left, i):
                return count
            if self._book.lists["guards"].longest_at(left, i):
                return 99
            length = self._light.longest_at(left, i)
            count += 0 if length or left[i].word in self._slots.people else 1
            i += length or 1
        return count

    def _match(
        self, pattern: Pattern, text: str, found: Sequence[Token], start: int, fit: Found, strange: int
    ) -> Match | None:
        commands = tuple(self._commands(pattern, text, found, fit.captures))
        if (not commands and pattern.command != REMARK) or (
            fit.known < 2 and len(found) - (fit.end - start) > MOST_AROUND
        ):
            return None
        if start and found[0].word in _OTHERS and strange == 0 and pattern.command in _TOLD:
            return None
        free = [c for c in fit.captures if c.slot in _FREE]
        if any(c.slot == "topic" and not is_topic(found[c.start : c.end], self._book) for c in free):
            return None
        if pattern.command == "add" and any(map(_is_bare_number, fit.captures)):
            return None
        if pattern.command == "add" and any(self._points(c.text) for c in commands):
            return None
        taken = {k for c in free for k in range(c.start, c.end)}
        said = [k for k in range(start, fit.end) if k not in taken]
        if any(k + 1 in taken and found[k + 1].compound for k in said):
            return None  # "write-up" is one word, and writes nothing
        literal = tuple(found[k].start for k in said)
        known = fit.known - 0.4 * sum(c.slot == "topic" for c in free) - 0.02 * (len(found) - (fit.end - start))
        known += 0.01 * sum(c.end - c.start for c in fit.captures if c.slot == "field")
        known += _ASKING * (pattern.command == "advise" and start == 0) - 0.01 * sum(c.slot != "topic" for c in free)
        open_end = any(c.slot in ("text", "clause") and c.end == len(found) for c in free)
        orders = start == 0 and bool(literal) and not self._light.longest_at(found, 0)
        weak = fit.known < 2 and len(found) > 2
        return Match(commands, known, strange, weak, open_end, (), pattern.beside, orders, literal)

    def _points(self, text: str) -> bool:
        # "Put it in a file", "put it after the first": that is no sentence.
        row = self._book.tokens(text)
        length = self._book.lists["pronouns"].longest_at(row, 0) if row and not row[0].quoted else 0
        return length > 0 and (length == len(row) or row[length].word in self._book.wheres)

    def _commands(
        self, pattern: Pattern, text: str, found: Sequence[Token], captures: Sequence[Capture]
    ) -> Iterator[Command]:
        command = Command(pattern.command, tone=pattern.tone, field=pattern.field)
        parts: list[str] = []
        for capture in captures:
            words = capture.value or self._words(pattern, text, found, capture)
            if capture.slot == "who" and any(c.slot in ("text", "jobtitle") and c.end > c.start for c in captures):
                continue
            if capture.slot == "topic":
                words = self._book.parts.topic(words)
                if not words:
                    return
                command = replace(command, paragraph=words)
            elif capture.slot == "part":
                parts = words.split(",")
            elif capture.slot not in ("any", "skipped"):
                command = _with(command, capture.slot, words)
        if pattern.command == REMARK or (command.field in _NAMED and self._is_said_of(command)):
            return
        if parts:
            yield from (_at_part(command, part) for part in parts)
        elif pattern.command in _STEPS and command.text.isdecimal():
            yield from [replace(command, text="")] * min(int(command.text), MOST_STEPS)
        else:
            yield command

    def _words(self, pattern: Pattern, text: str, found: Sequence[Token], capture: Capture) -> str:
        words = words_of(text, found, capture, self._book, spelling=pattern.command == "rename")
        return unhedged(words, self._book) if pattern.command in _VALUED else words

    def _is_said_of(self, command: Command) -> bool:
        # "The company is great" gives no other name for it.
        told = dict(self._context.told).get(command.field, "")
        if stems(told) & stems(command.text):
            return False
        first = next(iter(self._book.tokens(command.text)), None)
        plain = self._book.known - self._book.lists["common"].words - self._book.lists["job"].words
        return first is not None and first.word in plain and command.text[0].islower()

    def _wished(self, found: Sequence[Token], step: str) -> Match | None:
        wishes = self._book.qualities.wishes(found, step)
        if not wishes:
            return None
        ends = (k for k in range(wishes[0].end, len(found)) if self._book.lists["asides"].longest_at(found, k))
        aside = next(ends, len(found))
        wishes = [w for w in wishes if w.start < aside]
        covered = {k for w in wishes for k in range(w.start, w.end)}
        rest = [t for k, t in enumerate(found) if k not in covered]
        strange = self._strange(found[: wishes[0].start])
        strange += self._strange(
            [t for k, t in enumerate(found) if k > wishes[0].start and k not in covered], tail=True
        )
        if (
            _speaks_of_oneself(found, wishes)
            or any(t.word in _OTHERS for t in found[: wishes[0].start])
            or (_PAST & {t.word for t in found})
        ):
            return None
        commands = tuple(dict.fromkeys(_as_command(w.means) for w in wishes if w.means))
        if not commands and not any(w.step == FORBID for w in wishes):
            return None
        weak = all(w.step in (BARE, STATED) for w in wishes) and not {t.word for t in rest} & _MAKING
        known = len(covered) - 0.05 - 0.02 * len(rest)
        return Match(
            commands, known, strange, weak, wishes=tuple(wishes), literal=tuple(found[k].start for k in covered)
        )


_OTHERS = frozenset({"she", "he", "they", "we"})
_PAST = frozenset({"was", "were", "had"})
_TOLD = frozenset({"done", "next", "copy", "save", "channel", "again"})
"""What others did is told, not asked for: "he said my letter was great"."""
_MAKING = frozenset({"make", "sound", "write", "tone", "be", "style", "rewrite", "keep", "want", "it"})


def _speaks_of_oneself(found: Sequence[Token], wishes: Sequence[Wish]) -> bool:
    # "I am so nervous" is said of a person, not of the note.
    before = {t.word for t in found[: wishes[0].end]}
    plainly = all(w.step in (BARE, STATED) for w in wishes)
    return before >= {"i", "am"} and (plainly or [t.word for t in found[:2]] == ["i", "am"])


def _is_bare_number(capture: Capture) -> bool:
    # "From 40 metrics to 9" names no paragraph.
    return capture.slot == "part" and capture.end - capture.start == 1 and capture.value.isdecimal()


def _stands(match: Match) -> bool:
    enough = _SURE - 1 if match.orders else _SURE
    return match.strange == 0 or (match.strange == 1 and match.known >= enough and not match.wishes)


def _rank(match: Match) -> tuple[int, float]:
    return -match.strange, match.known


def _as_command(means: str) -> Command:
    return Command(means) if means in _LENGTHS else Command("tone", tone=means)


def _with(command: Command, slot: str, words: str) -> Command:
    if slot in ("tone", "channel", "field"):
        return command.with_(**{slot: words})
    if slot == "letter":
        return command.with_(text=command.text or words)
    return command.with_(text=words) if words and not command.text else command


def _at_part(command: Command, part: str) -> Command:
    place, _, sentence = part.partition("/")
    return command.with_(paragraph=place_value(place), field=sentence or command.field)


def _as_typed(command: Command) -> str:
    return " ".join(str(w) for w in (command.name, command.tone, command.channel, command.paragraph) if w != "")
