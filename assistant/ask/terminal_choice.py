"""Choosing from a list in the terminal, by questionary, with the wizard's own keys added."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import questionary
from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Always, Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, HSplit, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from questionary.prompts.common import InquirerControl

from assistant.ask.aside import aside
from assistant.ask.field_lines import letter_lines
from assistant.ask.glyphs import Glyphs
from assistant.ask.look import STYLE
from assistant.ask.scroll import folded
from assistant.ask.terminal_field import TALL
from assistant.ask.typed_choice import TypedChoice
from assistant.core.questions import Answered, Aside, Asked, Back, Context, Enough, Fit, Leave, Letter, Result


class _Picker:
    """A questionary list with Back, Leave, Enough and help."""

    def __init__(self, asked: Asked, choices: Sequence[Any], default: Any, context: Context, glyphs: Glyphs) -> None:
        message = asked.text
        self._context = context
        self._glyphs = glyphs
        self._shows = bool(asked.question.section)
        self._refused = False
        self._aside = context.aside
        self._letters: dict[str, Letter | None] = {}
        self._explained = 0
        instruction = f"({glyphs.plain(context.words['choose'])})"
        columns = get_app_session().output.get_size().columns
        lines = folded(f"{message} {instruction}", columns - 3)
        if len(lines) > 1:
            # questionary would break it in the middle of a word.
            message, instruction = "\n  ".join(lines), " "
        question = questionary.select(
            message,
            choices=choices,
            default=default,
            qmark=glyphs.asking,
            pointer=f" {glyphs.input}",
            instruction=instruction,
            style=STYLE,
            use_shortcuts=len(choices) < 10,
            use_jk_keys=False,
        )
        self._app = question.application
        self._control = next(c for c in self._app.layout.find_all_controls() if isinstance(c, InquirerControl))
        self._typed = TypedChoice(asked, self._control)
        self._app.erase_when_done = True
        self._app.after_render += lambda _: context.painted()
        self._app.key_bindings = merge_key_bindings([self._app.key_bindings or KeyBindings(), self._keys()])
        for window in self._app.layout.find_all_windows():
            window.wrap_lines = Always()
        self._show_help()

    def run(self) -> Any:
        from assistant.ask.signals import handlers_kept, leaving_on_hangup

        self._context.late(self._arrives)
        with handlers_kept():
            return self._app.run(handle_sigint=False, pre_run=lambda: leaving_on_hangup(self.leave, self._app))

    def _arrives(self, give: Callable[[], Aside]) -> None:
        # Called from another thread; the list may be closed by then.
        if loop := self._app.loop:
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(lambda: self._show(give))

    def _show(self, give: Callable[[], Aside]) -> None:
        if self._app.is_running:
            self._aside = give()
            self._app.invalidate()

    def leave(self) -> None:
        self._end(Leave())

    def _end(self, result: Result) -> None:
        if self._app.future and not self._app.future.done():
            self._app.exit(result=result)

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add(Keys.BackTab, eager=True)(lambda _: self._end(Back()))
        keys.add(Keys.ControlC, eager=True)(lambda _: self._end(Leave()))
        keys.add(Keys.ControlD, eager=True)(lambda _: self._end(Leave()))
        keys.add(Keys.Escape, Keys.ControlM, eager=True)(lambda _: self._end(Enough()))
        keys.add(Keys.ControlZ, eager=True)(lambda event: event.app.suspend_to_background())
        keys.add("?", eager=True)(lambda _: self._explain())
        typing = Condition(lambda: bool(self._typed.text))
        keys.add(Keys.Any)(self._type)
        for digit in "0123456789":  # alone, it points at a choice
            keys.add(digit, eager=True, filter=typing)(self._type)
        keys.add(Keys.Backspace, eager=True)(lambda _: self._take_back())
        keys.add(Keys.ControlM, eager=True, filter=Condition(lambda: not self._typed.is_shown))(
            lambda _: self._refuse()
        )
        return keys

    def _type(self, event: KeyPressEvent) -> None:
        self._refused = False
        self._typed.type(event.data)

    def _take_back(self) -> None:
        self._refused = False
        self._typed.take_back()

    def _refuse(self) -> None:
        self._refused = True

    def _said(self) -> StyleAndTextTuples:
        if not self._typed.text:
            return []
        line: StyleAndTextTuples = [("class:input", f"  {self._glyphs.input} {self._typed.text}")]
        if self._refused:
            sentence = self._context.words["no_choice"].format(text=self._typed.text)
            line += [("class:wrong", f"\n  {self._glyphs.wrong} {self._glyphs.plain(sentence)}")]
        return line

    def _explain(self) -> None:
        self._explained += 1
        if not self._context.explain(self._explained):
            self._explained = 1

    def _show_help(self) -> None:
        def text() -> StyleAndTextTuples:
            if not self._explained:
                return []
            shown = self._context.explain(self._explained)
            columns = self._app.output.get_size().columns - 2
            lines = (line for part in shown.splitlines() for line in folded(self._glyphs.plain(part), columns))
            return [("class:help", "\n".join(f"  {line}" for line in lines))]

        above = aside(lambda: self._aside, self._context.words, self._glyphs, lambda: self._explained > 0)
        rows = [self._app.layout.container, _lines(self._said), _lines(self._sentence), _lines(text)]
        self._app.layout.container = HSplit([above, _lines(self._before), *rows])

    def _letter(self) -> Letter | None:
        """Give the note as it would be with the choice pointed at; made once for each."""
        if not self._shows or self._explained:
            return None
        value = str(self._control.get_pointed_at().value)
        if self._letters.get(value) is None:  # the engine may have been loading until now
            self._letters[value] = self._context.preview(Fit(0, value, value))
        return self._letters[value]

    def _before(self) -> StyleAndTextTuples:
        size = self._app.output.get_size()
        return letter_lines(self._letter(), self._glyphs, size.columns, size.rows // 3) if size.rows >= TALL else []

    def _sentence(self) -> StyleAndTextTuples:
        letter = self._letter()
        shown = self._glyphs.plain(letter.sentence) if letter else ""
        lines = folded(shown, self._app.output.get_size().columns - 4) if shown else []
        signs = [f"  {self._glyphs.preview} ", *["    "] * len(lines)]
        rows: StyleAndTextTuples = []
        for sign, line in zip(signs, lines, strict=False):
            rows += [("class:hint", sign), ("class:preview", line), ("", "\n")]
        return rows[:-1]


def _lines(text: Callable[[], StyleAndTextTuples]) -> ConditionalContainer:
    """Show lines where there are any."""
    window = Window(FormattedTextControl(text), wrap_lines=True, dont_extend_height=True)
    return ConditionalContainer(window, Condition(lambda: bool(text())))


def choose(asked: Asked, context: Context, glyphs: Glyphs) -> Result:
    """Put a question whose answer is one of a list."""
    choices = [questionary.Choice(glyphs.plain(c.label), value=c.value) for c in asked.choices]
    wanted = asked.old or asked.fallback
    default = next((c for c in choices if c.value == wanted), None)
    picked = _Picker(asked, choices, default, context, glyphs).run()
    return Answered(picked) if isinstance(picked, str) else picked
