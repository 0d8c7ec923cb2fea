"""A way of asking in front of another, which it leaves to do what it does not do itself."""

from collections.abc import Mapping, Sequence

from assistant.core.questions import Asked, Context, Result
from assistant.sitting.roles import Asker


class Relaying:
    """Hands everything on; what stands in front of another way of asking begins with this."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    @property
    def live(self) -> bool:
        """Whether somebody is there to think again."""
        return self._asker.live

    def open(self, opening: Mapping[str, str], *, brief: bool) -> None:
        """Greet."""
        self._asker.open(opening, brief=brief)

    def recall(self, asked: Asked, answer: str) -> None:
        """Show a question that was answered in an earlier sitting."""
        self._asker.recall(asked, answer)

    def say(self, sentence: str) -> None:
        """Say something under the answer just given."""
        self._asker.say(sentence)

    def miss(self, sentences: Sequence[str]) -> None:
        """Show what of it is not in the note, where that was not asked about."""
        self._asker.miss(sentences)

    def ask(self, asked: Asked, context: Context) -> Result:
        """Put one question."""
        return self._asker.ask(asked, context)
