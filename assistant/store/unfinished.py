"""The sitting being worked on, kept a second time beside the database: offered where that cannot be read any more."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from assistant.homes import opened
from assistant.store.sittings import Sitting


def place(database: Path) -> Path:
    """Name the file beside a database."""
    return database.with_name(f"{database.stem}-unfinished.json")


def keep(database: Path, sitting: Sitting) -> None:
    """Write the sitting, all at once or not at all; where that cannot be done, the database has it anyway."""
    path, beside = place(database), _beside(database)
    with suppress(OSError):
        try:
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
            with os.fdopen(opened(beside, flags), "w", encoding="utf-8") as file:
                json.dump(asdict(sitting), file)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def kept(database: Path) -> Sitting | None:
    """Return the sitting; None where there is none that can be read."""
    try:
        data = json.loads(place(database).read_text(encoding="utf-8"))
        found = Sitting(**data)
    except (OSError, ValueError, TypeError):
        return None
    return found if found.id and isinstance(found.state, Mapping) else None


def drop(database: Path) -> None:
    """Delete the file, and what a kill may have left of one half written."""
    for path in (place(database), _beside(database)):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _beside(database: Path) -> Path:
    # Always the same name, so that what a kill left is written over.
    path = place(database)
    return path.with_name(f".{path.name}.new")
