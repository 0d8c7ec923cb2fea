"""The one gate before anything is done: what changes a note must account for the whole line, or it is offered first.

Whoever read a line, each telling word of it must be asked for, given or explained by what would be done; what is wished
beside it must be done or said to be lost; and the direction must be that of the line: this instead of that, more of
this, for whom.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.core.commands import HARMLESS, Command, Unclear
from assistant.core.drafts import answers, stands_in, stems
from assistant.core.talk.accounts import telling, unaccounted
from assistant.core.talk.held_back import acts
from assistant.core.talk.likely import one
from assistant.core.talk.pieces_read import Read, read_whole, row_of
from assistant.core.talk.quality import MORE
from assistant.core.talk.questions import asks
from assistant.core.talk.refer import Way
from assistant.core.talk.remarks import is_remark, quietly
from assistant.core.talk.scope import known_names, named_in
from assistant.core.talk.shaped import by_shape
from assistant.core.talk.sight import Sight, Wish, is_denied
from assistant.core.talk.values import is_whole
from assistant.core.talk.withdrawn import breaks_off
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
_KEEPING = frozenset({"lock", "stay", "restore"})
_GIVES = frozenset({"add", "postscript", "subject", "greeting", "closing"})
"""What is given in the words of the line, which may themselves be a wish."""
_RETURNS = frozenset({"undo", "redo", "versions"})
_NAMED = re.compile(r"(?<!\w)(?:[A-Z]|\d)[\w'’-]*")
_QUOTATION = re.compile(r"[\"“«][^\"”»]+[\"”»]")
_MANY = 4
"""Words left over of a clause that say that it was about more."""


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
            understood=Unclear(
                words, (), tuple(dict.fromkeys(filter(None, (_without_going(way, there) for way in ways))))[:_MOST]
            ),
        )
    return found


def _known(read: Way) -> Way:
    return tuple(c for c in read if c.name != "unclear")


def _without_going(way: Way, by: Sight) -> Way:
    """Leave out to go to the note before one's eyes."""
    here = by.note.to.name if by.note else ""
    return tuple(c for c in way if not (c.name == "next" and named_in(c.text, by.context) in ((here,), ()) and c.text))


def _instead(line: str, found: Wish, read: Way, by: Sight) -> tuple[Way, ...]:
    """Return what may be meant, the reading itself among it; nothing where the reading stands."""
    changing = tuple(c for c in read if c.name not in HARMLESS)
    if ways := tuple(_turned(line, changing, by)):
        return ways
    others = (*_put_right(line, changing, by), *_other_tone(line, changing, by), *_other_person(line, found, read, by))
    if others:
        return (*others, _known(read))
    of_several = found.people or found.everyone or sum(c.name == "next" for c in read) > 1
    lost = _lost(line, read, by, by.context.people if of_several else ())
    if lost:
        beside = tuple(way for piece in lost for way in _ways(piece, by)[:1])
        more = tuple(c for way in beside for c in way if c not in read)
        both = ((*_known(read), *more),) if more else ()
        return (*both, _known(read), *beside, *(way for piece in lost for way in _ways(piece, by)[1:]))
    return (_known(read),) if _takes_back(line, changing, by) or _gives_a_wish(line, changing, by) else ()


def _ways(piece: Read, by: Sight) -> tuple[Way, ...]:
    """Return what a clause asks for by itself, the likeliest first."""
    shaped = by_shape(piece.text.strip(" .,;"), by).understood
    read = shaped if isinstance(shaped, tuple) and shaped and acts(shaped) else one(piece, by)
    return (read,) if isinstance(read, tuple) else read.options


def _turned(line: str, read: Way, by: Sight) -> Iterator[Way]:
    """Turn round what would put in the words that the line puts away: "not this but that"."""
    for command in read:
        new, old = command.text.strip(), str(command.paragraph)
        if command.name == "edit" and new and old and is_denied(line, new, by) and not is_denied(line, old, by):
            yield (command.with_(paragraph=new, text=old),)
        elif (
            new and command.name in ("change", "rename", "closing", "greeting", "subject") and is_denied(line, new, by)
        ):
            yield (command.with_(text=""),)


def _put_right(line: str, read: Way, by: Sight) -> Iterator[Way]:
    """Offer to put words right that the line says are wrong, where those are no part of what would be changed."""
    denied = " ".join(m[0] for m in by.phrases.shapes.of(_KIND, "denied").finditer(line))
    left = {t.word for t in unaccounted(line, read, by)}
    said = f"{by.note.body} {' '.join(text for _, text in answers(by.interview))}" if by.note and by.interview else ""
    for command in read:
        for word in _NAMED.findall(denied) if command.name in ("change", "rename") and command.text else ():
            if word.casefold() in left and stands_in(word, said):
                yield (Command("edit", paragraph=word, field="fact", text=command.text),)


def _other_tone(line: str, read: Way, by: Sight) -> Iterator[Way]:
    """Offer the tone that is asked for in so many words, where another one was read."""
    tones = {c.tone for c in read if c.name == "tone" and c.tone}
    wished = [w for w in by.book.qualities.wishes(row_of(line, by)) if w.means in by.context.tones]
    asked = [w.means for w in wished if w.step == MORE]
    if len(tones) == 1 and asked and not tones & set(asked):
        now = by.drafts.now.settings.tone if by.drafts else ""
        yield from (
            (Command("again"),) if tone == now else (Command("tone", tone=tone),) for tone in dict.fromkeys(asked)
        )


def _other_person(line: str, found: Wish, read: Way, by: Sight) -> Iterator[Way]:
    """Offer to go to the note of somebody who is named and whose note would stay as it is."""
    if found.everyone or found.people or by.note is None:
        return
    gone_to = {c.text for c in read if c.name == "next"} | {by.note.to.name}
    given = " ".join(f"{c.text} {c.paragraph}" for c in read)
    left = {t.word.removesuffix("s") for t in unaccounted(line, read, by)} | {
        t.word for t in unaccounted(line, read, by)
    }
    names = known_names(by.context)
    for person in named_in(line, by.context):
        said = {w for w, whose in names.items() if whose == person}
        if person not in gone_to and not named_in(given, by.context) and said & left and by.note_to(person):
            yield (Command("next", text=person), *_known(read))


def _takes_back(line: str, read: Way, by: Sight) -> bool:
    """Whether a line takes back what it says, or keeps in one clause what would go by another."""
    if by.phrases.shapes.of(_KIND, "takes_back").search(line) or breaks_off(line, by):
        return True
    goes = [c for c in read if c.name in ("drop", "edit")]
    keeps = any(c.name in ("lock", "stay", "restore") for c in read)
    clauses = _clauses(line, by) if goes and not keeps else ()
    told = (p for p in clauses if len(clauses) > 1 and len(p.row) > 1 and p.hits)
    return any(p.hits[0].act in _KEEPING and p.hits[0].likeness >= _WISHES for p in told)


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
    spans = _spans(line, by)

    def is_lost(start: int, end: int, piece: Read) -> bool:
        lost = [t for t in left if start <= t.start < end]
        if not lost or (told and stands_in(piece.text.strip(" .,"), told)) or (named and _spares(piece)):
            return False
        behind = start and by.phrases.beside.says.search(piece.text)
        aside = is_remark(piece.text, by.phrases.beside) or behind
        if len(spans) > 1 and (aside or not any(start <= at < end for at in tells)):
            return _is_a_wish(piece, by)
        return len(lost) >= _MANY or any(_matters(t, line, by) for t in lost)

    rows = ((start, end, read_whole(line[start:end].strip(" ,;."), by)) for start, end in spans)
    return tuple(piece for start, end, piece in rows if is_lost(start, end, piece))


def _spans(line: str, by: Sight) -> list[tuple[int, int]]:
    quoted = [m.span() for m in _QUOTATION.finditer(line)]
    ends = (m.end() for m in by.phrases.shapes.of(_KIND, "clauses").finditer(line))
    cuts = [end for end in ends if not any(a < end < b for a, b in quoted)]
    return list(pairwise([0, *cuts, len(line)]))


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


def _spares(piece: Read) -> bool:
    """Whether a clause leaves somebody's note alone."""
    return any(hit.act in _KEEPING and hit.likeness >= _WISHES for hit in piece.hits[:1])


def _is_a_wish(piece: Read, by: Sight) -> bool:
    first = piece.row[0].word if piece.row else ""
    if first in by.book.questions.orders or by.book.lists["ordering"].longest_at(piece.row, 0):
        return True
    best = next((hit for hit in piece.hits if hit.act not in _IDLE), None)
    idle = next((hit.likeness for hit in piece.hits if hit.act in _IDLE), 0.0)
    return best is not None and best.act not in _COMPLAINING and best.likeness >= max(_WISHES, idle + _AHEAD)


def _clauses(line: str, by: Sight) -> Sequence[Read]:
    return [read_whole(line[start:end].strip(" ,;."), by) for start, end in _spans(line, by)]
