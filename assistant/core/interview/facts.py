"""The facts of one interview, as the candidate gave them."""

from dataclasses import dataclass
from enum import StrEnum

HOWS = ("attached", "link", "post", "video", "phone", "office")
WHYS = ("offer", "stay", "fit")
WISHES = ("feedback", "contact", "both", "news", "favour")


class ChannelName(StrEnum):
    """By which way a note is sent; what each allows stands in ``prompts/channels.toml``."""

    EMAIL = "email"
    LINKEDIN = "linkedin"
    LINKEDIN_INVITE = "linkedin-invite"
    CARD = "card"
    LETTER = "letter"
    TEXT = "text"


class Owner(StrEnum):
    """Whose an action item is."""

    ME = "me"
    THEM = "them"
    BOTH = "both"


class MeetingKind(StrEnum):
    """How they met."""

    VIDEO = "video"
    PHONE = "phone"
    IN_PERSON = "in-person"
    ONSITE = "onsite"
    GROUP = "group"


class Round(StrEnum):
    """Which of the interviews for a job it was, or what else it was."""

    SCREEN = "screen"
    FIRST = "first"
    SECOND = "second"
    FINAL = "final"
    INFORMATIONAL = "informational"
    INTERNAL = "internal"


class FollowUpKind(StrEnum):
    """Notes that come after the first."""

    NUDGE = "nudge"
    """Asking for news."""
    SECOND_NUDGE = "second-nudge"
    PROMISE = "promise"
    """Keeping one."""
    THANKS = "thanks"
    """To somebody who helped."""
    NO = "no"
    """Answering one."""
    WITHDRAW = "withdraw"
    NEXT = "next"
    """Accepting the next round."""


CHANNELS = tuple(name.value for name in ChannelName)
KINDS = tuple(kind.value for kind in MeetingKind)
ROUNDS = tuple(each.value for each in Round)
FOLLOW_UPS = tuple(kind.value for kind in FollowUpKind)
OWNERS = tuple(owner.value for owner in Owner)
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
    """Something agreed on: who does it, what, and by when, as typed."""

    what: str
    owner: str = Owner.ME
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
class FollowUp:
    """What a later note is about, in place of the thanks; ``kind`` is one of ``FOLLOW_UPS``, or empty where it is none.

    What the other keys hold depends on the kind; ``prompts/followups/`` asks for them.
    """

    kind: str = ""
    what: str = ""
    """What is handed over, what somebody is thanked for, what is accepted."""
    what_kind: str = ""
    how: str = ""
    """How it is handed over, or how the next talk is held, as a word."""
    link: str = ""
    when: str = ""
    """By when one has to know, or when the next talk is."""
    when_on: str = ""
    """The day that was typed."""
    more: str = ""
    """A sentence of one's own: news, what came of it, a question."""
    more_kind: str = ""
    why: str = ""
    """Why one withdraws, as a word."""
    wish: str = ""
    """What one would like to come of it, as a word."""
    asked: str = ""
    """The day news was asked for the first time."""


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
    followup: FollowUp = FollowUp()
    said: tuple[str, ...] = ()
    """Wordings the candidate saw while answering, each with its interviewer's index: they are used again."""

    @property
    def is_panel(self) -> bool:
        """Whether more than one person was met."""
        return len(self.interviewers) > 1
