"""By when an action item is promised: found in the words, resolved, and said for the day of sending."""

import re
from datetime import date, timedelta

from assistant.core.dates import MONTHS, WEEKDAYS, is_month_first, plain_words, spoken, understand
from assistant.core.due_said import HEDGE, SET, Due, as_typed, hour, month, part, week
from assistant.core.due_typed import brought_to_form

__all__ = ["Due", "due", "split_due"]

_PREPOSITION = re.compile(
    r"^(by|before|on|until|till|at|in|for|around|after|from|since)\s+(?:the\s+)?(?=\w)", re.IGNORECASE
)
_LEADS = ("by", "on", "before", "for", "after", "from", "around")
_DAY_END = r"(?:(?:the )?end of (?:the )?(?:day|business|play)|close of (?:play|business|day)|eod|cob|eob|cop)"
_WEEK_OF = re.compile(
    r"(?:(?:the )?(?:w ?/ ?c|week commencing|week beginning|week of|week starting|wc)) (?:the |on )?(.+)"
)
_NTH_WEEK = re.compile(
    rf"(?:the )?(first|second|third|fourth|last|1st|2nd|3rd|4th) week (?:(?:of|in) )?(?:the )?({'|'.join(MONTHS)}|"
    rf"month|new year|next month)",
    re.IGNORECASE,
)
_FEAST = re.compile(
    r"(?:after|before|over|around) (?:the )?(?:christmas|xmas|thanksgiving|easter|new year|half[- ]term|holidays?|hols|"
    r"eid|diwali|ramadan)"
)
_COUNTED = ("one", "two", "every", "each", "second", "alternate", "some", "any", "of", "most")
_VAGUE = re.compile(
    r"in (?:a (?=few|couple)|(?:about|around) |(?=several))((?:couple of |[\w-]+ )(?:\w+ )?(?:day|week|month)s?)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"\b(?:{'|'.join(MONTHS)}) \d{{1,2}}\b(?! \d)(?!(?:st|nd|rd|th)? of)", re.IGNORECASE)
_NEXT = re.compile(rf"\bnext ({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_HOLDS = 5
"""Days after which *in a few days* is over."""
_HOUR_ALONE = re.compile(r"(?:at )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)|\d{1,2}:\d\d)", re.IGNORECASE)
_WITHIN = re.compile(r"within (?:the next )?\S+ (?:working |business )?(?:day|week|month)s?")


def due(typed: str, met: date | None, today: date, country: str = "", lead: str = "by") -> Due:
    """Resolve a date against the day of the interview; where that has passed, against the day of sending.

    ``lead`` is the preposition for a bare day: *by* for what is handed over, *on* for what happens on its day.
    """
    typed = brought_to_form(typed)
    if not typed:
        return Due()
    if hedge := HEDGE.match(typed):
        said = due(typed[hedge.end() :], met, today, country, lead)
        return Due(f"{hedge[0].strip().lower()} {said.said}".strip(), said.day)
    words = plain_words(typed)
    if _MONTH_FIRST.search(typed) and not country:
        country = "US"  # "December 4": said as this person says it
    bare = re.sub(r"^(?:by|on|until|till|before)(?: the)? ", "", words)
    if bare in SET:
        return Due(SET[bare] if bare != "weekend" or lead == "by" or words.startswith("by") else "at the weekend")
    given = _PREPOSITION.match(typed)
    lead = given[1].lower() if given and given[1].lower() in _LEADS else lead
    if given and given[1].lower() in ("until", "till"):
        lead = "by"  # in the English of many, "until Friday" is by Friday
    base = met or today
    return (
        _vague(typed, base, today, country)
        or _end_of_day(bare, met, today, country)
        or _within(words, base, today)
        or _week_of(bare, base, country)
        or _end_of_week(bare, today)
        or week(bare, today)
        or _day(typed, words, lead, met, today, country)
        or month(words)
        or _by_the_clock(typed, lead)
        or _in_part(typed, met, today, country, lead)
        or as_typed(typed)
    )


def _vague(typed: str, base: date, today: date, country: str) -> Due | None:
    """Keep *in a few days* and *in about two weeks* as vague as they were said, while they still hold."""
    match = _VAGUE.fullmatch(typed)
    if not match:
        return None
    if (today - base).days <= _HOLDS:
        return Due(typed.lower())
    day = understand(f"in {match[1]}", base, past=False)
    return Due(f"around {spoken(day, country, weekday=False)}", day) if day and day > today else Due("soon")


def _by_the_clock(typed: str, lead: str) -> Due | None:
    """Say an hour without a day: *9am*."""
    return Due(f"{'by' if lead == 'by' else 'at'} {hour(typed)}") if _HOUR_ALONE.fullmatch(typed) else None


def _in_part(typed: str, met: date | None, today: date, country: str, lead: str) -> Due | None:
    """Find the date among other words: *first snowfall, they joked. so probably 1 December*."""
    parts = [p.strip() for p in re.split(r"[,;:.(]+(?=\s|$)|\s[(/]\s?|\bso\b|\) ?", typed) if p.strip()]
    if len(parts) < 2:
        return None
    found = [d for d in (due(p, met, today, country, lead) for p in parts) if d.said and d.said[0] != "("]
    return next((d for d in found if d.day), found[0] if found else None)


def _end_of_day(words: str, met: date | None, today: date, country: str) -> Due | None:
    match = re.fullmatch(rf"{_DAY_END}(?: on)? (.+)|(.+) {_DAY_END}", words)
    if not match:
        return None
    said = _day(match[1] or match[2], words, "on", met, today, country)
    return Due(f"by the end of {said.said.removeprefix('on ')}", said.day) if said else None


def _within(words: str, base: date, today: date) -> Due | None:
    """Keep a span of time as vague as it was given, unless so much of it has passed that it would mislead."""
    if spell := re.fullmatch(r"within (\d+) hours", words):
        return Due(words if timedelta(hours=int(spell[1])) >= today - base + timedelta(hours=12) else "soon")
    day = understand(words, base, past=False) if _WITHIN.fullmatch(words) else None
    return Due(words, day) if day and (today - base).days < 7 else None


def _week_of(words: str, base: date, country: str) -> Due | None:
    if nth := _NTH_WEEK.fullmatch(words):
        return Due(f"in the {nth[1].lower()} week of {nth[2].title() if nth[2] != 'month' else 'the month'}")
    match = _WEEK_OF.fullmatch(words)
    day = understand(match[1], base, past=False, month_first=is_month_first(country)) if match else None
    return Due(f"in the week of {spoken(day, country, weekday=False)}", day) if day else None


def _end_of_week(words: str, today: date) -> Due | None:
    match = re.fullmatch(r"(?:the )?(end|beginning|start|middle) of ((?:this|next|the following) week)", words)
    said = week(match[2], today) if match else None
    if not match or not said:
        return None
    lead = {"end": "by", "middle": "in"}.get(match[1], "at")
    return Due(f"{lead} the {match[1]} of {said.said.removeprefix('in ')}")


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
    if met and met < today and (named := _NEXT.search(words)):
        # "Next Tuesday", said last week: only the two of them know which one was meant.
        said = _at(lead, f"next {named[1].capitalize()}", typed)
        return Due(re.sub(r"\bon (?=next\b)", "", said), day)
    away = (day - today).days
    if away == 0:
        return Due(_today(typed, words, lead), day)
    if away == 1 and "tomorrow" in words:
        return Due(_near("tomorrow", typed, lead), day)
    if 0 <= away < 7 and met and met.weekday() == day.weekday() and (today - met).days < 7:
        # The note speaks of the interview's Friday too: this one needs its date.
        return Due(_at(lead, spoken(day, country), typed), day)
    if 0 <= away < 7:
        return Due(_at(lead, WEEKDAYS[day.weekday()], typed), day)
    return Due(_at(lead if away > 0 else "on", spoken(day, country, weekday=False), typed), day)


def _today(typed: str, words: str, lead: str) -> str:
    if words.startswith("later "):
        return "later today"
    if re.search(r"\b(?:tonight|tonite|2nite|2night|night)\b", typed.lower()):
        return "tonight"
    said = part(typed)
    return f"this{said}" if said else _near("today", typed, lead)


def _near(day: str, typed: str, lead: str) -> str:
    if re.match(r"\s*first thing", typed, re.IGNORECASE):
        return f"first thing {day}"
    if time := hour(typed):
        return f"by {time} {day}" if lead == "by" else f"{day} at {time}"
    return f"{lead} {day}{part(typed)}" if lead in ("after", "before", "from") else f"{day}{part(typed)}"


def _at(lead: str, day: str, typed: str) -> str:
    if re.match(r"\s*first thing", typed, re.IGNORECASE):
        return f"first thing on {day}"
    if time := hour(typed):
        return f"{lead if lead in ('by', 'before', 'after', 'from') else 'at'} {time} on {day}"
    if part(typed) and any(c.isdigit() for c in day):
        return f"{lead} the {part(typed).strip()} of {day}"
    return f"{lead} {day}{part(typed)}"


def split_due(what: str) -> tuple[str, str]:
    """Part an action from the date at its end: ``send my references tmrw`` → ``("send my references", "tmrw")``."""
    tokens = what.rstrip(" .!").split()
    for length in range(min(6, len(tokens) - 1), 0, -1):
        tail = " ".join(tokens[-length:])
        if tokens[-length - 1].lower() in _COUNTED and length == 1:
            continue  # "one Tuesday", "every second Saturday" are no dates
        if is_time(tail):
            return " ".join(tokens[:-length]).rstrip(" ,"), tail
    return what.rstrip(" .!"), ""


def is_time(text: str) -> bool:
    """Whether words are a time and nothing else."""
    words = plain_words(text)
    bare = re.sub(r"^(?:by|on|before|until|till|in|at|for)(?: the)? ", "", words)
    if re.fullmatch(r"\d+|may|march|just|now|\d+[./]\d+", bare) or re.fullmatch(r"(?:the )?\d+(st|nd|rd|th)", words):
        return False
    if _FEAST.fullmatch(bare):
        return True
    day = date(2026, 1, 7)
    later = re.sub(r"^(?:after|from) ", "", words)
    return (bare in SET and bare != "weekend") or bool(
        week(bare, day)
        or (month(words) and words != bare)
        or _end_of_day(bare, day, day, "")
        or _end_of_week(bare, day)
        or (_week_of(bare, day, "") and not re.fullmatch(r"\d+", later))
        or understand(text, day, past=False)
    )
