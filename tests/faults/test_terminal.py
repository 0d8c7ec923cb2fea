"""A terminal that is stopped, resized, tiny or gone: the sitting goes on, or is there for the next run."""

import shlex
import shutil
import signal
import sys

import pytest

from tests.command_line import run_here
from tests.faults.kills import PROGRAM
from tests.faults.test_streams import answers

pytestmark = [pytest.mark.screen, pytest.mark.thorough]


def begun(talk_pty, **options):
    person = talk_pty("new", **options)
    person.await_text("Who interviewed you?")
    return person


@pytest.mark.skipif(not shutil.which("bash"), reason="no shell with job control here")
def test_stopped_and_brought_back_it_goes_on_where_it_was(talk_pty, home):
    person = talk_pty(command=["bash", "--norc", "--noprofile", "-i"], env={"PS1": "shell> "})
    person.await_text("shell>")
    person.type(f"{shlex.join(PROGRAM)} new\r")
    person.await_text("◆ Who interviewed you?")
    person.type("Priya Ra")
    person.await_text("› Priya Ra")
    person.press("Ctrl-Z")
    person.await_text("Stopped")
    person.type("fg\r")
    person.await_that(lambda: "› Priya Ra" in person.screen().rpartition("> fg")[2], "waiting for it to come back")
    person.type("man")
    person.await_text("› Priya Raman")
    person.press("Enter")
    person.await_text("Who else interviewed you?")
    assert answers(home)["interviewers.0.name"] == "Priya Raman"


@pytest.mark.parametrize("size", [(10, 5), (20, 6), (300, 60)])
def test_in_a_window_of_any_size_answers_are_taken(talk_pty, home, size):
    person = talk_pty("new", size=size)
    person.await_that(lambda: "›" in person.screen(), "waiting for a field")
    person.type("Ada")
    person.await_that(lambda: "Ada" in person.screen(), "waiting for what is typed")
    person.press("Enter")
    person.await_that(lambda: "else" in person.whole(), "waiting for the next question")
    assert answers(home)["interviewers.0.name"] == "Ada"


def test_resized_to_nothing_and_back_nothing_typed_is_lost(talk_pty, home):
    person = begun(talk_pty)
    person.type("Priya Raman")
    person.await_text("Priya Raman")
    for columns, rows in ((10, 5), (200, 50), (2, 2), (80, 24)):
        person.resize(columns, rows)
    person.press("Enter")
    person.await_text("Who else interviewed you?")
    assert answers(home)["interviewers.0.name"] == "Priya Raman"


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_ended_after_the_draft_every_version_is_there_again(talk_pty, home, name):
    person = talk_pty("new", "--quick")
    for question, answer in {
        "Who interviewed you?": "Priya Raman",
        "Which company?": "Northwind",
        "Which role?": "Engineer",
        "What stood out": "how your team runs incident reviews",
        "What did you agree on": "",
        "And how do you sign?": "Sam",
    }.items():
        person.await_text(f"◆ {question}")
        person.answer(answer)
    person.await_text("afterword›")
    person.answer("again")
    person.await_text("Another")
    person.driver.kill(getattr(signal, name))
    assert person.done() == 130
    again = talk_pty("resume")
    again.await_text("afterword›")
    again.answer("undo")
    again.await_text("Took back")


def test_gone_on_with_in_two_windows_each_note_stays_as_it_was_left(talk_pty, home):
    typed = "Priya Raman\n\nNorthwind\nEngineer\n" + "\n" * 13 + "Sam\n\n\n"
    run_here(["new", "--plain"], home / "data" / "afterword", home / "config" / "afterword", typed)
    one, other = talk_pty("resume"), talk_pty("resume")
    for person, closing in ((one, "Kind wishes"), (other, "Warm wishes"), (one, "Best wishes")):
        person.await_that(lambda person=person: person.screen().endswith("afterword›"), "waiting for the prompt")
        person.answer(f"sign it {closing}")
        person.await_text(f"{closing},")
    other.await_text("from here this one is sitting 2, on its own.")
    for person in (one, other):
        person.press("Ctrl-C")
        assert person.done() == 130
    for number, closing in (("1", "Best wishes"), ("2", "Warm wishes")):
        ran = run_here(["export", number], home / "data" / "afterword", home / "config" / "afterword")
        assert f"{closing}," in ran.out


EDITOR = """
import sys
open(sys.argv[1], "a").write("words of the editor")
print("IN THE EDITOR", flush=True)
input()
"""


def editing(talk_pty, tmp_path):
    path = tmp_path / "editor"
    path.write_text(f"#!{sys.executable}{EDITOR}")
    path.chmod(0o755)
    person = begun(talk_pty, env={"VISUAL": str(path)})
    person.type("Priya")
    person.await_text("Priya")
    person.press("Editor")
    person.await_text("IN THE EDITOR")
    return person


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_ended_while_the_editor_is_open_at_a_question_what_it_saved_is_there_again(talk_pty, home, tmp_path, name):
    person = editing(talk_pty, tmp_path)
    person.driver.kill(getattr(signal, name))
    assert person.done() == 130
    assert "Saved." in person.screen()
    again = talk_pty("resume")
    again.await_text("› Priya words of the editor")


def test_ctrl_c_in_the_editor_at_a_question_does_not_leave_the_question(talk_pty, home, tmp_path):
    person = editing(talk_pty, tmp_path)
    person.driver.kill(signal.SIGINT)
    person.press("Enter")
    person.await_text("› Priya words of the editor")
    person.press("Enter")
    person.await_text("Who else interviewed you?")


def test_two_sittings_at_once_keep_both(talk_pty, home):
    one, other = begun(talk_pty), begun(talk_pty)
    for person, name in ((one, "Ada Lovelace"), (other, "Grace Hopper")):
        person.answer(name)
        person.await_text("Who else interviewed you?")
    one.press("Enter")
    one.await_text("Which company?")
    for person in (one, other):
        person.press("Ctrl-C")
        assert person.done() == 130
    listed = talk_pty("history")
    listed.done()
    assert "Ada Lovelace" in listed.screen()
    assert "Grace Hopper" in listed.screen()


BROKEN = """
import sys
import assistant.ask.terminal_keys as keys
def broken(text): raise ValueError(text)
keys.clean = broken
from assistant.cli import main
sys.exit(main())
"""


def test_a_defect_behind_a_key_is_one_sentence_and_the_sitting_is_kept(talk_pty, home):
    person = talk_pty(command=[sys.executable, "-c", BROKEN])
    person.await_text("Who interviewed you?")
    person.answer("Priya Raman")
    person.await_text("Who else interviewed you?")
    person.paste("a secret")
    assert person.done() == 1
    assert "This is a defect in Afterword (ValueError)" in " ".join(person.screen().split())
    assert "Traceback" not in person.whole()
    assert answers(home)["interviewers.0.name"] == "Priya Raman"
    (report,) = (home / "data" / "afterword").glob("afterword-report-*")
    assert "secret" not in report.read_text()
