"""A conversation in a test: the real engine, a person who types, hands that only remember."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from assistant.core.drafts import Drafts, begin
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender
from assistant.errors import AssistantError, FileThereError
from assistant.root import writing
from assistant.root.notes import Handing
from assistant.show import Paper, Views
from assistant.sitting import Conversation, Judged, Parts

TODAY = datetime.date(2026, 11, 23)
PANEL = Interview(
    "Tidewater Robotics",
    "Firmware Engineer",
    (
        Interviewer("Hal Brennan", "CTO", stood_out="the teardown of the old board"),
        Interviewer("Mei-Ling Chou", stood_out="she writes the release notes herself so she knows what ships"),
        Interviewer("Oskar Nyqvist", stood_out="debugging the CAN bus trace with you"),
    ),
    date="2026-11-20",
    need="they need someone who can get boot time under two seconds",
    strength="cut boot time on a motor controller from 9s to 1.6s",
    actions=(
        Action("sending the bootloader write-up", "me", "Wednesday"),
        Action("they will let me know about the start date", "them"),
    ),
    sender=Sender("Tobi Adewale"),
)
ALONE = replace(PANEL, interviewers=PANEL.interviewers[:1])


def tools():
    return writing.tools(TODAY, None)


def drafts(interview: Interview = ALONE) -> Drafts:
    return begin(interview, writing.first_settings(interview), tools().compose)


@dataclass
class Typing:
    """Types its lines one after the other, then leaves."""

    lines: list[str]
    keys: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    def line(self, prompt: str, old: str = "") -> str | None:
        return self.lines.pop(0) if self.lines else None

    def key(self, question: str, choices: Mapping[str, str]) -> str | None:
        self.heard.append(question)
        return self.keys.pop(0) if self.keys else None

    def say(self, text: str) -> None:
        self.heard.append(text)


class Day:
    """A world of which nothing is known but the day."""

    def today(self) -> datetime.date:
        return TODAY


@dataclass
class Hands:
    """Remembers what it was handed; ``trouble`` makes it fail."""

    edits: list[str] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    there: tuple[str, ...] = ()
    handed: list[tuple[str, str]] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)
    trouble: AssistantError | None = None
    clipboard: bool = True

    def copy(self, text: str) -> bool:
        if not self.clipboard:
            raise AssistantError("There is no clipboard here.")
        self.copied.append(text)
        return True

    def save(self, note, interview, name, *, replace=False) -> str:
        if name in self.there and not replace:
            raise FileThereError(f"There is a file {name} already.", "Save it under another name.")
        self.saved.append(name)
        return name or "afterword-note.txt"

    def hand(self, way, note, interview) -> str:
        if self.trouble:
            raise self.trouble
        self.handed.append((way, note.to.name))
        return f"{note.to.name}: {way}"

    def due(self, interview, text) -> list[str]:
        return Handing(Day()).due(interview, text)

    def remind(self, interview, text) -> str:
        if self.trouble:
            raise self.trouble
        self.handed.append(("calendar", text))
        return "It is in your calendar."

    def edit(self, text: str) -> str:
        if self.trouble:
            raise self.trouble
        return self.edits.pop(0)


class Silent:
    """Finds nothing and advises nothing."""

    findings = ()

    def judge(self, drafts):
        return Judged(findings=self.findings, rules={})

    def lesson(self, drafts, at):
        return ""

    def advise(self, drafts, asked, *, known_only=False, hour=""):
        return "Send it today."


class Asks:
    """Answers a question asked again with what the test gives."""

    def __init__(self, told=None):
        self.told = told

    def again(self, interview, index, field, tone):
        return self.told(interview) if self.told else None


class Keeps:
    def __init__(self):
        self.kept = []

    def keep(self, drafts):
        self.kept.append(drafts)


@dataclass
class Heard:
    drafts: Drafts
    left: bool
    heard: list[str]
    hands: Hands

    @property
    def text(self) -> str:
        return "\n".join(self.heard)


def converse(
    *lines: str,
    interview: Interview = ALONE,
    keys=(),
    hands=None,
    asks=None,
    width=80,
    frames=True,
    start=None,
    judge=None,
    book=None,
    keeps=None,
) -> Heard:
    typing, hands = Typing(list(lines), list(keys)), hands or Hands()
    words = writing.words()
    views = Views(Paper(lambda: width, frames=frames), words)
    parts = Parts(
        typing, views, hands, judge or Silent(), asks or Asks(), keeps or Keeps(), tools(),
        writing.context(interview), book or writing.book(), writing.phrasing(), words,
    )  # fmt: skip
    ended = Conversation(parts).run(start or drafts(interview))
    return Heard(ended.drafts, ended.left, typing.heard, hands)
