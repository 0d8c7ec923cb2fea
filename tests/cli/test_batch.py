"""``afterword draft`` for many: what can be written is, what is wrong is collected, and a second run goes on."""

import json
import shutil

import pytest

from assistant import content
from tests.cli.conftest import SAMPLE
from tests.systems import is_private

ONE = SAMPLE | {"interviewers": SAMPLE["interviewers"][:1], "actions": []}


@pytest.fixture
def folder(tmp_path):
    """A folder of answers: two files, one in a folder of its own, and lines of which two are broken."""
    top = tmp_path / "class"
    (top / "b").mkdir(parents=True)
    (top / "northwind.json").write_text(json.dumps(SAMPLE))
    (top / "b" / "northwind.json").write_text(json.dumps(ONE | {"company": "Südwind"}))
    lines = [json.dumps(ONE | {"company": f"Company {n}"}) for n in range(1, 5)]
    lines[1], lines[2] = '{"company": 1}', "not json"
    (top / "many.jsonl").write_text("\n".join(lines) + "\n")
    (top / "readme.md").write_text("not answers")
    return top


NAMES = [
    "many-0001-dr-priya-raman.txt",
    "many-0004-dr-priya-raman.txt",
    "northwind-dr-priya-raman.txt",
    "northwind-no2-dr-priya-raman.txt",
    "northwind-no2-marcus-bell.txt",
]


def names(out):
    return sorted(path.name for path in out.iterdir())


def test_what_can_be_written_is_and_each_error_is_said_with_its_place(afterword, folder, tmp_path):
    out = tmp_path / "notes"
    ran = afterword("draft", folder, "--out", out, "--no-proofread")
    assert ran.status == 2
    assert ran.out == ""
    assert names(out) == NAMES
    assert "many.jsonl, line 2: role: is missing" in ran.err
    assert "many.jsonl, line 3: is not valid JSON" in ran.err
    assert ran.err.endswith("Notes written: 5. There already: 0. Not written: 2.\n")
    assert (out / NAMES[0]).read_text().startswith("To: Dr. Priya Raman <priya@northwind.example>\n")
    assert is_private(out / NAMES[0])
    assert is_private(out)


def test_a_second_run_writes_only_what_is_missing(afterword, folder, tmp_path):
    out = tmp_path / "notes"
    afterword("draft", folder, "--out", out, "--no-proofread")
    (out / NAMES[1]).unlink()
    (out / NAMES[0]).write_text("mine")
    (folder / "many.jsonl").write_text((folder / "many.jsonl").read_text().replace("not json", json.dumps(ONE)))
    ran = afterword("draft", folder, "--out", out, "--no-proofread")
    assert ran.err.endswith("Notes written: 2. There already: 4. Not written: 1.\n")
    assert names(out) == sorted([*NAMES, "many-0003-dr-priya-raman.txt"])
    assert (out / NAMES[0]).read_text() == "mine"
    forced = afterword("draft", folder, "--out", out, "--no-proofread", "--force")
    assert "Notes written: 6." in forced.err
    assert (out / NAMES[0]).read_text() != "mine"


def test_notes_are_those_of_a_single_draft(afterword, folder, tmp_path):
    out = tmp_path / "notes"
    afterword("draft", folder, "--out", out)
    alone = afterword("draft", folder / "northwind.json", "--to", "marcus").out
    assert (out / "northwind-no2-marcus-bell.txt").read_text() == alone


def test_several_processes_write_the_same_files(afterword, folder, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    first = afterword("draft", folder, "--out", one, "--no-proofread")
    second = afterword("draft", folder, "--out", two, "--no-proofread", "--jobs", "2")
    assert second == first
    assert names(two) == names(one)
    assert all((one / name).read_bytes() == (two / name).read_bytes() for name in names(one))


def test_lines_in_lines_out_in_order(afterword, folder):
    typed = "".join(json.dumps(ONE | {"company": f"Company {n}"}) + "\n" for n in range(20))
    one = afterword("draft", "-", "--format", "jsonl", "--jobs", "1", "--no-proofread", typed=typed)
    two = afterword("draft", "-", "--format", "jsonl", "--jobs", "2", "--no-proofread", typed=typed)
    assert one.status == two.status == 0, two.err
    assert two.out == one.out
    files = [json.loads(line)["file"] for line in one.out.splitlines()]
    assert files == [f"standard input, line {n}" for n in range(1, 21)]


def test_tones_channels_and_wordings_have_files_of_their_own(afterword, sample, tmp_path):
    out = tmp_path / "notes"
    ran = afterword("draft", sample, "--out", out, "--no-proofread", "--tone", "all", "--to", "bell", "--variant", "2")
    assert ran.status == 0, ran.err
    assert "northwind-marcus-bell-formal-v2.txt" in names(out)
    assert len(names(out)) == len(content.tone_names())


def test_two_people_of_one_name_have_a_file_each(afterword, tmp_path):
    path = tmp_path / "a.json"
    people = [{"name": "Kim Lee", "stood_out": "how you plan"}, {"name": "Kim Lee", "stood_out": "how you test"}]
    path.write_text(json.dumps(SAMPLE | {"interviewers": people, "actions": []}))
    out = tmp_path / "notes"
    afterword("draft", path, "--out", out, "--no-proofread")
    assert names(out) == ["a-1-kim-lee.txt", "a-2-kim-lee.txt"]


def test_a_note_that_has_no_such_form_is_said_and_the_others_are_written(afterword, tmp_path):
    path = tmp_path / "a.jsonl"
    long = ONE | {"interviewers": [{"name": "山田太郎", "stood_out": "山" * 400, "stood_out_kind": "own"}]}
    path.write_text("\n".join(json.dumps(each) for each in (long, ONE)))
    ran = afterword("draft", path, "--out", tmp_path / "notes", "--format", "mailto", "--no-proofread")
    assert ran.status == 1
    assert "a.jsonl, line 1: As an address the note to 山田太郎 has" in ran.err
    assert names(tmp_path / "notes") == ["a-0002-dr-priya-raman.url"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{folder}"], "Notes for many go into a folder, or are lines of JSON."),
        (["{folder}", "--format", "pdf"], "Notes for many go into a folder, or are lines of JSON."),
        (["{folder}", "--out", "a.txt"], "a.txt is one file, and there are many notes."),
        (["{empty}", "--out", "{out}"], "has no answers in it."),
        (["{folder}", "--out", "/proc/notes"], "/proc/notes cannot be made"),
        (["none.json", "--out", "{out}"], "There is no file none.json."),
    ],
)
def test_what_cannot_be_is_a_sentence(afterword, folder, tmp_path, arguments, said):
    (tmp_path / "empty").mkdir()
    places = {"folder": folder, "empty": tmp_path / "empty", "out": tmp_path / "notes"}
    ran = afterword("draft", *(argument.format(**places) for argument in arguments))
    assert ran.status in (1, 2)
    assert said in ran.err
    assert ran.out == ""


@pytest.mark.screen
def test_a_bar_shows_how_far_it_is_and_errors_stand_above_it(talk_pty, folder, tmp_path):
    person = talk_pty("draft", str(folder), "--out", str(tmp_path / "notes"), "--no-proofread", size=(220, 24))
    person.await_text("Notes written: 5. There already: 0. Not written: 2.")
    assert "Writing notes" in person.whole()
    assert "6/6" in person.whole()
    assert "line 3: is not valid JSON" in person.whole()
    assert person.done() == 2


@pytest.mark.screen
@pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.thorough)])
def test_it_can_be_stopped_and_goes_on_from_there(talk_pty, tmp_path, jobs):
    path, out = tmp_path / "many.jsonl", tmp_path / "notes"
    path.write_text("".join(json.dumps(ONE | {"company": f"Company {n}"}) + "\n" for n in range(3000)))
    command = ("draft", str(path), "--out", str(out), "--no-proofread", "--jobs", jobs)
    person = talk_pty(*command)
    person.await_that(lambda: out.exists() and len(names(out)) > 20, "waiting for the first notes")
    person.press("Ctrl-C")
    assert person.done() == 130
    assert "Stopped. What is written stays" in person.whole()
    there = names(out)
    assert 20 < len(there) < 3000
    assert all(name.endswith(".txt") and (out / name).read_text().endswith("Sam Okafor\n") for name in there)
    path.write_text("".join(path.read_text().splitlines(keepends=True)[: len(there) + 5]))
    again = talk_pty(*command, size=(100, 24))
    again.await_text(f"There already: {len(there)}." if jobs == "1" else "There already:")
    assert again.done() == 0
    shutil.rmtree(out)
