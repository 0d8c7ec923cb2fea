"""The command line in this process, in a world of the test's own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import Ran, run_here

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


@pytest.fixture
def afterword(home: Path) -> Callable[..., Ran]:
    """Run ``afterword`` with arguments; ``typed`` is standard input."""

    def begin(*arguments: object, **given: Any) -> Ran:
        return run_here(arguments, home / "data", home / "config", **given)

    return begin


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "northwind.json"
    path.write_text(json.dumps(SAMPLE))
    return path
