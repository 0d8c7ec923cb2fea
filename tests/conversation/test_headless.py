"""The conversation without a terminal: ``afterword revise``."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.command_line import run_here

FACTS = {
    "company": "Northwind",
    "role": "Data Engineer",
    "date": "2026-11-20",
    "need": "fewer pipeline failures",
    "strength": "I rebuilt our ingestion layer",
    "interviewers": [
        {"name": "Dr. Priya Raman", "stood_out": "how your team runs incident reviews"},
        {"name": "Felix Ode", "stood_out": "the tour of the control room"},
    ],
    "actions": [{"what": "send my portfolio", "owner": "me", "due": "Friday"}],
    "sender": {"name": "Sam Okafor"},
}


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(FACTS))
    return str(path)


def revise(*arguments, typed=""):
    """Run ``afterword revise`` in this process, on the folders the test has."""
    data, config = (Path(os.environ[name]) / "afterword" for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"))
    ran = run_here(("revise", *arguments), data, config, typed)
    return subprocess.CompletedProcess(arguments, ran.status, ran.out, ran.err)


def test_a_dry_run_says_in_json_lines_what_was_understood(file):
    ran = revise(
        file, "--say", "warmer and shorter", "--say", "drop the second paragraph", "--say", "bananas", "--dry-run"
    )
    assert [json.loads(line) for line in ran.stdout.splitlines()][:2] == [
        {"say": "warmer and shorter", "commands": [{"command": "tone", "tone": "warm"}, {"command": "shorter"}]},
        {"say": "drop the second paragraph", "commands": [{"command": "drop", "paragraph": 2}]},
    ]
    assert json.loads(ran.stdout.splitlines()[2])["commands"][0]["command"] == "unclear"
    assert ran.returncode == 0


def test_the_notes_are_printed_as_draft_prints_them(file):
    ran = revise(
        file, "--say", "formal", "--say", "add that I can start in January", "--format", "json", "--no-proofread"
    )
    notes = json.loads(ran.stdout)
    assert [n["to"]["name"] for n in notes] == ["Dr. Priya Raman", "Felix Ode"]
    assert all(n["tone"] == "formal" and "I can start in January." in n["body"] for n in notes)
    assert ran.returncode == 0


def test_what_cannot_be_done_goes_to_standard_error_with_status_one(file):
    ran = revise(file, "--to", "Felix", "--say", "drop 9", "--say", "bananas", "--no-proofread")
    assert "There is no paragraph 9" in ran.stderr
    assert "I did not understand" in ran.stderr
    assert ran.stdout.startswith("To: Felix Ode")
    assert ran.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--tone", "frmal"), "formal"),
        (("--to", "Nobody"), "Nobody here is called"),
        (("--today", "soon"), "is not a day"),
    ],
)
def test_a_wrong_option_is_a_sentence_and_status_two(file, arguments, said):
    ran = revise(file, *arguments)
    assert said in ran.stderr
    assert ran.returncode == 2


def test_a_sitting_that_is_not_there_is_said():
    ran = revise("4711", "--say", "warmer")
    assert "Nothing is kept yet." in ran.stderr
    assert ran.returncode == 1
