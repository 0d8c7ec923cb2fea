"""What comes due after an interview: promises with their last days, and when to ask for news.

In go the interview and the day it was told; out come deadlines, each with a day where one can be reckoned. Which days
nobody works on is handed in as a function.
"""

from assistant.core.due.agenda import Entry, Said, Status, entries, in_order, key_of, name_of, summary
from assistant.core.due.deadlines import Deadline, Due, deadlines
from assistant.core.due.last_day import last_day, working_day_after

__all__ = [
    "Deadline",
    "Due",
    "Entry",
    "Said",
    "Status",
    "deadlines",
    "entries",
    "in_order",
    "key_of",
    "last_day",
    "name_of",
    "summary",
    "working_day_after",
]
