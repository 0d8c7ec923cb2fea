"""Running the person's editor: the keyboard is its own meanwhile, and it is told to end where the program has to."""

import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.errors import AssistantError

HINT = "Set VISUAL or EDITOR to your editor, such as EDITOR=nano or VISUAL='code --wait'."
_PATIENCE = 2.0
"""Seconds an editor has to end once it is told to."""


def run(command: list[str]) -> None:
    """Wait until the editor has ended; raises ``AssistantError`` where it cannot be started or fails."""
    try:
        with _keys_for_editor(), subprocess.Popen(command) as editor:  # noqa: S603 - the person's own editor
            status = _ended(editor)
    except OSError as problem:
        raise AssistantError(f"The editor {command[0]} cannot be started: {problem.strerror}.", HINT) from problem
    if status:
        raise AssistantError(f"The editor {command[0]} ended with an error ({status}); the text is as it was.", HINT)


@contextmanager
def _keys_for_editor() -> Iterator[None]:
    """Let Ctrl-C be the editor's own while it is open."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    # No SIG_IGN: the editor would inherit that.
    before = signal.signal(signal.SIGINT, lambda _number, _frame: None)
    try:
        yield
    finally:
        if before is not None:
            signal.signal(signal.SIGINT, before)


def _ended(editor: "subprocess.Popen[bytes]") -> int:
    try:
        return editor.wait()
    except BaseException:
        editor.terminate()  # an editor that is asked to end can put its own affairs in order
        try:
            editor.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            editor.kill()
        raise
