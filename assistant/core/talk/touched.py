"""A part of the note, or a tone, spoken of without a sure wish: what can be done is offered."""

import re
from collections.abc import Sequence

from assistant.core.commands import Command, Context, Unclear, Understood
from assistant.core.drafts import body_places, stands_in, stems
from assistant.core.note import Note
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_parts import place_value
from assistant.core.talk.understand_words import Token

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST_TOPIC = 5
_SHORTEST = 4
"""Letters of a word that says what a part is about."""
_SMALL = ("light", "fillers", "polite", "guards", "paragraph_nouns")
_OF_A_TOPIC = frozenset({"drop", "lock", "unlock"})
_BESIDE = 5
"""Words beside the one of a tone: with more, the line is about something else."""
_QUOTED = re.compile(r"[\"“«]([^\"”»]{2,})[\"”»]")
_WHOLE = frozenset({"tone", "shorter", "longer", "again"})
_PROMISED = re.compile(r"\bI(?: have| had|['’]ve)?(?: also)? (?:promised|agreed|offered) .+", re.IGNORECASE)
_OF_ONESELF = frozenset({("i", "am"), ("i", "feel"), ("i", "felt"), ("my", "hands")})
"""How a line begins that tells of the person and not of the note."""
_LENGTHS = ("shorter", "longer")


def touched(words: str, read: Understood, book: Book, note: Note | None, context: Context) -> Understood:
    """Offer what can be done to the part or the tone spoken of, where nothing else was understood."""
    closest: tuple[str, ...] = ()
    if note is not None and (options := _beside_a_part(read, book, note, context)):
        return Unclear(words, (), options)
    if note is None or (isinstance(read, Unclear) and read.options):
        return read
    if isinstance(read, Unclear):
        closest = read.closest
    elif not _goes_nowhere(read, context.said):
        return read
    row = book.tokens(words)
    options = _of_quoted(words, note) or _of_promise(words) or _of_part(row, book, note)
    options = options or _of_topic(words, book, note) or _of_tone(row, book)
    return Unclear(words, closest, options) if options else read


def _beside_a_part(read: Understood, book: Book, note: Note, context: Context) -> tuple[tuple[Command, ...], ...]:
    """Offer what can be done to the part that is named beside a wish: "the thanks are too much, make it shorter"."""
    if not isinstance(read, tuple) or {c.name for c in read} - _WHOLE - {"unclear"}:
        return ()
    lost = [c.text for c in read if c.name == "unclear"]
    wished = tuple(c for c in read if c.name != "unclear")
    if len(lost) != 1 or not wished:
        return ()
    options = _of_part(book.tokens(lost[0]), book, note) or _of_name(lost[0], context)
    options = options or _of_topic(lost[0], book, note)
    return (*options[:2], wished) if options else ()


def _of_name(words: str, context: Context) -> tuple[tuple[Command, ...], ...]:
    """Offer what can be done to a part that is called by its name: "the better answer"."""
    said = f" {' '.join(_WORD.findall(words.lower()))} "
    name = max((n for n in context.parts if f" {n} " in said), key=len, default="")
    return ((Command("again", paragraph=name),), (Command("drop", paragraph=name),)) if name else ()


def _of_quoted(words: str, note: Note) -> tuple[tuple[Command, ...], ...]:
    """Offer what can be done to words of the note that are quoted: "“going into that” sounds odd"."""
    found = _QUOTED.search(words)
    said = found[1].strip(" .,") if found else ""
    at = [
        n for n, i in enumerate(body_places(note), 1) if stands_in(said, " ".join(s.text for s in note.paragraphs[i]))
    ]
    if not said or len(at) != 1:
        return ()
    return (Command("again", paragraph=at[0]),), (Command("edit", paragraph=said, field="words"),)


def _of_promise(words: str) -> tuple[tuple[Command, ...], ...]:
    """Offer to take up a promise that is told: "I promised also to send a reference"."""
    found = _PROMISED.search(words)
    if found is None:
        return ()
    return (Command("change", field="actions"),), (Command("add", text=found[0].strip(" .,")),)


def _goes_nowhere(read: tuple[Command, ...], known: frozenset[str]) -> bool:
    # "Cut down para 2": nothing is about that, so something else may be meant.
    topic = read[0].paragraph if len(read) == 1 and read[0].name in _OF_A_TOPIC else ""
    return isinstance(topic, str) and topic not in ("", "first", "last") and not stems(topic) & known


def _of_part(row: Sequence[Token], book: Book, note: Note) -> tuple[tuple[Command, ...], ...]:
    found = [(end - i, place) for i in range(len(row)) for end, place in book.parts.read(row, i) if end - i > 1]
    place = max(found, default=(0, ""))[1].partition(",")[0]
    if not place:
        return ()
    which, _, sentence = place.partition("/")
    value = place_value(which)
    if isinstance(value, int) and not sentence and value > len(body_places(note)):
        return ()
    part = Command("drop", paragraph=value, field=sentence)
    return (part.with_(name="again"),), (part,), (part.with_(name="lock"),)


def _of_topic(words: str, book: Book, note: Note) -> tuple[tuple[Command, ...], ...]:
    """Offer what can be done to the one paragraph in which the telling words of the line stand."""
    if tuple(t.word for t in book.tokens(words)[:2]) in _OF_ONESELF:
        return ()
    places = [stems(" ".join(s.text for s in note.paragraphs[i])) for i in body_places(note)]
    said = [m for m in _WORD.finditer(words) if _tells(m.group(), book) and any(stems(m.group()) <= p for p in places)]
    held = [n for n, p in enumerate(places, 1) if said and all(stems(m.group()) <= p for m in said)]
    topic = words[said[0].start() : said[-1].end()] if said else ""
    if len(held) != 1 or len(topic.split()) > _LONGEST_TOPIC or not stems(topic) <= places[held[0] - 1]:
        return ()
    part = note.paragraphs[body_places(note)[held[0] - 1]]
    promised = any(s.section == "promises" and stems(topic) & stems(s.text) for s in part)
    first = (Command("change", field="actions"),) if promised else (Command("again", paragraph=held[0]),)
    return first, (Command("drop", paragraph=topic),), (Command("lock", paragraph=held[0]),)


def _tells(word: str, book: Book) -> bool:
    row = book.tokens(word)
    if book.lists["no_topic"].longest_at(row, 0) or word.lower() in book.parts.about:
        return False
    return len(word) >= _SHORTEST and not any(book.lists[name].longest_at(row, 0) for name in _SMALL)


def _of_tone(row: Sequence[Token], book: Book) -> tuple[tuple[Command, ...], ...]:
    """Offer both ways a word of a tone or a length may be meant: "dial the enthusiasm back a notch"."""
    hits = [hit for i in range(len(row)) if (hit := book.qualities.family_at(row, i))]
    tells_of_oneself = [t.word for t in row[:2]] == ["i", "am"]
    if not hits or tells_of_oneself or len(row) - hits[0][1] > _BESIDE:
        return ()
    wished = [wish.means for wish in book.qualities.wishes(row) if wish.means][:1]
    named = dict.fromkeys((*wished, *(means for family, _, _ in hits[:1] for means in (family.less, family.more))))
    return tuple((Command(m) if m in _LENGTHS else Command("tone", tone=m),) for m in named)
