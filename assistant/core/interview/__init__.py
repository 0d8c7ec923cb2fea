"""Interview: the facts of one interview, what is typed made clean, one typed line sorted into the facts it holds.

In goes text as typed; out come plain facts, which everything else reads and nothing else changes.
"""

from assistant.core.interview.clean import clean, clean_lines, harmless
from assistant.core.interview.facts import (
    CHANNELS,
    FOLLOW_UPS,
    HOWS,
    KINDS,
    LONG_LIMIT,
    MAX_ACTIONS,
    MAX_INTERVIEWERS,
    OWNERS,
    ROUNDS,
    SHORT_LIMIT,
    WHYS,
    WISHES,
    Action,
    FollowUp,
    Interview,
    Interviewer,
    Sender,
)
from assistant.core.interview.meeting import Meeting, meeting, without_meeting
from assistant.core.interview.paths import action_at, of_action, of_person, read_key, read_path
from assistant.core.interview.split import (
    addresses,
    is_email,
    is_several,
    person,
    person_line,
    reach,
    sender,
    sender_line,
    several,
)
from assistant.core.interview.work import is_work

__all__ = [
    "CHANNELS",
    "FOLLOW_UPS",
    "HOWS",
    "KINDS",
    "LONG_LIMIT",
    "MAX_ACTIONS",
    "MAX_INTERVIEWERS",
    "OWNERS",
    "ROUNDS",
    "SHORT_LIMIT",
    "WHYS",
    "WISHES",
    "Action",
    "FollowUp",
    "Interview",
    "Interviewer",
    "Meeting",
    "Sender",
    "action_at",
    "addresses",
    "clean",
    "clean_lines",
    "harmless",
    "is_email",
    "is_several",
    "is_work",
    "meeting",
    "of_action",
    "of_person",
    "person",
    "person_line",
    "reach",
    "read_key",
    "read_path",
    "sender",
    "sender_line",
    "several",
    "without_meeting",
]  # fmt: skip
