"""A question one would answer differently: found in the bank, and put right in a note."""

import io

import pytest

from assistant import content, mentor, teaching
from assistant.ask.plain import PlainAsker
from assistant.core.questions.asking import Answered
from assistant.core.compose_old import compose
from assistant.core.questions.script import advance, asked_again, finished, next_question
from assistant.core.words import Request
from tests.ask.sitting import SCRIPT, TODAY, Told, until
from tests.ask.test_memory import Lines
from tests.ask.test_mentor import loaded

ASKED = "◆ Was there a question you would answer differently?"
WEAKNESS = "What is your greatest weakness?"


@pytest.fixture
def begun(talk):
    told = Told(until("regret"))
    person = talk(told.in_terminal)
    person.await_text(ASKED)
    return told, person


def test_enter_skips_it_and_nothing_more_is_asked(begun):
    told, person = begun
    person.press("Enter")
    person.await_text("◆ When do they decide?")
    assert told.interview.repair == ""
    person.press("Back")
    person.await_text(ASKED)


def test_a_word_finds_the_question_and_its_sentence_waits_to_be_finished(begun):
    told, person = begun
    person.type("weak")
    person.await_text("› What is your greatest weakness?")
    person.press("Enter")
    person.await_text("◇ Was there a question you would answer differently? What is your greatest")
    person.await_text("› What I do about it is")
    person.type("a checklist")
    person.await_text("┄ “What I do about it is a checklist.”")
    person.press("Enter")
    person.await_text("◆ When do they decide?")
    assert (told.interview.repair, told.interview.repair_as) == (
        "What I do about it is a checklist",
        "What I do about it is a checklist.",
    )


def test_the_arrows_choose_among_the_questions_and_tab_takes_one(begun):
    _, person = begun
    person.type("greatest")
    person.await_text("What is your greatest strength?")
    person.press("Down", "Tab")
    person.await_text("  › What is your greatest strength?")
    person.await_gone("weakness")
    person.press("Enter")
    person.await_text("› A better example is")


def test_a_sentence_left_unfinished_is_left_out(begun):
    told, person = begun
    person.answer("weak")
    person.await_text("› What I do about it is")
    person.press("Enter")
    person.await_text("◆ When do they decide?")
    assert told.interview.repair == ""
    person.await_text("◇ What would you like to add to your answer? leave it out")


def test_words_of_ones_own_are_the_answer_already(begun):
    told, person = begun
    person.type("I also ran on-call for two years")
    person.await_text("┄ “I keep coming back to I also ran on-call for two years.”")
    person.press("Enter")
    person.await_text("◆ When do they decide?")
    assert told.interview.repair == "I also ran on-call for two years"
    assert "What would you like to add" not in person.whole()


def test_going_back_leads_through_both_and_another_question_forgets_the_sentence(begun):
    told, person = begun
    person.answer("weak")
    person.await_text("› What I do about it is")
    person.answer("a list")
    person.await_text("◆ When do they decide?")
    person.press("Back")
    person.await_text("› What I do about it is a list")
    person.press("Back")
    person.await_text(f"› {WEAKNESS}")
    person.press("Ctrl-U")
    person.answer("streng")
    person.await_text("› A better example is")
    assert told.interview.repair == ""


def test_line_by_line_a_word_brings_the_questions_to_choose_from():
    told, page = Told(until("regret")), io.StringIO()
    told.run(PlainAsker(Lines("greatest\n1\na checklist\nnext week\n"), page))
    said = page.getvalue()
    assert (
        "Which of these was it?\n  1. What is your greatest weakness?\n  2. What is your greatest strength?\n" in said
    )
    assert "The sentence begins: “What I do about it is …”. Type the rest of it" in said
    assert "In the note: “What I do about it is a checklist.”" in said
    assert told.interview.repair_as == "What I do about it is a checklist."


def test_line_by_line_ones_own_words_stay():
    told, page = Told(until("regret")), io.StringIO()
    told.run(PlainAsker(Lines("greatest\n\nnext week\n"), page))
    assert told.interview.repair == "greatest"
    assert told.interview.decision_by == "next week"


def test_the_real_bank_is_searched_and_each_question_has_its_beginning():
    guide = loaded()
    assert WEAKNESS in guide.offers("weak")
    assert "Tell me about yourself." in guide.offers("tell me about your")
    assert guide.offers("I rebuilt our ingestion layer") == ()
    for question in teaching.bank():
        assert guide.beginning(question.text) == question.repair
    assert guide.beginning("something else") == ""


def test_the_finished_sentence_stands_in_the_note_as_it_was_shown():
    for question in teaching.bank()[::6]:
        progress = until("regret")
        asked = next_question(SCRIPT, progress)
        progress = advance(SCRIPT, progress, asked, Answered(question.text, begins=question.repair))
        asked = asked_again(SCRIPT, progress, "repair")
        typed = f"{asked.begun} the migration I led"
        progress = advance(SCRIPT, progress, asked, Answered(typed, finished(asked, typed)))
        interview = mentor.interview_of(SCRIPT, progress)
        note = compose(interview, 0, Request("warm", "email", 0, TODAY), content.words("warm"))
        assert f"{typed}." in note.body


def test_no_sentence_of_the_bank_apologises():
    apology = ("sorry", "apolog", "forgive", "regret", "unfortunately", "mistake", "badly")
    for question in teaching.bank():
        assert not any(word in question.repair.lower() for word in apology), question.id
