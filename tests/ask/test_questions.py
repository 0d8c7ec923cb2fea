"""The file of questions is whole, and all facts can be given through it."""

import dataclasses

import pytest

from assistant import content
from assistant.core import facts
from assistant.core.questions.asking import Answered
from assistant.core.conditions import Condition
from assistant.core.questions.told import answers_of, interview_of, progress_of
from assistant.core.questions.place import situation
from assistant.core.questions.script import Progress, advance, next_question
from tests.ask.sitting import SCRIPT

QUESTIONS = pytest.mark.parametrize("question", SCRIPT.questions, ids=lambda q: q.id)
WHOLE = facts.Interview(
    company="Northwind",
    role="Senior Data Engineer",
    interviewers=(
        facts.Interviewer(
            "Dr. Priya Raman", "Head of Data", "Priya", "priya@n.example", "incident reviews", "Your reviews."
        ),
        facts.Interviewer("Felix Ito", "", "", "", "the robotics club"),
    ),
    date="2026-11-22 afternoon",
    kind="video",
    round="second",
    minutes=45,
    need="cutting failures",
    need_as="You need fewer failures.",
    strength="I rebuilt the ingestion layer",
    strength_as="I rebuilt it.",
    repair="I also ran on-call",
    repair_as="I ran on-call, too.",
    decision_by="early December",
    channel="email",
    tone="warm",
    country="US",
    actions=(
        facts.Action("send my portfolio", "me", "Friday", "Felix Ito"),
        facts.Action("share the case study", "them", "", ""),
    ),
    sender=facts.Sender("Sam Okafor", "sam@example.org", "+1 555 0100", ("linkedin.com/in/samokafor",)),
)


@QUESTIONS
def test_every_question_has_words_to_ask_help_and_an_example(question):
    assert question.ask.rstrip("}")[-1:] in "?:" or question.ask.endswith("{what}")
    assert len(question.help) > 20
    assert question.example


@QUESTIONS
def test_every_condition_names_facts_that_exist(question):
    condition = Condition.parse(question.when)
    assert condition.names <= set(situation(SCRIPT, Progress()))


@QUESTIONS
def test_every_example_would_be_accepted(question):
    from assistant.core.questions.asking import Asked
    from assistant.core.questions.settle import Moment, problem_with
    from tests.ask.sitting import TODAY

    choices = question.choices or ()
    if question.choose_from:
        return
    asked = Asked(question, question.field, question.ask, choices=choices, required=question.required)
    assert problem_with(SCRIPT, asked, question.example, Moment(TODAY)) is None


def test_ids_and_fields_are_used_once():
    for names in ([q.id for q in SCRIPT.questions], [q.field for q in SCRIPT.questions]):
        assert len(names) == len(set(names))


def test_the_choices_are_the_values_the_facts_know():
    values = {q.id: {c.value for c in q.choices} for q in SCRIPT.questions if q.choices}
    assert values["channel"] == set(facts.CHANNELS)
    assert values["owner"] == set(facts.OWNERS)
    assert values["tone"] >= {path.stem for path in (content.prompts_dir() / "tones").glob("*.toml")}
    assert set(SCRIPT.vocabulary["meeting"]["kind"]) == set(facts.KINDS)
    assert set(SCRIPT.vocabulary["meeting"]["round"]) == set(facts.ROUNDS)


def test_every_fact_of_an_interview_can_be_given_by_answering():
    assert all(getattr(WHOLE, f.name) for f in dataclasses.fields(WHOLE))
    answers, progress = answers_of(WHOLE), Progress()
    while asked := next_question(SCRIPT, progress):
        typed = answers.get(asked.key, "-")
        progress = advance(SCRIPT, progress, asked, Answered(typed, answers.get(f"{asked.key}_as", "")))
    assert interview_of(SCRIPT, progress) == WHOLE


def test_a_told_interview_becomes_answers_that_tell_it_again():
    progress = progress_of(SCRIPT, WHOLE)
    assert next_question(SCRIPT, progress) is None
    assert interview_of(SCRIPT, progress) == WHOLE


def test_the_shortest_way_is_six_questions():
    asked_ids, progress = [], Progress(enough_at=0)
    while asked := next_question(SCRIPT, progress):
        asked_ids.append(asked.question.id)
        progress = advance(SCRIPT, progress, asked, Answered("something"))
    assert asked_ids == ["interviewer", "company", "role", "stood_out", "action", "name"]


def test_the_whole_way_is_about_sixteen_questions_of_which_four_need_an_answer():
    asked_ids, required, progress = [], [], Progress()
    while asked := next_question(SCRIPT, progress):
        asked_ids.append(asked.question.id)
        required += [asked.question.id] if asked.required else []
        progress = advance(SCRIPT, progress, asked, Answered("Priya Raman" if asked.required else ""))
    assert 15 <= len(asked_ids) <= 17
    assert required == ["interviewer", "company", "role", "name"]
