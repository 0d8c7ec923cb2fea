"""What every test gets: a home of its own, a fixed day, and someone to talk to programs."""

import datetime
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.drivers import PipeDriver, PtyDriver
from tests.talk import Talk, environment

TODAY = datetime.date(2026, 11, 23)
"""A Monday."""

_FOREIGN = (
    "NO_COLOR", "ACCESSIBLE", "VISUAL", "EDITOR", "PROMPT_TOOLKIT_NO_CPR", "PROMPT_TOOLKIT_COLOR_DEPTH",
    "COLUMNS", "LINES",  # xdist sets them, and a terminal's own size is what counts
)  # fmt: skip


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Move every folder a program might write to into the test's own."""
    folder = tmp_path / "home"
    folder.mkdir()
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
    opened: list[PtyDriver] = []

    def begin(
        *arguments: str,
        command: list[str] | None = None,
        env: dict[str, str | None] | None = None,
        size: tuple[int, int] = (80, 24),
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
