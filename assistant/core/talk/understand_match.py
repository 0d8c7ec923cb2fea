"""One stretch of words against every phrase: the best fit, or none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.core.drafts.parts import stems
from assistant.core.talk.commands import NAMES, Command, Context
from assistant.core.talk.nearest import meant
from assistant.core.talk.sayings import FREE, Laid, Saying, laid
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_parts import place_value
from assistant.core.talk.understand_patterns import Capture, Found, Pattern, fits
from assistant.core.talk.understand_pieces import Match
from assistant.core.talk.understand_quality import BARE, FORBID, STATED, Wish
from assistant.core.talk.understand_slots import Slots
from assistant.core.talk.understand_words import Token, without

_FREE = ("topic", "text", "clause", "any")
_LENGTHS = ("longer", "shorter")
_STEPS = ("undo", "redo")
MOST_STEPS = 20
_MOST_AROUND = 3
"""Words around a single known one: with more it is a sentence that happens to hold it."""
_SURE = 2.9
"""Words known with which one strange word may stand beside them: three, with some left over."""
_NAMED = ("company", "role")
_OWN = frozenset({"move", "closing", "greeting", "postscript"})
"""What is read from its examples before it is read as a sentence to add."""
_NEAR = 0.55
"""How near an example must be to be offered."""
REMARK = "remark"
"""What is said of the note and asks for nothing: "the tone is fine"."""
_ASKING = 1.5
"""A question about the note outweighs the wish it mentions: "is it too long?" changes nothing."""


class Matcher:
    """Matches stretches of words for one book and context."""

    def __init__(self, book: Book, context: Context, slots: Slots) -> None:
        self._book, self._context, self._slots = book, context, slots
        self._light = book.lists["light"]

    def mended(self, raw: Sequence[Token]) -> list[Token]:
        """Mend slips of the fingers in words that mean nothing as they are."""
        names = self._slots.people | {
            w for tone in self._context.tones for w in (t.word for t in self._book.tokens(tone))
        }
        return self._book.mender.mend(raw, names)

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

    def options(self, text: str, raw: Sequence[Token]) -> tuple[tuple[Command, ...], ...]:
        """Return what the nearest examples mean, one telling word lacking or a few words too many."""
        found = without(raw, self._book.lists["fillers"], self._book.softening) or list(raw)
        found = without(found, self._book.lists["polite"]) or found
        before = [min(1, self._strange(found[k : k + 1])) for k in range(len(found))]
        after = [sum(before[k:]) for k in range(len(found) + 1)]
        near: list[tuple[float, tuple[Command, ...]]] = []
        for saying in self._book.sayings.near(frozenset(t.word for t in found), 1):
            fit = laid(saying, found, before, after, self._slots, 1)
            if fit and fit.telling and (near_by := fit.nearness) >= _NEAR and self._tells(fit, found):
                fit_alone = replace(fit, strange=0)
                if match := self._example(saying, fit_alone, text, found, sure=False):
                    near.append((near_by, match.commands))
        ranked = sorted(near, key=lambda n: -n[0])
        return tuple({c[0].name: c for _, c in reversed(ranked[:12])}.values())[::-1][:3]

    def _tells(self, fit: Laid, found: Sequence[Token]) -> bool:
        weight = self._book.sayings.weight
        shared = [t for t in found if t.start in fit.words and not self._light.longest_at([t], 0)]
        return sum(weight(t.word) for t in shared) >= 1

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
            for saying in self._book.sayings.near(words, 0):
                fit = laid(saying, found, before, after, self._slots)
                if fit and fit.strange <= most and (match := self._example(saying, fit, text, found)):
                    yield match
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
            fit.known < 2 and len(found) - (fit.end - start) > _MOST_AROUND
        ):
            return None
        if start and found[0].word in _OTHERS and strange == 0 and pattern.command in _TOLD:
            return None
        free = [c for c in fit.captures if c.slot in _FREE]
        if any(c.slot == "topic" and not self._is_topic(found[c.start : c.end]) for c in free):
            return None
        taken = {k for c in free for k in range(c.start, c.end)}
        literal = tuple(found[k].start for k in range(start, fit.end) if k not in taken)
        known = fit.known - 0.4 * sum(c.slot == "topic" for c in free) - 0.02 * (len(found) - (fit.end - start))
        known += 0.01 * sum(c.end - c.start for c in fit.captures if c.slot == "field")
        known += _ASKING * (pattern.command == "advise" and start == 0) - 0.01 * sum(c.slot != "topic" for c in free)
        open_end = any(c.slot in ("text", "clause") and c.end == len(found) for c in free)
        orders = start == 0 and bool(literal) and not self._light.longest_at(found, 0)
        weak = fit.known < 2 and len(found) > 2
        return Match(commands, known, strange, weak, open_end, (), pattern.beside, orders, literal)

    def _example(
        self, saying: Saying, fit: Laid, text: str, found: Sequence[Token], *, sure: bool = True
    ) -> Match | None:
        topics = [c for c in fit.taken if c.slot.startswith("topic")]
        moves = saying.block["name"] == "move"
        if sure and not self._is_enough(saying, fit, found):
            return None
        commands = meant(saying, fit, found, self._book, lambda c: self._words(text, found, c, spelling=False))
        if not commands or any(not self._is_topic(_owned(found[c.start : c.end])) for c in topics):
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
        return bool(fit.words) and fit.lacks < 2 and (fit.telling > 1 or around <= _MOST_AROUND)

    def _stands(self, command: Command) -> bool:
        # With the note before one's eyes, only what stands in it can be moved.
        topic = command.paragraph if isinstance(command.paragraph, str) else ""
        return topic in ("", "first", "last") or not self._context.said or stems(topic) <= self._context.said

    def _is_topic(self, row: Sequence[Token]) -> bool:
        if any(t.quoted for t in row) and not row[0].quoted:
            return False
        if self._book.lists["topics"].longest_at(row, 0) == len(row):
            return True
        small = (self._light, self._book.lists["guards"], self._book.lists["said_alone"])
        whole = not any(t.breaks for t in row[1:]) and row[0].word not in self._book.clause
        whole = whole and not (len(row) == 1 and row[0].word in NAMES)
        whole = whole and not any(self._book.lists[n].longest_at(row, 0) for n in _NO_TOPIC)
        return whole and any(t.compound or not any(s.longest_at([t], 0) for s in small) for t in row)

    def _commands(
        self, pattern: Pattern, text: str, found: Sequence[Token], captures: Sequence[Capture]
    ) -> Iterator[Command]:
        command = Command(pattern.command, tone=pattern.tone, field=pattern.field)
        parts: list[str] = []
        for capture in captures:
            words = capture.value or self._words(text, found, capture, spelling=pattern.command == "rename")
            if capture.slot == "who" and any(c.slot == "text" and c.end > c.start for c in captures):
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

    def _is_said_of(self, command: Command) -> bool:
        # "The company is great" gives no other name for it.
        first = next(iter(self._book.tokens(command.text)), None)
        plain = self._book.known - self._book.lists["common"].words - self._book.lists["job"].words
        return first is not None and first.word in plain and command.text[0].islower()

    def _words(self, text: str, found: Sequence[Token], capture: Capture, *, spelling: bool) -> str:
        if capture.start >= capture.end:
            return ""
        first = capture.start
        while spelling and first and found[first - 1].word in self._book.lists["with"].words:
            first -= 1
        begin = found[first - 1].end if first and capture.slot in _FREE else found[first].start
        end = found[capture.end - 1].end
        if capture.end == len(found) and capture.slot in ("text", "clause"):
            end = _sentence_end(text, end)
        return _without_possessive(
            text[min(begin, found[first].start) : end].lstrip(" .").strip(' \t,;:"“”'), capture.slot
        )

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


def _owned(row: Sequence[Token]) -> Sequence[Token]:
    # "My promise" names a part as "promise" does.
    return row[1:] if len(row) > 1 and row[0].word in _OWNERS else row


_OWNERS = frozenset({"my", "her", "his", "their", "your", "our", "that", "this"})
_NO_TOPIC = ("pronouns", "said_of", "no_topic")
_OTHERS = frozenset({"she", "he", "they", "we"})
_PAST = frozenset({"was", "were", "had"})
_TOLD = frozenset({"done", "next", "copy", "save", "channel", "again"})
"""What others did is told, not asked for: "he said my letter was great"."""
_MAKING = frozenset({"make", "sound", "write", "tone", "be", "style", "rewrite", "keep", "want", "it"})


def _speaks_of_oneself(found: Sequence[Token], wishes: Sequence[Wish]) -> bool:
    # "I am so nervous" is said of a person, not of the note.
    before = {t.word for t in found[: wishes[0].end]}
    return before >= {"i", "am"} and all(w.step in (BARE, STATED) for w in wishes)


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


def _without_possessive(words: str, slot: str) -> str:
    return words.removesuffix("'s").removesuffix("’s") if slot == "who" else words


def _sentence_end(text: str, end: int) -> int:
    # Brackets and marks that are no words belong to the person's sentence too.
    rest = re.match(r"\W*$|[^\w\s,;]*", text[end:])
    return end + (rest.end() if rest else 0)
