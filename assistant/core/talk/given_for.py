"""A part of the note said by the person: "replace the bit about the move with “…”", "join sentence 1 and 2"."""

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import body_of, stands_in
from assistant.core.talk.clause_parts import named, of_two_sentences, unit_of
from assistant.core.talk.sight import Read, Sight

_KIND = "given_for"
_LEAST = 3
"""Words of a sentence that is given."""
_QUOTES = "'‘’"
_STOPS = (".", "!", "?", "…")


def given_for(words: str, by: Sight, _read: Read) -> Understood | None:
    """Put the sentence in the place of the part; None where what shall go is no part, or is named by its words."""
    note = by.note
    found = by.phrases.shapes.of(_KIND, "part").match(words) if note else None
    if found is None or note is None:
        return _joined(words, by)
    old, new = found["old"].strip(" ,"), found["new"].strip()
    described = len(new.split()) >= _LEAST and not stands_in(old.strip(_QUOTES), note.body)
    part = named(old, by, None) if described else None
    if part is None:
        return None
    unit, whole = unit_of(part, note)
    body = body_of(note)
    if not unit or not (part.part.at or len(unit) == 1):
        return None
    new = new if new.endswith(_STOPS) else f"{new}."

    def put(numbers: list[int]) -> tuple[Command, ...]:
        return (Command("edit", paragraph=" ".join(body[n - 1].text for n in numbers), text=new),)

    alone = part.part.at or unit[0]
    ways = (put([alone]), put(unit)) if len(unit) > 1 else (put(unit),)
    if len(unit) > 1 and not part.of_sentence:
        ways = ways[::-1]
    sure = len(ways) == 1 and whole and part.part.sure and not part.lost
    return ways[0] if sure else Unclear(words, (), ways)


def _joined(words: str, by: Sight) -> Understood | None:
    """Have two sentences typed as one: "join sentence 1 and 2"; None where paragraphs are to go together."""
    if by.note is None or any(mark in words for mark in '"“”'):
        return None
    found = by.phrases.shapes.of(_KIND, "joined").match(words)
    part = named(found["it"], by, None) if found else None
    two = part.part.place.split(",") if part and isinstance(part.part.place, str) else []
    if part is None or len(two) != len(("first", "second")) or not part.of_sentence:
        return None
    way = of_two_sentences(two[0], two[1], by.note)
    return Unclear(words, (), (way,)) if way else None
