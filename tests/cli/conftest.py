"""The command line in this process, in a world of the test's own."""

import io
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from assistant.cli.entry import run
from assistant.world import World
from tests.conftest import TODAY

NOW = datetime.combine(TODAY, datetime.min.time()).replace(hour=9).astimezone()
SAMPLE = {
    "company": "Northwind",
    "role": "Senior Data Engineer",
    "date": "2026-11-20",
    "need": "cutting nightly pipeline failures",
    "strength": "I rebuilt our ingestion layer and halved failed runs",
    "interviewers": [
        {
            "name": "Dr. Priya Raman",
            "call": "Priya",
            "email": "priya@northwind.example",
            "stood_out": "how your team runs incident reviews",
        },
        {"name": "Marcus Bell", "stood_out": "he keeps a list of the alerts nobody answered"},
    ],
    "actions": [{"owner": "me", "what": "send my portfolio", "due": "Wednesday"}],
    "sender": {"name": "Sam Okafor", "email": "sam@example.org"},
}


class Ran(NamedTuple):
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


@pytest.fixture
def afterword(home: Path) -> Callable[..., Ran]:
    """Run ``afterword`` with arguments; ``typed`` is standard input."""

    def begin(*arguments: object, typed: str = "", env: Mapping[str, str] | None = None, **changes: Any) -> Ran:
        out, err = io.StringIO(), io.StringIO()
        streams = {"stdin": io.TextIOWrapper(io.BytesIO(typed.encode())), "stdout": out, "stderr": err} | changes
        world = World(
            **streams, env=env or {}, now=lambda: NOW, data_folder=home / "data", config_folder=home / "config"
        )
        return Ran(run([str(a) for a in arguments], world), out.getvalue(), err.getvalue())

    return begin


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "northwind.json"
    path.write_text(json.dumps(SAMPLE))
    return path
