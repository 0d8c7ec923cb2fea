"""What stands beside the questions: the sentence an answer becomes, advice or a tip, what brings a detail back."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.core.interview import of_person, read_key
from assistant.core.questions import (
    NOTHING,
    Answered,
    Aside,
    Asked,
    Fit,
    Letter,
    Progress,
    Script,
    advance,
    interview_of,
    met,
)
from assistant.core.unsaid import Unsaid
from assistant.sitting.reading import ReadsEnglish
from assistant.sitting.whole import PIECES

if TYPE_CHECKING:
    from assistant.core.compose import Preview
    from assistant.core.interview import Interview
    from assistant.core.teaching import Assumptions, Circumstances, Lessons, Moment, Point
    from assistant.core.voice import Habits

Write = Callable[[str, "Interview", int], "Preview"]
"""The path of an answer, the interview and the interviewer's index to the note as far as it goes."""
Kinds = Callable[[str, str, "Interview", int], Sequence[str]]
"""Section, text, interview and the interviewer's index to the kinds the text can be read as."""
_UNSURE = frozenset({Unsaid.UNSURE, Unsaid.WHO})
"""Reasons that the person can settle: read the sentence as it was typed."""
_FIRST_WORDS = "how your team works"


def load(
    script: Script,
    tone: str,
    now: Callable[[], datetime],
    lessons: "Callable[[], Lessons] | None" = None,
    mark: Callable[[set[str]], None] | None = None,
    worth: "Assumptions | None" = None,
    habits: "Habits | None" = None,
    whom: int = 0,
) -> "Mentor":
    """Load the engine, in the tone to be shown until one is chosen, and all else that takes time.

    ``whom`` is whose note is shown where a question is about nobody alone.
    """
    import gc

    from assistant import content
    from assistant.content import teaching
    from assistant.core.check import missing  # noqa: F401 - loaded here, as is what reads dates
    from assistant.core.compose import Request, kinds_of, preview
    from assistant.core.interview import Interview, Interviewer
    from assistant.core.questions import resolved  # noqa: F401 - reads dates; loaded here so that no keystroke waits
    from assistant.core.teaching import Circumstances
    from assistant.settings import DEFAULT_CHANNEL

    def write(path: str, interview: "Interview", index: int) -> "Preview":
        shown = interview.tone or tone
        request = Request(shown, interview.channel or DEFAULT_CHANNEL, 0, now().date(), habits=habits)
        return preview(interview, index, path, request, content.words(shown))

    def kinds(section: str, text: str, interview: "Interview", index: int) -> Sequence[str]:
        return kinds_of(section, text, interview, index, now().date(), content.words(interview.tone or tone))

    write(
        of_person(0, "stood_out"),
        Interview("Northwind", "Engineer", (Interviewer("Ada", stood_out=_FIRST_WORDS),)),
        0,
    )
    teaching.signs(), teaching.guide(), teaching.bank()
    gc.freeze()  # all of this stays: no key waits while Python looks through a dictionary for what is no longer needed
    known = Circumstances(worth=worth) if worth else Circumstances()
    return Mentor(script, write, kinds, now, lessons() if lessons else None, mark, known, whom)


class Mentor(ReadsEnglish):
    """The guide of a sitting, once everything it needs is loaded."""

    def __init__(
        self,
        script: Script,
        write: Write,
        kinds: Kinds,
        now: Callable[[], datetime],
        lessons: "Lessons | None" = None,
        mark: Callable[[set[str]], None] | None = None,
        circumstances: "Circumstances | None" = None,
        whom: int = 0,
    ) -> None:
        self._script = script
        self._write = write
        self._kinds = kinds
        self._now = now
        self._lessons = lessons
        self._mark = mark
        self._circumstances = circumstances
        self._shown = whom
        self._advised: dict[str, Point] = {}
        self._told: tuple[Progress, Interview] | None = None
        self._read: dict[tuple[str, str], Sequence[str]] = {}

    def wake(self) -> None:
        """Do nothing: it is awake."""

    def late(self, asked: Asked, tell: Callable[[Callable[[], Aside]], None]) -> None:
        """Tell nothing: all is there in time."""

    def kinds(self, asked: Asked, text: str, progress: Progress) -> Sequence[str]:
        """Return the kinds an answer can be read as."""
        interview = self._interview(progress)
        key = (asked.key, text)
        if key not in self._read:
            self._read[key] = self._kinds(asked.question.section, text, interview, self._whom(asked))
        return self._read[key]

    def turned(self, asked: Asked, text: str, progress: Progress) -> Sequence[str]:
        """Return a text as it is said to those met of whom it speaks."""
        from assistant import content
        from assistant.core.compose import turned
        from assistant.settings import DEFAULT_TONE

        interview = self._interview(progress)
        words = content.words(interview.tone or DEFAULT_TONE)
        each = asked.question.each == "interviewers"
        met = (asked.index,) if each else range(len(interview.interviewers))
        told = filter(None, dict.fromkeys(turned(text, interview, index, words) for index in met))
        if each or len(interview.interviewers) == 1:
            return tuple(told)
        return tuple(_YOU.sub(_as_you, text) for _ in told if "'s " not in text)  # the one it is for stays named

    def _interview(self, progress: Progress) -> "Interview":
        """Tell the interview, and read a text, once for as long as nothing is answered: every key asks stem by stem."""
        if self._told is None or self._told[0] is not progress:
            self._told = (progress, interview_of(self._script, progress))
            self._read.clear()
        return self._told[1]

    def preview(self, asked: Asked, fit: Fit, progress: Progress) -> Letter:
        """Return the sentences an answer becomes, as they will stand in the note, and the note before them."""
        from assistant import content
        from assistant.core.check import missing

        found = self._previewed(asked, Answered(fit.text, fit.said, kind_of(asked, fit)), progress)
        says, tries = content.read("left_out"), content.read("checks")["says"]["try_this"]
        begins = asked.stems[fit.stem].begins if asked.stems else ""
        lost = found.left_out if fit.text else ()
        gone = dict.fromkeys(missing(left, says).under(begins, tries) for left in lost)
        unsure = {left.reason for left in found.left_out} <= _UNSURE
        return Letter(found.before, found.sentence, tuple(gone), tuple(left.text for left in lost), unsure)

    def said(self, asked: Asked, progress: Progress) -> tuple[str, ...]:
        """Return the wordings that were shown for the answer just given, to be used again in the note."""
        told = _free(asked, interview_of(self._script, progress))
        return self._write(_path(asked), told, self._whom(asked)).said

    def _previewed(self, asked: Asked, given: Answered, progress: Progress) -> "Preview":
        told = _free(asked, interview_of(self._script, advance(self._script, progress, asked, given)))
        whom = self._whom(asked)
        found = self._write(_path(asked), told, whom)
        if found.sentence or asked.question.each == "interviewers":
            return found
        others = [self._write(_path(asked), told, at) for at in range(len(told.interviewers)) if at != whom]
        told_to = next((other for other in others if other.sentence), None)
        return told_to or next((other for other in others if other.left_out and not found.left_out), found)

    def aside(self, asked: Asked, progress: Progress) -> Aside:
        """Return advice as soon as it holds, else a tip when it is its turn; the same at a question asked again."""
        if self._lessons is None:
            return NOTHING
        if point := self._advice(asked, progress):
            from assistant import content

            self._lessons.meet(point.tips, point.line)
            said = Aside(point.line, content.read("advice")["about"][point.about])
        else:
            said = Aside(self._lessons.tip(asked.question.id, self._situation(progress), asked.key))
        self._remember()
        return said

    def _advice(self, asked: Asked, progress: Progress) -> "Point | None":
        from assistant.content import teaching
        from assistant.core.teaching import early_points

        if self._lessons is None or asked.key in self._advised:
            return self._advised.get(asked.key)
        told = {point.tips for point in self._advised.values()}
        found = early_points(*self._when(progress), teaching.guide(), self._lessons.catalogue, self._circumstances)
        if point := next((point for point in found if point.tips not in told), None):
            self._advised[asked.key] = point
        return point

    def explain(self, asked: Asked, progress: Progress, times: int) -> str:
        """Return what is behind the advice, or the reasons behind the tip, then further tips.

        ``times`` 0 gives the advice or the tip itself with its reason, also where it was no tip's turn.
        """
        if self._lessons is None:
            return ""
        point = self._advised.get(asked.key)
        if point and times == 0:
            return point.line
        if point and times == 1:
            from assistant import content
            from assistant.core.teaching import point_explained

            text = point_explained(point, content.read("advice")["sources"])
            self._lessons.meet(point.tips, text)
            return text
        times -= bool(point)  # after the advice a tip, with its reasons
        facts, at = self._situation(progress), asked.question.id
        lessons = self._lessons
        text = (
            lessons.explain(at, facts, times, asked.key) if times else lessons.line(at, facts, asked.key, reason=True)
        )
        self._remember()
        return text

    def jog(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        """Return short questions that bring a detail back when an answer could stand in anyone's note, else none."""
        from assistant import content
        from assistant.content import teaching
        from assistant.core.english import is_general
        from assistant.core.teaching import choose_joggers

        if not is_general(text, content.english().generic):
            return ()
        first = self._script.knowledge.called(met(self._script, progress)[asked.index])
        chosen = choose_joggers(teaching.joggers(), self._situation(progress), asked.index)
        return tuple(jogger.ask.format(first=first) for jogger in chosen)

    def offers(self, text: str) -> tuple[str, ...]:
        """Return the questions interviewers ask that may be meant by what is typed."""
        from assistant.content import teaching
        from assistant.core.teaching import complete_question

        return tuple(question.text for question in complete_question(teaching.bank(), text))

    def beginning(self, text: str) -> str:
        """Return the beginning of a sentence that adds to the answer to that question; empty for any other text."""
        from assistant.content import teaching
        from assistant.core.teaching import find_question

        question = find_question(teaching.bank(), text)
        return question.repair if question else ""

    def _whom(self, asked: Asked) -> int:
        return asked.index if asked.question.each == "interviewers" else self._shown

    def _when(self, progress: Progress) -> "tuple[Interview, Moment]":
        from assistant.content import teaching
        from assistant.core.teaching import moment

        interview = interview_of(self._script, progress)
        return interview, moment(interview, self._now(), teaching.signs(), progress.answers.get("date", ""))

    def _situation(self, progress: Progress) -> dict[str, object]:
        from assistant.content import teaching
        from assistant.core.teaching import situation

        return situation(*self._when(progress), teaching.signs(), self._circumstances)

    def _remember(self) -> None:
        if self._lessons and self._mark:
            self._mark(self._lessons.met)


def _as_you(pronoun: "re.Match[str]") -> str:
    return "your" if pronoun[0].lower() in ("his", "their") else "you"


_YOU = re.compile(r"\b(?:he|she|they|him|them|his|their)\b")


def kind_of(asked: Asked, fit: Fit) -> str:
    """Give the kind an answer is taken as: the one it reads as, else the first its stem is for."""
    if not asked.stems or not fit.text:
        return ""
    return "" if fit.kind == PIECES else fit.kind or asked.stems[fit.stem].kinds[0]


def _free(asked: Asked, told: "Interview") -> "Interview":
    """Leave open how a detail is said once its reason is told: *I liked X, because Y* is one sentence."""
    if asked.question.section != "why":
        return told
    pinned = tuple(row for row in told.said if not (row.startswith(f"{asked.index}:") and ".detail." in row))
    return replace(told, said=pinned)


def _path(asked: Asked) -> str:
    return read_key(asked.key).path
