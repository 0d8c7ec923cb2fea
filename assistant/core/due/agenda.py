"""An agenda: the deadlines of many interviews, with what was said of them, in the order in which they come due."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from assistant.core.due.deadlines import Deadline, Due
from assistant.core.due.last_day import working_day_after
from assistant.core.interview import Interview, Owner, clean, of_action


class Status(Enum):
    """How a deadline stands on a day."""

    OVERDUE = "overdue"
    TODAY = "today"
    COMING = "coming"
    OPEN = "open"
    """No day is known for it."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Said:
    """What the person said of a deadline: the day it was done, or until when it is put off."""

    done: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A deadline among those of other interviews. ``name`` is what a person types: *12.1*, *12.ask*, *12.again*."""

    name: str
    deadline: Deadline
    told: Interview
    said: Said
    due: date | None
    """The day to act: the last day of one's own promises, the day to ask for theirs, or until when it is put off."""
    status: Status


_NUDGES = {"nudge[1]": "ask", "nudge[2]": "again"}


def name_of(sitting: int, key: str) -> str:
    """Name a deadline as people type it."""
    return f"{sitting}.{_NUDGES[key] if key in _NUDGES else int(key[8:-1]) + 1}"


def key_of(name: str) -> tuple[int, str] | None:
    """Read a name; None where it is none."""
    sitting, _, rest = name.strip().lower().partition(".")
    if not sitting.isdecimal() or len(sitting) > 18:
        return None
    for key, word in _NUDGES.items():
        if rest == word:
            return int(sitting), key
    return (int(sitting), of_action(int(rest) - 1)) if rest.isdecimal() and 0 < int(rest[:9]) < 1000 else None


def entries(
    sitting: int, told: Interview, found: Iterable[Deadline], said: Mapping[str, Said], by: Due, today: date
) -> Iterator[Entry]:
    """Give the entries of one interview; asking once more counts from the day news was asked for, where it was."""
    rows = list(found)
    second = next((d for d in rows if d.key == "nudge[2]"), None)
    for row in rows:
        mark, deadline = said.get(row.key, Said()), row
        if row is second:
            deadline = _after_first(row, said.get("nudge[1]", Said()), by)
        if row.key == "nudge[1]" and second and second.day and second.day <= today and not mark.done:
            continue  # asking once more is what is due by now
        due = mark.until or deadline.ask or deadline.day
        yield Entry(name_of(sitting, row.key), deadline, told, mark, due, _status(mark, due, today))


def _after_first(second: Deadline, first: Said, by: Due) -> Deadline:
    if first.done is None or second.day is None:
        return second
    wait = int(str(by.words["nudge"]["second"]))
    return replace(second, day=max(second.day, working_day_after(first.done, wait, by.is_off)))


def _status(mark: Said, due: date | None, today: date) -> Status:
    if mark.done:
        return Status.DONE
    if due is None:
        return Status.OPEN
    return Status.OVERDUE if due < today else Status.TODAY if due == today else Status.COMING


def in_order(rows: Iterable[Entry]) -> list[Entry]:
    """Put entries in the order they come due; those without a day come last."""
    return sorted(rows, key=lambda row: (row.due is None, row.due or date.max, row.name))


def summary(deadline: Deadline, company: str) -> str:
    """Say in a line what is due, by whom it was promised or whom it concerns, and where."""
    beside = ", ".join(filter(None, ("" if deadline.owner == Owner.THEM else deadline.who, company)))
    what = (
        f"{deadline.who}: {deadline.what}"
        if deadline.owner == Owner.THEM
        else deadline.what[:1].upper() + deadline.what[1:]
    )
    return clean(what + (f" ({beside})" if beside else ""))
