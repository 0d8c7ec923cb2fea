"""A time as somebody means it: a day, a week, a month, a span, or an event."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class TimeKind(StrEnum):
    """What a time is."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    PERIOD = "period"
    """Another stretch that is named: this year, next term."""
    SPAN = "span"
    """So many days or weeks from now."""
    SOON = "soon"
    FEAST = "feast"


DATED = ("date", "nth", "month first", "day first")
"""How a day is named that was typed as a date: in figures, as *the 4th*, or in an order of month and day."""


@dataclass(frozen=True, slots=True)
class When:
    """A time that was read."""

    kind: TimeKind
    day: date | None = None
    """The day meant, or the first of the week or month."""
    lead: str = ""
    """The word before it, as typed: by, on, before, after, within, around …"""
    part: str = ""
    """early, mid, late, end, start, first, second … of the week or month."""
    clock: str = ""
    """``3 pm``, ``noon``."""
    of_day: str = ""
    """morning, afternoon, evening, lunchtime; ``end`` for the end of the day."""
    hedge: str = ""
    """probably, perhaps, hopefully."""
    named: str = ""
    """How a day was named: today, tomorrow, next; a feast."""
    count: tuple[int, int] = (0, 0)
    """From how many to how many units a span lasts."""
    unit: str = ""
    other: "When | None" = None
    """The second of two: *Thursday or Friday*; of two spans what is added: *a fortnight and a day*."""
    joined: str = ""
    """What joins the two: and, or."""
    words: tuple[int, int] = (0, 0)
    """Which words of the text it took."""

    def led(self, lead: str) -> "When":
        """The same time behind another word."""
        return replace(self, lead=lead)


def is_gone(when: When, today: date) -> bool:
    """Whether a day is before today, or a span told on an earlier day is over."""
    return when.kind in (TimeKind.DAY, TimeKind.SPAN) and when.day is not None and when.day < today
