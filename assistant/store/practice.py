"""Answers to interview questions that were practised, one a line, each on disk before the next question."""

import json
import os
from pathlib import Path

from assistant.errors import AssistantError
from assistant.homes import opened, private

_FILE = "practice.jsonl"


class Practised:
    """The answers kept in a data folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / _FILE

    def last(self) -> dict[str, str]:
        """Read the last answer to each question; a line that is not one is passed over."""
        kept: dict[str, str] = {}
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return kept
        for line in lines:
            try:
                entry = json.loads(line)
                kept[str(entry["id"])] = str(entry["answer"])
            except (ValueError, TypeError, KeyError):
                continue
        return kept

    def keep(self, question: str, answer: str, day: str) -> None:
        """Add an answer; raises ``AssistantError`` where it cannot be written."""
        line = json.dumps({"id": question, "answer": answer, "day": day}, ensure_ascii=False) + "\n"
        try:
            private(self.path.parent)
            flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            with os.fdopen(opened(self.path, flags), "a", encoding="utf-8") as file:
                file.write(line)
        except OSError as problem:
            reason = problem.strerror or "it cannot be written"
            sentence = f"The answer cannot be kept in {self.path}: {reason}."
            raise AssistantError(sentence, "Practise without --keep.") from problem
