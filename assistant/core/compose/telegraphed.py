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
    is_bare,
    is_clause,
    is_someone,
    points_nowhere,
    unended,
)

_PAST, _NOW, _OTHER = "past", "now", "other"
_TENSE = {"did": _PAST, "have": _NOW, "am": _NOW, "been": _NOW, "never": _NOW, "can": _NOW, "clause": _OTHER}
_VERB = {"have": "have ", "am": "am ", "been": "have been ", "never": "have never been "}


@dataclass(slots=True)
class Told:
    """One thing told of the candidate, and what is set beside it."""

    shape: str
    said: str
    length: str = ""
    beside: list[tuple[str, str]] = field(default_factory=list)
    """What is set beside it, in its order: shape and words."""

    def whole(self) -> str:
        """Say it with what belongs to it."""
        long = "over" if self.shape == "did" and re.search(r"\d", self.said) else "for"
        said = self.said + (f" {long} {self.length}" if self.length else "")
        if self.shape in _VERB:
            said = ("have had " if self.shape == "have" and self.length else _VERB[self.shape]) + said
        for shape, run in groupby(self.beside, key=lambda one: one[0]):
            more = [words for _, words in run]
            if shape == "with":
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
_HANGS = {"of": ("have", ""), "which": ("did", "which is "), "whose": ("did", "which ")}
"""What hangs on a piece of one shape, and what stands before it."""


def _in_place(piece: Piece, told: Sequence[Told], english: English) -> Piece:
    """Fit a piece to what stands before it."""
    shape, said = piece.shape, piece.said
    before = told[-1].shape if told else ""
    if shape == "of" and before == "been":
        shape, said = "aside", said.replace(" of them", " years", 1)
    elif shape in _HANGS:
        on, lead = _HANGS[shape]
        shape, said = ("aside", lead + said) if before == on else ("", "")
    elif shape == "came":
        shape = "clause"
    elif shape == "role":
        shape = "am" if is_someone(said, english) else ""
    elif shape == "share":
        shape, said = ("aside", f"reaching {said}") if before == "did" else ("did", f"reached {said}")
    elif shape == "rate":
        shape, said = "with", _with_the(said, english)
    return Piece(piece.typed, shape, an(said))


def _with_the(said: str, english: English) -> str:
    """Put the article before what is measured: *pass rate up 9%* → *the pass rate up 9%*."""
    head = re.split(r" (?:up|down|at|going) ", said)[0]
    return f"the {said}" if is_bare(head, english) else said


def _beside(told: Told, piece: Piece) -> None:
    if piece.shape == "for" and not told.length:
        told.length = piece.said
    elif piece.shape == "along":
        told.said += f" {piece.said}"
    else:
        told.beside.append(("with" if piece.shape == "with" else "aside", piece.said))


def _joined(told: Sequence[Told]) -> str:
    """Say one thing, or two: with one *I* where both are over or both are so now."""
    first, *others = told
    if not others:
        return _clause([first])
    alike = _TENSE[first.shape] == _TENSE[others[0].shape] != _OTHER
    return _clause(told) if alike else f"{_clause([first])}, and {_clause(others)}"


def _clause(told: Sequence[Told]) -> str:
    first, *others = told
    if first.shape == "clause":
        return _SO.sub(r"\1, so \2", first.whole())
    said = [first.whole()]
    for other in others:  # "have A and B", but "have A and have had B for a year"
        is_same = other.shape == first.shape and first.shape in _VERB and not other.whole().startswith("have had ")
        said.append(other.whole().removeprefix(_VERB[first.shape]) if is_same else other.whole())
    return _SO.sub(r"\1, so \2", f"I {listing(said)}")


_SO = re.compile(r"(\w) so (I|it|they|we)\b")
