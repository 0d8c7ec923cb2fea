"""Dates as people type them, and as a reader on the day of sending would want them."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from difflib import get_close_matches
from functools import lru_cache

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "couple": 2, "few": 3,
}  # fmt: skip
MONTH_FIRST = ("us", "usa", "united states", "ph", "ca", "canada")
_SHORT = {
    "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tom": "tomorrow", "2moro": "tomorrow",
    "2morrow": "tomorrow", "tomoz": "tomorrow",
    "yest": "yesterday", "tday": "today", "2day": "today", "tonight": "today", "now": "today", "wknd": "weekend",
    "mon": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday",
    "thu": "thursday", "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
    "sept": "september", "nxt": "next", "wk": "week", "wks": "weeks", "tonite": "today", "2nite": "today",
    "2night": "today",
}  # fmt: skip
_LONG_WORDS = ("tomorrow", "yesterday", "today", "weekend", *(d.lower() for d in WEEKDAYS),
               *(m.lower() for m in MONTHS if len(m) > 5))  # fmt: skip
_HOUR = r"\d{1,2}(?:[:.]\d\d)?"
_HALF = r"\s?(?:am|pm|a\.m\.?|p\.m\.?)"
_TO = r"\s?(?:-|–|to|until|till)\s?"
_PART_OF_DAY = re.compile(
    rf"\b(?:from )?{_HOUR}(?:{_HALF})?{_TO}{_HOUR}{_HALF}|\bfrom {_HOUR}{_TO}{_HOUR}\b|"
    rf"\b\d{{1,2}}:\d\d{_TO}\d{{1,2}}:\d\d\b|"
    r"\b(?:early |late |in the |this |at |by )?(?:morning|afternoon|evening|night|midnight|noon|lunchtime|"
    r"lunch time|midday)\b"
    r"|\bfirst thing(?: on| in the morning)?\b|\b[ap]m\b"
    r"|\b(?:at )?\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?)|\b(?:at )\d{1,2}(?:[:.]\d\d)?\b|"
    r"\b\d{1,2}:\d\d\b|\bo'?clock\b"
)
TIME_OF_DAY = _PART_OF_DAY
"""The hours in a typed date: ``afternoon``, ``2-3pm``, ``at 14:00``."""
Parser = Callable[[str, date], date | None]


def plain_words(text: str) -> str:
    """Lower-case a typed date and mend its abbreviations and slips, such as ``tmrw`` and ``tomorow``."""
    tokens = re.findall(
        r"2(?:moro|morrow|day|nite|night)\b|\d+(?:st|nd|rd|th)?|[^\W\d_]+(?:['’][a-z]+)?|[/.:-]|\d",
        text.lower().replace("’", "'"),
    )
    return " ".join(_mend(t) for t in tokens).replace(" - ", "-").replace(" / ", "/").replace(" : ", ":")


@lru_cache(maxsize=2048)
def _mend(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    if len(word) == 3 and word.isalpha():
        return next((m.lower() for m in MONTHS if m[:3].lower() == word), word)
    if len(word) > 4 and word.isalpha() and word not in _LONG_WORDS:
        close = get_close_matches(word, _LONG_WORDS, 1, 0.82)
        return close[0] if close else word
    return word


def understand(
    text: str, today: date, *, past: bool = True, month_first: bool = False, fallback: Parser | None = None
) -> date | None:
    """Read one day: ``yesterday``, ``last Tuesday``, ``20 Nov``, ``in two weeks``, ``2026-11-20``.

    ``past`` says which way a bare weekday points. ``fallback`` reads what this cannot. None when nothing can.
    """
    words = plain_words(_without_time(text.lower()))
    words = re.sub(r"^(?:on|by|before|until|till|at|for|since|about|around|the|this past)\s+", "", words)
    words = re.sub(r"^(?:on|the)\s+|[\s.:]+$", "", words)
    found = (
        _iso(words) or _near(words, today) or _weekday(words, today, past=past)
        or _counted(words, today) or _calendar_day(words, today, past=past, month_first=month_first)
    )  # fmt: skip
    if found or not fallback or not words:
        return found
    return fallback(text, today)


def _without_time(text: str) -> str:
    if re.fullmatch(r"\s*this (?:morning|afternoon|evening)\s*", text):
        return "today"
    if re.fullmatch(r"\s*last night\s*", text):
        return "yesterday"
    text = re.sub(r"\b((?:mon|tue|wed|thu|fri|sat|sun|tom|tmr)[a-z]*),? (?:at )?\d{1,2}[.:]\d\d(?![\d./])", r"\1", text)
    return _PART_OF_DAY.sub(" ", text).replace(",", " ").strip()


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _iso(words: str) -> date | None:
    match = re.fullmatch(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: ?t.*)?", words.replace(" . ", "-").replace(" ", ""))
    return _date(*map(int, match.groups())) if match else None


def _near(words: str, today: date) -> date | None:
    days = {
        "today": 0, "just": 0, "just today": 0, "earlier today": 0, "later today": 0, "tomorrow": 1,
        "day after tomorrow": 2,
        "yesterday": -1, "day before yesterday": -2,
    }  # fmt: skip
    return today + timedelta(days[words]) if words in days else None


def _weekday(words: str, today: date, *, past: bool) -> date | None:
    match = re.fullmatch(
        rf"(?:(last|next|this|coming|past) )?({'|'.join(WEEKDAYS).lower()})(?: (last|next|this) week)?", words
    )
    if not match:
        return None
    index = [d.lower() for d in WEEKDAYS].index(match[2])
    monday = today - timedelta(today.weekday())
    which = match[1] or ""
    if match[3]:
        return monday + timedelta(index + {"last": -7, "this": 0, "next": 7}[match[3]])
    if which == "next":
        return monday + timedelta(7 + index)
    if which in ("last", "past"):
        return today - timedelta((today.weekday() - index - 1) % 7 + 1)
    if past and which != "coming":
        return today - timedelta((today.weekday() - index) % 7)
    return today + timedelta((index - today.weekday() - 1) % 7 + 1)


def _counted(words: str, today: date) -> date | None:
    match = re.fullmatch(
        r"(?:in |within )?(?:about )?(?:a )?(\d+|"
        + "|".join(NUMBERS)
        + r")(?: of)? (day|week|fortnight|month)s?(?: (ago|time|from now|later))?",
        words,
    )
    if not match or not (match[3] or words.startswith(("in ", "within "))):
        return None
    count = int(match[1]) if match[1].isdigit() else NUMBERS[match[1]]
    days = min(count, 1000) * {"day": 1, "week": 7, "fortnight": 14, "month": 30}[match[2]]
    return today + timedelta(-days if match[3] == "ago" else days)


def _calendar_day(words: str, today: date, *, past: bool, month_first: bool) -> date | None:
    typed, words = words, re.sub(rf"^(?:{'|'.join(WEEKDAYS).lower()}) ?(?:the )?", "", words)
    if typed != words and re.fullmatch(r"\d{1,2}", words):  # "Friday 27"
        day_meant = _day_of_month(int(words), today, past=past)
        return day_meant if day_meant and f"{day_meant:%A}".lower() == typed.split()[0] else None
    names = "|".join(MONTHS).lower()
    found = re.fullmatch(rf"(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ .-]*({names})[ .-]*(\d{{4}})?", words)
    if found:
        day, month, year = found.groups()
    elif found := re.fullmatch(rf"({names})[ .]*(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?[ .]*(\d{{4}})?", words):
        month, day, year = found.groups()
    elif found := re.fullmatch(r"(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2})?)?", words):
        day, month, year = found.groups()
        day, month = (month, day) if (month_first or int(month) > 12) and int(day) <= 12 else (day, month)
    elif found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", words):
        return _day_of_month(int(found[1]), today, past=past)
    else:
        return None
    number = int(month) if month.isdigit() else [m.lower() for m in MONTHS].index(month) + 1
    if year:
        return _date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    choices = [d for y in (-1, 0, 1) if (d := _date(today.year + y, number, int(day)))]
    if not past:
        choices = [d for d in choices if d >= today - timedelta(60)]
    return min(choices, key=lambda d: abs(d - today)) if choices else None


def _day_of_month(day: int, today: date, *, past: bool) -> date | None:
    step = -1 if past else 1
    for months in range(3):
        index = today.year * 12 + today.month - 1 + step * months
        found = _date(index // 12, index % 12 + 1, day)
        if found and (found <= today if past else found >= today):
            return found
    return None


def is_month_first(country: str) -> bool:
    """Whether dates are written month first there (``December 3``)."""
    return country.strip().lower() in MONTH_FIRST


def spoken(day: date, country: str = "", *, weekday: bool = True) -> str:
    """Write a day out: ``Sunday 22 November``, or ``Sunday, November 22`` in the United States."""
    month = MONTHS[day.month - 1]
    if is_month_first(country):
        return f"{WEEKDAYS[day.weekday()]}, {month} {day.day}" if weekday else f"{month} {day.day}"
    return f"{WEEKDAYS[day.weekday()]} {day.day} {month}" if weekday else f"{day.day} {month}"


def met_on(day: date, today: date, country: str = "") -> tuple[str, str]:
    """Say when the interview was, as adverb and as noun: ``("on Friday", "Friday")``, ``("today", "today")``."""
    ago = (today - day).days
    if ago in (0, 1):
        word = ("today", "yesterday")[ago]
        return word, word
    noun = WEEKDAYS[day.weekday()] if 1 < ago < 7 else spoken(day, country, weekday=False)
    return f"on {noun}", noun
