"""A calendar with what was promised and when to ask for news, as events that Google, Apple and Outlook import."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from assistant.core.due import Deadline
from assistant.core.interview.clean import clean
from assistant.errors import AssistantError
from assistant.export.format import Export, Format

if TYPE_CHECKING:
    from icalendar import Calendar

_MORNING = time(9)
"""When the day of a deadline reminds: calendars drop alarms on import, so the event itself stands where it should."""
_LENGTH, _AHEAD = timedelta(minutes=15), timedelta(minutes=-5)


def _write(export: Export) -> bytes:
    return b"".join(_stream([export]))


def _stream(notes: Iterable[Export]) -> Iterator[bytes]:
    calendar = new_calendar()
    there: set[str] = set()
    for export in notes:
        for deadline in export.deadlines():
            add(calendar, there, deadline, export)
    if not there:
        raise AssistantError(
            "Nothing here has a day, so there is nothing for a calendar.", "Give the interview or a promise a date."
        )
    yield calendar.to_ical()


def new_calendar() -> "Calendar":
    """Begin a calendar."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Afterword//afterword//EN")
    calendar.add("version", "2.0")
    return calendar


def add(calendar: "Calendar", there: set[str], deadline: Deadline, export: Export) -> None:
    """Add a deadline as an event at nine in the morning, local time, unless it has no day or is there already."""
    from icalendar import Event

    number = uid(deadline, export)
    if deadline.day is None or number in there:
        return
    there.add(number)
    begins = datetime.combine(deadline.day, _MORNING).astimezone(UTC)
    event: Any = Event()
    event.add("uid", number)
    event.add("dtstamp", (export.now or datetime.now(UTC)).astimezone(UTC))
    event.add("dtstart", begins)
    event.add("dtend", begins + _LENGTH)
    event.add("summary", summary(deadline, export.interview.company if export.interview else ""))
    if export.interview:
        event.add(
            "description", clean(f"{export.interview.role}, {export.interview.company}. {deadline.typed}".strip())
        )
    event.add("transp", "TRANSPARENT")  # it takes nobody's time
    event.add_component(_alarm(deadline))
    calendar.add_component(event)


def _alarm(deadline: Deadline) -> Any:
    from icalendar import Alarm

    alarm: Any = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean(deadline.what))
    alarm.add("trigger", _AHEAD)
    return alarm


def uid(deadline: Deadline, export: Export) -> str:
    """Name an event so that importing it again replaces it."""
    from uuid import NAMESPACE_URL, uuid5

    told = export.interview
    about = (told.company, told.role, told.date) if told else ()
    return f"{uuid5(NAMESPACE_URL, chr(0).join(('afterword', *about, deadline.key, deadline.what)))}@afterword"


def summary(deadline: Deadline, company: str) -> str:
    """Say in a line what is due, by whom it was promised or whom it concerns, and where."""
    beside = ", ".join(filter(None, ("" if deadline.owner == "them" else deadline.who, company)))
    what = (
        f"{deadline.who}: {deadline.what}"
        if deadline.owner == "them"
        else deadline.what[:1].upper() + deadline.what[1:]
    )
    return clean(what + (f" ({beside})" if beside else ""))


FORMAT = Format("ics", ".ics", "a calendar of the promises and when to ask", _write, _stream, is_text=False)
