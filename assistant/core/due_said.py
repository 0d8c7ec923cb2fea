"""The parts a typed due date is said with: hours, parts of the day, weeks, months, and what is kept as typed."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.core.dates import MONTHS, WEEKDAYS

_KEEP = (
    "after", "before", "once", "when", "as soon as", "within", "over", "during", "by", "on", "in", "at", "until",
    "till",
    "at the", "for", "around", "between", "early", "late", "following", "every", "first thing", "later", "soon", "from",
    "since", "whenever", "if", "as", "through", "mid", "any", "sometime", "some time", "this", "next", "the day",
    "tomorrow", "today", "tonight", "same", "the week after", "perhaps", "straight", "right", "immediately", "shortly",
)  # fmt: skip
_FEASTS = re.compile(
    r"\b(?:easter|christmas|xmas|thanksgiving|new year|diwali|eid|ramadan|hanukkah|passover|half[- ]term|q[1-4]|h[12]|"
    r"spring|summer|autumn|fall|winter|term|semester|deadline|break|holidays?|weekend|year|month|week|day)\b",
    re.IGNORECASE,
)
_FEAST_NAMES = re.compile(r"\b(?:easter|christmas|xmas|thanksgiving|diwali|eid|ramadan|hanukkah|passover)\b")
_ENGLISH = re.compile(r"^(?:the|a|an|my|your|their|our|his|her|then|end|start|close)\b", re.IGNORECASE)
_MONTH = re.compile(rf"(?:in )?(early|mid|late|the end of|end of)?[ -]?({'|'.join(MONTHS).lower()})")
_CALENDAR = re.compile(rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b", re.IGNORECASE)
_LONG_MONTH = {m[:3].lower(): m for m in MONTHS if m != "May"} | {"sept": "September"}
_SHORT_MONTH = re.compile(rf"\b({'|'.join(_LONG_MONTH)})\b\.?", re.IGNORECASE)
_LATER = re.compile(
    r"(?:about )?(?:a|an|\d+|one|two|three|four|five|six|ten) (?:\w+ )?(?:day|week|month|year)s? (?:later|after)\b"
)
HEDGE = re.compile(r"^(?:probably|maybe|perhaps|hopefully|ideally|likely|possibly|roughly)[, ]+(?=\w)", re.IGNORECASE)
SET = {
    "asap": "soon", "as soon as possible": "soon", "soon": "soon", "end of week": "by the end of the week",
    "end of the week": "by the end of the week", "eow": "by the end of the week", "end of day": "by the end of today",
    "end of the day": "by the end of today", "eod": "by the end of today", "cob": "by the end of today",
    "cop": "by the end of today", "close of play": "by the end of today", "close of business": "by the end of today",
    "end of the month": "by the end of the month",
    "end of month": "by the end of the month", "eom": "by the end of the month", "next month": "next month",
    "later this week": "later this week", "later this month": "later this month", "this month": "this month",
    "end of the year": "by the end of the year", "end of year": "by the end of the year", "weekend": "by the weekend",
}  # fmt: skip
"""Times that are said in one way, whatever the day."""
_TIME = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))?\s?(am|pm|a\.m|p\.m)\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(\d{1,2}:\d\d)\b|\bat (\d{1,2}(?:\.\d\d)?)\b|(?<=[a-z]{3} )(\d{1,2}\.\d\d)$")
_NOON = re.compile(r"\b(noon|midday|midnight|lunchtime|lunch time)\b", re.IGNORECASE)
_PART = re.compile(r"\b(morning|afternoon|evening|night|am|pm)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Due:
    """A date as it will be said (``by Tuesday``) and, where it is one, the day meant."""

    said: str = ""
    day: date | None = None


def hour(typed: str) -> str:
    """Find the hour in a typed date: ``3 pm``, ``14:00``, ``noon``; empty where there is none."""
    if time := _TIME.search(typed):
        minutes = f":{time[2]}" if time[2] else ""
        return f"{time[1]}{minutes} {time[3].lower().replace('.', '')}"
    if clock := _CLOCK.search(typed):
        return clock[1] or clock[2] or clock[3]
    noon = _NOON.search(typed)
    return noon[1].lower().replace("lunch time", "lunchtime") if noon else ""


def part(typed: str) -> str:
    """Find the part of the day, with a space before it: `` morning``; empty where there is none."""
    found = _PART.search(typed)
    return f" { ({'am': 'morning', 'pm': 'afternoon'}.get(found[1].lower(), found[1].lower())) }" if found else ""


def week(words: str, today: date) -> Due | None:
    """Say a week or weekend as it was typed, which is on the day of sending; ``day`` is its Monday."""
    match = re.fullmatch(
        r"(?:sometime |some time )?(early |mid |late )?(this|next|the following) (week|weekend)", words
    )
    if not match:
        return None
    which = "this" if match[2] == "this" else "next"
    monday = today - timedelta(today.weekday()) + timedelta(0 if which == "this" else 7)
    return Due(f"{match[1] or ''}{which} {match[3]}", monday)


def month(words: str) -> Due | None:
    """Say a month or a part of one: ``in mid-December``, ``by the end of January``."""
    match = _MONTH.fullmatch(re.sub(r"^by ", "", words))
    if not match:
        return None
    name = match[2].capitalize()
    lead = "by" if words.startswith("by ") else "in"
    if match[1] and "end" in match[1]:
        return Due(f"by the end of {name}")
    joined = f"mid-{name}" if match[1] == "mid" else f"{match[1]} {name}" if match[1] else name
    return Due(f"{lead} {joined}")


def as_typed(typed: str) -> Due:
    """Keep a date that cannot be read; *by* only before what is a time in English, else it stands in brackets."""
    typed = _CALENDAR.sub(lambda m: m[0].capitalize() if m[0].lower() not in ("may", "march") else m[0], typed)
    typed = _FEAST_NAMES.sub(lambda m: m[0].capitalize(), typed)
    typed = _SHORT_MONTH.sub(lambda m: _LONG_MONTH[m[1].lower()], typed)
    low = typed.lower()
    if _LATER.match(low) or any(low == k or low.startswith((k + " ", k + "-")) for k in _KEEP):
        return Due(typed[0].lower() + typed[1:])
    if re.match(rf"(?:{'|'.join(WEEKDAYS)})\b", typed):
        return Due(f"on {typed}")
    timely = _FEASTS.search(typed) and len(typed.split()) < 3
    return Due(f"by {typed}" if timely or _ENGLISH.match(typed) else f"({typed})")
