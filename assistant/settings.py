"""A person's own settings, from ``config.toml`` in the configuration folder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from assistant.core.interview import CHANNELS, ChannelName, Sender, clean
from assistant.core.suggest import did_you_mean
from assistant.core.teaching import USUAL, Assumptions
from assistant.errors import UsageError

DEFAULT_TONE = "warm"
DEFAULT_CHANNEL = ChannelName.EMAIL
SPELLINGS = ("american", "british")
_MOST = 1000
_LARGEST = 200_000
"""Bytes of the file."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is taken when neither the command line nor the answers say otherwise."""

    tone: str = ""
    channel: str = ""
    country: str = ""
    spelling: str = ""
    """``american`` or ``british``; empty: as the country has it."""
    tips: bool = True
    closing: str = ""
    """The words before the name; empty: as the tone has them."""
    model: str = ""
    """A language model that may reword notes when it is asked to; empty: none."""
    masking: bool = True
    """Whether names are hidden from it."""
    sender: Sender = Sender()
    worth: Assumptions = USUAL
    """What the time of the people met is reckoned with."""


def load(config_dir: Path) -> Settings:
    """Read ``config.toml``; raises ``UsageError`` naming the file and every wrong key. No file: the defaults."""
    path = path_in(config_dir)
    text = written(path)
    return settings_of(text, path) if text else Settings()


def path_in(config_dir: Path) -> Path:
    """Give the file of the settings."""
    return config_dir / "config.toml"


def written(path: Path) -> bytes:
    """Read the file of the settings as it is, empty where there is none; raises ``UsageError``."""
    _check(path)
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as problem:
        raise UsageError(f"{path} cannot be read: {problem.strerror}.", "Check its permissions.") from problem


def _check(path: Path) -> None:
    if path.exists() and (not path.is_file() or path.stat().st_size > _LARGEST):
        raise UsageError(f"{path} is no text file, or far too large.", "Put one in its place, or delete it.")


def settings_of(text: bytes, path: Path) -> Settings:
    """Read settings from the text of their file; raises ``UsageError`` naming the file and every wrong key."""
    given = _parse(text, path)
    sender = given.pop("sender", {})
    worth = given.pop("worth", {})
    given.pop("drafts", None)  # read where it is used, by what knows its keys
    flaws = [*_flaws(Settings, given, ""), *_flaws(Sender, sender, "sender."), *_flaws(Assumptions, worth, "worth.")]
    if flaws:
        wrong = "\n  ".join([f"{path} has settings that cannot be used.", *flaws])
        raise UsageError(wrong, f"Mend {path} and try again.")
    return Settings(**_cleaned(given), sender=Sender(**_cleaned(sender)), worth=Assumptions(**worth))


def load_account(config_dir: Path, way: str) -> dict[str, Any]:
    """Return the table of ``config.toml`` named after a way to hand notes over; empty where there is none."""
    path = path_in(config_dir)
    _check(path)
    try:
        given = _parse(path.read_bytes(), path).get(way, {})
    except OSError:
        return {}
    return given if isinstance(given, dict) else {}


def _parse(text: bytes, path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        raise UsageError(f"{path} is not UTF-8 text.", "Save it as UTF-8.") from problem
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise UsageError(f"{path} is not valid TOML: {problem}.", "Mend that line and try again.") from problem


def _cleaned(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _clean(value) for name, value in given.items()}


def _clean(value: object) -> object:
    if isinstance(value, list):
        return tuple(clean(each) for each in value)
    return clean(value) if isinstance(value, str) else value


def _flaws(of: type, given: object, prefix: str) -> Iterator[str]:
    if not isinstance(given, dict):
        yield f"{prefix.rstrip('.')}: expected a table."
        return
    known = {field.name: field.default for field in fields(of)}
    for name, value in given.items():
        place = prefix + name
        if name not in known:
            yield f"{place}: there is no such setting.{did_you_mean(name, known)}"
        elif expected := _expected(name, known[name], value):
            yield f"{place}: expected {expected}."


def _expected(name: str, default: object, value: object) -> str:
    choices = {"channel": CHANNELS, "spelling": SPELLINGS}.get(name)
    if choices and value not in choices:
        return "one of " + ", ".join(choices)
    if isinstance(default, bool):
        return "" if isinstance(value, bool) else "true or false"
    if isinstance(default, int | float):
        return _expected_number(name, default, value)
    if isinstance(default, tuple):
        return "" if isinstance(value, list) and all(isinstance(v, str) for v in value) else "a list of texts"
    return "" if isinstance(value, str) else "text in quotation marks"


def _expected_number(name: str, default: float, value: object) -> str:
    whole = isinstance(default, int)
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float):
        return "a whole number" if whole else "a number"
    least = 0 if name == "around" else 1
    return "" if least <= value <= _MOST else f"a number from {least} to {_MOST}"
