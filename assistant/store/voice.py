"""Samples of a person's own writing, a file each in one folder that only they can read."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.core.interview import clean_lines
from assistant.errors import AssistantError
from assistant.homes import opened, private

LARGEST = 200_000
"""Bytes of one sample: a letter or a few, not a book."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One text, by the name it was added under."""

    name: str
    text: str


def add_sample(folder: Path, file: Path) -> str:
    """Keep a copy of a text file and return its name there; raises ``AssistantError``."""
    try:
        if file.stat().st_size > LARGEST:
            raise AssistantError(f"{file} is too large for a sample.", "A letter or a few are enough.")
        text = clean_lines(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as problem:
        raise AssistantError(f"{file} is not UTF-8 text.", "Save what you wrote as plain text.") from problem
    except OSError as problem:
        raise AssistantError(f"{file} cannot be read: {problem.strerror}.", "Check the path.") from problem
    if not re.search(r"\w", text):
        raise AssistantError(f"{file} is empty.", "Name a file with something you wrote.")
    same = next((s.name for s in samples(folder) if s.text.strip() == text), None)
    return same or _kept(folder, file.stem, text)


def samples(folder: Path) -> tuple[Sample, ...]:
    """Give every sample in order of name; one that cannot be read is passed over."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        try:
            found.append(Sample(path.stem, path.read_text(encoding="utf-8")))
        except (OSError, UnicodeDecodeError):
            continue
    return tuple(found)


def forget_samples(folder: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Delete samples by name and return those that were there; raises ``AssistantError``."""
    known = {path.stem: path for path in folder.glob("*.txt")}
    gone = tuple(dict.fromkeys(name for name in names if name in known))
    try:
        for name in gone:
            known[name].unlink()
        if not any(folder.iterdir() if folder.is_dir() else ()) and folder.is_dir():
            folder.rmdir()
    except OSError as problem:
        raise AssistantError(f"{folder} cannot be changed: {problem.strerror}.", "Delete it yourself.") from problem
    return gone


def _kept(folder: Path, stem: str, text: str) -> str:
    name = re.sub(r"[^\w-]+", "-", stem).strip("-")[:60] or "sample"
    number, free = 1, name
    while (folder / f"{free}.txt").exists():
        number += 1
        free = f"{name}-{number}"
    try:
        private(folder)
        path = folder / f"{free}.txt"
        with os.fdopen(opened(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "w", encoding="utf-8") as kept:
            kept.write(text + "\n")
    except OSError as problem:
        raise AssistantError(f"{folder} cannot be written: {problem.strerror}.", "Check its permissions.") from problem
    return free
