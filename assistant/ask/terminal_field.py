"""One text field in the terminal, with its preview and problems under it."""

from collections.abc import Callable

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import ConditionalContainer, Dimension, HSplit, Layout, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.utils import get_cwidth

from assistant.ask.aside import aside
from assistant.ask.glyphs import Glyphs
from assistant.ask.hints import enter_hint
from assistant.ask.look import STYLE
from assistant.ask.scroll import folded
from assistant.core.asking import Answered, Asked, Context, Enough, Leave, Problem, Result
from assistant.core.clean import clean

Edit = Callable[[str], str | Problem]
"""Opens a text in the person's editor and returns it as saved, or why that failed."""
_INDENT = "    "
_OFFERS = 4


class Field:
    """A question with a text field; ``run`` returns what the person did with it."""

    def __init__(self, asked: Asked, context: Context, glyphs: Glyphs, edit: Edit | None = None) -> None:
        self.asked = asked
        self.context = context
        self.glyphs = glyphs
        self.edit = edit
        self.problem: Problem | None = None
        self.explained = 0
        self._waived: str | None = None
        self._under: tuple[object, StyleAndTextTuples] = (None, [])
        self.offered = 0
        """Which of the offers Enter takes."""
        text = asked.old or (f"{asked.begun} " if asked.begun else "")
        self.buffer = Buffer(document=Document(text, len(text)), multiline=False)
        self.buffer.on_text_changed += lambda _: self._changed()
        self.app = self._application()
        self.app.after_render += lambda _: context.painted()

    def run(self) -> Result:
        """Show the field until the person answers, goes back or leaves."""
        from assistant.ask.signals import leaving_on_hangup

        return self.app.run(handle_sigint=False, pre_run=lambda: leaving_on_hangup(self))

    @property
    def text(self) -> str:
        """What is typed, safe to keep and show."""
        return clean(self.buffer.text)

    def submit(self) -> None:
        """Take the answer if it can stand, else say why not; of what is offered, the whole answer."""
        self.take_offer()
        problem = self.context.validate(self.text)
        if problem and (problem.firm or self._waived != self.text):
            self.problem, self._waived = problem, self.text
        else:
            self.end(Answered(self.text))

    def offers(self) -> tuple[str, ...]:
        """Give the whole answers that what is typed may be the beginning of."""
        found = self.context.offers(self.text)
        return () if self.text in found else found[:_OFFERS]

    def take_offer(self) -> None:
        """Put the offer chosen in the place of what is typed, if there is one."""
        if offers := self.offers():
            text = offers[self.offered % len(offers)]
            self.buffer.document = Document(text, len(text))

    def choose_offer(self, step: int) -> None:
        """Choose the next offer, or the one before."""
        self.offered += step

    def enough(self) -> None:
        """Take what is typed, if anything, and skip what is optional from here."""
        problem = self.context.validate(self.text) if self.text else None
        if problem and problem.firm:
            self.problem = problem
        else:
            self.end(Enough(self.text))

    def end(self, result: Result) -> None:
        """Close the field."""
        if self.app.is_running and self.app.future and not self.app.future.done():
            self.app.exit(result=result)

    def leave(self) -> None:
        """Close the field, keeping what is half typed."""
        self.end(Leave(self.text))

    def explain(self) -> None:
        """Show the help, then what more there is, then the first page again."""
        self.explained += 1
        if not self.context.explain(self.explained):
            self.explained = 1

    def _changed(self) -> None:
        self.problem = None
        self.offered = 0

    def _application(self) -> Application[Result]:
        from assistant.ask.terminal_keys import field_keys

        above = aside(self.context, self.glyphs, lambda: self.explained > 0)
        question = Window(FormattedTextControl(self._question), wrap_lines=True, dont_extend_height=True)
        typed = Window(
            BufferControl(self.buffer),
            wrap_lines=True,
            dont_extend_height=True,
            height=Dimension(min=1),
            get_line_prefix=self._prefix,
        )
        under = Window(FormattedTextControl(self.under), wrap_lines=True, dont_extend_height=True)
        shown = ConditionalContainer(under, Condition(lambda: bool(self.under())))
        return Application(
            Layout(HSplit([above, question, typed, shown]), focused_element=typed),
            key_bindings=field_keys(self),
            style=STYLE,
            erase_when_done=True,
        )

    def _question(self) -> StyleAndTextTuples:
        return question_lines(self.asked, self.context, self.glyphs, self.app.output.get_size().columns)

    def _prefix(self, _line: int, wraps: int) -> StyleAndTextTuples:
        return [("class:asking", f"  {self.glyphs.input} " if wraps == 0 else _INDENT)]

    def under(self) -> StyleAndTextTuples:
        """Tell what stands under the field now; made once for each state, since painting asks several times."""
        state = (self.buffer.text, self.problem, self.explained, self.offered, self.app.output.get_size().columns)
        if self._under[0] != state or not self._under[1]:
            lines = [*self._problem_lines(), *self._preview_lines(), *self._help_lines()]
            joined: StyleAndTextTuples = [part for line in lines for part in (*line, ("", "\n"))][:-1]
            self._under = (state, joined)
        return self._under[1]

    def _problem_lines(self) -> list[StyleAndTextTuples]:
        problem = self.problem
        if not problem and len(self.text) > self.asked.question.limit:
            problem = self.context.validate(self.text)
        if not problem:
            return []
        first, *more = problem.sentence.splitlines()
        told = [line for part in more for line in self._folded("class:help", "", f"  {part}")]
        return [*self._folded("class:wrong", self.glyphs.wrong, first), *told]

    def _preview_lines(self) -> list[StyleAndTextTuples]:
        if not self.text or self.problem or len(self.text) > self.asked.question.limit:
            return []
        if offers := self.offers():
            return self._offer_lines(offers)
        if resolved := self.context.resolve(self.text):
            return self._folded("class:resolved", self.glyphs.arrow, resolved)
        if sentence := self.context.preview(self.text):
            return self._folded("class:preview", self.glyphs.preview, f"“{sentence}”")
        return []

    def _offer_lines(self, offers: tuple[str, ...]) -> list[StyleAndTextTuples]:
        lines: list[StyleAndTextTuples] = []
        for place, offer in enumerate(offers):
            chosen = place == self.offered % len(offers)
            lines += self._folded(
                "class:preview" if chosen else "class:hint", self.glyphs.input if chosen else " ", offer
            )
        return [*lines, *self._folded("class:hint", "", f"({self.context.words['pick']})")]

    def _help_lines(self) -> list[StyleAndTextTuples]:
        text = self.context.explain(self.explained) if self.explained else ""
        return [line for part in text.splitlines() for line in self._folded("class:help", "", part)]

    def _folded(self, style: str, sign: str, text: str) -> list[StyleAndTextTuples]:
        signs = (f"  {sign} " if sign else "  ", "    " if sign else "  ")
        parts = folded(self.glyphs.plain(text), self.app.output.get_size().columns - len(signs[0]))
        return [[("class:hint", signs[number > 0]), (style, part)] for number, part in enumerate(parts)]


def question_lines(asked: Asked, context: Context, glyphs: Glyphs, columns: int) -> StyleAndTextTuples:
    """Lay out an open question: its sign, its words, and what Enter does when nothing is typed."""
    marked = [(word, "class:question") for word in asked.text.split()]
    marked += [(word, "class:hint") for word in enter_hint(asked, context).split()]
    parts: StyleAndTextTuples = [("class:asking", glyphs.asking)]
    used = 1
    for word, style in marked:
        shown = glyphs.plain(word)
        fits = used + 1 + get_cwidth(shown) < columns
        parts.append((style, f" {shown}" if fits else f"\n  {shown}"))
        used = (used + 1 if fits else 2) + get_cwidth(shown)
    return parts
