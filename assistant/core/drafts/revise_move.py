"""The order of a note: a part put elsewhere, two swapped, two joined; what was moved stays where it was put."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts.drafts import Drafts, Kept
from assistant.core.drafts.paragraphs import body_places, leans, numbered, places_in, with_leaning
from assistant.core.drafts.revise_drop import no_place, sentences_meant
from assistant.core.drafts.revising import Change, Tools, refused, told
from assistant.core.note import Paragraph, Sentence

ALL = "all"
"""All paragraphs, to be joined until there are so many."""
ALONE = "alone"
"""Said of sentences that are to be a paragraph of their own."""
_SENTENCE = "/sentence"


def move(drafts: Drafts, command: Command, tools: Tools) -> Change:
    """Put a part elsewhere: ``text`` is "first", "last", "earlier", "later", a number, or before or after another."""
    if command.paragraph == "":
        return refused(drafts, "move_what")
    if command.paragraph == ALL:
        return _in_so_many(drafts, int(command.text or 1))
    unit = _meant(drafts, command, tools)
    if not unit:
        return no_place(drafts, command)
    if command.field == "split":
        return _split(drafts, unit)
    if command.field == "join":
        return _join(drafts, command, unit, tools)
    if not command.text:
        return refused(drafts, "move_where")
    if command.field == "swap":
        return _swap(drafts, command, unit, tools)
    if command.text == ALONE:
        return _alone(drafts, unit)
    return _put(drafts, command, unit, tools)


def _put(drafts: Drafts, command: Command, unit: Sequence[Sentence], tools: Tools) -> Change:
    """Put sentences where they are wished."""
    body = _body(drafts)
    if not places_in(command.paragraph):
        # Elsewhere, what points back at it would point at something else.
        unit = with_leaning(next(p for p in body if unit[-1] in p), unit)
    side, _, other = command.text.partition(" ")
    if _SENTENCE in other:
        beside = _meant(drafts, command.with_(paragraph=other), tools)
        return _beside(drafts, unit, beside, side) if beside else no_place(drafts, command)
    if all(any(s in p for s in unit) for p in body):
        # All stands in one paragraph: its sentences change places.
        return _within(drafts, unit, command.text)
    rest = [tuple(s for s in p if s not in unit) for p in body]
    at = next(i for i, p in enumerate(body) if unit[0] in p)
    whole = not rest[at]
    to = _place(drafts, command, rest, at, tools)
    if to is None:
        return no_place(drafts, command.with_(paragraph=command.text.partition(" ")[2] or command.text))
    moved = [tuple(s for s in p if s in unit) for p in body] if places_in(command.paragraph) else [tuple(unit)]
    inside = _within_the_next(drafts, command, rest[to] if to < len(rest) else (), tools)
    rows = [*rest[:to], *moved, *rest[to:]]
    if inside:
        rows = [*rest[:to], rest[to][:inside], *moved, rest[to][inside:], *rest[to + 1 :]]
    rows = [p for p in rows if p]
    if rows == body or (whole and [p for p in body if p] == rows):
        return refused(drafts, "moved_already")
    return _moved(drafts, rows, [p for p in moved if p])


def _within_the_next(drafts: Drafts, command: Command, row: Paragraph, tools: Tools) -> int:
    """Return where a paragraph parts: before a sentence that is none of its first, and what it leans on."""
    side, _, other = command.text.partition(" ")
    if side != "before":
        return 0
    found = sentences_meant(drafts, Command("move", paragraph=numbered(other)), tools.parts)
    at = next((i for i, s in enumerate(row) if found and s in found), 0)
    while at and leans(row[at]):
        at -= 1
    return at


def _meant(drafts: Drafts, command: Command, tools: Tools) -> list[Sentence] | None:
    """Return the sentences meant; ``3/sentence`` is the third of all."""
    number, _, kind = str(command.paragraph).partition("/")
    if kind == "sentence":
        command = command.with_(paragraph=numbered(number), field=kind)
    return sentences_meant(drafts, command, tools.parts)


def _beside(drafts: Drafts, unit: Sequence[Sentence], other: Sequence[Sentence], side: str) -> Change:
    """Put sentences straight before or after another one, into its paragraph."""
    rows: list[Paragraph] = []
    for p in _body(drafts):
        left = [s for s in p if s not in unit]
        if other[0] in left:
            at = left.index(other[0]) + (side == "after")
            left[at:at] = unit
        rows.append(tuple(left))
    rows = [p for p in rows if p]
    if rows == _body(drafts):
        return refused(drafts, "moved_already")
    return _moved(drafts, rows, [p for p in rows if p not in _body(drafts)])


def _alone(drafts: Drafts, unit: Sequence[Sentence]) -> Change:
    """Give sentences a paragraph of their own where they stand."""
    rows: list[Paragraph] = []
    for p in _body(drafts):
        if unit[0] in p:
            at = p.index(unit[0])
            pieces = (p[:at], tuple(unit), tuple(s for s in p[at:] if s not in unit))
            rows += [piece for piece in pieces if piece]
        else:
            rows.append(tuple(s for s in p if s not in unit))
    rows = [p for p in rows if p]
    if rows == _body(drafts):
        return refused(drafts, "moved_already")
    return _moved(drafts, rows, [p for p in rows if p not in _body(drafts)])


def _split(drafts: Drafts, unit: Sequence[Sentence]) -> Change:
    """Make two paragraphs of the one in which a part stands: where something else begins, nearest to its middle."""
    body = _body(drafts)
    row = next(p for p in body if unit[0] in p)
    if len(row) < 2:
        return refused(drafts, "not_split")
    sizes = [len(s.text) for s in row]
    # Where a sentence goes on with what the one before it tells, a paragraph is not cut.
    cuts = [i for i in range(1, len(row)) if row[i].section != row[i - 1].section] or list(range(1, len(row)))
    at = min(cuts, key=lambda i: abs(sum(sizes[:i]) - sum(sizes[i:])))
    rows = [q for p in body for q in ((p[:at], p[at:]) if p is row else (p,))]
    return _moved(drafts, rows, [row[:at], row[at:]])


def _place(drafts: Drafts, command: Command, rest: Sequence[Paragraph], at: int, tools: Tools) -> int | None:
    side, _, other = command.text.partition(" ")
    if command.text in ("first", "last"):
        return 0 if command.text == "first" else len(rest)
    if command.text in ("earlier", "later"):
        # Taken out of a paragraph, it stands next to what is left of it.
        step = 1 + bool(not rest[at])
        return max(0, at - bool(not rest[at])) if command.text == "earlier" else min(len(rest), at + step)
    if command.text.isdecimal():
        place = int(command.text)
        return place - 1 + (place - 1 > at and not rest[at]) if 1 <= place <= len(rest) else None
    if side in ("before", "after") and other:
        named = Command("move", paragraph=numbered(other))
        found = sentences_meant(drafts, named, tools.parts)
        beside = next((i for i, p in enumerate(rest) if found and any(s in p for s in found)), None)
        return None if beside is None else beside + (side == "after")
    return None


def _within(drafts: Drafts, unit: Sequence[Sentence], where: str) -> Change:
    body = _body(drafts)
    row = [s for p in body for s in p]
    left = [s for s in row if s not in unit]
    at = row.index(unit[0])
    to = {"first": 0, "last": len(left), "earlier": max(0, at - 1), "later": min(len(left), at + 1)}.get(where)
    new = row if to is None or not left else [*left[:to], *unit, *left[to:]]
    if new == row:
        return refused(drafts, "moved_already")
    return _moved(drafts, [tuple(new)], [tuple(new)])


def _swap(drafts: Drafts, command: Command, unit: Sequence[Sentence], tools: Tools) -> Change:
    body = _body(drafts)
    other = numbered(command.text)
    found = _meant(drafts, command.with_(paragraph=other), tools)
    if not found:
        return no_place(drafts, command.with_(paragraph=other))
    if _SENTENCE in command.text:
        put = {unit[0]: found[0], found[0]: unit[0]}
        rows = [tuple(put.get(s, s) for s in p) for p in body]
        return _moved(drafts, rows, [p for p in rows if set(put) & set(p)])
    a, b = (next(i for i, p in enumerate(body) if row[0] in p) for row in (unit, found))
    if a == b:
        return refused(drafts, "moved_already")
    rows = list(body)
    rows[a], rows[b] = rows[b], rows[a]
    return _moved(drafts, rows, [rows[a], rows[b]])


def _join(drafts: Drafts, command: Command, unit: Sequence[Sentence], tools: Tools) -> Change:
    body = _body(drafts)
    at = next(i for i, p in enumerate(body) if unit[0] in p)
    other = at + 1 if at + 1 < len(body) else at - 1
    if command.text:
        which = numbered(command.text)
        found = sentences_meant(drafts, command.with_(paragraph=which), tools.parts)
        if not found:
            return no_place(drafts, command.with_(paragraph=which))
        other = next(i for i, p in enumerate(body) if found[0] in p)
    if other == at or not 0 <= other < len(body):
        return refused(drafts, "joined_already")
    first, second = sorted((at, other))
    one = (*body[first], *body[second])
    rows = [one if i == first else p for i, p in enumerate(body) if i != second]
    return _moved(drafts, rows, [one])


def _in_so_many(drafts: Drafts, count: int) -> Change:
    """Join the paragraphs that are shortest together, until there are no more than so many."""
    rows = _body(drafts)
    if len(rows) <= max(1, count):
        return refused(drafts, "joined_already")
    while len(rows) > max(1, count):
        sizes = [len(" ".join(s.text for p in rows[i : i + 2] for s in p)) for i in range(len(rows) - 1)]
        at = sizes.index(min(sizes))
        rows = [*rows[:at], (*rows[at], *rows[at + 1]), *rows[at + 2 :]]
    return _moved(drafts, rows, [p for p in rows if p not in _body(drafts)])


def _body(drafts: Drafts) -> list[Paragraph]:
    note = drafts.now.note
    return [note.paragraphs[i] for i in body_places(note)]


def _moved(drafts: Drafts, rows: Sequence[Paragraph], moved: Sequence[Paragraph]) -> Change:
    now = drafts.now
    places = body_places(now.note)
    first, last = places[0], places[-1] + 1
    paragraphs = (*now.note.paragraphs[:first], *rows, *now.note.paragraphs[last:])
    locked = {k.paragraph for k in now.kept if k.locked}
    whole = {i for i, p in enumerate(rows) if p in moved or p in locked}
    kept = [Kept(rows[i], first + i, edited=True, locked=rows[i] in locked) for i in sorted(whole)]
    for i, row in enumerate(rows):
        inside = ((k, tuple(s for s in row if s in k.paragraph)) for k in now.kept if i not in whole)
        kept += [_left(k, part, row, first + i) for k, part in inside if part]
    body = {s for p in _body(drafts) for s in p}
    around = tuple(k for k in now.kept if body.isdisjoint(k.paragraph))
    version = replace(now, note=replace(now.note, paragraphs=paragraphs), kept=(*around, *kept), said="")
    return told(drafts.with_version(version), "moved", words=version.note.words)


def _left(kept: Kept, part: Paragraph, row: Paragraph, at: int) -> Kept:
    """Go on keeping what is left of a kept paragraph where some of its sentences went elsewhere."""
    if part == kept.paragraph:
        return replace(kept, at=at)
    return replace(kept, paragraph=part, at=at, within=-1 if part == row else row.index(part[0]))
