"""What the candidate brings, typed as a telegram, joined to one sentence about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from assistant.core.compose.deed import sentence
from assistant.core.compose.material import Material, own
from assistant.core.compose.telegram import Piece, an, listing, pieces
from assistant.core.english import (
    English,
    capitalised,
    is_bare,
    is_clause,
    is_someone,
    points_nowhere,
    sentences,
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
    typed: str = ""
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


def telegraphed(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    """Read what is typed in pieces; what cannot be said is left away, and so is what leans on it.

    Nothing is read of a text whose sense would change without what is left away, nor one whose sentences the grammar
    does not know.
    """
    told: list[Told] = []
    waiting: list[Piece] = []
    dropped: list[str] = []
    lost = False
    for typed in pieces(text, "strength", english):
        piece = _in_place(typed, told, english)
        leans = (piece.shape not in _TENSE and not told) or english.has("leans", piece.said)
        if not piece.shape or (lost and leans) or (not told and points_nowhere(piece.said, english)):
            dropped += [early.typed for early in (*waiting, piece)]  # "churn in dbt, unified definition": of churn
            lost, waiting = True, []
        elif piece.shape in _TENSE:
            told.append(Told(piece.shape, piece.said, piece.typed))
            lost = False
            for early in waiting:
                _beside(told[-1], early)
            waiting = []
        elif not told and piece.shape == "with" and piece.said[:1].isdigit():
            waiting.append(piece)
        elif not told:
            dropped.append(piece.typed)
        elif not lost:
            _beside(told[-1], piece)
        else:
            dropped.append(piece.typed)
    dropped += [early.typed for early in waiting]
    while told and not (dropped and _says_little(told, dropped, english)):
        made = _said(told, english)
        if all(is_clause(unended(part), english) for part in sentences(made.it)):
            return (made,), ", ".join(dropped)
        dropped.append(", ".join((told[-1].typed, *(words for _, words in told.pop().beside))))
    return (), ""


def _says_little(told: Sequence[Told], dropped: Sequence[str], english: English) -> bool:
    """Whether what is left says nothing alone, or another thing than was meant: *never late* without the work."""
    worth = [one for one in told if one.shape in _WORTH and english.after("slight", one.said) is None]
    kept = sum(len(one.said.split()) for one in told)
    is_less = sum(len(d.split()) for d in dropped) > _MUCH * kept
    is_weak = not worth and sum(one.shape in (*_WORTH, "can") for one in told) < 2  # "a CDL", "happy with nights"
    takes_back = any(english.after("takes_back", d) is not None for d in dropped)
    return is_less or is_weak or takes_back or told[0].shape == "clause"


_MUCH = 2
"""How many times as much as what stands may be left away."""
_WORTH = ("did", "have", "been")
"""Shapes that say something alone."""
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


def _said(told: Sequence[Told], english: English) -> Material:
    groups: list[list[Told]] = []
    for one in told:
        same = groups and _TENSE[groups[-1][-1].shape] == _TENSE[one.shape] != _OTHER
        if same and not groups[-1][-1].beside:
            groups[-1].append(one)
        else:
            groups.append([one])
    clauses = [_SO.sub(r"\1, so \2", _clause(group)) for group in groups]
    whole = ", and ".join([", ".join(clauses[:-1]), clauses[-1]]) if len(clauses) > 1 else clauses[0]
    if len(clauses) > 2 or len(whole.split()) > _LONG:
        return own(" ".join(f"{capitalised(c)}." for c in clauses), english)
    return sentence(whole, english)


_SO = re.compile(r"(\w) so (I|it|they|we)\b")
_LONG = 36
"""Words of one sentence."""


def _clause(group: Sequence[Told]) -> str:
    if group[0].shape == "clause":
        return group[0].whole()
    runs = [list(run) for _, run in groupby(group, key=lambda one: one.shape)]
    said = []
    for first, *more in runs:
        alike = [one.whole() for one in more]
        if first.shape in _VERB:  # "have A and B", but "have A and have had B for a year"
            alike = [w if w.startswith("have had ") else w.removeprefix(_VERB[first.shape]) for w in alike]
        said.append(listing([first.whole(), *alike]))
    return f"I {listing(said)}"
