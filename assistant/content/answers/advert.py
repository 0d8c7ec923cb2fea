"""A job advertisement, read from a file of plain text."""

from pathlib import Path

from assistant.content.answers.given import decoded, given_bytes
from assistant.core.interview import clean, clean_lines
from assistant.errors import UsageError

LONGEST_ADVERT = 200_000
"""Bytes; a long advertisement has ten thousand."""


def advert_text(path: Path) -> str:
    """Read the text of a file; raises ``UsageError`` where it is none."""
    name = clean(str(path))
    hint = "Save the one advertisement as text."
    data = given_bytes(path, LONGEST_ADVERT, UsageError(f"{name} is too large for an advertisement.", hint))
    try:
        return clean_lines(decoded(data))
    except UnicodeError as problem:
        raise UsageError(f"{name} is not plain text.", "Save the advertisement as text (.txt).") from problem
