"""Answers from a mapping instead of a person: for demonstrations and tests."""

from collections.abc import Callable, Mapping, Sequence

from assistant.core.questions import Answered, Asked, Context, Fit, Leave, Result


def _unseen(_asked: Asked, _answer: str) -> None:
    """Show nothing."""


class ScriptedAsker:
    """Answers each question by its key; a key not given is left empty, an answer that cannot stand ends the sitting."""

    def __init__(self, answers: Mapping[str, str], show: Callable[[Asked, str], None] = _unseen) -> None:
        self._answers = answers
        self._show = show

    def open(self, opening: Mapping[str, str], *, brief: bool) -> None:
        """Say nothing."""

    @property
    def live(self) -> bool:
        """Nobody is there to think again."""
        return False

    def say(self, sentence: str) -> None:
        """Say nothing."""

    def miss(self, sentences: Sequence[str]) -> None:
        """Show nothing: what is not in a note is told of beside it."""

    def recall(self, asked: Asked, answer: str) -> None:
        """Show the question with its answer."""
        self._show(asked, answer)

    def ask(self, asked: Asked, context: Context) -> Result:
        """Give the answer, behind the stem it goes on from."""
        text = self._answers.get(asked.key, "")
        found = context.fit(asked.stems, 0, text) if asked.stems else Fit(0, text, text)
        problem = context.validate(found.text)
        if problem and problem.firm:
            return Leave(text)
        self._show(asked, asked.sentence(found.text, found.kind))
        return Answered(found.text, kind=found.kind)
