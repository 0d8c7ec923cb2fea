"""Dates of a text by the time they mean: *Friday*, *27 November* and *27/11* are one."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from assistant.core.dates import WEEKDAYS, TimeKind, When, is_month_first, read

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_HINT = re.compile(
    rf"\b(?:{'|'.join(d[:3] for d in WEEKDAYS)}|{'|'.join(_MONTHS)}|to-?day|tonight|tomorrow|yesterday|week|weekend|"
    r"month|quarter|fortnight|days?|hours?|year|christmas|thanksgiving|easter|hanukkah|diwali|ramadan|eid)"
    r"|\d(?:st|nd|rd|th)\b|\d{4}-\d\d?-\d|\d/\d",
    re.IGNORECASE,
)
"""What stands in every time that is read here; without it nothing is tried."""
_SMALL = frozenset("may march mar sat sun mon wed fri dec jan".split())
"""Words that are a date only with a capital."""
_LONGEST = 9
"""Words a date has at most."""
_DUE = ("by", "before", "within", "until", "in", "after", "from")
_DANGLING = ("about", "around", "at", "in", "on", "to", "for", "by", "and", "or", "of", "for")
"""Words that belong to what follows a time, not to it."""
_LENGTHS = ("in", "within", "after")
"""Words before a span that make it a time ahead and not a length."""
Key = tuple[object, ...]


class Day(NamedTuple):
    """A time in a text: everything it can mean, whether it says by when, and where it stands."""

    keys: frozenset[Key]
    is_due: bool
    start: int
    end: int

    def is_(self, other: "Day") -> bool:
        """Whether both can mean one time."""
        return bool(self.keys & other.keys)


@lru_cache(maxsize=512)
def days(text: str, today: date, country: str = "") -> tuple[Day, ...]:
    """Read every time of a text as seen from a day, the longest reading of each."""
    spans = [m.span() for m in re.finditer(r"\S+", text)]
    found: list[Day] = []
    at = 0
    while at < len(spans):
        day, used = _at(text, spans, at, today, month_first=is_month_first(country))
        found += [day] if day else []
        at += used
    return tuple(found)


def without_days(text: str, today: date, country: str = "") -> str:
    """Blank out every time of a text; all else stays where it is."""
    for day in days(text, today, country):
        text = text[: day.start] + " " * (day.end - day.start) + text[day.end :]
    return text


def _at(text: str, spans: list[tuple[int, int]], at: int, today: date, *, month_first: bool) -> tuple[Day | None, int]:
    for length in range(min(_LONGEST, len(spans) - at), 0, -1):
        start, end = spans[at][0], spans[at + length - 1][1]
        said = text[start:end]
        bare = re.sub(r"['’]s$", "", said.strip("“”\"'‘’(),;:!?").removesuffix("."))
        inside = said.rstrip(",.;:!?”\"’')")
        if (
            re.search(r"[.!?;:]\s|\n", inside.replace("Nov. ", "Nov "))
            or not _HINT.search(bare)
            or _is_word(text, bare, end)
        ):
            continue
        if bare.lower().rsplit(" ", 1)[-1] in _DANGLING:
            continue
        whens = _read(bare, today, month_first=month_first)
        keys = frozenset(_key(w) for w in whens if _says_when(w))
        if keys:
            is_due = any(w.lead in _DUE for w in whens)
            return Day(keys, is_due, start, start + len(inside)), length
    return None, 1


@lru_cache(maxsize=2048)
def _read(said: str, today: date, *, month_first: bool) -> tuple[When, ...]:
    # The same few texts are read again for every answer.
    whens = (read(said, today, past=past, month_first=month_first) for past in (False, True))
    return tuple(w for w in whens if w)


def _is_word(text: str, bare: str, end: int) -> bool:
    # "May I" and "sun" are no dates; "by May" and "on Sun" are.
    words = bare.split()
    hits = [w for w in words if _HINT.search(w)]
    small = all(w in _SMALL for w in hits)
    return small or (bare == "May" and bool(re.match(r"\s+(?:I|we)\b", text[end:])))


def _says_when(when: When) -> bool:
    if when.kind == TimeKind.SOON:
        return False
    if when.kind == TimeKind.SPAN:
        return when.lead in _LENGTHS and when.unit != "year"
    return bool(when.day or when.named or when.part)


def _key(when: When) -> Key:
    named = "" if when.day else when.named
    other = when.other.day if when.other else None
    return (
        when.kind,
        when.day,
        when.part,
        named,
        when.unit if when.kind == TimeKind.PERIOD else "",
        when.clock,
        when.of_day,
        other,
    )
