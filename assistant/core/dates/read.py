"""Times read from what people type: one grammar for the day of an interview, a due date and a decision."""

import re
from datetime import date
from functools import lru_cache

from assistant.core.dates.row import Row
from assistant.core.dates.times import whole
from assistant.core.dates.when import DATED, TimeKind, When, is_gone
from assistant.core.dates.words import is_weekday, words

MONTH_FIRST = ("us", "usa", "united states", "ph", "ca", "canada", "philippines", "america")
_GOES_ON = re.compile(
    r"(?:and|to|so|because|as|once|when|whether|after|before|if|for|with|at|in|about|then|but|they|she|he|i|we|you)\b|[,.;(]",
    re.IGNORECASE,
)
"""What may stand behind a time inside a text."""
_OF_MANY = frozenset("one every each some any of two three the a my your our their from last for".split())
"""Words before a time that says what, not when: *every Tuesday*, *the Friday report*."""


def is_month_first(country: str) -> bool:
    """Whether dates are written month first there (``December 3``)."""
    return country.strip().lower().strip(".") in MONTH_FIRST


@lru_cache(maxsize=1024)
def read(typed: str, today: date, *, past: bool = False, month_first: bool | None = False) -> When | None:
    """Read a text that is a time and nothing else; None where it is none. ``past`` says which way a bare day points.

    Without ``past`` a day that is gone is none; with ``month_first`` None, neither is a date such as 12/11, which may
    be two days.
    """
    found = whole(Row(words(typed), today, past, month_first))
    return None if found is not None and not past and is_gone(found, today) else found


def find(typed: str, today: date, *, month_first: bool | None = False) -> tuple[When, str, str] | None:
    """Find the time at the end of a text, or the last one in it: the time, and what stands before and behind."""
    spans = [(m.start(), m.end()) for m in re.finditer(r"\S+", typed)]
    for start, _ in spans:
        when = read(typed[start:].rstrip(" .!"), today, month_first=month_first)
        if when is not None and _is_due(typed, start, when):
            return when, typed[:start].rstrip(" ,"), ""
    for place in range(len(spans) - 1, 0, -1):
        end = spans[place - 1][1]
        after = typed[end:].lstrip(" ,")
        if typed[spans[place - 1][0] : end].lower() == "about":
            continue  # "speak on Thursday about rosters": what it is about, not roughly when
        for start, _ in spans[:place] if _GOES_ON.match(after) else ():
            when = read(typed[start:end].rstrip(" .!,"), today, month_first=month_first)
            if when is not None and _is_certain(when) and _is_due(typed, start, when):
                return when, typed[:start].rstrip(" ,"), after
    return None


def never(typed: str, today: date, *, month_first: bool | None = False) -> tuple[str, str]:
    """Part a text that ends in a day nobody can keep, gone or of another weekday: what stands before, and that day."""
    for match in re.finditer(r"\S+", typed):
        said = words(typed[match.start() :].rstrip(" .!"))
        lead = said[0] if said else ""
        row = said[1:] if lead in (*_UNTIL, "on") else said
        if not row:
            continue
        found = whole(Row(list(row), today, past=False, month_first=month_first))
        is_past = lead in _UNTIL and found is not None and is_gone(found, today)
        dated = whole(Row(row[1:], today, past=False, month_first=month_first)) if is_weekday(row[0]) else None
        if is_past or (found is None and dated is not None and dated.named in DATED):
            return typed[: match.start()].rstrip(" ,"), typed[match.start() :].strip()
    return typed, ""


_UNTIL = ("by", "before", "until")


def _is_certain(when: When) -> bool:
    """Whether a time inside a text can hardly be anything else."""
    return bool(when.lead or when.part or when.kind in (TimeKind.DAY, TimeKind.WEEK, TimeKind.WEEKEND))


def _is_due(typed: str, at: int, when: When) -> bool:
    """Whether a time inside a text is when, not what: *one Tuesday*, *the Friday report* and *5 languages* are not."""
    before = typed[:at].rstrip().rsplit(" ", 1)[-1].lower()
    behind = f" {typed[at:]}"
    if when.lead == "for" and (
        when.kind in (TimeKind.SPAN, TimeKind.WEEK, TimeKind.MONTH) or " for a " in behind or " for an " in behind
    ):
        return False  # "for a day" is how long
    if before.isdecimal() and when.kind == TimeKind.MONTH:
        return False  # "from 12 November": a day that was not taken for a time is no month either
    if (before in _OF_MANY and not when.lead) or (is_weekday(before.rstrip(",")) and when.named in DATED):
        return False  # a date that is another day of the week than the one before it is none
    return not (when.kind == TimeKind.SPAN and not when.lead) or before in ("", "in", "about")
