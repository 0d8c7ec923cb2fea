"""The two ways a story reaches a program: inside this process, and through a real pseudo-terminal."""

import contextlib
import datetime
import io
import os
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pexpect
import pyte
from prompt_toolkit.application.current import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.color_depth import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output

from assistant.cli.entry import run
from assistant.world import World
from tests.screens import SIZE, Screen
from tests.talk import TIMEOUT

_LEAVES = 5.0
"""Seconds a program has to end after its input did; one that does not is left behind."""


class ScreenStream(io.TextIOBase):
    """A text stream that writes onto a screen, one writer at a time."""

    def __init__(self, screen: Screen, encoding: str = "utf-8") -> None:
        self._stream = pyte.Stream(screen)
        self.lock = threading.Lock()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def write(self, data: str) -> int:
        data.encode(self._encoding)
        with self.lock:
            self._stream.feed(data)
        return len(data)

    def isatty(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        raise io.UnsupportedOperation("a screen in memory has no file")


class ScreenOutput(Vt100_Output):
    """prompt_toolkit's own terminal output onto a screen, which says where its cursor is."""

    def __init__(self, screen: Screen, stream: ScreenStream, depth: ColorDepth | None) -> None:
        super().__init__(
            stream, lambda: Size(screen.lines, screen.columns), default_color_depth=depth, enable_cpr=False
        )
        self._screen = screen

    def get_rows_below_cursor_position(self) -> int:
        return self._screen.lines - self._screen.cursor.y


class PipeDriver:
    """Runs a function in a thread, with a prompt_toolkit session whose keys come from the test."""

    def __init__(
        self,
        program: Callable[[], Any],
        size: tuple[int, int] = SIZE,
        encoding: str = "utf-8",
        depth: ColorDepth | None = None,
    ) -> None:
        self.view = Screen(*size)
        self.output = ScreenStream(self.view, encoding)
        self._keys = contextlib.ExitStack()
        self._input = self._keys.enter_context(create_pipe_input())
        self._depth = depth
        self._program = program
        self._value: Any = None
        self._problem: BaseException | None = None
        self._session: Any = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def start(self) -> "PipeDriver":
        self._thread.start()
        return self

    def _run(self) -> None:
        painted = ScreenOutput(self.view, self.output, self._depth or ColorDepth.from_env())
        try:
            with create_app_session(input=self._input, output=painted) as self._session:
                self._value = self._program()
        except BaseException as problem:
            self._problem = problem

    def send(self, data: str) -> None:
        self._input.send_text(data)

    def hang_up(self) -> None:
        """End the input, as a closed terminal does."""
        self._input.close()

    def pump(self) -> None:
        """Nothing to carry: the program writes to the screen itself."""

    def text(self) -> str:
        with self.output.lock:
            return self.view.text

    def whole(self) -> str:
        with self.output.lock:
            return self.view.whole

    def colours(self) -> set[str]:
        with self.output.lock:
            return self.view.colours()

    def resize(self, columns: int, rows: int) -> None:
        app = self._session.app

        def apply() -> None:
            with self.output.lock:
                self.view.resize(rows, columns)
            app._on_resize()

        app.loop.call_soon_threadsafe(apply)

    def ended(self) -> bool:
        return not self._thread.is_alive()

    def result(self) -> Any:
        if self._problem is not None:
            raise self._problem
        return self._value

    def close(self) -> None:
        if self._thread.is_alive():
            with contextlib.suppress(Exception):
                self._input.send_text("\x03")
            self._thread.join(1)
        self._keys.close()
        self._thread.join(_LEAVES)


class ScreenWorld(World):
    """A world whose terminal is a screen in memory."""

    view: Screen

    @property
    def size(self) -> tuple[int, int]:
        return self.view.columns, self.view.lines


def on_screen(arguments: Sequence[str], now: datetime.datetime, size: tuple[int, int] = SIZE) -> PipeDriver:
    """Make a driver that runs ``afterword`` with arguments in this process, with its environment and folders."""

    def program() -> int:
        world = ScreenWorld(driver.output, driver.output, driver.output, os.environ, lambda: now)
        world.view = driver.view
        return run(arguments, world)

    driver = PipeDriver(program, size)
    return driver


class PtyDriver:
    """Runs a command in a real pseudo-terminal and keeps its screen."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], size: tuple[int, int] = SIZE) -> None:
        self.view = Screen(*size)
        self.output = None
        self._stream = pyte.ByteStream(self.view)
        self.child = pexpect.spawn(
            command[0], list(command[1:]), env=dict(env), dimensions=(size[1], size[0]), timeout=TIMEOUT
        )
        self.child.delaybeforesend = None
        self.view.reply = self.child.send
        self._over = False

    def send(self, data: str) -> None:
        self.child.send(data)

    def pump(self) -> None:
        while not self._over:
            try:
                self._stream.feed(self.child.read_nonblocking(65536, timeout=0.01))
            except pexpect.TIMEOUT:
                return
            except (pexpect.EOF, OSError):
                self._over = True

    def text(self) -> str:
        return self.view.text

    def whole(self) -> str:
        return self.view.whole

    def colours(self) -> set[str]:
        return self.view.colours()

    def resize(self, columns: int, rows: int) -> None:
        self.pump()
        self.view.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def kill(self, number: int) -> None:
        """Send the program a signal."""
        self.child.kill(number)

    def ended(self) -> bool:
        return self._over or not self.child.isalive()

    def result(self) -> int:
        self.pump()
        self.child.wait() if self.child.isalive() else None
        status, number = self.child.exitstatus, self.child.signalstatus
        return status if status is not None else -number

    def close(self) -> None:
        self.child.close(force=True)
