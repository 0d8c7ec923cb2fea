"""Asking in a terminal: a conversation in which answered questions collapse to one line."""

from collections.abc import Mapping, Sequence

from prompt_toolkit.application.current import get_app_session

from assistant.ask.glyphs import glyphs_for
from assistant.ask.scroll import Scroll
from assistant.ask.terminal_field import Edit, Field
from assistant.core.questions import Answered, Asked, Back, Context, Enough, Leave, QuestionKind, Result


class TerminalAsker:
    """Asks with prompt_toolkit, and with questionary where there is something to choose from."""

    def __init__(self, edit: Edit | None = None) -> None:
        output = get_app_session().output
        # Asking the terminal where its cursor is costs a round trip and a warning where nobody answers;
        # a prompt that draws below what is there does not need it.
        if hasattr(output, "enable_cpr"):
            output.enable_cpr = False
        self._glyphs = glyphs_for(output.encoding())
        self._scroll = Scroll(output, self._glyphs)
        self._edit = edit

    def open(self, opening: Mapping[str, str], *, brief: bool) -> None:
        """Show the opening lines."""
        self._scroll.sides(opening["title"], opening["about"])
        self._scroll.keys(opening["quick" if brief else "keys"])
        self._scroll.line([])

    @property
    def live(self) -> bool:
        """Somebody is there."""
        return True

    def say(self, sentence: str) -> None:
        """Print it under the answer just given."""
        self._scroll.note(sentence)

    def miss(self, sentences: Sequence[str]) -> None:
        """Print under the answer what stood under the field."""
        for sentence in sentences:
            self._scroll.note(f"{self._glyphs.missing} {sentence}")

    def recall(self, asked: Asked, answer: str) -> None:
        """Show a question answered in an earlier sitting."""
        self._scroll.answered(asked, answer, "", "")

    def ask(self, asked: Asked, context: Context) -> Result:
        """Ask one question; whatever ends the terminal is a leaving."""
        try:
            return self._asked(asked, context)
        except (EOFError, KeyboardInterrupt, OSError):  # the terminal went away
            return Leave()

    def _asked(self, asked: Asked, context: Context) -> Result:
        self._scroll.begin(asked.key)
        result = self._put(asked, context)
        self._close(asked, context, result)
        return result

    def _put(self, asked: Asked, context: Context) -> Result:
        if asked.choices:
            from assistant.ask.terminal_choice import choose

            return choose(asked, context, self._glyphs)
        return Field(asked, context, self._glyphs, self._edit).run()

    def _close(self, asked: Asked, context: Context, result: Result) -> None:
        if isinstance(result, Answered) or (isinstance(result, Enough) and result.text):
            said = asked.sentence(context.kept(result.text), result.kind, result.stem) or asked.fallback
            resolved = (
                context.resolve(said)
                if asked.question.kind in (QuestionKind.DATE, QuestionKind.DUE, QuestionKind.ACTION)
                else ""
            )
            self._scroll.answered(asked, said, resolved, context.words["skipped"])
        elif isinstance(result, Enough):
            self._scroll.back(1)
        elif isinstance(result, Back):
            self._scroll.back(2)
