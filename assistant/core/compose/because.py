"""What stood out and why, in one sentence: *I keep thinking about how you draw, because …*."""

import re

from assistant.core.compose.gathered import Gathered
from assistant.core.compose.piece import Piece
from assistant.core.english import Kind, sentences
from assistant.core.marks import own

_CAUSE = re.compile(r"\b(?:because|since|so that|as it)\b")
_MINE = ("I ", "I'm ", "I've ", "What ")
_LONGEST = 32
"""Words of a sentence that holds a detail and its reason."""


def because(gathered: Gathered) -> str:
    """Give the reason that follows *because*, marked as the candidate's words; empty where there is none."""
    reason = gathered.why
    if reason is None or reason.kind is not Kind.THAT:
        return ""
    return own(reason.it, gathered.sources.number(reason.source))


def in_one(found: Piece, reason: str) -> str:
    """Join a reason to a sentence that ends in the detail it is for, where that is told as one's own and not too long.

    Empty otherwise: then it stands in a sentence of its own behind it.
    """
    last = sentences(found.text)[-1]
    is_mine = last.startswith(_MINE) and _CAUSE.search(last) is None
    if not is_mine or len(last.split()) + len(reason.split()) > _LONGEST:
        return ""
    text, _, mark = found.marked.rpartition(".")  # the stop may stand before the mark that ends their own words
    return f"{text}{mark}, because {reason}."
