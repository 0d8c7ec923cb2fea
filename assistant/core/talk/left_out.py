"""A part that is to go, named by what it tells, and a sentence of two halves left with one of them."""

import re

from assistant.core.commands import Command, Understood
from assistant.core.drafts import body_of, stands_in, stems
from assistant.core.note import Note
from assistant.core.talk.remarks import cut_short
from assistant.core.talk.sight import Read, Sight


def left_out(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read what is to go where the note has some of its words; None where a line is of another kind."""
    found = by.phrases.shapes.of("left_out", "part").match(words.rstrip(" .!?"))
    if any(mark in words for mark in '"“”'):
        return None
    if found is None or not stems(found["topic"]) & by.context.standing:
        return None
    topic = cut_short(found["topic"], by.phrases.beside).strip(" .,!?")
    known = stems(topic) & by.context.standing
    return (Command("drop", paragraph=topic),) if known and len(topic.split()) > 2 else None


HALVES = re.compile(r"(?P<before>[\w'’%)-]+)(?P<join>[,;]? (?:and|so|but) )(?P<then>(?:I|we|you|they|it|my|your)\b)")
"""Where one half ends and the other begins."""
_FEWEST = 2
"""Words by which a half is meant."""


def without_half(said: str, note: Note) -> Command | None:
    """Return what leaves the other half of the one sentence in which words stand; None where it is not of two."""
    rows = [s.text for s in body_of(note) if stands_in(said, s.text)]
    cuts = list(HALVES.finditer(rows[0])) if len(rows) == 1 and len(said.split()) >= _FEWEST else []
    if len(cuts) != 1:
        return None
    first, second = rows[0][: cuts[0].end("before")], rows[0][cuts[0].start("then") :]
    if stands_in(said, second):
        return Command("edit", paragraph=rows[0], text=f"{first}.")
    # What begins with "it" or "they" would miss what the first half tells.
    of_itself = cuts[0]["then"] in ("I", "we", "you", "my", "your") and stands_in(said, first)
    return Command("edit", paragraph=rows[0], text=f"{second[:1].upper()}{second[1:]}") if of_itself else None
