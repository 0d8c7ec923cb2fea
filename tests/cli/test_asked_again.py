"""Answers given in a sitting and changed in the conversation after it: the questions come again, the notes follow."""

import pytest

from tests.ask.sitting import lines

TOLD = {
    "interviewers.0.name": "Priya Raman", "company": "Northwind", "role": "Data Engineer", "country": "US",
    "date": "2026-11-20", "interviewers.0.stood_out": "how your team runs incident reviews",
    "interviewers.0.why": "It told me that nobody there hides a mistake", "need": "fewer pipeline failures",
    "strength": "I rebuilt our ingestion layer", "actions.0.what": "send you my portfolio by Friday",
    "actions.0.what_kind": "me", "sender.name": "Sam Okafor",
}  # fmt: skip


@pytest.fixture
def talked(afterword):
    """Answer every question, say these lines, and return what was written from each line on, the first draft first."""

    def begin(*said):
        ran = afterword("--plain", "--no-tips", typed="\n".join((*lines(TOLD), *said, "done", "")))
        assert ran.status == 0, ran.out + ran.err
        return [" ".join(part.split()) for part in ran.out.split("afterword: ")]

    return begin


def test_a_question_comes_again_with_its_old_answer_and_the_note_is_renewed(talked):
    first, changed, _ = talked("change the role", "Welder")
    assert "Data Engineer" in first.partition("To Priya Raman")[2]
    assert "Which role? Enter keeps: Data Engineer." in changed
    note = changed.partition("To Priya Raman")[2]
    assert "Welder" in note
    assert "Data Engineer" not in note
    assert "Changed the role." in note


def test_what_was_taken_back_in_words_does_not_come_back_with_a_question(talked):
    first, words, asked, _ = talked(
        "change what stood out to the tour of the control room", "change the role", "Welder"
    )
    assert "hides a mistake" in first.partition("To Priya Raman")[2]
    for page in (words, asked):
        note = page.partition("To Priya Raman")[2]
        assert "the tour of the control room" in note.lower()
        assert "hides a mistake" not in note


def test_a_better_answer_is_asked_for_with_its_question_where_there_was_none(talked):
    _, changed, _ = talked("change the weak answer", "conflict with a colleague", "I have also run on-call rotations")
    assert changed.index("would answer differently?") < changed.index("And what is the better answer?")
    note = changed.partition("To Priya Raman")[2]
    assert "conflict with a colleague" in note
    assert "I have also run on-call rotations" in note


def test_an_answer_left_as_it_is_changes_nothing(talked):
    _, kept, _ = talked("change the role", "")
    assert "The answer is as it was." in kept
    assert "To Priya Raman" not in kept
