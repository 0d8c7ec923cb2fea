"""Several wishes of one line in the order in which each can be done."""

import re
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.talk.shaped import Wish
from assistant.core.talk.ways import Way

_WITHOUT = re.compile(r"^(?:losing|dropping|cutting|deleting|removing|touching|changing) ", re.IGNORECASE)
_OF_ALL = frozenset({"tone", "shorter", "longer", "again", "channel"})
"""What writes the whole anew: what is to stay is kept before that."""


def in_order_of_doing(found: Wish) -> Wish:
    """Put what a wish does, and each choice it offers, in the order in which each can be done."""
    read = found.understood
    if isinstance(read, tuple):
        return replace(found, understood=in_good_order(tuple(map(kept_from, read))))
    return replace(found, understood=replace(read, options=tuple(map(in_good_order, read.options))))


def in_good_order(way: Way) -> Way:
    """Put what is done to words of a part before the part is kept as it is, and what is done to all behind both.

    A sentence by its number is another one once all is written anew.
    """
    names = {c.name for c in way}
    counted = any(c.name == "drop" and c.field == "sentence" for c in way) and names & _OF_ALL
    if "next" in names or not ("lock" in names or counted):
        return way
    return tuple(sorted(way, key=_place))


def kept_from(command: Command) -> Command:
    """Read "without losing the answer" as a wish to keep it."""
    topic = str(command.paragraph)
    kept = _WITHOUT.sub("", topic) if command.name == "drop" else topic
    return Command("lock", paragraph=kept) if kept != topic and kept else command


def _place(command: Command) -> int:
    if command.name == "lock":
        return 1
    whole = command.name in _OF_ALL and command.paragraph == ""
    # A part by its number is another one once something is left out before it.
    named = command.name in ("edit", "drop") and isinstance(command.paragraph, str) and " " in command.paragraph
    return 2 if whole else 0 if named else 1
