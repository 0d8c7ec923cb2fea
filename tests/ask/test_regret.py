"""A question one would answer differently: found in the bank or said in one's own words, and put right in a note."""

import pytest

from assistant import content
from assistant.content import teaching
from assistant.core.compose import Request, compose_all
from assistant.core.questions import Answered, advance, next_question
from assistant.core.questions.told import interview_of
from tests.ask.sitting import SCRIPT, TODAY, Told, silent_mentor, until

ASKED = "◆ Was there a question you would answer differently?"
BETTER = "◆ And what is the better answer?"
DECIDE = "◆ When do they decide?"
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
    person.await_text(DECIDE)
    assert told.interview.repair == ""
    person.press("Back")
    person.await_text(ASKED)


def test_no_is_taken_for_no_at_once(begun):
    told, person = begun
    person.answer("no")
    person.await_text(DECIDE)
    assert told.interview.repair_question == told.interview.repair == ""


def test_what_they_asked_and_the_better_answer_are_two_answers(begun):
    told, person = begun
    person.type("conflict with a colleague")
    person.await_text("› You asked me about conflict with a colleague")
    person.press("Enter")
    person.await_text(BETTER)
    person.type("have also led two mediations")
    person.await_text("› I have also led two mediations")
    person.press("Enter")
    person.await_text(DECIDE)
    assert told.interview.repair_question == "conflict with a colleague"
    assert told.interview.repair == "I have also led two mediations"


ONE_BREATH = [
    (
        "fluids for a shocked cat and I blanked. I'd give small boluses",
        "fluids for a shocked cat",
        "I would give small boluses",
    ),
    (
        "why i left the mill and i kinda mumbled, its because i want to be nearer",
        "why i left the mill",
        "I want to be nearer",
    ),
    ("how I plan a week - I rambled. I keep Fridays free", "how I plan a week", "I keep Fridays free"),
    ("medication errors. I ought to have said that we sign twice", "medication errors", "we sign twice"),
]
"""What is typed, what they asked and what one would say now."""


@pytest.mark.parametrize(("typed", "asked", "better"), ONE_BREATH)
def test_what_they_asked_and_the_better_answer_may_come_in_one_breath(begun, typed, asked, better):
    told, person = begun
    person.answer(typed)
    person.await_text(BETTER)
    assert better in " ".join(person.screen().split())
    assert "I am not sure" not in person.screen()
    assert told.interview.repair_question == asked


@pytest.mark.parametrize("typed", ["how the till froze and I counted by hand", "the day we froze the release"])
def test_what_froze_is_no_better_answer(begun, typed):
    told, person = begun
    person.type(typed)
    person.press("Enter", "Enter")
    person.await_text(BETTER)
    assert told.interview.repair_question == typed


@pytest.mark.parametrize("tone", content.tone_names())
def test_what_was_asked_is_not_said_to_have_gone_unmentioned(tone):
    progress = until("repair", {"regret": "the zxq flurn gnarf of it all", "regret_kind": "thing"})
    done = interview_of(SCRIPT, advance(SCRIPT, progress, next_question(SCRIPT, progress), Answered("I sign twice")))
    for take in range(4):
        (one,) = compose_all(done, Request(tone, "email", take, TODAY), content.words(tone))
        assert "mention" not in one.note.body


def test_a_word_finds_the_question_and_its_sentence_waits_to_be_finished(begun):
    told, person = begun
    person.type("weak")
    person.await_text("› What is your greatest weakness?")
    person.press("Enter")
    person.await_text("◇ Was there a question you would answer differently? What is your greatest")
    person.await_text(BETTER)
    person.type("a checklist")
    person.await_text("› What I do about it is a checklist")
    person.press("Enter")
    person.await_text(DECIDE)
    assert told.interview.repair == "What I do about it is a checklist"
    assert told.interview.repair_question == "", "the sentence says it already"


def test_the_arrows_choose_among_the_questions_and_tab_takes_one(begun):
    _, person = begun
    person.type("greatest")
    person.await_text("What is your greatest strength?")
    person.press("Down", "Tab")
    person.await_text("  › What is your greatest strength?")
    person.await_gone("weakness")
    person.press("Enter")
    person.await_text("› A better example is")


def test_the_better_answer_has_the_other_beginnings_too(begun):
    told, person = begun
    person.answer("weak")
    person.await_text("› What I do about it is")
    person.press("Tab")
    person.type("have since led two mediations")
    person.await_text("› I have since led two mediations")
    person.press("Enter")
    person.await_text(DECIDE)
    assert told.interview.repair == "I have since led two mediations"


def test_a_sentence_left_unfinished_is_left_out(begun):
    told, person = begun
    person.answer("weak")
    person.await_text("› What I do about it is")
    person.press("Enter")
    person.await_text(DECIDE)
    assert told.interview.repair == ""
    person.await_text("◇ And what is the better answer?   leave it out")


def test_words_of_ones_own_are_the_answer_already(begun):
    told, person = begun
    person.press("Backspace")
    person.type("I have also run on-call for two years")
    person.await_text("  › I have also run on-call for two years")
    person.press("Enter")
    person.await_text(DECIDE)
    assert told.interview.repair == "I have also run on-call for two years"
    assert BETTER[2:] not in person.whole()


def test_going_back_leads_through_both_and_another_question_forgets_the_sentence(begun):
    told, person = begun
    person.answer("weak")
    person.await_text("› What I do about it is")
    person.type("a list")
    person.await_text("is a list")
    person.press("Enter")
    person.await_text(DECIDE)
    person.press("Back")
    person.await_text("› What I do about it is a list")
    person.press("Back")
    person.await_text(f"› {WEAKNESS}")
    person.press("Ctrl-U")
    person.answer("streng")
    person.await_text("› A better example is")
    assert told.interview.repair == ""


def test_line_by_line_a_word_brings_the_questions_to_choose_from():
    told = Told(until("regret"))
    page = told.by_line("greatest", "1", "a checklist", "next week")
    assert (
        "Which of these was it?\n  1. What is your greatest weakness?\n  2. What is your greatest strength?\n" in page
    )
    assert "Beginnings, by number: 1 What I do about it is …, 2 I …" in page
    assert told.interview.repair == "What I do about it is a checklist"


def test_line_by_line_ones_own_words_stay():
    told = Told(until("regret"))
    told.by_line("3", "greatest", "", "next week")
    assert told.interview.repair == "greatest"
    assert told.interview.decision_by == "next week"


def test_the_real_bank_is_searched_and_each_question_has_its_beginning():
    guide = silent_mentor()
    assert WEAKNESS in guide.offers("weak")
    assert "Tell me about yourself." in guide.offers("tell me about your")
    assert guide.offers("I rebuilt our ingestion layer") == ()
    for question in teaching.bank():
        assert guide.beginning(question.text) == question.repair
    assert guide.beginning("something else") == ""


def test_the_finished_sentence_stands_in_the_note_as_it_was_typed():
    for question in teaching.bank()[::6]:
        progress = until("regret")
        given = Answered(question.text, kind="asked", begins=question.repair)
        progress = advance(SCRIPT, progress, next_question(SCRIPT, progress), given)
        asked = next_question(SCRIPT, progress)
        assert asked.stems[0].begins == question.repair
        typed = f"{question.repair} the migration I led"
        progress = advance(SCRIPT, progress, asked, Answered(typed, kind="own"))
        written = compose_all(interview_of(SCRIPT, progress), Request("warm", "email", 0, TODAY), content.words("warm"))
        assert f"{typed}." in written[0].note.body


def test_no_sentence_of_the_bank_apologises():
    apology = ("sorry", "apolog", "forgive", "regret", "unfortunately", "mistake", "badly")
    for question in teaching.bank():
        assert not any(word in question.repair.lower() for word in apology), question.id


@pytest.mark.parametrize(
    ("typed", "asked", "better"),
    [
        ("the rota, I should of mentioned I did it for 14 people", "the rota", "I did it for 14 people"),
        ("he asked about lead work, should of said ive done 2 chapels", "lead work", "ive done 2 chapels"),
    ],
)
def test_a_better_answer_told_with_the_question_waits_in_its_own_field(talk, typed, asked, better):
    told = Told(until("regret"), guide=silent_mentor())
    person = talk(told.in_terminal)
    person.await_text(ASKED)
    person.paste(typed)
    person.press("Enter")
    person.await_text(BETTER)
    person.await_text(f"› {better}")
    assert told.answers["regret"] == asked


def test_that_an_answer_was_too_short_is_no_better_answer_but_says_what_was_asked(talk):
    told = Told(until("regret"), guide=silent_mentor())
    person = talk(told.in_terminal)
    person.await_text(ASKED)
    person.type("I should have said more about the night I was alone on the ward")
    person.await_text("› You asked me about the night I was alone on the ward")
    person.press("Enter")
    person.await_text(BETTER)
    person.paste("should have said more about the alarm")
    person.press("Enter")
    person.await_text("What would you say now?")
    assert "repair" not in told.answers


def test_a_better_answer_of_others_is_not_put_behind_who_types(talk):
    told = Told(until("repair", {"regret": "why I left", "regret_kind": "how"}), guide=silent_mentor())
    person = talk(told.in_terminal)
    person.await_text(BETTER)
    person.paste("They sold the building and I stayed until the last night")
    person.press("Enter")
    person.await_text(DECIDE)
    assert told.answers["repair"] == "They sold the building and I stayed until the last night"
