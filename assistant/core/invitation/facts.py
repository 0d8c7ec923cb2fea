"""An invitation as a calendar has it."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from html import unescape

_BREAKS = re.compile(r"<(?:br|/p|/div|/li|/tr|/h\d)\b[^>]*>", re.IGNORECASE)
_HIDDEN = re.compile(r"<(style|script|title)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAGS = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody invited, or who invites."""

    name: str = ""
    email: str = ""
    is_room: bool = False
    """A room or a thing, not a person."""
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    """One meeting: texts are plain, times local where the calendar gave a zone."""

    title: str = ""
    begins: datetime | date | None = None
    minutes: int | None = None
    place: str = ""
    text: str = ""
    organizer: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()
    link: str = ""
    """Where a video call takes place, as the calendar has it apart."""


def plain_text(text: str) -> str:
    """Take the HTML out of a description that has some."""
    if not _TAGS.search(text):
        return text
    seen = _TAGS.sub(" ", _BREAKS.sub("\n", _HIDDEN.sub(" ", text)))
    lines = (" ".join(line.split()) for line in unescape(seen).replace("\xa0", " ").split("\n"))
    return "\n".join(lines).strip()
