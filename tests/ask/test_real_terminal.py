"""The main stories of asking once more, in a real pseudo-terminal and a process of its own."""

import json
import signal
import sys
from pathlib import Path

import pytest

from tests.ask.sitting import reach

pytestmark = pytest.mark.screen
ROOT = str(Path(__file__).parents[2])
PARAGRAPH = "First they told me how it began.\nThen how it went on, and on.\n\nAnd how it ended.\n"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "progress.json"


@pytest.fixture
def begin(talk_pty, file):
    def begin(**options):
        env = {"PYTHONPATH": ROOT} | options.pop("env", {})
        person = talk_pty(command=[sys.executable, "-m", "tests.ask.program", str(file)], env=env, **options)
        person.await_text("◆")
        return person

    return begin


def answers(file):
    return json.loads(file.read_text())["answers"]


def answer(person, question, text):
    reach(person, question)
    person.answer(text)


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_the_shortest_interview_is_told_and_saved(begin, file, size):
    person = begin(size=size)
    answer(person, "Who interviewed you?", "Priya Raman")
    answer(person, "Who else interviewed you?", "")
    answer(person, "Which company?", "Northwind")
    answer(person, "Which role?", "Engineer")
    answer(person, "Which country", "")
    answer(person, "When was it", "")
    answer(person, "What stood out in talking with Priya?", "your reviews")
    reach(person, "Why did it stay")
    person.press("Alt-Enter")
    answer(person, "And how do you sign?", "Sam")
    assert person.done() == 0
    assert answers(file)["interviewers.0.stood_out"] == "your reviews"
    assert all(len(line) <= size[0] for line in person.whole().splitlines())
    assert "cursor position" not in person.whole()


def test_killed_at_any_moment_no_answer_is_lost(begin, file):
    person = begin()
    answer(person, "Who interviewed you?", "Priya Raman")
    answer(person, "Who else interviewed you?", "")
    answer(person, "Which company?", "Northwind")
    reach(person, "Which role?")
    person.driver.kill(signal.SIGKILL)
    person.done()
    again = begin()
    reach(again, "Which role?")
    assert "◇ Which company?                   Northwind" in again.screen()
    again.press("Back")
    again.await_text("› Northwind")


@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM", "SIGINT"])
def test_a_closed_terminal_keeps_what_is_half_typed(begin, file, name):
    person = begin()
    person.type("Dr. Pri")
    person.await_text("Dr. Pri")
    person.driver.kill(getattr(signal, name))
    person.await_that(file.exists, "the draft is saved")
    assert json.loads(file.read_text())["drafts"] == {"interviewers.0.name": "Dr. Pri"}


@pytest.mark.parametrize("key", ["Ctrl-C", "Ctrl-D"])
def test_leaving_ends_with_130_and_the_sitting_goes_on_later(begin, file, key):
    person = begin()
    answer(person, "Who interviewed you?", "Priya Raman")
    person.await_text("◆ Who else")
    person.press(key)
    assert person.done() == 130
    begin().await_text("◇ Who interviewed you?             Priya Raman")


@pytest.mark.parametrize("marked", [True, False])
def test_a_pasted_paragraph_is_one_answer(begin, file, marked):
    person = begin()
    answer(person, "Who interviewed you?", "Priya Raman")
    answer(person, "Who else interviewed you?", "")
    answer(person, "Which company?", "Northwind")
    answer(person, "Which role?", "Engineer")
    answer(person, "Which country", "")
    answer(person, "When was it", "")
    reach(person, "What stood out")
    if marked:
        person.paste(PARAGRAPH)
        person.await_text("› I keep thinking about First they told me")
        person.await_text("it ended..")
        person.press("Enter")
    else:
        person.type(PARAGRAPH)
    reach(person, "Why did it stay")
    text = "First they told me how it began. Then how it went on, and on. And how it ended."
    assert answers(file)["interviewers.0.stood_out"] == text
    assert "actions.0.what" not in answers(file)


def test_it_follows_a_resize(begin):
    person = begin()
    person.type("Dr. Priya Raman, Head of Data")
    person.await_text("→ Dr. Priya Raman · Head of Data")
    person.resize(40, 12)
    person.type(" Science")
    person.await_text("Head of Data Science")
    person.press("Enter")
    person.await_text("◆ What did you call")


def test_no_colour_where_none_is_wanted(begin):
    person = begin(env={"NO_COLOR": "1"})
    person.type("Priya")
    person.await_text("› Priya")
    assert person.colours() == set()


def test_a_terminal_that_is_not_utf8_gets_ascii_signs(talk_pty, file):
    env = {"PYTHONPATH": ROOT, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    person = talk_pty(command=[sys.executable, "-m", "tests.ask.program", str(file)], env=env)
    person.await_text("* Who interviewed you?")
    assert person.screen().isascii()


def test_afterword_killed_in_the_middle_offers_to_go_on_with_every_answer(talk_pty, talk_command):
    person = talk_pty("--no-tips")
    answer(person, "Who interviewed you?", "Priya Raman")
    answer(person, "Who else interviewed you?", "")
    answer(person, "Which company?", "Northwind")
    answer(person, "Which role?", "Engineer")
    reach(person, "Which country")
    person.driver.kill(signal.SIGKILL)
    person.done()
    again = talk_command("--no-tips")
    again.await_text("Engineer at Northwind")
    again.press("Enter")
    reach(again, "Which country")
    assert "◇ Which role?                      Engineer" in again.screen()


def test_afterword_shows_the_sentence_of_the_note_under_the_field(talk_command):
    person = talk_command("--quick", "--no-tips")
    answer(person, "Who interviewed you?", "Priya Raman")
    answer(person, "Which company?", "Northwind")
    answer(person, "Which role?", "Engineer")
    reach(person, "What stood out in talking with Priya?")
    for letter in "how your team runs incident reviews":
        person.type(letter)
    person.await_text("› I keep thinking about how your team runs incident reviews")
    person.await_that(lambda: "┄ " in person.screen() or person.press(" ", "Backspace"), "the preview is there")


def test_afterword_moves_to_the_beginning_that_fits_and_shows_the_letter_on_a_tall_window(talk_command):
    person = talk_command("--quick", "--no-tips", size=(80, 40))
    answer(person, "Who interviewed you?", "Priya Raman")
    answer(person, "Which company?", "Northwind")
    answer(person, "Which role?", "Engineer")
    reach(person, "What stood out in talking with Priya?")
    person.type("you draw before you write code")
    moved = "› I liked that you draw before you write code"
    person.await_that(lambda: moved in person.screen() or person.press(" ", "Backspace"), "it is moved")
    above, _ = person.screen().split("› I liked", 1)
    assert "Priya," in above.split("◆", 1)[1]
    person.await_text("┄ ")


def test_a_dumb_terminal_is_asked_line_by_line(talk_pty):
    person = talk_pty("new", env={"TERM": "dumb"})
    person.await_text("Who interviewed you?")
    person.answer("Priya Raman")
    person.await_text("Who else interviewed you? (Enter: nobody else)")
    assert "◆" not in person.screen()
    person.press("Ctrl-D")
    assert person.done() == 130
