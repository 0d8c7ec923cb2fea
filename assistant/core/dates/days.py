"""Days: by their names, by weekday, by date."""

import re
from dataclasses import replace
from datetime import date, timedelta

from assistant.core.dates.row import Row
from assistant.core.dates.when import TimeKind, When
from assistant.core.dates.words import DAYS, MONTH_NAMES

_FUTURE_FROM = 60
"""Days back to which a day without a year is still meant to be past, and not a year ahead."""
_NUMBER = re.compile(r"(\d{1,2})(st|nd|rd|th)?")
_AHEAD = {"today": 0, "tonight": 0, "now": 0, "tomorrow": 1, "yesterday": -1}
_AWAY = ((("day", "after", "tomorrow"), 2), (("day", "before", "yesterday"), -2))
_BACK = ("last", "past")
_ON = ("next", "coming", "following")
_WEEKS = {"next": 7, "this": 0, "last": -7}
"""Days from this Monday to that of the week named."""


def named(row: Row) -> When | None:
    """Read *today*, *tomorrow*, *the day after tomorrow*, *this morning*, *last night*, *soon*."""
    if row.take("this") and (part := row.take("morning", "afternoon", "evening")):
        return When(TimeKind.DAY, row.today, named="this", of_day=part)
    row.at -= 1 if row.at and row.words[row.at - 1] == "this" else 0
    if row.take_all("last", "night"):
        return When(TimeKind.DAY, row.today - timedelta(1), named="yesterday")
    if row.take("the") and row.peek() != "day":
        return None
    for words, days in _AWAY:
        if row.take_all(*words):
            return When(TimeKind.DAY, row.today + timedelta(days))
    if row.take("soon"):
        return When(TimeKind.SOON, named="soon")
    return _of_today(row) or _one_word(row)


def _of_today(row: Row) -> When | None:
    """Read *later today*, *earlier today*, *the same day*."""
    if row.peek(1) in ("today", "day") and row.take("later", "earlier", "same"):
        row.take("today", "day")
        return When(TimeKind.DAY, row.today, named="today")
    return None


def _one_word(row: Row) -> When | None:
    word = row.take(*_AHEAD)
    if not word:
        return None
    row.take("itself")
    return When(TimeKind.DAY, row.today + timedelta(_AHEAD[word]), named="today" if word == "now" else word)


def end_of_day(row: Row) -> When | None:
    """Read *the end of Friday*, *the end of the day*, *end of day tomorrow*."""
    row.take("the")
    start = row.at
    if row.take_all("end", "of"):
        row.take("the")
        if found := (named(row) or (weekday(row) if row.peek() in DAYS else None) or calendar(row)):
            return replace(found, of_day="end", lead="by")
        row.at = start
    if not (row.take_all("end", "of", "day") or row.take_all("end", "of", "the", "day")):
        return None
    row.take("on")
    found = named(row) or weekday(row) or calendar(row)
    return replace(found or When(TimeKind.DAY, row.today, named="today"), of_day="end", lead="by")


def weekday(row: Row) -> When | None:
    """Read a weekday, with a date behind it or none: *next Friday*, *Friday week*, *Thursday the 26th*."""
    row.take("the")
    which = row.take("next", "this", "last", "coming", "following", "past")
    name = row.take(*DAYS)
    if not name:
        return None
    index = DAYS.index(name)
    monday = row.today - timedelta(row.today.weekday())
    if (week := row.take(*_WEEKS)) and row.take("week"):
        return When(TimeKind.DAY, monday + timedelta(index + _WEEKS[week]))
    if row.take("week"):  # "Friday week"
        return When(TimeKind.DAY, row.today + timedelta((index - row.today.weekday()) % 7 + 7))
    if not which and (timed := _timed(row, index)):
        return timed
    if dated := _dated(row, index):
        return dated if dated.day and dated.day.weekday() == index else None
    if which in _BACK or (row.past and which not in _ON):
        ago = (row.today.weekday() - index) % 7
        return When(TimeKind.DAY, row.today - timedelta(ago or (7 if which in _BACK else 0)))
    is_today = which == "this" and row.today.weekday() == index
    if which == "next":
        return When(TimeKind.DAY, monday + timedelta(7 + index), named="next")
    return When(TimeKind.DAY, row.today if is_today else _coming(row, index), named="weekday")


def _timed(row: Row, index: int) -> When | None:
    """Read a weekday with an hour behind it that could be taken for a date: *Friday 10.30*."""
    if not re.fullmatch(r"\d{1,2}[.:]\d\d(?: ?[ap]m)?", row.peek()):
        return None
    met = row.today - timedelta((row.today.weekday() - index) % 7)
    return When(TimeKind.DAY, met) if row.past else When(TimeKind.DAY, _coming(row, index), named="weekday")


def _coming(row: Row, index: int) -> date:
    """Find the next day of that name: who types *Monday* on a Monday means the one to come, for today is *today*."""
    return row.today + timedelta((index - row.today.weekday()) % 7 or 7)


def _dated(row: Row, index: int) -> When | None:
    """Read what follows a weekday: *Friday 27 November*, *Thursday the 26th*, *Thursday 26*."""
    start = row.at
    of_day = row.take("morning", "afternoon", "evening", "night")  # "Monday evening, 30 November"
    row.take(",")
    found = calendar(row)
    if found is None and row.peek().isdecimal() and len(row.peek()) <= 2:
        day = _day_of_month(row, int(row.peek()))
        if day and day.weekday() == index:
            row.at += 1
            found = When(TimeKind.DAY, day)
    if found is None:
        row.at = start
        return None
    return replace(found, of_day=of_day, named="")


def calendar(row: Row) -> When | None:
    """Read a date: *2026-11-27*, *27/11*, *November 27, 2026*, *the 27th of November*, *the 27th*."""
    row.take("the")
    if match := re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})", row.peek()):
        return _on(row, int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{2,4}))?", row.peek()):
        return _in_figures(row, match)
    return _month_and_day(row) if row.peek() in MONTH_NAMES else _day_and_month(row)


def _in_figures(row: Row, match: re.Match[str]) -> When | None:
    first, second = int(match[1]), int(match[2])
    if row.month_first is None and first <= 12 and second <= 12 and first != second:
        return None
    day, month = (second, first) if (row.month_first or second > 12) and first <= 12 else (first, second)
    year = int(match[3]) + (2000 if len(match[3]) == 2 else 0) if match[3] else 0
    return _on(row, year, month, day)


def _month_and_day(row: Row) -> When | None:
    number = _NUMBER.fullmatch(row.peek(1))
    if not number:
        return None
    month, row.at = MONTH_NAMES.index(row.peek()) + 1, row.at + 1
    return _written(_on(row, _year(row, 1), month, int(number[1])), "month first")


def _day_and_month(row: Row) -> When | None:
    number = _NUMBER.fullmatch(row.peek())
    if not number:
        return None
    ahead = 2 if row.peek(1) == "of" else 1
    if row.peek(ahead) in MONTH_NAMES:
        month = MONTH_NAMES.index(row.peek(ahead)) + 1
        row.at += ahead
        return _written(_on(row, _year(row, 1), month, int(number[1])), "day first")
    if number[2] and (day := _day_of_month(row, int(number[1]))):
        row.at += 1
        return When(TimeKind.DAY, day, named="nth")
    return None


def _written(found: When | None, order: str) -> When | None:
    """Remember in which order a date was written, by which it is said."""
    return replace(found, named=order) if found else None


def _year(row: Row, ahead: int) -> int:
    if row.peek(ahead) == "," and re.fullmatch(r"20\d\d", row.peek(ahead + 1)):
        row.at += 2
        return int(row.peek(ahead - 1))
    if re.fullmatch(r"20\d\d", row.peek(ahead)):
        row.at += 1
        return int(row.peek(ahead - 1))
    return 0


def _on(row: Row, year: int, month: int, day: int) -> When | None:
    """Give the day in that year, or without one (0) the nearest, and step over the last word that named it."""
    row.at += 1
    if year:
        found = _date(year, month, day)
    else:
        near = [d for y in (-1, 0, 1) if (d := _date(row.today.year + y, month, day))]
        if not row.past:
            near = [d for d in near if d >= row.today - timedelta(_FUTURE_FROM)]
        found = min(near, key=lambda d: abs(d - row.today)) if near else None
    return When(TimeKind.DAY, found, named="date") if found else None


def _day_of_month(row: Row, day: int) -> date | None:
    step = -1 if row.past else 1
    for months in range(3):
        index = row.today.year * 12 + row.today.month - 1 + step * months
        found = _date(index // 12, index % 12 + 1, day)
        if found and (found <= row.today if row.past else found >= row.today):
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
