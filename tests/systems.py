"""What only some systems have: modes of files, scripts that are programs, a shell."""

import os
import stat
from pathlib import Path

import pytest

POSIX = os.name == "posix"


def is_private(path: Path) -> bool:
    """Whether nobody but its owner may read or change it, where a system keeps that in the modes of a file."""
    return not POSIX or stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def need_scripts() -> None:
    """Skip a test where a script with a first line for its program is none."""
    if not POSIX:
        pytest.skip("a script is no program here")


def need_shell() -> None:
    """Skip a test where there is no shell as the README takes for granted."""
    if not POSIX:
        pytest.skip("there is no such shell here")
