"""What the candidate brings, typed as a telegram, joined to one sentence about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from assistant.core.compose.deed import sentence
from assistant.core.compose.material import Material
from assistant.core.compose.telegram import Piece, an, listing, pieces
from assistant.core.english import (
    English,
    Shape,
    is_bare,
    is_clause,
    is_someone,
    points_nowhere,
    unended,
)

_PAST, _NOW, _OTHER = "past", "now", "other"
_TENSE = {
    Shape.DID: _PAST,
    Shape.CLAUSE: _OTHER,
    **dict.fromkeys((Shape.HAVE, Shape.AM, Shape.BEEN, Shape.NEVER, Shape.CAN), _NOW),
}
_VERB = {Shape.HAVE: "have ", Shape.AM: "am ", Shape.BEEN: "have been ", Shape.NEVER: "have never been "}


@dataclass(slots=True)
class Told:
    """One thing told of the candidate, and what is set beside it."""

    shape: Shape
    said: str
    length: str = ""
    beside: list[tuple[Shape, str]] = field(default_factory=list)
    """What is set beside it, in its order: shape and words."""

    def whole(self) -> str:
        """Say it with what belongs to it."""
        long = "over" if self.shape is Shape.DID and re.search(r"\d", self.said) else "for"
        said = self.said + (f" {long} {self.length}" if self.length else "")
        if self.shape in _VERB:
            said = ("have had " if self.shape is Shape.HAVE and self.length else _VERB[self.shape]) + said
        for shape, run in groupby(self.beside, key=lambda one: one[0]):
            more = [words for _, words in run]
            if shape is Shape.WITH:
                close = len(more) == len(self.beside) == 1 and more[0].split()[0] in ("no", "zero", "a")
                said += ("" if close else ",") + f" with {listing(more)}"
            else:
                said += "".join(f", {words}" for words in more)
        return said


def telegraphed(text: str, english: English) -> tuple[Material, ...]:
    """Read one piece, or join two; nothing of more, nor where one cannot be said or what comes of it is no sentence."""
    found = pieces(text, "strength", english)
    if not found or len(found) > _PAIR or points_nowhere(found[0].said, english):
        return ()
    told: list[Told] = []
    for typed in found:
        piece = _in_place(typed, told, english)
        if piece.shape in _TENSE:
            told.append(Told(piece.shape, piece.said))
        elif piece.shape and told:
            _beside(told[-1], piece)
        else:
            return ()
    made = sentence(_joined(told), english)
    return (made,) if is_clause(unended(made.it), english) else ()


_PAIR = 2
"""Pieces that can still be told to belong together."""
_HANGS = {
    Shape.OF: (Shape.HAVE, ""),
    Shape.WHICH: (Shape.DID, "which is "),
    Shape.WHOSE: (Shape.DID, "which "),
}
"""What hangs on a piece of one shape, and what stands before it."""


def _in_place(piece: Piece, told: Sequence[Told], english: English) -> Piece:
    """Fit a piece to what stands before it."""
    shape, said = piece.shape, piece.said
    before = told[-1].shape if told else Shape.NONE
    if shape is Shape.FOR and not told:
        shape, said = Shape.HAVE, f"{said} of experience"
    elif shape is Shape.OF and before is Shape.BEEN:
        shape, said = Shape.ASIDE, said.replace(" of them", " years", 1)
    elif shape in _HANGS:
        on, lead = _HANGS[shape]
        shape, said = (Shape.ASIDE, lead + said) if before is on else (Shape.NONE, "")
    elif shape is Shape.CAME:
        shape = Shape.CLAUSE
    elif shape is Shape.ROLE:
        shape = Shape.AM if is_someone(said, english) else Shape.NONE
    elif shape is Shape.SHARE:
        is_beside = before is Shape.DID
        shape, said = (Shape.ASIDE, f"reaching {said}") if is_beside else (Shape.DID, f"reached {said}")
    elif shape is Shape.RATE:
        shape, said = Shape.WITH, _with_the(said, english)
    return Piece(piece.typed, shape, an(said))


def _with_the(said: str, english: English) -> str:
    """Put the article before what is measured: *pass rate up 9%* → *the pass rate up 9%*."""
    head = re.split(r" (?:up|down|at|going) ", said)[0]
    return f"the {said}" if is_bare(head, english) else said


def _beside(told: Told, piece: Piece) -> None:
    if piece.shape is Shape.FOR and not told.length:
        told.length = piece.said
    elif piece.shape is Shape.ALONG:
        told.said += f" {piece.said}"
    else:
        told.beside.append((Shape.WITH if piece.shape is Shape.WITH else Shape.ASIDE, piece.said))


def _joined(told: Sequence[Told]) -> str:
    """Say one thing, or two: with one *I* where both are over or both are so now."""
    first, *others = told
    if not others:
        return _clause([first])
    alike = _TENSE[first.shape] == _TENSE[others[0].shape] != _OTHER
    return _clause(told) if alike else f"{_clause([first])}, and {_clause(others)}"


def _clause(told: Sequence[Told]) -> str:
    first, *others = told
    if first.shape is Shape.CLAUSE:
        return _SO.sub(r"\1, so \2", first.whole())
    said = [first.whole()]
    for other in others:  # "have A and B", but "have A and have had B for a year"
        is_same = other.shape == first.shape and first.shape in _VERB and not other.whole().startswith("have had ")
        said.append(other.whole().removeprefix(_VERB[first.shape]) if is_same else other.whole())
    return _SO.sub(r"\1, so \2", f"I {listing(said)}")


_SO = re.compile(r"(\w) so (I|it|they|we)\b")
