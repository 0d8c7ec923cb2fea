"""JSON: the note with the answers each sentence came from and what the checks found."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from assistant.export.format import Export, Format


def record(export: Export) -> dict[str, Any]:
    """Lay a note out as ``afterword draft --format json`` prints it."""
    note = export.note
    return {
        "file": export.file,
        "to": {"name": note.to.name, "email": note.to.email},
        "tone": note.tone,
        "channel": note.channel,
        "variant": note.variant,
        "subject": note.subject,
        "body": note.body,
        "words": note.words,
        "sentences": [{"text": s.text, "section": s.section, "from": list(s.sources)} for s in note.sentences],
        "left_out": [{"path": m.path, "reason": m.reason, "try": m.attempt} for m in export.left_out],
        "checks": [{"id": f.id, "status": f.status, "message": f.message} for f in export.findings],
    }


def _write(export: Export) -> bytes:
    return (json.dumps(record(export), ensure_ascii=False, indent=1) + "\n").encode()


def _stream(notes: Iterable[Export]) -> Iterator[bytes]:
    apart = "[\n"
    for export in notes:
        yield (apart + json.dumps(record(export), ensure_ascii=False)).encode()
        apart = ",\n"
    yield b"[]\n" if apart == "[\n" else b"\n]\n"


FORMAT = Format("json", ".json", "a list, with where each sentence comes from", _write, _stream)
