"""When nothing stood out, short questions bring a detail back, one at a time."""

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


def pass_over(person, *questions):
    for question in questions or ("What did they ask twice?", "Where did you laugh?"):
        person.await_text(f"◆ {question}")
        person.press("Enter")


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Nothing comes back?"), ("great chat", "could stand in anyone's note")]
)
def test_an_answer_brings_one_question_at_a_time_and_what_comes_back_is_the_detail(begun, typed, said):
    told, person = begun
    person.answer(typed)
    person.await_text(said)
    person.await_text("◆ What did they ask twice? (Enter: pass)")
    assert "Where did you laugh?" not in person.screen()
    person.press("Enter")
    person.await_text("◆ Where did you laugh? (Enter: pass)")
    person.type("the broken badge")
    person.await_text("› I keep thinking about the broken badge")
    person.press("Enter")
    person.await_text("◆ Why did it stay")
    assert told.interview.interviewers[0].stood_out == "the broken badge"
    lines = person.whole().splitlines()
    assert "◇ Where did you laugh?             I keep thinking about the broken badge" in lines
    assert "pass" not in person.whole()
    assert said not in person.whole()


def test_a_detail_of_ones_own_brings_no_questions(begun):
    _, person = begun
    person.answer("the whiteboard session")
    person.await_text("◆ Why did it stay")
    assert "ask twice" not in person.whole()


def test_an_answer_that_says_nothing_again_goes_on_to_the_next_question(begun):
    _, person = begun
    person.press("Enter")
    person.await_text("◆ What did they ask twice?")
    person.answer("great chat")
    person.await_text("◆ Where did you laugh?")


def test_without_a_detail_it_goes_on_only_when_that_is_chosen(begun):
    told, person = begun
    person.answer("great chat")
    pass_over(person)
    person.await_text("◆ No detail came back. Leave it out?")
    person.press("Enter")
    person.await_text("◆ What do they need")
    person.await_text("◇ No detail came back. Leave it out? Leave it out, and the note stays general")
    assert told.interview.interviewers[0].stood_out == ""


def test_one_may_try_once_more(begun):
    told, person = begun
    person.press("Enter")
    pass_over(person)
    person.await_text("◆ No detail came back.")
    person.press("Down", "Enter")
    person.await_text("◆ What stood out in talking with Priya?")
    person.answer("the handover board")
    person.await_text("◆ Why did it stay")
    assert told.interview.interviewers[0].stood_out == "the handover board"


def test_back_leads_to_the_question_itself_with_the_answer_in_place(begun):
    _, person = begun
    person.answer("great chat")
    person.await_text("◆ What did they ask twice?")
    person.press("Back")
    person.await_text("◆ What stood out in talking with Priya?")
    person.await_text("› I keep thinking about great chat")
    assert person.screen().count("What stood out") == 1
    person.press("Back")
    person.await_text("◆ When was it")


def test_what_was_typed_is_kept_before_the_first_of_them_and_leaving_keeps_it(begun):
    told, person = begun
    person.answer("great chat")
    person.await_text("◆ What did they ask twice?")
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
    person.await_text("Memory 1 of")
    asked = silent_mentor().jog(next_question(SCRIPT, told.start), typed, told.start)
    assert len(asked) >= 3
    pass_over(person, *asked)
    person.await_text("◆ No detail came back. Leave it out?")
    person.press("Enter")
    person.await_text("◆ What do they need")
    assert told.interview.interviewers[0].stood_out == ""


def test_line_by_line_it_is_the_same():
    told = Told(until(KEY))
    page = told.by_line("great chat", "", "the broken badge")
    assert "Memory 1 of 2: That could stand in anyone's note." in page
    assert "What did they ask twice? (Enter: pass)\n" in page
    assert told.interview.interviewers[0].stood_out == "the broken badge"


def test_line_by_line_the_choice_is_numbered():
    told = Told(until(KEY))
    page = told.by_line("", "", "", "1", "less noise")
    assert "  1. Leave it out, and the note stays general\n  2. Try once more\n" in page
    assert told.interview.need == "less noise"


def test_a_file_of_lines_is_not_asked_to_remember():
    told = Told(until(KEY))
    page = told.by_line("", "less noise", live=False)
    assert told.interview.need == "less noise"
    assert "ask twice" not in page
