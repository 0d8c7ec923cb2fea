"""Dates: one grammar for the day of an interview, a due date and a decision.

In goes a time as typed, and the day it is typed on; out come the time meant (or none) and the words for it that are
right on the day a note is read.
"""

from assistant.core.dates.day import HOURS, day_of
from assistant.core.dates.lateness import LATE_DAYS, is_day_off, is_late, is_very_late, working_days
from assistant.core.dates.read import find, is_month_first, never, read
from assistant.core.dates.say import day_met, said, spoken
from assistant.core.dates.when import TimeKind, When
from assistant.core.dates.words import WEEKDAYS

__all__ = [
    "HOURS", "LATE_DAYS", "WEEKDAYS", "TimeKind", "When", "day_met", "day_of", "find", "is_day_off", "is_late",
    "is_month_first", "is_very_late", "never", "read", "said", "spoken", "working_days",
]  # fmt: skip
