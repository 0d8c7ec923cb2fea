"""The files of ``prompts/``, read once each, and those a person wrote, within bounds."""

from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from assistant.errors import UsageError

LARGEST = 200_000
"""Bytes of a file that a person wrote."""
MOST_FILES = 100


@cache
def prompts_dir() -> Path:
    """Find ``prompts/``: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).parent.parent
    packaged = package / "prompts"
    return packaged if packaged.is_dir() else package.parent / "prompts"


@cache
def read(name: str) -> dict[str, Any]:
    """Read ``prompts/<name>.toml``; a broken file is a ``UsageError`` naming it and the place."""
    return read_toml(prompts_dir() / f"{name}.toml")


@cache
def texts(name: str) -> tuple[str, ...]:
    """Read every plain text of ``prompts/<name>/``, in order of name."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted((prompts_dir() / name).glob("*.txt")))


@cache
def folder(name: str) -> dict[str, dict[str, Any]]:
    """Read every TOML file of ``prompts/<name>/``, by file name without its ending, in order of name."""
    return {path.stem: read_toml(path) for path in sorted((prompts_dir() / name).glob("*.toml"))}


def read_toml(path: Path) -> dict[str, Any]:
    """Parse one TOML file; raises ``UsageError`` with the file and what is wrong in it."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        reason = "it is nested too deep" if isinstance(problem, RecursionError) else problem
        raise UsageError(f"{_named(path)} is not valid TOML: {reason}.", "Mend that line and try again.") from problem


def _named(path: Path) -> str:
    # A tone and a tip may have the same name.
    return f"{path.parent.name}/{path.name}"


def read_own(path: Path) -> dict[str, Any]:
    """Parse a TOML file that a person wrote; raises ``UsageError`` as well where it is too large or no plain file."""
    if not path.is_file():
        raise UsageError(f"{_named(path)} is not a plain file.", "Put a text file in its place.")
    if path.stat().st_size > LARGEST:
        raise UsageError(f"{_named(path)} is larger than {LARGEST // 1000} kB.", "Part it into several.")
    from assistant.core.interview import harmless

    return dict(harmless(read_toml(path)))


def own_files(folder: Path) -> list[Path]:
    """List the TOML files in a person's own folder in order of name; beyond so many, none is read."""
    return sorted(islice(folder.glob("*.toml"), MOST_FILES))
