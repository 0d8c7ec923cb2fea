"""Editing a text in the person's own editor."""

import os
import shlex
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from assistant.deliver.editor_process import HINT, run
from assistant.errors import AssistantError, LeftEditingError

_USUAL = ("sensible-editor", "nano", "vim", "vi", "notepad")


def edit(text: str, env: Mapping[str, str]) -> str:
    """Open a text in ``$VISUAL``, else ``$EDITOR``, and return it as it was saved.

    Raises ``AssistantError`` when there is no editor, it fails, or the file comes back empty or not as UTF-8; one that
    is not UTF-8 stays where it is. ``LeftEditingError`` where the program is to end meanwhile and something was saved.
    """
    command = _command(env)
    handle, name = tempfile.mkstemp(prefix="afterword-", suffix=".txt")  # readable by its owner only
    path = Path(name)
    try:
        os.close(handle)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
        run([*command, name])
        edited = _read_back(path)
    except _UnreadableError:
        raise
    except SystemExit:  # a closed terminal, a polite kill
        saved = _saved(path)
        if saved not in ("", text.strip()):
            raise LeftEditingError(saved) from None
        raise
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    path.unlink(missing_ok=True)
    return edited


def _command(env: Mapping[str, str]) -> list[str]:
    given = env.get("VISUAL") or env.get("EDITOR")
    if not given:
        found = next((name for name in _USUAL if shutil.which(name, path=env.get("PATH"))), None)
        if found is None:
            raise AssistantError("No editor is set.", HINT)
        return [found]
    try:
        command = shlex.split(given, posix=os.name == "posix")
    except ValueError as problem:
        raise AssistantError(f"The editor command {given} cannot be read: {problem}.", HINT) from problem
    if not command:
        raise AssistantError("No editor is set.", HINT)
    return command


def _saved(path: Path) -> str:
    """Take what was saved, and the file away; what cannot be read stays, and nothing is returned."""
    try:
        saved = _read_back(path)
    except _UnreadableError:
        return ""
    except AssistantError:
        saved = ""
    path.unlink(missing_ok=True)
    return saved


class _UnreadableError(AssistantError):
    """The file is no text, and the only copy of what somebody wrote."""


def _read_back(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError as problem:
        wrong = "What the editor left cannot be read as UTF-8; the text is as it was."
        raise _UnreadableError(wrong, f"What you wrote is in {path}. Save it as UTF-8 next time.") from problem
    except OSError as problem:
        raise AssistantError("What the editor left cannot be read; the text is as it was.", HINT) from problem
    if not text:
        raise AssistantError("The file came back empty; the text is as it was.", "Write the text, save, then leave.")
    return text
