"""Words about to go into the letter, held against what was said: words of the wish itself are asked about first."""

import re

from assistant.core.commands import AS_TYPED, DICTATED, RELAYED, SHAPING, Command, Unclear, Understood
from assistant.core.talk.in_order import Read, pieces
from assistant.core.talk.phrasing import Phrasing
from assistant.core.talk.understand_book import Book
from assistant.core.talk.understand_words import without

_SENTENCES = frozenset({"add", "postscript"})
_VALUES = frozenset({"edit", "greeting", "closing", "subject", "change", "rename"})
_WHOLE = re.compile(r"\S\s+\S.*[.!?…]$")
_OPENS = re.compile(r"(?<!\w)['‘](?=\w)|[\"“”«»„]")


def unmeant(words: str, read: Understood, phrases: Phrasing, book: Book, again: Read) -> Understood:
    """Ask before words go into the letter that rather belong to the wish: "make", "please", another order."""
    if not isinstance(read, tuple) or not any(_is_strange(words, c, phrases, book, again) for c in read):
        return read
    return Unclear(words, (), (read,))


def _is_strange(words: str, command: Command, phrases: Phrasing, book: Book, again: Read) -> bool:
    text = command.text.strip()
    is_known = command.field in (AS_TYPED, DICTATED) or command.name not in _SENTENCES | _VALUES
    if is_known or not text or _is_given(words, text):
        return False
    strange = phrases.strange if command.name in _VALUES else phrases.strange_in_sentences
    if command.name in _SENTENCES and (
        text.endswith("?") or phrases.denying.search(words.partition(text)[0].replace("’", "'"))
    ):
        return True
    if _OPENS.search(text) or strange.search(text) or any(_orders(p, book, again) for p in pieces(text)):
        return True
    return command.name == "edit" and " " in text and _shapes(text, again)


def refused(words: str, command: Command, phrases: Phrasing) -> Command:
    """Leave what shall stand no longer out of a line of the frame: *Ms. Obi, not Grace* is *Ms. Obi*."""
    if command.name not in ("greeting", "closing", "rename") or not command.text or _is_given(words, command.text):
        return command
    return command.with_(text=phrases.refusing.sub("", command.text))


def is_whole(command: Command) -> bool:
    """Whether a sentence goes into the letter whatever its shape: it is known to be one, or set apart to its stop."""
    return command.field == AS_TYPED or (command.field == DICTATED and bool(_WHOLE.search(command.text)))


def as_typed(words: str, command: Command, phrases: Phrasing) -> Command:
    """Take a sentence that was set apart to the letter; in one to be told to *her*, *she* is who reads it."""
    if command.name != "add" or command.field or " " not in command.text:
        return command
    if _is_given(words, command.text):
        return command.with_(field=DICTATED)
    is_relayed = phrases.shapes.of("given", "relayed").search(words.partition(command.text)[0])
    return command.with_(field=RELAYED) if is_relayed else command


def _is_given(words: str, text: str) -> bool:
    """Whether the words were set apart: in quotation marks, or behind a colon."""
    before, _, behind = words.partition(text)
    if len(before) == len(words):
        return False
    opened, closed = before.rstrip()[-1:], behind.lstrip()[:1]
    return opened == ":" or (opened in "\"“'‘«" and closed in "\"”'’»." and bool(opened))


def _shapes(words: str, again: Read) -> bool:
    # "Be more definite, not “I believe”" is a wish, and no words for the letter.
    read = again(words)
    return isinstance(read, tuple) and bool(read) and all(c.name in SHAPING and not c.text for c in read)


def _orders(words: str, book: Book, again: Read) -> bool:
    row = without(without(book.tokens(words), book.lists["polite"]), book.lists["fillers"])
    if not row or not book.lists["ordering"].longest_at(row, 0):
        return False
    read = again(words)
    return isinstance(read, tuple) and bool(read) and all(c.name != "unclear" for c in read)
