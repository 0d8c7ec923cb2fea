"""The question loop: one loop for every way of asking."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple, Protocol

from assistant.core.asking import Answered, Asked, Context, Leave, Problem, Result
from assistant.core.script import Progress, Script, advance, asked_again, next_question

if TYPE_CHECKING:
    from assistant.core.settle import Moment


class Asker(Protocol):
    """A way to put questions to a person."""

    def open(self, opening: Mapping[str, str], *, brief: bool) -> None:
        """Greet."""

    def recall(self, asked: Asked, answer: str) -> None:
        """Show a question that was answered in an earlier sitting."""

    def ask(self, asked: Asked, context: Context) -> Result:
        """Put one question and wait for what comes back."""


class Guide(Protocol):
    """What is shown beside a question: the sentence it becomes, and what there is to learn."""

    def wake(self) -> None:
        """Begin to load what takes time; called when a question is on the screen."""

    def preview(self, asked: Asked, text: str, progress: Progress) -> str | None:
        """Return the sentence of the note an answer becomes; None while that is not known. Never waits."""

    def readings(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        """Return finished sentences to pick from; empty when it is clear how the answer is meant."""

    def jog(self, asked: Asked, text: str, progress: Progress) -> str:
        """Return what may bring a detail back when an answer says nothing of its own, else nothing."""

    def tip(self, asked: Asked, progress: Progress) -> str:
        """Return one tip for this question, or nothing."""

    def explain(self, asked: Asked, progress: Progress, times: int) -> str:
        """Return what ``?`` shows after the help, the first, second, … time; empty when there is no more."""


class Outcome(NamedTuple):
    """How a sitting's questions ended."""

    progress: Progress
    left: bool
    """Whether the person left before the last question."""


def _forget(_progress: Progress) -> None:
    """Save nowhere."""


def _nothing_to_wake() -> None:
    """Load nothing."""


def _same_day(asked: Asked, text: str, progress: Progress) -> str:
    # "Yesterday" typed before midnight still means that day when the sitting goes on in the morning.
    kept = asked.question.kind == "date" and text and progress.answers.get(asked.key) == text
    return progress.answers.get(f"{asked.key}_as", "") if kept else ""


class Wizard(NamedTuple):
    """The questions of one sitting, put through one asker."""

    script: Script
    asker: Asker
    moment: "Callable[[], Moment]"
    """Given when first needed, because reading dates takes time to load."""
    save: Callable[[Progress], None] = _forget
    guide: Guide | None = None

    def run(self, progress: Progress) -> Outcome:
        """Ask until the interview is told or the person leaves; every answer is saved before the next question."""
        self.asker.open(self.script.opening, brief=progress.brief)
        self._recall(progress)
        while asked := next_question(self.script, progress):
            result = self.asker.ask(asked, self.context(asked, progress))
            progress = advance(self.script, progress, asked, self._taken(asked, result, progress))
            self.save(progress)
            if isinstance(result, Leave):
                return Outcome(progress, left=True)
        return Outcome(progress, left=False)

    def change(self, progress: Progress, key: str) -> Outcome:
        """Ask one question again, the old answer in place; going back or leaving changes nothing."""
        asked = asked_again(self.script, progress, key)
        if asked is None:
            return Outcome(progress, left=False)
        result = self.asker.ask(asked, self.context(asked, progress))
        if not isinstance(result, Answered):
            return Outcome(progress, left=isinstance(result, Leave))
        progress = advance(self.script, progress, asked, self._taken(asked, result, progress))
        self.save(progress)
        return Outcome(progress, left=False)

    def context(self, asked: Asked, progress: Progress) -> Context:
        """Gather what an asker may use while this question is open."""
        guide = self.guide
        told = guide if guide and asked.question.section else None
        return Context(
            validate=lambda text: self._problem(asked, text, progress),
            resolve=lambda text: self._resolved(asked, text, progress),
            preview=lambda text: told.preview(asked, text, progress) if told else None,
            readings=lambda text: self._readings(told, asked, text, progress),
            tip=guide.tip(asked, progress) if guide else "",
            explain=lambda times: self._explained(asked, progress, times),
            painted=guide.wake if guide else _nothing_to_wake,
            words=self.script.hints,
        )

    def _readings(self, guide: Guide | None, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        kept = progress.answers.get(asked.key) == text and f"{asked.key}_as" in progress.answers
        return guide.readings(asked, text, progress) if guide and text and not kept else ()

    def _recall(self, progress: Progress) -> None:
        for key in progress.trail:
            if asked := asked_again(self.script, progress, key):
                self.asker.recall(asked, progress.answers.get(key, ""))

    def _taken(self, asked: Asked, result: Result, progress: Progress) -> Result:
        if not isinstance(result, Answered) or result.taken_as or asked.question.kind != "date":
            return result
        if _same_day(asked, result.text, progress):
            return result
        from assistant.core.settle import taken_as

        return Answered(result.text, taken_as(asked, result.text, self.moment()))

    def _problem(self, asked: Asked, text: str, progress: Progress) -> Problem | None:
        from assistant.core.settle import problem_with

        problem = problem_with(self.script, asked, text, self.moment())
        if self.guide and asked.question.gently and not (problem and problem.firm):
            jog = self.guide.jog(asked, text, progress)
            return Problem(jog, firm=False) if jog else problem
        return problem

    def _resolved(self, asked: Asked, text: str, progress: Progress) -> str:
        from assistant.core.settle import resolved

        day = _same_day(asked, text, progress)
        return resolved(self.script, progress, asked, day or text, self.moment())

    def _explained(self, asked: Asked, progress: Progress, times: int) -> str:
        if times > 1:
            return self.guide.explain(asked, progress, times - 1) if self.guide else ""
        example = self.script.hints["example"].format(example=asked.question.example)
        return f"{asked.question.help}\n{example}"
