"""Past: what is kept of earlier sittings, found again.

In go the world and a sitting's number; out come the sitting, its drafts and people, what comes due after it, what a
later note begins with, and every file that is kept on this machine.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.root.past.agenda import gathered
    from assistant.root.past.files import belongings, delete_belongings
    from assistant.root.past.following import Before, before, begun, finished, kinds, later, mark_due
    from assistant.root.past.kept import (
        LAST,
        archive,
        day_of,
        drafts_of,
        is_nothing_kept,
        people_of,
        seen_tips,
        sitting_of,
    )

__all__ = [
    "LAST", "Before", "archive", "before", "begun", "belongings", "day_of", "delete_belongings", "drafts_of",
    "finished", "gathered", "is_nothing_kept", "kinds", "later", "mark_due", "people_of", "seen_tips", "sitting_of",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        "gathered": "agenda",
        **dict.fromkeys(("belongings", "delete_belongings"), "files"),
        **dict.fromkeys(("Before", "before", "begun", "finished", "kinds", "later", "mark_due"), "following"),
        **dict.fromkeys(
            ("LAST", "archive", "day_of", "drafts_of", "is_nothing_kept", "people_of", "seen_tips", "sitting_of"),
            "kept",
        ),
    },
)
