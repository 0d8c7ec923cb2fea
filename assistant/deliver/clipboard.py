"""Putting a note on the clipboard, through the desktop or through the terminal."""

import base64
import subprocess
import threading
from collections.abc import Callable, Mapping
from enum import Enum

from assistant.errors import AssistantError

PATIENCE = 3.0
"""Seconds a clipboard program may take; one without its desktop waits for ever."""
_LONGEST = 74_994
"""Base64 characters that terminals take in one go."""


class Copied(Enum):
    """Where a copy went."""

    CLIPBOARD = "clipboard"
    TERMINAL = "terminal"
    """Sent to the terminal, which gives no answer: it may have dropped it."""


def copy(text: str, env: Mapping[str, str], terminal: Callable[[str], None] | None = None) -> Copied:
    """Copy text; ``terminal`` writes to the terminal unchanged. Raises ``AssistantError`` when there is no way.

    Over SSH the clipboard of this machine is not the person's, so the terminal is asked first.
    """
    remote = bool(env.get("SSH_TTY") or env.get("SSH_CONNECTION"))
    if not (remote and terminal) and _through_desktop(text, env):
        return Copied.CLIPBOARD
    sequence = _osc52(text, env)
    if terminal is None or len(sequence) > _LONGEST:
        raise AssistantError("There is no clipboard here.", "Save the note to a file instead.")
    terminal(sequence)
    return Copied.TERMINAL


def _through_desktop(text: str, env: Mapping[str, str]) -> bool:
    if env.get("WAYLAND_DISPLAY"):
        return _wayland(text)
    done: list[bool] = []
    worker = threading.Thread(target=lambda: done.append(_pyperclip(text)), daemon=True)
    worker.start()
    worker.join(PATIENCE)
    return done == [True]


def _wayland(text: str) -> bool:
    # wl-copy stays behind as the owner of the selection: given a pipe it would hold it open, and us with it.
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(
            ["wl-copy", "--type", "text/plain;charset=utf-8"],  # noqa: S607 - the one of the person's own PATH
            input=text.encode(),
            stdout=quiet,
            stderr=quiet,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _pyperclip(text: str) -> bool:
    import pyperclip

    try:
        pyperclip.copy(text)
        # Its programs fail without a word, such as xclip without a display: only what can be pasted was copied.
        held = pyperclip.paste()
    except (pyperclip.PyperclipException, OSError, subprocess.SubprocessError, UnicodeError):
        return False
    return "".join(held.split()) == "".join(text.split())


def _osc52(text: str, env: Mapping[str, str]) -> str:
    sequence = f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\x07"
    if env.get("TMUX"):  # tmux hands on only what is wrapped for it
        return f"\x1bPtmux;{sequence.replace(chr(27), chr(27) * 2)}\x1b\\"
    return sequence
