"""A file or an address opened with the program the desktop has for it."""

import subprocess
import sys

PATIENCE = 10.0
"""Seconds the desktop may take to pass something on."""
_OPENERS = {"darwin": "open"}
_USUAL = "xdg-open"


class CannotOpenError(Exception):
    """Nothing here opens it; the message names the program that is missing, or is empty."""


def opened(target: str) -> None:
    """Open an address or the path of a file; raises ``CannotOpenError``."""
    if sys.platform == "win32":
        import os

        os.startfile(target)  # noqa: S606 - an address or a file this program made
        return
    program = _OPENERS.get(sys.platform, _USUAL)
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603 - the program of the person's own PATH, and one argument
            [program, target], stdin=quiet, stdout=quiet, stderr=quiet, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:  # some wait until the program is closed
        return
    except OSError as problem:
        raise CannotOpenError(program) from problem
    if done.returncode:
        raise CannotOpenError
