"""Interview: the facts of one interview, what is typed made clean, one typed line sorted into the facts it holds.

In goes text as typed; out come plain facts, which everything else reads and nothing else changes.
"""

from assistant.core.interview.clean import clean
from assistant.core.interview.facts import (
    CHANNELS,
    FOLLOW_UPS,
    KINDS,
    LONG_LIMIT,
    MAX_ACTIONS,
    MAX_INTERVIEWERS,
    OWNERS,
    ROUNDS,
    SHORT_LIMIT,
    Action,
    FollowUp,
    Interview,
    Interviewer,
    Sender,
)  # fmt: skip
from assistant.core.interview.meeting import Meeting, meeting, without_meeting
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
)  # fmt: skip
from assistant.core.interview.work import is_work

__all__ = [
    "CHANNELS", "FOLLOW_UPS", "KINDS", "LONG_LIMIT", "MAX_ACTIONS", "MAX_INTERVIEWERS", "OWNERS", "ROUNDS",
    "SHORT_LIMIT", "Action", "FollowUp", "Interview", "Interviewer", "Meeting", "Sender", "addresses", "clean",
    "is_email", "is_several", "is_work", "meeting", "person", "person_line", "reach", "sender",
    "sender_line", "several", "without_meeting",
]  # fmt: skip
