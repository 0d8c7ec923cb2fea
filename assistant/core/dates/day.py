"""The day of an interview, from a line that may hold hours as well."""

import re
from datetime import date

from assistant.core.dates.read import read
from assistant.core.dates.when import TimeKind

_CLOCK = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?)?"
_HALF = r"\d{1,2}(?:[:.]\d\d\s*(?:[ap]\.?m\b\.?)?|\s*[ap]\.?m\b\.?)"
HOURS = re.compile(
    rf"(?<![\d./-])(?:(?:at|from|around|about|between)\s+)?{_CLOCK}\s*(?:-|–|to|until|till|and)\s*{_CLOCK}(?![\d./-])|"
    rf"(?<![\d./-])(?:at|around|about)\s+{_CLOCK}(?![\d./-])|(?<![\d./-]){_HALF}(?![\d./-])|"
    r"\b(?:(?:in the|this|early|late|mid)[\s-]+)?(?:morning|afternoon|arvo|evening|lunchtime|noon|midday)\b",
    re.IGNORECASE,
)
"""The hours in a typed date: *afternoon*, *2-3pm*, *at 14:00*."""
_NOW = frozenset({"now", "just now", "right now", "earlier", "this", "minutes ago", "a moment ago"})


def day_of(typed: str, today: date, *, month_first: bool | None = False) -> date | None:
    """Read one day that has been, as seen from today, whatever hours stand beside it; None when it is none."""
    bare = re.sub(r"\s+", " ", HOURS.sub(" ", typed)).strip(" ,")
    for text in (typed, bare):
        when = read(text, today, past=True, month_first=month_first) if text else None
        if when is not None and when.kind == TimeKind.DAY and when.day is not None:
            return when.day
    return today if bare.lower() in _NOW or (not bare and typed.strip()) else None
