"""Two people who were met, as each of them reads of both: *how much the two of them care*."""

import re

from assistant.core.compose.material import Known

_BOTH = re.compile(r"\b(the two|both|the pair) of them\b", re.IGNORECASE)


def of_both(text: str, known: Known) -> str:
    """Speak to one of two of both: *the two of them care about it* → *the two of you …*."""
    return _BOTH.sub(r"\1 of you", text) if len(known.people) == _TWO else text


_TWO = 2
