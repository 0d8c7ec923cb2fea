"""A time that stands alone: every form that a day, a week, a span or a feast can have, and two of them joined."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from assistant.core.dates.days import calendar, end_of_day, named, weekday
from assistant.core.dates.hours import clock, clock_alone, with_hour
from assistant.core.dates.row import Row
from assistant.core.dates.spans import STRETCHES, feast, nth_week, part, span, week_of
from assistant.core.dates.when import TimeKind, When
from assistant.core.dates.words import DAYS

_LEADS = (
    "by", "on", "before", "until", "in", "at", "for", "after", "from", "around", "about", "within", "over", "during",
    "since", "sometime", "as", "following",
)  # fmt: skip
_BEFORE_ABOUT = ("by", "until", "before", "after", "on", "at", "in", "for")
_HEDGES = {
    "probably": "probably", "maybe": "perhaps", "perhaps": "perhaps", "possibly": "perhaps", "hopefully": "hopefully",
    "ideally": "hopefully", "likely": "probably", "?": "perhaps", "inshallah": "hopefully", "definitely": "",
}  # fmt: skip


def whole(row: Row) -> When | None:
    """Read a row that is a time from its first word to its last; None where it is anything else."""
    hedge = _hedge(row)
    about = row.words[-1:] == ["about"] and len(row.words) > 1
    if about:
        row.words = row.words[:-1]  # "10 Dec or so"
    found = _about_an_hour(row) if about else None
    if found is not None:
        return replace(found, hedge=hedge)
    found = _time(row)
    if found is None:
        return None
    if about:
        found = replace(found, named="about") if found.kind == TimeKind.SPAN else found.led("around")
    hedge = _hedge(row) or hedge
    row.take("itself", "already", "please", "sometime")
    if row.take("by-latest"):
        found = found.led("by")
    if joint := row.take("or", "/", "and", "to", "-", "–", "+", ","):
        joined = "and" if joint in ("and", "+") else "or"
        other = _core(row, "")
        if other is None or other.kind != found.kind or (found.kind == TimeKind.SPAN and joined == "or"):
            return None
        found = replace(found, other=_later(other, found, row), joined=joined)
    hedge = _hedge(row) or hedge
    return replace(found, hedge=hedge) if row.is_done() else None


def _about_an_hour(row: Row) -> When | None:
    """Read a weekday with a number behind it that is said to be no exact one, which no date is: *Thursday 10ish*."""
    *before, last = row.words[row.at :]
    if not before or before[-1] not in (*DAYS, "at") or not last.isdecimal() or int(last) not in _HOURS:
        return None
    day = whole(Row([word for word in before if word != "at"], row.today, row.past, row.month_first))
    return replace(day, clock=f"about {int(last)}") if day is not None and day.kind == TimeKind.DAY else None


_HOURS = range(1, 13)


def _later(other: When, first: When, row: Row) -> When:
    """Give the second of two days; one that would come before the first is meant a week later."""
    if not (first.day and other.day) or other.kind != TimeKind.DAY or row.past:
        return other
    is_before = other.day <= first.day and other.day.isoweekday() < first.day.isoweekday()
    is_before = is_before or (other.named == "weekday" and other.day < first.day)
    return replace(other, day=other.day + timedelta(7)) if is_before else other


def _hedge(row: Row) -> str:
    found = ""
    while (word := row.peek()) in _HEDGES or word in (",", "sometime"):
        found = _HEDGES.get(word, "") or found
        row.at += 1
    return found


def _time(row: Row) -> When | None:
    start = row.at
    lead = row.take(*_LEADS)
    if lead == "as":
        return None
    if lead in _BEFORE_ABOUT:
        row.take("about", "around")
    found = _core(row, lead)
    if found is None:
        row.at = start
    return found


def _core(row: Row, lead: str) -> When | None:
    start = row.at
    if row.take("first") and row.take("thing"):
        row.take("on")
        day = _core(row, "")
        return replace(day, of_day="first thing", lead=lead) if day is not None and day.kind == TimeKind.DAY else None
    row.at = start
    hour = row.take("noon", "midday", "midnight") or clock(row)
    if hour and row.peek():
        row.take("on", ",")
        day = named(row) or weekday(row) or calendar(row)
        if day is not None:
            return replace(day, clock={"midday": "noon"}.get(hour, hour), lead=lead)
    for form in _FORMS:
        row.at = start
        found = form(row)
        if found is not None:
            found = with_hour(found, row)
            return replace(found, lead=lead or found.lead)
    row.at = start
    return None


def _week_after(row: Row) -> When | None:
    """Read a week that another time tells: *the week after Thanksgiving*, *the week after next*."""
    row.take("the", "a", "very")
    unit = row.take(*STRETCHES)
    if unit in ("", "weekend") or (unit == "week" and row.peek(1) == "next") or not row.take("after"):
        return None
    after = _core(row, "")
    return When(TimeKind.WEEK, after.day, named="after", other=after) if after else None


_FORMS: tuple[Callable[[Row], When | None], ...] = (
    end_of_day, week_of, named, nth_week, calendar, span, _week_after, part, feast, weekday, clock_alone,
)  # fmt: skip
"""The forms a time can have, in the order in which they are tried."""
