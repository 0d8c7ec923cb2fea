"""A paragraph named before what is wished for it: "second paragraph: lose the first sentence"."""

from collections.abc import Callable

from assistant.core.commands import Command, Understood
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_parts import place_value

_OF_A_PART = frozenset({"drop", "lock", "unlock", "again", "edit", "restore", "move", "why"})
_LEADS = frozenset({"in", "from", "for"})


def within(words: str, book: Book, read: Callable[[str], Understood]) -> tuple[Command, ...]:
    """Read what is wished behind the name of one paragraph; nothing where the line does not begin with one."""
    row = book.tokens(words)
    start = int(len(row) > 1 and row[0].word in _LEADS)
    ends = [
        (end, place)
        for end, place in (book.parts.read(row, start) if row else ())
        if end - start > 1 and end < len(row) and (row[end].opens or row[end].breaks) and "," not in place
    ]
    if not ends or "/" in ends[-1][1]:
        return ()
    end, place = ends[-1]
    found = read(words[row[end].start :])
    if not isinstance(found, tuple) or not found or not all(_may_be_in(c) for c in found):
        return ()
    return tuple(
        c.with_(field=f"sentence in {place}") if c.field == "sentence" else c.with_(paragraph=place_value(place))
        for c in found
    )


def _may_be_in(command: Command) -> bool:
    return command.name in _OF_A_PART and (command.field == "sentence" or command.paragraph == command.field == "")
