"""A part that is to go, named by what it tells, and a sentence of two halves left with one of them."""

import re
from collections.abc import Sequence

from assistant.core.commands import Command, Understood
from assistant.core.drafts import body_of, body_places, stands_in, stems
from assistant.core.note import Note
from assistant.core.talk.refer import Way
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


def rest_of(old: str, note: Note, *, whole: bool) -> tuple[Way, ...]:
    """Leave out the rest of the sentence behind some words, with them where it is ``whole``.

    Behind the last words of a sentence, the rest of its paragraph may be meant, or of the note.
    """
    said = [s.text for s in body_of(note) if stands_in(old, s.text)]
    at = said[0].lower().find(old.lower()) if len(said) == 1 else -1
    rest = said[0][at if whole else at + len(old) :].strip(" .!?,;") if at >= 0 else old
    if at < 0:
        return ()
    whole_one = rest == said[0].strip(" .!?,;")
    return (
        ((Command("edit", paragraph=rest, field="words"),),)
        if rest and not whole_one
        else _all_behind(said[0], note, itself=whole_one)
    )


def _all_behind(last: str, note: Note, *, itself: bool) -> tuple[Way, ...]:
    body = body_of(note)
    paragraph = next(row for row in note.paragraphs if any(s.text == last for s in row))
    at = next(n for n, s in enumerate(body, 1) if s.text == last) - itself
    rows = ([n for n, s in enumerate(body, 1) if n > at and s in paragraph], range(at + 1, len(body) + 1))
    return tuple(dict.fromkeys(_without_all(row, note) for row in rows if row))


def rest_beside(unit: Sequence[int], act: str, note: Note) -> Way:
    """Leave out all that stands behind sentences, before them, or from them on; nothing where that is none, or all."""
    count = len(body_of(note))
    gone = {"after": range(unit[-1] + 1, count + 1), "from": range(unit[0], count + 1), "before": range(1, unit[0])}[
        act
    ]
    return _without_all(gone, note) if 0 < len(gone) < count else ()


def _without_all(numbers: Sequence[int], note: Note) -> Way:
    body, places = body_of(note), body_places(note)
    gone = {body[n - 1] for n in numbers}
    whole = [n for n, i in enumerate(places, 1) if set(note.paragraphs[i]) <= gone]
    if gone == {s for n in whole for s in note.paragraphs[places[n - 1]]}:
        return (Command("drop", paragraph=",".join(map(str, whole)) if len(whole) > 1 else whole[0]),)
    if len(numbers) == 1:
        return (Command("drop", paragraph=numbers[0], field="sentence"),)
    return (Command("drop", paragraph=",".join(f"{n}/sentence" for n in numbers)),)
