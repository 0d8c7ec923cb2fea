"""The deadlines of one interview: what was promised, by whom, until when, and when to ask for news."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from assistant.core.dates import When, day_of, find, read
from assistant.core.due.last_day import IsOff, last_day, working_day_after
from assistant.core.interview import Action, Interview, Owner, of_action
from assistant.core.people import found_by
from assistant.core.promises import Promise, PromiseKind, Reading, parse

_SAID_TO = re.compile(
    r"(?P<before>^\w+|\b(?:to|for|with|from|at|by|about|of|on))? ?\b(?P<you>you|yours?|yourself)\b", re.IGNORECASE
)
_THEM = {"your": "their", "yours": "theirs", "yourself": "them"}


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing to come. ``key`` tells it from the others of its interview and stays the same from day to day."""

    key: str
    owner: str
    """``me``, ``them`` or ``both``."""
    what: str
    who: str
    """The person it concerns."""
    day: date | None = None
    """The last day for it; None where no day can be told from what was typed."""
    typed: str = ""
    """The date as typed."""
    ask: date | None = None
    """When to ask, where it is theirs and has not come."""
    is_nudge: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """What is needed to reckon deadlines. ``words`` is ``prompts/due.toml``; ``reading`` has the day it was told."""

    reading: Reading
    words: Mapping[str, Mapping[str, object]]
    is_off: IsOff


def deadlines(interview: Interview, by: Due) -> tuple[Deadline, ...]:
    """Give what comes due after an interview: promises in the order given, then the two times to ask for news."""
    return (*_promises(interview, by), *_nudges(interview, by))


def _promises(interview: Interview, by: Due) -> Iterator[Deadline]:
    heard, (decided, _) = _heard(interview, by), _decided(interview, by)
    for index, action in enumerate(interview.actions):
        reading = _told(by.reading, action.on, interview.country)
        promise = _parsed(action, reading)
        when = promise.when if promise else _read(action.due, reading)
        day = last_day(when, reading.today, by.is_off) if when else None
        if action is heard and day == decided:
            continue  # the times to ask for news stand for it
        owner = promise.owner if promise and promise.owner else action.owner
        ask = working_day_after(day, _days(by, "after_theirs"), by.is_off) if day and owner == Owner.THEM else None
        what = _told_to_oneself(promise.deed or promise.thing if promise else "")
        who = _who(action, interview, promise.doer if promise and owner == Owner.THEM else "")
        yield Deadline(of_action(index), owner, what or action.what, who, day, action.due, ask)


def _parsed(action: Action, reading: Reading) -> Promise | None:
    found = parse(action.what, action.owner, action.due, reading)
    return found if isinstance(found, Promise) else None


def _heard(interview: Interview, by: Due) -> Action | None:
    """Find the action item that says when they will be in touch: *let me know by Friday*."""
    for action in interview.actions:
        found = _parsed(action, _told(by.reading, action.on, interview.country))
        if found is None or found.kind != PromiseKind.CONTACT or found.rest or not found.when:
            continue
        if (found.owner or action.owner) == Owner.THEM:
            return action
    return None


def _told_to_oneself(deed: str) -> str:
    """Tell what was promised to somebody as one reads it in one's own calendar: *send them my portfolio*."""

    def turned(found: re.Match[str]) -> str:
        # Behind the verb or a preposition it is an object: *send you*, *the report you asked for*.
        object_ = "them" if found["before"] else "they"
        return f"{found['before'] or ''} {_THEM.get(found['you'].lower(), object_)}"

    return _SAID_TO.sub(turned, deed).strip()


def _nudges(interview: Interview, by: Due) -> Iterator[Deadline]:
    first, typed = _first_nudge(interview, by)
    if first is None or not interview.interviewers:
        return
    second = working_day_after(first, _days(by, "second"), by.is_off)
    who = interview.interviewers[0].name
    for number, day in enumerate((first, second), 1):
        what = str(by.words["says"]["first" if number == 1 else "second"])
        yield Deadline(f"nudge[{number}]", "me", what, who, day, typed, is_nudge=True)


def _first_nudge(interview: Interview, by: Due) -> tuple[date | None, str]:
    decided, typed = _decided(interview, by)
    if decided:
        return working_day_after(decided, _days(by, "after_date"), by.is_off), typed
    met = _met(interview, by.reading)
    return (working_day_after(met, _days(by, "no_date"), by.is_off) if met else None), ""


def _decided(interview: Interview, by: Due) -> tuple[date | None, str]:
    """Give the last day on which to hear of it, told as such or as an action item of theirs, and as it was typed."""
    heard = None if interview.decision_by.strip() else _heard(interview, by)
    typed = heard.due or heard.what if heard else interview.decision_by
    told = _told(by.reading, heard.on if heard else interview.decision_on, interview.country)
    when = _read(typed, told)
    return (last_day(when, told.today, by.is_off) if when else None), typed


def _met(interview: Interview, reading: Reading) -> date | None:
    told = _told(reading, "", interview.country)
    met = day_of(interview.date, told.today, month_first=told.month_first) if interview.date else None
    return met or reading.today


def _read(typed: str, reading: Reading) -> When | None:
    if not typed.strip():
        return None
    text = typed.rstrip(" .")
    if whole := read(text, reading.today, month_first=reading.month_first):
        return whole
    inside = find(text, reading.today, month_first=reading.month_first)
    return inside[0] if inside else None


def _told(reading: Reading, on: str, country: str) -> Reading:
    try:
        day = date.fromisoformat(on)
    except ValueError:
        day = reading.today
    return replace(reading, today=day, country=country)


def _who(action: Action, interview: Interview, doer: str) -> str:
    people = [(p.name, p.call) for p in interview.interviewers]
    found = found_by(action.to, people) or _named_in(action.what, people)
    if doer and not found:
        return doer
    return people[found[0]][0] if found else people[0][0] if people else ""


def _named_in(text: str, people: list[tuple[str, str]]) -> tuple[int, ...]:
    words = {word.strip(".,'’").casefold() for word in text.split()}
    return tuple(
        at
        for at, (name, call) in enumerate(people)
        if words & {part.casefold() for part in (*name.split(), call) if len(part) > 2}
    )


def _days(by: Due, name: str) -> int:
    return int(str(by.words["nudge"][name]))
