"""Answers from a mapping, as the demonstration gives them."""

from dataclasses import replace

from assistant.ask import ScriptedAsker
from assistant.core.questions.told import answers_of
from tests.ask.sitting import Told, silent_mentor
from tests.ask.test_questions import WHOLE


def test_a_scripted_sitting_tells_the_interview_its_answers_came_from():
    told, shown = Told(guide=silent_mentor()), {}
    outcome = told.run(ScriptedAsker(answers_of(WHOLE), lambda asked, answer: shown.update({asked.text: answer})))
    assert not outcome.left
    said = [(who.name, who.title, who.email, who.stood_out) for who in told.interview.interviewers]
    assert said == [(who.name, who.title, who.email, who.stood_out) for who in WHOLE.interviewers]
    for name in ("company", "role", "kind", "round", "minutes", "need", "strength", "repair", "decision_by", "sender"):
        assert getattr(told.interview, name) == getattr(WHOLE, name)
    assert shown["What stood out in talking with Dr. Raman?"] == "I keep thinking about how you review incidents"
    assert shown["What stood out in talking with Felix?"] == "I liked that you draw first"


def test_an_answer_behind_its_stem_is_told_without_the_words_of_the_stem():
    answers = answers_of(replace(WHOLE, need="You need somebody who gets the failures down", need_kind="", need_as=""))
    told = Told(guide=silent_mentor())
    told.run(ScriptedAsker(answers))
    assert (told.interview.need, told.interview.need_kind) == ("somebody who gets the failures down", "someone")


def test_an_answer_that_cannot_stand_ends_the_sitting():
    assert Told().run(ScriptedAsker({"interviewers.0.name": "x" * 500})).left
