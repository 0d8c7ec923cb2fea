"""Who writes and how, remembered in ``config.toml``: single settings shown, changed and taken away by name."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant import settings
from assistant.core.interview import CHANNELS, clean, is_email, sender
from assistant.core.suggest import did_you_mean
from assistant.errors import AssistantError, UsageError
from assistant.homes import opened, private
from assistant.settings import SPELLINGS, Settings

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

KEYS = {
    "name": "sender.name",
    "email": "sender.email",
    "phone": "sender.phone",
    "links": "sender.links",
    "closing": "closing",
    "tone": "tone",
    "channel": "channel",
    "country": "country",
    "spelling": "spelling",
    "tips": "tips",
    "model": "model",
}
"""Where each setting stands in the file, by the name people give it."""
_ALSO = {"dialect": "spelling", "link": "links", "sign-off": "closing", "signoff": "closing"}
_YES, _NO = ("yes", "on", "true", "1"), ("no", "off", "false", "0")
_SPOKEN = {
    "us": "american",
    "american english": "american",
    "uk": "british",
    "gb": "british",
    "british english": "british",
}


def key(name: str) -> str:
    """Find the setting meant; raises ``UsageError`` suggesting what may have been."""
    low = name.strip().lower().removeprefix("sender.")
    found = _ALSO.get(low, low)
    if found not in KEYS:
        raise UsageError(f"There is no setting {name}.{did_you_mean(low, KEYS)}", f"Known: {', '.join(KEYS)}.")
    return found


def given(of: Settings) -> dict[str, object]:
    """Give every setting as it stands in the file, empty where it is not set."""
    found = {name: _at(of, place) for name, place in KEYS.items()}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


def shown(of: Settings) -> dict[str, str]:
    """Give every setting as text, empty where it is not set."""
    return {name: _text(value) for name, value in given(of).items()}


def signed(typed: tuple[str, ...], suffixes: Collection[str]) -> dict[str, object]:
    """Read a whole signature, name first, into its parts; raises ``UsageError`` where there is no name in it."""
    who = sender(clean(" ".join(typed)), suffixes)
    if not who.name:
        raise UsageError("I see no name in that.", "Start with the name: Sam Okafor, +1 555 0100.")
    found = {"name": who.name, "email": who.email, "phone": who.phone, "links": list(who.links)}
    return {name: value for name, value in found.items() if value}


def value(name: str, typed: tuple[str, ...], tones: tuple[str, ...]) -> object:
    """Read what a setting is to be; raises ``UsageError`` saying what was expected."""
    texts = tuple(filter(None, map(clean, typed)))
    if name == "links":
        return [link for text in texts for link in text.replace(",", " ").split()]
    text = " ".join(texts)
    if not text:
        raise UsageError(f"{name} needs a value.", f"To take it away: afterword config unset {name}")
    if name == "tips":
        return _yes_or_no(text)
    if name == "email" and not is_email(text):
        raise UsageError(f"“{text}” is no e-mail address.", "It looks like sam@example.org.")
    if name == "closing":
        return text.rstrip(",")
    choices = {"tone": tones, "channel": CHANNELS, "spelling": SPELLINGS}.get(name)
    if choices is None:
        return text
    low = text.lower()
    chosen = _SPOKEN.get(low, low) if name == "spelling" else low.replace(" ", "-")
    if chosen not in choices:
        raise UsageError(f"There is no {name} {text}.{did_you_mean(chosen, choices)}", f"Known: {', '.join(choices)}.")
    return chosen


def change(config_dir: Path, changes: Mapping[str, object]) -> Path:
    """Write settings into the file, a value of None takes one away; everything else in it stays as it is.

    Raises ``AssistantError`` where the file cannot be read or written, and leaves it as it was.
    """
    import tomlkit

    path = settings.path_in(config_dir)
    before = settings.written(path)
    if before:
        settings.settings_of(before, path)
    file = tomlkit.parse(before.decode("utf-8-sig"))
    for name, new in changes.items():
        _put(file, KEYS[name], new)
    text = tomlkit.dumps(file).encode()
    settings.settings_of(text, path)
    if text != before:
        _write(text, path)
    return path


def _put(file: "TOMLDocument", place: str, new: object) -> None:
    import tomlkit

    table, _, last = place.rpartition(".")
    if table and table not in file:
        if new is None:
            return
        file[table] = tomlkit.table()
    at: Any = file[table] if table else file
    if new is None:
        with suppress(KeyError):
            del at[last]
    else:
        at[last] = new


def _write(text: bytes, path: Path) -> None:
    import os

    # A link to a file kept elsewhere stays one.
    target = path.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        private(target.parent)
        with os.fdopen(opened(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as file:
            file.write(text)
        beside.replace(target)
    except OSError as problem:
        with suppress(OSError):
            beside.unlink()
        raise AssistantError(
            f"{path} cannot be written: {problem.strerror}.",
            "Check the permissions of its folder and the room on its disk.",
        ) from problem


def _at(of: object, place: str) -> object:
    for step in place.split("."):
        of = getattr(of, step)
    return of


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(value) if isinstance(value, list) else str(value)


def _yes_or_no(text: str) -> bool:
    low = text.lower()
    if low not in (*_YES, *_NO):
        raise UsageError(f"tips is yes or no, not “{text}”.")
    return low in _YES
