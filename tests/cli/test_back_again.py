"""What is finished is offered again, and opens as it was left."""

import datetime
import sqlite3

import pytest

from tests.command_line import NOW

TOLD = "Priya Raman\n\nNorthwind\nSenior Data Engineer\n\nyesterday\nhow your team runs reviews\nenough\n\nSam Okafor\n"


@pytest.fixture
def finished(afterword):
    """Finish a sitting whose note is formal."""
    ran = afterword("--plain", typed=f"{TOLD}formal\ndone\n")
    assert ran.status == 0, ran.out
    return ran


def test_resume_opens_the_last_notes_once_all_are_finished(afterword, finished):
    page = afterword("resume", "--plain", typed="undo\n").out
    assert "formal, e-mail" in page
    assert "Took back “formal”." in page


def test_what_was_opened_again_is_what_one_goes_on_with(afterword, finished):
    afterword("resume", "--plain", typed="casual\n")
    assert "Go on with that?" in afterword("--plain", typed="").out
    assert "casual, e-mail" in afterword("resume", "--plain", typed="done\n").out


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
