"""The one gate before anything is done: what changes a note must account for the whole line, or it is offered first.

Whoever read a line, each telling word of it must be asked for, given or explained by what would be done; what is wished
beside it must be done or said to be lost; and the direction must be that of the line: this instead of that, more of
this, for whom.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.core.commands import HARMLESS, Command, Unclear
from assistant.core.drafts import stands_in, stems
from assistant.core.talk.accounts import telling, unaccounted
from assistant.core.talk.corpus import ACTS, SHOWN
from assistant.core.talk.cuts import clauses
from assistant.core.talk.held_back import acts
from assistant.core.talk.kept_to import other_person
from assistant.core.talk.likely import one
from assistant.core.talk.pieces_read import Read, read_whole
from assistant.core.talk.questions import asks
from assistant.core.talk.refer import Way
from assistant.core.talk.remarks import is_remark, quietly
from assistant.core.talk.scope import known_names
from assistant.core.talk.shaped import by_shape
from assistant.core.talk.sight import Sight, Wish, is_denied
from assistant.core.talk.values import completed, is_whole
from assistant.core.talk.words import Token

_KIND = "gate"
_MOST = 3
"""Readings offered."""
_WISHES = 0.45
"""How like a saying that changes something a clause is that may be a wish of its own."""
_IDLE = frozenset(
    {"question", "aside", "chat", "praise", "done", "help", "why", "show", "next", "all", "save and done"}
)
"""What a clause may be like that wishes for no change."""
_COMPLAINING = frozenset({"complain", "again part"})
"""What may be the reason for what is wished beside it."""
_AHEAD = 0.1
_GIVES = frozenset({"add", "postscript", "subject", "greeting", "closing"})
"""What is given in the words of the line, which may themselves be a wish."""
_OF_PARTS = frozenset({"drop", "move", "edit", "lock", "add"})
"""What nobody asks for who wants to see something."""
_RETURNS = frozenset({"undo", "redo", "versions"})
_MANY = 4
"""Words left over of a clause that say that it was about more."""


_DONE = "not_done"
_LIKE = 0.5
"""How like a saying a clause is that is surely a wish of its own."""
_NEAR = 0.1
_OF_TEXT = frozenset({"drop", "replace", "move first"})
_AROUND = frozenset({"greeting", "closing", "subject", "rename"})
_TAKEN_UP = frozenset({"move", "edit"})
"""What may come with a reason that tells something of its own."""
_FEWEST = 2


def gated(words: str, found: Wish, by: Sight) -> Wish:
    """Return a wish as it was read where it accounts for the line, and else as choices."""
    read = found.understood
    if by.note is None or not isinstance(read, tuple) or not acts(read):
        return found
    there = by.of(by.note_to(found.people[0])) if found.people else by
    line = quietly(words, by.phrases.beside)
    if ways := _instead(line, found, read, there):
        return replace(
            found,
            understood=Unclear(words, (), tuple(dict.fromkeys(filter(None, ways)))[:_MOST]),
        )
    return found


def _known(read: Way) -> Way:
    return tuple(c for c in read if c.name != "unclear")


def _instead(line: str, found: Wish, read: Way, by: Sight) -> tuple[Way, ...]:
    """Return what may be meant, the reading itself among it; nothing where the reading stands."""
    changing = tuple(c for c in read if c.name not in HARMLESS)
    if by.phrases.shapes.of(_KIND, "shows").match(line) and any(c.name in _OF_PARTS for c in changing):
        return (Command("versions"),), _known(read)
    if others := tuple(other_person(line, found, read, by)):
        return (*others, _known(read))
    of_several = found.people or found.everyone or sum(c.name == "next" for c in read) > 1
    lost = _lost(line, read, by, by.context.people if of_several else ())
    if lost:
        beside = tuple(way for piece in lost for way in _ways(piece, by)[:1])
        more = tuple(c for way in beside for c in way if c not in read)
        both = ((*_known(read), *more),) if more else ()
        return (*both, _known(read), *beside, *(way for piece in lost for way in _ways(piece, by)[1:]))
    return (_known(read),) if _gives_a_wish(line, changing, by) else ()


def _ways(piece: Read, by: Sight) -> tuple[Way, ...]:
    """Return what a clause asks for by itself, the likeliest first."""
    shaped = by_shape(piece.text.strip(" .,;"), by).understood
    read = shaped if isinstance(shaped, tuple) and shaped and acts(shaped) else one(piece, by)
    return (read,) if isinstance(read, tuple) else read.options


def _gives_a_wish(line: str, read: Way, by: Sight) -> bool:
    """Whether what would be put into the note is itself asked of us: "could the telescope come last"."""
    given = (c.text for c in read if c.name in _GIVES and c.text and not is_whole(c) and f'"{c.text}' not in line)
    return any(
        asks(text, by.book.questions) or by.phrases.shapes.of(_KIND, "asked_of_us").match(text) for text in given
    )


def _lost(line: str, read: Way, by: Sight, named: Sequence[str]) -> tuple[Read, ...]:
    """Return the clauses of a line that say something that would be lost."""
    left = unaccounted(line, read, by, named=named)
    if not left or all(c.name in _RETURNS for c in read):
        return ()
    told = " ".join(c.text for c in read if c.name == "unclear")
    tells = {t.start for t in telling(line, by)} - {t.start for t in left}
    spans = clauses(line)

    def is_lost(start: int, end: int, piece: Read) -> bool:
        lost = [t for t in left if start <= t.start < end]
        if not lost or (told and stands_in(piece.text.strip(" .,"), told)):
            return False
        behind = start and by.phrases.beside.says.search(piece.text)
        aside = is_remark(piece.text, by.phrases.beside) or behind
        if len(spans) > 1 and (aside or not any(start <= at < end for at in tells)):
            return _is_a_wish(piece, by)
        return len(lost) >= _MANY or any(_matters(t, line, by) for t in lost)

    rows = ((start, end, read_whole(line[start:end].strip(" ,;."), by)) for start, end in spans)
    return tuple(piece for start, end, piece in rows if is_lost(start, end, piece))


def _matters(token: Token, line: str, by: Sight) -> bool:
    """Whether a word that is left over tells what is meant: a name, a number, a word of the note or of a wish."""
    word, typed = token.word, line[token.start : token.end]
    if any(map(str.isdecimal, word)) or by.book.lists["date"].longest_at([token], 0):
        return True
    if (typed[:1].isupper() and token.start and line[token.start - 2] not in ".!?") or word in known_names(by.context):
        return True
    if by.book.qualities.family_at([token], 0):
        return False
    return bool(stems(word) & by.context.standing) or by.book.corpus.is_of_few(word)


def _is_a_wish(piece: Read, by: Sight) -> bool:
    first = piece.row[0].word if piece.row else ""
    if first in by.book.questions.orders or by.book.lists["ordering"].longest_at(piece.row, 0):
        return True
    best = next((hit for hit in piece.hits if hit.act not in _IDLE), None)
    idle = next((hit.likeness for hit in piece.hits if hit.act in _IDLE), 0.0)
    return best is not None and best.act not in _COMPLAINING and best.likeness >= max(_WISHES, idle + _AHEAD)


def _clauses(line: str, by: Sight) -> Sequence[Read]:
    return [read_whole(line[start:end].strip(" ,;."), by) for start, end in clauses(line)]


def nothing_lost(words: str, found: Wish, by: Sight) -> Wish:
    """Return a wish with all that its line gives, and with what would be lost of it named."""
    found = replace(found, then=tuple(way for way in found.then if not _is_turned_down(words, way, by)))
    read = found.understood
    if by.note is None or words.startswith(("/", "\\")):
        return found
    if isinstance(read, Unclear):
        options = tuple(way for way in read.options if not _is_turned_down(words, way, by))
        offered = tuple(c for way in options for c in way)
        pieces = filter(None, (_elsewhere(words, offered, by), *_undone(words, offered, by)))
        named = " … ".join(dict.fromkeys(pieces)) if offered and not read.lost else read.lost
        return replace(found, understood=replace(read, options=options, lost=named))
    if not (acts(read) or any(c.name in SHOWN for c in read)) or any(c.name == "advise" for c in read):
        return found
    if elsewhere := _elsewhere(words, read, by):
        kept = tuple(c for c in read if c.name != "unclear")
        return replace(found, understood=Unclear(words, (), (kept,), lost=elsewhere))
    given = tuple(completed(c, words, by) for c in read)
    told = " ".join(c.text for c in given if c.name == "unclear")
    lost = tuple(text for text in dict.fromkeys(_undone(words, given, by)) if text not in told)
    return replace(found, understood=(*given, *(Command("unclear", text=text) for text in lost)))


def _is_turned_down(words: str, way: Way, by: Sight) -> bool:
    """Whether a choice would put in what the line says is not to stand."""
    return any(c.name in _AROUND and c.text and is_denied(words, c.text, by) for c in way)


def _elsewhere(words: str, read: Way, by: Sight) -> str:
    """Return where a file is to be, where it would be put elsewhere."""
    place = by.phrases.shapes.of(_DONE, "place").search(words)
    saved = [c for c in read if c.name == "save"]
    return place[0].strip() if place and saved and all(c.text[:1] in ("", ".") for c in saved) else ""


def _undone(words: str, read: Way, by: Sight) -> Iterator[str]:
    """Yield the clauses of a line that order something that nothing would do."""
    file = by.phrases.shapes.of(_DONE, "named_file").search(words)
    if file and any(c.name == "save" and not c.text for c in read):
        yield file[0].strip()
    done = frozenset[str]().union(*(_does(c) for c in read))
    clauses = _clauses(words, by)
    pointing = by.phrases.shapes.of(_DONE, "pointing")
    for piece in clauses if len(clauses) > 1 else ():
        if (
            not pointing.match(piece.text)
            and _is_order(piece, by)
            and not _likest(piece) & done
            and not _is_given(piece, read)
        ):
            yield piece.text
    because = by.phrases.shapes.of(_DONE, "because").search(words)
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


def _is_order(piece: Read, by: Sight) -> bool:
    """Whether a clause begins with an order and is like what people say for it."""
    first = piece.row[0].word if piece.row else ""
    ordered = first in by.book.questions.orders or by.book.lists["ordering"].longest_at(piece.row, 0)
    return bool(ordered) and len(piece.row) >= _FEWEST and bool(piece.hits) and piece.hits[0].likeness >= _LIKE


def _is_given(piece: Read, read: Way) -> bool:
    """Whether a clause is what a command was given."""
    said = stems(piece.text)
    if any(c.name in _AROUND and c.text and stems(c.text) <= said for c in read):
        return True
    return any(said <= stems(f"{c.text} {c.paragraph}") for c in read if c.name not in HARMLESS or c.name == "unclear")
