"""The words of a typed date, abbreviations written out and slips mended."""

import re
from functools import lru_cache
from itertools import pairwise

from assistant.core.dates.phrases import plainly
from assistant.core.suggest import near

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = tuple(d.lower() for d in WEEKDAYS)
MONTH_NAMES = tuple(m.lower() for m in MONTHS)
NUMBERS = dict(zip(
    "a an one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty".split(),
    (1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 20, 30), strict=True,
))  # fmt: skip
SPELLED = {n: w for w, n in NUMBERS.items() if w not in ("a", "an")}
UNITS = {"minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
_SHORT = {
    "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tom": "tomorrow", "2moro": "tomorrow",
    "2morrow": "tomorrow", "tomoz": "tomorrow", "yest": "yesterday", "yday": "yesterday", "tday": "today",
    "2day": "today", "tonite": "tonight", "2nite": "tonight", "2night": "tonight", "wknd": "weekend", "nxt": "next",
    "wk": "week", "wks": "weeks", "hr": "hour", "hrs": "hours", "mth": "month", "mths": "months", "mon": "monday",
    "mondays": "monday", "tue": "tuesday", "tues": "tuesday", "wed": "wednesday", "weds": "wednesday",
    "thu": "thursday", "thur": "thursday", "thurs": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
    "sept": "september", "xmas": "christmas", "crimbo": "christmas", "arvo": "afternoon", "eve": "evening",
    "approx": "about", "till": "until", "til": "until", "hols": "holidays", "wkend": "weekend", "mo": "month",
    "beg": "beginning", "lunch": "lunchtime", "mid-week": "midweek", "asap": "soon", "b4": "before", "shortly": "soon",
    "min": "minute", "mins": "minutes", "prob": "probably", "poss": "possibly", "@": "at", "morn": "morning",
    "nite": "night", "thxgiving": "thanksgiving", "tgiving": "thanksgiving",
}  # fmt: skip
_LONG = (
    "tomorrow",
    "yesterday",
    "today",
    "weekend",
    "christmas",
    "thanksgiving",
    *DAYS,
    *(m for m in MONTH_NAMES if len(m) > 5),
)
_TOKEN = re.compile(
    r"b4\b|2(?:moro|morrow|day|nite|night)\b|\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|"
    r"\d{1,2}[:.h]\d\d\s?(?:am|pm)?\b|\d{1,2}\s?(?:am|pm)\b|\d{1,2}/\d{1,2}\b|"
    r"\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+(?:['’-][^\W\d_]+)*|[-–,/@+?~]",
    re.IGNORECASE,
)
_MARKS = (
    (re.compile(r"\b([ap])\.m\.?"), r"\1m"),
    (re.compile(r"\b(\d{1,2})h\b"), r"\1:00"),
    (re.compile(r"\b(\d{1,2})h(\d\d)\b"), r"\1:\2"),
    (re.compile(r"\buntill\b"), "until"),
    (re.compile(r"\bon or before\b"), "by"),
    (re.compile(r"\bthis coming\b"), "this"),
    (re.compile(r" (?:daw|po|raw)$"), ""),
)
"""Hours as they are written in some places (*3 p.m.*, *14h30*), and how learners say until when."""


def words(typed: str) -> list[str]:
    """Part a typed date into words in small letters."""
    text = typed.lower().replace("’", "'")
    for pattern, better in _MARKS:
        text = pattern.sub(better, text)
    found: list[str] = []
    for said in plainly([match[0].strip() for match in _TOKEN.finditer(text)]):
        word = _written_out(said)
        if word.startswith("mid-") and word != "midweek":
            found += ["mid", _written_out(word[4:])]
        elif word.endswith("ish") and len(word) > len("ish"):
            found += [_written_out(word.removesuffix("ish").rstrip("-")), "about"]
        elif word:
            found += word.split()
    return [_beside(word, after) for word, after in pairwise([*found, ""]) if not (word == "," and after in _HEDGES)]


def is_weekday(word: str) -> bool:
    """Whether a word names a day of the week, written out or cut short."""
    return _written_out(word.lower()) in DAYS


_HEDGES = ("perhaps", "hopefully")


def _beside(word: str, after: str) -> str:
    return "by" if word == "within" and after in DAYS else word


@lru_cache(maxsize=4096)
def _written_out(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    if len(word) == 3 and word.isalpha():
        return next((m for m in MONTH_NAMES if m[:3] == word), word)
    if len(word) > 4 and word.isalpha() and word not in _LONG:
        close = near(word, _LONG, likeness=0.84)
        return close[0] if close and close[0][0] == word[0] else word
    return word.rstrip("-") or word
