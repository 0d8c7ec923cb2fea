"""From Enter to the new version on the screen, beside drafting that same note: ``pytest tests/benchmarks -s``."""

import datetime
import io
import itertools
import os
import re
import statistics
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest
from prompt_toolkit.application.current import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output.color_depth import ColorDepth
from prompt_toolkit.output.vt100 import Vt100_Output

from assistant import content
from assistant.core.check import write
from assistant.core.compose import Request
from assistant.core.questions import Progress, advance, next_question
from assistant.core.questions.asking import Answered
from assistant.core.questions.told import answers_of
from assistant.root.sitting import Keeping, Manner, Questions, converse
from assistant.world import World, proofreader
from tests.conversation.desk import ALONE, TODAY
from tests.talk import environment

PROMPT = "afterword›"
VERSION = 0.050
"""Seconds from Enter to the new version, for one of two."""
TO_DRAFTING = 6.0
"""The same, beside writing, proofreading and checking that note with nothing around it."""
FIRST_TO_LATER = 3.0
"""A wish typed the moment the draft is there, beside the same wish when everything has been used."""
WISHES = ("make it formal", "make it casual", "make it concise", "make it warm")


class Page(io.TextIOBase):
    """A terminal that only notes when what was written to it; nothing is drawn."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self._pieces: list[tuple[float, str]] = []
        self._written = threading.Condition()

    def write(self, data: str) -> int:
        with self._written:
            self._pieces.append((time.perf_counter(), data))
            self._written.notify_all()
        return len(data)

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise io.UnsupportedOperation("no file")

    def await_text(self, text: str, since: float) -> float:
        """Wait until a piece with that text was written and return when that was."""
        with self._written:
            while True:
                found = [at for at, data in self._pieces if at > since and text in data]
                if found:
                    return found[0]
                assert self._written.wait(20), f"{text} was not written"


def talked(page: Page, folder, *, wishes: int) -> list[float]:
    """Hold a conversation of that many wishes and return how long each took."""
    now = datetime.datetime.combine(TODAY, datetime.time(9)).astimezone()
    world = World(page, page, io.StringIO(), {"TERM": "xterm"}, lambda: now, folder, folder)
    keeping = Keeping(world, content.read("sitting"))
    questions = Questions(world, Manner(), plain=False)
    taken = []
    with create_pipe_input() as keys:

        def hold() -> None:
            size = Size(50, 100)
            output = Vt100_Output(page, lambda: size, default_color_depth=ColorDepth.DEPTH_8_BIT, enable_cpr=False)
            keeping.save(Progress(answers={"company": ALONE.company}))
            with create_app_session(input=keys, output=output):
                converse(world, questions, keeping, Progress(), ALONE)

        thread = threading.Thread(target=hold, daemon=True)
        thread.start()
        since = page.await_text(PROMPT, 0)
        for wish in itertools.islice(itertools.cycle(WISHES), wishes):
            keys.send_text(wish)
            page.await_text(wish, since)
            begin = time.perf_counter()
            keys.send_text("\r")
            taken.append(page.await_text("words.", begin) - begin)
            since = page.await_text(PROMPT, begin)
        keys.send_text("\x04")
        thread.join(20)
    return taken


def drafted(tone: str) -> float:
    begin = time.perf_counter()
    write(ALONE, Request(tone, "email", 0, TODAY), content.words(tone), content.wording(), proofreader())
    return time.perf_counter() - begin


def test_a_new_version_is_there_hardly_later_than_it_takes_to_write_it(benchmark, tmp_path):
    drafting: list[float] = []
    revising: list[float] = []

    def once() -> None:
        drafting.extend(drafted(tone) for tone in ("formal", "casual", "concise", "warm"))
        revising.extend(talked(Page(), tmp_path, wishes=12))

    benchmark.pedantic(once, rounds=5, warmup_rounds=1)
    taken = statistics.median(revising[12:])
    found = taken / statistics.median(drafting[4:])
    benchmark.extra_info |= {"ms": round(1000 * taken, 1), "ratio": round(found, 2)}
    print(f"\na new version after {1000 * taken:.1f} ms, {found:.2f} × drafting it")
    assert found <= TO_DRAFTING
    assert taken <= VERSION


@pytest.fixture
def resumed(tmp_path, monkeypatch) -> Callable[[], pexpect.spawn]:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    script, given, progress = content.script(lambda: TODAY), answers_of(ALONE), Progress()
    while asked := next_question(script, progress):
        answer = Answered(given.get(asked.key, ""), kind=given.get(f"{asked.key}_kind", ""))
        progress = advance(script, progress, asked, answer)
    Keeping(World.real(), content.read("sitting")).save(progress)
    env = environment({"LC_ALL": "C.UTF-8", **os.environ})
    words = [str(Path(sys.executable).with_name("afterword")), ["resume"]]
    return lambda: pexpect.spawn(*words, env=env, dimensions=(50, 100), encoding="utf-8", timeout=30)


def test_a_fast_typists_first_wish_does_not_wait(benchmark, resumed):
    first, later = [], []

    def typed(child: pexpect.spawn, wish: str) -> float:
        begin = time.perf_counter()
        child.send(f"{wish}\r")
        child.expect(r"\d+ words\.")
        taken = time.perf_counter() - begin
        child.expect(re.escape(PROMPT))
        return taken

    def once() -> None:
        child = resumed()
        child.expect(re.escape(PROMPT))
        first.append(typed(child, "make it formal"))
        later.extend(typed(child, wish) for wish in ("make it warm", "make it casual"))
        child.close(force=True)

    benchmark.pedantic(once, rounds=5, warmup_rounds=1)
    found = statistics.median(first) / statistics.median(later)
    benchmark.extra_info |= {"first_ms": round(1000 * statistics.median(first)), "ratio": round(found, 2)}
    print(f"\nthe first wish {1000 * statistics.median(first):.0f} ms, {found:.2f} × a later one")
    assert found <= FIRST_TO_LATER
