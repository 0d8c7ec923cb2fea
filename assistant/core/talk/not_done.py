"""What is done, held against the clauses beside it once more: what would be lost of a line is named.

A clause that orders something nobody would do is said not to be understood; a name given with a sign-off is set with
it; a day told of a promise is the promise's; a note goes to nobody else because of how somebody is greeted; and what
tells the program where words go is no part of them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.core.commands import HARMLESS, Command, Unclear
from assistant.core.drafts import stems
from assistant.core.talk.corpus import ACTS, SHOWN
from assistant.core.talk.held_back import acts
from assistant.core.talk.pieces_read import Read, read_whole
from assistant.core.talk.promised import days_told
from assistant.core.talk.refer import Way
from assistant.core.talk.shaped import by_shape
from assistant.core.talk.sight import Sight, Wish, is_denied
from assistant.core.talk.words import any_of

_KIND = "not_done"
_LIKE = 0.5
"""How like a saying a clause is that is surely a wish of its own."""
_NEAR = 0.1
_OF_TEXT = frozenset({"drop", "replace", "move first"})
_AROUND = frozenset({"greeting", "closing", "subject", "rename"})
_GIVES = frozenset({"add", "postscript"})
_TAKEN_UP = frozenset({"move", "edit"})
"""What may come with a reason that tells something of its own."""
_TITLE = re.compile(r"\b(?:dr|mr|mrs|ms|prof|st)\.\s+$", re.IGNORECASE)
"""No clause ends here."""
_FEWEST = 2
_SHORTEST = 2


def nothing_lost(words: str, found: Wish, by: Sight) -> Wish:
    """Return a wish with all that its line gives, and with what would be lost of it named."""
    found = replace(found, then=tuple(way for way in found.then if not _is_turned_down(words, way, by)))
    read = found.understood
    if by.note is None or words.startswith(("/", "\\")):
        return found
    if isinstance(read, Unclear):
        options = tuple(way for way in read.options if not _is_turned_down(words, way, by))
        offered = tuple(c for way in options for c in way)
        named = " … ".join(dict.fromkeys(_lost(words, offered, by))) if offered and not read.lost else read.lost
        return replace(found, understood=replace(read, options=options, lost=named))
    if read and all(c.name in ("next", "unclear") for c in read):
        return replace(found, understood=_greeted(words, read, by))
    if not (acts(read) or any(c.name in SHOWN for c in read)) or any(c.name == "advise" for c in read):
        return found
    given = tuple(_given(c, words, by) for c in read)
    told = " ".join(c.text for c in given if c.name == "unclear")
    lost = tuple(text for text in dict.fromkeys(_lost(words, given, by)) if text not in told)
    return replace(found, understood=(*given, *(Command("unclear", text=text) for text in lost)))


def _is_turned_down(words: str, way: Way, by: Sight) -> bool:
    """Whether a choice would put in what the line says is not to stand."""
    return any(c.name in _AROUND and c.text and is_denied(words, c.text, by) for c in way)


def _greeted(words: str, read: Way, by: Sight) -> Way | Unclear:
    """Go to nobody else's note for how somebody is greeted: the greeting is read, and the rest named."""
    shapes = by.phrases.shapes
    if not shapes.of(_KIND, "greets").search(words):
        return read
    rest: list[str] = []
    done: list[Command] = []
    for clause in _clauses(words, by):
        way = by_shape(clause, by).understood
        if isinstance(way, tuple) and way and all(c.name == "greeting" for c in way) and not done:
            done += [c for c in way if not is_denied(words, c.text, by)]
        elif not is_denied(words, clause, by):
            rest.append(clause)
    lost = ", ".join(rest)
    if not done:
        return Unclear(words)
    return (*done, *((Command("unclear", text=lost),) if lost else ()))


def _given(command: Command, words: str, by: Sight) -> Command:
    """Return a command with what its line gives for it, and nothing that is only said to the program."""
    shapes = by.phrases.shapes
    if command.name in _GIVES:
        behind = shapes.of(_KIND, "placed").sub("", command.text)
        return command.with_(text=shapes.of(_KIND, "aside").sub("", behind).strip() or command.text)
    if command.name == "closing" and command.text and "," not in command.text and not command.field and by.interview:
        name = any_of(w for w in re.findall(r"[^\W_]+", by.interview.sender.name) if len(w) >= _SHORTEST)
        said = re.escape(command.text)
        beside = re.search(rf"(?<!\w){said},? (?P<who>{name}(?: {name})*)(?=\W*(?:[.,;!]|$))", words, re.IGNORECASE)
        return command.with_(text=f"{command.text}, {beside['who']}") if beside and name else command
    if command.name == "change" and command.field == "date" and command.text:
        dues = [way[0] for way in days_told(words, by) if way[0].field == "due"]
        return dues[0] if len(dues) == 1 else command
    return command


def _lost(words: str, read: Way, by: Sight) -> Iterator[str]:
    """Yield what a line wishes for and nothing would do: where a file is to be, and clauses that order something."""
    place = by.phrases.shapes.of(_KIND, "place").search(words)
    if place and any(c.name == "save" and not c.text for c in read):
        yield place[0].strip()
    done = frozenset[str]().union(*(_does(c) for c in read))
    clauses = [read_whole(text, by) for text in _clauses(words, by)]
    pointing = by.phrases.shapes.of(_KIND, "pointing")
    for piece in clauses if len(clauses) > 1 else ():
        if (
            not pointing.match(piece.text)
            and _orders(piece, by)
            and not _likest(piece) & done
            and not _is_given(piece, read)
        ):
            yield piece.text
    because = by.phrases.shapes.of(_KIND, "because").search(words)
    if because and any(c.name in _TAKEN_UP and c.field == "join" for c in read):
        yield because["told"].strip(" .!")


def _does(command: Command) -> frozenset[str]:
    """Return the acts that a command does; how a note is signed takes nothing out of its text."""
    name = command.name
    told = ACTS.get(name) or SHOWN.get(name, frozenset({name}))
    if name == "again" and command.field == "without":
        return told | _OF_TEXT
    return told - _OF_TEXT if name in _AROUND else told


def _likest(piece: Read) -> frozenset[str]:
    return frozenset(hit.act for hit in piece.hits if hit.likeness >= piece.hits[0].likeness - _NEAR)


def _orders(piece: Read, by: Sight) -> bool:
    """Whether a clause begins with an order and is like what people say for it."""
    first = piece.row[0].word if piece.row else ""
    ordered = first in by.book.questions.orders or by.book.lists["ordering"].longest_at(piece.row, 0)
    return bool(ordered) and len(piece.row) >= _FEWEST and bool(piece.hits) and piece.hits[0].likeness >= _LIKE


def _is_given(piece: Read, read: Way) -> bool:
    """Whether a clause is what a command was given."""
    said = stems(piece.text)
    return any(said <= stems(f"{c.text} {c.paragraph}") for c in read if c.name not in HARMLESS or c.name == "unclear")


def _clauses(words: str, by: Sight) -> list[str]:
    cuts = list(by.phrases.shapes.of("gate", "clauses").finditer(words))
    ends = [m.end() for m in cuts if not _TITLE.search(words[: m.end()])]
    return [text for a, b in pairwise([0, *ends, len(words)]) if (text := words[a:b].strip(" ,;."))]
