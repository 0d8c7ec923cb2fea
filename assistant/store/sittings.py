"""A sitting and a version of a draft, as they are kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Sitting:
    """One interview being worked on. ``state`` is the wizard's own; only what JSON knows may stand in it.

    Times are ISO 8601 with their offset. ``id`` 0: not kept yet.
    """

    state: Mapping[str, Any] = field(default_factory=dict)
    title: str = ""
    """What tells it from others: role and company."""
    finished: bool = False
    id: int = 0
    created: str = ""
    updated: str = ""
    revision: int = 0
    """How often it was saved, so that a second sitting cannot overwrite what it has not read."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the draft to one interviewer, counted from 1."""

    sitting: int
    interviewer: int
    seq: int
    draft: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sent:
    """That a note was really sent: to which interviewer, on which day, by which way, and its words."""

    sitting: int
    interviewer: int
    day: str
    way: str
    body: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person said of a deadline: the day it was done, or until when it is put off; both may be empty."""

    sitting: int
    deadline: str
    done: str = ""
    until: str = ""
