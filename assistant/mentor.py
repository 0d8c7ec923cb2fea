"""What stands beside the questions: the sentence an answer becomes, one tip, and what brings a detail back."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.core.asking import Answered, Asked
from assistant.core.interview import interview_of
from assistant.core.people import called
from assistant.core.place import met
from assistant.core.script import Progress, Script, advance

if TYPE_CHECKING:
    from assistant.core.facts import Interview
    from assistant.core.lessons import Lessons

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
) -> "Mentor":
    """Load the engine, in the tone to be shown until one is chosen, and all else that takes time."""
    import assistant.core.settle  # noqa: F401 - reading dates; loaded here so that no keystroke waits for it
    from assistant import content, teaching
    from assistant.core.facts import Interview, Interviewer
    from assistant.core.preview import preview, readings

    def write(section: str, text: str, interview: "Interview", index: int) -> str | None:
        return preview(section, text, interview, index, content.words(interview.tone or tone), now().date())

    def read(section: str, text: str, interview: "Interview", index: int) -> tuple[str, ...]:
        return readings(section, text, interview, index, content.words(interview.tone or tone), now().date())

    write("detail", _FIRST_WORDS, Interview("", "", (Interviewer("Ada"),)), 0)
    teaching.signs()
    return Mentor(script, write, read, now, lessons() if lessons else None, mark)


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
    ) -> None:
        self._script = script
        self._write = write
        self._readings = readings
        self._now = now
        self._lessons = lessons
        self._mark = mark

    def wake(self) -> None:
        """Do nothing: it is awake."""

    def preview(self, asked: Asked, text: str, progress: Progress) -> str | None:
        """Return the sentence an answer becomes."""
        return self._write(asked.question.section, text, self._told(asked, text, progress), self._whom(asked))

    def readings(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        """Return finished sentences to pick from where the answer may be meant in several ways."""
        return self._readings(asked.question.section, text, self._told(asked, text, progress), self._whom(asked))

    def tip(self, asked: Asked, progress: Progress) -> str:
        """Return the most relevant tip not yet seen, once for each question."""
        if self._lessons is None:
            return ""
        line = self._lessons.tip(asked.question.id, self._situation(progress), asked.key)
        self._remember()
        return line

    def explain(self, asked: Asked, progress: Progress, times: int) -> str:
        """Return the reasons behind the tip, then further tips."""
        if self._lessons is None:
            return ""
        text = self._lessons.explain(asked.question.id, self._situation(progress), times, asked.key)
        self._remember()
        return text

    def jog(self, asked: Asked, text: str, progress: Progress) -> str:
        """Return short questions that bring a detail back when an answer could stand in anyone's note, else nothing."""
        from assistant import content, teaching
        from assistant.core.joggers import choose_joggers, is_generic

        if not is_generic(text, teaching.signs().generic):
            return ""
        words: Mapping[str, str] = content.read("joggers")["words"]
        first = called(met(self._script, progress)[asked.index])
        chosen = choose_joggers(teaching.joggers(), self._situation(progress), asked.index)
        questions = (f"· {jogger.ask.format(first=first)}" for jogger in chosen)
        return "\n".join((words["generic" if text else "nothing"], *questions, words["choose"]))

    def _told(self, asked: Asked, text: str, progress: Progress) -> "Interview":
        return interview_of(self._script, advance(self._script, progress, asked, Answered(text)))

    def _whom(self, asked: Asked) -> int:
        return asked.index if asked.question.each == "interviewers" else 0

    def _situation(self, progress: Progress) -> dict[str, object]:
        from assistant import teaching
        from assistant.core.situation import moment, situation

        interview = interview_of(self._script, progress)
        typed = progress.answers.get("date", "")
        return situation(interview, moment(interview, self._now(), teaching.signs(), typed), teaching.signs())

    def _remember(self) -> None:
        if self._lessons and self._mark:
            self._mark(self._lessons.met)
