"""Plain text: to whom, the subject, an empty line, the note."""

from assistant.core.interview import clean
from assistant.export.format import Export, Format, ruled


def _write(export: Export) -> bytes:
    note = export.note
    to = " ".join(filter(None, [clean(note.to.name), note.to.email and f"<{clean(note.to.email)}>"]))
    head = [f"To: {to}"]
    if note.head:
        return "\n".join([*(clean(line) for line in note.head), "", clean(note.subject), "", note.body, ""]).encode()
    if note.subject:
        head.append(f"Subject: {clean(note.subject)}")
    return "\n".join([*head, "", note.body, ""]).encode()


FORMAT = Format("text", ".txt", "plain text", _write, ruled(_write), called=("plain text",))
