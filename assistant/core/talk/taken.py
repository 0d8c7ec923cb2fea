"""What the free places of a phrase or an example took, in the words typed."""

import re
from collections.abc import Sequence

from assistant.core.commands import NAMES, Command
from assistant.core.talk.book import Book
from assistant.core.talk.patterns import Capture
from assistant.core.talk.words import Token

_FREE = frozenset({"topic", "topic2", "text", "clause", "any"})
_LABEL = re.compile(r"([^:=]{2,40}?)\s*[:=](?!>)\s*(\S.*)")
_PS = re.compile(r"p\.?\s?s\b\.?[\s:,]+(?P<text>\S.*)", re.IGNORECASE)
_BEHIND = re.compile(r"(?:\s+(?:to|is|line|should be|should say|should read))+$")
"""What may stand between the name of a line and its colon."""
_WORDED = ("subject", "greeting", "closing")
_SEEMING = frozenset({"look", "seem", "sound", "remind", "appear", "come", "be", "feel", "put", "make", "give", "act"})
"""Behind "I don't want to", what a reason begins with."""
_NO_TOPIC = ("pronouns", "said_of", "no_topic")


def is_topic(row: Sequence[Token], book: Book) -> bool:
    """Whether words can be what a part of the note is about."""
    if any(t.quoted for t in row) and not row[0].quoted:
        return False
    if book.lists["topics"].longest_at(row, 0) == len(row):
        return True
    small = (book.lists["light"], book.lists["guards"], book.lists["said_alone"])
    whole = not any(t.breaks for t in row[1:]) and row[0].word not in book.clause
    whole = whole and not (row[0].word == "to" and len(row) > 1 and row[1].word in _SEEMING)
    whole = whole and not (len(row) == 1 and row[0].word in NAMES)
    whole = whole and not any(book.lists[n].longest_at(row, 0) for n in _NO_TOPIC)
    return whole and any(t.compound or not any(s.longest_at([t], 0) for s in small) for t in row)


def words_of(text: str, found: Sequence[Token], capture: Capture, book: Book, *, spelling: bool = False) -> str:
    """Return what a place took as it was typed; with ``spelling``, from the word on that says how."""
    if capture.start >= capture.end:
        return ""
    first = capture.start
    while spelling and first and found[first - 1].word in book.lists["with"].words:
        first -= 1
    begin = found[first - 1].end if first and capture.slot in _FREE else found[first].start
    end = found[capture.end - 1].end
    if capture.slot == "filename":
        return text[found[first].start : end]  # the dots of ../ belong to it
    if capture.end == len(found) and capture.slot in ("text", "clause"):
        end = _sentence_end(text, _last_word(text, end, book))
    elif capture.slot in _FREE and found[capture.end - 1].quoted:
        end = _quotation_end(text, end)
    return _without_possessive(text[min(begin, found[first].start) : end].lstrip(" .").strip(' \t,;:"“”'), capture.slot)


def unhedged(value: str, book: Book) -> str:
    """Return a value without "only" or "just" before or behind it; capitals make them part of a name."""
    words = value.split()
    hedges = book.lists["hedges"].words
    while len(words) > 1 and words[0] in hedges:
        words.pop(0)
    while len(words) > 1 and words[-1] in hedges:
        words.pop()
    return " ".join(words) if len(words) < len(value.split()) else value


def labelled(words: str, book: Book) -> Command | None:
    """Read "Company: Nordfrakt": an answer under its name."""
    parted = _LABEL.fullmatch(words)
    if not parted:
        return None
    name = _BEHIND.sub("", parted[1].lower())
    if name in _WORDED:
        return Command(name, text=parted[2])
    row = book.tokens(parted[1])
    if _tells(row, book):
        return Command("add", text=parted[2])
    found = next((name for name, names in book.fields if row and names.longest_at(row, 0) == len(row)), "")
    return Command("change", field=found, text=unhedged(parted[2], book)) if found else None


def behind_the_name(words: str) -> str:
    """Return what follows "P.S." at the beginning of a line."""
    found = _PS.match(words)
    return found["text"] if found else ""


def _tells(row: Sequence[Token], book: Book) -> bool:
    # "Add:", "put in this sentence:"
    length = book.lists["telling"].longest_at(row, 0)
    if all(book.lists["joiners"].longest_at([t], 0) for t in row):
        return bool(row)  # "Also: the coffee was great"
    named = ("paragraph_nouns", "pronouns", "fillers")
    return length > 0 and all(any(book.lists[n].longest_at([t], 0) for n in named) for t in row[length:])


def _without_possessive(words: str, slot: str) -> str:
    return words.removesuffix("'s").removesuffix("’s") if slot == "who" else words


def _quotation_end(text: str, end: int) -> int:
    # Marks before the closing quotation mark are quoted too.
    rest = re.match(r"[.!?…]*(?=[\"”»])", text[end:])
    return end + rest.end() if rest else end


def _last_word(text: str, end: int, book: Book) -> int:
    """Return where a sentence ends that ends in a word which is left out elsewhere: "I hope it goes well"."""
    rest = re.match(r"\s+([^\W_]+)(?=[.!?…]|\s*$)", text[end:])
    return end + rest.end() if rest and rest[1].lower() in book.lists["last_words"].words else end


def _sentence_end(text: str, end: int) -> int:
    # Brackets and marks that are no words belong to the person's sentence too.
    rest = re.match(r"\W*$|[^\w\s,;]*", text[end:])
    return end + (rest.end() if rest else 0)
