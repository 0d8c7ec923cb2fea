"""The keys of a text field."""

from select import select
from time import monotonic
from typing import TYPE_CHECKING

from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.input import Input
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from assistant.ask.room import ROOM
from assistant.core.interview import clean
from assistant.core.questions import Back, Leave, Problem

if TYPE_CHECKING:
    from assistant.ask.terminal_field import Field

_BURST_GAP = 0.03
"""Seconds between two characters of which a person types at most one."""
_BURST = 20
"""Characters arriving faster than typing that make a paste."""
_STALL = 6
"""Characters around an Enter that no person types while the program is held up for a moment."""
_SETTLE = 0.05
"""Seconds without input after which a paste is over."""


def field_keys(field: "Field") -> KeyBindings:
    """Bind what a person may press in a field."""
    keys = KeyBindings()
    paste = _Paste(field)
    field.buffer.on_text_insert += lambda _: paste.seen()
    keys.add(Keys.ControlM)(paste.enter)
    keys.add(Keys.BracketedPaste)(lambda event: field.buffer.insert_text(clean(event.data[: 2 * ROOM])))
    keys.add(Keys.BackTab)(lambda _: field.end(Back(field.draft)))
    keys.add(Keys.Escape, Keys.ControlM)(lambda _: field.enough())
    keys.add(Keys.ControlC)(lambda _: field.leave())
    keys.add(Keys.ControlD)(lambda _: field.leave())
    keys.add("?", filter=Condition(lambda: not field.buffer.text))(lambda _: field.explain())
    keys.add(Keys.ControlX, Keys.ControlE)(lambda _: _edit(field))
    keys.add(Keys.Tab)(paste.tab)
    keys.add(Keys.ShiftDown)(lambda _: field.next_stem())
    bare = Condition(lambda: bool(field.stem.begins) and not field.buffer.text)
    keys.add(Keys.Backspace, filter=bare)(lambda _: field.stem.drop())
    keys.add(Keys.ControlU)(lambda _: field.empty())
    offered = Condition(lambda: bool(field.offers()))
    keys.add(Keys.Up, filter=offered)(lambda _: field.choose_offer(-1))
    keys.add(Keys.Down, filter=offered)(lambda _: field.choose_offer(1))
    keys.add(Keys.ControlZ)(lambda event: event.app.suspend_to_background())
    return keys


class _Paste:
    """Tells Enter and Tab from line ends and tabs inside pasted text that the terminal did not mark as pasted."""

    def __init__(self, field: "Field") -> None:
        self._field = field
        self._last = 0.0
        self._count = 0
        self._waited = False
        """Whether the next key was there already, so that the time until its turn is the program's own."""

    def seen(self) -> None:
        self._count = self._count + 1 if self._is_close() else 1
        self._last = monotonic()
        self._waited = bool(self._field.app.key_processor.input_queue) or _is_readable(self._field.app.input)

    def _is_close(self) -> bool:
        return self._waited or monotonic() - self._last < _BURST_GAP

    def enter(self, event: KeyPressEvent) -> None:
        typed, waiting = self._around(event)
        if _is_inside(typed, waiting):
            self._space()
        elif typed >= _BURST and not waiting:
            self._wait_for_more(event)
        else:
            self._field.submit()

    def tab(self, event: KeyPressEvent) -> None:
        if _is_inside(*self._around(event)):
            self._space()
        else:
            self._field.tab()

    def _around(self, event: KeyPressEvent) -> tuple[int, int]:
        """Count the characters that came just before a key, and those that wait behind it."""
        typed = self._count if self._is_close() else 0
        return typed, sum(_is_text(key.key, key.data) for key in event.key_processor.input_queue)

    def _space(self) -> None:
        if self._field.buffer.text and not self._field.buffer.document.char_before_cursor.isspace():
            self._field.buffer.insert_text(" ")

    def _wait_for_more(self, event: KeyPressEvent) -> None:
        self._space()
        text = self._field.buffer.text

        def submit_if_over() -> None:
            if self._field.buffer.text == text:
                self._field.submit()
                self._field.app.invalidate()

        if event.app.loop:
            event.app.loop.call_later(_SETTLE, submit_if_over)


def _is_readable(keys: Input) -> bool:
    try:
        return bool(select([keys.fileno()], [], [], 0)[0])
    except (NotImplementedError, OSError, ValueError):  # Windows, or closed
        return False


def _is_inside(typed: int, waiting: int) -> bool:
    return typed > 0 and waiting > 0 and typed + waiting >= _STALL


def _is_text(key: str, data: str) -> bool:
    return data != "_Flush" and (len(key) == 1 or key in (Keys.ControlM, Keys.ControlJ))


def _edit(field: "Field") -> None:
    edit = field.edit
    if edit is None:
        return

    def open_editor() -> None:
        edited = edit(field.text)
        match edited:
            case Problem():
                field.problem = edited
            case Leave(draft=draft):
                field.buffer.document = Document(clean(draft))
                field.leave()
            case str():
                field.buffer.document = Document(clean(edited))

    run_in_terminal(open_editor)
