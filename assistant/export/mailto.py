"""A ``mailto:`` address that opens the mail program with the note in it."""

from assistant.core.interview import clean
from assistant.core.mailto import LONGEST, mailto
from assistant.errors import AssistantError
from assistant.export.format import Export, Format, ruled


def _write(export: Export) -> bytes:
    note = export.note
    link = mailto(clean(note.to.email), export.subject, note.body)
    if len(link) > LONGEST:
        wrong = f"As an address the note to {note.to.name} has {len(link)} characters; mail programs take {LONGEST}."
        raise AssistantError(wrong, "Take --format eml, or --via mail, which puts a long note on the clipboard.")
    return (link + "\n").encode()


FORMAT = Format(
    "mailto",
    ".url",
    "an address that opens the mail program",
    _write,
    ruled(_write, b""),
    called=("mailto link", "mail link"),
)
