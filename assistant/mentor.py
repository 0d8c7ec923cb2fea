"""What stands beside the questions: the sentence an answer becomes, advice or a tip, what brings a detail back."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.core.asking import NOTHING, Answered, Aside, Asked
from assistant.core.interview import interview_of
from assistant.core.people import called
from assistant.core.place import met
from assistant.core.script import Progress, Script, advance

if TYPE_CHECKING:
    from assistant.core.advise import Point
    from assistant.core.facts import Interview
    from assistant.core.lessons import Lessons
    from assistant.core.situation import Circumstances, Moment
    from assistant.core.worth import Assumptions

Write = Callable[[str, str, "Interview", int], str | None]
"""Section, text, interview and the interviewer's index to the sentence of the note; None when there is none."""
Readings = Callable[[str, str, "Interview", int], tuple[str, ...]]
_FIRST_WORDS = "how your team works"


def load(
    script: Script,
    tone: str,
    now: Callable[[], datetime],
    lessons: "Callable[[], Lessons] | None" = None,
    mark: Callable[[set[str]], None] | None = None,
    worth: "Assumptions | None" = None,
) -> "Mentor":
    """Load the engine, in the tone to be shown until one is chosen, and all else that takes time."""
    import assistant.core.settle  # noqa: F401 - reading dates; loaded here so that no keystroke waits for it
    from assistant import content, teaching
    from assistant.core.facts import Interview, Interviewer
    from assistant.core.preview import preview, readings
    from assistant.core.situation import Circumstances

    def write(section: str, text: str, interview: "Interview", index: int) -> str | None:
        return preview(section, text, interview, index, content.words(interview.tone or tone), now().date())

    def read(section: str, text: str, interview: "Interview", index: int) -> tuple[str, ...]:
        return readings(section, text, interview, index, content.words(interview.tone or tone), now().date())

    write("detail", _FIRST_WORDS, Interview("", "", (Interviewer("Ada"),)), 0)
    teaching.signs(), teaching.guide(), teaching.bank()
    known = Circumstances(worth=worth) if worth else Circumstances()
    return Mentor(script, write, read, now, lessons() if lessons else None, mark, known)


class Mentor:
    """The guide of a sitting, once everything it needs is loaded."""

    def __init__(
        self,
        script: Script,
        write: Write,
        readings: Readings,
        now: Callable[[], datetime],
        lessons: "Lessons | None" = None,
        mark: Callable[[set[str]], None] | None = None,
        circumstances: "Circumstances | None" = None,
    ) -> None:
        self._script = script
        self._write = write
        self._readings = readings
        self._now = now
        self._lessons = lessons
        self._mark = mark
        self._circumstances = circumstances
        self._advised: dict[str, Point] = {}

    def wake(self) -> None:
        """Do nothing: it is awake."""

    def preview(self, asked: Asked, text: str, progress: Progress) -> str | None:
        """Return the sentence an answer becomes."""
        return self._write(asked.question.section, text, self._told(asked, text, progress), self._whom(asked))

    def readings(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        """Return finished sentences to pick from where the answer may be meant in several ways."""
        return self._readings(asked.question.section, text, self._told(asked, text, progress), self._whom(asked))

    def aside(self, asked: Asked, progress: Progress) -> Aside:
        """Return advice as soon as it holds, else a tip when it is its turn; the same at a question asked again."""
        if self._lessons is None:
            return NOTHING
        if point := self._advice(asked, progress):
            from assistant import content

            self._lessons.meet(point.tips)
            said = Aside(point.line, content.read("advice")["about"][point.about])
        else:
            said = Aside(self._lessons.tip(asked.question.id, self._situation(progress), asked.key))
        self._remember()
        return said

    def _advice(self, asked: Asked, progress: Progress) -> "Point | None":
        from assistant import teaching
        from assistant.core.advise import early

        if self._lessons is None or asked.key in self._advised:
            return self._advised.get(asked.key)
        told = {point.tips for point in self._advised.values()}
        found = early(*self._when(progress), teaching.guide(), self._lessons.catalogue, self._circumstances)
        if point := next((point for point in found if point.tips not in told), None):
            self._advised[asked.key] = point
        return point

    def explain(self, asked: Asked, progress: Progress, times: int) -> str:
        """Return what is behind the advice, or the reasons behind the tip, then further tips."""
        if self._lessons is None:
            return ""
        point = self._advised.get(asked.key)
        if point and times == 1:
            from assistant import content
            from assistant.core.advise import explained

            return explained(point, content.read("advice")["sources"])
        times -= bool(point)
        text = self._lessons.explain(asked.question.id, self._situation(progress), times, asked.key)
        self._remember()
        return text

    def jog(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        """Return short questions that bring a detail back when an answer could stand in anyone's note, else none."""
        from assistant import teaching
        from assistant.core.joggers import choose_joggers, is_generic

        if not is_generic(text, teaching.signs().generic):
            return ()
        first = called(met(self._script, progress)[asked.index])
        chosen = choose_joggers(teaching.joggers(), self._situation(progress), asked.index)
        return tuple(jogger.ask.format(first=first) for jogger in chosen)

    def offers(self, text: str) -> tuple[str, ...]:
        """Return the questions interviewers ask that may be meant by what is typed."""
        from assistant import teaching
        from assistant.core.practice import complete

        return tuple(question.text for question in complete(teaching.bank(), text))

    def beginning(self, text: str) -> str:
        """Return the beginning of a sentence that adds to the answer to that question; empty for any other text."""
        from assistant import teaching
        from assistant.core.practice import find

        question = find(teaching.bank(), text)
        return question.repair if question else ""

    def _told(self, asked: Asked, text: str, progress: Progress) -> "Interview":
        return interview_of(self._script, advance(self._script, progress, asked, Answered(text)))

    def _whom(self, asked: Asked) -> int:
        return asked.index if asked.question.each == "interviewers" else 0

    def _when(self, progress: Progress) -> "tuple[Interview, Moment]":
        from assistant import teaching
        from assistant.core.situation import moment

        interview = interview_of(self._script, progress)
        return interview, moment(interview, self._now(), teaching.signs(), progress.answers.get("date", ""))

    def _situation(self, progress: Progress) -> dict[str, object]:
        from assistant import teaching
        from assistant.core.situation import situation

        return situation(*self._when(progress), teaching.signs(), self._circumstances)

    def _remember(self) -> None:
        if self._lessons and self._mark:
            self._mark(self._lessons.met)
