"""A sitting in the terminal and without: what was answered is kept, whatever ends it."""

import json
import os
import signal
import sqlite3
import subprocess

import pytest

from tests.cli.test_entry import PROGRAM
from tests.systems import POSIX, is_private

BEGUN = "Dr. Priya Raman, Head of Data\nPriya\n\nNorthwind\n"


def database(home):
    return home / "data" / "afterword.db"


def kept(home, data="data/afterword/afterword.db"):
    with sqlite3.connect(home / data) as db:
        return [json.loads(row[0])["answers"] for row in db.execute("SELECT state FROM sittings ORDER BY id")]


def test_answers_piped_in_are_kept_when_the_input_ends(afterword, home):
    ran = afterword("--plain", typed=BEGUN)
    assert ran.status == 130
    assert ran.out.endswith("\nSaved. Go on with: afterword resume\n")
    assert kept(home, "data/afterword.db")[0]["company"] == "Northwind"
    assert is_private(database(home))
    assert is_private(database(home).parent)


def test_the_next_run_offers_to_go_on_and_asks_the_rest(afterword):
    afterword("--plain", typed=BEGUN)
    ran = afterword("--plain", typed="\nData Engineer\n")
    assert "You were writing about your interview at Northwind. Go on with that?" in ran.out
    assert "Which company? Northwind" in ran.out
    assert "Which country" in ran.out


def test_the_offer_can_be_declined_and_the_old_sitting_stays(afterword, home):
    afterword("--plain", typed=BEGUN)
    ran = afterword("--plain", typed="2\nMarcus Bell\n")
    assert ran.out.count("Who interviewed you?") == 1
    assert [each.get("interviewers.0.name", "")[:6] for each in kept(home, "data/afterword.db")] == ["Dr. Pr", "Marcus"]


def test_resume_goes_on_without_asking_and_new_begins_afresh(afterword):
    afterword("--plain", typed=BEGUN)
    assert "Go on with that?" not in (ran := afterword("resume", "--plain")).out
    assert "Which role?" in ran.out
    assert "Northwind" not in afterword("new", "--plain").out


def test_resume_with_nothing_to_go_on_with_says_so(afterword):
    assert afterword("resume", "--plain") == (
        1,
        "",
        "afterword: There is no sitting to go on with.\nBegin one with: afterword\n",
    )


def test_leaving_before_the_first_answer_keeps_nothing(afterword, home):
    ran = afterword("--plain")
    assert ran.status == 130
    assert "Saved" not in ran.out
    assert not database(home).exists()


def test_a_folder_that_cannot_be_written_is_said_once_and_the_questions_go_on(afterword, home):
    (home / "data").write_text("a file in the way")
    ran = afterword("--plain", typed=BEGUN)
    assert ran.err.count("so this sitting cannot be resumed") == 1
    assert ran.err.count("\n") == 1
    assert "Which role?" in ran.out
    assert ran.out.endswith("Your answers could not be kept.\n")


def test_in_a_terminal_that_is_said_between_two_questions_and_never_over_one(talk_command, home):
    (home / "data").write_text("a file in the way")
    person = talk_command("new", size=(80, 30))
    person.await_text("Who interviewed you?")
    person.await_text("Tip  ")
    assert "Nothing can be kept" not in person.screen()
    person.answer("Marcus Bell")
    person.await_text("Nothing can be kept")
    person.await_text("◆ Who else")
    assert person.screen().count("Nothing can be kept") == 1


def test_a_damaged_store_is_set_aside_and_the_sitting_is_kept(afterword, home):
    (home / "data").mkdir()
    database(home).write_bytes(b"no database" * 1000)
    ran = afterword("--plain", typed=BEGUN)
    assert "is damaged; it was set aside as afterword-damaged-2026-11-23.db, not deleted." in ran.err
    assert ran.out.endswith("Saved. Go on with: afterword resume\n")
    assert (home / "data" / "afterword-damaged-2026-11-23.db").read_bytes().startswith(b"no database")


def test_the_environment_asks_for_plain_too(afterword):
    assert "Who interviewed you?" in afterword(env={"ACCESSIBLE": "1"}).out
    assert afterword(env={"ACCESSIBLE": "0"}).status == 2


def test_the_quick_way_says_it_is_six_questions(afterword):
    assert "Six questions" in afterword("--plain", "--quick").out


def test_settings_offer_what_they_know(afterword, home):
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text('[sender]\nname = "Kim Lee"\n')
    typed = "Marcus Bell\n\nNorthwind\nEngineer\nthe teardown\nnone\n"
    assert "Kim Lee" in afterword("--plain", "--quick", typed=typed).out


def test_broken_settings_are_said_before_the_first_question(afterword, home):
    (home / "config").mkdir()
    (home / "config" / "config.toml").write_text("tips = 1\n")
    ran = afterword("--plain")
    assert (ran.status, ran.out) == (2, "")
    assert "tips: expected true or false" in ran.err


@pytest.mark.screen
def test_control_c_saves_says_how_to_go_on_and_ends_with_130(talk_pty, talk_command):
    person = talk_pty()
    person.await_text("Who interviewed you?")
    person.type("Marcus Bell")
    person.press("Enter")
    person.await_text("Who else")
    person.press("Ctrl-C")
    person.await_text("Saved. Go on with: afterword resume")
    assert person.done() == 130
    again = talk_command("resume")
    again.await_text("Who else")
    assert "Marcus Bell" in again.screen()


@pytest.mark.screen
@pytest.mark.parametrize("name", ["SIGKILL", "SIGHUP", "SIGTERM"])
def test_whatever_ends_it_the_next_run_offers_to_go_on(talk_pty, talk_command, home, name):
    person = talk_pty("new", size=(40, 12))
    person.await_text("Who interviewed you?")
    person.type("Marcus Bell")
    person.press("Enter")
    person.await_text("Who else")
    person.driver.kill(getattr(signal, name))
    person.done()
    again = talk_command(size=(40, 12))
    again.await_text("Go on")
    again.press("Enter")
    again.await_text("Who else")
    assert kept(home)[0]["interviewers.0.name"] == "Marcus Bell"


@pytest.mark.screen
def test_a_dumb_terminal_is_asked_line_by_line(talk_pty):
    person = talk_pty(env={"TERM": "dumb"})
    person.await_text("Type ? for help")
    person.press("Ctrl-C")
    assert person.done() == 130


@pytest.mark.screen
def test_line_by_line_no_word_is_broken_by_the_edge_of_a_narrow_window(talk_pty):
    person = talk_pty("--plain", "--no-tips", size=(40, 40))
    for asked, typed in (
        ("Who interviewed", "Priya Raman"),
        ("Who else", ""),
        ("Which company", "Northwind"),
        ("Which role", "Senior Data Engineer"),
        ("Which country", ""),
        ("Enter: today", "yesterday"),
    ):
        person.await_text(asked)
        person.type(typed)
        person.press("Enter")
    person.await_text("whole sentence.")
    shown = " ".join(person.screen().split())
    for line in (
        "Type ? for help, back to go back, enough to skip what is optional. Ctrl-C saves and leaves.",
        "When was it, and how did you meet? (such as: yesterday, video, second round, 45 minutes; Enter: today)",
        "2 I liked that you …, 3 I enjoyed …, 4 You told me that …, 5 in my own words. Or type the whole sentence.",
    ):
        assert line in shown
    person.press("Ctrl-C")
    assert person.done() == 130


@pytest.mark.skipif(not POSIX, reason="a kill is never polite here")
def test_a_polite_kill_of_the_plain_way_saves_too(home):
    env = {**os.environ}
    with subprocess.Popen([*PROGRAM, "--plain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env) as run:
        run.stdin.write(b"Marcus Bell\n")
        run.stdin.flush()
        said = b""
        while b"Who else" not in said:
            said += run.stdout.read1()
        run.send_signal(signal.SIGTERM)
        assert b"Saved. Go on with: afterword resume" in run.communicate(timeout=60)[0]
        assert run.returncode == 130
    assert kept(home)[0]["interviewers.0.name"] == "Marcus Bell"
