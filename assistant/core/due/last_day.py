"""The last day that a time as somebody meant it still allows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from assistant.core.dates import TimeKind, When

IsOff = Callable[[date], bool]
_ONE = timedelta(days=1)
_IN_THE_WEEK = {"early": 2, "start": 1, "beginning": 1, "first": 1, "mid": 2, "middle": 2}
"""Days after Monday by which a part of a week is over; any other part ends on Friday."""
_IN_THE_MONTH = {"early": 10, "start": 10, "beginning": 10, "first": 10, "mid": 20, "middle": 20}
"""The day of the month by which a part of it is over; any other part ends with the month."""
_FEASTS = {"christmas": (12, 25), "the new year": (1, 1)}
"""Feasts that are on the same day everywhere and every year."""


def last_day(when: When, told_on: date, is_off: IsOff) -> date | None:
    """Return the last day a time allows, where it names a week or month a working day; None: it has none."""
    if when.other is not None:
        after = last_day(replace(when, other=None), told_on, is_off) if when.kind == TimeKind.SPAN else told_on
        return last_day(when.other, after, is_off) if after else None
    reckoned = _KINDS.get(when.kind)
    day = reckoned(when, told_on, is_off) if reckoned else None
    is_before = when.lead == "before" and when.kind in (TimeKind.DAY, TimeKind.FEAST)
    return working_day_before(day, is_off) if day and is_before else day


def working_day_after(day: date, count: int, is_off: IsOff) -> date:
    """Return the day that is ``count`` working days after another."""
    for _ in range(count):
        day += _ONE
        while is_off(day):
            day += _ONE
    return day


def working_day_before(day: date, is_off: IsOff) -> date:
    """Return the last working day before another."""
    return _worked(day - _ONE, is_off)


def _worked(day: date, is_off: IsOff) -> date:
    while is_off(day):
        day -= _ONE
    return day


def _day(when: When, _: date, __: IsOff) -> date | None:
    return when.day


def _week(when: When, told_on: date, is_off: IsOff) -> date | None:
    if when.day is None:
        return None
    end = _worked(when.day + timedelta(days=_IN_THE_WEEK.get(when.part, 4)), is_off)
    return max(end, when.day, min(told_on, when.day + timedelta(days=6)))


def _weekend(when: When, _: date, __: IsOff) -> date | None:
    return when.day + _ONE if when.day else None


def _month(when: When, _: date, is_off: IsOff) -> date | None:
    return _in_month(when.day, when.part, is_off) if when.day else None


def _period(when: When, told_on: date, is_off: IsOff) -> date | None:
    if when.unit != "month":
        return None
    ahead = _next_month(told_on) if when.named == "next" else told_on
    return _in_month(ahead.replace(day=1), when.part, is_off)


def _in_month(first: date, part: str, is_off: IsOff) -> date:
    if part in _IN_THE_MONTH:
        return _worked(first.replace(day=_IN_THE_MONTH[part]), is_off)
    return _worked(_next_month(first) - _ONE, is_off)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _span(when: When, told_on: date, is_off: IsOff) -> date | None:
    most = max(when.count)
    if when.unit == "working day":
        return working_day_after(told_on, most, is_off)
    if when.unit == "day":
        return working_day_after(told_on, most, is_off) if most <= 5 else told_on + timedelta(days=most)
    if when.unit == "week":
        return told_on + timedelta(weeks=most)
    return told_on + _ONE if when.unit == "hour" else when.day


def _feast(when: When, told_on: date, _: IsOff) -> date | None:
    if when.named == "Thanksgiving":
        return _thanksgiving(told_on)
    found = _FEASTS.get(when.named.lower())
    if found is None or when.lead == "in":  # "in the new year" begins with that day
        return None
    day = date(told_on.year, *found)
    return day if day >= told_on else day.replace(year=told_on.year + 1)


def _thanksgiving(told_on: date) -> date | None:
    """Return the fourth Thursday of November, in the weeks before it; elsewhere in the year it may be Canada's."""
    first = told_on.replace(month=11, day=1)
    day = first + timedelta(days=(_THURSDAY - first.weekday()) % 7 + 21)
    return day if first <= told_on <= day else None


_THURSDAY = 3
_KINDS: dict[TimeKind, Callable[[When, date, IsOff], date | None]] = {
    TimeKind.DAY: _day,
    TimeKind.WEEK: _week,
    TimeKind.WEEKEND: _weekend,
    TimeKind.MONTH: _month,
    TimeKind.PERIOD: _period,
    TimeKind.SPAN: _span,
    TimeKind.FEAST: _feast,
}
