"""Which pieces of what somebody brings carry a letter: those that belong together, and no aside alone."""

from collections.abc import Sequence

from assistant.core.compose.material import Known, tidied
from assistant.core.compose.telegram import pieces
from assistant.core.english import English, Hand

_PAIR = 2
_MEASURES = ("with", "aside", "along", "for", "rate", "share")
"""Shapes of what is set behind a deed and belongs to it."""


def is_aside(part: str, english: English) -> bool:
    """Whether a piece is told beside another and carries nothing: *made the deck also*, *I never called in sick*."""
    return english.after("aside", part) is not None or english.has("told_also", part)


def first_pair(typed: str, parts: Sequence[str], known: Known) -> str:
    """Give the two pieces of a telegram to be told in one sentence; empty where the first is told alone."""
    if known.hand is not Hand.QUICK or len(parts) < _PAIR:
        return ""
    if len(parts) == _PAIR:
        return typed
    begun = ", ".join(parts[:_PAIR])
    return begun if _belong(tidied(begun, known.english, known.keep)[0], known.english) else ""


def _belong(begun: str, english: English) -> bool:
    """Whether two pieces of several are years and what was done in them, or a deed and its measure."""
    shapes = [piece.shape for piece in pieces(begun, "strength", english)]
    if len(shapes) != _PAIR:
        return False
    return shapes[1] in _MEASURES or (shapes[0] in ("have", "been") and shapes[1] in ("did", "clause"))
