"""One piece of a batch: a few interviews written, in this process or another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import content
from assistant.errors import AssistantError

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

    from assistant.core.interview import Interview
    from assistant.root.notes import Order

_LONGEST = 60
"""Characters of a name within that of a file."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An interview with its place for people, and the beginning of its files' names."""

    place: str
    stem: str
    interview: "Interview"


@dataclass(frozen=True, slots=True)
class Job:
    """A few interviews to write. ``out`` None: the notes are given back."""

    rows: tuple[Placed, ...]
    order: "Order"
    form: str
    out: Path | None
    force: bool
    tones: Path
    """The folder of the person's own tones."""


@dataclass(frozen=True, slots=True)
class Done:
    """How a job went: notes written, there already and not written; what to say; and the notes, where wanted."""

    written: int = 0
    there: int = 0
    failed: int = 0
    said: tuple[str, ...] = ()
    pieces: tuple[bytes, ...] = ()


_stops: "list[Event]" = []


def enlist(stop: "Event") -> None:
    """Begin a process of a batch, which goes on until it is told to stop.

    Ctrl-C reaches every process of the terminal; the first one tells the others.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _stops.append(stop)


def _is_stopped() -> bool:
    return any(stop.is_set() for stop in _stops)


def work(job: Job) -> Done:
    """Write what is not there yet; nothing that goes wrong with one interview keeps from the others."""
    with content.tones_also_in(lambda: job.tones):
        done = [_one(job, row) for row in job.rows if not _is_stopped()]
    return Done(
        sum(each.written for each in done),
        sum(each.there for each in done),
        sum(each.failed for each in done),
        tuple(line for each in done for line in each.said),
        tuple(piece for each in done for piece in each.pieces),
    )


def _one(job: Job, row: Placed) -> Done:
    try:
        names = _names(job, row)
        paths = [job.out / name for name in names] if job.out else []
        missing = [job.force or not path.is_file() for path in paths]
        if paths and not any(missing):
            return Done(there=len(paths))
        return _written(job, row, paths, missing)
    except AssistantError as problem:
        return Done(failed=1, said=(f"{row.place}: {problem.sentence}",))
    except Exception as problem:  # the others are written all the same
        kind = type(problem).__name__
        return Done(failed=1, said=(f"{row.place}: {content.read('batch')['defect'].format(kind=kind)}",))


def _written(job: Job, row: Placed, paths: Sequence[Path], missing: Sequence[bool]) -> Done:
    from assistant.deliver import save
    from assistant.export import formats
    from assistant.root.notes import exports, left_out_lines

    form, said, pieces = formats()[job.form], list[str](), list[bytes]()
    written = failed = 0
    notes = list(exports(row.interview, job.order, row.place))
    for at, export in enumerate(notes):
        if paths and not missing[at]:
            continue
        try:
            data = form.write(export)
            if paths:
                save(data, paths[at], replace=job.force)
            else:
                pieces.append(data)
            written += 1
        except AssistantError as problem:
            failed += 1
            said.append(f"{row.place}: {problem.sentence}")
    there = len(paths) - sum(missing) if paths else 0
    return Done(written, there, failed, (*left_out_lines(notes), *dict.fromkeys(said)), tuple(pieces))


def _names(job: Job, row: Placed) -> list[str]:
    """Name the file of each note, in the order in which they are written."""
    from assistant.deliver import slug
    from assistant.export import formats
    from assistant.root.notes import channels_of, recipients, tones_of, with_settings

    told, order, ending = with_settings(row.interview, job.order.settings), job.order, formats()[job.form].ending
    people = recipients(told.interviewers, order.to)
    slugs = [slug(person.name)[:_LONGEST].strip("-") for person in told.interviewers]
    twice = {name for name, count in Counter(slugs).items() if count > 1}
    names = []
    for channel in channels_of(told, order):
        for tone in tones_of(told, order):
            for at in people:
                parts = [row.stem, str(at + 1) if slugs[at] in twice else "", slugs[at]]
                parts += _variation(order, channel, tone)
                names.append("-".join(filter(None, parts)) + ending)
    return names


def _variation(order: "Order", channel: str, tone: str) -> Iterator[str]:
    """Tell apart what is written several times."""
    if len(order.channels) > 1:
        yield channel
    if len(order.tones) > 1:
        yield tone
    if order.variant:
        yield f"v{order.variant}"
