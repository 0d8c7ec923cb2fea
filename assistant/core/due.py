"""By when an action item is promised: found in the words, resolved, and said for the day of sending."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.core.dates import MONTHS, WEEKDAYS, is_month_first, plain_words, spoken, understand

_KEEP = (
    "after", "before", "once", "when", "as soon as", "within", "over", "during", "by", "on", "in", "at", "until", "till",
    "at the", "for", "around", "between", "early", "late", "following", "every", "first thing", "later", "soon",
)  # fmt: skip
_PREPOSITION = re.compile(r"^(by|before|on|until|till|at|in|for|around)\s+(?:the\s+)?(?=\w)", re.IGNORECASE)
_MONTH = re.compile(rf"(?:in )?(early|mid|late|the end of|end of)?[ -]?({'|'.join(MONTHS).lower()})")
_SET = {
    "asap": "soon", "as soon as possible": "soon", "soon": "soon", "end of week": "by the end of the week",
    "end of the week": "by the end of the week", "eow": "by the end of the week", "end of day": "by the end of today",
    "eod": "by the end of today", "cob": "by the end of today", "end of the month": "by the end of the month",
    "end of month": "by the end of the month", "eom": "by the end of the month", "next month": "next month",
    "later this week": "later this week", "later this month": "later this month", "this month": "this month",
}  # fmt: skip
_TIME = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))?\s?(am|pm|a\.m\.|p\.m\.)", re.IGNORECASE)
_PART = re.compile(r"\b(morning|afternoon|evening)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Due:
    """A date as it will be said (``by Tuesday``) and, where it is one, the day meant."""

    said: str = ""
    day: date | None = None


def due(typed: str, met: date | None, today: date, country: str = "", lead: str = "by") -> Due:
    """Resolve a date against the day of the interview; where that has passed, against the day of sending."""
    typed = typed.strip(" .,;")
    if not typed:
        return Due()
    words = plain_words(typed)
    bare = re.sub(r"^(?:by|on|until|till|before)(?: the)? ", "", words)
    if bare in _SET:
        return Due(_SET[bare])
    given = _PREPOSITION.match(typed)
    lead = given[1].lower() if given and given[1].lower() in ("by", "on", "before", "for") else lead
    return (
        _week(bare, met or today, today, country)
        or _day(typed, words, lead, met, today, country)
        or _month(words)
        or _as_typed(typed)
    )


def _day(typed: str, words: str, lead: str, met: date | None, today: date, country: str) -> Due | None:
    month_first = is_month_first(country)
    day = understand(typed, met or today, past=False, month_first=month_first)
    day = day or understand(f"in {typed}", met or today, past=False)
    if day and day < today:
        # "Tomorrow" typed some days later means tomorrow; an explicit day in the past stays as it was given.
        again = understand(typed, today, past=False, month_first=month_first)
        day = again if again and again >= today else day
    if not day:
        return None
    away = (day - today).days
    if away == 0:
        part = _PART.search(typed)
        return Due(f"this {part[1].lower()}" if part else "today", day)
    if away == 1 and "tomorrow" in words:
        return Due("tomorrow" + _part(typed), day)
    if 0 <= away < 7 and met and met.weekday() == day.weekday() and (today - met).days < 7:
        # The note speaks of the interview's Friday too: this one needs its date.
        return Due(_at(lead, spoken(day, country), typed), day)
    if 0 <= away < 7:
        return Due(_at(lead, WEEKDAYS[day.weekday()], typed), day)
    return Due(_at(lead if away > 0 else "on", spoken(day, country, weekday=False), typed), day)


def _part(typed: str) -> str:
    part = _PART.search(typed)
    return f" {part[1].lower()}" if part else ""


def _at(lead: str, day: str, typed: str) -> str:
    time = _TIME.search(typed)
    if time:
        minutes = f":{time[2]}" if time[2] else ""
        return f"{'by' if lead == 'by' else 'at'} {time[1]}{minutes} {time[3].lower().replace('.', '')} on {day}"
    return f"{lead} {day}{_part(typed)}"


def _week(words: str, base: date, today: date, country: str) -> Due | None:
    match = re.fullmatch(
        r"(?:sometime |some time )?(early |mid |late )?(this|next|the following) (week|weekend)", words
    )
    if not match:
        return None
    monday = base - timedelta(base.weekday()) + timedelta(7 if match[2] != "this" else 0)
    if match[3] == "weekend" and match[2] == "this" and base.weekday() == 6:
        monday += timedelta(7)
    if monday + timedelta(6) < today:
        monday += timedelta(7 * ((today - monday).days // 7))
    if match[3] == "weekend" and match[2] == "next" and base.weekday() < 5:
        monday = base - timedelta(base.weekday()) + timedelta(7)
    ahead = (monday - (today - timedelta(today.weekday()))).days // 7
    part = match[1] or ""
    if ahead < 2:
        return Due(f"{part}{('this', 'next')[max(ahead, 0)]} {match[3]}", monday)
    return Due(f"in the week of {spoken(monday, country, weekday=False)}", monday)


def _month(words: str) -> Due | None:
    match = _MONTH.fullmatch(re.sub(r"^by ", "", words))
    if not match:
        return None
    month = match[2].capitalize()
    lead = "by" if words.startswith("by ") else "in"
    if match[1] and "end" in match[1]:
        return Due(f"by the end of {month}")
    joined = f"mid-{month}" if match[1] == "mid" else f"{match[1]} {month}" if match[1] else month
    return Due(f"{lead} {joined}")


def _as_typed(typed: str) -> Due:
    low = typed.lower()
    known = any(low == k or low.startswith(k + " ") for k in _KEEP) or re.match(
        r"(this|next|the day|tomorrow|today)\b", low
    )
    small = typed[0].lower() + typed[1:] if known else typed
    return Due(small if known else f"by {typed}")


def split_due(what: str) -> tuple[str, str]:
    """Part an action from the date at its end: ``send my references tmrw`` → ``("send my references", "tmrw")``."""
    tokens = what.rstrip(" .!").split()
    for length in range(min(6, len(tokens) - 1), 0, -1):
        tail = " ".join(tokens[-length:])
        if _is_time(tail):
            return " ".join(tokens[:-length]).rstrip(" ,"), tail
    return what.rstrip(" .!"), ""


def _is_time(text: str) -> bool:
    words = plain_words(text)
    bare = re.sub(r"^(?:by|on|before|until|till|in|at|for)(?: the)? ", "", words)
    if re.fullmatch(r"\d+|may|march|just|now|\d+[./]\d+", bare) or re.fullmatch(r"(?:the )?\d+(st|nd|rd|th)", words):
        return False
    day = date(2026, 1, 7)
    return bare in _SET or bool(
        _week(bare, day, day, "") or (_month(words) and words != bare) or understand(text, day, past=False)
    )
