"""More of ``afterword revise``: sittings, streams, settings, several people, and everything that can be wrong."""

import json
import subprocess
import sys

import pytest

from tests.conversation.test_headless import FACTS, file, revise  # noqa: F401

TYPED = "Dr. Priya Raman, Head of Data\nPriya\n\nNorthwind\nData Engineer\n"


def piped(text, *arguments):
    words = [sys.executable, "-c", "import sys; from assistant.cli import main; sys.exit(main())", "revise", *arguments]
    return subprocess.run(words, input=text, capture_output=True, text=True, timeout=60, check=False)


def test_the_dry_run_is_to_the_letter_what_a_program_expects(file):  # noqa: F811
    said = '{"say":"warmer and shorter","commands":[{"command":"tone","tone":"warm"},{"command":"shorter"}]}\n'
    assert revise(file, "--say", "warmer and shorter", "--dry-run").stdout == said


def test_answers_come_from_standard_input_too_one_interview_a_line():
    lines = "\n".join(json.dumps({**FACTS, "role": role}) for role in ("Welder", "Painter"))
    ran = piped(lines, "-", "--to", "Felix", "--say", "formal", "--format", "jsonl", "--no-proofread")
    notes = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [n["tone"] for n in notes] == ["formal", "formal"]
    assert "Welder" in notes[0]["subject"] + notes[0]["body"]
    assert ran.returncode == 0


def test_a_stored_sitting_is_revised_by_number_and_as_the_last_and_stays_as_it_is(home):
    begun = subprocess.run(
        [sys.executable, "-c", "import sys; from assistant.cli import main; sys.exit(main())", "--plain"],
        input=TYPED, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert begun.returncode == 130
    first = revise("last", "--no-proofread")
    formal = revise("1", "--say", "formal", "--format", "json", "--no-proofread")
    assert json.loads(formal.stdout)[0]["tone"] == "formal"
    assert revise("last", "--no-proofread").stdout == first.stdout
    assert "Priya" in first.stdout


@pytest.mark.parametrize("number", ["4711", "9" * 30, "last"])
def test_a_sitting_that_is_not_there_is_a_sentence_with_what_to_do_instead(home, number):
    (home / "data" / "afterword").mkdir(parents=True)
    ran = revise(number, "--say", "warmer")
    assert ran.stderr.startswith("afterword: ")
    assert "Traceback" not in ran.stderr
    assert "defect" not in ran.stderr
    assert ran.returncode in (1, 2)
    assert ran.stdout == ""


def test_what_changes_an_answer_is_done_once_for_all_and_undone_once(file):  # noqa: F811
    ran = revise(file, "--say", "change the role to Welder", "--no-proofread")
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.count("Welder") >= 2
    undone = revise(file, "--say", "formal", "--say", "change the role to Welder", "--say", "undo", "--no-proofread")
    assert undone.stdout == revise(file, "--say", "formal", "--no-proofread").stdout
    assert undone.returncode == 0


def test_a_wish_for_everyone_and_words_for_other_words_work_without_a_terminal(file):  # noqa: F811
    ran = revise(file, "--say", "make all of them formal", "--format", "json", "--no-proofread")
    assert {n["tone"] for n in json.loads(ran.stdout)} == {"formal"}
    ran = revise(file, "--to", "Felix", "--say", "use visit instead of tour", "--no-proofread")
    assert "visit of the control room" in ran.stdout
    assert ran.returncode == 0


def test_an_answer_that_is_not_in_the_notes_is_said_as_draft_says_it(file, tmp_path):  # noqa: F811
    path = tmp_path / "general.json"
    people = [FACTS["interviewers"][0] | {"stood_out": "great conversation"}, FACTS["interviewers"][1]]
    path.write_text(json.dumps(FACTS | {"interviewers": people}))
    ran = revise(str(path), "--say", "formal", "--format", "json", "--no-proofread")
    first, second = json.loads(ran.stdout)
    assert [left["path"] for left in first["left_out"]] == ["interviewers[0].stood_out"]
    assert [c["id"] for c in first["checks"] if c["id"] == "left-out"] == ["left-out"]
    assert second["left_out"] == []
    assert first["file"] == str(path)
    assert ran.stderr.startswith(f"afterword: {path}: interviewers[0].stood_out: ")
    assert ran.returncode == 0
    said = revise(str(path), "--say", "drop the detail", "--to", "Felix", "--format", "json", "--no-proofread")
    assert json.loads(said.stdout)[0]["left_out"] == []


def test_the_day_given_is_the_day_the_notes_are_held_against(file):  # noqa: F811
    def late(today):
        notes = json.loads(revise(file, "--today", today, "--format", "json", "--no-proofread").stdout)
        return {c["status"] for n in notes for c in n["checks"] if c["id"] == "time"}

    assert (late("2026-11-21"), late("2026-12-01")) == ({"ok"}, {"advise"})


def test_what_needs_a_person_is_said_and_the_notes_are_printed_all_the_same(file):  # noqa: F811
    ran = revise(file, "--say", "let me edit it myself", "--no-proofread")
    assert "needs a person at the keyboard" in ran.stderr
    assert ran.stdout.startswith("To: Dr. Priya Raman")
    assert ran.returncode == 1


@pytest.mark.parametrize("harmless", ["copy it", "why?", "next", "done", "show me all versions"])
def test_what_only_shows_or_hands_over_changes_nothing_and_is_no_failure(file, harmless):  # noqa: F811
    ran = revise(file, "--say", harmless, "--no-proofread")
    assert ran.stdout == revise(file, "--no-proofread").stdout
    assert ran.returncode == 0


def test_the_settings_hold_here_as_they_do_for_draft(file, home):  # noqa: F811
    (home / "config" / "afterword").mkdir(parents=True)
    (home / "config" / "afterword" / "config.toml").write_text('tone = "formal"\n')
    ran = revise(file, "--format", "json", "--no-proofread")
    assert {n["tone"] for n in json.loads(ran.stdout)} == {"formal"}
    assert {n["tone"] for n in json.loads(revise(file, "--tone", "casual", "--format", "json").stdout)} == {"casual"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "holds no answers"),
        ('{"company": "Northwind"}', "role: is missing"),
        ("{", "is not"),
        ('{"company": "N", "role": "R", "interviewers": [{"name": "A"}], "rolle": "x"}', "Did you mean role?"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_with_its_place_and_status_two(tmp_path, written, said):
    path = tmp_path / "facts.json"
    path.write_text(written)
    ran = revise(str(path), "--say", "warmer")
    assert said in ran.stderr
    assert "facts.json" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert (ran.stdout, ran.returncode) == ("", 2)


@pytest.mark.parametrize("arguments", [(), ("nowhere.toml",), (".",)])
def test_without_a_file_that_can_be_read_it_is_status_two(arguments):
    ran = revise(*arguments)
    assert ran.stderr.startswith("afterword: ")
    assert (ran.stdout, ran.returncode) == ("", 2)


def test_the_help_says_how_it_is_used():
    ran = piped("", "--help")
    told = " ".join(ran.stdout.split())
    words = ("SITTING", "--say", "--tone", "--to", "--dry-run", "--format", "exit status", "last")
    assert [w for w in words if w not in told] == []
    assert ran.returncode == 0
