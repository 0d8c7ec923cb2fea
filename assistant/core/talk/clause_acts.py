"""What is done for an act of a clause: commands, the likeliest first, and whether the first is sure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assistant.core.commands import Command
from assistant.core.drafts import body_of, stands_in
from assistant.core.note import Note, Section
from assistant.core.talk.clause_parts import (
    Named,
    in_text,
    is_told,
    named,
    numbers_in,
    of_two_sentences,
    paragraph_of,
    sentence_of,
    standing_words,
    tells,
    unit_of,
)
from assistant.core.talk.clauses import Asked
from assistant.core.talk.left_out import HALVES, rest_beside, rest_of
from assistant.core.talk.parts import place_value
from assistant.core.talk.refer import Way, anew, remedies
from assistant.core.talk.replacing import NUMBER
from assistant.core.talk.sight import Sight

_LONGEST, _FEW, _LEAST = 14, 5, 4  # words that take the place of others; words of a sentence
_EDGES = " \t\"'“”‘’«»,;:"
_QUOTED = re.compile(r"[\"“«]([^\"”»]+)[\"”»]|(?<!\w)['‘]([^\"“”]+?)['’](?!\w)")
_CALLED = re.compile(r"\b(?:sentence|line|bit|part|thing|stuff|paragraph|para|story|point|one)s?\b", re.IGNORECASE)
GAP = re.compile(
    r"\b(?:and|but|or|than|as|so|is|are|was|be|been|a|an|the|to|of|for|with|in|on|at|my|your|that)\s*$", re.IGNORECASE
)
"""What cannot end a sentence."""
_SAID = re.compile(r"(?:I|I['’](?:m|ve|d|ll)|we|my|our|you|your|thanks?|please|the)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Done:
    """What may be done for a clause."""

    ways: tuple[Way, ...]
    sure: bool = True
    part: Named | None = None
    """What "it" is from now on."""
    lost: int = 0
    """Words of the clause that nothing explains."""


def done(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    """Return what is done for an act; None where what it names is not there."""
    if by.note is None:
        return None
    found = _DOING[asked.act](asked, by, last)
    return replace(found, sure=False) if found and asked.asks else found


def _part(asked: Asked, by: Sight, last: Named | None) -> Named | None:
    return named(asked.it, by, last)


def _told(found: Named, *ways: Way, sure: bool = True) -> Done:
    return Done(ways, sure and found.part.sure and not found.lost, found, found.lost)


def _dropped(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    found = _part(asked, by, last)
    if found is None or by.note is None or any(f" {some} " in f" {asked.it.lower()} " for some in by.book.some):
        return None
    part = found.part
    if _is_of_thanks(found, by):
        return None
    bare = _QUOTED.fullmatch(asked.it.strip())
    if bare and part.at and part.phrase and 2 * len(part.phrase.split()) < len(part.text.split()):
        if GAP.search(part.text[: part.text.lower().find(part.phrase.lower())]):
            return _told(found, *remedies(part), sure=False)  # the rest would not stand without it
        return _told(found, (Command("edit", paragraph=part.phrase, field="words"),), (part.of("drop"),), sure=True)
    gone: Way = (part.of("drop"),)
    if found is last and part.at and not _CALLED.search(found.words):
        return _told(found, *remedies(part), sure=False)  # of what was said, "it" may be a few words
    if part.at and len(part.facts) > 1 and not found.of_sentence and part.phrase.strip(" .") != part.text.strip(" ."):
        topic = (Command("drop", paragraph=by.book.parts.topic(asked.it) or asked.it),)
        return _told(found, topic, gone, sure=False)
    return _told(found, gone)


def _is_of_thanks(found: Named, by: Sight) -> bool:
    """Whether a word of the thanks is named, and not the thanks."""
    sentence = sentence_of(found.part, by.note) if by.note and found.part.at else None
    thanks = sentence is not None and sentence.section == Section.THANKS and not found.part.facts
    return thanks and not found.of_sentence and "thank" not in found.words.lower()


def _out(asked: Asked, by: Sight, _last: Named | None) -> Done | None:
    old, _ = standing_words(asked.it, "", by)
    return Done(((Command("edit", paragraph=old, field="words"),),)) if old else None


def _behind(asked: Asked, by: Sight, _last: Named | None) -> Done | None:
    old, _ = standing_words(asked.new, "", by)
    part = named(asked.new, by, None) if not old or asked.act == "before" else None
    unit = unit_of(part, by.note)[0] if part and by.note else []
    if part and unit and by.note:  # a part is named, and no words
        return Done((way,), part.part.sure) if (way := rest_beside(unit, asked.act, by.note)) else None
    ways = rest_of(old, by.note, whole=asked.act == "from") if by.note and old and asked.act != "before" else ()
    return Done(ways, sure=ways[0][0].name == "edit") if ways else None


def _replaced(asked: Asked, by: Sight, _last: Named | None) -> Done | None:
    old, new = standing_words(asked.old, asked.new, by)
    same = old.casefold() == new.casefold()
    if not old or not new or not tells(old, by) or is_told(old, by) or len(new.split()) > _LONGEST or same:
        return None
    if by.context.tones and old.lower() in by.context.tones and new.lower() in by.context.tones:
        return None
    if not asked.quoted and by.book.qualities.covers(by.book.tokens(new)):
        return None  # "and make it shorter" gives no words for the letter
    fact = bool(NUMBER.search(old) and NUMBER.search(new)) or (old[:1].isupper() and new[:1].isupper())
    if by.note and old not in by.note.body and new[:1].isupper() and new[1:] == new[1:].lower():
        new = new[:1].lower() + new[1:]  # a quotation begins with a capital
        fact = False
    field = "fact" if fact and len(new.split()) <= len(old.split()) + 2 else ""
    said = [n for n, s in enumerate(body_of(by.note), 1) if stands_in(old, s.text)] if by.note else []
    if len(said) > 1 and NUMBER.fullmatch(old):
        return None  # which is meant is asked by those who read facts
    return Done(((Command("edit", paragraph=old, text=new, field=field),),))


def _not_but(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    """Put words right that were set apart; what is only told otherwise is a fact, and has readers of its own."""
    few = len(asked.old.split()) <= _FEW and len(asked.new.split()) <= _FEW
    return _replaced(asked, by, last) if asked.quoted and few else None


def _never(asked: Asked, by: Sight, _last: Named | None) -> Done | None:
    old, _ = standing_words(asked.old, "", by)
    return Done(((Command("again", paragraph=old, field="without"),),)) if old and tells(old, by) else None


def _moved(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    found = _part(asked, by, last)
    note = by.note
    if found is None or note is None:
        return None
    found = replace(found, part=in_text(found.part, by)) if not found.part.at and asked.it else found
    unit, sure = unit_of(found, note)
    if not unit:
        return None
    where, lost = asked.where, 0
    if where in ("before", "after"):
        other = named(asked.it2, by, None)
        other = replace(other, part=in_text(other.part, by, last=where == "after")) if other else None
        place = paragraph_of(other.part, note) if other else 0
        if other is None or not place:
            return None
        lost = other.lost
        here = paragraph_of(found.part, note)
        there = where == "after" and here == place + 1 and other.part.at != max(numbers_in(place, note))  # it stands
        close = other.part.at and (place == here or there or (found.of_sentence and other.of_sentence))
        if close and other.part.at in unit:
            return None
        where = f"{where} {other.part.at}/sentence" if close else f"{where} {place}"
        sure = sure and other.part.sure and not lost
    done_ = _told(found, (Command("move", paragraph=_places(unit, found, note), text=where),), sure=sure)
    return replace(done_, lost=done_.lost + lost, sure=done_.sure and not lost)


def _places(unit: list[int], found: Named, note: Note) -> int | str:
    """Name sentences in a row: as their paragraph where they are all of it."""
    number = paragraph_of(found.part, note)
    return number if unit == numbers_in(number, note) else ",".join(f"{n}/sentence" for n in unit)


def _two(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    note = by.note
    found, other = _part(asked, by, last), named(asked.it2, by, None) if asked.it2 else None
    if found and not asked.it2 and isinstance(found.part.place, str) and found.part.place.count(",") == 1:
        first, second = found.part.place.split(",")
        if found.of_sentence and note:
            typed = of_two_sentences(first, second, note)
            return _told(found, typed, sure=False) if typed else None
        return _told(found, (Command("move", paragraph=place_value(first), field=asked.act, text=second),))
    if found is None or other is None or note is None or found.part == other.part:
        return None
    a, b = paragraph_of(found.part, note), paragraph_of(other.part, note)
    if not a or not b:
        return None
    lost = found.lost + other.lost
    sure = not lost and found.part.sure and other.part.sure
    of_two = found.part.at and other.part.at
    if asked.act == "swap" and of_two and (a == b or (found.of_sentence and other.of_sentence)):
        first, second = f"{found.part.at}/sentence", f"{other.part.at}/sentence"
        return Done(((Command("move", paragraph=first, field="swap", text=second),),), sure, found, lost)
    if a == b:
        return None
    return Done(((Command("move", paragraph=a, field=asked.act, text=str(b)),),), sure, found, lost)


def _joined_all(_asked: Asked, _by: Sight, _last: Named | None) -> Done | None:
    return Done(((Command("move", field="join", paragraph="all", text="1"),),))


def _split(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    found = _part(asked, by, last)
    if found is None or by.note is None:
        return None
    sentence = sentence_of(found.part, by.note)
    place = paragraph_of(found.part, by.note)
    if sentence is not None and (found.of_sentence or len(numbers_in(place, by.note)) == 1):
        half = list(HALVES.finditer(sentence.text))
        at = body_of(by.note).index(sentence) + 1
        if not half:
            return _told(found, anew(found.part), sure=False) if found.part.at else None
        cut = half[0]
        new = f"{cut['before']}. {cut['then'][:1].upper()}{cut['then'][1:]}"
        edit = Command("edit", paragraph=cut[0], text=new, field=f"sentence {at}")
        apart = (edit, Command("move", paragraph=place, field="split"))
        return _told(found, apart, (edit,), sure=False) if found.of_paragraph else _told(found, (edit,))
    if not place:
        return None
    return _told(found, (Command("move", paragraph=place, field="split"),))


def _alone(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    found = _part(asked, by, last)
    if found is None or by.note is None or not found.part.at:
        return None
    unit, sure = unit_of(replace(found, words="sentence"), by.note)
    paragraph = ",".join(f"{n}/sentence" for n in unit)
    return _told(found, (Command("move", paragraph=paragraph, text="alone"),), sure=sure)


def _reworded(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    found = _part(asked, by, last)
    if found is None:
        return None
    if not _QUOTED.search(asked.it):  # words of it only name the sentence
        return _told(found, (found.part.of("again"),), *remedies(found.part)[1:])
    return _told(found, *remedies(found.part))


def _shorter(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    found = _part(asked, by, last)
    if found is None:
        return None
    typed = (anew(found.part),) if found.part.at else ()
    return _told(found, (found.part.of("again"),), *typed, (found.part.of("drop"),), sure=False)


def _longer(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    found = _part(asked, by, last)
    if found is None:
        return None
    typed = (anew(found.part),) if found.part.at else ()
    fields = tuple((Command("change", field=field),) for field in found.part.answers[:1])
    return _told(found, *fields, *typed, sure=False) if fields or typed else None


def _locked(asked: Asked, by: Sight, last: Named | None) -> Done | None:
    found = _part(asked, by, last)
    return _told(found, (found.part.of("lock"),)) if found else None


def _stay(_asked: Asked, _by: Sight, _last: Named | None) -> Done | None:
    return Done(((Command("stay"),),))


def _added(asked: Asked, by: Sight, _last: Named | None) -> Done | None:
    text = asked.say.strip(_EDGES)
    if by.note is None or not _SAID.match(text) or len(text.split()) < _LEAST:
        return None
    place: int | str = asked.where if asked.where in ("first", "last") else ""
    if asked.where in ("before", "after"):
        other = named(asked.it2, by, None)
        place = paragraph_of(other.part, by.note) if other else 0
        if not place:
            return None
    return Done(((Command("add", text=text, paragraph=place),),))


_DOING: Mapping[str, Callable[[Asked, Sight, Named | None], Done | None]] = {
    "stay": _stay, "words": _out, **dict.fromkeys(("after", "from", "before"), _behind),
    "replace": _replaced, "not but": _not_but,
    "never": _never,
    "split": _split, "alone": _alone, "swap": _two, "join": _two, "join all": _joined_all, "reword": _reworded,
    "shorter": _shorter, "longer": _longer, "move": _moved, "drop": _dropped, "lock": _locked, "add": _added,
}  # fmt: skip


def complained(words: str, by: Sight) -> Done | None:
    """Offer what can be done to words that are not liked."""
    found = named(words, by, None)
    return _told(found, *remedies(found.part), sure=False) if found else None
