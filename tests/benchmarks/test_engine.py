"""The engine beside the proofreader alone, as ratios measured in one run: ``pytest tests/benchmarks -s``."""

import datetime
import itertools
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from assistant import content
from assistant.core.check import polish
from assistant.core.compose import Request, compose
from assistant.core.interview import Interview
from assistant.world import Harper, proofreader
from tests.benchmarks.people import FULL, interviews

TODAY = datetime.date(2026, 11, 23)
NOTE_TO_HARPER = 2.5
"""A note composed and polished may cost this many times what the proofreader alone costs on its text."""
DRAFT_TO_HARPER = 1 / 0.6
FLAT = 1.10
MANY, FEW = 2000, 200
HARPER_ALONE = """
import harper, json, sys
reader = harper.Linter(harper.Dialect(0))
for line in open(sys.argv[1], encoding="utf-8"):
    reader.lint(json.loads(line)["body"], language="plaintext")
"""


def medians(benchmark, *works: Callable[[], object], rounds: int) -> list[float]:
    """Time all in turn, so that whatever else the machine does weighs on each alike."""
    times: list[list[float]] = [[] for _ in works]

    def once() -> None:
        for work, taken in zip(works, times, strict=True):
            start = time.perf_counter()
            work()
            taken.append(time.perf_counter() - start)

    benchmark.pedantic(once, rounds=rounds, warmup_rounds=5)
    return [statistics.median(t) for t in times]


@pytest.mark.parametrize("tone", ["warm", "concise"])
def test_a_note_composed_and_polished_costs_little_more_than_its_proofreading(benchmark, tone):
    words, reader, fresh = content.words(tone), proofreader(), interviews()
    other = Harper()  # the one that polishes remembers the text
    request = Request(tone, "email", 0, TODAY)
    notes = []

    def write() -> None:
        person = next(fresh)
        note, _ = polish(compose(person, 0, request, words), person, reader)
        notes.append(note)

    written, alone = medians(benchmark, write, lambda: other.lint(notes[-1].body), rounds=150)
    print(f"\n{tone}: {written * 1000:.1f} ms a note, {written / alone:.2f} times its proofreading alone")
    benchmark.extra_info["ratio"] = round(written / alone, 2)
    assert written / alone <= NOTE_TO_HARPER


def test_another_tone_costs_no_more_than_the_first(benchmark):
    tones, reader = itertools.cycle(["formal", "casual", "confident", "enthusiastic"]), proofreader()
    fresh = interviews()

    def write(tone: str) -> None:
        person = replace(FULL, sender=next(fresh).sender)
        polish(compose(person, 0, Request(tone, "email", 0, TODAY), content.words(tone)), person, reader)

    another, warm = medians(benchmark, lambda: write(next(tones)), lambda: write("warm"), rounds=100)
    print(f"\nanother tone: {another * 1000:.1f} ms, {another / warm:.2f} times the warm one")
    benchmark.extra_info["ratio"] = round(another / warm, 2)
    assert another / warm <= 1.5


def run(command: list[str], out: Path) -> tuple[float, int]:
    """Run a command; give its seconds and the most memory it held, in kilobytes."""
    start = time.perf_counter()
    with out.open("wb") as file:
        process = subprocess.Popen(command, stdout=file)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return time.perf_counter() - start, usage.ru_maxrss


def as_line(interview: Interview) -> str:
    return json.dumps(given(asdict(interview)))


def given(value: object) -> object:
    """Leave out what a person would not type."""
    if isinstance(value, dict):
        return {key: told for key, each in value.items() if (told := given(each)) not in ("", None, [], {})}
    return [given(each) for each in value] if isinstance(value, (list, tuple)) else value


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="memory of a finished child cannot be read here")
def test_drafting_many_interviews_keeps_pace_with_the_proofreader_in_flat_memory(benchmark, tmp_path):
    files = {}
    for count in (FEW, MANY):
        files[count] = tmp_path / f"{count}.jsonl"
        files[count].write_text("\n".join(map(as_line, itertools.islice(interviews(), count))), encoding="utf-8")
    notes = tmp_path / "notes.jsonl"
    main = "import sys; from assistant.cli import main; sys.exit(main())"
    draft = [sys.executable, "-c", main, "draft", "--today", TODAY.isoformat(), "--format", "jsonl"]

    def measure() -> tuple[float, float, float]:
        _, few = run([*draft, str(files[FEW])], notes)
        drafted, many = run([*draft, str(files[MANY])], notes)
        alone, _ = run([sys.executable, "-c", HARPER_ALONE, str(notes)], tmp_path / "nothing")
        return drafted, alone, many / few

    drafted, alone, grown = benchmark.pedantic(measure, rounds=1)
    assert len(notes.read_text(encoding="utf-8").splitlines()) == MANY
    print(f"\n{MANY} notes: {MANY / drafted:.0f} a second, {alone / drafted:.2f} of the proofreader's pace alone")
    print(f"memory for {MANY} interviews: {grown:.2f} times that for {FEW}")
    benchmark.extra_info |= {"pace": round(alone / drafted, 2), "memory": round(grown, 2)}
    assert drafted / alone <= DRAFT_TO_HARPER
    assert grown <= FLAT
