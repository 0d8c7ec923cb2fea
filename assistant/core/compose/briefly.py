"""What everybody of a panel hears, told in fewer words to those behind the first."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.compose.deed import with_forms
from assistant.core.compose.material import Material
from assistant.core.english import English, Kind, is_clause, unended


def strength_for(index: int, strength: Sequence[Material], english: English) -> Sequence[Material]:
    """Tell the second and third what was done and what came of it, and no more, where that stands alone."""
    longest = _LONGEST.get(min(index, 2))
    if longest is None or any(m.words <= longest for m in strength):
        return strength
    return tuple(_briefly(m, english) for m in strength)


def need_for(index: int, need: Sequence[Material]) -> Sequence[Material]:
    """Tell the second and third what is needed, without the reason or the circumstances behind it."""
    if not index:
        return need
    return tuple(
        replace(m, it=m.it[: cut.start()], also={}) if (cut := _AROUND.search(m.it)) and _stands(m, cut) else m
        for m in need
    )


_LONGEST = {1: 24, 2: 15}
"""Words up to which the second and the third of a panel hear all of a strength."""
_FEWEST = 5
"""Words that say something alone."""
_BEHIND = re.compile(
    r"(?:, (?=(?:and (?:I|my|both)|mostly|mainly|largely|including|(?:the )?(?:last|first)|so"
    r"|\w+ of (?:them|whom|which|it))\b)|: )"
)
"""Where more about a deed begins, and not what came of it: *…, mostly on my own*, *…, two of them as the lead*."""
_AROUND = re.compile(r", (?=(?:because|since|which|with|where|starting|so that)\b)")
"""Where the reason for a need, or more about it, begins."""


def _stands(made: Material, cut: re.Match[str]) -> bool:
    return made.kind in (Kind.SOMEONE, Kind.THING) and len(made.it[: cut.start()].split()) >= _FEWEST


def _briefly(made: Material, english: English) -> Material:
    if made.kind is Kind.OWN:
        return made  # of two sentences the first often only leads to what was done
    for cut in _BEHIND.finditer(made.it):
        head = made.it[: cut.start()]
        if head.startswith("I ") and len(head.split()) >= _FEWEST and is_clause(unended(head), english):
            return with_forms(replace(made, it=head, also={}), english)
    return made
