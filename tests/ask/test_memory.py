"""When nothing stood out, short questions bring a detail back, and one Enter leaves it out."""

import pytest

from assistant.core.questions import next_question
from tests.ask.sitting import SCRIPT, Told, silent_mentor, until

KEY = "interviewers.0.stood_out"


@pytest.fixture
def begun(talk):
    told = Told(until(KEY))
    person = talk(told.in_terminal)
    person.await_text("◆ What stood out in talking with Priya?")
    return told, person


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Nothing comes back?"), ("great chat", "could stand in anyone's note")]
)
def test_an_answer_that_says_nothing_brings_questions_and_what_comes_back_is_the_detail(begun, typed, said):
    told, person = begun
    person.answer(typed)
    person.await_text(said)
    person.await_text("What did they ask twice? Where did you laugh?")
    person.await_text("(Enter: leave it out, and the note stays general)")
    person.type("the broken badge")
    person.await_text("› I keep thinking about the broken badge")
    person.press("Enter")
    person.await_text("◆ Why did it stay")
    assert told.interview.interviewers[0].stood_out == "the broken badge"
    assert "◇ What stood out in talking with Priya?   I keep thinking about the bro" in person.whole()
    assert said not in person.whole()


def test_a_detail_of_ones_own_brings_no_questions(begun):
    _, person = begun
    person.answer("the whiteboard session")
    person.await_text("◆ Why did it stay")
    assert "ask twice" not in person.whole()


@pytest.mark.parametrize("typed", ["", "great chat"])
def test_one_enter_leaves_it_out(begun, typed):
    told, person = begun
    person.answer(typed)
    person.await_text("What did they ask twice?")
    person.press("Enter")
    person.await_text("◆ What do they need")
    assert told.interview.interviewers[0].stood_out == ""


def test_an_answer_that_says_nothing_again_is_asked_about_again(begun):
    told, person = begun
    person.press("Enter")
    person.await_text("Nothing comes back?")
    person.answer("great chat")
    person.await_text("could stand in anyone's note")
    person.answer("the handover board")
    person.await_text("◆ Why did it stay")
    assert told.interview.interviewers[0].stood_out == "the handover board"


def test_back_leads_to_the_question_itself_with_the_answer_in_place(begun):
    _, person = begun
    person.answer("great chat")
    person.await_text("What did they ask twice?")
    person.press("Back")
    person.await_text("› I keep thinking about great chat")
    assert person.screen().count("What stood out") == 1
    person.press("Back")
    person.await_text("◆ When was it")


def test_what_was_typed_is_kept_before_the_questions_and_leaving_keeps_it(begun):
    told, person = begun
    person.answer("great chat")
    person.await_text("What did they ask twice?")
    assert told.saved[-1].drafts == {KEY: "great chat"}
    person.press("Ctrl-C")
    assert person.done().left
    assert told.saved[-1].drafts == {KEY: "great chat"}


@pytest.mark.parametrize("typed", ["dunno", "n/a", "can't remember"])
def test_words_that_say_nothing_bring_the_real_questions_and_are_then_left_out(talk, typed):
    told = Told(until(KEY), guide=silent_mentor())
    person = talk(told.in_terminal)
    person.await_text("◆ What stood out in talking with Priya?")
    person.answer(typed)
    person.await_text("Memory")
    asked = silent_mentor().jog(next_question(SCRIPT, told.start), typed, told.start)
    assert len(asked) >= 3
    for question in asked:
        person.await_text(question)
    person.press("Enter")
    person.await_text("◆ What do they need")
    assert told.interview.interviewers[0].stood_out == ""


def test_on_a_small_screen_a_question_mark_shows_them(talk):
    told = Told(until(KEY), guide=silent_mentor())
    person = talk(told.in_terminal, size=(40, 12))
    person.await_text("◆ What stood out")
    person.press("Enter")
    person.await_text("leave it out")
    person.press("?")
    for question in silent_mentor().jog(next_question(SCRIPT, told.start), "", told.start):
        person.await_text(question)


def test_line_by_line_it_is_the_same():
    told = Told(until(KEY))
    page = told.by_line("great chat", "the broken badge")
    assert "Memory: That could stand in anyone's note." in page
    assert "What did they ask twice? Where did you laugh?\n" in page
    assert told.interview.interviewers[0].stood_out == "the broken badge"


def test_line_by_line_one_enter_leaves_it_out():
    told = Told(until(KEY))
    page = told.by_line("", "", "less noise")
    assert "What stood out in talking with Priya? (Enter: leave it out, and the note stays general)" in page
    assert told.interview.need == "less noise"


def test_a_file_of_lines_is_not_asked_to_remember():
    told = Told(until(KEY))
    page = told.by_line("", "less noise", live=False)
    assert told.interview.need == "less noise"
    assert "ask twice" not in page
