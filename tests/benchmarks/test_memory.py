"""The most memory that commands hold at once, each in a process of its own: ``pytest tests/benchmarks -s``."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_due import keep
from tests.cli.test_follow_up import ONE
from tests.conversation.test_in_terminal import ready, sitting, typed  # noqa: F401

READING, TALKING = 60, 220
"""Mebibytes that a command may hold which only reads, and a sitting with its proofreader."""
PROGRAM = """
import sys
from assistant.cli import main
try:
    main()
finally:
    peak = next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(f"peak {peak}", file=sys.stderr, flush=True)
"""
"""Asked of the process itself: what its parent reads at its end counts what the parent held before it."""
pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="there is no /proc here")


def mebibytes(said: str) -> float:
    return int(re.findall(r"peak (\d+)", said)[-1]) / 1024


@pytest.mark.parametrize(
    "arguments", ["tips", "tips timing", "tips should I send a gift", "learned", "history", "history portfolio", "due"]
)
def test_a_command_that_reads_holds_little(arguments, home):
    (home / "data" / "afterword").mkdir(parents=True)
    for _ in range(50):
        keep(home, ONE)
    (home / "data" / "afterword.db").rename(home / "data" / "afterword" / "afterword.db")
    command = [sys.executable, "-c", PROGRAM, *arguments.split()]
    subprocess.run(command, capture_output=True)  # the first run may compile what it loads, as an installation does
    ran = subprocess.run(command, capture_output=True, text=True)
    assert "Traceback" not in ran.stderr
    held = mebibytes(ran.stderr)
    print(f"\n{arguments}: {held:.0f} MiB at most")
    assert held <= READING


def test_a_sitting_with_everything_loaded_holds_what_it_may(sitting, talk_pty):  # noqa: F811
    person = talk_pty(command=[sys.executable, "-c", PROGRAM, "resume"], size=(100, 50))
    typed(person, "make it formal", "Formal now.")
    typed(person, "compare warm and casual", "Which one?")
    person.type("1")
    for wish, said in (("shorter", "Shorter."), ("next", "2 of 3"), ("make them all casual", "for all 3 notes")):
        typed(person, wish, said)
    typed(person, "why", "The rules, kept")
    ready(person)
    person.press("Ctrl-D")
    person.done()
    held = mebibytes(person.whole())
    print(f"\na sitting: {held:.0f} MiB at most")
    assert held <= TALKING
