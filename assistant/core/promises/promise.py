"""An action item understood: whose it is, what it comes to, and by when."""

from dataclasses import dataclass, field
from enum import StrEnum

from assistant.core.dates import When
from assistant.core.unsaid import Unsaid

HEARING = "hearing from you"
"""What is looked forward to where somebody will call or write; a day of decision says it as well."""


class PromiseKind(StrEnum):
    """What a promise comes to."""

    DO = "do"
    """Anything that is none of the others."""
    GIVE = "give"
    CONTACT = "contact"
    ARRANGE = "arrange"
    INTRODUCE = "introduce"
    EVENT = "event"
    CONFIRM = "confirm"
    THIRD = "third"
    """What somebody of theirs who is not the reader does."""
    CONSENT = "consent"
    """A check, test or medical of theirs, which nobody looks forward to and nobody thanks for."""
    OWN = "own"
    """In the person's own words."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One action item, before it is told to anybody."""

    owner: str
    """An ``Owner``; empty where nothing says whose it is."""
    kind: PromiseKind
    verb: str = ""
    deed: str = ""
    """The verb phrase as typed, without date and doer."""
    thing: str = ""
    """What is handed over, arranged or held."""
    rest: str = ""
    """What follows the thing: *about the start date*."""
    doer: str = ""
    """Who of the other side does it, where that is somebody named: *HR*."""
    when: When | None = None
    never: str = ""
    """A day in the line that nobody can keep, such as *by yesterday*."""
    noted: str = ""
    """What is noted beside it and not told: *…, three desserts*."""
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """An action item of which nothing can be said, and why."""

    reason: Unsaid
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A promise in the words its reader reads."""

    owner: str
    """An ``Owner``."""
    kind: PromiseKind
    source: str
    do: str = ""
    """*send you my portfolio*: behind *I'll*, *you'll* or *we'll*."""
    have: str = ""
    """*my portfolio*: behind *you will have*; empty where nothing is handed over."""
    ahead: str = ""
    """*the brief for the design task*, *hearing from you about the start date*: behind *I look forward to*."""
    due: str = ""
    """*by Wednesday*; empty where there is no date."""
    is_dated_first: bool = False
    """Whether its date goes first; behind the deed another verb would take it: *the system we used tomorrow*."""
    topic: str = field(default="")
    """What it is about, for a subject line: *my portfolio*."""

    @property
    def is_hoped(self) -> bool:
        """Whether its date is one that somebody only hopes for: *hopefully by Friday*."""
        return self.due.startswith(("hopefully ", "perhaps ", "probably "))
