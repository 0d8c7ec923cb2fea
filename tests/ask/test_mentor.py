"""The engine, the tips and the questions that help, beside the wizard's questions."""

from threading import Event, current_thread

import pytest

from assistant.content import teaching
from assistant.core.questions import NOTHING, Answered, Fit, advance, asked_again, next_question
from assistant.sitting import Lookahead, mentor
from tests.ask.sitting import SCRIPT, Told, mentor_for, silent_mentor, until
from tests.conftest import NOON

LED = {"regret": "conflict with a colleague", "regret_kind": "thing"}


def at(key, answers=None):
    progress = until(key, answers)
    return next_question(SCRIPT, progress), progress


def typed(text, kind):
    return Fit(0, text, text, kind)


@pytest.mark.parametrize(
    ("key", "text", "kind", "says"),
    [
        ("interviewers.0.stood_out", "how your team runs incident reviews", "how", "incident reviews"),
        ("interviewers.0.why", "It told me that nobody there hides a mistake", "own", "nobody there hides a mistake"),
        ("need", "a calmer night shift", "thing", "night shift"),
        ("strength", "I rebuilt our ingestion layer", "did", "our ingestion layer"),
        ("actions.0.what", "I'll send you my portfolio by Friday", "me", "portfolio by Friday"),
        ("repair", "I have also run on-call rotations", "own", "on-call rotations"),
        ("decision_by", "in early December", "time", "early December"),
    ],
)
def test_each_answer_that_goes_into_the_note_shows_its_sentence_and_the_letter_before_it(key, text, kind, says):
    asked, progress = at(key, LED)
    letter = silent_mentor().preview(asked, typed(text, kind), progress)
    assert letter.sentence.endswith((".", "!"))
    assert says in letter.sentence
    assert "Priya" in letter.before[0]
    assert not any(says in paragraph for paragraph in letter.before)


def test_the_preview_is_in_the_tone_of_the_sitting():
    asked, progress = at("interviewers.0.stood_out")
    found = typed("the robotics club", "thing")
    sentences = {
        silent_mentor(tone).preview(asked, found, progress).sentence for tone in ("warm", "casual", "confident")
    }
    assert len(sentences) == 3


def test_what_cannot_be_said_has_no_sentence():
    asked, progress = at("interviewers.0.stood_out")
    assert silent_mentor().preview(asked, Fit(0, "", ""), progress).sentence == ""


@pytest.mark.parametrize(
    ("key", "text", "kind"),
    [
        ("interviewers.0.stood_out", "how your team runs incident reviews", "how"),
        ("interviewers.0.stood_out", "the handover board", "thing"),
        ("interviewers.0.stood_out", "you draw before you write code", "that"),
        ("interviewers.0.stood_out", "You showed me the lab.", "own"),
        ("interviewers.0.why", "because I have been on call myself", "that"),
        ("need", "a calmer night shift", "thing"),
        ("need", "somebody who stays calm", "someone"),
        ("need", "halve the backlog", "to_do"),
        ("strength", "I rebuilt our ingestion layer", "did"),
        ("strength", "I have run payroll for six years", "have"),
        ("actions.0.what", "I'll send you my portfolio", "me"),
        ("actions.0.what", "You'll send me the case study", "them"),
        ("actions.0.what", "We'll meet again on Thursday", "both"),
        ("regret", "conflict with a colleague", "thing"),
        ("regret", "how I would handle conflict", "how"),
        ("decision_by", "in early December", "time"),
    ],
)
def test_the_kinds_an_answer_can_be_read_as(key, text, kind):
    asked, progress = at(key, LED)
    assert kind in silent_mentor().kinds(asked, text, progress)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("interviewers.0.stood_out", "split of banana the"),
        ("need", "banana split the of"),
        ("strength", "the the of"),
        ("actions.0.what", "I'll banana of"),
        ("decision_by", "banana"),
    ],
)
def test_words_that_are_no_phrase_have_no_kind(key, text):
    asked, progress = at(key)
    assert silent_mentor().kinds(asked, text, progress) == ()


def test_one_tip_at_a_question_and_it_is_remembered():
    marked = []
    guide = mentor_for(lessons=lambda: teaching.lessons(None, ()), mark=lambda ids: marked.append(set(ids)))
    asked, progress = at("role")
    tip = guide.aside(asked, progress)
    assert tip.text
    assert guide.aside(asked, progress) == tip
    assert len(marked[-1]) == 1
    assert guide.explain(asked, progress, 1)


def test_without_lessons_there_is_no_tip():
    asked, progress = at("role")
    assert silent_mentor().aside(asked, progress).text == silent_mentor().explain(asked, progress, 1) == ""


def test_an_answer_anyone_could_give_brings_questions_about_that_person():
    asked, progress = at("interviewers.0.stood_out")
    assert any("Priya" in question for question in silent_mentor().jog(asked, "great conversation", progress))
    assert 3 <= len(silent_mentor().jog(asked, "", progress)) <= 4
    assert silent_mentor().jog(asked, "the incident reviews", progress) == ()


def test_a_guide_that_is_not_there_yet_says_nothing():
    ahead = Lookahead(silent_mentor)
    asked, progress = at("interviewers.0.stood_out")
    assert ahead.preview(asked, typed("the robotics club", "thing"), progress) is None
    assert ahead.kinds(asked, "the robotics club", progress) is None
    assert ahead.aside(asked, progress) == NOTHING
    assert ahead.jog(asked, "", progress) == ahead.offers("weak") == ahead.said(asked, progress) == ()


def test_a_defect_in_the_engine_leaves_the_question_alone():
    def broken(*_):
        return 1 / 0

    ahead = Lookahead(lambda: mentor.Mentor(SCRIPT, broken, broken, lambda: NOON))
    ahead.wake()
    asked, progress = at("need")
    assert ahead.jog(asked, "the incident reviews", progress) == (), "it is there now"
    assert ahead.preview(asked, typed("x", "thing"), progress) is None
    assert ahead.kinds(asked, "x", progress) is None
    assert ahead.said(asked, progress) == ()


def test_the_engine_comes_while_somebody_types_and_its_sentence_appears(talk):
    told = Told(until("need"))
    told.guide = Lookahead(mentor_for)
    person = talk(told.in_terminal)
    person.await_text("◆ What do they need")
    person.type("a calmer night shift")
    person.await_text("› You need a calmer night shift")
    person.await_that(lambda: "┄" in person.screen() or person.press(" ", "Backspace"), "the preview is there")
    person.await_text("calmer night shift")


@pytest.mark.parametrize("typed_before", ["", "Pri"])
def test_the_first_question_waits_for_no_tip_and_has_it_as_soon_as_it_is_there(talk, typed_before):
    shown, loaded, noted = Event(), Event(), []

    def guide():
        shown.wait(10)
        found = mentor_for(
            lessons=lambda: teaching.lessons(None, ()), mark=lambda _: noted.append(current_thread().name)
        )
        loaded.set()
        return found

    told = Told()
    told.guide = Lookahead(guide)
    person = talk(told.in_terminal)
    person.await_text("◆ Who interviewed you?")
    assert "Tip" not in person.screen()
    if typed_before:
        person.type(typed_before)
        person.await_text(typed_before)
    shown.set()
    if typed_before:
        assert loaded.wait(10)
        person.type("ya")
        person.await_text("Priya")
        assert "Tip" not in person.screen(), "nothing moves under the fingers"
    else:
        person.await_text("A wrong name")
        assert "lookahead" not in noted, "what was shown is noted down by the thread that asks"


def test_a_changed_interview_can_be_previewed_before_it_is_whole():
    asked, progress = at("need")
    progress = advance(SCRIPT, progress, asked_again(SCRIPT, progress, "company"), Answered("Südwind"))
    letter = silent_mentor().preview(asked, typed("a calmer night shift", "thing"), progress)
    assert any("Südwind" in paragraph for paragraph in (*letter.before, letter.sentence))
    assert "calmer night shift" in letter.sentence
