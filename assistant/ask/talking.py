"""Reading what is typed after the draft, in a terminal with a menu of commands, or line by line."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TextIO

from assistant.core.interview import clean

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.completion import CompleteEvent, Completion
    from prompt_toolkit.document import Document
    from prompt_toolkit.formatted_text import StyleAndTextTuples

_NONE: Mapping[str, Sequence[str]] = {}


class TerminalTalker:
    """A prompt with completion; what is said is printed below the older conversation and stays there."""

    def __init__(
        self,
        about: Mapping[str, str],
        arguments: Mapping[str, Sequence[str]],
        also: Mapping[str, Sequence[str]] = _NONE,
        too_much: str = "",
    ) -> None:
        from prompt_toolkit.application.current import get_app_session

        self._output = get_app_session().output
        if hasattr(self._output, "enable_cpr"):
            self._output.enable_cpr = False  # as for the questions: nothing here needs the cursor's place
        self._menu = _menu(about, arguments)
        self._also = also
        self._too_much, self._is_cut = too_much, False
        """What is said of a line that was cut, and whether this one was."""
        self._rest: Sequence[str] = ()
        """What may still be typed of a word whose first letter was taken as a key."""
        self._waiting = ""
        """A line that was typed where a key was asked for."""
        self._gone = False
        """Whether a signal ended a question; no line is asked for after that."""

    def line(self, prompt: str, old: str = "") -> str | None:
        """Read one line; None on Ctrl-C, Ctrl-D or a closed terminal."""
        if self._gone:
            return None
        from assistant.ask.signals import handlers_kept
        from assistant.core.folding import folded

        rest, self._rest = self._rest, ()
        if waiting := self._waiting.strip():
            self._waiting = ""
            return waiting
        session = self._bare() if old or prompt.isspace() else self._with_menu
        shown: StyleAndTextTuples = [("class:asking", prompt)]
        try:
            with handlers_kept():
                typed = session.prompt(shown, default=old, pre_run=self._leave_on_hangup)
                if self._is_cut:
                    self._is_cut = False
                    self.say(folded(self._too_much, self._output.get_size().columns))
                return session.prompt(shown, default=old) if typed.strip().lower().rstrip(".!") in rest else typed
        except (KeyboardInterrupt, EOFError, OSError):
            return None

    @cached_property
    def _with_menu(self) -> "PromptSession[str]":
        # Made once: all its keys take longer to gather than a note takes to be written.
        from prompt_toolkit import PromptSession
        from prompt_toolkit.history import InMemoryHistory

        from assistant.ask.look import STYLE

        return self._short(PromptSession(
            completer=self._menu, complete_while_typing=True, style=STYLE, history=InMemoryHistory(),
            reserve_space_for_menu=6, enable_suspend=True, include_default_pygments_style=False,
        ))  # fmt: skip

    def _bare(self) -> "PromptSession[str]":
        from prompt_toolkit import PromptSession

        from assistant.ask.look import STYLE

        return self._short(PromptSession(
            style=STYLE, reserve_space_for_menu=6, enable_suspend=True, include_default_pygments_style=False
        ))  # fmt: skip

    def _short(self, session: "PromptSession[str]") -> "PromptSession[str]":
        """Keep what is typed or pasted to what a line takes."""
        from assistant.ask.room import cut

        def shorten(buffer: "Buffer") -> None:
            self._is_cut = cut(buffer) or (self._is_cut and bool(buffer.text))

        session.default_buffer.on_text_changed += shorten
        return session

    def key(self, question: str, choices: Mapping[str, str]) -> str | None:
        """Read one key, or a word for it; another line chooses nothing, and is the next one read."""
        from prompt_toolkit import PromptSession
        from prompt_toolkit.application.current import get_app
        from prompt_toolkit.filters import Condition
        from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

        from assistant.ask.signals import handlers_kept

        bindings = KeyBindings()
        begins = Condition(lambda: not get_app().current_buffer.text)

        def take(event: KeyPressEvent) -> None:
            event.app.current_buffer.text = str(event.key_sequence[0].key)
            event.app.current_buffer.validate_and_handle()

        def type_on(event: KeyPressEvent) -> None:
            if event.data.isprintable():
                event.app.current_buffer.insert_text(event.data)

        def close(event: KeyPressEvent) -> None:
            typed = event.app.current_buffer.text
            if typed.strip():
                meant = _meant(typed, choices, self._also)
                self._waiting = "" if meant else typed
                event.app.current_buffer.text = meant
                event.app.current_buffer.validate_and_handle()

        bindings.add("<any>")(type_on)
        bindings.add("backspace")(lambda event: event.app.current_buffer.delete_before_cursor())
        bindings.add("enter")(close)
        for choice in choices:
            bindings.add(choice, filter=begins)(take)
        session: PromptSession[str] = PromptSession(
            f"{question} {_labelled(choices)} ", key_bindings=bindings, enable_suspend=True,
            include_default_pygments_style=False,
        )  # fmt: skip
        try:
            with handlers_kept():
                taken = session.prompt(pre_run=self._leave_on_hangup)
        except (KeyboardInterrupt, EOFError, OSError):
            return None
        if not taken:
            return None
        words = (choices.get(taken, "").lower(), *self._also.get(taken, ()))
        self._rest = tuple(word.removeprefix(taken).strip() for word in words if word.startswith(taken))
        return taken

    def say(self, text: str) -> None:
        """Print once; colours in it are ours, a person's text brings none."""
        from prompt_toolkit.formatted_text import ANSI

        from assistant.ask.printing import print_line

        print_line(ANSI(text), self._output)

    def _leave_on_hangup(self) -> None:
        from prompt_toolkit.application.current import get_app

        from assistant.ask.signals import leaving_on_hangup

        app = get_app()

        def leave() -> None:
            self._gone = True
            app.exit(exception=EOFError())

        leaving_on_hangup(leave, app)


class PlainTalker:
    """Writes a prompt and reads a line; for screen readers and pipes."""

    def __init__(self, lines: TextIO, page: TextIO, also: Mapping[str, Sequence[str]] = _NONE) -> None:
        self._lines, self._page = lines, page
        self._echo = not lines.isatty()
        self._also = also
        self._waiting = ""
        """A line that was typed where a key was asked for."""

    def line(self, prompt: str, old: str = "") -> str | None:
        """Read one line; None at the end of the input."""
        if waiting := self._waiting:
            self._waiting = ""
            return waiting
        self._page.write(prompt + (f"[{old}] " if old else ""))
        self._page.flush()
        try:
            typed = self._lines.readline()
        except (KeyboardInterrupt, EOFError, OSError):
            return None
        if self._echo:
            self.say(clean(typed))
        return (typed.rstrip("\n") or old) if typed else None

    def key(self, question: str, choices: Mapping[str, str]) -> str | None:
        """Read a line with a key or its word, or the beginning of one; another word asks again.

        A longer line chooses nothing, and is the next one read.
        """
        while (typed := self.line(f"{question} {_labelled(choices)} ")) is not None:
            if meant := _meant(typed, choices, self._also):
                return meant
            if len(typed.split()) > 1:
                self._waiting = typed
                return None
        return None

    def say(self, text: str) -> None:
        """Write it."""
        self._page.write(text + "\n")
        self._page.flush()


def _meant(typed: str, choices: Mapping[str, str], also: Mapping[str, Sequence[str]]) -> str:
    """Return the key that a word, or the beginning of one, stands for; empty where it may be none or several."""
    said = " ".join(typed.lower().replace("’", "'").replace(",", " ").split()).rstrip(".!")
    meant = [k for k, label in choices.items() if said in (k, label.lower()) or said in also.get(k, ())]
    meant = meant or [k for k, label in choices.items() if said and label.lower().startswith(said)]
    return meant[0] if len(meant) == 1 else ""


def _labelled(choices: Mapping[str, str]) -> str:
    return "(" + ", ".join(label if label.startswith(key) else f"{key} {label}" for key, label in choices.items()) + ")"


def _menu(about: Mapping[str, str], arguments: Mapping[str, Sequence[str]]):  # type: ignore[no-untyped-def]
    from prompt_toolkit.completion import Completer, Completion

    class Menu(Completer):
        """Slash commands with what they do, then their arguments."""

        def get_completions(self, document: "Document", _event: "CompleteEvent") -> "Iterable[Completion]":
            text = document.text_before_cursor
            if not text.startswith("/"):
                return
            name, space, typed = text[1:].partition(" ")
            if not space:
                for command, what in about.items():
                    if command.startswith(name):
                        yield Completion(f"/{command}", -len(text), display_meta=what)
                return
            last = typed.split(" ")[-1]
            for value in arguments.get(name, ()):
                if value.startswith(last):
                    yield Completion(value, -len(last))

    return Menu()
