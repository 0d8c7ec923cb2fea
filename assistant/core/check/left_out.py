"""What is said of an answer that is not in the note: why, and how it could begin to be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.core.compose import Change, LeftOut
from assistant.core.interview import read_path
from assistant.core.unsaid import Unsaid


@dataclass(frozen=True, slots=True)
class Missing:
    """An answer that is not in the note, in sentences for the person who gave it."""

    path: str
    reason: str
    attempt: str
    """The beginning of a sentence to try; empty where nothing the person types would help."""

    def line(self, try_this: str) -> str:
        """Say both in one line; ``try_this`` holds the place of the beginning."""
        return f"{self.reason} {try_this.format(attempt=self.attempt) if self.attempt else ''}".rstrip()

    def under(self, begins: str, try_this: str) -> str:
        """Say both of what stands behind ``begins``: that very beginning is nothing to try."""
        return self.reason if begins and self.attempt.startswith(begins) else self.line(try_this)


_NOTHING_TO_TYPE = (Unsaid.ROOM, Unsaid.ALONE, Unsaid.NO_PLACE, Unsaid.PART)
"""Reasons that another beginning would not change: the rest of an answer of which a part is left out begins well."""


def missing(left: LeftOut, says: Mapping[str, Any]) -> Missing:
    """Put into words, from ``prompts/left_out.toml``, what was left out."""
    part = left.path if left.path == "followup.what" else read_path(left.path).answer
    what = says["what"].get(part, part)
    reason = says["reasons"][left.reason].format(text=left.text, what=what)
    return Missing(left.path, reason, "" if left.reason in _NOTHING_TO_TYPE else says["try"].get(part, ""))


def read_as(change: Change, says: Mapping[str, Any]) -> str:
    """Say that words were read as others than typed."""
    return str(says["changed"]["meant"]).format(typed=change.typed, meant=change.meant)
