"""A sitting for tests: the real questions, a fixed day, and a guide whose words are easy to recognise."""

import datetime
from collections.abc import Callable
from typing import Any

from assistant import content
from assistant.core.questions.asking import Answered, Aside, Asked
from assistant.core.questions.told import interview_of
from assistant.core.questions.script import Progress, advance, next_question, script_of
from assistant.core.questions.settle import Moment
from assistant.wizard import Outcome, Wizard

TODAY = datetime.date(2026, 11, 23)
SCRIPT = script_of(content.read("questions"))
ANSWERS = {
    "interviewers.0.name": "Dr. Priya Raman, Head of Data <priya@northwind.example>",
    "interviewers.0.call": "Priya",
    "interviewers.0.stood_out": "how your team runs incident reviews",
    "company": "Northwind",
    "role": "Senior Data Engineer",
    "date": "yesterday",
    "actions.0.what": "send my portfolio by Friday",
    "sender.name": "Sam Okafor",
}


BANK = {
    "What is your greatest weakness?": "What I do about it is",
    "What is your greatest strength?": "A better example is",
}
"""Questions interviewers ask, with the beginning of a sentence that adds to the answer."""


class Guide:
    """Previews, readings and tips that say what they were made from."""

    def wake(self) -> None:
        """Nothing takes time here."""

    def preview(self, asked: Asked, text: str, progress: Progress) -> str | None:
        return f"I keep coming back to {text}."

    def readings(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        return (f"I liked {text}.", f"You made me think about {text}.") if "unclear" in text else ()

    def jog(self, asked: Asked, text: str, progress: Progress) -> tuple[str, ...]:
        return ("What did they ask twice?", "Where did you laugh?") if text in ("", "great chat") else ()

    def offers(self, text: str) -> tuple[str, ...]:
        return tuple(q for q in BANK if text.lower() in q.lower())

    def beginning(self, text: str) -> str:
        return BANK.get(text, "")

    def aside(self, asked: Asked, progress: Progress) -> Aside:
        return Aside("Write within a day." if asked.question.id == "role" else "")

    def explain(self, asked: Asked, progress: Progress, times: int) -> str:
        return "And here is why." if times == 1 else ""


class Told:
    """One run of the wizard, with everything it saved."""

    def __init__(self, progress: Progress | None = None, *, known: dict[str, str] | None = None) -> None:
        self.start = progress or Progress()
        self.script = SCRIPT.knowing(known or {})
        self.saved: list[Progress] = []
        self.guide: Any = Guide()

    def run(self, asker: Any) -> Outcome:
        moment = Moment(TODAY)
        wizard = Wizard(self.script, asker, lambda: moment, self.saved.append, self.guide)
        return wizard.run(self.start)

    def in_terminal(self, edit: Callable[[str], str] | None = None) -> Outcome:
        from assistant.ask.terminal import TerminalAsker

        return self.run(TerminalAsker(edit))

    @property
    def interview(self) -> Any:
        return interview_of(self.script, self.saved[-1])


def until(key: str, answers: dict[str, str] | None = None) -> Progress:
    """Answer with ANSWERS, changed by ``answers``, up to the question with this key."""
    given = ANSWERS | (answers or {})
    progress = Progress()
    while (asked := next_question(SCRIPT, progress)) and asked.key != key:
        progress = advance(SCRIPT, progress, asked, Answered(given.get(asked.key, "")))
    assert asked, f"{key} is never asked"
    return progress
