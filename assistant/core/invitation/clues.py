"""The words an invitation is read by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assistant.core.shapes import Shapes


@dataclass(frozen=True, slots=True)
class Clues:
    """``prompts/invitation.toml`` as sets: what tells a service, a recruiter, a role, a video call."""

    public: frozenset[str]
    services: frozenset[str]
    nobody: frozenset[str]
    recruiters: frozenset[str]
    endings: frozenset[str]
    hosts: frozenset[str]
    video: tuple[str, ...]
    phone: tuple[str, ...]
    around: frozenset[str]
    roles: frozenset[str]
    role_lines: tuple[str, ...]
    company_lines: tuple[str, ...]
    shapes: Shapes
    rounds: tuple[str, ...]
    """The rounds it may be, the surest first."""


def clues(words: Mapping[str, Any]) -> Clues:
    """Build the clues from the file."""

    def single(name: str) -> frozenset[str]:
        return frozenset(str(words[name]).split())

    def phrases(name: str) -> tuple[str, ...]:
        return tuple(" ".join(part.split()) for part in str(words[name]).split(","))

    return Clues(
        single("public"), single("services"), single("nobody"), single("recruiters"), single("endings"),
        single("hosts"), phrases("video"), phrases("phone"), single("around"), single("roles"),
        phrases("role_lines"), phrases("company_lines"), Shapes(words), tuple(words["rounds"]),
    )  # fmt: skip
