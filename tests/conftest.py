"""What every test gets: a home of its own, a fixed day, and someone to talk to programs."""

import datetime
import itertools
import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.drivers import PipeDriver, PtyDriver, on_screen
from tests.screens import SIZE
from tests.talk import Talk, environment

TODAY = datetime.date(2026, 11, 23)
"""A Monday."""
NOON = datetime.datetime.combine(TODAY, datetime.time(12)).astimezone()

_FOREIGN = (
    "NO_COLOR", "ACCESSIBLE", "VISUAL", "EDITOR", "PROMPT_TOOLKIT_NO_CPR", "PROMPT_TOOLKIT_COLOR_DEPTH",
    "COLUMNS", "LINES",  # xdist sets them, and a terminal's own size is what counts
)  # fmt: skip


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shuffle", type=int, metavar="SEED", help="run the tests in an order that a number decides")


_COMPILED = "PYTHONPYCACHEPREFIX"
_owned: list[str] = []
"""The folder for compiled sources, in the process that made it."""


def pytest_configure() -> None:
    # Each program that a test starts would compile all it loads where Python is told to write nothing beside sources.
    if sys.dont_write_bytecode and not os.environ.get(_COMPILED):
        _owned.append(tempfile.mkdtemp(prefix="afterword-compiled-"))
        os.environ[_COMPILED] = _owned[0]
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    # A shell ignores Ctrl-C for what it runs in the background, and whatever a test starts would inherit that.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_unconfigure() -> None:
    for folder in _owned:
        shutil.rmtree(folder, ignore_errors=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if (seed := config.getoption("--shuffle")) is not None:
        random.Random(seed).shuffle(items)


_homes = itertools.count(1)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Move every folder a program might write to into the test's own, which is made by whoever first writes there."""
    folder = tmp_path_factory.getbasetemp() / f"home-{next(_homes)}"
    for name, value in {
        "HOME": "",
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
    }.items():
        monkeypatch.setenv(name, str(folder / value))
    for name in _FOREIGN:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    return folder


@pytest.fixture
def home(_own_folders: Path) -> Path:
    """The test's own home, made: most tests write nothing, and thousands of empty folders cost seconds."""
    _own_folders.mkdir(exist_ok=True)
    return _own_folders


@pytest.fixture
def today() -> datetime.date:
    return TODAY


@pytest.fixture
def talk() -> Iterator[Callable[..., Talk]]:
    """Talk to a function of this process: ``talk(function, size=(80, 24), encoding="utf-8", depth=None)``."""
    opened: list[PipeDriver] = []

    def begin(program: Callable[[], Any], **options: Any) -> Talk:
        driver = PipeDriver(program, **options)
        opened.append(driver)
        return Talk(driver.start())

    yield begin
    for driver in opened:
        driver.close()


@pytest.fixture
def talk_pty() -> Iterator[Callable[..., Talk]]:
    """Talk to ``afterword ARGUMENTS…`` in a pseudo-terminal: ``talk_pty("new", size=(40, 12), env={"NO_COLOR": "1"})``.

    ``command=[…]`` runs another command instead.
    """
    if os.name != "posix":
        pytest.skip("there is no pseudo-terminal here")
    opened: list[PtyDriver] = []

    def begin(
        *arguments: str,
        command: list[str] | None = None,
        env: Mapping[str, str | None] | None = None,
        size: tuple[int, int] = SIZE,
    ) -> Talk:
        words = command or [
            sys.executable,
            "-c",
            "import sys; from assistant.cli import main; sys.exit(main())",
            *arguments,
        ]
        driver = PtyDriver(words, environment({"LC_ALL": "C.UTF-8", **(env or {})}), size)
        opened.append(driver)
        return Talk(driver)

    yield begin
    for driver in opened:
        driver.close()


@pytest.fixture(params=["memory", pytest.param("pty", marks=[pytest.mark.screen, pytest.mark.thorough])])
def talk_command(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, talk_pty: Callable[..., Talk]
) -> Iterator[Callable[..., Talk]]:
    """Talk to ``afterword ARGUMENTS…`` on a screen in memory, and where it is thorough in a pseudo-terminal as well.

    A process of its own reads the dictionary and the prompts anew, which takes it two or three seconds.
    """
    if request.param == "pty":
        yield talk_pty
        return
    opened: list[PipeDriver] = []

    def begin(*arguments: str, env: Mapping[str, str | None] | None = None, size: tuple[int, int] = SIZE) -> Talk:
        for name, value in (env or {}).items():
            monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
        driver = on_screen(arguments, NOON, size)
        opened.append(driver)
        return Talk(driver.start())

    yield begin
    for driver in opened:
        driver.close()
