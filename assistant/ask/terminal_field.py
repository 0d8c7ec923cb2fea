"""One text field in the terminal, with its preview and problems under it."""

from asyncio import TimerHandle
from collections.abc import Callable
from contextlib import suppress

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import ConditionalContainer, Dimension, HSplit, Layout, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl

from assistant.ask.aside import aside
from assistant.ask.clusters import FirstSigns
from assistant.ask.field_lines import letter_lines, lines_under, question_lines
from assistant.ask.glyphs import Glyphs
from assistant.ask.look import STYLE
from assistant.ask.room import ROOM, cut
from assistant.ask.stems import StemChoice
from assistant.core.interview import clean
from assistant.core.questions import Answered, Aside, Asked, Context, Enough, Fit, Leave, Letter, Problem, Result

Edit = Callable[[str], str | Problem | Leave]
"""Opens a text in the person's editor and returns it as saved, why that failed, or that the program is to end."""
_INDENT = "    "
_OFFERS = 4
TALL = 30
"""Lines of a terminal that has room for the letter as well."""
_REST = 1.0
"""Seconds without a key after which what is typed is taken to be whole for now."""

_BREATH = 0.004
"""Seconds without a key after which the note's sentence follows what is typed: the letters never wait for it."""


class Field:
    """A question with a text field; ``run`` returns what the person did with it."""

    def __init__(self, asked: Asked, context: Context, glyphs: Glyphs, edit: Edit | None = None) -> None:
        self.asked = asked
        self.context = context
        self.glyphs = glyphs
        self.edit = edit
        self.problem: Problem | None = None
        self.explained = 0
        self.stem = StemChoice(asked, context)
        self._waived: tuple[int, str] | None = None
        self._under: tuple[object, StyleAndTextTuples] = (None, [])
        self._letter: tuple[object, Letter | None] = (None, None)
        self._behind: TimerHandle | None = None
        """What will bring the sentence up to what was typed, while it lags behind."""
        self.followed = ""
        """The text whose sentence stands there."""
        self._rested: str | None = None
        self.offered = 0
        """Which of the offers Enter takes."""
        self.buffer = Buffer(document=Document(asked.old, len(asked.old)), multiline=False)
        self.buffer.on_text_changed += lambda _: self._changed()
        self.aside = context.aside
        self.app = self._application()
        self.app.after_render += lambda _: context.painted()

    def run(self) -> Result:
        """Show the field until the person answers, goes back or leaves."""
        from assistant.ask.signals import handlers_kept, leaving_on_hangup

        self.context.late(self._arrives)
        with handlers_kept():
            try:
                return self.app.run(handle_sigint=False, pre_run=lambda: leaving_on_hangup(self.leave, self.app))
            except (EOFError, OSError):  # the terminal went away
                return Leave(self.draft)

    def _arrives(self, give: Callable[[], Aside]) -> None:
        # Called from another thread; the field may be closed by then.
        if loop := self.app.loop:
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(lambda: self._show(give))

    def _show(self, give: Callable[[], Aside]) -> None:
        if not self.app.is_running:
            return
        # What somebody types at already does not move under their fingers; what it becomes can be shown from now on.
        if not self.buffer.text:
            self.aside = give()
        self._under = (None, [])
        self.app.invalidate()

    @property
    def text(self) -> str:
        """What is typed, safe to keep and show."""
        return clean(self.buffer.text)

    @property
    def fit(self) -> Fit:
        """What is typed, behind its stem; how a stem chosen by key begins may be how the note begins."""
        found = self.stem.fit(self.text)
        is_chosen = self.asked.question.stays and self.stem.picked and found.stem == self.stem.at
        if not is_chosen or not self.stem.begins or not found.text:
            return found
        return found._replace(said=f"{self.stem.begins} {found.rest}")

    @property
    def draft(self) -> str:
        """What is typed behind its stem, to be kept when the field is left."""
        return f"{self.stem.begins} {self.text}".strip() if self.text else ""

    def submit(self) -> None:
        """Take the answer if it can stand, else say why not; of what is offered, the whole answer."""
        self.take_offer()
        self.move(sure=True, last=True)
        fit = self.fit
        problem = self.context.validate(fit.text) or self.context.doubt(fit)
        state = (self.stem.at, self.text)
        if problem and (problem.firm or self._waived != state):
            self.problem, self._waived = problem, state
        else:
            self.end(Answered(fit.text, fit.said, kind_of(self.asked, fit), stem=self._begins(fit)))

    def move(self, *, sure: bool = False, last: bool = False) -> None:
        """Stand behind the stem that what is typed goes on from."""
        if not self.offers():
            self.stem.moved(self.buffer.text, self._put, sure=sure, last=last)

    def offers(self) -> tuple[str, ...]:
        """Give the whole answers that what is typed may be the beginning of."""
        found = self.context.offers(self.text)
        return () if self.text in found else found[:_OFFERS]

    def take_offer(self) -> None:
        """Put the offer chosen in the place of what is typed, if there is one."""
        if offers := self.offers():
            self.stem.drop()
            self._put(offers[self.offered % len(offers)])

    def tab(self) -> None:
        """Take what is offered, or the shape a doubt shows, else stand behind the next stem."""
        if self.offers():
            self.take_offer()
        elif self.problem and (shape := self.problem.shape):
            self.stem.take(shape.stem)
            self._put(shape.rest)
        else:
            self.next_stem()

    def next_stem(self) -> None:
        """Stand behind the next stem, with what is typed kept."""
        self.problem = None
        self.stem.next()

    def empty(self) -> None:
        """Take away what stands before the cursor, and with the last of it the beginning that is not the person's."""
        self._put(self.buffer.document.text_after_cursor)
        self.buffer.cursor_position = 0
        if not self.buffer.text:
            self.stem.drop()

    def choose_offer(self, step: int) -> None:
        """Choose the next offer, or the one before."""
        self.offered += step

    def enough(self) -> None:
        """Take what is typed, if anything, and skip what is optional from here."""
        self.move(sure=True, last=True)
        fit = self.fit
        problem = self.context.validate(fit.text) if fit.text else None
        if problem and problem.firm:
            self.problem = problem
        else:
            self.end(Enough(fit.text, kind_of(self.asked, fit), self._begins(fit)))

    def end(self, result: Result) -> None:
        """Close the field."""
        if self.app.is_running and self.app.future and not self.app.future.done():
            self.app.exit(result=result)

    def leave(self) -> None:
        """Close the field, keeping what is half typed."""
        self.end(Leave(self.draft))

    def explain(self) -> None:
        """Show the help, then what more there is, then the first page again."""
        self.explained += 1
        if not self.context.explain(self.explained):
            self.explained = 1

    def _begins(self, fit: Fit) -> str | None:
        return self.asked.stems[fit.stem].begins if self.asked.stems and fit.text else None

    def _put(self, text: str) -> None:
        self.buffer.document = Document(text, len(text))

    def _changed(self) -> None:
        self.problem = None
        self.offered = 0
        self.stem.held = False
        if cut(self.buffer):
            self.problem = Problem(self.context.words["cut"].format(room=ROOM))
            return
        self.move()
        if (loop := self.app.loop) and self.app.is_running:
            if self._behind:
                self._behind.cancel()
            # Of nothing, no sentence follows; where none stands yet, that of what is pasted whole comes with it.
            waits = self.buffer.text and (self.followed or len(self.buffer.text) == 1)
            self._behind = loop.call_later(_BREATH, self._follow) if waits else None
            if self.asked.stems:
                loop.call_later(_REST, self._rest, self.buffer.text)

    def _follow(self) -> None:
        self._behind = None
        if self.app.is_running:
            self.app.invalidate()

    @property
    def rests(self) -> bool:
        """Whether nothing was typed for a while: what stands there is taken to be whole for now."""
        return self._rested == self.buffer.text

    def _rest(self, text: str) -> None:
        if self.app.is_running and self.buffer.text == text and len(text.split()) > 1:
            self.move(sure=True)
            self._rested = self.buffer.text
            self.app.invalidate()

    def _application(self) -> Application[Result]:
        from assistant.ask.terminal_keys import field_keys

        above = aside(lambda: self.aside, self.context.words, self.glyphs, lambda: self.explained > 0)
        question = Window(FormattedTextControl(self._question), wrap_lines=True, dont_extend_height=True)
        letter = Window(FormattedTextControl(self._above), wrap_lines=True, dont_extend_height=True)
        typed = Window(
            BufferControl(self.buffer, input_processors=[FirstSigns()]),
            wrap_lines=True,
            dont_extend_height=True,
            height=Dimension(min=1),
            get_line_prefix=self._prefix,
        )
        under = Window(FormattedTextControl(self.under), wrap_lines=True, dont_extend_height=True)
        shown = ConditionalContainer(under, Condition(lambda: bool(self.under())))
        tall = ConditionalContainer(letter, Condition(lambda: bool(self._above())))
        return Application(
            Layout(HSplit([above, question, tall, typed, shown]), focused_element=typed),
            key_bindings=field_keys(self),
            style=STYLE,
            include_default_pygments_style=False,
            erase_when_done=True,
        )

    def _question(self) -> StyleAndTextTuples:
        return question_lines(self.asked, self.context, self.glyphs, self.app.output.get_size().columns)

    def _prefix(self, _line: int, wraps: int) -> StyleAndTextTuples:
        if wraps:
            return [("class:asking", _INDENT)]
        stem = [("class:stem", f"{self.glyphs.plain(self.stem.begins)} ")] if self.stem.begins else []
        return [("class:asking", f"  {self.glyphs.input} "), *stem]

    @property
    def letter(self) -> Letter | None:
        """The note as far as it goes with what is typed; worked out once a state, and behind the keys."""
        if self._behind:
            return self._letter[1]
        fit = self.fit
        if self._letter[0] != fit or self._letter[1] is None:
            self._letter = (fit, self.context.preview(fit) if self.asked.question.section else None)
        return self._letter[1]

    def _above(self) -> StyleAndTextTuples:
        size = self.app.output.get_size()
        if size.rows < TALL or not self.asked.question.section or self.explained:
            return []
        return letter_lines(self.letter, self.glyphs, size.columns, size.rows // 3)

    def under(self) -> StyleAndTextTuples:
        """Tell what stands under the field now; made once for each state, since painting asks several times.

        While keys come in, what stood there stays: it is made anew as soon as they are on the screen.
        """
        if self._behind:
            return self._under[1]
        columns = self.app.output.get_size().columns
        state = (self.buffer.text, self.stem.at, self.problem, self.explained, self.offered, self.rests, columns)
        self.followed = self.buffer.text
        if self._under[0] != state or not self._under[1]:
            self._under = (state, lines_under(self, columns))
        return self._under[1]


def kind_of(asked: Asked, fit: Fit) -> str:
    """Give the kind an answer is taken as: the one it reads as, else the first its stem is for."""
    if not asked.stems or not fit.text:
        return ""
    return fit.kind or asked.stems[fit.stem].kinds[0]
