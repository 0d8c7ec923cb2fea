"""What a second core brings to a batch, measured in one run: ``pytest tests/benchmarks/test_jobs.py -s``."""

import itertools
import os
import resource
import subprocess
import sys
import time

import pytest

from tests.benchmarks.people import interviews
from tests.benchmarks.test_engine import TODAY, as_line

COUNT = 1500
GAIN = 1.3
"""How much faster two processes must at least be, where two cores are free."""
DEARER = 1.35
"""How much more processor time both may take together than one alone."""
MAIN = "import sys; from assistant.cli import main; sys.exit(main())"


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="there is one core only")
def test_two_jobs_write_the_same_for_little_more_work_and_where_cores_are_free_sooner(benchmark, tmp_path):
    file = tmp_path / "class.jsonl"
    file.write_text("\n".join(map(as_line, itertools.islice(interviews(), COUNT))), encoding="utf-8")
    draft = [sys.executable, "-c", MAIN, "draft", "--today", TODAY.isoformat(), "--format", "jsonl", str(file)]

    def timed(jobs: int) -> tuple[float, float, bytes]:
        begun, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        ran = subprocess.run([*draft, "--jobs", str(jobs)], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return time.perf_counter() - begun, worked, ran.stdout

    def measure() -> tuple[float, float]:
        (one, alone, said), (two, together, same) = timed(1), timed(2)
        assert said == same
        return one / two, together / alone

    busy = os.getloadavg()[0]
    gain, dearer = benchmark.pedantic(measure, rounds=1)
    print(f"\n{COUNT} interviews with two jobs: {gain:.2f} times as fast, {dearer:.2f} times the work, load {busy:.1f}")
    benchmark.extra_info |= {"gain": round(gain, 2), "work": round(dearer, 2), "load": round(busy, 1)}
    assert dearer <= DEARER
    if busy > 1:
        pytest.skip(f"the cores are not free to measure the gain: load {busy:.1f}")
    assert gain >= GAIN
