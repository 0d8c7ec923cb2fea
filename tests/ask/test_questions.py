"""The file of questions is whole, and all facts can be given through it."""

import dataclasses

import pytest

from assistant import content
from assistant.core import interview as facts
from assistant.core.conditions import Condition
from assistant.core.english import Kind
from assistant.core.questions import Answered, Asked, Progress, advance, fit, next_question, script_of
from assistant.core.questions.place import situation
from assistant.core.questions.settle import Moment, problem_with
from assistant.core.questions.told import answers_of, interview_of
from tests.ask.sitting import SCRIPT, TODAY, silent_mentor, until

QUESTIONS = pytest.mark.parametrize("question", SCRIPT.questions, ids=lambda q: q.id)
LED = {"regret": "conflict with a colleague", "regret_kind": "thing"}
"""What leads to the question for the better answer."""
BEGUN = pytest.mark.parametrize("question", [q for q in SCRIPT.questions if q.stems], ids=lambda q: q.id)
NOT_ASKED = {"channel", "tone", "repair_to", "said", "decision_on"}
"""What is chosen at the note, said in a file, or remembered by the sitting itself."""
WHOLE = facts.Interview(
    company="Northwind",
    role="Senior Data Engineer",
    interviewers=(
        facts.Interviewer(
            "Dr. Priya Raman", "Head of Data", "Priya", "priya@n.example", "how you review incidents", "", "how"
        ),
        facts.Interviewer("Felix Ito", "", "", "", "you draw first", "I liked that you draw first.", "that"),
    ),
    date="2026-11-22 afternoon",
    kind="video",
    round="second",
    minutes=45,
    need="somebody who gets the failures down",
    need_as="You need fewer failures.",
    need_kind="someone",
    strength="I rebuilt the ingestion layer",
    strength_as="I rebuilt it.",
    strength_kind="did",
    repair="I also ran on-call",
    repair_as="I ran on-call, too.",
    repair_kind="own",
    repair_question="conflict with a colleague",
    decision_by="early December",
    country="US",
    actions=(
        facts.Action("I'll send you my portfolio", "me", "Friday", "Felix Ito"),
        facts.Action("share the case study", "them", "", "", "own"),
    ),
    sender=facts.Sender("Sam Okafor", "sam@example.org", "+1 555 0100", ("linkedin.com/in/samokafor",)),
)


@QUESTIONS
def test_every_question_has_words_to_ask_help_and_an_example(question):
    assert question.ask.rstrip("}")[-1:] in "?:" or question.ask.endswith("{what}")
    assert len(question.help) > 20
    assert question.example


@QUESTIONS
def test_every_answer_becomes_a_fact_of_the_interview(question):
    key = question.field.replace("interviewers.", "interviewers.0.").replace("actions.", "actions.0.")
    progress = until(key, LED | {"actions.0.what": "the portfolio", "actions.0.what_kind": ""})
    asked = next_question(SCRIPT, progress)
    answer = question.choices[-1].value if question.choices else question.example
    told = advance(SCRIPT, progress, asked, Answered(answer, taken_as="2026-11-20", kind="own"))
    before = Progress({name: text for name, text in told.answers.items() if name != key}, told.trail)
    assert told.answers[key]
    assert interview_of(SCRIPT, told) != interview_of(SCRIPT, before), "no fact has this answer: see told.py"


@QUESTIONS
def test_every_condition_names_facts_that_exist(question):
    names = Condition.parse(question.when).names
    assert set(situation(SCRIPT, until("company"), question, 0, names)) == names


@QUESTIONS
def test_every_example_would_be_accepted(question):
    asked = Asked(question, question.field, question.ask, choices=question.choices, stems=question.stems)
    assert problem_with(SCRIPT, asked, question.example, Moment(TODAY)) is None


@BEGUN
def test_every_example_goes_on_from_one_of_its_stems(question):
    progress = until(question.field.replace("interviewers.", "interviewers.0.").replace("actions.", "actions.0."), LED)
    asked = next_question(SCRIPT, progress)
    found = fit(asked.stems, 0, question.example, lambda text: silent_mentor().kinds(asked, text, progress))
    assert found.sure


@BEGUN
def test_the_last_of_the_stems_is_ones_own_words_and_only_that_one_is_empty(question):
    *begun, own = question.stems
    assert all(stem.begins and not stem.label for stem in begun)
    assert (own.begins, own.keeps) == ("", "")
    assert own.label


@BEGUN
def test_what_a_stem_keeps_ends_its_words_and_its_kinds_are_those_there_are(question):
    for stem in question.stems:
        assert stem.begins.endswith(stem.keeps)
        assert stem.kinds
        assert set(stem.kinds) <= {*Kind, *facts.OWNERS, "any", "asked", "inside", "time"}


def test_a_question_that_is_not_whole_is_named():
    data = content.read("questions")
    company = next(each for each in data["question"] if each["id"] == "company")
    for change in ({"ask": None}, {"hlep": "x"}, {"stems": [{"begins": "I"}]}):
        table = {name: value for name, value in {**company, **change}.items() if value is not None}
        with pytest.raises(ValueError, match=r"questions\.toml, question company"):
            script_of({**data, "question": [table]})


def test_ids_and_fields_are_used_once():
    for names in ([q.id for q in SCRIPT.questions], [q.field for q in SCRIPT.questions]):
        assert len(names) == len(set(names))


def test_the_choices_are_the_values_the_facts_know():
    values = {q.id: {c.value for c in q.choices} for q in SCRIPT.questions if q.choices}
    assert values == {"owner": set(facts.OWNERS)}
    assert set(SCRIPT.vocabulary["meeting"]["kind"]) == set(facts.KINDS)
    assert set(SCRIPT.vocabulary["meeting"]["round"]) == set(facts.ROUNDS)


def test_every_fact_of_an_interview_can_be_given_by_answering():
    assert {f.name for f in dataclasses.fields(WHOLE) if not getattr(WHOLE, f.name)} == NOT_ASKED
    answers, progress = answers_of(WHOLE), Progress({"actions.0.to": "Felix Ito"})
    while asked := next_question(SCRIPT, progress):
        typed, beside = answers.get(asked.key, "-"), [answers.get(f"{asked.key}{end}", "") for end in ("_as", "_kind")]
        progress = advance(SCRIPT, progress, asked, Answered(typed, *beside))
    assert interview_of(SCRIPT, progress) == WHOLE


def told(interview):
    """Make the progress of a sitting that was told this interview."""
    progress = Progress(answers_of(interview))
    while asked := next_question(SCRIPT, progress):
        progress = progress._replace(trail=(*progress.trail, asked.key))
    return progress


def test_a_reason_that_was_given_is_kept_where_more_people_were_met():
    who = facts.Interviewer("Ada", stood_out="the robotics club", why="It made me think.", why_kind="own")
    alone = facts.Interview("Northwind", "Engineer", (who,))
    assert interview_of(SCRIPT, told(alone)) == alone
    both = dataclasses.replace(alone, interviewers=(who, facts.Interviewer("Bo")))
    assert interview_of(SCRIPT, told(both)).interviewers[0].why == who.why


def test_a_told_interview_becomes_answers_that_tell_it_again():
    progress = told(WHOLE)
    assert next_question(SCRIPT, progress) is None
    assert interview_of(SCRIPT, progress) == WHOLE


def ids(progress, answer):
    asked_ids, required = [], []
    while asked := next_question(SCRIPT, progress):
        asked_ids.append(asked.question.id)
        required += [asked.question.id] if asked.required else []
        progress = advance(SCRIPT, progress, asked, Answered(answer(asked)))
    return asked_ids, required


def test_the_shortest_way_is_six_questions():
    asked_ids, _ = ids(Progress(enough_at=0), lambda asked: "something")
    assert asked_ids == ["interviewer", "company", "role", "stood_out", "action", "name"]


def test_skipping_what_is_optional_leaves_four_that_need_an_answer():
    asked_ids, required = ids(Progress(), lambda asked: "Priya Raman" if asked.required else "")
    assert required == ["interviewer", "company", "role", "name"]
    assert len(asked_ids) <= 14
