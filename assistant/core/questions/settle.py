"""Whether an answer can stand, and what it is taken as."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain

from assistant.core.dates import HOURS, TimeKind, When, day_of, find, is_month_first, read, spoken
from assistant.core.interview import SHORT_LIMIT as NAME_LIMIT
from assistant.core.interview import (
    addresses,
    clean,
    is_email,
    is_no_name,
    is_several,
    meeting,
    person,
    sender,
    several,
    without_meeting,
)
from assistant.core.questions.asking import Asked, Choice, Problem, QuestionKind
from assistant.core.questions.script import Progress, Script, settled
from assistant.core.teaching import hours, ran_backwards

_LONGEST_COUNTRY = 9
"""Words: the United Kingdom of Great Britain and Northern Ireland has as many."""
_YEAR = timedelta(366)
_ANY_DAY = date(2026, 1, 15)
"""A day to try readings with; which does not matter."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The day it is, and where: what 3/4 means depends on it."""

    today: date
    country: str = ""
    fallback: Callable[[str, date], date | None] | None = None
    """Reads a date that the own grammar does not know; may take its time."""
    recall: Callable[[str, date], date | None] | None = None
    """Knows at once what ``fallback`` read before."""
    knows_country: Callable[[str], bool] | None = None
    """Tells whether words name a country; may take its time."""

    def day(self, text: str) -> date | None:
        """Read one day, as seen from today."""
        day = day_of(text, self.today, month_first=is_month_first(self.country))
        return self.fallback(text, self.today) if day is None and self.fallback else day

    def time(self, text: str, *, inside: bool = False) -> When | None:
        """Read a time to come, as seen from today; ``inside`` a longer text too."""
        month_first = is_month_first(self.country) if self.country else None
        when = read(text.rstrip(" ."), self.today, month_first=month_first)
        found = find(text, self.today, month_first=month_first) if when is None and inside else None
        return found[0] if found else when

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
    if several(text, people):
        return None
    who = person(text, people)
    if wrong := next((a for a in addresses(text) if not is_email(a)), ""):
        return Problem(script.problems["bad_email"].format(text=wrong))
    if not any(c.isalpha() for c in who.name) or is_email(who.name):
        return Problem(script.problems["no_name"])
    if is_several(text, who.name, people):
        return Problem(script.problems["several_people"])
    if is_no_name(who.name):
        return Problem(script.problems["nobody"].format(text=who.name), firm=False)
    if any(word.isdecimal() for word in who.name.split()):
        return Problem(script.problems["odd_name"].format(text=who.name), firm=False)
    over = max(len(who.name), len(who.title), len(who.email)) - NAME_LIMIT
    return Problem(script.problems["too_long"].format(over=over, limit=NAME_LIMIT)) if over > 0 else None


def _day_in(script: Script, text: str) -> str:
    """Give the part of the line that says when, and not how."""
    words = without_meeting(text, script.vocabulary["meeting"]).split()
    first = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    places = ((at, at + count) for count in range(_DAY, 0, -1) for at in range(1, len(words) - count + 1))
    later = (part for start, end in places if _may_be_day(part := " ".join(words[start:end])))
    said = chain(first, later)
    return next((part for part in said if day_of(part, _ANY_DAY)), " ".join(words))


_DAY = 4
"""Words of a day that stands behind others: *it was on the 20th November*."""


def _may_be_day(text: str) -> bool:
    """Whether a day behind other words is no other word by chance: *he sat me down*."""
    return any(c.isalpha() for c in text) and len(text) > len("sat")


def _says_how(script: Script, text: str) -> bool:
    return bool(meeting(text, script.vocabulary["meeting"]).line())


def _date(script: Script, _asked: Asked, text: str, moment: Moment) -> Problem | None:
    day = moment.day(_day_in(script, text))
    if day is None:
        if _says_how(script, text):
            return Problem(script.problems["no_day_yet"], firm=False)
        return Problem(script.problems["no_day"].format(text=text))
    if day > moment.today:
        return Problem(script.problems["future"].format(day=spoken_in_full(day)), firm=False)
    if ran_backwards(hours(_day_in(script, text), None, {})):
        return Problem(script.problems["backwards"])
    if moment.today - day > _YEAR:
        return Problem(script.problems["long_ago"].format(day=spoken_in_full(day)), firm=False)
    return None


def _sender(script: Script, _asked: Asked, text: str, _moment: Moment) -> Problem | None:
    name = sender(text, script.vocabulary["people"]["suffixes"]).name
    if not name:
        return Problem(script.problems["no_signature"])
    is_odd = len(name.split()) > _LONG_NAME or any(c.isdigit() for c in name)
    return Problem(script.problems["odd_name"].format(text=name), firm=False) if is_odd else None


_LONG_NAME = 7
"""Words of a name; what has more is an answer to another question."""


def _choice(script: Script, asked: Asked, text: str, _moment: Moment) -> Problem | None:
    if chosen(asked, text) is not None:
        return None
    return Problem(script.problems["no_choice"].format(text=text, count=len(asked.choices)))


def _due(script: Script, asked: Asked, text: str, moment: Moment) -> Problem | None:
    if asked.stems or moment.time(text):
        return None
    return Problem(script.problems["no_time"].format(text=text), firm=False)


def _country(script: Script, _asked: Asked, text: str, moment: Moment) -> Problem | None:
    parts = [text, *text.split(",")]
    is_none = not any(c.isalpha() for c in text) or any(moment.day(part) or moment.time(part) for part in parts)
    said = text.lower().replace("’", "'").split()
    is_none = is_none or len(said) > _LONGEST_COUNTRY or bool(set(said) & set(script.vocabulary["country"]["sentence"]))
    if is_none:
        return Problem(script.problems["no_country"].format(text=text))
    knows = moment.knows_country
    if knows is None or any(knows(part.strip()) for part in parts):
        return None
    return Problem(script.problems["unknown_country"].format(text=text), firm=False)


def _name(script: Script, _asked: Asked, text: str, _moment: Moment) -> Problem | None:
    return None if any(c.isalpha() for c in text) else Problem(script.problems["no_words"].format(text=text))


def _called(script: Script, asked: Asked, text: str, _moment: Moment) -> Problem | None:
    """Doubt two names or more of which the person has none: most likely they are somebody else's."""
    names = [word for word in _words(text) if word[0].isupper()]
    if len(names) < _FULL or not {n.casefold() for n in names}.isdisjoint(n.casefold() for n in _words(asked.about)):
        return None
    return Problem(script.problems["other_name"].format(text=text, name=asked.about), firm=False)


def _words(name: str) -> list[str]:
    return [word for part in name.replace("-", " ").split() if (word := part.strip(".,\"'“”"))]


_FULL = 2
"""Names that a full name has at the least."""
_CHECKS = {
    QuestionKind.PERSON: _person,
    QuestionKind.DATE: _date,
    QuestionKind.SENDER: _sender,
    QuestionKind.CHOICE: _choice,
    QuestionKind.DUE: _due,
    QuestionKind.COUNTRY: _country,
    QuestionKind.NAME: _name,
    QuestionKind.CALLED: _called,
}


def chosen(asked: Asked, typed: str) -> Choice | None:
    """Find the choice meant by a number, its value, its label, or one of its words; None when there is none."""
    text = clean(typed).lower()
    if text.isdecimal() and 1 <= int(text) <= len(asked.choices):
        return asked.choices[int(text) - 1]
    exact = (c for c in asked.choices if text in (c.value.lower(), c.label.lower(), *c.words))
    begun = [c for c in asked.choices if text and c.label.lower().startswith(text)]
    return next(exact, begun[0] if len(begun) == 1 else None)


def taken_as(script: Script, asked: Asked, typed: str, moment: Moment) -> str:
    """Give what an answer stands for in the facts where that is not its text: ``2026-11-22 afternoon`` for a date."""
    text = _day_in(script, clean(typed) or asked.fallback)
    day = moment.day(text) if asked.question.kind == QuestionKind.DATE else None
    if asked.question.kind == QuestionKind.DATE and day is None and _says_how(script, typed):
        day = moment.today  # no day was told, though how it was
    times = (found[0].strip() for found in HOURS.finditer(text))
    return " ".join([day.isoformat(), *times]) if day else ""


def resolved(script: Script, progress: Progress, asked: Asked, typed: str, moment: Moment) -> str:
    """Say what an answer is understood as, where its text does not say so itself: ``Sunday 22 November``."""
    text = clean(typed)
    match asked.question.kind:
        case QuestionKind.DATE:
            day = moment.day_at_once(_day_in(script, text or asked.fallback))
            how = meeting(text, script.vocabulary["meeting"]).line().split(", ")
            day = day or (moment.today if any(how) else None)
            return " · ".join([_spoken(progress, day, moment), *filter(None, how)]) if day else ""
        case QuestionKind.DUE | QuestionKind.ACTION:
            return _time(script, progress, text, moment)
        case QuestionKind.PERSON:
            return _sorted_person(script, text)
        case QuestionKind.SENDER:
            who = sender(text, script.vocabulary["people"]["suffixes"])
            # A mail says by itself where it comes from: the address does not stand under the name, and that is said.
            sent_from = script.hints["sent_from"].format(email=who.email) if who.email else ""
            parts = (who.name, who.phone, *who.links, sent_from)
            return " · ".join(filter(None, parts)) if sum(map(bool, parts)) > 1 else ""
        case _:
            return ""


def _spoken(progress: Progress, day: date, moment: Moment) -> str:
    far = abs((moment.today - day).days) > 200
    return spoken(day, progress.answers.get("country", "")) + (f" {day.year}" if far else "")


def spoken_in_full(day: date) -> str:
    """Write a day with its year, for a sentence that doubts it."""
    return f"{spoken(day)} {day.year}"


def _time(script: Script, progress: Progress, text: str, moment: Moment) -> str:
    country = progress.answers.get("country", "")
    when = moment.time(text, inside=True)
    if when is None or when.day is None:
        return ""
    if when.kind == TimeKind.DAY:
        shown = _spoken(progress, when.day, moment)
    elif when.kind in (TimeKind.WEEK, TimeKind.WEEKEND):
        first = when.day + timedelta(5) if when.kind == TimeKind.WEEKEND and when.day.weekday() == 0 else when.day
        shown = script.hints[when.kind].format(day=spoken(first, country, weekday=False))
    else:
        return ""
    return "" if shown.lower() in text.lower() else shown


def _sorted_person(script: Script, text: str) -> str:
    who = person(text, script.vocabulary["people"])
    called = f"“{who.call}”" if who.call else ""
    parts = [part for part in (who.name, called, who.title, who.email) if part]
    return " · ".join(parts) if len(parts) > 1 else ""
