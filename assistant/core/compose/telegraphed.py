"""What the candidate brings, typed as a telegram, joined to one sentence about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from assistant.core.compose.deed import sentence
from assistant.core.compose.material import Material, own
from assistant.core.compose.telegram import Piece, an, articled, bare_object, listing, pieces
from assistant.core.english import English, capitalised, is_bare, is_someone

_PAST, _NOW, _OTHER = "past", "now", "other"
_TENSE = {"did": _PAST, "have": _NOW, "am": _NOW, "been": _NOW, "never": _NOW, "can": _NOW, "clause": _OTHER}
_VERB = {"have": "have ", "am": "am ", "been": "have been ", "never": "have never been "}


@dataclass(slots=True)
class Told:
    """One thing told of the candidate, and what is set beside it."""

    shape: str
    said: str
    having: list[str] = field(default_factory=list)
    length: str = ""
    aside: list[str] = field(default_factory=list)

    def whole(self) -> str:
        """Say it with what belongs to it."""
        long = "over" if self.shape == "did" and re.search(r"\d", self.said) else "for"
        said = self.said + (f" {long} {self.length}" if self.length else "")
        if self.shape in _VERB:
            said = ("have had " if self.shape == "have" and self.length else _VERB[self.shape]) + said
        if self.having:
            close = len(self.having) == 1 and self.having[0].split()[0] in ("no", "zero", "a") and not self.aside
            said += ("" if close else ",") + f" with {listing(self.having)}"
        return said + "".join(f", {aside}" for aside in self.aside)


def telegraphed(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    """Read what is typed in pieces; what cannot be said is left away, and so is what leans on it."""
    found = pieces(text, "strength", english)
    told: list[Told] = []
    waiting: list[Piece] = []
    dropped: list[str] = []
    lost = False
    for typed in found:
        piece = _in_place(typed, told, english)
        is_bare = piece.shape == "did" and bare_object(typed.said, english) is not None
        leans = (piece.shape not in _TENSE and not told) or is_bare or english.has("leans", piece.said)
        if not piece.shape or (lost and leans):  # "churn in dbt, unified definition": of churn
            dropped.append(piece.typed)
            lost = True
        elif piece.shape in _TENSE:
            told.append(Told(piece.shape, piece.said))
            lost = False
            for early in waiting:
                _beside(told[-1], early)
            waiting = []
        elif not told:
            waiting.append(piece)
        else:
            _beside(told[-1], piece)
    dropped += [early.typed for early in waiting]
    if not told or (dropped and told[0].shape == "clause"):
        return (), ""  # "and we stayed open": of what was done before it
    return (_said(told, english),), ", ".join(dropped)


_HANGS = {"of": ("have", ""), "which": ("did", "which is "), "whose": ("did", "which ")}
"""What hangs on a piece of one shape, and what stands before it."""
_OWNED = ("the ", "my ", "our ")


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
        shape, said = "clause", said if said.startswith(_OWNED) else f"the {said}"
    elif shape == "role":
        shape = "am" if is_someone(said, english) else ""
    elif shape == "share":
        shape, said = ("aside", said) if before == "did" else ("did", f"reached {said}")
    elif shape == "rate":
        shape, said = "with", _with_the(said, english)
    elif shape == "for" and not told:
        shape = "have"
    elif shape == "did":
        said = articled(said, english)
        shape = shape if said else ""
    return Piece(piece.typed, shape, an(said))


def _with_the(said: str, english: English) -> str:
    """Put the article before what is measured: *pass rate up 9%* → *the pass rate up 9%*."""
    head = re.split(r" (?:up|down|at|going) ", said)[0]
    return f"the {said}" if is_bare(head, english) else said


def _beside(told: Told, piece: Piece) -> None:
    if piece.shape == "with":
        told.having.append(piece.said)
    elif piece.shape == "for" and not told.length:
        told.length = piece.said
    elif piece.shape == "across":
        told.said += f" across {piece.said}"
    else:
        told.aside.append(piece.said)


def _said(told: Sequence[Told], english: English) -> Material:
    groups: list[list[Told]] = []
    for one in told:
        same = groups and _TENSE[groups[-1][-1].shape] == _TENSE[one.shape] != _OTHER
        if same and not groups[-1][-1].having and not groups[-1][-1].aside:
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
        alike = [one.whole().removeprefix(_VERB.get(one.shape, "")) for one in more]  # "have A and B"
        said.append(listing([first.whole(), *alike]))
    return f"I {listing(said)}"
