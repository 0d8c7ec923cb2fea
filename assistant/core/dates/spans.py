"""Weeks, months and other stretches of time, with their parts; spans that are counted; feasts."""

from datetime import date, timedelta

from assistant.core.dates.days import calendar, weekday
from assistant.core.dates.row import Row
from assistant.core.dates.when import TimeKind, When
from assistant.core.dates.words import DAYS, MONTH_NAMES, NUMBERS, UNITS

_PARTS = {
    "early": "early", "mid": "mid", "late": "late", "end": "end", "start": "start", "beginning": "start",
    "middle": "mid", "later": "later",
}  # fmt: skip
_NTH = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 5,
}  # fmt: skip
_FEASTS = {
    "christmas": "Christmas", "thanksgiving": "Thanksgiving", "easter": "Easter", "new-year": "the new year",
    "half-term": "half-term", "diwali": "Diwali", "eid": "Eid", "ramadan": "Ramadan", "hanukkah": "Hanukkah",
    "passover": "Passover", "summer": "the summer", "holidays": "the holidays", "advent": "Advent",
    "raya": "Raya", "nowruz": "Nowruz", "tet": "Tet", "holi": "Holi", "onam": "Onam", "pongal": "Pongal",
    "purim": "Purim", "lucia": "Lucia", "divali": "Diwali", "deepavali": "Deepavali", "midsummer": "Midsummer",
    "epiphany": "Epiphany", "songkran": "Songkran", "vesak": "Vesak",
}  # fmt: skip
_WITH_MORE = ("christmas", "thanksgiving", "easter", "summer", "new-year")
"""Feasts that a word may follow: *Christmas break*, *Easter week*."""
STRETCHES = ("week", "weekend", "month", "year", "term", "semester", "summer", "quarter")
_VAGUE = {"couple": 2, "few": -1, "several": -2}
"""Counts that are none; below nothing where no number says them."""


def week_of(row: Row) -> When | None:
    """Read *the week of 7 December*."""
    row.take("the")
    if not (row.take("week") and row.take("of")):
        return None
    row.take("the")
    found = calendar(row) or weekday(row)
    return When(TimeKind.WEEK, found.day, named="of", lead="in") if found and found.day else None


def nth_week(row: Row) -> When | None:
    """Read *the first week of December*, *the second half of the month*."""
    row.take("the")
    nth = row.take(*_NTH)
    unit = row.take("week", "half", "days") if nth else ""
    if not unit:
        return None
    row.take("of", "in")
    row.take("the")
    month = (
        row.take(*MONTH_NAMES)
        or (row.take("next") and row.take("month") and "next month")
        or row.take("new-year", "month")
    )
    if not month:
        return None
    first = _month_start(row, month) if month in MONTH_NAMES else None
    return When(TimeKind.MONTH, first, part=f"{_NTH[nth]} {unit}", named=month, lead="in")


def part(row: Row) -> When | None:
    """Read weeks and months with their parts: *early next week*, *mid-December*, *the end of the month*."""
    row.take("the", "a", "very")
    which_part = _PARTS.get(row.take(*_PARTS), "")
    if which_part:
        row.take(*(("of", "in") if which_part in ("early", "mid", "late", "later") else ("of",)))
        row.take("the")
    which = row.take("next", "this", "following", "coming", "same")
    if which_part in ("early", "mid", "late", "later") and not which and row.take("new-year"):
        return When(TimeKind.MONTH, date(row.today.year + 1, 1, 1), part=which_part, named="new-year")
    unit = row.take(*STRETCHES)
    if unit and (which or which_part or unit == "weekend"):
        return _unit(row, which_part, which, unit)
    if unit:
        return (
            When(TimeKind.WEEK, _monday(row, 14), named="after next") if unit == "week" and _after_next(row) else None
        )
    if which in ("", "this", "next", "coming") and (month := row.take(*MONTH_NAMES)):
        row.take(str(row.today.year + 1), str(row.today.year))
        return When(TimeKind.MONTH, _month_start(row, month), part=which_part, named=month)
    return None


def _after_next(row: Row) -> bool:
    return row.take_all("after", "next")


def _unit(row: Row, which_part: str, which: str, unit: str) -> When:
    which = "next" if which in ("next", "following", "coming") else "this" if which else ""
    if unit in ("week", "weekend"):
        monday = _monday(row, 7 if which == "next" else 0)
        return When(
            TimeKind(unit), monday + timedelta(5) if unit == "weekend" else monday, part=which_part, named=which
        )
    return When(TimeKind.PERIOD, None, part=which_part, named=which, unit=unit)


def _monday(row: Row, ahead: int) -> date:
    return row.today - timedelta(row.today.weekday()) + timedelta(ahead)


def _month_start(row: Row, name: str) -> date:
    month = MONTH_NAMES.index(name) + 1
    year = row.today.year + (1 if month < row.today.month and not row.past else 0)
    return date(year, month, 1)


def span(row: Row) -> When | None:
    """Read a span of time: *two weeks*, *2-3 days*, *a couple of weeks*, *within the next 48 hours*."""
    row.take("the")
    ahead = "next" if row.take("next", "coming") else ""
    vague = "about" if row.take("about", "around", "roughly") else ahead
    start = row.at
    low = high = _number(row)
    if "couple" in row.words[start : row.at]:
        vague = "couple" if vague in ("", "next") else vague
    if row.take("-", "–", "to", "or") and low is not None:
        high = _number(row)
    if low is None or high is None:
        return None
    working = row.take("working", "business")
    row.take("school", "full")
    unit = row.peek().removesuffix("'").removesuffix("s").removesuffix("'")
    if unit not in UNITS:
        return None
    row.at += 1
    direction = row.take("ago", "later", "time", "after")
    if direction == "after" or not _ends(row) or (unit == "minute" and direction != "ago"):
        return None
    if direction == "ago":
        return When(TimeKind.DAY, row.today - timedelta(low * UNITS[unit])) if row.past else None
    days = high * UNITS[unit]
    if working and unit == "day":
        return When(
            TimeKind.SPAN, row.today + timedelta(days * 7 // 5), count=(low, high), unit="working day", named=vague
        )
    return When(TimeKind.SPAN, row.today + timedelta(days), count=(low, high), unit=unit, named=vague)


def _ends(row: Row) -> bool:
    """Take what may stand behind a span (*from now*, *or so*); whether nothing else begins there."""
    if row.take("from") and not row.take("now", "today"):
        return False
    return not row.take("or") or bool(row.take("so"))


def _number(row: Row) -> int | None:
    word = row.peek()
    if word.isdecimal() and len(word) <= 3:
        row.at += 1
        return int(word)
    if word in ("a", "the") and row.peek(1) in ("couple", "few"):
        row.at += 1
        word = row.peek()
    if word in _VAGUE:
        row.at += 1
        row.take("of")
        return _VAGUE[word]
    if word in NUMBERS:
        row.at += 1
        return NUMBERS[word]
    return None


def feast(row: Row) -> When | None:
    """Read a feast: *before Christmas*, *the Monday after Thanksgiving*, *over the summer break*."""
    start = row.at
    row.take("the")
    before = ""
    if (day := row.take(*DAYS)) and (beside := row.take("after", "before")):
        before = f"the {day.capitalize()} {beside} "
    word = row.take(*_FEASTS)
    if not word or (day and not before):
        row.at = start
        return None
    name = _FEASTS[word]
    if word in _WITH_MORE and (more := row.take("break", "holidays", "day", "week", "eve")):
        name = _with_more(name, more)
    if word == "advent" and row.take("of"):
        row.at = start
        return None  # "the advent of the new system"
    if word == "advent" and row.take("sunday"):
        name = "Advent Sunday"
    return When(TimeKind.FEAST, None, named=before + name)


def _with_more(name: str, more: str) -> str:
    if more in ("break", "holidays"):
        return f"the {name} {more}"
    return f"{name} {more.capitalize() if more in ('day', 'eve') else more}"
