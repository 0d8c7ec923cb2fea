"""Several wishes in one line, one of them about words of the note: each is read by itself, and all are done."""

import re
from collections.abc import Callable
from itertools import groupby

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.talk.cuts import orders, parted
from assistant.core.talk.phrasing import Phrasing

_LEAD = re.compile(r"(?:change|replace|swap|turn|exchange|use|put|say|write)\b", re.IGNORECASE)
_ASIDE = frozenset({"stay", "done", "help"})
Read = Callable[[str], Understood]


def in_order(words: str, phrases: Phrasing, read: Read) -> Understood | None:
    """Read "more formal, and ‘by then’ instead of ‘until then’"; None where no such wish is among several.

    What is said of words that stand in the note comes first, while they stand there. Where a part is one word alone,
    which may as well belong to the words put in, both readings are offered.
    """
    begun = _LEAD.match(phrases.plainly(words))

    def surely(text: str) -> tuple[Command, ...]:
        commands = read(phrases.plainly(text))
        if not _is_sure(commands) and begun:
            commands = read(f"{begun[0]} {text}")  # "change this to that, and those to these"
        return commands if isinstance(commands, tuple) and _is_sure(commands) else ()

    parts = next(parted(words, orders(words), surely), None) if orders(words) else None
    if not parts or not any(map(_replaces, (commands for _, commands in parts))):
        return None
    rows = [c for _, c in parts if _replaces(c)] + [c for _, c in parts if not _replaces(c)]
    commands = tuple(c for row in rows for c in row if c.name not in _ASIDE)
    whole = read(words)
    alone = any(len(phrases.plainly(text).split()) < 2 for text, row in parts if not _replaces(row))
    if alone and isinstance(whole, tuple) and _replaces(whole):
        return Unclear(words, (), (commands, whole))
    return commands


def _is_sure(read: Understood) -> bool:
    return isinstance(read, tuple) and bool(read) and all(c.name != "unclear" for c in read)


def _replaces(commands: tuple[Command, ...]) -> bool:
    return any((c.name == "edit" and c.paragraph != "") or c.field == "without" for c in commands)


def at_once(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Join "leave out 1" and "leave out 2" into one command with both places."""
    rows: list[Command] = []
    for counted, row in groupby(commands, _is_counted):
        found = tuple(row)
        rows += [_joined(found)] if counted and len(found) > 1 else found
    return tuple(rows)


def _is_counted(command: Command) -> bool:
    place = isinstance(command.paragraph, int) or command.paragraph in ("first", "last")
    return command.name == "drop" and place and command.field in ("", "sentence")


def _joined(commands: tuple[Command, ...]) -> Command:
    places = (f"{c.paragraph}{'/' if c.field else ''}{c.field}" for c in commands)
    return Command("drop", paragraph=",".join(places))
