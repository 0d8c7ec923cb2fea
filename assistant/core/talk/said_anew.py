"""A sentence given for one that stands in a note: "change the line about May to: …", "fix Tim's: it should say …"."""

from collections.abc import Sequence

from assistant.core.commands import DICTATED, Command
from assistant.core.drafts import body_of, stems
from assistant.core.note import Note, Sentence
from assistant.core.talk.any_of import any_of
from assistant.core.talk.clause_parts import named, sentence_of, unit_of
from assistant.core.talk.scope import known_names, named_in
from assistant.core.talk.shaped import Wish
from assistant.core.talk.sight import Sight

_KIND = "said_anew"
_HALF = 0.5
"""The share of the words given that a sentence says which they are given for."""
_FEWEST = 2
"""Words they share at least; and letters of a word that tells nothing."""
_LEAST = 3
"""Words of a sentence."""


def said_anew(words: str, by: Sight) -> Wish | None:
    """Put the sentence given in the place of the one that is named, or of the one in that note that it is most like."""
    shapes, known = by.phrases.shapes, known_names(by.context)
    name = f"(?:{any_of(known)})" if known else "(?!)"
    if found := shapes.of(_KIND, "of_note", name=name).match(words):
        who = named_in(words[: found.start("new")], by.context)
        note = by.note_to(who[0]) if len(who) == 1 else None
        return Wish(_in_note(_ended(found["new"]), note), people=who) if note else None
    found = shapes.of(_KIND, "of_part").match(words)
    if found is None or by.note is None or len(found["new"].split()) < _LEAST:
        return None
    if old := _meant(found["old"], found["new"], by):
        return Wish((Command("edit", paragraph=old, text=_ended(found["new"])),))
    others = [(p, by.of(by.note_to(p))) for p in by.context.people if p != by.note.to.name]
    there = [(p, old) for p, other in others if (old := _meant(found["old"], found["new"], other))]
    if len(there) != 1:
        return None
    return Wish((Command("edit", paragraph=there[0][1], text=_ended(found["new"])),), people=(there[0][0],))


def _in_note(new: str, note: Note) -> tuple[Command, ...]:
    like = _likest(body_of(note), new)
    given = _telling(new)
    if like and len(_telling(like.text) & given) >= max(_FEWEST, _HALF * len(given)):
        return (Command("edit", paragraph=like.text, text=new),)
    return (Command("add", field=DICTATED, text=new),)


def _meant(called: str, new: str, by: Sight) -> str:
    """Return what is to go: the bit that is named, or of its sentences the one that tells the same."""
    part = named(called.strip(" ,"), by, None)
    if part is None or by.note is None:
        return ""
    body = body_of(by.note)
    unit = [body[n - 1] for n in unit_of(part, by.note)[0]]
    if not part.of_sentence:
        return " ".join(s.text for s in unit)
    one = sentence_of(part.part, by.note)
    row = next((p for p in by.note.paragraphs if one in p), ()) if one else ()
    alike = [s for s in row if one and s.section == one.section and s in body]
    like = _likest([one, *alike], new) if one else None
    return like.text if like else ""


def _likest(among: Sequence[Sentence], new: str) -> Sentence | None:
    return max(among, key=lambda s: len(_telling(s.text) & _telling(new)), default=None)


def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in stems(text) if len(word) > _FEWEST)


def _ended(text: str) -> str:
    said = text.strip()
    said = said[:1].upper() + said[1:]
    return said if said[-1:] in tuple(".!?…") else f"{said}."
