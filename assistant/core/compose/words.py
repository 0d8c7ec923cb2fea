"""Everything from ``prompts/`` that writing one note needs, in one object."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from assistant.core.compose.plans import Plan
from assistant.core.compose.wordings import Tone
from assistant.core.english import English
from assistant.core.people import Names
from assistant.core.promises import PromiseWords
from assistant.core.voice import Habits


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The tone's wordings, the plans, the channels and the English the engine writes with."""

    tone: Tone
    plans: Mapping[str, tuple[Plan, ...]]
    channels: Mapping[str, Any]
    said: Mapping[str, Mapping[str, str]]
    """Nouns for the kind of meeting and its length; what is said of an answer that is left out."""
    english: English
    names: Names
    promises: PromiseWords
    followups: "Callable[[str, Words], Words] | None" = None
    """Gives the words for a kind of later note."""

    def within(self, kind: str) -> "Words":
        """Give the words for a kind of later note; for the first note, and where they are that already, the same."""
        return self.followups(kind, self) if kind and self.followups else self


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: tone, channel, which variant, on which day, and how much shorter or longer."""

    tone: str
    channel: str
    variant: int
    today: date
    length: int = 0
    """0 as usual, below 0 shorter, above 0 longer."""
    dropped: frozenset[str] = frozenset()
    """Moves or answers the candidate does not want mentioned."""
    habits: Habits | None = None
    """How the candidate writes, as far as that is known."""
