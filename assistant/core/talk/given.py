"""Words given for others: for a part that is named, for a sentence of somebody's note, for words that stand there."""

import re
from collections.abc import Iterator, Mapping, Sequence

from assistant.core.commands import DICTATED, Command, Unclear, Understood
from assistant.core.drafts import body_of, stands_in, stems
from assistant.core.english import capitalised, ended
from assistant.core.note import Note, Section, Sentence
from assistant.core.talk.clause_parts import named, of_two_sentences, sentence_of, unit_of
from assistant.core.talk.refer import Way
from assistant.core.talk.replacing import standing
from assistant.core.talk.scope import known_names, named_in
from assistant.core.talk.sight import Read, Sight, Wish, is_denied
from assistant.core.talk.words import any_of

_LEAST = 3
"""Words of a sentence that is given."""
_QUOTES = "'‘’"


def joined(words: str, by: Sight, _read: Read) -> Understood | None:
    """Have two sentences typed as one: "join sentence 1 and 2"; None where paragraphs are to go together."""
    if by.note is None or any(mark in words for mark in '"“”'):
        return None
    found = by.phrases.shapes.of("joined", "asks").match(words)
    part = named(found["it"], by, None) if found else None
    two = part.part.place.split(",") if part and isinstance(part.part.place, str) else []
    if part is None or len(two) != len(("first", "second")) or not part.of_sentence:
        return None
    way = of_two_sentences(two[0], two[1], by.note)
    return Unclear(words, (), (way,)) if way else None


_ANEW = "said_anew"
_GOES_ON = tuple(",;:–-")
_HALF = 0.5
"""The share of the words given that a sentence says which they are given for."""
_FEWEST = 2
"""Words they share at least; and letters of a word that tells nothing."""


def said_anew(words: str, by: Sight) -> Wish | None:
    """Put the sentence given in the place of the one that is named, beside it, or for the one it is most like."""
    shapes, known = by.phrases.shapes, known_names(by.context)
    name = f"(?:{any_of(known)})" if known else "(?!)"
    if found := shapes.of(_ANEW, "of_note", name=name).match(words):
        who = named_in(words[: found.start("new")], by.context)
        note = by.note_to(who[0]) if len(who) == 1 else None
        return Wish(in_note(ended(capitalised(found["new"])), note), people=who) if note else None
    if by.note is None:
        return None
    for found in _shaped("of_part", words, by):
        if wish := _in_its_place(found["old"], found["new"], by):
            return wish
    for found in _shaped("beside", words, by):
        if way := _put_beside(found.groupdict(), by):
            return Wish(way)
    return _for_the_likest(words, by)


def _shaped(name: str, words: str, by: Sight) -> Iterator[re.Match[str]]:
    """Yield how a line gives a sentence."""
    content = by.phrases.shapes.content[_ANEW]
    pieces = {piece: str(content[piece]) for piece in ("the_part", "written", "apart", "side")}
    for written in content[name]:
        found = by.phrases.shapes.compiled(written, **pieces).match(words)
        if found and len(found["new"].split()) >= _LEAST:
            yield found


def _in_its_place(called: str, new: str, by: Sight) -> Wish | None:
    if by.note and stands_in(called.strip(_QUOTES), by.note.body):
        return None  # words that stand there are put right as such
    if old := _meant(called, new, by):
        put = (Command("edit", paragraph=old, text=ended(capitalised(new))),)
        part = named(called.strip(" ,"), by, None)
        tells_more = (
            part
            and part.part.at
            and not (part.of_sentence or part.of_paragraph)
            and part.part.text == old
            and len(part.part.facts) > 1
        )
        return Wish(Unclear(called, (), (put,)) if part is None or part.lost or tells_more else put)
    here = by.note.to.name if by.note else ""
    others = [(p, by.of(by.note_to(p))) for p in by.context.people if p != here]
    there = [(p, old) for p, other in others if (old := _meant(called, new, other))]
    if len(there) != 1:
        return None
    return Wish((Command("edit", paragraph=there[0][1], text=ended(capitalised(new))),), people=(there[0][0],))


def _put_beside(said: Mapping[str, str | None], by: Sight) -> Way:
    """Put a sentence behind or before the part that is named, at its end or its beginning, or at that of the text."""
    body = body_of(by.note) if by.note else ()
    called, new = said.get("old") or "", ended(capitalised(said["new"] or ""))
    part = named(called.strip(" ,"), by, None) if called else None
    unit = list(range(1, len(body) + 1)) if not called else []
    if part and by.note:
        unit = [part.part.at] if part.of_sentence and part.part.at else unit_of(part, by.note)[0]
    if not unit:
        return ()
    if new[:-1].rstrip()[-1:] in _GOES_ON or (by.note and stands_in(new.rstrip(".!"), by.note.body)):
        return ()  # what goes on in another sentence is none, and what stands there is only to go elsewhere
    where = said.get("side") or said.get("edge") or said.get("edge_sentence") or ""
    first = by.phrases.shapes.of(_ANEW, "begins").fullmatch(where)
    old = body[unit[0 if first else -1] - 1].text
    return (Command("edit", paragraph=old, text=f"{new} {old}" if first else f"{old} {new}"),)


def _for_the_likest(words: str, by: Sight) -> Wish | None:
    """Offer a sentence that is only given for the one in the note that it is most like, and to be put in."""
    found = by.phrases.shapes.of(_ANEW, "alone").match(words)
    if found is None or by.note is None or len(found["new"].split()) < _LEAST:
        return None
    new = ended(capitalised(found["new"]))
    like = in_note(new, by.note)
    add = (Command("add", field=DICTATED, text=new),)
    return Wish(Unclear(words, (), tuple(dict.fromkeys((like, add)))))


_OPENING = 5
"""Words in a row with which both begin."""
_THANKING = "Thank you for"
_MOSTLY = 0.7
_TELLING = 4


def for_its_like(words: str, found: Wish, by: Sight) -> Wish:
    """Offer a sentence of one's own for the one that begins as it does, or tells the same, or to be put beside it."""
    read = found.understood
    add = read[0] if isinstance(read, tuple) and len(read) == 1 and read[0].name == "add" else None
    if (
        add is None
        or (add.field == "thanks" and ":" not in words)
        or add.paragraph != ""
        or by.note is None
        or found.people
        or found.everyone
    ):
        return found
    text = f"{_THANKING} {add.text}" if add.field == "thanks" else add.text
    new, given = _WORDS.findall(text.casefold()), _telling(text)
    for old in body_of(by.note):
        said = _WORDS.findall(old.text.casefold())
        begins = len(new) > _OPENING and new[:_OPENING] == said[:_OPENING]
        mostly = len(given) >= _TELLING and len(_telling(old.text) & given) >= _MOSTLY * len(given)
        if new != said and (begins or mostly):
            put = (Command("edit", paragraph=old.text, text=ended(capitalised(text))),)
            return Wish(Unclear(words, (), (put, (add,))))
    return found


_WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def in_note(new: str, note: Note) -> tuple[Command, ...]:
    """Put a sentence in the place of the one that it is most like, or add it."""
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
        led = len(unit) > 1 and not part.of_paragraph and all(s.section == Section.REPAIR for s in unit)
        # An answer is given anew behind the question that leads in to it, which a whole new one says itself.
        whole = 2 * len(_telling(unit[0].text) & _telling(new)) >= len(_telling(new))
        rest = unit[1:] if led and not whole else unit
        return " ".join(s.text for s in rest)
    one = sentence_of(part.part, by.note)
    row = next((p for p in by.note.paragraphs if one in p), ()) if one else ()
    alike = [s for s in row if one and s.section == one.section and s in body]
    like = _likest([one, *alike], new) if one else None
    return like.text if like else ""


def _likest(among: Sequence[Sentence], new: str) -> Sentence | None:
    return max(among, key=lambda s: len(_telling(s.text) & _telling(new)), default=None)


def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in stems(text) if len(word) > _FEWEST)


_QUOTED = re.compile(r"[\"“«]([^\"”»]+)[\"”»]|(?<!\w)['‘]([^'\"“”‘’]+(?:['’]\w+[^'\"“”‘’]*)*)['’](?!\w)")
_LEAST_QUOTED = 3
"""Words of a quotation that names a passage."""
_STEM = 3
"""Letters that two forms of one word share."""
_INSTEAD = "instead"
_LONGEST = 12
"""Words that take the place of others."""


def said_instead(words: str, by: Sight) -> tuple[Way, ...]:
    """Return the one wording put in the place of the other, where a line gives both."""
    if by.note is None:
        return ()
    quoted = [(m[1] or m[2]).strip(" .,!?") for m in _QUOTED.finditer(words)]
    there = [text for text in quoted if text and stands_in(text, by.note.body)]
    new = [text for text in quoted if text and not stands_in(text, by.note.body)]
    old = there or ([] if len(new) > 1 else list(_named(words, by)))
    away = (m["old"].strip(" \"'“”‘’") for m in by.phrases.shapes.of(_INSTEAD, "away").finditer(words))
    old = old or [text for text in away if stands_in(text, by.note.body)]
    if not new and old:
        new = [m["new"].strip(" \"'“”‘’.,!?") for m in by.phrases.shapes.of(_INSTEAD, "say").finditer(words)]
        new = [text for text in new if text and not stands_in(text, by.note.body) and text not in old]
    if len(old) < 1 or len(new) != 1 or old[0].casefold() in new[0].casefold() or len(new[0].split()) > _LONGEST:
        return ()
    manner = new[0] not in quoted and by.phrases.shapes.of(_INSTEAD, "manner").search(new[0])
    if manner or is_denied(words, new[0], by) or (not quoted and by.book.qualities.covers(by.book.tokens(new[0]))):
        return ()  # what stands there is what is wanted; "make it shorter" gives no words
    return ((Command("edit", paragraph=_nearest_word(old[0], new[0]), text=new[0]),),)


def _nearest_word(old: str, new: str) -> str:
    """Return the one word of a quotation that a single word is near to: "“nobody hides” - surely “hid”?"."""
    near = [w for w in old.split() if w[:_STEM].casefold() == new[:_STEM].casefold()] if " " not in new else []
    return near[0] if len(near) == 1 and len(new) >= _STEM else old


def _named(words: str, by: Sight) -> Iterator[str]:
    """Yield the words of the note that a line names: a name, a number, or two and more in a row."""
    small = by.book.lists["light"].words | by.book.lists["fillers"].words
    for start, end in standing(words, by.note) if by.note else ():
        run = words[start:end].strip(" .,!?\"'")
        telling = [w for w in run.split() if w.casefold() not in small]
        owned = len(telling) == 1 < len(run.split()) and by.phrases.shapes.of(_INSTEAD, "pointed").fullmatch(run)
        if owned or len(telling) > 1 or any(w[:1].isupper() or w[:1].isdecimal() for w in telling):
            yield run


def quoted_nowhere(words: str, found: Wish, by: Sight) -> Wish:
    """Say of words that are quoted, and of which nothing else was read, that they stand in no note."""
    read = found.understood
    lost = not read.options if isinstance(read, Unclear) else all(c.name == "advise" and not c.field for c in read)
    quoted = [(m[1] or m[2]).strip(" .,!?") for m in _QUOTED.finditer(words)]
    notes = [n.body for n in by.drafts.notes] if by.drafts else []
    if not lost or found.then or len(quoted) != 1 or len(quoted[0].split()) < _LEAST_QUOTED or not notes:
        return found
    nowhere = not any(stands_in(quoted[0], body) for body in notes)
    return Wish((Command("edit", paragraph=quoted[0], field="words"),)) if nowhere else found
