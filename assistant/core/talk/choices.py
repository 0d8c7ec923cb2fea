"""What is offered to choose from: only what the line gives words for, and never a scrap of it for the letter.

Words go into a note only where they were quoted, stand behind "add:", or are a whole sentence to the reader; a wish for
all of the note is offered where a word of the line asks for it; and an answer is to be changed where it is named.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from assistant.core.commands import AS_TYPED, DICTATED, NAMES, Command, Unclear
from assistant.core.drafts import answers, places_in, stands_in, stems
from assistant.core.talk.accounts import nearest_first, telling
from assistant.core.talk.given import said_instead
from assistant.core.talk.held_back import acts
from assistant.core.talk.known_answers import wished_of
from assistant.core.talk.names import around, name_told
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.promised import days_told
from assistant.core.talk.quality import MORE
from assistant.core.talk.questions import parted
from assistant.core.talk.refer import Part, Way, is_anew, part_named, remedies
from assistant.core.talk.remedies import beyond
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Sight, Wish
from assistant.core.talk.told_anew import names_told, numbers_told

_KIND = "choices"
_SENTENCES = frozenset({"add", "postscript"})
_AROUND = frozenset({"greeting", "closing", "rename", "subject"})
_QUOTES = "\"'“”‘’«»"
_PARTED = re.compile(r"^[^\"“”]+[\"”].*[\"“]")
_ENDS = re.compile(r"\s*(?:[.!?;,]|$)")
_MOST = 3


def with_ground(words: str, found: Wish, by: Sight, is_sentence: Callable[[str], bool]) -> Wish:
    """Return a wish with only those choices that its line gives words for."""
    if by.note is None or not telling(words, by):
        return found
    read = found.understood
    done = {c.name for c in read} & _AROUND if isinstance(read, tuple) else frozenset[str]()
    answers_it = isinstance(read, tuple) and any(c.name == "advise" for c in read)
    ways = (way for way in found.then if not done & {c.name for c in way if not c.text})
    ways = (way for way in ways if not (answers_it and all(c.name == "advise" for c in way)))
    then = tuple(_kept(words, ways, by, is_sentence))
    if isinstance(read, tuple) and all(c.name == "edit" and c.text and not _is_there(c, by) for c in read):
        return replace(found, then=())  # it is said that those words stand nowhere
    if not isinstance(read, Unclear) or not read.options:
        return replace(found, then=then)
    options = tuple(dict.fromkeys(_kept(words, _apart(read.options), by, is_sentence)))
    return replace(found, understood=replace(read, options=options[:_MOST]), then=then)


def nearest(words: str, found: Wish, by: Sight) -> Wish:
    """Offer what can be done to the part of the note that a line names, where nothing else was understood."""
    read = found.understood
    part = part_named(words, by) if isinstance(read, Unclear) and not read.options else None
    if not isinstance(read, Unclear) or part is None or not part.at or not _tells_of(part, words, by):
        return found
    return replace(found, understood=replace(read, options=remedies(part)))


def _tells_of(part: Part, words: str, by: Sight) -> bool:
    """Whether a line says more of a part than what is said to the program as well: "copy hers", "first names"."""
    known = by.book.questions.orders | set(by.book.parts.order) | set(NAMES)
    told = dict(answers(by.interview)) if by.interview else {}
    said = stems(" ".join((part.text, *(told.get(path, "") for path in part.facts))))
    quoted = any(mark in words for mark in _QUOTES if mark not in "'’")
    return quoted or any(stems(t.word) & said and t.word not in known for t in telling(words, by))


def _kept(words: str, ways: Iterable[Way], by: Sight, is_sentence: Callable[[str], bool]) -> Iterator[Way]:
    for way in ways:
        alone = tuple(c for c in way if c.name != "fix")  # "the role is wrong, fix it" walks through nothing else
        rows = (_unscrapped(c, words, by, is_sentence) for c in alone or way)
        kept = tuple(c for c in rows if _is_asked_for(c, words, by, is_sentence))
        if kept and (len(kept) == len(alone or way) or acts(kept)):
            yield kept


def _apart(ways: tuple[Way, ...]) -> tuple[Way, ...]:
    """Leave out a choice that takes for words of the note what another one reads as several wishes."""
    several = [[c.text for c in way if c.text] for way in ways if len(way) > 1]
    swallows = (any(len(texts) > 1 and all(t in way[0].text for t in texts) for texts in several) for way in ways)
    return tuple(way for way, is_lost in zip(ways, swallows, strict=True) if len(way) > 1 or not is_lost)


def _unscrapped(command: Command, words: str, by: Sight, is_sentence: Callable[[str], bool]) -> Command:
    """Ask for the sentence where only a scrap of the line would be it: "say something nice about the team"."""
    scrap = command.name == "add" and not _PARTED.search(command.text)
    scrap = scrap and not _gives_a_sentence(command, words, by, is_sentence)
    return Command("add", paragraph=command.paragraph) if scrap else command


def _is_asked_for(command: Command, words: str, by: Sight, is_sentence: Callable[[str], bool]) -> bool:
    if command.name in _SENTENCES:
        return _gives_a_sentence(command, words, by, is_sentence)
    if command.name == "edit" and command.text and not is_anew(command):
        return _stands(str(command.paragraph), by) and '"' not in command.text
    if command.name in _AROUND:
        return _is_a_name(command, words, by) if command.text else _names(command.name, words, by)
    if command.name == "change":
        return bool(command.text) or _names_answer(command.field, words, by)
    if command.name == "tone" and command.tone:
        return _goes_its_way(command.tone, words, by)
    if command.name == "channel":
        return _names(command.name, words, by)
    if command.name == "lock" and isinstance(command.paragraph, str) and not places_in(command.paragraph):
        return command.paragraph in ("first", "last") or part_named(command.paragraph, by) is not None
    if command.name == "all" and command.field:
        return True  # it tells how somebody more is added
    whole = command.paragraph == "" and not command.text
    return not whole or _names(command.name, words, by)


def _goes_its_way(tone: str, words: str, by: Sight) -> bool:
    """Whether a tone is named, or lies where a line wishes to go: more of one is that one, or what goes on from it."""
    wishes = by.book.qualities.wishes(row_of(words, by))
    more = {w.means for w in wishes if w.step == MORE and w.means in by.context.tones}
    ahead = more | {beyond(means) for means in more}
    return tone in words.casefold() or (tone in ahead if more else bool(wishes))


def _gives_a_sentence(command: Command, words: str, by: Sight, is_sentence: Callable[[str], bool]) -> bool:
    text = command.text.strip()
    if not text:
        return _names(command.name, words, by)
    if text.count('"') % 2:
        return False  # words that the line quotes, and more
    if command.field in (AS_TYPED, DICTATED, "thanks"):
        return True
    if _PARTED.search(text):
        return False  # two quotations and what is between them
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


def _is_there(command: Command, by: Sight) -> bool:
    return is_anew(command) or _stands(str(command.paragraph), by)


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
    parted = any(mark in command.text for mark in '"“”')  # a quotation and what is said behind it
    if not row or parted or f'"{command.text}' in words or command.text in words.partition(":")[2]:
        return bool(row) and not parted
    if command.name == "closing" and not _is_a_closing(command.text, words, by):
        return False
    if command.name == "subject":
        before, _, behind = words.partition(command.text)
        named = by.phrases.shapes.of(_KIND, "subject")
        return bool(named.search(before) or (re.match(r"\W*(?:as|for)\b", behind) and named.search(behind)))
    if command.name == "greeting":
        others = [who for who in named_in(command.text, by.context) if by.note is None or who != by.note.to.name]
        if others:
            return False
        greets = by.phrases.shapes.of("values", "greets").match(row[0].word)
        return bool(greets) or any(ch.isupper() for ch in command.text)
    talk = command.name == "closing" and any(lists["said_alone"].longest_at(row, i) for i in range(len(row)))
    begins = talk or any(lists[name].longest_at(row, 0) for name in ("fillers", "said_alone", "joiners", "guards"))
    begins = begins or bool(by.phrases.shapes.of("values", "joins").match(command.text))
    of_a_person = command.name == "rename" and command.field != "title"
    strange = of_a_person and all(t.word in by.book.known for t in row)
    lower = of_a_person and command.text[:1].islower() and len(row) > 1
    return not (begins or strange or lower)


def _is_a_closing(text: str, words: str, by: Sight) -> bool:
    """Whether words are such as letters end in, or the line speaks of how it is signed and they are no order in it."""
    row, lists = by.book.tokens(text), by.book.lists
    if any(lists["regards"].longest_at(row, at) for at in range(len(row))):
        return True
    small = all(any(lists[name].longest_at([t], 0) for name in ("light", "pronouns", "ordering")) for t in row)
    small = small or bool(by.phrases.shapes.of("values", "edge").search(f"{text.split(maxsplit=1)[0]} "))
    led = text[:1].isupper() or by.phrases.shapes.of(_KIND, "leads_closing").search(words.partition(text)[0])
    return bool(led) and _names("closing", words, by) and not small


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


def with_choices(words: str, found: Wish, by: Sight) -> Wish:
    """Put first what the line gives in so many words, then what accounts for most of it."""
    read = found.understood
    if by.note is None:
        return found
    if isinstance(read, Unclear):
        given = around(words, by, lambda _: Unclear(words))
        told = (
            *((given,) if isinstance(given, tuple) else ()),
            *said_instead(words, by),
            *_together(tuple(names_told(words, by))),
            *numbers_told(words, by),
            *days_told(words, by),
        )
        ways = (
            tuple(c for c in way if c.name != "unclear") for way in (*told, *nearest_first(words, read.options, by))
        )
        return replace(found, understood=replace(read, options=tuple(dict.fromkeys(filter(None, ways)))[:_MOST]))
    asks = not acts(read) and any(c.name == "advise" for c in read) and not wished_of(words, by.phrases.answers)
    told = (*said_instead(words, by), *_told_beside(words, by)) if asks else ()
    return replace(found, then=(*told, *found.then)[:_MOST]) if told else found


def _together(ways: tuple[tuple[Command, ...], ...]) -> tuple[tuple[Command, ...], ...]:
    """Offer several names told in one line to be put right in one go, before each alone."""
    every = tuple(c for way in ways for c in way)
    several = len({(c.name, c.field, c.paragraph) for c in every}) == len(every) > 1
    return (every, *ways) if several else ways


def _told_beside(words: str, by: Sight) -> tuple[tuple[Command, ...], ...]:
    """Return what a fact told beside a question may put right: a question changes nothing, but the fact is named."""
    told = parted(words, by.book.questions)[0]
    named = name_told(told, by, lambda _: Unclear(told)) if told else None
    surely = (named,) if isinstance(named, tuple) else ()
    found = (*surely, *names_told(told, by), *days_told(told, by)) if told else ()
    return tuple(way for way in found if all(c.text for c in way))


def given_instead(words: str, found: Wish, by: Sight) -> Wish:
    """Offer the words that a line gives for others where something else would be done to those."""
    read = found.understood
    if not isinstance(read, tuple) or '"' not in words or not any(c.name in ("drop", "again") for c in read):
        return found
    ways = said_instead(words, by)
    return replace(found, understood=Unclear(words, (), (*ways, read)), then=()) if ways else found
