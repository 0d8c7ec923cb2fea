"""Several wishes in one line, each of them sure by itself: all are done, in an order in which none spoils another."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.core.commands import HARMLESS, SHAPING, Command, Unclear
from assistant.core.drafts import body_of
from assistant.core.talk.clause_parts import numbers_in, paragraph_of
from assistant.core.talk.cuts import Ordered, orders, parted
from assistant.core.talk.given import said_instead
from assistant.core.talk.held_back import acts
from assistant.core.talk.names import around
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.refer import Part, Way, anew, part_named
from assistant.core.talk.scope import named_in
from assistant.core.talk.several import at_once
from assistant.core.talk.shaped import by_shape, is_whole
from assistant.core.talk.sight import Sight, Wish
from assistant.core.talk.understand import unnumbered

_KIND = "each_clause"
_MOST = 5
"""Words of an order that begins with a tone."""
_OFFERED = 3
_FEW = 2
"""Words of an order that is no part of the words before it."""
_HANDED = frozenset({"copy", "save", "open", "print", "drafts", "done"})
_GIVES = frozenset({"add", "postscript"})
_PLACED = frozenset({"move", "drop", "again", "lock"})
"""What names parts by numbers that change with each of them."""
_Known = dict[str, tuple[tuple[Command, ...], bool]]


def each_clause(words: str, by: Sight, read: Callable[[str], Wish]) -> tuple[tuple[Command, ...], bool]:
    """Read a line of several orders: what they do, and whether each is sure by itself; nothing where one is none."""
    if by.note is None or "?" in words or around(words, by, lambda _: Unclear(words)) is not None:
        return (), False  # how a note begins or is signed is given in one: "sign it Tobi A., PE and use Respectfully"
    known: _Known = {}

    def ordered(text: str) -> tuple[Command, ...]:
        if text not in known:
            known[text] = _ordered(text, by, read)
        return known[text][0]

    words = unnumbered(words)
    cuts = orders(words)
    parts = next(parted(words, cuts, ordered), None) if cuts else None
    if not parts or sum(_counts(commands) for _, commands in parts) > 1 or _may_go_on(parts):
        return (), False
    if said_instead(words, by) and not all(known[text][1] for text, _ in parts):
        return (), False
    names = {c.name for _, row in parts for c in row}
    whole = by_shape(words, by).understood if "lock" in names else ()
    if isinstance(whole, tuple) and is_whole(whole) and {c.name for c in whole} == names:
        return (), False  # it is read as a whole
    if any(c.name in SHAPING and c.paragraph == "" for _, row in parts for c in row):
        parts = [(text, tuple(_of_somebody(c, text, by) for c in row)) for text, row in parts]
    way = tuple(sorted(dict.fromkeys(c for _, row in parts for c in row), key=_turn))
    return way, all(known[text][1] for text, _ in parts)


def all_of_it(words: str, found: Wish, each: tuple[Command, ...]) -> Wish:
    """Offer all that the clauses of a line order before what does only some of it."""
    read = found.understood
    ways = read.options if isinstance(read, Unclear) else found.then if not acts(read) else (read,)
    if not each or any(set(each) <= set(way) for way in ways):
        return found
    less = isinstance(read, Unclear) or not acts(read) or any(c.name == "unclear" for c in read)
    by_name = any(c.field == "without" for c in each) and any(c.name == "drop" for way in ways[:1] for c in way)
    fewer = len({c.name for way in ways[:1] for c in way} - {"unclear"}) < len({c.name for c in each})
    return Wish(Unclear(words, (), (each, *ways)[:_OFFERED])) if (less and fewer) or by_name else found


def _ordered(text: str, by: Sight, read: Callable[[str], Wish]) -> tuple[tuple[Command, ...], bool]:
    """Return what one clause orders, and whether that is sure; nothing where it is no order."""
    row = row_of(text, by)
    first = row[0].word if row else ""
    ordered = first in by.book.questions.orders or by.book.lists["ordering"].longest_at(row, 0)
    shape = by.phrases.shapes.of(_KIND, "begins").match(text)
    if not (ordered or shape or (by.book.qualities.wishes(row[:2]) and len(row) <= _MOST)):
        return (), False
    found = read(text)
    way = found.understood
    if found.people or found.everyone:
        return (), False
    if is_whole(way) and isinstance(way, tuple) and not found.then and all(map(_changes, way)):
        return way, True
    ways = way.options if isinstance(way, Unclear) else found.then
    if ways and is_whole(ways[0]) and all(map(_changes, ways[0])):
        return ways[0], False
    return (), False


def _changes(command: Command) -> bool:
    """Whether a command changes something that is named."""
    named = command.name != "drop" or command.paragraph != ""
    return named and (command.name not in HARMLESS or command.name == "stay")


def _of_somebody(command: Command, text: str, by: Sight) -> Command:
    """Say without their name what tells of somebody: beside another wish, a number is soon another sentence's."""
    named = named_in(text, by.context)
    if command.name == "drop" and isinstance(command.paragraph, int) and len(named) == 1:
        return Command("again", paragraph=named[0].split()[0], field="without")
    return command


def _counts(commands: tuple[Command, ...]) -> bool:
    return any(c.name in _PLACED and re.search(r"\d", str(c.paragraph)) for c in commands)


def _may_go_on(parts: Sequence[Ordered]) -> bool:
    """Whether what is put in may go on in the next clause, or two tones are weighed: "say stripping, warm"."""
    short = any(len(text.split()) < _FEW and not all(c.name in _HANDED for c in row) for text, row in parts[1:])
    words = short and any(c.text for _, row in parts[:-1] for c in row)
    tones = {c.tone for _, row in parts for c in row if c.tone}
    return words or len(tones) > 1 or any(c.name in _GIVES for _, row in parts[:-1] for c in row)


def _turn(command: Command) -> int:
    """Put words right while they stand there, keep what is kept before all is said anew, and hand over at the end."""
    if command.name in ("undo", "redo", "versions"):
        return -1
    if command.name == "edit":
        return 0
    if command.name in ("lock", "drop", "move", "restore"):
        return 1
    if command.name == "again" and command.paragraph != "":
        return 3
    return 4 if command.name in _HANDED else 2 if command.name in SHAPING else 3


_FACTS = frozenset({"change", "rename"})
_OF_ALL = frozenset({"tone", "shorter", "longer", "again", "channel"})
"""What writes the whole anew: what is to stay is kept before that."""


def in_order_of_doing(words: str, found: Wish, by: Sight) -> Wish:
    """Put what a wish does, and each choice it offers, in the order in which each can be done."""
    read = found.understood
    if isinstance(read, tuple):
        way = tuple(_beside_sentence(c, words, by) for c in read)
        return replace(found, understood=in_good_order(_but_for_kept(way, by)))
    options = tuple(in_good_order(_but_for_kept(way, by)) for way in read.options)
    return replace(found, understood=replace(read, options=options))


def _but_for_kept(way: Way, by: Sight) -> Way:
    """Read "drop the second paragraph but keep “…”" as a wish to leave out the other sentences of it."""
    gone = next((c for c in way if c.name == "drop" and not c.field and c.paragraph != ""), None)
    place = paragraph_of(Part(place=gone.paragraph), by.note) if gone and by.note else 0
    inside = numbers_in(place, by.note) if by.note else []
    kept = {c: _sentence_kept(c, by) for c in way if c.name == "lock"}
    left = [n for n in inside if n not in kept.values()]
    if gone and by.note and inside and not left and len(way) == len(kept) + 1:
        return anew(Part(inside[0], body_of(by.note)[inside[0] - 1].text))  # words of its one sentence are to stay
    if not 0 < len(left) < len(inside):
        return way
    rest = (c for c in way if c is not gone and kept.get(c) not in inside)
    return (*at_once(tuple(Command("drop", paragraph=n, field="sentence") for n in left)), *rest)


def _sentence_kept(command: Command, by: Sight) -> int:
    if isinstance(command.paragraph, int):
        return command.paragraph if command.field == "sentence" else 0
    part = part_named(command.paragraph, by)
    return part.at if part else 0


def _beside_sentence(command: Command, words: str, by: Sight) -> Command:
    """Return what puts a sentence straight behind the one that is named, or before it, or lets two change places."""
    if command.name == "move" and command.field == "swap" and by.phrases.shapes.of(_KIND, "of_sentences").search(words):
        first, second = (str(place).partition("/")[0] for place in (command.paragraph, command.text))
        return command.with_(paragraph=f"{first}/sentence", text=f"{second}/sentence")
    if command.name != "add" or command.field != "sentence" or not command.text:
        return command
    body = body_of(by.note) if by.note else []
    number = {"first": 1, "last": len(body)}.get(str(command.paragraph), command.paragraph)
    if not isinstance(number, int) or not 0 < number <= len(body):
        return command
    old, new = body[number - 1].text, command.text if command.text[-1:] in ".!?…" else f"{command.text}."
    new = new[:1].upper() + new[1:]
    before = by.phrases.shapes.of("refined", "before").search(words)
    return Command("edit", paragraph=old, text=f"{new} {old}" if before else f"{old} {new}")


def in_good_order(way: Way) -> Way:
    """Put what is done to words of a part before the part is kept as it is, and what is done to all behind both.

    A fact comes before words that are changed: a note told anew may say less where those stand.

    A sentence by its number is another one once all is written anew.
    """
    names = {c.name for c in way}
    if "edit" in names and names & _FACTS and "next" not in names:
        way = tuple(sorted(way, key=lambda c: c.name not in _FACTS))
    counted = any(c.name == "drop" and c.field == "sentence" for c in way) and names & _OF_ALL
    if "next" in names or not ("lock" in names or counted):
        return way
    return tuple(sorted(way, key=_place))


def _place(command: Command) -> int:
    if command.name == "lock":
        return 1
    whole = command.name in _OF_ALL and command.paragraph == ""
    # A part by its number is another one once something is left out before it.
    named = command.name in ("edit", "drop") and isinstance(command.paragraph, str) and " " in command.paragraph
    return 2 if whole else 0 if named else 1
