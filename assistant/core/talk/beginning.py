"""Lines known by how they begin: a postscript, a paragraph named first, a sentence of one's own behind "that"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.core.commands import SHAPING, Command, Unclear, Understood
from assistant.core.drafts import stands_in
from assistant.core.note import Note
from assistant.core.shapes import Shapes
from assistant.core.talk.book import Book
from assistant.core.talk.held_back import acts, orders
from assistant.core.talk.names import around
from assistant.core.talk.parts import place_value
from assistant.core.talk.promised import days_in
from assistant.core.talk.remarks import but_for_reason
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight, Wish
from assistant.core.talk.taken import behind_the_name
from assistant.core.talk.understand import understand
from assistant.core.talk.words import Token, any_of, without

_LEAST = 4
"""Letters of a word by which a sentence is known."""
_MOVED = frozenset({"drop", "move", "lock"})
_OF_A_PART = frozenset({"drop", "lock", "unlock", "again", "edit", "restore", "move", "why"})

_LEADS = frozenset({"in", "from", "for"})


def known_by_its_beginning(words: str, by: Sight) -> tuple[Command, ...] | None:
    """Read what is known by how it begins, whatever it goes on with."""
    if (behind := behind_the_name(words)) and not _is_order(behind, by):
        said, further = _parted(behind, by.book, lambda rest: understand(rest, by.context, by.book))
        return (Command("postscript", text=said), *further)
    if quoted := _left_out(words, by):
        return (quoted,)
    return (Command("all", field="more"),) if _is_another(words, by) else None


def _is_order(words: str, by: Sight) -> bool:
    # "P.S. make it shorter" is said to the program.
    read = understand(words, by.context, by.book)
    return isinstance(read, tuple) and bool(read) and all(c.name not in ("add", "unclear") for c in read)


def _left_out(words: str, by: Sight) -> Command | None:
    found = next((m for p in by.phrases.quoting if (m := p.fullmatch(words))), None)
    said = found["words"].strip() if found else ""
    there = by.note and (len(said.split()) > 1 or len(said) > _LEAST) and stands_in(said, by.note.body)
    return Command("drop", paragraph=said) if there else None


def _is_another(words: str, by: Sight) -> bool:
    """Whether somebody is named whom no note goes to and none speaks of."""
    found = next((m for p in by.phrases.another_person if (m := p.match(words))), None)
    if found is None:
        return False
    who, title = (found.groupdict().get(name) for name in ("who", "title"))
    if title and by.interview:
        said = set(title.casefold().split())
        return not any(said <= set(p.title.casefold().split()) for p in by.interview.interviewers)
    if not who:
        return True
    known = {w.casefold() for name in by.context.people for w in name.split()}
    return not known & {w.casefold() for w in who.split()} and not (by.note and stands_in(who, by.note.body))


_BEFORE = ("fillers", "polite", "joiners")
_THAT = "that"
_ENDS = frozenset({"end", "bottom", "top", "beginning", "start"})
_PLACE = re.compile(r"[,\s]+(?:at|to|in|into|after)\s+((?:[\w'’]+\s+){0,3}[\w'’]+)[.!]*$", re.IGNORECASE)
_FURTHER = re.compile(r"(?:[,;.]\s*(?:and\s+|then\s+|but\s+)*|\s(?:and|then|but)\s+(?:then\s+)?)(?=\S)", re.IGNORECASE)
_COURTESY = re.compile(r"[,.\s]+(?:please|thanks|thank you)[.!\s]*$", re.IGNORECASE)


def own_sentence(words: str, book: Book, read: Callable[[str], Understood]) -> tuple[Command, ...]:
    """Read "put that I can start in May, and make it warm"; nothing where no sentence is told so."""
    row = book.tokens(words)
    at = _begins(row, book)
    if not at:
        return ()
    if row[at].word in book.articles and not _adds(read(words)):
        return ()  # "say that the other way"
    said = _COURTESY.sub("", words[row[at].start :]).strip()
    if book.lists["polite"].longest_at(row, 0):
        said = said.rstrip("? ")  # "could you add that …?" asks for it, and the sentence asks nothing
    said, further = _parted(said, book, read)
    said, place = _placed(said, book)
    return (Command("add", text=said, paragraph=place_value(place) if place else ""), *further) if said else ()


def _begins(row: Sequence[Token], book: Book) -> int:
    at = 0
    while length := max(book.lists[name].longest_at(row, at) for name in _BEFORE):
        at += length
    length = book.lists["telling"].longest_at(row, at)
    that = at + length
    told = length and that + 2 < len(row) and row[that].word == _THAT and row[that + 1].word in book.clause
    return that + 1 if told and not any(t.quoted for t in row) else 0


def _adds(read: Understood) -> bool:
    return isinstance(read, tuple) and any(c.name == "add" for c in read)


def _parted(said: str, book: Book, read: Callable[[str], Understood]) -> tuple[str, tuple[Command, ...]]:
    """Part the sentence from what is ordered behind it."""
    for mark in _FURTHER.finditer(said):
        rest = said[mark.end() :]
        row = without(without(book.tokens(rest), book.lists["polite"]), book.lists["fillers"])
        if row and book.lists["ordering"].longest_at(row, 0):
            commands = read(rest)
            if isinstance(commands, tuple) and commands and all(c.name != "unclear" for c in commands):
                return said[: mark.start()].strip(), commands
    return said, ()


def _placed(said: str, book: Book) -> tuple[str, str]:
    found = _PLACE.search(said)
    row = without(book.tokens(found[1]), book.lists["fillers"]) if found else []
    if not found or not row or (len(row) == 1 and row[0].word not in _ENDS):
        return said, ""
    places = next((value for end, value in book.parts.read(row, 0) if end == len(row)), "")
    return (said[: found.start()].strip(), places.partition(",")[0].partition("/")[0]) if places else (said, "")


def plainly_given(words: str, by: Sight) -> str:
    """Return a line in which words are put in without what only leads to them: "add a line: I can start in May"."""
    shapes, told = by.phrases.shapes, by.interview.role.split() if by.interview else ()
    role = any_of(w for w in told if len(w) > 1) or "(?!)"
    met = any_of(known_names(by.context)) or "(?!)"
    for written, put in shapes.content["given"]["plainly"]:
        words = shapes.compiled(written, role=f"(?:{role})(?: (?:{role}))*", met=met).sub(put, words, count=1)
    if found := shapes.of("given", "bare").match(words):
        return f"use {found['value']} {found['whose']}"
    if found := shapes.of("given", "says").match(words):
        return f"{found['lead']}{found['noun']}{found['where']}: {words[found.end() :]}"
    if found := shapes.of("given", "ends").match(words):
        return f"{found['lead']}add a {found['noun']} at the end: {words[found.end() :]}"
    return words


_FRONTED = "fronted"


def fronted(words: str, shapes: Shapes) -> str:
    """Return a line with each part named ahead of what is done to it behind that: "Para three, tighten"."""
    noun = "paragraph"

    def turned(found: re.Match[str]) -> str:
        nonlocal noun
        part = found["it"]
        noun = said[0] if (said := shapes.of(_FRONTED, "noun").search(part)) else noun
        part = f"the {part.removeprefix('the ')} {noun}" if not said else part
        part = re.sub(r"\bone$", noun, part, flags=re.IGNORECASE)
        return f"{found['before']}{found['verb']} {part}{found['rest'] or ''}"

    if any(mark in words for mark in '"“”?'):
        return words
    return shapes.of(_FRONTED, "asks").sub(turned, words)


def kept_and_rest(words: str, shapes: Shapes, read: Callable[[str], Wish]) -> Wish | None:
    """Keep a part, and do to all of the note what is wished for the rest: "leave the greeting, change all else"."""
    found = shapes.of(_FRONTED, "rest").match(words)
    if found is None:
        return None
    again = shapes.of(_FRONTED, "anew").fullmatch(found["verb"].strip()) and not found["end"].strip(" .!")
    locks = read(found["keep"].strip()).understood
    if isinstance(locks, Unclear):
        locks = next((way for way in locks.options if way[0].name == "lock"), ())
    if not locks or any(c.name != "lock" for c in locks):
        return None
    asked = Wish((Command("again"),)) if again else read(f"{found['verb']}it{found['end']}")
    wished = asked.understood
    if isinstance(wished, tuple):
        return replace(asked, understood=(*locks, *wished))
    return Wish(Unclear(words, (), tuple((*locks, *way) for way in wished.options))) if wished.options else None


_GOES_ON = frozenset({"add", "postscript", "subject"})
"""What may go on behind a comma."""
_NAMES = re.compile(r"\w.*(?<!\w)(?!I\b)[A-Z]")


def for_no_reason(words: str, by: Sight, read: Callable[[str], Wish]) -> Wish | None:
    """Do what a line orders whatever it says behind that for a reason: "drop it, I don't like it" only drops."""
    head = but_for_reason(words, by.phrases.beside)
    why = words[len(head) :]
    ordered = head and (orders(head, by) or around(head, by, lambda _: ()) is not None)
    if not ordered or next(days_in(why), None) or _NAMES.search(why):
        return None
    found = read(head)
    wished = found.understood
    if isinstance(wished, Unclear):
        ways = wished.options[:1] if not wished.lost else ()
        return found if any(all(c.name in _MOVED and c.paragraph != "" for c in way) for way in ways) else None
    if not acts(wished) or found.then or any(c.name in _GOES_ON or c.name == "unclear" for c in wished):
        return None
    of_all = any(c.name in SHAPING and c.paragraph == "" for c in wished)  # "shorter, it's too formal" wishes for both
    return None if of_all and by.book.qualities.wishes(by.book.tokens(why)) else found


def same_for_all(words: str, shapes: Shapes, note: Note | None) -> str:
    """Return what is to be the same in every note, as it is said of one: "greeting: Hello"; empty where nothing is.

    Where no words are given for it, those of the note at hand are meant.
    """
    found = shapes.of("given", "same").match(words) or shapes.of("given", "same_here").match(words)
    said = found.groupdict() if found else {}
    what = (said.get("what") or said.get("way") or said.get("they") or "").lower()
    called = next((name for begins, name in shapes.content["given"]["called"] if re.match(begins, what)), what)
    value = said.get("value") or (_here(called, note) if note else "")
    return f"{called}: {value}" if value else ""


def _here(called: str, note: Note) -> str:
    """Return what stands in a note under that name: of the greeting its word alone, for each is greeted by name."""
    rows = {s.section.value: s.text.strip(" ,") for s in note.sentences}
    return {"greeting": rows.get("greeting", "").partition(" ")[0], "subject": note.subject}.get(called) or rows.get(
        called, ""
    )


def within(words: str, book: Book, read: Callable[[str], Understood]) -> tuple[Command, ...]:
    """Read what is wished behind the name of one paragraph; nothing where the line does not begin with one."""
    row = book.tokens(words)
    start = int(len(row) > 1 and row[0].word in _LEADS)
    ends = [
        (end, place)
        for end, place in (book.parts.read(row, start) if row else ())
        if end - start > 1 and end < len(row) and (row[end].opens or row[end].breaks) and "," not in place
    ]
    if not ends or "/" in ends[-1][1]:
        return ()
    end, place = ends[-1]
    found = read(words[row[end].start :])
    if not isinstance(found, tuple) or not found or not all(_may_be_in(c) for c in found):
        return ()
    return tuple(
        c.with_(field=f"sentence in {place}") if c.field == "sentence" else c.with_(paragraph=place_value(place))
        for c in found
    )


def _may_be_in(command: Command) -> bool:
    return command.name in _OF_A_PART and (command.field == "sentence" or command.paragraph == command.field == "")
