"""The words in ``prompts/``, read once each and handed to the core as plain data."""

from functools import cache
from pathlib import Path
from typing import Any

from assistant.errors import UsageError


@cache
def prompts_dir() -> Path:
    """Find ``prompts/``: inside the package in a wheel, beside it in a checkout."""
    packaged = Path(__file__).parent / "prompts"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "prompts"


@cache
def read(name: str) -> dict[str, Any]:
    """Read ``prompts/<name>.toml``; a broken file is a ``UsageError`` naming it and the place."""
    return read_toml(prompts_dir() / f"{name}.toml")


@cache
def folder(name: str) -> dict[str, dict[str, Any]]:
    """Read every TOML file of ``prompts/<name>/``, by file name without its ending, in order of name."""
    return {path.stem: read_toml(path) for path in sorted((prompts_dir() / name).glob("*.toml"))}


def read_toml(path: Path) -> dict[str, Any]:
    """Parse one TOML file; raises ``UsageError`` with the file and what is wrong in it."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise UsageError(f"{path.name} is not valid TOML: {problem}.", "Mend that line and try again.") from problem
