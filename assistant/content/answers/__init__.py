"""Answers: files of answers and invitations from a calendar, read onto the facts.

In goes TOML, JSON, JSON Lines or an invitation; out come interviews one at a time, each error a flaw in its place, or
the texts an invitation holds for the questions. The schema of an answers file is made from the same fields.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.content.answers.flaws import Flaw
    from assistant.content.answers.invitation import LONGEST, read_invitation
    from assistant.content.answers.reader import Source, interviews, numbered
    from assistant.content.answers.schema import json_schema

__all__ = ["LONGEST", "Flaw", "Source", "interviews", "json_schema", "numbered", "read_invitation"]
__getattr__ = opens(
    __name__,
    {
        "Flaw": "flaws",
        **dict.fromkeys(("LONGEST", "read_invitation"), "invitation"),
        **dict.fromkeys(("Source", "interviews", "numbered"), "reader"),
        "json_schema": "schema",
    },
)
