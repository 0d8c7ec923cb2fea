"""What is finished is offered again, and opens as it was left."""

import datetime
import sqlite3

import pytest

from tests.ask.sitting import lines
from tests.command_line import NOW

TOLD = {
    "interviewers.0.name": "Priya Raman", "company": "Northwind", "role": "Senior Data Engineer", "date": "yesterday",
    "interviewers.0.stood_out": "how your team runs reviews", "sender.name": "Sam Okafor",
}  # fmt: skip


@pytest.fixture
def finished(afterword):
    """Finish a sitting whose note is formal."""
    ran = afterword("--plain", typed="\n".join((*lines(TOLD), "formal", "done", "")))
    assert ran.status == 0, ran.out
    return ran


def test_resume_opens_the_last_notes_once_all_are_finished(afterword, finished):
    page = afterword("resume", "--plain", typed="undo\n").out
    assert "formal, e-mail" in page
    assert "Took back “formal”." in page


def test_what_was_opened_again_is_what_one_goes_on_with(afterword, finished):
    afterword("resume", "--plain", typed="casual\n")
    assert "Open Senior Data Engineer at Northwind" in afterword("--plain", typed="").out
    assert "casual, e-mail" in afterword("resume", "--plain", typed="done\n").out


def test_finished_notes_that_are_looked_at_stay_finished(afterword, finished):
    afterword("resume", "--plain", typed="")
    assert "not finished" not in afterword("history").out


def test_all_that_is_unfinished_is_offered_beside_what_is_finished(afterword, finished):
    afterword("new", "--plain", typed="Ada Byron\n\nEngines\n")
    afterword("new", "--plain", typed="Tom Weber\n\nZuid\n")
    page = afterword("--plain", typed="2\n").out
    assert "  1. Go on with your interview at Zuid\n  2. Go on with your interview at Engines\n" in page
    assert "  3. Begin with another interview\n  4. Open Senior Data Engineer at Northwind\n" in page
    assert "Which company? Engines" in page


def test_resume_takes_the_number_of_a_sitting(afterword, finished):
    afterword("new", "--plain", typed="Tom Weber\n\nZuid\n")
    assert "formal, e-mail" in afterword("resume", "1", "--plain", typed="").out
    assert "Which company? Zuid" in afterword("resume", "2", "--plain", typed="").out
    assert "There is no sitting 9." in afterword("resume", "9", "--plain", typed="").err


def test_what_is_changed_after_the_draft_is_in_the_record(afterword, finished):
    typed = "rename Priya Raman to Priya Ramanathan\nthe company is Northwind Rail\nundo\nredo\ndone\n"
    afterword("resume", "--plain", typed=typed)
    shown = afterword("show").out
    assert "Priya Ramanathan" in shown.partition("-----")[0]
    assert "Senior Data Engineer at Northwind Rail" in afterword("history").out
    again = afterword("resume", "--plain", typed="").out
    assert "Who interviewed you? Priya Ramanathan" in again
    assert "Which company? Northwind Rail" in again


def test_an_answer_asked_for_again_is_in_the_record(afterword, finished):
    afterword("resume", "--plain", typed="change what stood out\nthe handover board\nundo\nredo\ndone\n")
    shown = afterword("show").out.partition("-----")[0]
    assert "the handover board" in shown
    assert "how your team runs reviews" not in shown
    afterword("resume", "--plain", typed="undo\n")
    assert "how your team runs reviews" in afterword("show").out.partition("-----")[0]


def test_without_more_than_finished_notes_another_interview_comes_first(afterword, finished):
    page = afterword("--plain", typed="\nTom Weber\n").out
    assert "  1. Begin with another interview\n  2. Open Senior Data Engineer at Northwind\n" in page
    assert "Who interviewed you?\nAnswer: Tom Weber" in page


@pytest.mark.parametrize("typed", ["2", "open", "Open Senior Data Engineer at Northwind"])
def test_finished_notes_are_picked_by_number_or_words(afterword, finished, typed):
    assert "formal, e-mail" in afterword("--plain", typed=f"{typed}\ndone\n").out


def test_new_asks_nothing_of_the_kind_and_old_notes_are_left_in_peace(afterword, finished, home):
    assert "Open Senior" not in afterword("new", "--plain", typed="").out
    long_ago = (NOW.astimezone(datetime.UTC) - datetime.timedelta(days=400)).isoformat()
    with sqlite3.connect(next(home.rglob("afterword.db"))) as db:
        db.execute("UPDATE sittings SET updated = ?", (long_ago,))
    assert "Open Senior" not in afterword("--plain", typed="").out
    assert "formal, e-mail" in afterword("resume", "--plain", typed="done\n").out
