"""Beside the questions: advice as soon as it holds, and otherwise a tip now and then."""

from itertools import pairwise

import pytest

from assistant.content import teaching
from assistant.core.questions import NOTHING, Answered, Progress, advance, asked_again, next_question
from tests.ask.sitting import ANSWERS, SCRIPT, mentor_for, silent_mentor


def told(answers, *, seen=()):
    """Answer all questions; return what stood beside each."""
    marked = set()
    guide = mentor_for(lessons=lambda: teaching.lessons(None, seen), mark=marked.update)
    given, progress, asides = ANSWERS | answers, Progress(), {}
    while asked := next_question(SCRIPT, progress):
        asides[asked.key] = guide.aside(asked, progress)
        progress = advance(
            SCRIPT, progress, asked, Answered(given.get(asked.key, ""), kind=given.get(f"{asked.key}_kind", ""))
        )
    return asides, marked, guide


def advice(asides):
    return {key: (aside.label, aside.text) for key, aside in asides.items() if aside.label}


def test_an_ordinary_sitting_has_a_tip_at_half_of_its_questions_at_most():
    asides, marked, _ = told({"country": "US", "date": "yesterday, video"})
    shown = [key for key, aside in asides.items() if aside.text]
    assert 4 <= len(shown) <= len(asides) / 2 + 2
    assert len(marked) == len(shown)
    assert advice(asides) == {}


def test_the_tips_of_one_sitting_are_not_those_of_the_next():
    first, marked, _ = told({})
    second, _, _ = told({}, seen=marked)
    assert {a.text for a in first.values() if a.text}.isdisjoint(a.text for a in second.values())


@pytest.mark.parametrize(
    ("answers", "behind", "label", "says"),
    [
        ({"role": "Internal medicine residency"}, "role", "Should I?", "Look first whether the programme asks"),
        ({"country": "Japan"}, "country", "Should I?", "In Japan a note is not required"),
        ({"country": "Germany"}, "country", "Should I?", "In Germany a note that repeats what they know"),
        ({"date": "last Tuesday"}, "date", "When?", "late is better than never"),
        ({"date": "3 November"}, "date", "When?", "It is 20 days ago"),
        (
            {"actions.0.what": "second interview on Thursday", "actions.0.what_kind": "any", "date": "last Friday"},
            "actions.0.what", "Should I?", "the next round is booked",
        ),
        ({"decision_by": "tomorrow"}, "decision_by", "When?", "They are about to decide"),
        (
            {f"interviewers.{n}.name": f"Person {chr(65 + n)}" for n in range(8)},
            "interviewers.7.name", "To whom?", "in one letter",
        ),
    ],
)  # fmt: skip
def test_whether_to_whom_and_when_is_said_once_as_soon_as_the_answers_decide_it(answers, behind, label, says):
    asides, _, _ = told(answers)
    key = dict(pairwise(asides))[behind]
    said = {where: found for where, found in advice(asides).items() if found[0] == label}
    assert list(said) == [key]
    assert says in said[key][1]
    assert said[key][1].endswith(")"), "it names its source"


def test_advice_comes_again_in_the_next_sitting_and_asking_opens_its_sources():
    asides, marked, guide = told({"country": "Japan"})
    again, _, _ = told({"country": "Japan"}, seen=marked)
    assert advice(again) == advice(asides)
    progress = Progress({**ANSWERS, "country": "Japan"}, ())
    asked = next(q for q in SCRIPT.questions if q.id == "date")
    shown = guide.explain(asked_again(SCRIPT, progress, asked.field), progress, 1)
    assert "http" in shown
    assert asides["date"].text.split(" (")[0] in shown


def test_what_advice_says_is_not_said_by_a_tip_again():
    _, marked, _ = told({"country": "Japan"})
    assert "country-jp" in marked


def test_without_tips_there_is_no_advice_either():
    progress = Progress()
    assert silent_mentor().aside(next_question(SCRIPT, progress), progress) == NOTHING
