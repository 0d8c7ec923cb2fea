"""Notes for many: files and folders of answers, errors collected and the rest done, resumable, on several cores."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import content
from assistant.errors import ExitStatus, UsageError
from assistant.root.batch.work import Done, Job, Placed, enlist, work

if TYPE_CHECKING:
    from concurrent.futures import Future

    from assistant.root.batch.progress import Bar
    from assistant.root.notes import Order
    from assistant.world import World

ENDINGS = (".toml", ".json", ".jsonl", ".ndjson")
_ONE_JOB = 8
"""Interviews in a job: some tenths of a second of work."""


def write(
    world: "World", paths: Sequence[str], order: "Order", form: str, out: Path | None, *, force: bool, jobs: int
) -> int:
    """Write the notes of every file, into a folder or onto standard output; the status says whether all went well."""
    if out is None and form != "jsonl":
        raise UsageError(
            "Notes for many go into a folder, or are lines of JSON.", "Say --out notes/ or --format jsonl."
        )
    from assistant.deliver import folder
    from assistant.root.batch.progress import bar

    files = [file for path in paths for file in _files(path)]
    if out is not None:
        folder(out)
    pieces = _Pieces(world, files)
    total, told = Done(), content.read("batch")
    with bar(world, pieces.count()) as progress:
        job = Job((), order, form, out, force, world.config_dir / "tones")
        try:
            for done, size in _worked(_jobs(pieces.rows(progress), job), jobs):
                _tell(world, progress, done)
                progress.forward(size)
                total = replace(
                    total,
                    written=total.written + done.written,
                    there=total.there + done.there,
                    failed=total.failed + done.failed,
                )
        except KeyboardInterrupt:
            progress.say(told["stopped"])
            raise
    failed = total.failed + pieces.flawed
    world.complain(told["done"].format(written=total.written, there=total.there, failed=failed))
    return ExitStatus.USAGE if pieces.flawed else ExitStatus.COULD_NOT if failed else ExitStatus.DONE


def _tell(world: "World", progress: "Bar", done: Done) -> None:
    for line in done.said:
        progress.say(f"afterword: {line}")
    for piece in done.pieces:
        world.put_bytes(piece)


def _files(path: str) -> list[str]:
    """Give the files of answers in a folder and the folders in it, in order of name; a file is itself."""
    if path == "-" or not Path(path).is_dir():
        return [path]
    found = sorted(str(each) for each in Path(path).rglob("*") if each.suffix.lower() in ENDINGS and each.is_file())
    if not found:
        raise UsageError(f"{path} has no answers in it.", f"Files of answers end with {', '.join(ENDINGS)}.")
    return found


class _Pieces:
    """Reads the interviews of all files, says what is wrong with some, and counts."""

    def __init__(self, world: "World", files: Sequence[str]) -> None:
        self._world = world
        self._files = files
        self.flawed = 0
        """Places with errors in them."""

    def count(self) -> int | None:
        """Count what there is to do; None where a stream does not say."""
        if any(file == "-" for file in self._files):
            return None
        return sum(_lines(Path(file)) if file.lower().endswith(("l", "ndjson")) else 1 for file in self._files)

    def rows(self, progress: "Bar") -> Iterator[Placed]:
        """Give each interview that can be read; errors are said at once, a line each."""
        from assistant.content.answers import Source, numbered
        from assistant.core.interview import Interview

        tones, stems = content.tone_names(), dict[str, int]()
        for file in self._files:
            source, stem = Source(file, self._world.stdin), _stem(file, stems)
            last = -1
            for number, each in numbered(source, tones):
                if isinstance(each, Interview):
                    place = f"{source.name}, line {number}" if number else source.name
                    yield Placed(place, f"{stem}-{number:04}" if number else stem, each)
                    continue
                progress.say(f"afterword: {each}")
                if number != last:
                    self.flawed, last = self.flawed + 1, number
                    progress.forward(1)


def _stem(file: str, there: dict[str, int]) -> str:
    """Begin the names of a file's notes with its own; where two have the same, the second with a number."""
    from assistant.deliver import slug

    stem = "notes" if file == "-" else slug(Path(file).stem) or "notes"
    there[stem] = count = there.get(stem, 0) + 1
    return stem if count == 1 else f"{stem}-no{count}"


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return sum(1 for line in file if line.strip())
    except OSError:
        return 1


def _jobs(rows: Iterable[Placed], job: Job) -> Iterator[Job]:
    stream = iter(rows)
    while some := tuple(islice(stream, _ONE_JOB)):
        yield replace(job, rows=some)


def _worked(jobs: Iterable[Job], count: int) -> Iterator[tuple[Done, int]]:
    """Do jobs and give their outcomes in order, a few of them at work ahead of the one waited for."""
    if count == 1:
        yield from ((work(replace(job, rows=(row,))), 1) for job in jobs for row in job.rows)
        return
    with _processes(count) as pool:
        waiting: deque[tuple[Future[Done], int]] = deque()
        for job in jobs:
            waiting.append((pool.submit(work, job), len(job.rows)))
            if len(waiting) >= 3 * count:
                future, size = waiting.popleft()
                yield future.result(), size
        while waiting:
            future, size = waiting.popleft()
            yield future.result(), size


@contextmanager
def _processes(count: int):  # type: ignore[no-untyped-def]
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A forked process would share the proofreader's locks.
    context = get_context("spawn")
    stop = context.Event()
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=enlist, initargs=(stop,))
    try:
        yield pool
    except BaseException:
        stop.set()
        pool.shutdown(wait=True, cancel_futures=True)
        raise
    pool.shutdown()


def cores() -> int:
    """Return how many cores this process may use."""
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
