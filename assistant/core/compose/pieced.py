"""What stood out, typed in pieces: things, what the reader is and does, what there is not; joined to one sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.core.compose.fragment import definite
from assistant.core.compose.material import Known, Material, small, thing
from assistant.core.compose.telegram import Piece, listing, pieces
from assistant.core.compose.told import clause
from assistant.core.english import English, Tag, is_clause, spelled
from assistant.core.people import to_reader

_NAMED = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.ING
_BEHIND = {"of_all": ", ", "year": " ", "which": ", which is ", "manner": ", "}
"""What is set behind a clause, and what stands before it."""
_MEASURED = re.compile(r"\d+-[a-z]")
_SAYS = {"does": "{who} {said}", "am": "{who} was {said}", "clause": "{said}", "mine": "{said}"}


@dataclass(frozen=True, slots=True)
class Said:
    """A piece turned to the reader: whether it is a clause, and its words."""

    typed: str
    text: str
    is_clause: bool


def pieced(text: str, index: int, known: Known) -> tuple[tuple[Material, ...], str]:
    """Read what stood out piece by piece; what cannot be said is left away."""
    english = known.english
    found = pieces(text, "detail", english)
    who = "he" if english.has("himself", text) else "she"
    is_past = any(_is_past(p, known) for p in found)
    said: list[Said] = []
    dropped: list[str] = []
    if any(p.shape == "thing" and _tells(p.said, english) for p in found):
        return (), ""  # "the kids!! Leo showed me his dinosaurs" is told as it stands
    for piece in found:
        one = _said(piece, who, index, known, is_past=is_past, is_first=not said)
        if one is None:
            dropped.append(piece.typed)
        else:
            said.append(one)
    is_mixed = any(s.is_clause for s in said) and not all(s.is_clause or s.text[0] in " ," for s in said)
    if not said or dropped or is_mixed or len(said) > _MOST:
        return (), ""  # a thing beside a deed, or a piece that cannot be said: something is misread
    return _joined(said, known), ", ".join(dropped)


_MOST = 3
"""Pieces of one answer that can still be vouched for."""


def _tells(said: str, english: English) -> bool:
    """Whether what looks like a thing tells what somebody did: *Leo showed me all his dinosaurs*."""
    tokens = english.read(said).tokens
    named = len(tokens) > 1 and tokens[0].has(Tag.NAME | Tag.UNKNOWN) and tokens[1].has(Tag.PAST | Tag.THIRD)
    return (named and tokens[0].text[0].isupper()) or is_clause(said, english)


def _is_past(piece: Piece, known: Known) -> bool:
    tokens = known.english.read(piece.said).tokens
    return piece.shape in ("does", "mine") and any(
        t.has(Tag.PAST | Tag.BE_WAS | Tag.DO_PAST) and not t.has(Tag.BASE | Tag.THIRD | Tag.BE_IS & ~Tag.BE_WAS)
        for t in tokens[:3]
    )


def _said(piece: Piece, who: str, index: int, known: Known, *, is_past: bool, is_first: bool) -> Said | None:
    english = known.english
    if not piece.shape or (piece.shape == "how" and not is_first):
        return None
    if piece.shape == "none":
        is_plural = english.read(piece.said).tokens[-1].has(Tag.PLURAL)
        be = ("were" if is_plural else "was") if is_past else ("are" if is_plural else "is")
        return Said(piece.typed, f"there {be} {piece.said}", is_clause=True)
    if piece.shape in _BEHIND:
        return Said(piece.typed, f"{_BEHIND[piece.shape]}{piece.said}", is_clause=False) if not is_first else None
    if piece.shape in ("thing", "how"):
        turned = to_reader(piece.said, known.reader(index), english, known.names)
        low = small(turned.text, english)
        if piece.shape == "thing":
            if not any(t.has(_NAMED) for t in english.read(low).tokens):
                return None  # "small but spotless" names nothing
            low = f"the {low}" if _MEASURED.match(low) else definite(low, english)
        return None if turned.unsure else Said(piece.typed, low, is_clause=False)
    whole = _SAYS[piece.shape].format(who=who, said=piece.said)
    for eager in (False, True):
        turned = to_reader(whole, known.reader(index), english, known.names, eager=eager)
        if not turned.unsure:
            return Said(piece.typed, small(turned.text, english), is_clause=True)
    return None


def _joined(said: Sequence[Said], known: Known) -> tuple[Material, ...]:
    english = known.english
    said = _hung(said)
    clauses = [s for s in said if s.is_clause]
    things = [s for s in said if not s.is_clause]
    if not clauses:
        return (replace(thing(listing([t.text for t in things]), english), plural=len(things) > 1),)
    whole = spelled(_one(said), english)
    return tuple(clause(whole, known))


def _hung(said: Sequence[Said]) -> Sequence[Said]:
    """Hang what tells more of a thing or a clause on it."""
    hung: list[Said] = []
    for one in said:
        if hung and one.text[0] in " ,":
            hung[-1] = replace(hung[-1], text=f"{hung[-1].text}{one.text}")
        else:
            hung.append(one)
    return hung


def _one(said: Sequence[Said]) -> str:
    """Join clauses to one sentence; a subject that stays is said once."""
    groups: list[list[str]] = []
    for one in said:
        if not one.is_clause:
            groups[-1][-1] += f", {one.text}"
        elif groups and groups[-1][0].startswith("you ") and one.text.startswith("you "):
            groups[-1].append(one.text[4:])
        else:
            groups.append([one.text])
    clauses = [listing(group) for group in groups]
    if any("," in c for c in clauses[:-1]):
        return ", and ".join(clauses)
    if len(clauses) == 2 and all(len(c.split()) < _SHORT for c in clauses):
        return " and ".join(clauses)
    return ", and ".join([", ".join(clauses[:-1]), clauses[-1]]) if len(clauses) > 1 else clauses[0]


_SHORT = 6
"""Words of a clause before whose *and* no comma stands."""
