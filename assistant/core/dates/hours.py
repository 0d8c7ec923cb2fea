"""The hour of a day: *3 pm*, *at noon*, *in the morning*, *first thing*."""

import re
from dataclasses import replace

from assistant.core.dates.row import Row
from assistant.core.dates.when import TimeKind, When

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?(am|pm)?")
_OF_DAY = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night", "lunchtime": "lunchtime",
    "am": "morning", "pm": "afternoon", "noon": "noon", "midday": "noon", "midnight": "midnight",
}  # fmt: skip
_HOURS_OF_A_DAY = 24
_PARTS_AT_MOST = 3
"""*Friday, in the morning, at 9*: what may be said of a day's hours, one after another."""


def clock(row: Row) -> str:
    """Read an hour; a bare number is one only behind *at*. Empty where there is none."""
    match = _CLOCK.fullmatch(row.peek())
    if not match or not (match[2] or match[3] or row.peek(-1) == "at"):
        return ""
    hour = int(match[1])
    if hour > _HOURS_OF_A_DAY or int(match[2] or 0) > 59:
        return ""
    row.at += 1
    half = match[3] or (row.take("am", "pm") if not match[2] or hour <= 12 else "")
    minutes = f":{match[2]}" if match[2] and (match[2] != "00" or not half) else ""
    return f"{hour}{minutes}{f' {half}' if half else ''}"


def clock_alone(row: Row) -> When | None:
    """Read an hour with nothing behind it, which is one of today's."""
    hour = clock(row)
    return When(TimeKind.DAY, row.today, clock=hour, named="hour") if hour and row.is_done() else None


def with_hour(found: When, row: Row) -> When:
    """Read what follows a day and says when in it."""
    if found.kind != TimeKind.DAY:
        return found
    start = row.at
    of_day, hour = found.of_day, found.clock
    for _ in range(_PARTS_AT_MOST):
        lead = row.take("at", "by", "from", ",", "in")
        row.take("the")
        if row.take("first") and row.take("thing"):
            continue
        if part := row.take(*_OF_DAY):
            of_day = of_day or _OF_DAY[part]
        elif (told := clock(row)) and (lead or not told.isdecimal()):
            hour = hour or told
            if row.take("-", "–", "to", "until"):
                clock(row)
        elif row.take_all("end", "of", "day"):
            of_day = "end"
        else:
            row.at = start
            break
        start = row.at
    return replace(found, clock=hour, of_day=of_day)
