"""What "it" refers to, and what is said only to give a reason."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.talk.book import Book
from assistant.core.talk.examples import Match, Piece
from assistant.core.talk.matching import Matcher
from assistant.core.talk.quality import DENIED, EXCESS, STATED, Wish
from assistant.core.talk.words import Token, without

_OF_PARAGRAPHS = frozenset({"lock", "unlock", "drop", "restore", "why", "move"})
_COMPLAINING = frozenset({STATED, EXCESS, DENIED})
_LONGEST_TOPIC = 4


def referred(words: str, raw: Sequence[Token], pieces: Sequence[Piece], matcher: Matcher, book: Book) -> list[Piece]:
    """Read "keep it" as about the paragraph just named; what was said of that paragraph then only gives the reason."""
    kept: list[Piece] = []
    for piece in pieces:
        named = next((m for p in reversed(kept) if (m := _mention(raw[p.start : p.end], book))), None)
        match = _about(words, raw[piece.start : piece.end], named, matcher, book) if named else None
        if match and not any(c.paragraph != "" for c in piece.commands):
            kept = [p for p in kept if _stays(p)]
            kept.append(replace(piece, match=match))
        else:
            kept.append(piece)
    return kept


def _about(words: str, row: Sequence[Token], named: Sequence[Token], matcher: Matcher, book: Book) -> Match | None:
    at = next((i for i, t in enumerate(row) if i and book.lists["pronouns"].longest_at(row, i) and not t.quoted), 0)
    if not at:
        return None
    start = book.lists["joiners"].longest_at(row, 0) % at
    told = [*row[start:at], *(replace(t, breaks=False) for t in named), *row[at + 1 :]]
    match = matcher.best(words, told)
    meant = match and all(c.name in _OF_PARAGRAPHS and c.paragraph != "" for c in match.commands)
    return replace(match, beside=False) if match and meant else None


def _stays(piece: Piece) -> bool:
    names = {c.name for c in piece.commands}
    said = piece.match is None or all(w.step in _COMPLAINING for w in piece.match.wishes)
    return not (said and names <= (_OF_PARAGRAPHS | {"tone", "shorter", "longer", "again", "done"}))


def _mention(row: Sequence[Token], book: Book) -> list[Token]:
    for i in range(len(row)):
        for end, place in book.parts.read(row, i):
            if place and end - i > 1:
                return list(row[i:end])
    noun = next((i for i in range(len(row)) if book.lists["paragraph_nouns"].longest_at(row, i)), -1)
    if noun < 0:
        return []
    if noun + 1 < len(row) and row[noun + 1].word in book.parts.about:
        return _until_said(row[noun:], book)
    begin = next((k for k in range(noun, max(-1, noun - _LONGEST_TOPIC), -1) if row[k].word in book.articles), noun)
    return list(row[begin + 1 : noun + 1]) if noun - begin > 1 else []


def _until_said(row: Sequence[Token], book: Book) -> list[Token]:
    said = (k for k in range(2, len(row)) if book.lists["said_of"].longest_at(row, k))
    return list(row[: next(said, len(row))])


def complaints(raw: Sequence[Token], pieces: Sequence[Piece], book: Book) -> list[Piece]:
    """Leave out complaints that only say why, and what is named only to be set against a wish.

    A complaint says why beside a command for a paragraph, or beside a tone asked for outright.
    """
    asked = [p for p in pieces if any(c.name == "tone" for c in p.commands) and not complains(p)]
    kept: list[Piece] = []
    for i, piece in enumerate(pieces):
        if i + 1 < len(pieces) and _is_set_against(raw, piece, pieces[i + 1], book):
            continue
        beside = any(c.paragraph != "" for p in pieces[max(0, i - 1) : i] for c in p.commands)
        first = without(raw[piece.start : piece.end], book.lists["fillers"])[:1]
        joined = bool(first) and book.lists["joiners"].longest_at(first, 0) > 0
        if complains(piece) and beside and not joined:
            continue
        kept.append(_without_tone(piece) if asked and complains(piece) else piece)
    return kept


def _is_set_against(raw: Sequence[Token], piece: Piece, after: Piece, book: Book) -> bool:
    # "Not warm but formal" asks for one thing.
    wishes = piece.match.wishes if piece.match else ()
    named = {c.name for c in after.commands} & {c.name for c in piece.commands}
    return bool(
        named and wishes and raw[after.start].word == book.contrast and raw[piece.start + wishes[0].start].word == "not"
    )


def complains(piece: Piece) -> bool:
    """Whether it only finds fault, as in "it is too long"."""
    wishes: tuple[Wish, ...] = piece.match.wishes if piece.match else ()
    return bool(wishes) and all(w.step in _COMPLAINING for w in wishes)


def _without_tone(piece: Piece) -> Piece:
    if piece.match is None:
        return piece
    rest: tuple[Command, ...] = tuple(c for c in piece.commands if c.name != "tone")
    return replace(piece, match=replace(piece.match, commands=rest))
