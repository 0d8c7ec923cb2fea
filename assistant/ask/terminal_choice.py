"""Choosing from a list in the terminal, by questionary, with the wizard's own keys added."""

from collections.abc import Sequence
from typing import Any

import questionary
from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Always, Condition
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, HSplit, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from assistant.ask.aside import aside
from assistant.ask.glyphs import Glyphs
from assistant.ask.look import STYLE
from assistant.ask.scroll import folded
from assistant.core.questions import Answered, Asked, Back, Context, Enough, Leave, Result


class _Picker:
    """A questionary list with Back, Leave, Enough and help."""

    def __init__(self, message: str, choices: Sequence[Any], default: Any, context: Context, glyphs: Glyphs) -> None:
        self._context = context
        self._glyphs = glyphs
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
        self._app.key_bindings = merge_key_bindings([self._app.key_bindings or KeyBindings(), self._keys()])
        for window in self._app.layout.find_all_windows():
            window.wrap_lines = Always()
        self._show_help()

    def run(self) -> Any:
        from assistant.ask.signals import handlers_kept, leaving_on_hangup

        with handlers_kept():
            return self._app.run(handle_sigint=False, pre_run=lambda: leaving_on_hangup(self.leave, self._app))

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
        def text() -> FormattedText:
            shown = self._context.explain(self._explained) if self._explained else ""
            columns = self._app.output.get_size().columns - 2
            lines = (line for part in shown.splitlines() for line in folded(self._glyphs.plain(part), columns))
            return FormattedText([("class:help", "\n".join(f"  {line}" for line in lines))])

        under = Window(FormattedTextControl(text), wrap_lines=True, dont_extend_height=True)
        shown = ConditionalContainer(under, Condition(lambda: self._explained > 0))
        above = aside(lambda: self._context.aside, self._context.words, self._glyphs, lambda: self._explained > 0)
        self._app.layout.container = HSplit([above, self._app.layout.container, shown])


def choose(asked: Asked, context: Context, glyphs: Glyphs) -> Result:
    """Put a question whose answer is one of a list."""
    choices = [questionary.Choice(glyphs.plain(c.label), value=c.value) for c in asked.choices]
    wanted = asked.old or asked.fallback
    default = next((c for c in choices if c.value == wanted), None)
    picked = _Picker(asked.text, choices, default, context, glyphs).run()
    return Answered(picked) if isinstance(picked, str) else picked
