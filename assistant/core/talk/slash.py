"""Commands typed with a slash: the name, then its argument."""

import re

from assistant.core.commands import COMMANDS, NAMES, Command, Context, Unclear, Understood
from assistant.core.suggest import near
from assistant.core.talk.book import Book
from assistant.core.talk.matching import MOST_STEPS
from assistant.core.talk.parts import place_value
from assistant.core.talk.slots import Slots
from assistant.core.talk.words import Token, without

_TAKES = {entry.name: entry.takes for entry in COMMANDS}
ALSO = {also: entry.name for entry in COMMANDS for also in entry.also}
"""Other names of commands."""
_ALL = "all"
_OF_ALL = frozenset({"copy", "save", "print"})


def slash(words: str, context: Context, book: Book) -> Understood:
    """Read ``/name argument``; an unknown name or argument is ``Unclear`` with the nearest ones."""
    name, argument = parted(words)
    name = ALSO.get(name, name)
    if name not in NAMES or name == "unclear":
        return Unclear(words, _nearest("/", name, NAMES))
    takes = _TAKES[name]
    if name in _OF_ALL and argument.lower() == _ALL:
        return (Command(name, field=_ALL),)
    if takes in ("tone", "channel"):
        return _choosing(words, name, argument, context, book)
    if takes == "paragraph":
        return _at(name, argument, book)
    if takes == "field":
        return _changing(argument, book)
    times = int(argument) if takes == "number" and argument.isdecimal() else 1
    return (Command(name, text=argument if takes == "text" else ""),) * max(1, min(times, MOST_STEPS))


def parted(words: str) -> tuple[str, str]:
    """Part ``/name argument`` in two, whatever slipped in between: ``/ name``, ``//name``, ``/name: x``, ``/name2``."""
    match = re.match(r"[/\\]+\s*([^\W\d_]*)[\s:=,]*(.*)", words, re.DOTALL)
    name, argument = match.groups() if match else ("", "")
    return name.lower(), argument.strip()


def _choosing(words: str, name: str, argument: str, context: Context, book: Book) -> Understood:
    if not argument:
        return (Command(name),)
    row = without(without(book.tokens(argument), book.lists["fillers"]), book.lists["joiners"])
    given = [t.word for t in row if t.word not in ("vs", "or", "with", "to")]
    allowed = context.channels if name == "channel" else context.tones
    if name == "channel":
        given = ["-".join(given)]
    slots = Slots(book, context.tones, ())
    values = [w if w in allowed else _read(slots, book, name, w) for w in given]
    unknown = next((w for w, value in zip(given, values, strict=True) if not value), None)
    if unknown is not None:
        offered = near(unknown, allowed, 3, 0.5) or list(allowed)
        return Unclear(words, tuple(f"/{name} {n}" for n in offered))
    if name == "channel":
        return (Command(name, channel=values[0]),)
    return (Command(name, tone=values[0], text=values[1] if name == "compare" and len(values) > 1 else ""),)


def _read(slots: Slots, book: Book, name: str, word: str) -> str:
    row: list[Token] = book.tokens(word.replace("-", " "))
    return next(
        (value for end, value in slots("channel" if name == "channel" else "tone", row, 0) if end == len(row)), ""
    )


def _at(name: str, argument: str, book: Book) -> Understood:
    row = book.tokens(argument)
    places = next((value for end, value in book.parts.read(row, 0) if end == len(row)), "")
    if not places:
        return (Command(name, paragraph=argument),)
    split = [place.partition("/") for place in places.split(",")]
    return tuple(Command(name, paragraph=place_value(place), field=sentence) for place, _, sentence in split)


def _changing(argument: str, book: Book) -> Understood:
    row = book.tokens(argument)
    hits = [(n, name) for name, names in book.fields if (n := names.longest_at(row, 0))]
    if argument.replace(" ", "_").lower() in dict(book.fields):
        return (Command("change", field=argument.replace(" ", "_").lower()),)
    if not hits:
        return (Command("change", field=argument),)
    length, name = max(hits)
    rest = argument[row[length - 1].end :].strip(" :=") if length else ""
    return (Command("change", field=name, text=rest.removeprefix("to ")),)


def _nearest(mark: str, name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(mark + n for n in near(name, names, 3, 0.5))
