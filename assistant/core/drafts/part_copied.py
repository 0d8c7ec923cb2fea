"""A part of a note by itself, as it is copied."""

from assistant.core.drafts.drafts import Drafts
from assistant.core.drafts.paragraphs import body_of

PART = "part"
"""Said of a part that alone is to be copied."""


def part_of(drafts: Drafts, which: str) -> str:
    """Return the text of a part: "subject", "address 0", "sentences 1,2" or what stands around the text; or nothing."""
    note = drafts.now.note
    kind, _, number = which.partition(" ")
    if kind == "subject":
        return note.subject
    if kind == "address":
        return drafts.interview.interviewers[int(number)].email
    if kind == "sentences":
        body = body_of(note)
        return " ".join(body[int(n) - 1].text for n in number.split(",") if n and int(n) <= len(body))
    return "\n".join(s.text for s in note.sentences if kind and str(s.section) == kind)
