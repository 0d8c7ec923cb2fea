"""Whom an action concerns, guessed from its own words."""

import re
from collections.abc import Sequence

from assistant.core.facts import Interviewer

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def guess_concerned(what: str, people: Sequence[Interviewer]) -> str:
    """Guess whom of several people an action concerns: the one it names, else everyone (empty)."""
    said = {word.lower().removesuffix("'s").removesuffix("'ll") for word in _WORD.findall(what.replace("’", "'"))}
    named = [who.name for who in people if said & _own_words(who, people)]
    return named[0] if len(named) == 1 else ""


def _own_words(who: Interviewer, people: Sequence[Interviewer]) -> set[str]:
    others = {w.lower() for other in people if other is not who for w in _WORD.findall(other.name)}
    return {w.lower() for w in _WORD.findall(f"{who.name} {who.call}") if len(w) > 1} - others
