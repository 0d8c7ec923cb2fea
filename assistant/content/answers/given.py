"""The bytes of a file that somebody gives the program to read, and the text they are."""

from pathlib import Path

from assistant.core.interview import clean
from assistant.errors import NoFileError, UsageError
from assistant.homes import at_home

_MARKED = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decoded(data: bytes) -> str:
    """Read text in UTF-8, in UTF-16 as it is marked, or as an older Windows wrote it; raises ``UnicodeError``."""
    encoding = next((known for mark, known in _MARKED if data.startswith(mark)), "utf-8")
    if encoding == "utf-16":
        return data.decode(encoding)
    if b"\0" in data:
        raise UnicodeError("it has bytes that no text has")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252")


def given_bytes(path: Path, most: int, too_large: UsageError) -> bytes:
    """Read a file of at most ``most`` bytes; raises ``UsageError``, ``too_large`` where it has more."""
    name = clean(str(path))
    try:
        with at_home(path).open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError as problem:
        raise NoFileError(name) from problem
    except IsADirectoryError as problem:
        raise UsageError(f"{name} is a folder.", "Name a file in it.") from problem
    except (OSError, ValueError) as problem:
        raise UsageError(f"{name} cannot be read: {getattr(problem, 'strerror', None) or problem}.") from problem
    if len(data) > most:
        raise too_large
    return data
