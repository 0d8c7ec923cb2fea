"""What a question is about: a part of the note is shown with where it comes from, and what can be done is offered."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.drafts import body_of, stems
from assistant.core.suggest import near
from assistant.core.talk.cuts import MARKS
from assistant.core.talk.held_back import acts
from assistant.core.talk.known_answers import asked_of, told_of_it
from assistant.core.talk.likely import reading
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.questions import begins_asking
from assistant.core.talk.read_first import IF_KNOWN
from assistant.core.talk.refer import Part, Way, anew, part_named
from assistant.core.talk.remarks import is_remark
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Sight, Wish

_ASKED, _PLAINLY, _SAID = 0.58, 0.7, 0.9
"""How like a saying a question is that it answers; and a remark that is one whatever else was read in it."""
_MOST = 3
_FEW = 2
_TOLD = frozenset({"add", "edit", "change", "rename"})
"""What a story alone asks for only as it seems."""
_PERSON_LESS = "person_less"
_LONG, _NEAR = 5, 0.85
"""Letters of a word, and how like a word of the note it is, that is one with a slip in it."""
_KIND = "asked_about"
_OF_A_PART = frozenset({"where_from"})
_OF_WORDS, _OF_ALL_OF_IT = "english", "good"
_MUST_SAY = "must_say"
_WHEN = "wait_until"
_QUOTED = re.compile(r"[\"“«][^\"”»]+[\"”»]|(?<!\w)['‘][^'’]+['’](?!\w)")
_WORD = re.compile(r"[^\W_]+")
_PLACES = stems("end bottom top start beginning name signature close")
"""Said of where something is to stand."""
_BARE = frozenset({"thanks"})
"""What every note says: words of it in a question are hardly about that sentence."""


def asked_about(words: str, found: Wish, by: Sight) -> Wish:
    """Return a wish with each question in it answered by what it is about; what changes something stays as it is."""
    read = found.understood
    if by.note is None or words.startswith(("/", "\\")) or len(words.split()) < _MOST:
        return found
    hour = by.phrases.shapes.of(_KIND, "hour")
    if not acts(read) and any(hour.match(text) for text in (words, *MARKS.split(words))):
        return Wish((Command("advise", field=_WHEN, text=words),))
    if (plain := _plainly(words, found, by) or _left_away(words, found, by) or _known(words, found, by)) is not None:
        return plain
    lost = isinstance(read, Unclear) and not read.options
    if not acts(read) and by.phrases.shapes.of(_KIND, "of_words").search(words):
        return _answered(words, _OF_WORDS, found, by)
    quoting = isinstance(read, tuple) and bool(_QUOTED.search(words)) and _told(words, by) is not None
    if not lost and not (isinstance(read, tuple) and any(c.name == "advise" for c in read if quoting or not c.field)):
        return found
    if quoting and isinstance(read, tuple):
        read = tuple(
            c.with_(field=c.field if c.field == _OF_WORDS else "", text=words) if c.name == "advise" else c
            for c in read
        )
    elif answer := _answer(words, by):
        kept = tuple(c for c in read if c.name != "advise" and acts((c,))) if isinstance(read, tuple) else ()
        return replace(found, understood=(*kept, *answer))
    if isinstance(read, Unclear):
        named = _told(words, by)
        return replace(found, understood=replace(read, options=_ways(named))) if named else found
    return found if acts(read) else _shown(words, read, found, by)


def _shown(words: str, read: Way, found: Wish, by: Sight) -> Wish:
    """Answer with what is known, and show the part of the note that is asked about."""
    person, part = _part(words, by)
    also = tuple(_forms(words, by)) if not found.then else ()
    if by.phrases.shapes.of(_KIND, _MUST_SAY).match(words):
        known = tuple(c.with_(field=IF_KNOWN) if c.name == "advise" and not c.field else c for c in read)
        read = (*known, Command("advise", field=_MUST_SAY, text=words))
    if part is None:
        return replace(found, understood=read, then=(*found.then, *also)[:_MOST])
    shown = (*((Command("next", text=person),) if person else ()), part.of("why"))
    told = tuple(c.with_(field=IF_KNOWN) if c.name == "advise" and not c.field else c for c in read)
    told = tuple(c for c in told if c.name not in ("why", "help", "unclear"))
    ways = (*found.then, *(() if person else _ways(part)), *also)
    return replace(found, understood=(*told, *shown), then=tuple(dict.fromkeys(ways))[:_MOST])


def _plainly(words: str, found: Wish, by: Sight) -> Wish | None:
    """Answer what is plainly like a saying that asks or chats."""
    read = found.understood
    if isinstance(read, Unclear):
        chat = _answer(words, by, _SAID)
        return Wish(chat) if chat and chat[0].name == "stay" else None
    plain = () if acts(read) else _answer(words, by, _PLAINLY)
    return replace(found, understood=plain, then=()) if plain else None


def _left_away(words: str, found: Wish, by: Sight) -> Wish | None:
    """Say how somebody gets no note where one of several shall be left out; what tells of them here is offered."""
    read = found.understood
    ways = read.options if isinstance(read, Unclear) else (read,)
    gone = next((c for way in ways for c in way if c.name == "drop" and isinstance(c.paragraph, str)), None)
    alone = gone is not None and len(str(gone.paragraph).split()) <= _FEW and all(len(way) == 1 for way in ways)
    alone = alone and not by.phrases.shapes.of(_KIND, "of_a_part").search(words)
    named = named_in(str(gone.paragraph), by.context) if gone and alone else named_in(words, by.context)
    others = [p for p in named if by.note and p != by.note.to.name]
    said = told_of_it(words, by.phrases.answers) == _PERSON_LESS or by.phrases.shapes.of(_KIND, "no_note").search(words)
    if len(others) != 1 or not (alone or said):
        return None
    told = (Command("advise", field=_PERSON_LESS, text=words),)
    part = part_named(others[0].split()[0], by)
    ways = ((part.of("drop"),),) if part and part.at else ()
    of_words = ways and by.phrases.shapes.of("left_out", "of_words").search(words)
    return Wish(Unclear(words, (), ways)) if of_words else Wish(told, then=ways)


def _known(words: str, found: Wish, by: Sight) -> Wish | None:
    """Answer what there is an answer to in so many words; None where there is none."""
    read = found.understood
    told = tuple(c for c in read if c.name == "advise") if isinstance(read, tuple) and not acts(read) else ()
    if any(c.field in _OF_A_PART for c in told):
        return _answered(words, "where_from", found, by)
    unread = isinstance(read, Unclear)
    asked = unread and ("?" in words or begins_asking(words, by.book.questions) or _weighs(words, by))
    lost = isinstance(read, Unclear) and not read.options
    alone = isinstance(read, tuple) and [c.name for c in read if not c.field] == ["advise"]
    if (lost or asked or alone or _lists(read)) and (id_ := _known_answer(words, by)):
        return _answered(words, id_, found, by)
    if (unread or _lists(read)) and (id_ := told_of_it(words, by.phrases.answers)):
        ways = read.options if isinstance(read, Unclear) else ()
        ways = tuple(way for way in ways if acts(way) and not _TOLD & {c.name for c in way})
        return replace(found, understood=(Command("advise", field=id_, text=words),), then=ways[:_MOST])
    if asked and isinstance(read, Unclear) and read.options:
        return replace(found, understood=(Command("advise", field=IF_KNOWN, text=words),), then=read.options)
    return None


def _lists(read: Understood) -> bool:
    """Whether all that was read shows what can be typed: nobody tells a story for that."""
    return isinstance(read, tuple) and all(c.name == "help" or c == Command("channel") for c in read)


def _weighs(words: str, by: Sight) -> bool:
    """Whether a few words only weigh one thing against another: "first name or surname"."""
    rows = words.lower().split()
    return by.book.questions.either in rows[1:-1] and len(rows) <= _LONG


def _known_answer(words: str, by: Sight) -> str:
    """Return what a line, or a clause of it, is answered by."""
    known = by.phrases.answers
    clauses = [c for c in MARKS.split(words) if len(c.split()) > 1]
    return next(filter(None, (asked_of(text, known) for text in (words, *clauses))), "")


def _answered(words: str, id_: str, found: Wish, by: Sight) -> Wish:
    """Answer so, and show the part a question is about where the answer is what it comes from."""
    of_one = id_ == _OF_ALL_OF_IT and by.phrases.shapes.of(_KIND, "of_a_part").search(words)
    part = _told(words, by, bare_too=True) if of_one or id_ in (*_OF_A_PART, _OF_WORDS) else None
    shown = part is not None and id_ != _OF_WORDS
    answer = (part.of("why"),) if part and shown else (Command("advise", field=id_, text=words),)
    ways = (_ways(part) if shown else _ways(part)[::-1]) if part else ()
    return replace(found, understood=answer, then=(*found.then, *ways)[:_MOST])


def _answer(words: str, by: Sight, least: float = _ASKED) -> Way:
    """Return what a question about the program is answered by, and nothing for a line that only chats."""
    said = reading(words, by)
    hits = [piece.hits[0] for piece in (said.whole, *said.pieces) if piece.hits]
    best = max(hits, key=lambda hit: hit.likeness, default=None)
    if best is None or best.likeness < least:
        return ()
    if best.act == "asked":
        return (Command("advise", field=best.example.value, text=words),)
    chats = best is said.whole.hits[0] and best.act == "chat"
    return (Command("stay", field=best.example.value),) if chats else ()


def _part(words: str, by: Sight) -> tuple[str, Part | None]:
    """Return what part is asked about, and whose note it stands in where that is another's."""
    others = [p for p in named_in(words, by.context) if by.note is None or p != by.note.to.name]
    there = by.of(by.note_to(others[0])) if len(others) == 1 else None
    if there and (part := _told(words, there)) is not None:
        return others[0], part
    return "", _told(words, by)


def _told(words: str, by: Sight, *, bare_too: bool = False) -> Part | None:
    if by.note is None:
        return None
    shapes = by.phrases.shapes
    if shapes.of(_KIND, "elsewhere").search(words):
        return None
    words = _mended(words, by.note.body)
    pointed = [m[1] for m in shapes.of("instead", "pointed").finditer(words)]
    part = part_named(words, by) or part_named(" ".join(pointed), by)
    if part is None or not part.at:
        return None
    shared = stems(words) & stems(part.text) - stems(" ".join(by.book.lists["light"].words))
    if not shared - _PLACES and shapes.of(_KIND, "put_at").search(words):
        return None  # "can I put kisses at the end"
    named = any(w[:1].isupper() or w[:1].isdecimal() for w in _WORD.findall(part.text) if stems(w) & shared)
    bare = body_of(by.note)[part.at - 1].section in _BARE and not part.phrase
    known = by.book.corpus.words
    own = any(t.word not in known for t in by.book.tokens(words) if stems(t.word) & shared)
    return (
        part
        if (not bare or (named and bare_too))
        and (part.phrase or named or own or stems(" ".join(pointed)) & shared or len(shared) > 1)
        else None
    )


def _mended(words: str, text: str) -> str:
    """Write a word as the note has it where it is nearly one of its words."""
    known = {w.casefold() for w in _WORD.findall(text) if len(w) >= _LONG}

    def one(found: re.Match[str]) -> str:
        word = found[0].casefold()
        return found[0] if word in known or len(word) < _LONG else (near(word, known, likeness=_NEAR) or [found[0]])[0]

    return _WORD.sub(one, words)


def _ways(part: Part) -> tuple[Way, ...]:
    return (part.of("drop"),), (part.of("again"),), anew(part)


def _forms(words: str, by: Sight) -> Iterator[Way]:
    """Offer what a question weighs: to write it as a letter, to sign it so."""
    row, now = row_of(words, by), by.drafts.now.settings.channel if by.drafts else ""
    if not row or row[0].word not in by.book.questions.polite:
        return  # whether a card is better is for the tips to say
    for name, called in by.book.channels:
        if name != now and any(called.longest_at(row, i) for i in range(len(row))):
            yield (Command("channel", channel=name),)


_VOICE = "sounds"
"""What a remark on how the note sounds is answered by."""
_OF_ALL = frozenset({"tone", "shorter", "longer", "again", "greeting", "closing", "edit"})
"""What is done for all of a note, or around it: what is begged for beside a remark on how it sounds."""


def begged(
    words: str, found: Wish, by: Sight, read: Callable[[str], Wish], leads_nowhere: Callable[[Way], bool]
) -> Wish:
    """Return what the last clause begs for where the line was only answered, or not understood at all."""
    told = found.understood
    answered = isinstance(told, tuple) and bool(told) and all(c.name == "advise" for c in told)
    lost = isinstance(told, Unclear) and not told.options
    if by.note is None or not (answered or lost):
        return found
    *before, last = [c for c in MARKS.split(words) if c.strip()] or [words]
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
