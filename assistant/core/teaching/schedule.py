"""When to send: the hours of an interview, and the window in which a note is in time."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from assistant.core.dates import WEEKDAYS, spoken

DAY_BEGINS, MORNING_ENDS, FRIDAY_ENDS, DAY_ENDS, NIGHT = time(8), time(10), time(17), time(18), time(21)
USUAL_MINUTES = 45
_CLOCK = r"(\d{1,2})(?:[:](\d\d))?\s*(am|pm|a\.m\.|p\.m\.)?"
_SPAN = re.compile(rf"\b{_CLOCK}\s*(?:-|–|to|until|till)\s*{_CLOCK}(?![\w:])", re.IGNORECASE)
_TIME = re.compile(rf"\b{_CLOCK}(?![\w:])", re.IGNORECASE)
WEEKEND = frozenset({5, 6})
"""The days off where nothing else is known, Monday being 0."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When an interview began and ended, local time, as far as it was said."""

    begins: time | None = None
    ends: time | None = None
    past_midnight: bool = False


UNKNOWN_HOURS = Hours()


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a note is wanted: hours to wait after the interview, hours within which to send."""

    wait: float = 1
    within: float = 24
    at_once: bool = False
    """Evening and weekend do not hold it up."""
    closes: time | None = None
    """The hour of the day after which nothing is sent."""
    weekend: frozenset[int] = WEEKEND


@dataclass(frozen=True, slots=True)
class Window:
    """From when until when to send, local time. ``missed``: that has passed, and this is the next good moment."""

    opens: datetime
    closes: datetime
    missed: bool = False


def hours(text: str, minutes: int | None, parts_of_day: Mapping[str, str]) -> Hours:
    """Find the hours in a date as typed: ``yesterday 2-3pm``, ``today at 14:00``, ``this morning``."""
    for found in _SPAN.finditer(text):
        if any(found[group] for group in (2, 3, 5, 6)):
            return _span(found)
    begins = next((t for m in _TIME.finditer(text) if (t := _hour_of_day(text, m))), None)
    if begins:
        ends = datetime.combine(date.min, begins) + timedelta(minutes=minutes or USUAL_MINUTES)
        return Hours(begins, ends.time(), past_midnight=ends.date() > date.min)
    part = next((p for p in parts_of_day if re.search(rf"\b{p}\b", text.casefold())), "")
    return Hours(None, time.fromisoformat(parts_of_day[part])) if part else Hours()


def _hour_of_day(text: str, found: re.Match[str]) -> time | None:
    # A bare number is an hour only after "at" or "from": otherwise it may be a day of the month.
    led = re.search(r"\b(?:at|from)\s*$", text[: found.start()], re.IGNORECASE)
    return _clock(found[1], found[2], found[3]) if led or found[2] or found[3] else None


def _span(found: re.Match[str]) -> Hours:
    begins, ends = _clock(found[1], found[2], found[3] or found[6]), _clock(found[4], found[5], found[6] or found[3])
    if begins and ends and begins > ends and not found[3] and found[6]:
        begins = _clock(found[1], found[2], "am") or begins  # 11-1pm
    return Hours(begins, ends)


def _clock(hour: str, minute: str | None, half: str | None) -> time | None:
    h, m = int(hour), int(minute or 0)
    if half:
        if not 1 <= h <= 12:
            return None
        h = h % 12 + (12 if half.lower().startswith("p") else 0)
    return time(h, m) if h < 24 and m < 60 else None


def ran_backwards(given: Hours) -> bool:
    """Whether the end stands before the beginning."""
    return bool(given.begins and given.ends and given.ends <= given.begins and not given.past_midnight)


def window(ended: datetime, now: datetime, pace: Pace) -> Window:
    """Find when to send: not at once, by day, inside the time allowed; when that has passed, the next good moment."""
    opens = ended + timedelta(hours=pace.wait)
    if not pace.at_once:
        opens = _by_day(half_hour(opens), pace)
    closes = _closes(ended, opens, pace)
    limit = ended + timedelta(hours=pace.within)
    if closes < now <= limit and _by_day(now, pace) == now:
        return Window(now, limit)
    if now > closes:
        opens = now if pace.at_once else _by_day(now, pace)
        return Window(opens, now if pace.at_once else _end_of(opens, pace), missed=True)
    return Window(max(opens, now), closes)


def is_eve(day: datetime, weekend: frozenset[int]) -> bool:
    """Whether a day is the last before the days off."""
    return day.weekday() not in weekend and (day.weekday() + 1) % 7 in weekend


def is_over_weekend(span: Window, now: datetime, weekend: frozenset[int] = WEEKEND) -> bool:
    """Whether a weekend is what the note has to wait for."""
    days = (now.date() + timedelta(days=n) for n in range((span.opens.date() - now.date()).days))
    return any(day.weekday() in weekend for day in days)


def _closes(ended: datetime, opens: datetime, pace: Pace) -> datetime:
    limit = ended + timedelta(hours=pace.within)
    if pace.at_once:
        return limit
    if is_eve(opens, pace.weekend) and pace.within <= 24:
        return _at(opens, pace.closes or FRIDAY_ENDS)
    if pace.closes:
        return _at(opens, pace.closes)
    if pace.within > 24:
        return max(_before_evening(_off_weekend(limit, pace.weekend)), opens)
    morning = _at(_off_weekend(ended + timedelta(days=1), pace.weekend), MORNING_ENDS)
    return max(min(limit, morning), _at(opens, MORNING_ENDS) if opens.time() < MORNING_ENDS else opens)


def _by_day(when: datetime, pace: Pace) -> datetime:
    night = pace.closes or (FRIDAY_ENDS if is_eve(when, pace.weekend) else NIGHT)
    if when.time() >= night:
        when = _at(when + timedelta(days=1), DAY_BEGINS)
    elif when.time() < DAY_BEGINS:
        when = _at(when, DAY_BEGINS)
    return _off_weekend(when, pace.weekend)


def _off_weekend(when: datetime, weekend: frozenset[int]) -> datetime:
    if when.weekday() not in weekend:
        return when
    while when.weekday() in weekend:
        when += timedelta(days=1)
    return _at(when, DAY_BEGINS)


def _before_evening(when: datetime) -> datetime:
    return min(max(when, _at(when, MORNING_ENDS)), _at(when, DAY_ENDS))


def _end_of(opens: datetime, pace: Pace) -> datetime:
    if opens.time() <= DAY_BEGINS:
        return _at(opens, MORNING_ENDS)
    return max(_at(opens, pace.closes or DAY_ENDS), half_hour(opens + timedelta(hours=1)))


def _at(day: datetime, hour: time) -> datetime:
    return datetime.combine(day.date(), hour, day.tzinfo)


_NIGHT = re.compile(r"\b(?:tonight|evening|night|p\.?m)\b", re.IGNORECASE)
_NEXT = re.compile(r"\btomorrow\b", re.IGNORECASE)
_MORNING = re.compile(r"\bmorning\b", re.IGNORECASE)


def moment_asked(asked: str, now: datetime) -> datetime | None:
    """Return the hour today or tomorrow that a question names ("tonight at 10"); None where it names none."""
    found = next((t for m in _TIME.finditer(asked) if (t := _hour_of_day(asked, m))), None)
    if found is None or any(re.search(rf"\b{day}\b", asked, re.IGNORECASE) for day in WEEKDAYS):
        return None
    told = datetime.combine(now.date() + timedelta(days=bool(_NEXT.search(asked))), found, now.tzinfo)
    is_open = found.hour < 12 and not _MORNING.search(asked) and not re.search(r"\d *[ap]\.?m\b", asked, re.IGNORECASE)
    if is_open and (_NIGHT.search(asked) or (told <= now and not _NEXT.search(asked))):
        told += timedelta(hours=12)
    return told if told > now else None


def half_hour(when: datetime) -> datetime:
    """Round up to the next half hour."""
    over = timedelta(minutes=when.minute % 30, seconds=when.second, microseconds=when.microsecond)
    return when + (timedelta(minutes=30) - over if over else over)


def say(span: Window, now: datetime, words: Mapping[str, str], country: str = "") -> str:
    """Put a window into words: ``between 16:00 today and 10:00 tomorrow``."""
    opens, closes = (_day(moment.date(), now.date(), words, country) for moment in (span.opens, span.closes))
    facts = {"from": f"{span.opens:%H:%M}", "day": opens, "until": f"{span.closes:%H:%M}", "last_day": closes}
    if span.closes <= now:
        return words["at_once"]
    if span.opens <= now:
        return words["now_today" if opens == closes else "now"].format_map(facts)
    return words["same_day" if opens == closes else "between"].format_map(facts)


def say_moment(moment: datetime, now: datetime, words: Mapping[str, str]) -> str:
    """Put one moment into words: ``15:00 today``."""
    return f"{moment:%H:%M} {_day(moment.date(), now.date(), words, '')}"


def _day(day: date, today: date, words: Mapping[str, str], country: str) -> str:
    ahead = (day - today).days
    if ahead in (0, 1):
        return words["today"] if ahead == 0 else words["tomorrow"]
    return words["weekday"].format(day=WEEKDAYS[day.weekday()] if ahead < 7 else spoken(day, country))
