"""Editing a text in the person's own editor."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from assistant.errors import AssistantError

_USUAL = ("sensible-editor", "nano", "vim", "vi", "notepad")
_HINT = "Set VISUAL or EDITOR to your editor, such as EDITOR=nano or VISUAL='code --wait'."


def edit(text: str, env: Mapping[str, str]) -> str:
    """Open a text in ``$VISUAL``, else ``$EDITOR``, and return it as it was saved.

    Raises ``AssistantError`` when there is no editor, it fails, or the file comes back empty or not as UTF-8.
    """
    command = _command(env)
    handle, name = tempfile.mkstemp(prefix="afterword-", suffix=".txt")  # readable by its owner only
    path = Path(name)
    try:
        os.close(handle)
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
        _run([*command, name])
        return _read_back(path)
    finally:
        path.unlink(missing_ok=True)


def _command(env: Mapping[str, str]) -> list[str]:
    given = env.get("VISUAL") or env.get("EDITOR")
    if not given:
        found = next((name for name in _USUAL if shutil.which(name, path=env.get("PATH"))), None)
        if found is None:
            raise AssistantError("No editor is set.", _HINT)
        return [found]
    try:
        command = shlex.split(given, posix=os.name == "posix")
    except ValueError as problem:
        raise AssistantError(f"The editor command {given} cannot be read: {problem}.", _HINT) from problem
    if not command:
        raise AssistantError("No editor is set.", _HINT)
    return command


def _run(command: list[str]) -> None:
    try:
        status = subprocess.run(command, check=False).returncode  # noqa: S603 - the person's own editor
    except OSError as problem:
        raise AssistantError(f"The editor {command[0]} cannot be started: {problem.strerror}.", _HINT) from problem
    if status:
        raise AssistantError(f"The editor {command[0]} ended with an error ({status}); the text is as it was.", _HINT)


def _read_back(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as problem:
        raise AssistantError("What the editor left cannot be read as UTF-8; the text is as it was.", _HINT) from problem
    if not text:
        raise AssistantError("The file came back empty; the text is as it was.", "Write the text, save, then leave.")
    return text
