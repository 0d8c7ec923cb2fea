"""A job advertisement, read from a file of plain text."""

from pathlib import Path

from assistant.content.answers.given import given_bytes
from assistant.core.interview.clean import clean, clean_lines
from assistant.errors import UsageError

LONGEST_ADVERT = 200_000
"""Bytes; a long advertisement has ten thousand."""
_MARKED = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def advert_text(path: Path) -> str:
    """Read the text of a file, in UTF-8 or as an older Windows wrote it; raises ``UsageError`` where it is none."""
    name = clean(str(path))
    hint = "Save the one advertisement as text."
    data = given_bytes(path, LONGEST_ADVERT, UsageError(f"{name} is too large for an advertisement.", hint))
    return clean_lines(_decoded(data, name))


def _decoded(data: bytes, name: str) -> str:
    encoding = next((known for mark, known in _MARKED if data.startswith(mark)), "utf-8")
    try:
        if encoding == "utf-16":
            return data.decode(encoding)
        if b"\0" in data:
            raise UnicodeError
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            return data.decode("cp1252")
    except UnicodeError as problem:
        raise UsageError(f"{name} is not plain text.", "Save the advertisement as text (.txt).") from problem
