"""The bytes of a file that somebody gives the program to read."""

from pathlib import Path

from assistant.core.interview.clean import clean
from assistant.errors import UsageError


def given_bytes(path: Path, most: int, too_large: UsageError) -> bytes:
    """Read a file of at most ``most`` bytes; raises ``UsageError``, ``too_large`` where it has more."""
    name = clean(str(path))
    try:
        with path.expanduser().open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError as problem:
        raise UsageError(f"There is no file {name}.") from problem
    except IsADirectoryError as problem:
        raise UsageError(f"{name} is a folder.", "Name a file in it.") from problem
    except (OSError, ValueError, RuntimeError) as problem:
        raise UsageError(f"{name} cannot be read: {getattr(problem, 'strerror', None) or problem}.") from problem
    if len(data) > most:
        raise too_large
    return data
