"""The outside world as one object: streams, environment, clock, folders and the size of the terminal."""

import codecs
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TextIO

from assistant.errors import AssistantError
from assistant.homes import NOWHERE

_MISREAD: set[bytes] = set()
"""Lines of which it was said already that they are not UTF-8."""
_OFF = ("", "0", "false", "no", "off")


class World:
    """Everything the program touches outside itself. A stream is None when it is closed."""

    def __init__(
        self,
        stdin: TextIO | None,
        stdout: TextIO | None,
        stderr: TextIO | None,
        env: Mapping[str, str],
        now: Callable[[], datetime],
        data_folder: Path | None = None,
        config_folder: Path | None = None,
    ) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.env = env
        self.now = now
        """The local time, with its zone."""
        self._data_folder = data_folder
        self._config_folder = config_folder

    @classmethod
    def real(cls) -> "World":
        """Take the streams, environment and clock of this process."""
        for stream in (sys.stdout, sys.stderr):
            _write_utf8(stream)
        _read_utf8(sys.stdin)
        return cls(sys.stdin, sys.stdout, sys.stderr, os.environ, lambda: datetime.now().astimezone())

    def today(self) -> date:
        """Return the local date."""
        return self.now().date()

    @cached_property
    def data_dir(self) -> Path:
        """The folder for what is kept, by the platform's custom; it may not exist yet."""
        if self._data_folder:
            return self._data_folder
        if named := self._named("XDG_DATA_HOME"):
            return named
        import platformdirs

        try:
            return platformdirs.user_data_path("afterword", appauthor=False)
        except RuntimeError:  # an account without a home
            return NOWHERE

    @property
    def store_path(self) -> Path:
        """The file of the store; it may not exist yet."""
        return self.data_dir / "afterword.db"

    @property
    def has_store(self) -> bool:
        """Whether a sitting was ever kept, if only the one that was being worked on is left of it."""
        return self.store_path.exists() or (self.data_dir / "afterword-unfinished.json").exists()

    @property
    def voice_dir(self) -> Path:
        """The folder for samples of the person's own writing; it may not exist."""
        return self.data_dir / "voice"

    @cached_property
    def config_dir(self) -> Path:
        """The folder for the user's settings and own tones, by the platform's custom; it may not exist."""
        if self._config_folder:
            return self._config_folder
        if named := self._named("XDG_CONFIG_HOME"):
            return named
        import platformdirs

        try:
            return platformdirs.user_config_path("afterword", appauthor=False)
        except RuntimeError:
            return NOWHERE

    def _named(self, variable: str) -> Path | None:
        """Give the folder that a variable of the XDG custom names, which is kept to on every system where it is set."""
        folder = Path(self.env.get(variable, ""))
        return folder / "afterword" if folder.is_absolute() else None

    @property
    def in_terminal(self) -> bool:
        """Whether a person can be asked here: both standard input and output are a terminal."""
        return _is_terminal(self.stdin) and _is_terminal(self.stdout)

    @property
    def shows_output(self) -> bool:
        """Whether standard output is a terminal."""
        return _is_terminal(self.stdout)

    @property
    def shows_errors(self) -> bool:
        """Whether standard error is a terminal."""
        return _is_terminal(self.stderr)

    @property
    def wants_plain(self) -> bool:
        """Whether there is to be no repainting: ``ACCESSIBLE`` is set, or the terminal cannot do it."""
        if self.env.get("ACCESSIBLE", "").lower() not in _OFF:
            return True
        return self.in_terminal and self.env.get("TERM") in ("dumb", "unknown")

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines of the terminal, 80 and 24 where there is none."""
        import shutil

        return tuple(shutil.get_terminal_size())  # type: ignore[return-value]

    def put(self, text: str) -> None:
        """Write to standard output at once; raises ``AssistantError`` when it is closed or full."""
        if self.stdout is None:
            raise AssistantError("Standard output is closed, so there is nowhere to write.")
        try:
            try:
                self.stdout.write(text)
            except UnicodeEncodeError:  # a folder whose name is no text
                known = self.stdout.encoding or "utf-8"
                self.stdout.write(text.encode(known, "replace").decode(known))
            self.stdout.flush()
        except BrokenPipeError:  # whoever read it has enough
            raise
        except (OSError, ValueError) as problem:
            reason = getattr(problem, "strerror", None) or problem
            raise AssistantError(f"Standard output cannot be written: {reason}.") from problem

    def put_bytes(self, data: bytes) -> None:
        """Write bytes to standard output as they are, line ends too; raises ``AssistantError`` as ``put`` does."""
        under = getattr(self.stdout, "buffer", None)
        if under is None or self.shows_output:  # a terminal may have another encoding
            self.put(data.decode())
            return
        self.put("")
        try:
            under.write(data)
            under.flush()
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as problem:
            reason = getattr(problem, "strerror", None) or problem
            raise AssistantError(f"Standard output cannot be written: {reason}.") from problem

    def say(self, line: str) -> None:
        """Write a line to standard output."""
        self.put(line + "\n")

    def complain(self, line: str) -> None:
        """Write a line to standard error, without what a terminal would act on; silent when that is gone too."""
        if self.stderr is not None:
            from assistant.core.interview import harmless

            line = harmless(line)
            if self.shows_errors:
                from assistant.core.folding import folded

                line = folded(line, self.size[0])
            with suppress(OSError, ValueError):
                self.stderr.write(f"{line}\n")
                self.stderr.flush()


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # the stream object was closed
        return False


def _read_utf8(stream: TextIO | None) -> None:
    # What is piped in is UTF-8 on every platform; a byte that is not is read as Latin-1, and that is said.
    if stream is not None and hasattr(stream, "reconfigure"):
        codecs.register_error("afterword.latin1", _latin1)
        if _is_terminal(stream) and "ascii" not in stream.encoding.lower().replace("ansi_x3.4-1968", "ascii"):
            stream.reconfigure(errors="afterword.latin1")
        else:
            stream.reconfigure(encoding="utf-8", errors="afterword.latin1")


def _latin1(problem: UnicodeError) -> tuple[str, int]:
    if not isinstance(problem, UnicodeDecodeError):
        raise problem
    given = problem.object
    line = given[given.rfind(b"\n", 0, problem.start) + 1 :].split(b"\n", 1)[0]
    if line not in _MISREAD and sys.stderr is not None:
        _MISREAD.add(line)
        shown = "".join(c for c in line.decode("cp1252", "replace") if c.isprintable())
        with suppress(OSError, ValueError):
            sys.stderr.write(f"afterword: this line is not UTF-8 and was read as Latin-1: {shown}\n")
            sys.stderr.flush()
    bad = given[problem.start : problem.end]
    return bad.decode("cp1252", "replace"), problem.end


def _write_utf8(stream: TextIO | None) -> None:
    # A file or pipe is UTF-8 on every platform; a terminal of another encoding shows "?" for what it lacks.
    if stream is not None and hasattr(stream, "reconfigure"):
        if _is_terminal(stream):
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8")
