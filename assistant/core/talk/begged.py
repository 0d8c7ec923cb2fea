"""A wish put as a question behind a remark: "it's a bit stiff, could it be warmer?"."""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.core.commands import Unclear
from assistant.core.talk.held_back import acts
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.remarks import is_remark
from assistant.core.talk.shaped import Wish
from assistant.core.talk.sight import Sight
from assistant.core.talk.ways import Way

_CLAUSES = re.compile(r"(?<=[.!?;,])\s+")
_VOICE = "sounds"
"""What a remark on how the note sounds is answered by."""
_OF_ALL = frozenset({"tone", "shorter", "longer", "again", "greeting", "closing", "edit"})
"""What is done for all of a note, or around it: what is begged for beside a remark on how it sounds."""
_MOST = 3


def begged(
    words: str, found: Wish, by: Sight, read: Callable[[str], Wish], leads_nowhere: Callable[[Way], bool]
) -> Wish:
    """Return what the last clause begs for where the line was only answered, or not understood at all."""
    told = found.understood
    answered = isinstance(told, tuple) and bool(told) and all(c.name == "advise" for c in told)
    lost = isinstance(told, Unclear) and not told.options
    if by.note is None or not (answered or lost):
        return found
    *before, last = [c for c in _CLAUSES.split(words) if c.strip()] or [words]
    wished = _wished(last, by, read)
    if wished is None:
        return found
    way = wished.understood if isinstance(wished.understood, tuple) else ()
    # What is so already was begged for: something near it is offered.
    near = tuple(other for other in wished.then if all(c.name in _OF_ALL for c in other))
    ways = near if leads_nowhere(way) else (way,)
    if not ways:
        return found
    plain = before and all(is_remark(c, by.phrases.beside) or by.book.qualities.wishes(row_of(c, by)) for c in before)
    if plain and not leads_nowhere(way):
        return wished
    known = isinstance(told, tuple) and any(c.field and c.field != _VOICE for c in told)
    if known:
        return replace(found, then=tuple(dict.fromkeys((*found.then, *ways)))[:_MOST])
    return Wish(Unclear(words, (), ways[:_MOST]))


def _wished(clause: str, by: Sight, read: Callable[[str], Wish]) -> Wish | None:
    """Read a request without its courtesy: "can you warm it up"."""
    row = by.book.tokens(clause)
    if not row or row[0].word not in by.book.questions.polite:
        return None
    courteous = by.book.lists["polite"].longest_at(row, 0)
    rest = clause[row[courteous].start :] if 0 < courteous < len(row) else ""
    for text in filter(None, (clause, rest)):
        wished = read(text.rstrip(" ?."))
        way = wished.understood
        if isinstance(way, tuple) and way and acts(way) and all(c.name in _OF_ALL for c in way):
            return wished
    return None
