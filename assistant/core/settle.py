"""Whether an answer can stand, and what it is taken as."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.core.asking import Asked, Choice, Problem
from assistant.core.clean import clean
from assistant.core.dates import TIME_OF_DAY, is_month_first, spoken, understand
from assistant.core.due import due
from assistant.core.facts import SHORT_LIMIT as NAME_LIMIT
from assistant.core.schedule import hours, ran_backwards
from assistant.core.script import Progress, Script, settled
from assistant.core.split import addresses, is_email, is_several, meeting, person, reach

_YEAR = timedelta(366)
_SPAN = re.compile(r"(early |mid |late )?(?:this|next|in the) (weekend|week)\b")


@dataclass(frozen=True, slots=True)
class Moment:
    """The day it is, and where: what 3/4 means depends on it."""

    today: date
    country: str = ""
    fallback: Callable[[str, date], date | None] | None = None
    """Reads a date that ``dates.understand`` cannot; may take its time."""
    recall: Callable[[str, date], date | None] | None = None
    """Knows at once what ``fallback`` read before."""

    def day(self, text: str) -> date | None:
        """Read one day, as seen from today."""
        return understand(text, self.today, month_first=is_month_first(self.country), fallback=self.fallback)

    def day_at_once(self, text: str) -> date | None:
        """Read one day while it is typed: what takes time to read counts only once it was read."""
        return replace(self, fallback=self.recall).day(text)

    def within(self, country: str) -> "Moment":
        """Return the same day in the country the answers name, if they name one."""
        return replace(self, country=country) if country else self


def problem_with(script: Script, asked: Asked, typed: str, moment: Moment) -> Problem | None:
    """Say why an answer cannot stand; None when it can."""
    text = clean(typed)
    over = len(text) - asked.question.limit
    if over > 0:
        return Problem(script.problems["too_long"].format(over=over, limit=asked.question.limit))
    if not text and asked.fallback:
        return None
    text = settled(script, asked, text)
    if not text:
        return _blank(script, asked)
    check = _CHECKS.get(asked.question.kind)
    return check(script, asked, text, moment) if check else None


def _blank(script: Script, asked: Asked) -> Problem | None:
    if asked.required:
        return Problem(asked.question.blank or script.problems["blank"])
    return Problem(asked.question.gently, firm=False) if asked.question.gently else None


def _person(script: Script, _asked: Asked, text: str, _moment: Moment) -> Problem | None:
    people = script.vocabulary["people"]
    who = person(text, people["suffixes"])
    if wrong := next((a for a in addresses(text) if not is_email(a)), ""):
        return Problem(script.problems["bad_email"].format(text=wrong))
    if not any(c.isalpha() for c in who.name) or is_email(who.name):
        return Problem(script.problems["no_name"])
    if is_several(text, who.name, people["joining"]):
        return Problem(script.problems["several_people"])
    over = max(len(who.name), len(who.title), len(who.email)) - NAME_LIMIT
    return Problem(script.problems["too_long"].format(over=over, limit=NAME_LIMIT)) if over > 0 else None


def _date(script: Script, _asked: Asked, text: str, moment: Moment) -> Problem | None:
    day = moment.day(text)
    if day is None:
        return Problem(script.problems["no_day"].format(text=text))
    if day > moment.today:
        return Problem(script.problems["future"].format(day=spoken_in_full(day)), firm=False)
    if ran_backwards(hours(text, None, {})):
        return Problem(script.problems["backwards"])
    if moment.today - day > _YEAR:
        return Problem(script.problems["long_ago"].format(day=spoken_in_full(day)), firm=False)
    return None


def _meeting(script: Script, _asked: Asked, text: str, _moment: Moment) -> Problem | None:
    return None if meeting(text, script.vocabulary["meeting"]).line() else Problem(script.problems["no_meeting"])


def _reach(script: Script, _asked: Asked, text: str, _moment: Moment) -> Problem | None:
    _, unknown = reach(text)
    return Problem(script.problems["no_reach"].format(text=unknown[0])) if unknown else None


def _choice(script: Script, asked: Asked, text: str, _moment: Moment) -> Problem | None:
    if chosen(asked, text) is not None:
        return None
    return Problem(script.problems["no_choice"].format(text=text, count=len(asked.choices)))


_CHECKS = {"person": _person, "date": _date, "meeting": _meeting, "reach": _reach, "choice": _choice}


def chosen(asked: Asked, typed: str) -> Choice | None:
    """Find the choice meant by a number, its value, its label, or one of its words; None when there is none."""
    text = clean(typed).lower()
    if text.isdigit() and 1 <= int(text) <= len(asked.choices):
        return asked.choices[int(text) - 1]
    exact = (c for c in asked.choices if text in (c.value.lower(), c.label.lower(), *c.words))
    begun = [c for c in asked.choices if text and c.label.lower().startswith(text)]
    return next(exact, begun[0] if len(begun) == 1 else None)


def taken_as(asked: Asked, typed: str, moment: Moment) -> str:
    """Give what an answer stands for in the facts where that is not its text: ``2026-11-22 afternoon`` for a date."""
    text = clean(typed) or asked.fallback
    day = moment.day(text) if asked.question.kind == "date" else None
    times = (found[0].strip() for found in TIME_OF_DAY.finditer(text))
    return " ".join([day.isoformat(), *times]) if day else ""


def resolved(script: Script, progress: Progress, asked: Asked, typed: str, moment: Moment) -> str:
    """Say what an answer is understood as, where its text does not say so itself: ``Sunday 22 November``."""
    text = clean(typed)
    match asked.question.kind:
        case "date":
            day = moment.day_at_once(text or asked.fallback)
            return _spoken(progress, day, moment) if day else ""
        case "due":
            return _due(script, progress, text, moment)
        case "person":
            return _sorted_person(script, text)
        case "meeting":
            how = meeting(text, script.vocabulary["meeting"])
            return " · ".join(how.line().split(", ")) if how.line() != text.lower() else ""
        case _:
            return ""


def _spoken(progress: Progress, day: date, moment: Moment) -> str:
    far = abs((moment.today - day).days) > 200
    return spoken(day, progress.answers.get("country", "")) + (f" {day.year}" if far else "")


def spoken_in_full(day: date) -> str:
    """Write a day with its year, for a sentence that doubts it."""
    return f"{spoken(day)} {day.year}"


def _due(script: Script, progress: Progress, text: str, moment: Moment) -> str:
    country = progress.answers.get("country", "")
    found = due(text, moment.day_at_once(progress.answers.get("date_as", "")), moment.today, country)
    if not found.day:
        return ""
    span = _SPAN.search(found.said)
    if not span:
        said = _spoken(progress, found.day, moment)
        return "" if said.lower() == text.lower() else said
    first = found.day + timedelta(5) if span[2] == "weekend" and found.day.weekday() == 0 else found.day
    named = script.hints[span[2]].format(day=spoken(first, country, weekday=False))
    return script.hints[span[1].strip()].format(span=named) if span[1] else named


def _sorted_person(script: Script, text: str) -> str:
    who = person(text, script.vocabulary["people"]["suffixes"])
    called = f"“{who.call}”" if who.call else ""
    parts = [part for part in (who.name, called, who.title, who.email) if part]
    return " · ".join(parts) if len(parts) > 1 else ""
