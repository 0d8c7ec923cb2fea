"""The facts of one interview, as the candidate gave them."""

from dataclasses import dataclass

KINDS = ("video", "phone", "in-person", "onsite", "group")
ROUNDS = ("screen", "first", "second", "final", "informational", "internal")
CHANNELS = ("email", "linkedin", "linkedin-invite", "card", "letter", "text")
OWNERS = ("me", "them", "both")

SHORT_LIMIT = 120
"""Characters in a name, company, role or other short field."""
LONG_LIMIT = 600
"""Characters in any other answer."""
MAX_INTERVIEWERS = 8
MAX_ACTIONS = 12


@dataclass(frozen=True, slots=True)
class Interviewer:
    """A person the candidate met, and what stood out in talking with them."""

    name: str
    title: str = ""
    call: str = ""
    email: str = ""
    stood_out: str = ""
    stood_out_as: str = ""
    stood_out_kind: str = ""
    why: str = ""
    why_as: str = ""
    why_kind: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something agreed on: who does it (``me``, ``them`` or ``both``), what, and by when, as typed."""

    what: str
    owner: str = "me"
    due: str = ""
    to: str = ""
    what_kind: str = ""
    """``own`` where its words are to stand as they are."""
    on: str = ""
    """The day it was typed, as 2026-11-20, from which *tomorrow* counts; empty: the day the note is written."""


@dataclass(frozen=True, slots=True)
class Sender:
    """The candidate."""

    name: str = ""
    email: str = ""
    phone: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview, whole. ``…_as`` holds a finished sentence for an answer, ``…_kind`` the kind its stem gave it."""

    company: str
    role: str
    interviewers: tuple[Interviewer, ...]
    date: str = ""
    kind: str = ""
    round: str = ""
    minutes: int | None = None
    need: str = ""
    need_as: str = ""
    need_kind: str = ""
    strength: str = ""
    strength_as: str = ""
    strength_kind: str = ""
    repair: str = ""
    repair_as: str = ""
    repair_kind: str = ""
    repair_question: str = ""
    repair_to: str = ""
    decision_by: str = ""
    decision_on: str = ""
    """The day that was typed."""
    channel: str = ""
    tone: str = ""
    country: str = ""
    actions: tuple[Action, ...] = ()
    sender: Sender = Sender()
    said: tuple[str, ...] = ()
    """Wordings the candidate saw while answering, each with its interviewer's index: they are used again."""

    @property
    def is_panel(self) -> bool:
        """Whether more than one person was met."""
        return len(self.interviewers) > 1
