"""JSON Lines: what ``json`` has, a line for each note."""

import json

from assistant.export.format import Export, Format, ruled
from assistant.export.json import record


def _write(export: Export) -> bytes:
    return (json.dumps(record(export), ensure_ascii=False) + "\n").encode()


FORMAT = Format("jsonl", ".jsonl", "the same, a line for each note", _write, ruled(_write, b""), called=("json lines",))
