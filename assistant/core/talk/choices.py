"""What is offered to choose from: only what the line gives words for, and never a scrap of it for the letter.

Words go into a note only where they were quoted, stand behind "add:", or are a whole sentence to the reader; a wish for
all of the note is offered where a word of the line asks for it; and an answer is to be changed where it is named.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from assistant.core.commands import AS_TYPED, DICTATED, Command, Unclear
from assistant.core.drafts import answers, stands_in, stems
from assistant.core.talk.accounts import telling
from assistant.core.talk.held_back import acts
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.refer import Way, is_anew, part_named
from assistant.core.talk.remedies import remedies
from assistant.core.talk.sight import Sight, Wish

_KIND = "choices"
_SENTENCES = frozenset({"add", "postscript"})
_AROUND = frozenset({"greeting", "closing", "rename", "subject"})
_QUOTES = "\"'“”‘’«»"
_ENDS = re.compile(r"\s*(?:[.!?;,]|$)")
_MOST = 3


def with_ground(words: str, found: Wish, by: Sight, is_sentence: Callable[[str], bool]) -> Wish:
    """Return a wish with only those choices that its line gives words for."""
    if by.note is None or not telling(words, by):
        return found
    read = found.understood
    done = {c.name for c in read} & _AROUND if isinstance(read, tuple) else frozenset[str]()
    ways = (way for way in found.then if not done & {c.name for c in way if not c.text})
    then = tuple(_kept(words, ways, by, is_sentence))
    if not isinstance(read, Unclear) or not read.options:
        return replace(found, then=then)
    options = tuple(dict.fromkeys(_kept(words, read.options, by, is_sentence)))
    return replace(found, understood=replace(read, options=options[:_MOST]), then=then)


def nearest(words: str, found: Wish, by: Sight) -> Wish:
    """Offer what can be done to the part of the note that a line names, where nothing else was understood."""
    read = found.understood
    part = part_named(words, by) if isinstance(read, Unclear) and not read.options else None
    if not isinstance(read, Unclear) or part is None or not part.at:
        return found
    return replace(found, understood=replace(read, options=remedies(part)))


def _kept(words: str, ways: Iterable[Way], by: Sight, is_sentence: Callable[[str], bool]) -> Iterator[Way]:
    for way in ways:
        rows = (_otherwise(_unscrapped(c, words, by, is_sentence), by) for c in way)
        kept = tuple(c for c in rows if _is_asked_for(c, words, by, is_sentence))
        if kept and (len(kept) == len(way) or acts(kept)):
            yield kept


def _unscrapped(command: Command, words: str, by: Sight, is_sentence: Callable[[str], bool]) -> Command:
    """Ask for the sentence where only a scrap of the line would be it: "say something nice about the team"."""
    scrap = command.name == "add" and not _gives_a_sentence(command, words, by, is_sentence)
    return Command("add", paragraph=command.paragraph) if scrap else command


def _otherwise(command: Command, by: Sight) -> Command:
    """Read "say that some other way" as a wish for another wording, and as no words for the letter."""
    other = command.name == "edit" and by.phrases.shapes.of(_KIND, "otherwise").search(command.text)
    return Command("again", paragraph=command.paragraph, field="without") if other else command


def _is_asked_for(command: Command, words: str, by: Sight, is_sentence: Callable[[str], bool]) -> bool:
    if command.name in _SENTENCES:
        return _gives_a_sentence(command, words, by, is_sentence)
    if command.name == "edit" and command.text and not is_anew(command):
        return _stands(str(command.paragraph), by)
    if command.name in _AROUND:
        return _is_a_name(command, words, by) if command.text else _names(command.name, words, by)
    if command.name == "change":
        return bool(command.text) or _names_answer(command.field, words, by)
    if command.name == "tone" and command.tone:
        return bool(by.book.qualities.wishes(row_of(words, by))) or command.tone in words.casefold()
    whole = command.paragraph == "" and not command.text
    return not whole or _names(command.name, words, by)


def _gives_a_sentence(command: Command, words: str, by: Sight, is_sentence: Callable[[str], bool]) -> bool:
    text = command.text.strip()
    if not text:
        return _names(command.name, words, by)
    if command.field in (AS_TYPED, DICTATED, "thanks"):
        return True
    before, there, behind = words.partition(text)
    if not there:
        return True  # it was put right, or put to the reader
    if before.strip() and before.rstrip()[-1] in (*_QUOTES, ":"):
        return True
    shapes, nouns = by.phrases.shapes, by.book.lists["paragraph_nouns"].words
    of_the_note = {w.casefold() for w in re.findall(r"[^\W_]+", text)} & nouns
    to_reader = shapes.of(_KIND, "to_reader").match(text) and not shapes.of(_KIND, "otherwise").search(text)
    whole = shapes.of(_KIND, "of_oneself").match(text) or is_sentence(text)
    return bool(_ENDS.match(behind) and to_reader and not of_the_note and whole)


def _stands(old: str, by: Sight) -> bool:
    notes = by.drafts.notes if by.drafts else (by.note,) if by.note else ()
    told = " ".join(text for _, text in answers(by.interview)) if by.interview else ""
    said = (f"{n.subject}\n{' '.join(s.text for s in n.sentences)}" for n in notes)
    return stands_in(old, "\n".join((*said, told)))


def _names(name: str, words: str, by: Sight) -> bool:
    """Whether a word of the line asks for what is no part of the note."""
    known = by.phrases.shapes.content[_KIND]
    return name not in known or bool(by.phrases.shapes.of(_KIND, name).search(words))


def _is_a_name(command: Command, words: str, by: Sight) -> bool:
    """Whether what would stand around the text is more than words of the talk: "or Miss", "ya ok Yuki", "has views"."""
    lists, row = by.book.lists, by.book.tokens(command.text)
    if not row or f'"{command.text}' in words or command.text in words.partition(":")[2]:
        return bool(row)
    if command.name == "greeting":
        greets = by.phrases.shapes.of("values", "greets").match(row[0].word)
        return bool(greets) or any(ch.isupper() for ch in command.text)
    talk = command.name == "closing" and any(lists["said_alone"].longest_at(row, i) for i in range(len(row)))
    begins = talk or any(lists[name].longest_at(row, 0) for name in ("fillers", "said_alone", "joiners", "guards"))
    begins = begins or bool(by.phrases.shapes.of("values", "joins").match(command.text))
    of_a_person = command.name == "rename" and command.field != "title"
    strange = of_a_person and all(t.word in by.book.known for t in row)
    lower = of_a_person and command.text[:1].islower() and len(row) > 1
    return not (begins or strange or lower)


def _names_answer(field: str, words: str, by: Sight) -> bool:
    """Whether a line names an answer, by what it is called or by words of it."""
    row = row_of(words, by)
    called = next((names for name, names in by.book.fields if name == field), None)
    if called and any(called.longest_at(row, i) for i in range(len(row))):
        return True
    if by.interview is None:
        return True
    told = answers(by.interview)
    said = " ".join(text for path, text in told if path.partition("[")[0] == field or path.endswith(f".{field}"))
    shared = frozenset[str]().union(*(stems(t.word) for t in telling(words, by))) & stems(said)
    return bool(shared) or (field in by.phrases.shapes.content[_KIND] and _names(field, words, by))
