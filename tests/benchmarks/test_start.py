"""Start-up, as ratios measured in one run: ``pytest tests/benchmarks -s``."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from tests.talk import environment

VERSION_TO_PASS = 4.0
QUESTION_TO_SCRIPT = 1.3
ROUNDS = 21
SCRIPT = """
import questionary
questionary.text("Who interviewed you?").ask()
"""


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    return tmp_path


def ratio(benchmark, slow: Callable[[], None], quick: Callable[[], None]) -> float:
    """Time both in turn, so that whatever else the machine does weighs on both, and compare their medians."""
    times: dict[Callable[[], None], list[float]] = {slow: [], quick: []}

    def once() -> None:
        for each, taken in times.items():
            start = time.perf_counter()
            each()
            taken.append(time.perf_counter() - start)

    benchmark.pedantic(once, rounds=ROUNDS, warmup_rounds=1)
    found = statistics.median(times[slow]) / statistics.median(times[quick])
    benchmark.extra_info["ratio"] = round(found, 2)
    print(f"\n{benchmark.name}: ratio {found:.2f}")
    return found


def test_saying_the_version_costs_little_more_than_starting_python(benchmark, home):
    def run(*command: str) -> Callable[[], None]:
        return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=60) and None

    program = [str(Path(sys.executable).with_name("afterword")), "--version"]
    assert ratio(benchmark, run(*program), run(sys.executable, "-c", "pass")) <= VERSION_TO_PASS


def test_the_first_question_is_there_about_as_soon_as_a_bare_script_asks_one(benchmark, home, tmp_path):
    script = tmp_path / "three_lines.py"
    script.write_text(SCRIPT)

    def until_asked(*command: str) -> Callable[[], None]:
        def begin() -> None:
            child = pexpect.spawn(command[0], list(command[1:]), env=environment(dict(os.environ)), dimensions=(24, 80))
            child.expect_exact("interviewed", timeout=30)
            child.close(force=True)

        return begin

    program = str(Path(sys.executable).with_name("afterword"))
    assert ratio(benchmark, until_asked(program), until_asked(sys.executable, str(script))) <= QUESTION_TO_SCRIPT
