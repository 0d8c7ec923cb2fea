"""What a line gives, held against what it says: more than is meant to stand in the note, or less than was told."""

import re

from assistant.core.commands import Command
from assistant.core.english import sentences
from assistant.core.shapes import Shapes

_KIND = "too_much"
_SENTENCES = frozenset({"add", "postscript"})
_DAYS = frozenset({"date", "decision_by", "actions", "due"})
_FEWEST = 12
"""Words of a note: fewer are not asked for."""


def first_sentence(command: Command, shapes: Shapes) -> Command | None:
    """Return a wish without the last sentence where that may only be about it: "P.S. Arsenal. She'll get it"."""
    rows = sentences(command.text) if command.name in _SENTENCES else []
    about = len(rows) > 1 and shapes.of(_KIND, "about").match(rows[-1])
    return command.with_(text=" ".join(rows[:-1])) if about else None


def is_lossy(words: str, read: tuple[Command, ...], shapes: Shapes) -> bool:
    """Whether what would be done leaves out what was told: the number of a day, or what "it" is."""
    return any(_loses(words, command, shapes) for command in read)


def _loses(words: str, command: Command, shapes: Shapes) -> bool:
    if command.name == "add" and command.field == "thanks":
        return bool(shapes.of(_KIND, "pointing").fullmatch(command.text.strip()))
    if command.name in ("closing", "greeting"):
        return bool(shapes.of(_KIND, "none").fullmatch(command.text.strip()))
    if command.name == "shorter" and command.text.isdecimal():
        return int(command.text) < _FEWEST
    told = command.name == "change" and command.field.split(" ")[0] in _DAYS and command.text
    return bool(told) and "/" in words and not re.search(r"\d", command.text)
