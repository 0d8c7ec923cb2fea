"""What a check or the proofreader found in a note."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How a rule stands in a note."""

    OK = "ok"
    """It is kept."""
    ADVISE = "advise"
    """Worth a thought."""
    FIX = "fix"
    """To be mended."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A change that settles a finding: these characters of the body become this text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule looked at."""

    id: str
    status: Status
    message: str
    sentence: str = ""
    fix: Fix | None = None

    @property
    def is_kept(self) -> bool:
        """Whether there is nothing to do about it."""
        return self.status == Status.OK
