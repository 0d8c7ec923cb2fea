"""Saving a note in a file, never over another without being told to."""

import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path

from assistant.errors import AssistantError, FileThereError
from assistant.homes import at_home, opened, private

_LONGEST = 80


def default_name(company: str, person: str, ending: str) -> str:
    """Name a file after the company and the person: ``afterword-northwind-priya-raman.txt``."""
    stem = "-".join(filter(None, ["afterword", slug(company), slug(person)]))
    return stem[:_LONGEST].rstrip("-") + ending


def unused(path: Path) -> Path:
    """Return the path, or the first of ``name-2``, ``name-3``, … that no file has yet."""
    number, candidate = 1, path
    while candidate.exists() or candidate.is_symlink():
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate


def folder(path: Path) -> None:
    """Make a folder that only its owner can read, where it is not there yet; raises ``AssistantError``."""
    place = at_home(path)
    if not place.is_dir() and (place.exists() or place.is_symlink()):
        what = "no folder" if place.exists() else "a link that leads nowhere"
        raise AssistantError(f"{path} is {what}.", "Name a folder, or a file by its ending, such as note.txt.")
    try:
        private(place)
    except OSError as problem:
        raise AssistantError(f"{path} cannot be made: {problem.strerror}.", "Name another folder.") from problem


def save(data: bytes, path: Path, *, replace: bool = False) -> Path:
    """Write a file that only its owner can read, and return its path; raises ``AssistantError``.

    A file that is there already is an error unless it may be replaced, which happens all at once or not at all.
    """
    path = at_home(path)
    if path.is_dir():
        raise AssistantError(f"{path} is a folder.", "Name a file, in it or beside it.")
    if not replace and (path.exists() or path.is_symlink()):
        hint = f"Save it under another name, such as {unused(path).name}."
        raise FileThereError(f"There is a file {path} already.", hint)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        _write(beside, data)
        beside.replace(path)
    except OSError as problem:
        wrong = f"{path} cannot be written: {problem.strerror}."
        raise AssistantError(wrong, "Save it in another folder.") from problem
    finally:
        with suppress(OSError):  # it is gone where all went well; what Ctrl-C stopped leaves nothing beside the notes
            beside.unlink()
    return path


def _write(path: Path, data: bytes) -> None:
    with os.fdopen(opened(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb") as file:
        file.write(data)


def slug(text: str) -> str:
    """Write a name so that it can stand in that of a file: small letters of any script, digits and hyphens."""
    letters = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "-", letters).strip("-")
