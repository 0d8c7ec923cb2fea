"""The words in ``prompts/``, read once each and handed to the core as plain data."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.core.english import English
    from assistant.core.phrases import Tone
    from assistant.core.wording import WordingList
    from assistant.core.words import Words


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


def tone_names() -> tuple[str, ...]:
    """Name the tones there are, in order of name."""
    return tuple(sorted(path.stem for path in (prompts_dir() / "tones").glob("*.toml")))


def read_toml(path: Path) -> dict[str, Any]:
    """Parse one TOML file; raises ``UsageError`` with the file and what is wrong in it."""
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise UsageError(f"{path.name} is not valid TOML: {problem}.", "Mend that line and try again.") from problem


@cache
def english() -> "English":
    """Build what the engine knows of English."""
    from assistant.core.english import english as build

    return build(read("english"))


@cache
def tone(name: str) -> "Tone":
    """Build one tone from ``prompts/tones/<name>.toml``."""
    from assistant.core.phrases import tone as build

    return build(name, read(f"tones/{name}"))


@cache
def words(tone_name: str) -> "Words":
    """Gather all the engine needs to write in one tone."""
    from assistant.core.plan import plans
    from assistant.core.words import Words

    data = read("plans")
    return Words(tone(tone_name), plans(data), read("channels"), {"meeting": data["meeting"], "length": data["length"]}, english())


@cache
def wording() -> "WordingList":
    """Build the list of wording to avoid."""
    from assistant.core.wording import wording as build

    return build(read("wording"), read("checks"))
