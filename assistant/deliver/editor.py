"""Editing a text in the person's own editor."""

import os
import shlex
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from assistant.deliver.editor_process import HINT, run
from assistant.errors import AssistantError, LeftEditingError
from assistant.homes import opened

_NAME = "afterword.txt"
_USUAL = ("sensible-editor", "nano", "vim", "vi", "notepad")


def edit(text: str, env: Mapping[str, str]) -> str:
    """Open a text in ``$VISUAL``, else ``$EDITOR``, and return it as it was saved.

    Raises ``AssistantError`` when there is no editor, it fails, or the file comes back empty or not as UTF-8; what was
    written and cannot be taken stays where it is, and the error names the place. ``LeftEditingError`` where the
    program is to end meanwhile and something was written.
    """
    command = _command(env)
    folder = Path(tempfile.mkdtemp(prefix="afterword-"))
    folder.chmod(0o700)  # whatever the umask
    path = folder / _NAME
    given = text.strip()
    try:
        os.close(opened(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        path.write_text(text + "\n", encoding="utf-8", newline="\n")
        run([*command, str(path)])
        edited = _read_back(path)
    except _UnreadableError:
        raise
    except AssistantError as problem:
        if found := _written(folder, given):
            raise AssistantError(problem.sentence, f"What was written is in {found[0]}.") from problem
        shutil.rmtree(folder, ignore_errors=True)
        raise
    except SystemExit:  # a closed terminal, a polite kill
        found = _written(folder, given)
        taken = next((kept for file in found if (kept := _text(file))), "")
        others = [file for file in found if _text(file) is None]
        if not others:
            shutil.rmtree(folder, ignore_errors=True)
        if not found:
            raise
        raise LeftEditingError(taken, str(others[0]) if others else "") from None
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(folder, ignore_errors=True)  # with what editors leave beside a file
    return edited


def _written(folder: Path, given: str) -> list[Path]:
    """Find what an editor left, its own copies of what was not saved too, the newest first; what was given is none."""
    files = [file for file in folder.iterdir() if file.is_file() and not file.is_symlink()]
    found = [file for file in files if _text(file) not in ("", given)]
    return sorted(found, key=lambda file: file.stat().st_mtime_ns, reverse=True)


def _text(file: Path) -> str | None:
    """Read a text; None where it is none."""
    try:
        text = file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError):
        return None
    return None if "\0" in text else text


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
