"""A defect put into a file for whoever mends it: where it happened, and not a word of what anybody typed."""

import os
import platform
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from assistant import __version__
from assistant.homes import opened, private


def report(problem: BaseException, now: datetime, folder: Path) -> Path | None:
    """Write a report that only its owner can read and return its path; None where it cannot be written.

    Messages of errors are left out, since they may hold answers; so are all values and the lines of the source.
    """
    path = folder / f"afterword-report-{now:%Y-%m-%d-%H%M%S}.txt"
    lines = [f"afterword {__version__}, Python {platform.python_version()}, {sys.platform}", *_chain(problem), ""]
    with suppress(OSError):
        private(folder)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
        with os.fdopen(opened(path, flags), "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        return path
    return None


def _chain(problem: BaseException | None) -> list[str]:
    lines: list[str] = []
    while problem is not None:
        lines.append(f"{type(problem).__module__}.{type(problem).__qualname__}")
        frames = traceback.extract_tb(problem.__traceback__)
        lines += [f"  {_inside(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
        problem = problem.__cause__ or problem.__context__
    return lines


def _inside(filename: str) -> str:
    # What stands before the package may hold the person's name.
    parts = Path(filename).parts
    roots = [at for at, part in enumerate(parts) if part in ("assistant", "site-packages")]
    return "/".join(parts[roots[-1] :]) if roots else parts[-1]
