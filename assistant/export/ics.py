"""A calendar with what was promised and when to ask for news, as events that Google, Apple and Outlook import."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from assistant.core.due import Deadline, summary
from assistant.core.interview import clean
from assistant.errors import AssistantError
from assistant.export.format import Export, Format

if TYPE_CHECKING:
    from assistant.core.interview import Interview

_MORNING = time(9)
"""When the day of a deadline reminds: calendars drop alarms on import, so the event itself stands where it should."""
_LENGTH, _AHEAD = timedelta(minutes=15), timedelta(minutes=-5)


def _write(export: Export) -> bytes:
    return b"".join(_stream([export]))


def _stream(notes: Iterable[Export]) -> Iterator[bytes]:
    rows = ((deadline, export.interview, export.now) for export in notes for deadline in export.deadlines())
    yield calendar(rows)


def calendar(rows: "Iterable[tuple[Deadline, Interview | None, datetime | None]]") -> bytes:
    """Write deadlines as events, each with its interview and the time of writing.

    Each stands once, at nine in the morning local time; what has no day is left out. Raises ``AssistantError`` where
    nothing is left.
    """
    from icalendar import Calendar

    into = Calendar()
    into.add("prodid", "-//Afterword//afterword//EN")
    into.add("version", "2.0")
    there: set[str] = set()
    for deadline, told, now in rows:
        number = uid(deadline, told)
        if deadline.day is not None and number not in there:
            there.add(number)
            into.add_component(_event(number, deadline, deadline.day, told, now))
    if not there:
        raise AssistantError(
            "Nothing here has a day, so there is nothing for a calendar.", "Give the interview or a promise a date."
        )
    return bytes(into.to_ical())


def _event(number: str, deadline: Deadline, day: date, told: "Interview | None", now: datetime | None) -> Any:
    from icalendar import Event

    event: Any = Event()
    event.add("uid", number)
    event.add("dtstamp", (now or datetime.now(UTC)).astimezone(UTC))
    event.add("dtstart", begins := datetime.combine(day, _MORNING).astimezone(UTC))
    event.add("dtend", begins + _LENGTH)
    event.add("summary", summary(deadline, told.company if told else ""))
    if told:
        event.add("description", clean(f"{told.role}, {told.company}. {deadline.typed}".strip()))
    event.add("transp", "TRANSPARENT")  # it takes nobody's time
    event.add_component(_alarm(deadline))
    return event


def _alarm(deadline: Deadline) -> Any:
    from icalendar import Alarm

    alarm: Any = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean(deadline.what))
    alarm.add("trigger", _AHEAD)
    return alarm


def uid(deadline: Deadline, told: "Interview | None") -> str:
    """Name an event so that importing it again replaces it."""
    from uuid import NAMESPACE_URL, uuid5

    about = (told.company, told.role, told.date) if told else ()
    return f"{uuid5(NAMESPACE_URL, chr(0).join(('afterword', *about, deadline.key, deadline.what)))}@afterword"


FORMAT = Format(
    "ics",
    ".ics",
    "a calendar of the promises and when to ask",
    _write,
    _stream,
    is_text=False,
    called=("calendar", "calendar file", "ics file"),
)
