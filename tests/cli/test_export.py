"""``afterword export``: notes out of the program, from a file of answers or a sitting, and never over another file."""

import email
import json
import re
import subprocess
import sys

import pytest

from assistant import content
from assistant.deliver import deliveries
from assistant.export import formats
from assistant.store import Sitting, Store
from tests.cli.conftest import SAMPLE
from tests.command_line import NOW
from tests.systems import is_private, need_scripts


@pytest.fixture
def sitting(home):
    """A finished sitting without drafts, as of an older program."""
    people = {f"interviewers.{n}.name": p["name"] for n, p in enumerate(SAMPLE["interviewers"])}
    answers = {
        "company": "Northwind",
        "role": "Engineer",
        "date": "yesterday",
        "actions.0.what": "I'll send my portfolio by Wednesday",
    }
    store = Store.open(home / "data" / "afterword.db", lambda: NOW)
    kept = store.save(Sitting({"answers": answers | people, "trail": []}, "Engineer at Northwind", finished=True))
    store.close()
    return kept.id


@pytest.mark.parametrize("name", sorted(formats()))
def test_every_format_is_written_by_draft_and_by_export(afterword, sample, tmp_path, capsys, name):
    ending = formats()[name].ending
    for command in ("draft", "export"):
        path = tmp_path / f"{command}{ending}"
        ran = afterword(command, sample, "--to", "priya", "--format", name, "--out", path)
        assert ran == (0, f"{path}\n", ""), ran.err
        assert path.stat().st_size > 50
        assert is_private(path)
        assert afterword(command, "--help").status == 0
        assert name in capsys.readouterr().out


@pytest.mark.parametrize("name", sorted(formats()))
def test_the_ending_of_a_file_tells_its_format_where_none_is_said(afterword, sample, tmp_path, name):
    for command in ("draft", "export"):
        said, told = (tmp_path / f"{command}-{which}{formats()[name].ending}" for which in ("said", "told"))
        given = (command, sample, "--to", "priya")
        assert afterword(*given, "--format", name, "--out", said).status == 0
        assert afterword(*given, "--out", told) == (0, f"{told}\n", "")
        assert _steady(told.read_bytes()) == _steady(said.read_bytes())


def _steady(data: bytes) -> bytes:
    """Leave out what the moment of writing is part of."""
    data = re.sub(rb"(?m)^(?:Date|Message-ID|DTSTAMP|/CreationDate|/ID)\b.*$", b"", data)
    return data[:200] if data.startswith(b"%PDF") else data


def test_the_format_that_is_said_goes_before_the_ending(afterword, sample, tmp_path):
    path = tmp_path / "note.pdf"
    assert afterword("draft", sample, "--to", "priya", "--format", "text", "--out", path).status == 0
    assert path.read_text(encoding="utf-8").startswith("To: Dr. Priya Raman")


def test_a_file_with_any_other_ending_is_text(afterword, sample, tmp_path):
    path = tmp_path / "note.xyz"
    assert afterword("draft", sample, "--to", "priya", "--out", path).status == 0
    assert path.read_text(encoding="utf-8").startswith("To: Dr. Priya Raman")


def test_a_folder_gets_a_file_for_each_note(afterword, sample, tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    ran = afterword("export", sample, "--format", "markdown", "--out", folder)
    assert sorted(p.name for p in folder.iterdir()) == [
        "afterword-northwind-dr-priya-raman.md",
        "afterword-northwind-marcus-bell.md",
    ]
    assert ran.out.count("\n") == 2


@pytest.mark.parametrize("channel", ["text", "linkedin", "card"])
def test_a_message_has_a_subject_even_where_its_channel_has_none(afterword, sample, channel):
    given = ("draft", sample, "--to", "priya", "--channel", channel, "--format")
    read = email.message_from_string(afterword(*given, "eml").out)
    assert read["Subject"] == "Senior Data Engineer, Northwind"
    assert "?subject=Senior%20Data%20Engineer%2C%20Northwind&body=" in afterword(*given, "mailto").out
    assert "Subject" not in afterword(*given, "text").out


def test_a_folder_that_is_not_there_yet_is_made(afterword, sample, tmp_path):
    assert afterword("export", sample, "--out", tmp_path / "a" / "b").status == 0
    assert len(list((tmp_path / "a" / "b").iterdir())) == 2


def test_a_file_for_one_message_never_holds_two(afterword, sample, tmp_path):
    ran = afterword("export", sample, "--format", "eml", "--out", tmp_path / "notes.eml")
    assert (ran.status, ran.out) == (2, "")
    assert "There are 2 notes, and a .eml file holds one." in ran.err
    assert "Dr. Priya Raman, Marcus Bell" in ran.err
    assert afterword("export", sample, "--format", "eml", "--out", tmp_path / "notes.mbox").status == 0


@pytest.mark.parametrize("name", ["note.pdf", "note.md", "note.ics", "note.eml", "note.linkedin.txt", "note.json"])
def test_the_conversation_saves_in_the_form_of_the_ending(sample, home, tmp_path, name):
    from assistant.content.answers import Source, interviews
    from assistant.export import of_ending
    from assistant.root.notes import Handing, Order, exports
    from assistant.world import World

    world = World(None, None, None, {}, lambda: NOW, home / "data", home / "config")
    (told,) = interviews(Source(str(sample)))
    note = next(exports(told, Order(NOW.date(), proofread=False), "")).note
    path = Handing(world).save(note, told, str(tmp_path / name))
    begins = {
        "pdf": b"%PDF",
        "md": b"# ",
        "ics": b"BEGIN:VCALENDAR",
        "eml": b"Subject: ",
        "txt": b"Dear ",
        "json": b"{",
    }
    assert of_ending(name).name in formats()
    assert (tmp_path / name).read_bytes().startswith(begins[name.rpartition(".")[2]])
    assert path == str(tmp_path / name)


def test_a_file_that_is_there_stays_unless_told(afterword, sample, tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("mine")
    ran = afterword("export", sample, "--out", path)
    assert (ran.status, path.read_text()) == (1, "mine")
    assert "There is a file" in ran.err
    assert "--force" in ran.err
    assert afterword("export", sample, "--out", path, "--force").status == 0
    assert path.read_text().startswith("To: Dr. Priya Raman")


def test_a_sitting_is_exported_by_number_or_as_the_last(afterword, sitting):
    by_number, last = afterword("export", sitting), afterword("export")
    assert by_number == last
    assert last.out.startswith("To: Dr. Priya Raman\nSubject: ")
    assert "send you my portfolio by Wednesday" in last.out


def test_promises_of_a_sitting_go_into_a_calendar(afterword, sitting):
    ran = afterword("export", "--format", "ics")
    assert "SUMMARY:Send my portfolio (Dr. Priya Raman\\, Northwind)" in ran.out.replace("\r\n ", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["99"], "There is no sitting 99."),
        (["nothing.toml"], "There is no file nothing.toml."),
        (["--to", "Bob"], "Nobody here is called Bob."),
        (["--via", "clipboard"], "There are 2 notes, and one is handed over at a time."),
        (["--via", "mail", "--format", "eml"], "--via hands the note over itself."),
    ],
)
def test_what_cannot_be_is_a_sentence(afterword, sitting, arguments, said):
    ran = afterword("export", *arguments)
    assert ran.status in (1, 2)
    assert said in ran.err
    assert ran.out == ""


def test_a_read_only_folder_is_a_sentence(afterword, sample):
    ran = afterword("export", sample, "--out", "/proc/note.txt")
    assert ran.status == 1
    assert "cannot be written" in ran.err


def opener(folder, monkeypatch, status=0):
    need_scripts()
    kept = folder / "opened"
    program = folder / ("open" if sys.platform == "darwin" else "xdg-open")
    program.write_text(
        f"#!{sys.executable}\nimport sys\nopen({str(kept)!r}, 'a').write(sys.argv[1] + '\\n')\nsys.exit({status})\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return kept


def test_the_mail_program_is_opened_with_the_note(afterword, sample, tmp_path, monkeypatch):
    kept = opener(tmp_path, monkeypatch)
    ran = afterword("export", sample, "--to", "priya", "--via", "mail")
    assert ran == (
        0,
        "The note to Dr. Priya Raman is in a new message of your mail program. Nothing has been sent.\n",
        "",
    )
    assert kept.read_text().startswith("mailto:priya@northwind.example?subject=")
    assert "body=Dear%20Priya" in kept.read_text()


def long(tmp_path):
    path = tmp_path / "long.json"
    person = {"name": "山田太郎", "stood_out": "山" * 400, "stood_out_kind": "own"}
    path.write_text(json.dumps(SAMPLE | {"interviewers": [person]}))
    return path


def test_a_note_too_long_for_an_address_goes_to_the_clipboard_and_the_message_opens_without_it(
    afterword, tmp_path, monkeypatch
):
    kept, copied = opener(tmp_path, monkeypatch), tmp_path / "copied"
    copier = tmp_path / "wl-copy"
    copier.write_text(f"#!{sys.executable}\nimport sys\nopen({str(copied)!r}, 'wb').write(sys.stdin.buffer.read())\n")
    copier.chmod(0o755)
    ran = afterword("export", long(tmp_path), "--via", "mail", env={"WAYLAND_DISPLAY": "wayland-0"})
    assert "paste it in" in ran.out, ran
    assert "body=" not in kept.read_text()
    assert "山山山" in copied.read_text(encoding="utf-8")


def test_without_mail_program_or_clipboard_it_says_what_to_do_instead(afterword, sample, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = afterword("export", sample, "--to", "priya", "--via", "mail")
    assert ran.status == 1
    assert "No mail program can be opened here" in ran.err
    assert "--format eml" in ran.err
    ran = afterword("export", long(tmp_path), "--via", "mail", env={"WAYLAND_DISPLAY": "wayland-0"})
    assert "there is no clipboard" in ran.err


def test_a_mail_program_that_fails_is_a_sentence(afterword, sample, tmp_path, monkeypatch):
    opener(tmp_path, monkeypatch, status=3)
    assert "No mail program could be opened." in afterword("export", sample, "--to", "priya", "--via", "mail").err


def test_every_way_is_in_the_help(afterword, capsys):
    assert afterword("export", "--help").status == 0
    words = " ".join(capsys.readouterr().out.split())
    assert all(f"{way.name} {way.about}" in words for way in deliveries().values())


def test_every_delivery_says_in_words_how_it_went():
    said = content.read("handing")["handed"]
    needed = {name: way.name for way in deliveries().values() for name in way.said}
    assert not [f"{name}, for the delivery {way}" for name, way in needed.items() if name not in said]
    assert all("{name}" in said[name] for name in needed)


@pytest.mark.screen
def test_a_pdf_is_not_poured_onto_a_terminal(talk_pty, sample):
    person = talk_pty("export", str(sample), "--format", "pdf")
    person.await_text("A terminal cannot show a letter or card to print.")
    assert person.done() == 2


def test_a_pdf_goes_through_a_pipe_unchanged(sample):
    command = [
        sys.executable,
        "-c",
        "import sys; from assistant.cli import main; sys.exit(main())",
        "export",
        str(sample),
        "--format",
        "pdf",
    ]
    done = subprocess.run(command, capture_output=True, timeout=60)
    assert done.stdout.startswith(b"%PDF-"), done.stderr
    assert done.stdout.rstrip().endswith(b"%%EOF")


@pytest.mark.screen
@pytest.mark.parametrize(("answer", "kept"), [("n", "mine"), ("y", "Dear Priya")])
def test_in_a_terminal_it_is_asked_before_a_file_is_replaced(talk_pty, sample, tmp_path, answer, kept):
    path = tmp_path / "note.txt"
    path.write_text("mine")
    person = talk_pty("export", str(sample), "--to", "priya", "--out", str(path), size=(200, 30))
    person.await_text("Replace it? (y/n)")
    person.type(answer)
    person.press("Enter")
    person.done()
    assert ("--force" in person.whole()) == (answer == "n")
    assert kept in path.read_text()
