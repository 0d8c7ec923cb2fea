"""The engine, the tips and the questions that help, beside the wizard's questions."""

import datetime

import pytest

from assistant import mentor, teaching
from assistant.core.questions.asking import NOTHING, Answered
from assistant.core.questions.script import advance, asked_again, next_question
from assistant.lookahead import Lookahead
from tests.ask.sitting import SCRIPT, TODAY, Told, until

NOW = datetime.datetime.combine(TODAY, datetime.time(9))


def loaded(**options):
    return mentor.load(SCRIPT, "warm", lambda: NOW, **options)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("interviewers.0.stood_out", "how your team runs incident reviews"),
        ("need", "fewer nightly failures"),
        ("strength", "I rebuilt our ingestion layer"),
        ("actions.0.what", "send my portfolio by Friday"),
        ("regret", "I have also run on-call rotations"),
    ],
)
def test_each_answer_that_goes_into_the_note_shows_its_sentence(key, text):
    progress = until(key)
    sentence = loaded().preview(next_question(SCRIPT, progress), text, progress)
    assert sentence.endswith((".", "!"))
    assert text.split()[-1] in sentence


def test_the_preview_is_in_the_tone_already_chosen():
    progress = until("need")
    asked = asked_again(SCRIPT, progress, "interviewers.0.stood_out")
    sentences = {
        tone: loaded().preview(
            asked, "the robotics club", progress._replace(answers={**progress.answers, "tone": tone})
        )
        for tone in ("warm", "formal")
    }
    assert sentences["warm"] != sentences["formal"]


def test_one_tip_at_a_question_and_it_is_remembered():
    marked = []
    guide = loaded(lessons=lambda: teaching.lessons(None, ()), mark=lambda ids: marked.append(set(ids)))
    progress = until("role")
    asked = next_question(SCRIPT, progress)
    tip = guide.aside(asked, progress)
    assert tip.text
    assert guide.aside(asked, progress) == tip
    assert len(marked[-1]) == 1
    assert guide.explain(asked, progress, 1)


def test_without_lessons_there_is_no_tip():
    progress = until("role")
    asked = next_question(SCRIPT, progress)
    assert loaded().aside(asked, progress).text == loaded().explain(asked, progress, 1) == ""


def test_an_answer_anyone_could_give_brings_questions_about_that_person():
    progress = until("interviewers.0.stood_out")
    asked = next_question(SCRIPT, progress)
    assert any("Priya" in question for question in loaded().jog(asked, "great conversation", progress))
    assert 3 <= len(loaded().jog(asked, "", progress)) <= 4
    assert loaded().jog(asked, "the incident reviews", progress) == ()


def test_a_guide_that_is_not_there_yet_says_nothing():
    ahead, progress = Lookahead(loaded), until("interviewers.0.stood_out")
    asked = next_question(SCRIPT, progress)
    assert ahead.preview(asked, "the robotics club", progress) is None
    assert ahead.aside(asked, progress) == NOTHING
    assert ahead.jog(asked, "", progress) == ahead.offers("weak") == ()


def test_a_defect_in_a_preview_leaves_the_question_alone():
    def broken():
        guide = loaded()
        guide._write = guide._readings = lambda *_: 1 / 0
        return guide

    ahead, progress = Lookahead(broken), until("need")
    ahead.wake()
    asked = next_question(SCRIPT, progress)
    assert ahead.readings(asked, "x", progress) == ()
    assert ahead.preview(asked, "x", progress) is None


def test_the_real_preview_appears_in_the_terminal(talk):
    told = Told(until("need"))
    told.guide = Lookahead(loaded)
    person = talk(told.in_terminal)
    person.await_text("◆ What do they need")
    person.type("fewer failures ")
    person.await_that(lambda: told.guide._thread is not None, "the guide begins to load")
    told.guide.readings(next_question(SCRIPT, told.start), "x", told.start)
    person.type("at night")
    person.await_text("┄ “")
    person.await_text("fewer failures at night")


def test_a_changed_interview_can_be_previewed_before_it_is_whole():
    progress = until("interviewers.0.stood_out")
    progress = advance(SCRIPT, progress, asked_again(SCRIPT, progress, "company"), Answered("Südwind"))
    assert loaded().preview(next_question(SCRIPT, progress), "R&D {{ x }}", progress)
