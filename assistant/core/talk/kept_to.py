"""What would be done, held against the line: what it gives must stand, what it names must be what goes.

Whoever quotes words wants them to stand so, or to be gone; a name, a number or a day that is told must be part of what
changes; and a sentence that is left out must be the one that was named. Where it is otherwise, it is offered first.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.core.commands import SHAPING, Command, Unclear
from assistant.core.drafts import Drafts, answers, body_of, facts_of, reworded, stands_in, stems
from assistant.core.note import Sentence
from assistant.core.talk.accounts import telling, unaccounted
from assistant.core.talk.clause_parts import turned_to_reader
from assistant.core.talk.cuts import MARKS
from assistant.core.talk.given import said_instead
from assistant.core.talk.held_back import acts
from assistant.core.talk.pieces_read import NUMBERS, row_of
from assistant.core.talk.refer import Way, anew, part_named
from assistant.core.talk.remarks import is_remark
from assistant.core.talk.scope import known_names, named_in
from assistant.core.talk.sight import Sight, Wish, is_denied

_QUOTED = re.compile(r"[\"“«]([^\"”»]+)[\"”»]")
_TELLS = re.compile(r"(?<![\w'’])(?:(?!I['’])[A-Z]|\d)[\w'’.&+-]*")
_NONE = re.compile(r"\b(?:no|without|never|not)\s+$", re.IGNORECASE)
_OF_PARTS = frozenset({"drop", "move", "edit", "restore", "lock"})
_MOST = 3
"""Readings offered."""
_A_BIT = re.compile(r"\b(?:bit|part|thing|stuff|clause|half)\b", re.IGNORECASE)
_ASIDE = re.compile(r",?\s(?:because|since|although|though|whereas)\s[^.!?;]+", re.IGNORECASE)
"""What a sentence says beside what it tells."""


def kept_to(words: str, found: Wish, by: Sight, tried: Callable[[Wish], Drafts | None]) -> Wish:
    """Return a wish that does no more and no less than its line says; what may do otherwise becomes choices."""
    read = found.understood
    if by.note is None or by.drafts is None or not isinstance(read, tuple) or not acts(read):
        return found
    read = tuple(_asked_for(words, read, by))
    found = replace(found, understood=read)
    after = tried(found)
    if after is None:
        return found
    there = by.of(by.note_to(found.people[0])) if found.people else by
    known = tuple(c for c in read if c.name != "unclear")
    if ways := tuple(_of_the_part_named(words, known, there, after)):
        return replace(found, understood=Unclear(words, (), tuple(dict.fromkeys((*ways, known)))[:_MOST]))
    if ways := _of_what_is_cut(words, known, there, after):
        return replace(found, understood=Unclear(words, (), ways))
    if ways := _of_an_aside(words, known, there, after):
        return replace(found, understood=Unclear(words, (), ways))
    if lost := _lost_quotation(words, known, by, after) or _lost_fact(words, known, by, after):
        asked = tuple((c.with_(field="actions", paragraph="", text=""),) for c in known if c.field == "due")
        told = said_instead(words, there)
        if all(c.name == "edit" and not _is_there(str(c.paragraph), by) for c in known):
            return found  # it says that those words stand nowhere
        ways, lost = (*told, known, *asked), "" if told else lost
        return replace(found, understood=Unclear(words, (), tuple(dict.fromkeys(ways))[:_MOST], lost=lost))
    return found


def _asked_for(words: str, read: Way, by: Sight) -> Iterator[Command]:
    """Leave out a wish for all of it beside one for a part where no word asks for it: "she won't read that far"."""
    beside = any(c.name in _OF_PARTS for c in read)
    meant = {w.means for w in by.book.qualities.wishes(row_of(words, by))}
    for command in read:
        whole = command.name in ("shorter", "longer", "tone") and not command.text and command.paragraph == ""
        if not (beside and whole and (command.tone or command.name) not in meant):
            yield command


def _of_the_part_named(words: str, read: Way, by: Sight, after: Drafts) -> Iterator[Way]:
    """Offer to leave out what the line names, where another sentence would go."""
    drops = [c for c in read if c.name == "drop" and c.field == "sentence"]
    if by.note is None or not drops or len(read) > len(drops):
        return
    left = {s.text for n in after.notes for s in body_of(n)}
    gone = [s for s in body_of(by.note) if s.text not in left]
    named = frozenset[str]().union(*(stems(t.word) for t in telling(words, by))) & by.context.standing
    if gone and named and not named & _told(gone, by) and (part := part_named(words, by)) is not None:
        yield (part.of("drop"),)


def _of_what_is_cut(words: str, read: Way, by: Sight, after: Drafts) -> tuple[Way, ...]:
    """Offer what else may be done where words cannot be taken out alone: their sentence would be said anew."""
    command = read[0] if len(read) == 1 else None
    if by.note is None or command is None or command.name != "edit" or command.field != "words" or command.text:
        return ()
    old = str(command.paragraph)
    note = next((n for n in after.notes if n.to == by.note.to), by.note)
    left = {s.text for s in body_of(note)}
    said = [s.text for s in body_of(by.note) if stands_in(old, s.text)]
    beside = by.phrases.shapes.of("values", "edge").search(words.partition(old)[0])  # "everything after “…”"
    cut = [text for text in said if beside or reworded(text, old, "") not in left or _leaves_a_gap(old, text, by)]
    part = part_named(f'"{old}"', by) if cut else None
    return (anew(part), (Command("again", paragraph=old, field="without"),), (part.of("drop"),)) if part else ()


def _of_an_aside(words: str, read: Way, by: Sight, after: Drafts) -> tuple[Way, ...]:
    """Offer the clause beside what a sentence tells, where all that a line names is in it: "because my last place"."""
    command = read[0] if len(read) == 1 else None
    if by.note is None or command is None or command.name != "drop" or not _A_BIT.search(words):
        return ()
    left = {s.text for n in after.notes for s in body_of(n)}
    gone = [s.text for s in body_of(by.note) if s.text not in left]
    topic = command.paragraph if isinstance(command.paragraph, str) else " ".join(t.word for t in telling(words, by))
    asides = [
        m[0].strip(" ,")
        for text in gone
        for m in _ASIDE.finditer(text)
        if (named := stems(topic) & stems(text)) and named <= stems(m[0])
    ]
    return ((Command("edit", paragraph=asides[0], field="words"),), read) if len(asides) == 1 else ()


def _leaves_a_gap(old: str, text: str, by: Sight) -> bool:
    """Whether a sentence would miss what is taken out: "your calendar is … and that"."""
    shapes = by.phrases.shapes
    found = re.search(rf"(?<!\w){re.escape(old)}(?!\w)", text, re.IGNORECASE)
    before, behind = (text[: found.start()], text[found.end() :].lstrip()) if found else ("", "")
    return bool(shapes.of("values", "gap").search(before) and shapes.of("values", "spelled").match(behind))


def _told(gone: list[Sentence], by: Sight) -> frozenset[str]:
    """Return the words of sentences and of the answers they rest on."""
    said = dict(answers(by.interview)) if by.interview else {}
    return stems(" ".join((*(s.text for s in gone), *(said.get(path, "") for path in facts_of(gone)))))


def _all_told(drafts: Drafts) -> str:
    notes = (f"{n.subject}\n{' '.join(s.text for s in n.sentences)}\n{n.body}" for n in drafts.notes)
    return "\n".join((*notes, *(text for _, text in answers(drafts.interview))))


def _lost_quotation(words: str, read: Way, by: Sight, after: Drafts) -> str:
    """Return quoted words that stood nowhere and still stand nowhere."""
    before, now = _all_told(by.drafts) if by.drafts else "", _all_told(after)
    old = "\n".join(str(c.paragraph) for c in read)
    for found in _QUOTED.finditer(words):
        said = found[1].strip(" .,!?")
        if (
            said
            and not stands_in(said, f"{before}\n{old}")
            and not stands_in(said, now)
            and not stands_in(turned_to_reader(said), now)
            and not is_denied(words, said, by)
        ):
            return said
    return ""


def _lost_fact(words: str, read: Way, by: Sight, after: Drafts) -> str:
    """Return a name or a number that is told and is in nothing that would be done."""
    if all(c.name in SHAPING or c.name in ("undo", "redo", "versions") for c in read):
        return ""
    given = " ".join(f"{c.text} {c.paragraph} {c.field}" for c in read)
    told = f"{_all_told(by.drafts) if by.drafts else ''}\n{_all_told(after)}\n{given}".casefold()
    found = (m[0] for m in _TELLS.finditer(words) if _tells(m, words, by))
    return next((word.strip(".,") for word in found if not _is_known(word, told, by)), "")


def _tells(found: re.Match[str], words: str, by: Sight) -> bool:
    before, word = words[: found.start()].rstrip(), found[0].strip(".,'’")
    if word[:1].isdigit() or _NONE.search(before + " "):
        return word[:1].isdigit() and not is_denied(words, word, by)
    clause = MARKS.split(before)[-1] + " " + MARKS.split(words[found.start() :])[0]
    begins = not before or before[-1] in '.!?:;"“(' or len(word) < _MOST
    alone = word.casefold().removesuffix("'s").removesuffix("’s")
    known = alone in known_names(by.context) or word.casefold() in by.book.known
    of_the_note = stems(clause) & by.context.standing
    aside = not of_the_note and is_remark(clause, by.phrases.beside)
    return not (begins or known or aside or is_denied(words, word, by))


def _is_known(word: str, told: str, by: Sight) -> bool:
    said = word.strip(".,'’").casefold().removesuffix("'s").removesuffix("’s")
    spelled = NUMBERS[int(said) - 1] if said.isdecimal() and 0 < int(said) <= len(NUMBERS) else said
    return said in told or stands_in(spelled, told) or bool(by.book.lists["date"].longest_at(by.book.tokens(said), 0))


_OFFERED = 3
"""Sentences offered, beside all of them."""


def other_person(line: str, found: Wish, read: Way, by: Sight) -> Iterator[Way]:
    """Offer to go to the note of somebody who is named and whose note would stay as it is."""
    if found.everyone or found.people or by.note is None:
        return
    gone_to = {c.text for c in read if c.name == "next"} | {by.note.to.name}
    given = " ".join(f"{c.text} {c.paragraph}" for c in read)
    left = {t.word.removesuffix("s") for t in unaccounted(line, read, by)} | {
        t.word for t in unaccounted(line, read, by)
    }
    names = known_names(by.context)
    for person in named_in(line, by.context):
        said = {w for w, whose in names.items() if whose == person}
        if person not in gone_to and not named_in(given, by.context) and said & left and by.note_to(person):
            yield (Command("next", text=person), *(c for c in read if c.name != "unclear"))


def which_one(words: str, found: Wish, by: Sight) -> Wish:
    """Offer each sentence in which the old words stand, and all of them; a name is changed wherever it stands."""
    read = found.understood
    if not isinstance(read, tuple) or len(read) != 1 or found.everyone or by.note is None:
        return found
    command, old = read[0], str(read[0].paragraph)
    note = by.note_to(found.people[0]) if found.people else by.note
    if note is None or command.name != "edit" or command.field or not command.text or old != old.lower():
        return found
    places = [n for n, s in enumerate(body_of(note), 1) if stands_in(old, s.text)]
    if len(places) < 2 or by.phrases.shapes.of("given", "all_places").search(words):
        return found
    each = tuple((command.with_(field=f"words {n}"),) for n in places[:_OFFERED])
    return replace(found, understood=Unclear(words, (), (*each, read)))


def _is_there(old: str, by: Sight) -> bool:
    return by.drafts is not None and stands_in(old, _all_told(by.drafts))
