"""Times said so that they are right on the day a note is read."""

import re
from dataclasses import replace
from datetime import date

from assistant.core.dates.read import is_month_first
from assistant.core.dates.when import DATED, TimeKind, When, is_gone
from assistant.core.dates.words import MONTHS, SPELLED, WEEKDAYS

_NTH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "last"}
_NEXT = ("today", "tomorrow")
_NEAR = 7
"""Days ahead within which a weekday says enough."""


def spoken(day: date, country: str = "", *, weekday: bool = True) -> str:
    """Write a day out: ``Sunday 22 November``, or ``Sunday, November 22`` in the United States."""
    month = MONTHS[day.month - 1]
    if is_month_first(country):
        return f"{WEEKDAYS[day.weekday()]}, {month} {day.day}" if weekday else f"{month} {day.day}"
    return f"{WEEKDAYS[day.weekday()]} {day.day} {month}" if weekday else f"{day.day} {month}"


def day_met(day: date, today: date, country: str = "") -> str:
    """Say when the interview was: ``today``, ``on Friday``, ``last Tuesday`` six days on, ``on 12 November``."""
    ago = (today - day).days
    if ago in (0, 1):
        return ("today", "yesterday")[ago]
    if 1 < ago < _NEAR:
        same_week = day.isocalendar()[1] == today.isocalendar()[1]
        return f"on {WEEKDAYS[day.weekday()]}" if same_week or ago < 6 else f"last {WEEKDAYS[day.weekday()]}"
    return f"on {spoken(day, country, weekday=False)}"


def said(when: When, today: date, country: str = "", lead: str = "on") -> str:
    """Say a time with the word before it; ``lead`` is the word for a bare day: *by* for what is handed over.

    A time that is gone by the day of the note is not said.
    """
    if is_gone(when, today):
        return ""
    text = _said(when, today, country, lead)
    return f"{when.hedge} {text}" if when.hedge and text and when.kind != TimeKind.SOON else text


def _said(when: When, today: date, country: str, lead: str) -> str:
    if when.joined and when.other is not None and when.kind != TimeKind.DAY:
        both = (replace(when, joined="", other=None), when.other.led(when.lead))
        first, second = (_said(each, today, country, lead) for each in both)
        lead, _, rest = second.partition(" ")
        once = lead in _ONCE and (when.kind == TimeKind.SPAN or first.startswith(f"{lead} "))
        return f"{first} {when.joined} {rest if once else second}"
    if when.kind == TimeKind.DAY:
        return _day(when, today, country, lead)
    if when.kind == TimeKind.SOON:
        return "soon"
    if when.kind == TimeKind.SPAN:
        return _span(when, lead)
    if when.kind in (TimeKind.WEEK, TimeKind.WEEKEND):
        return re.sub(r"^by (?=this )", "", _week(when, today, country, lead))
    if when.kind == TimeKind.MONTH:
        return _month(when)
    if when.kind == TimeKind.PERIOD:
        return _period(when)
    first = when.lead if when.lead in ("before", "after", "by", "around", "over", "until") else "by"
    first = "in" if when.lead == "in" and when.named == "the new year" else first  # not before it has begun
    return f"{'by' if first == 'until' else first} {when.named}"


_ONCE = ("in", "within", "by", "before", "after", "around", "over", "at", "for", "during")
"""Words that stand before the first of two times alone."""


def _lead(when: When, usual: str) -> str:
    return usual if when.lead in _USUAL else _SAID_AS.get(when.lead, when.lead) or usual


_USUAL = ("in", "at", "for", "during", "since", "over", "sometime")
_SAID_AS = {"until": "by", "about": "around", "within": "by", "following": "after"}
_PARTS = ("morning", "afternoon", "evening")
_OF_DAY = {
    "today morning": "this morning", "today afternoon": "this afternoon", "today evening": "this evening",
    "today night": "tonight", "tomorrow noon": "tomorrow at noon",
}  # fmt: skip


def _day(when: When, today: date, country: str, lead: str) -> str:
    if when.day is None:
        return ""
    first = _lead(when, lead)
    name, plain = _name(when, today, country)
    if when.other is not None and when.other.day:
        second = _second(when.other.day, when.day, name, today, country)
        both = f"{name} {when.joined or 'or'} {second}"
        return both if plain or name.startswith("next ") else f"{'on' if first == 'by' else first} {both}"
    if when.of_day == "first thing":
        return f"first thing {name}" if plain else f"first thing on {name}"
    if when.of_day == "end":
        return f"by the end of {name}"
    if plain and not when.clock:
        if first == "by" and name in ("today", "tonight") and not when.of_day:
            return name
        said_day = f"{name} {when.of_day}" if when.of_day and when.of_day not in ("noon", "midnight") else name
        said_day = _OF_DAY.get(said_day, said_day)
        return f"{first} {said_day}" if first in ("by", "before", "after", "from") and when.lead else said_day
    if when.clock or when.of_day in ("noon", "midnight"):
        hour = when.clock or when.of_day
        at = "by" if first == "by" else "before" if first == "before" else "at"
        is_half_said = hour.isdecimal() and when.of_day in _PARTS and not any(c.isdigit() for c in name)
        name = _OF_DAY.get(f"{name} {when.of_day}", f"{name} {when.of_day}") if is_half_said else name
        if name.startswith("next "):
            return f"{name} at {hour}"
        return f"{at} {hour} {name}" if plain else f"{at} {hour} on {name}"
    part = f" {when.of_day}" if when.of_day else ""
    if (part and name[-1].isdecimal()) or (part and name[0].isdecimal()):
        return f"{first} the{part} of {name}"
    alone = name.startswith("next ") and first == "on"
    alone = alone or (when.named == "next" and name.startswith("next ") and not when.lead)
    return f"{name}{part}" if alone else f"{first} {name}{part}"


def _second(day: date, first: date, name: str, today: date, country: str) -> str:
    """Name the second of two days; behind a weekday the next of its name says enough."""
    if name in ("today", "tonight") and (day - today).days == 1:
        return "tomorrow"
    if name.removeprefix("next ") in WEEKDAYS and 0 < (day - first).days < _NEAR:
        return WEEKDAYS[day.weekday()]
    return _name(When(TimeKind.DAY, day), today, country)[0]


def _name(when: When, today: date, country: str) -> tuple[str, bool]:
    """Name a day, and say whether it stands without *on*."""
    day = when.day
    if day is None:
        return "", True
    ahead = (day - today).days
    if when.named in ("today", "tonight", "tomorrow") and 0 <= ahead < len(_NEXT):
        return _NEXT[ahead] if when.named != "tonight" or ahead else "tonight", True
    if when.named in ("this", "hour") or (not ahead and when.named != "weekday"):  # a weekday is said as it was typed
        return "today", True
    if when.named in DATED:  # a date is said as one, in the order it was typed
        return spoken(day, _ORDERS.get(when.named, country), weekday=False), False
    if (when.named == "next" and ahead > 0) or (when.named == "weekday" and ahead == _NEAR):
        return f"next {WEEKDAYS[day.weekday()]}", False
    if 0 <= ahead < _NEAR:
        return WEEKDAYS[day.weekday()], False
    return spoken(day, country, weekday=False), False


_ORDERS = {"month first": "US", "day first": "UK"}
"""How a date was written, and where it is written so."""


def _span(when: When, lead: str) -> str:
    low, high = when.count
    names = {-1: "a few", -2: "several"}
    unit = when.unit
    if low in names:
        return f"{'within' if when.lead == 'within' else 'in'} {names[low]} {unit}s"
    shown = _number(low) if low == high else f"{_number(low)} to {_number(high)}"
    if low == high == 1:
        shown = "an" if unit == "hour" else "a"
    plural = "" if high == 1 else "s"
    if low == high == 2 and when.named == "couple":
        shown = "a couple of"
    if when.named == "next" and high > 1:
        return f"in the next {shown} {unit}s"  # any day of it, and not its last
    soon = when.lead in ("within", "by", "over", "during")
    soon = soon or (lead == "by" and unit in ("day", "working day", "week") and when.lead != "after")
    first = "within" if soon else "in"
    about = "about " if when.named == "about" or when.lead in ("about", "around") else ""
    return f"{first} {about}{shown} {unit}{plural}"


def _number(count: int) -> str:
    return SPELLED.get(count, str(count))


def _week(when: When, today: date, country: str, lead: str) -> str:
    if when.named == "of" and when.day:
        return f"in the week of {spoken(when.day, country, weekday=False)}"
    if when.named == "after next":
        return "the week after next"
    if when.named == "after" and when.other is not None:
        inner = _said(when.other, today, country, "").strip()
        return f"the week after {inner.removeprefix('by ').removeprefix('on ')}"
    which = when.named or "this"
    unit = when.kind
    if when.part == "end":
        return f"by the end of {'next ' if when.named == 'next' else 'this ' if when.named == 'this' else 'the '}{unit}"
    if when.part == "start" and not when.named:
        return ""  # "at the beginning of the week": this one, or the next
    if when.part == "start":
        return f"at the start of {'next' if which == 'next' else 'this'} {unit}"
    if when.part == "mid":
        lead = "by" if when.lead in ("by", "until") or not when.named else "in"
        return f"{lead} the middle of {which if when.named else 'the'} {unit}"
    if unit == "weekend" and not when.named and when.lead in ("before", "after"):
        return f"{when.lead} the weekend"
    if unit == "weekend" and not when.named:
        return "by the weekend" if lead == "by" or when.lead in ("by", "until") else "at the weekend"
    first = f"{when.lead} " if when.lead in ("by", "before", "after") else ""
    return f"{first}{when.part + ' ' if when.part else ''}{which} {unit}"


def _month(when: When) -> str:
    name = (
        when.named.capitalize()
        if when.named not in ("next month", "new-year", "month")
        else {"new-year": "the new year"}.get(when.named, when.named)
    )
    if when.part and when.part[0].isdecimal():
        nth, _, unit = when.part.partition(" ")
        if when.lead in ("by", "before", "after", "until"):
            return f"{'by' if when.lead == 'until' else when.lead} the {_NTH[nth]} {unit} of {name}"
        return f"in the {_NTH[nth]} {unit} of {name}"
    if when.part == "end":
        return f"by the end of {name}"
    if when.part == "start":
        return f"at the start of {name}"
    if when.named == "new-year" and when.part:
        return f"{when.part} in the new year"
    shown = f"mid-{name}" if when.part == "mid" else f"{when.part} {name}" if when.part else name
    first = when.lead if when.lead in ("by", "before", "after", "around") else "in"
    return f"{first} {shown}"


def _period(when: When) -> str:
    which = when.named or "the"
    if when.part == "end":
        ending = when.unit if when.unit == "term" and not when.named else f"{which} {when.unit}"
        return f"by the end of {ending}" if when.lead != "before" else f"before the end of {ending}"
    if when.part:
        middle = f"{'by' if when.lead == 'by' else 'in'} the middle of"
        at = {"start": "at the start of", "mid": middle}.get(when.part, when.part)
        return f"{at} {which} {when.unit}"
    return f"{'by ' if when.lead == 'by' else ''}{which} {when.unit}"
