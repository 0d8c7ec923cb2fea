"""A calendar holds what was promised, and real calendar programs show it."""

import shutil
import subprocess
from datetime import UTC, date, datetime

import icalendar
import pytest

from assistant.core.due import Deadline
from assistant.core.interview.facts import Interview, Interviewer
from assistant.errors import AssistantError
from assistant.export import Export, formats
from tests.export.test_formats import note

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TOLD = Interview("Müller & Söhne; GmbH", "Engineer", (Interviewer("Priya Raman"),), date="2026-11-20")
DUE = (
    Deadline("actions[0]", "me", "send my portfolio, all of it", "Priya Raman", date(2026, 11, 25), "Wednesday"),
    Deadline("actions[1]", "them", "share the brief", "Priya Raman", date(2026, 12, 4)),
    Deadline("actions[2]", "both", "meet after the trial", "Priya Raman"),
)


def calendar(*exports):
    return b"".join(
        formats()["ics"].stream(exports or [Export(note(), interview=TOLD, deadlines=lambda: DUE, now=NOW)])
    )


@pytest.fixture
def noon_in_auckland(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_each_event_has_what_calendars_ask_for():
    read = icalendar.Calendar.from_ical(calendar())
    events = read.walk("VEVENT")
    assert [str(e["summary"]) for e in events] == [
        "Send my portfolio, all of it (Priya Raman, Müller & Söhne; GmbH)",
        "Priya Raman: share the brief (Müller & Söhne; GmbH)",
    ]
    assert read["version"] == "2.0"
    assert "method" not in read
    for event in events:
        assert event["dtstamp"].dt == NOW
        assert event["dtstart"].dt.tzinfo is not None
        assert event["dtend"].dt > event["dtstart"].dt
    assert len({str(e["uid"]) for e in events}) == 2


def test_times_are_in_utc_and_nine_in_the_morning_here(noon_in_auckland):
    assert b"DTSTART:20261124T200000Z" in calendar()


def test_lines_end_and_are_folded_as_calendars_want():
    raw = calendar()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def test_two_notes_of_one_interview_are_one_set_of_events_and_importing_again_replaces_them():
    export = Export(note(), interview=TOLD, deadlines=lambda: DUE, now=NOW)
    assert calendar(export, export) == calendar(export)


def test_nothing_with_a_day_is_a_sentence():
    with pytest.raises(AssistantError, match="nothing for a calendar"):
        calendar(Export(note(), interview=TOLD, deadlines=lambda: DUE[2:]))


@pytest.mark.skipif(not shutil.which("khal"), reason="khal, a calendar program, is not installed")
def test_khal_imports_and_shows_it(tmp_path):
    (tmp_path / "calendar").mkdir()
    config = tmp_path / "config"
    config.write_text(
        f"[calendars]\n[[own]]\npath = {tmp_path / 'calendar'}\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\ntimeformat = %H:%M\n"
    )
    path = tmp_path / "due.ics"
    path.write_bytes(calendar())

    def khal(*words):
        done = subprocess.run(["khal", "-c", config, *words], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    khal("import", "--batch", path)
    shown = khal("list", "--format", "{start-date} {title}", "2026-11-20", "30d")
    assert "2026-11-25 Send my portfolio, all of it (Priya Raman, Müller & Söhne; GmbH)" in shown


@pytest.mark.skipif(not shutil.which("calcurse"), reason="calcurse, a calendar program, is not installed")
def test_calcurse_imports_it(tmp_path):
    path = tmp_path / "due.ics"
    path.write_bytes(calendar())
    folder = tmp_path / "calcurse"
    done = subprocess.run(
        ["calcurse", "-D", folder, "-i", path],
        capture_output=True,
        text=True,
        timeout=60,
        env={"TERM": "xterm", "PATH": "/usr/bin"},
    )
    assert done.returncode == 0, done.stderr
    assert "Send my portfolio" in (folder / "apts").read_text()
