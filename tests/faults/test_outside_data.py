"""Files of any content, for every command that reads one: understood, or refused in a sentence."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.command_line import run_here

pytestmark = pytest.mark.thorough

HALF = json.dumps({"company": "Northwind", "role": "Engineer", "interviewers": [{"name": "Priya Raman"}]})
TEXTS = (
    HALF, *'{ } [ ] " : , = null 1e999 -0 company interviewers [[actions]] {% =?utf-8?q?'.split(), "\n", "{{ first }}",
    "BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", "DTSTART:20261120T140000Z\n", "SUMMARY:", "END:VEVENT\n", "END:VCALENDAR\n",
    "Subject: x\n", "To: a@b\n", "From: ", "Dear Priya,\n", '{"afterword":1,"sittings":[', '{"title":"x","state":{}}',
    "thanks = [", "\x00", "\x1b[2J", "é\u202e",
)  # fmt: skip
PIECES = (*(text.encode() for text in TEXTS), b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3")
"""What the formats are made of, and what breaks their readers."""
CONTENTS = st.one_of(st.binary(max_size=200), st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join))
READERS = {
    "answers.json": ["draft", "--no-proofread"],
    "answers.jsonl": ["draft", "--no-proofread", "--format", "jsonl"],
    "answers.toml": ["draft", "--no-proofread"],
    "advice.toml": ["advise"],
    "note.txt": ["check"],
    "note.eml": ["check"],
    "kept.json": ["import"],
    "invite.ics": ["new", "--plain", "--from"],
}


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=CONTENTS)
def test_whatever_a_file_holds_it_is_read_or_refused_in_a_sentence(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    ran = run_here((*READERS[name], path), tmp_path / "data", tmp_path / "config")
    assert ran.status in (0, 1, 2, 3, 130)
    assert "defect" not in ran.err
    assert ran.status in (0, 3, 130) or ran.err.startswith("afterword: ") or ran.out


@pytest.mark.parametrize("name", ["config.toml", "tones/mine.toml", "tips/mine.toml"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=CONTENTS)
def test_whatever_stands_in_the_configuration_it_is_taken_or_said(tmp_path, name, content):
    path = tmp_path / "config" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    answers = tmp_path / "answers.json"
    answers.write_text(HALF)
    for arguments in (["draft", answers, "--no-proofread"], ["tips", "timing"]):
        ran = run_here(arguments, tmp_path / "data", tmp_path / "config")
        assert "defect" not in ran.err
        assert ran.status == 0 or ran.err.startswith("afterword: ")
