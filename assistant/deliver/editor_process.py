"""Running the person's editor: the keyboard is its own meanwhile, and it is told to end where the program has to."""

import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.errors import AssistantError, ExitStatus

HINT = "Set VISUAL or EDITOR to your editor, such as EDITOR=nano or VISUAL='code --wait'."
_GRACE, _PATIENCE = 0.5, 2.0
"""Seconds an editor has to end by itself, as with its terminal, and once it is told to."""
_ENDING = ("SIGTERM", "SIGHUP")


def run(command: list[str]) -> None:
    """Wait until the editor has ended; raises ``AssistantError`` where it cannot be started or fails.

    A closed terminal and a polite kill end the editor, then raise ``SystemExit``, whoever listened to them before.
    """
    try:
        with _signals_for_editor(), subprocess.Popen(command) as editor:  # noqa: S603 - the person's own editor
            status = _ended(editor)
    except OSError as problem:
        raise AssistantError(f"The editor {command[0]} cannot be started: {problem.strerror}.", HINT) from problem
    if status:
        raise AssistantError(f"The editor {command[0]} ended with an error ({status}); the text is as it was.", HINT)


@contextmanager
def _signals_for_editor() -> Iterator[None]:
    """Let Ctrl-C be the editor's own while it is open, and leave with it at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handlers = {signal.SIGINT: _nothing}  # no SIG_IGN: the editor would inherit that
    handlers |= {getattr(signal, name): _end for name in _ENDING if hasattr(signal, name)}
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    # A prompt's event loop stands still meanwhile, and would act on all of it when the editor is closed.
    loop = signal.set_wakeup_fd(-1)
    try:
        yield
    finally:
        signal.set_wakeup_fd(loop)
        for number, handler in before.items():
            if handler is not None:
                signal.signal(number, handler)


def _nothing(_number: int, _frame: object) -> None:
    """Take no notice."""


def _end(_number: int, _frame: object) -> None:
    for name in _ENDING:  # what is under way already is not begun again in the middle
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _nothing)
    raise SystemExit(ExitStatus.LEFT)


def _ended(editor: "subprocess.Popen[bytes]") -> int:
    try:
        return editor.wait()
    except BaseException:
        # An editor that is asked to end can put its own affairs in order, and one that does so is not disturbed.
        for seconds, then in ((_GRACE, editor.terminate), (_PATIENCE, editor.kill)):
            try:
                editor.wait(seconds)
                break
            except subprocess.TimeoutExpired:
                then()
        raise
