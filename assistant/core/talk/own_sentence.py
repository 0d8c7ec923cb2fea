"""A sentence of one's own said behind "that": whole, with its commas and numbers."""

import re
from collections.abc import Callable, Sequence

from assistant.core.commands import Command, Understood
from assistant.core.note import Note
from assistant.core.shapes import Shapes
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_parts import place_value
from assistant.core.talk.understand_words import Token, without

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


def plainly_given(words: str, shapes: Shapes) -> str:
    """Return a line in which words are put in without what only leads to them: "add a line: I can start in May"."""
    for written, put in shapes.content["given"]["plainly"]:
        words = shapes.compiled(written).sub(put, words, count=1)
    if found := shapes.of("given", "bare").match(words):
        return f"use {found['value']} {found['whose']}"
    if found := shapes.of("given", "says").match(words):
        return f"{found['lead']}{found['noun']}{found['where']}: {words[found.end() :]}"
    if found := shapes.of("given", "ends").match(words):
        return f"{found['lead']}add a {found['noun']} at the end: {words[found.end() :]}"
    return words


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
