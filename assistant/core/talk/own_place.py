"""A sentence of one's own with the place it is to stand at: "after the first sentence add: …"."""

import re

from assistant.core.commands import Command, Unclear
from assistant.core.drafts import body_of, body_places, leans
from assistant.core.talk.clause_parts import in_text, numbers_in, paragraph_of
from assistant.core.talk.refer import Way, part_named
from assistant.core.talk.sight import Sight, Wish

_KIND = "own_place"
_LEAST = 3
"""Words of a sentence."""
_BEFORE = frozenset({"before", "above", "ahead of", "in front of"})
_OF_PARAGRAPH = re.compile(r"\b(?:paragraph|para)s?\b", re.IGNORECASE)


def own_place(words: str, by: Sight) -> Wish | None:
    """Put a sentence that is given where its line says; None where no place in the text is said.

    Where the next sentence leans on the one that is named, it may be meant behind both: that is asked.
    """
    shapes = by.phrases.shapes
    tried = (shapes.of(_KIND, name).match(words) for name in ("quoted", "behind", "apart"))
    found = next((m for m in tried if m), None)
    if found is None or by.note is None:
        return None
    text, head = found["text"].strip(), f"{found['head']} {found.groupdict().get('tail') or ''}".strip()
    if (
        len(text.split()) < _LEAST
        or not shapes.of(_KIND, "puts").search(head)
        or shapes.of(_KIND, "other").search(head)
    ):
        return None
    text = text[:1].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")
    if shapes.of(_KIND, "firstly").search(head):
        return Wish(_beside(1, text, by, before=True))
    beside = shapes.of(_KIND, "beside").search(head)
    return _at(text, beside["side"].lower() in _BEFORE, beside["it"], by) if beside else None


def _at(text: str, before: bool, it: str, by: Sight) -> Wish | None:  # noqa: FBT001
    part = part_named(it, by)
    part = in_text(part, by, last=not before) if part else None
    if part is None or by.note is None:
        return None
    place = paragraph_of(part, by.note)
    inside = numbers_in(place, by.note) if place else []
    if not inside:
        return None
    if not part.at or _OF_PARAGRAPH.search(it):
        return Wish(_beside(inside[0 if before else -1], text, by, before=before))
    way, body = _beside(part.at, text, by, before=before), body_of(by.note)
    last = part.at
    while not before and last in inside and last + 1 in inside and leans(body[last]):
        last += 1
    if last == part.at and part.sure:
        return Wish(way)
    further = (_beside(last, text, by, before=False),) if last > part.at else ()
    return Wish(Unclear(text, (), (way, *further)))


def _beside(number: int, text: str, by: Sight, *, before: bool) -> Way:
    old = body_of(by.note)[number - 1].text if by.note and body_places(by.note) else ""
    return (Command("edit", paragraph=old, text=f"{text} {old}" if before else f"{old} {text}"),)
