"""What the candidate brings, typed as a telegram: what can be vouched for and says most, and nothing of the rest."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.compose.deed import sentence
from assistant.core.compose.material import Made, Material, own
from assistant.core.compose.standing import is_unknown
from assistant.core.compose.telegram import Piece, an, pieces
from assistant.core.compose.telling import TENSE, Told, told_in_one, typed_of
from assistant.core.english import (
    English,
    Shape,
    has_shorthand,
    is_bare,
    is_clause,
    is_someone,
    is_trouble,
    points_nowhere,
    sentences,
    spelled,
    stumbles,
)


def telegraphed(text: str, english: English) -> tuple[Material, ...]:
    """Read every piece; nothing where one of them cannot be told."""
    made = told_of(text, english)
    return () if made.dropped else made.readings


def told_of(text: str, english: English) -> Made:
    """Tell what can be vouched for; what hangs on a piece that is left away goes with it."""
    found = pieces(text, "strength", english)
    told = _weightiest(_told(found, english))
    if not told:
        return Made()
    whole = told_in_one(told)
    made = sentence(whole, english) if len(sentences(whole)) == 1 else own(whole, english)
    kept = typed_of(told)
    lost = [piece.lost if piece.typed in kept else piece.typed for piece in found]
    return Made((made,), dropped=", ".join(filter(None, lost)), is_vouched=True, is_pieced=True)


def _weightiest(told: Sequence[Told]) -> Sequence[Told]:
    """Take what says enough with one thing beside it: of more that are joined, one is wrong too often."""
    at = next((i for i, one in enumerate(told) if _carries(one)), len(told))
    return told[max(0, at - 1) : max(0, at - 1) + _MOST]


def _carries(one: Told) -> bool:
    """Whether something says enough for a letter: a deed, work of so many years, a clause of its own."""
    if one.shape is Shape.HAVE:
        return _LONG.search(one.said) is not None
    if one.said.startswith("I know "):
        return False
    is_done = one.shape is Shape.DID and not one.said.startswith(("never ", "was never "))
    return is_done or one.shape in (Shape.BEEN, Shape.CLAUSE) or one.said.startswith("have had ")


_LONG = re.compile(r"\b(?:years?|months?|seasons?|winters?|summers?|harvests?)\b")
_MOST = 2
"""Things told of oneself at once."""
_BARE_NUMBER = re.compile(r"^I (?:\w+ )?\w+ \d[\d,.]*$")
"""A deed done to a number of something: *led 18*."""
_HAD = re.compile(r"I had ((?:an?|\d+|one|two|three|four|five|some|a few) \w+)")
_FIELD = re.compile(r"(?<=years of )[\w -]+(?= experience\b)")


def _stands(one: Told, english: English) -> bool:
    """Whether one thing alone is a sentence in which nothing is missing."""
    said = spelled(told_in_one([one]), english)
    words = english.read(_FIELD.sub("", said)).tokens  # a field that years are told of is one, whatever its name
    if has_shorthand(said, english) or any(is_unknown(word, english) for word in words):
        return False
    if one.shape is Shape.DID and _BARE_NUMBER.search(said):
        return False
    if (had := _HAD.fullmatch(said)) and is_trouble(had[1], english):
        return False  # "had 2 complaints": nobody tells that of themselves
    return is_clause(said, english) and not points_nowhere(one.said, english) and not stumbles(said, english)


def _told(found: Sequence[Piece], english: English) -> list[Told]:
    """Set each piece behind those told before it, as far as what comes of it stands."""
    told: list[Told] = []
    is_lost = False
    for typed in found:
        piece = _in_place(typed, [] if is_lost else told, english)
        if piece.shape in TENSE:
            one = Told(piece.shape, piece.said, [piece.typed], is_behind=bool(told))
            is_lost = not _stands(one, english)
            told += [] if is_lost else [one]
        elif piece.shape and told and not is_lost:
            more = _beside(told[-1], piece)
            told[-1] = more if _stands(more, english) else told[-1]
        else:
            is_lost = True
    return told


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
    elif shape is Shape.NEVER and before is Shape.DID:
        shape, said = Shape.DID, f"was never {said}"
    elif shape is Shape.CLAUSE and not told and _THEIRS.match(said):
        shape = Shape.NONE
    elif shape is Shape.CAME:
        shape = Shape.CLAUSE if told or said.startswith("my ") else Shape.NONE
    elif shape is Shape.ROLE:
        shape = Shape.AM if not told and is_someone(said, english) else Shape.NONE
    elif shape is Shape.SHARE:
        is_beside = before is Shape.DID
        shape, said = (Shape.ASIDE, f"reaching {said}") if is_beside else (Shape.DID, f"reached {said}")
    elif shape is Shape.RATE:
        shape, said = Shape.WITH, _with_the(said, english)
    return Piece(piece.typed, shape, an(said))


_THEIRS = re.compile(r"(?:it|they|he|she|we|both|all|none|most|each)\b")
"""What a clause begins with that speaks of what stands before it."""


def _with_the(said: str, english: English) -> str:
    """Put the article before what is measured: *pass rate up 9%* → *the pass rate up 9%*."""
    head = re.split(r" (?:up|down|at|going) ", said)[0]
    return f"the {said}" if is_bare(head, english) else said


def _beside(told: Told, piece: Piece) -> Told:
    """Set a piece beside what is told."""
    more = replace(told, typed=[*told.typed, piece.typed])
    if piece.shape is Shape.FOR and not told.length:
        return replace(more, length=piece.said)
    if piece.shape is Shape.ALONG:
        return replace(more, said=f"{told.said} {piece.said}")
    shape = Shape.WITH if piece.shape is Shape.WITH else Shape.ASIDE
    return replace(more, beside=[*told.beside, (shape, piece.said)])
