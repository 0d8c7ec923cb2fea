"""A calendar file read as an invitation, whichever calendar wrote it."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from assistant.content.answers.given import decoded, given_bytes
from assistant.core.interview import clean, clean_lines
from assistant.core.invitation import Attendee, Invitation, plain_text
from assistant.errors import UsageError

LONGEST = 2_000_000
"""Bytes; an invitation with a picture has a few hundred thousand."""
_ROOMS = ("ROOM", "RESOURCE")
_LINKS = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK", "CONFERENCE")


def read_invitation(path: Path, now: datetime) -> Invitation:
    """Read the meeting of a file, of several the last that has begun; raises ``UsageError`` where there is none."""
    name = clean(str(path))
    events = _events(_bytes(path, name), name)
    if not events:
        raise UsageError(f"{name} has no meeting in it.", "Give an invitation as a calendar exports it (.ics).")
    alive = [event for event in events if str(event.get("STATUS", "")).upper() != "CANCELLED"]
    if not alive:
        raise UsageError(f"The meeting in {name} was cancelled.", "Begin without it: afterword new")
    dated = [(moment, event) for event in alive if (moment := _moment(event, now)) is not None]
    past = [row for row in dated if row[0] <= now]
    if past:
        return _invitation(max(past, key=lambda row: row[0])[1])
    return _invitation(min(dated, key=lambda row: row[0])[1] if dated else alive[0])


def _bytes(path: Path, name: str) -> bytes:
    hint = "Export the one meeting, not the whole calendar."
    return given_bytes(path, LONGEST, UsageError(f"{name} is too large for an invitation.", hint))


def _events(data: bytes, name: str) -> list[Any]:
    from icalendar import Calendar

    try:
        calendars = Calendar.from_ical(decoded(data), multiple=True)
        return [event for calendar in calendars for event in calendar.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, RecursionError) as problem:
        raise UsageError(
            f"{name} is not a calendar file.", "Give an invitation (.ics), or an advertisement as plain text (.txt)."
        ) from problem


def _invitation(event: Any) -> Invitation:
    begins = _time(event, "DTSTART")
    return Invitation(
        clean(_text(event, "SUMMARY")),
        begins.astimezone() if isinstance(begins, datetime) and begins.tzinfo else begins,
        _minutes(event, begins),
        clean(_text(event, "LOCATION")),
        clean_lines(plain_text(_text(event, "DESCRIPTION") or _text(event, "X-ALT-DESC"))),
        next(iter(_people(event, "ORGANIZER")), None),
        tuple(_people(event, "ATTENDEE")),
        clean(next((text for name in _LINKS if (text := _text(event, name))), "")),
    )


def _text(event: Any, name: str) -> str:
    found = event.get(name, "")
    return str(found[0] if isinstance(found, list) else found)


def _people(event: Any, name: str) -> "list[Attendee]":
    found = event.get(name, [])
    people = []
    for each in found if isinstance(found, list) else [found]:
        said = getattr(each, "params", {})
        address = str(each)
        email = address[7:] if address.lower().startswith("mailto:") else str(said.get("EMAIL", ""))
        kind, role = str(said.get("CUTYPE", "")).upper(), str(said.get("ROLE", "")).upper()
        is_room = kind in _ROOMS or (role == "NON-PARTICIPANT" and name == "ATTENDEE")
        declined = str(said.get("PARTSTAT", "")).upper() == "DECLINED"
        people.append(Attendee(clean(str(said.get("CN", ""))), clean(email), is_room, declined))
    return people


def _time(event: Any, name: str) -> datetime | date | None:
    value = _value(event, name)
    return value if isinstance(value, date) else None


def _value(event: Any, name: str) -> object:
    try:
        found = event.get(name)
        return (found[0] if isinstance(found, list) else found).dt
    except (AttributeError, ValueError, IndexError):  # not there, or broken
        return None


def _minutes(event: Any, begins: datetime | date | None) -> int | None:
    ends, length = _time(event, "DTEND"), _value(event, "DURATION")
    if isinstance(begins, datetime) and isinstance(ends, datetime) and bool(begins.tzinfo) == bool(ends.tzinfo):
        length = ends - begins
    if not isinstance(length, timedelta) or not timedelta(0) < length < timedelta(days=1):
        return None
    return round(length.total_seconds() / 60)


def _moment(event: Any, now: datetime) -> datetime | None:
    begins = _time(event, "DTSTART")
    if begins is None:
        return None
    if not isinstance(begins, datetime):
        begins = datetime(begins.year, begins.month, begins.day)  # noqa: DTZ001 - a day has no zone
    return begins.astimezone(UTC) if begins.tzinfo else begins.replace(tzinfo=now.tzinfo)
