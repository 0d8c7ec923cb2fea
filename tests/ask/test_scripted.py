"""Answers from a mapping, as the demonstration gives them."""

from assistant.ask.scripted import ScriptedAsker
from assistant.core.questions.told import answers_of
from tests.ask.sitting import Told
from tests.ask.test_questions import WHOLE


def test_a_scripted_sitting_tells_the_interview_its_answers_came_from():
    told, shown = Told(), []
    outcome = told.run(ScriptedAsker(answers_of(WHOLE), lambda asked, answer: shown.append(asked.text)))
    assert not outcome.left
    assert told.interview == WHOLE
    assert "What stood out in talking with Priya?" in shown


def test_an_answer_that_cannot_stand_ends_the_sitting():
    assert Told().run(ScriptedAsker({"interviewers.0.name": "x" * 500})).left
