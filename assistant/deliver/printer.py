"""The person's printer: the note as a page, handed to the printing system of the machine."""

import subprocess
import sys
import tempfile
from pathlib import Path

from assistant.deliver.delivery import Delivery, Handed, Means, Parcel
from assistant.errors import AssistantError

PATIENCE = 20.0
"""Seconds the printing system may take to accept a page."""
_PRINTERS = ("lp", "lpr")
_INSTEAD = "Write the page to a file and print that: --format pdf --out note.pdf"


def _hand(parcel: Parcel, means: Means) -> Handed:
    """Print a note on the usual printer; the page is made anew and left nowhere."""
    del means
    page = parcel.page()
    if sys.platform == "win32":
        _print_on_windows(page)
    elif not any(_took(program, page) for program in _PRINTERS):
        raise AssistantError(f"Nothing can be printed from here: there is no {' and no '.join(_PRINTERS)}.", _INSTEAD)
    return Handed("print")


def _took(program: str, page: bytes) -> bool:
    """Give a page to a program; False where there is none of that name."""
    try:
        done = subprocess.run(  # noqa: S603 - a program of the person's own PATH, and no arguments
            [program], input=page, capture_output=True, timeout=PATIENCE, check=False
        )
    except FileNotFoundError:
        return False
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise AssistantError("The printer does not answer.", _INSTEAD) from problem
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2].removeprefix(f"{program}: ")
        reason = f": {last.rstrip('.')}" if last else ""
        raise AssistantError(f"The page could not be printed{reason}.", _INSTEAD)
    return True


def _print_on_windows(page: bytes) -> None:
    import os

    with tempfile.NamedTemporaryFile(suffix=".pdf", delete=False) as file:
        file.write(page)
    try:
        os.startfile(Path(file.name), "print")  # type: ignore[attr-defined] # noqa: S606 - a file this module made
    except OSError as problem:
        raise AssistantError("No program here prints a PDF.", _INSTEAD) from problem


DELIVERY = Delivery("print", "prints the note on your printer", _hand)
