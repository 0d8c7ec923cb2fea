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


@dataclass(frozen=True, slots=True)
class Action:
    """Something agreed on: who does it (``me``, ``them`` or ``both``), what, and by when, as typed."""

    what: str
    owner: str = "me"
    due: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """The candidate."""

    name: str = ""
    email: str = ""
    phone: str = ""
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview, whole. ``…_as`` holds a finished sentence the candidate chose for that answer."""

    company: str
    role: str
    interviewers: tuple[Interviewer, ...]
    date: str = ""
    kind: str = ""
    round: str = ""
    minutes: int | None = None
    need: str = ""
    need_as: str = ""
    strength: str = ""
    strength_as: str = ""
    repair: str = ""
    repair_as: str = ""
    decision_by: str = ""
    channel: str = ""
    tone: str = ""
    country: str = ""
    actions: tuple[Action, ...] = ()
    sender: Sender = Sender()

    @property
    def is_panel(self) -> bool:
        """Whether more than one person was met."""
        return len(self.interviewers) > 1
