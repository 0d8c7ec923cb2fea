"""Where somebody's home is, which an account in a container may lack, and ``~nobody`` has none anyhow."""

import os
from pathlib import Path

NOWHERE = Path(os.devnull) / "afterword"
"""A folder that can never be made: without a home nothing is kept, and that is said as on a read-only disk."""


def home() -> Path:
    """The home of whoever runs the program, or a folder that is not there."""
    return at_home(Path("~")) if at_home(Path("~")).is_absolute() else NOWHERE


def at_home(path: Path) -> Path:
    """Put a home in the place of ``~`` or ``~name``; where there is none, the path stays as it was typed."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def private(folder: Path) -> None:
    """Make a folder, and those it stands in where they are missing, for their owner alone, whatever the umask.

    Raises ``OSError``.
    """
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
        missing.chmod(0o700)  # an umask may take the owner's own right to write


def opened(path: Path, flags: int) -> int:
    """Open a file to be written, made for its owner alone where it is new, whatever the umask; raises ``OSError``."""
    file = os.open(path, flags, 0o600)
    if os.name == "posix" and os.fstat(file).st_mode & 0o600 != 0o600:
        os.fchmod(file, 0o600)
    return file
