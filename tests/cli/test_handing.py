"""What the conversation hands over goes where it says: mail program, printer, calendar, Drafts folder."""

import sys

import icalendar
import pytest

from assistant.export import formats
from tests.cli.test_due import keep
from tests.cli.test_export import opener
from tests.cli.test_follow_up import ONE, typed
from tests.systems import need_scripts
from tests.tables import each


@pytest.fixture
def told(afterword, home, tmp_path, monkeypatch):
    """Take up the notes of a sitting and say these lines."""
    keep(home, ONE, finished=False)
    monkeypatch.chdir(tmp_path)

    def say(*lines: str, **given):
        return afterword("resume", "--plain", typed=typed(*lines), **given)

    say("UK", "", "", "", "", "", "", "", "", "", "", "")
    return say


def program(folder, name, status=0, said=""):
    need_scripts()
    kept = folder / f"{name}.kept"
    path = folder / name
    path.write_text(
        f"#!{sys.executable}\nimport sys\nopen({str(kept)!r}, 'wb').write(sys.stdin.buffer.read())\n"
        f"print({said!r}, file=sys.stderr)\nsys.exit({status})\n"
    )
    path.chmod(0o755)
    return kept


def test_open_hands_the_note_to_the_mail_program(told, tmp_path, monkeypatch):
    kept = opener(tmp_path, monkeypatch)
    assert "in a new message of your mail program" in told("open", "y").out
    assert kept.read_text().startswith("mailto:")


def test_print_gives_a_page_to_the_printing_system(told, tmp_path, monkeypatch):
    kept = program(tmp_path, "lp")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "on its way to your printer" in told("print", "y").out
    assert kept.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("status", "said", "sentence"),
    [
        (1, "lp: No default destination.", "The page could not be printed: No default destination."),
        (None, "", "Nothing can be printed from here: there is no lp and no lpr."),
    ],
)
def test_a_printer_that_is_not_there_is_a_sentence(told, tmp_path, monkeypatch, status, said, sentence):
    if status:
        program(tmp_path, "lp", status, said)
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = told("print", "y")
    assert sentence in ran.out
    assert "save note.pdf" in ran.out
    assert "--format" not in ran.out


def test_printing_works_from_the_command_line_too(afterword, sample, tmp_path, monkeypatch):
    kept = program(tmp_path, "lp")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert afterword("export", sample, "--to", "priya", "--via", "print").status == 0
    assert kept.read_bytes().startswith(b"%PDF-")


def test_remind_writes_a_calendar_and_opens_it(told, tmp_path, monkeypatch):
    kept = opener(tmp_path, monkeypatch)
    ran = told("remind me", "y")
    assert "Wed 25 Nov  Send my portfolio" in ran.out
    path = tmp_path / "afterword-northwind.ics"
    assert kept.read_text() == f"{path}\n"
    assert [str(e["summary"]) for e in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


@each(
    ("line", "said"),
    [
        ("remind me tomorrow morning to send it", "Tue 24 Nov  Send it"),
        ("remind me to post the card on Friday", "Fri 27 Nov  Post the card"),
        ("remind me on Friday to follow up", "Fri 27 Nov  Follow up"),
    ],
)
def test_what_somebody_wants_to_be_reminded_of_is_in_the_calendar(told, line, said):
    assert said in told(line, "n").out


def test_a_day_that_is_named_is_the_day_of_the_reminder(told, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = told("remind me on Friday", "y")
    assert "Fri 27 Nov  Write again" in ran.out
    assert "open it in your calendar" in ran.out
    events = icalendar.Calendar.from_ical((tmp_path / "afterword-northwind.ics").read_bytes()).walk("VEVENT")
    assert len(events) == 1


@pytest.mark.parametrize("name", sorted(formats()))
def test_each_format_is_written_to_a_file_of_its_own_name(told, tmp_path, name):
    form = formats()[name]
    told(f"save it as {form.name}")
    (path,) = [p for p in tmp_path.glob("afterword-northwind-*") if p.suffix != ".kept"]
    assert path.name == f"afterword-northwind-dr-priya-raman{form.ending}"


def test_a_drafts_folder_that_is_not_set_up_says_how(told):
    ran = told("put it in my drafts", "y")
    assert "config.toml" in ran.out
    assert "Traceback" not in ran.out + ran.err
