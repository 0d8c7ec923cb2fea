"""The command line in this process, in a world of the test's own: quick, and on a fixed day."""

import io
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from assistant.cli.entry import run
from assistant.world import World
from tests.conftest import TODAY

NOW = datetime.combine(TODAY, datetime.min.time()).replace(hour=9).astimezone()


class Ran(NamedTuple):
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


def run_here(
    arguments: tuple[object, ...], data: Path, config: Path, typed: str = "", env: Mapping[str, str] | None = None,
    **changes: Any,
) -> Ran:  # fmt: skip
    """Run ``afterword`` with arguments; ``typed`` is standard input."""
    out, err = io.StringIO(), io.StringIO()
    streams = {"stdin": io.TextIOWrapper(io.BytesIO(typed.encode())), "stdout": out, "stderr": err} | changes
    world = World(**streams, env=env or {}, now=lambda: NOW, data_folder=data, config_folder=config)
    return Ran(run([str(a) for a in arguments], world), out.getvalue(), err.getvalue())
