"""Answers: files of answers, invitations from a calendar and job advertisements, read onto the facts.

In goes TOML, JSON, JSON Lines, an invitation or an advertisement; out come interviews one at a time, each error a flaw
in its place, or the texts an invitation holds for the questions, or the text of an advertisement. The schema of an
answers file is made from the same fields.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.content.answers.advert import LONGEST_ADVERT, advert_text
    from assistant.content.answers.flaws import Flaw
    from assistant.content.answers.invitation import LONGEST, read_invitation
    from assistant.content.answers.reader import Source, interviews, numbered
    from assistant.content.answers.schema import json_schema

__all__ = [
    "LONGEST", "LONGEST_ADVERT", "Flaw", "Source", "advert_text", "interviews", "json_schema", "numbered",
    "read_invitation",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(("LONGEST_ADVERT", "advert_text"), "advert"),
        "Flaw": "flaws",
        **dict.fromkeys(("LONGEST", "read_invitation"), "invitation"),
        **dict.fromkeys(("Source", "interviews", "numbered"), "reader"),
        "json_schema": "schema",
    },
)
