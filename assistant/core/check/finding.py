"""What a check or the proofreader found in a note."""

from dataclasses import dataclass
from typing import Literal

Status = Literal["ok", "advise", "fix"]


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that settles a finding: these characters of the body become this text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule looked at: kept (``ok``), worth a thought (``advise``) or to be mended (``fix``)."""

    id: str
    status: Status
    message: str
    sentence: str = ""
    fix: Fix | None = None
