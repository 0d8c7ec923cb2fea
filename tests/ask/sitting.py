"""A sitting for tests: the real questions, a fixed day, and a guide whose words are easy to recognise."""

import datetime
import io
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from assistant import content
from assistant.core.questions import Answered, Aside, Asked, Fit, Letter, Progress, Stem, advance, next_question
from assistant.core.questions.settle import Moment
from assistant.core.questions.told import interview_of
from assistant.sitting import Outcome, Wizard, mentor
from tests.talk import Talk

TODAY = datetime.date(2026, 11, 23)
SCRIPT = content.script(lambda: TODAY)
ANSWERS = {
    "interviewers.0.name": "Dr. Priya Raman, Head of Data <priya@northwind.example>",
    "interviewers.0.call": "Priya",
    "interviewers.0.stood_out": "how your team runs incident reviews",
    "interviewers.0.stood_out_kind": "how",
    "company": "Northwind",
    "role": "Senior Data Engineer",
    "date": "yesterday",
    "actions.0.what": "I'll send you my portfolio by Friday",
    "actions.0.what_kind": "me",
    "sender.name": "Sam Okafor",
}
"""What is answered where a test says nothing else, with the kinds that the stems gave."""
STORIES = frozenset({
    "interviewer", "call", "company", "role", "country", "date", "stood_out", "why", "need", "strength", "action",
    "owner", "due", "regret", "repair", "decision", "name",
})  # fmt: skip
"""The questions that stories speak of. Any other is answered from ANSWERS or left empty: a new one breaks none."""
BANK = {
    "What is your greatest weakness?": "What I do about it is",
    "What is your greatest strength?": "A better example is",
}
"""Questions interviewers ask, with the beginning of a sentence that adds to the answer."""


class Guide:
    """Previews, kinds and tips that say what they were made from; nothing it shows is the engine's."""

    def wake(self) -> None:
        """Nothing takes time here."""

    def preview(self, asked: Asked, fit: Fit, progress: Progress) -> Letter | None:
        return Letter(("Dear reader,",), f"I keep coming back to {fit.text}.") if fit.text else None

    def kinds(self, asked: Asked, text: str, progress: Progress) -> Sequence[str] | None:
        return () if "unclear" in text else [kind for stem in asked.stems for kind in stem.kinds]

    def reads_on(self, waits: str, text: str) -> bool:
        return True

    def reads_whole(self, stem: Stem, rest: str) -> bool:
        return "unclear" not in rest

    def lack(self, stem: Stem, rest: str) -> str:
        return ""

    def shapes(self, stem: Stem, rest: str) -> Sequence[str]:
        return ()

    def turned(self, asked: Asked, text: str, progress: Progress) -> Sequence[str]:
        return ()

    def is_sound(self, text: str) -> bool:
        return True

    def is_clause(self, text: str) -> bool:
        return True

    def is_right(self, text: str) -> bool:
        return True

    def said(self, asked: Asked, progress: Progress) -> tuple[str, ...]:
        return ()

    def jog(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        return ("What did they ask twice?", "Where did you laugh?") if text in ("", "great chat") else ()

    def offers(self, text: str) -> tuple[str, ...]:
        return tuple(q for q in BANK if text.lower() in q.lower())

    def beginning(self, text: str) -> str:
        return BANK.get(text, "")

    def aside(self, asked: Asked, progress: Progress) -> Aside:
        return Aside("Write within a day." if asked.question.id == "role" else "")

    def late(self, asked: Asked, tell: Callable[[Callable[[], Aside]], None]) -> None:
        """All is there in time."""

    def explain(self, asked: Asked, progress: Progress, times: int) -> str:
        return "And here is why." if times == 1 else ""


def mentor_for(tone: str = "warm", **options: Any) -> mentor.Mentor:
    """Load the real guide, with the engine behind it."""
    now = datetime.datetime.combine(TODAY, datetime.time(9))
    return mentor.load(SCRIPT, tone, lambda: now, **options)


@cache
def silent_mentor(tone: str = "warm") -> mentor.Mentor:
    """The real guide without tips: it keeps nothing from one sitting to the next."""
    return mentor_for(tone)


class Told:
    """One run of the wizard, with everything it saved."""

    def __init__(
        self, progress: Progress | None = None, *, known: dict[str, str] | None = None, guide: Any = None
    ) -> None:
        self.start = progress or Progress()
        self.script = SCRIPT.knowing(known or {})
        self.saved: list[Progress] = []
        self.guide: Any = guide or Guide()

    def run(self, asker: Any) -> Outcome:
        moment = Moment(TODAY)
        wizard = Wizard(self.script, asker, lambda: moment, self.saved.append, self.guide)
        return wizard.run(self.start)

    def in_terminal(self, edit: Callable[[str], str] | None = None) -> Outcome:
        from assistant.ask import TerminalAsker

        return self.run(TerminalAsker(edit))

    def by_line(self, *lines: str, live: bool = True) -> str:
        """Answer line by line, as a person types or as a file gives them; return the page."""
        from assistant.ask import PlainAsker

        page, text = io.StringIO(), "".join(f"{line}\n" for line in lines)
        self.run(PlainAsker(Lines(text) if live else io.StringIO(text), page))
        return page.getvalue()

    @property
    def answers(self) -> Any:
        """The answers saved last."""
        return self.saved[-1].answers

    @property
    def interview(self) -> Any:
        return interview_of(self.script, self.saved[-1])


class Lines(io.StringIO):
    """Lines that a person types."""

    def isatty(self) -> bool:
        return True


def until(key: str, answers: dict[str, str] | None = None) -> Progress:
    """Answer with ANSWERS, changed by ``answers``, up to the question with this key."""
    given = ANSWERS | (answers or {})
    progress = Progress()
    while (asked := next_question(SCRIPT, progress)) and asked.key != key:
        answered = Answered(
            given.get(asked.key, ""), kind=given.get(f"{asked.key}_kind", ""), stem=given.get(f"{asked.key}_stem")
        )
        progress = advance(SCRIPT, progress, asked, answered)
    assert asked, f"{key} is never asked"
    return progress


def lines(answers: Mapping[str, str | Sequence[str]]) -> list[str]:
    """Say what to type line by line, a line for every question that is asked; empty where no answer is given for it.

    Several lines for one question are what is typed before its answer, and the answer.
    """
    typed: list[str] = []
    progress = Progress()
    while asked := next_question(SCRIPT, progress):
        given = answers.get(asked.key, "" if asked.question.id in STORIES else ANSWERS.get(asked.key, ""))
        typed += [given] if isinstance(given, str) else given
        kind = answers.get(f"{asked.key}_kind", "")
        progress = advance(SCRIPT, progress, asked, Answered(typed[-1], kind=str(kind)))
    return typed


def reach(person: Talk, question: str) -> None:
    """Wait until a question is asked; one that no story speaks of is answered on the way."""
    others = {f"◆ {each.ask}": ANSWERS.get(each.field, "") for each in SCRIPT.questions if each.id not in STORIES}

    def met() -> str | None:
        seen = " ".join(person.driver.text().split())
        return next((asked for asked in (f"◆ {question}", *others) if asked in seen), None)

    while True:
        person.await_that(lambda: bool(met()), f"waiting for the question {question!r}")
        asked = str(met())
        if asked not in others:
            return
        person.answer(others[asked])
        person.await_gone(asked)
