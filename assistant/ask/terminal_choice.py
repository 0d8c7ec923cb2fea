"""Choosing from a list in the terminal, by questionary, with the wizard's own keys added."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import questionary
from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Always, Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
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
from assistant.core.questions import Answered, Aside, Asked, Back, Context, Enough, Fit, Leave, Letter, Result


class _Picker:
    """A questionary list with Back, Leave, Enough and help."""

    def __init__(
        self, message: str, choices: Sequence[Any], default: Any, context: Context, glyphs: Glyphs, *, shows: bool
    ) -> None:
        self._context = context
        self._glyphs = glyphs
        self._shows = shows
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
        return keys

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
        rows = [_lines(self._before), self._app.layout.container, _lines(self._sentence), _lines(text)]
        self._app.layout.container = HSplit([above, *rows])

    def _letter(self) -> Letter | None:
        """Give the note as it would be with the choice pointed at; made once for each."""
        if not self._shows or self._explained:
            return None
        control = next(c for c in self._app.layout.find_all_controls() if isinstance(c, InquirerControl))
        value = str(control.get_pointed_at().value)
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
    picked = _Picker(asked.text, choices, default, context, glyphs, shows=bool(asked.question.section)).run()
    return Answered(picked) if isinstance(picked, str) else picked
