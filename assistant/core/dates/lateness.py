"""When a thank-you note is late: one reckoning, for the advice before it and for the checks after it."""

from datetime import date, timedelta

LATE_DAYS = 2
"""From this many working days on it is late: the 24 hours have passed, and so has the day after."""
VERY_LATE_DAYS = 7
"""With more days than this it is very late, though better late than never (University of Virginia career centre)."""
_SATURDAY = 5


def working_days(since: date, until: date) -> int:
    """Count the days from Monday to Friday after ``since`` up to and with ``until``."""
    weeks, rest = divmod(max(0, (until - since).days), 7)
    days = (since + timedelta(days=7 * weeks + n) for n in range(1, rest + 1))
    return 5 * weeks + sum(day.weekday() < _SATURDAY for day in days)


def is_day_off(day: date) -> bool:
    """Whether it is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def is_late(met: date, today: date, after: int = LATE_DAYS) -> bool:
    """Whether a note for an interview on one day is late on another; ``after`` is the working days it may take."""
    return (today - met).days > VERY_LATE_DAYS or working_days(met, today) >= after


def is_very_late(met: date, today: date) -> bool:
    """Whether so many days have passed that the note has to say so."""
    return (today - met).days > VERY_LATE_DAYS
