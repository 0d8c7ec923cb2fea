"""Dates that the own reading does not know, in other languages or roundabout words, read by dateparser."""

import re
from datetime import date, datetime

_LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "ja"]
_SPAN = re.compile(r"\b(?:week|weekend|month|year)s?\b", re.IGNORECASE)
_SHORTEST = 3


class DateReader:
    """Reads with a library that takes half a second to load, so only when asked to; what it read it knows again."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, date], date | None] = {}

    def read(self, text: str, today: date) -> date | None:
        """Read one day, as seen from today; None when it is none."""
        if (text, today) not in self._known:
            self._known[text, today] = _read(text, today) if _is_readable(text) else None
        return self._known[text, today]

    def recall(self, text: str, today: date) -> date | None:
        """Return what was read before, without reading."""
        return self._known.get((text, today))


def _is_readable(text: str) -> bool:
    # "Last week" is no day, though a library may pick one.
    is_span = _SPAN.search(text) and not any(c.isdigit() for c in text)
    return len(text) >= _SHORTEST and any(c.isalpha() for c in text) and not is_span


def _read(text: str, today: date) -> date | None:
    import dateparser

    base = datetime.combine(today, datetime.min.time())
    wanted = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "REQUIRE_PARTS": ["day"]}
    try:
        found = dateparser.parse(text, languages=_LANGUAGES, settings=wanted)
    except Exception:  # whatever a library makes of odd text, the question is only asked again
        return None
    return found.date() if found else None
