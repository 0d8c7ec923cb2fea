"""Markdown that shows the note as it was written: what Markdown would take for its own is escaped."""

import re

from assistant.core.interview import clean
from assistant.export.format import Export, Format, ruled

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
_BEGINS = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)


def _write(export: Export) -> bytes:
    note = export.note
    to = ", ".join(filter(None, (clean(note.to.name), clean(note.to.email))))
    lines = [f"# {_escaped(clean(note.subject))}"] if note.subject else []
    lines += [f"To: {_escaped(to)}"] if not note.head else [_broken("\n".join(map(clean, note.head)))]
    return "\n\n".join([*lines, *(_broken(part) for part in note.body.split("\n\n"))]).encode() + b"\n"


def _broken(text: str) -> str:
    """Keep the lines of a paragraph apart, as the closing and the signature are."""
    return "\\\n".join(_escaped(line) for line in text.split("\n"))


def _escaped(line: str) -> str:
    return _BEGINS.sub(lambda m: f"{m[1]}{_stopped(m[2])}", _SPECIAL.sub(r"\\\1", line))


def _stopped(mark: str) -> str:
    return f"{mark}\\" if mark.isdecimal() else f"\\{mark}"


FORMAT = Format("markdown", ".md", "Markdown", _write, ruled(_write, b"\n---\n\n"), called=("md", "markdown file"))
