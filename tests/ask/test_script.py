"""The steps through the questions: pure, and never losing an answer."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core import interview as facts
from assistant.core.questions import (
    BACK,
    LISTS,
    Answered,
    Back,
    Enough,
    Leave,
    Progress,
    advance,
    asked_again,
    go_back,
    next_question,
)
from assistant.core.questions.settle import Moment
from assistant.core.questions.told import interview_of
from tests.ask.sitting import ANSWERS, SCRIPT, until

KINDS = st.sampled_from(["", "own", "thing", "me", "them", "both", "any"])
LETTERS = st.characters(exclude_categories=["Cs", "No"])
"""All but ² and its like, which test_bad_input types."""
TEXTS = st.one_of(
    st.sampled_from(["", "-", "none", "Dr. Ada", "we meet again Friday", "Felix will send it"]),
    st.text(LETTERS, max_size=30),
)
STEPS = st.lists(
    st.one_of(
        TEXTS.map(Answered),
        TEXTS.map(Back),
        TEXTS.map(Enough),
        st.builds(Answered, TEXTS, TEXTS.map(str.strip), KINDS),
        st.builds(Enough, TEXTS, KINDS),
        TEXTS.map(Leave),
    ),
    max_size=40,
)


def walk(steps, progress=None):
    progress = progress or Progress()
    for step in steps:
        asked = next_question(SCRIPT, progress)
        if asked is None:
            break
        progress = advance(SCRIPT, progress, asked, step)
    return progress


@given(STEPS)
@settings(max_examples=150, deadline=None)
def test_going_back_and_giving_the_same_answer_changes_nothing(steps):
    progress = walk(steps)
    if not progress.trail:
        return
    before = go_back(progress)
    asked = next_question(SCRIPT, before)
    if asked is None or asked.key != progress.trail[-1]:
        return  # the trail ends in a question that another answer has hidden
    again = advance(SCRIPT, before, asked, Answered(progress.answers[asked.key] or "-"))
    if not progress.answers[asked.key] and asked.required:
        return
    assert (again.answers, again.trail) == (progress.answers, progress.trail)


@given(STEPS, st.integers(1, 30))
@settings(max_examples=100, deadline=None)
def test_going_back_keeps_every_answer_and_offers_it_again(steps, far):
    progress = walk(steps)
    back = go_back(progress, far)
    assert back.answers == progress.answers
    assert len(back.trail) == max(0, len(progress.trail) - far)
    asked = next_question(SCRIPT, back)
    if asked and asked.key in progress.answers and asked.key not in progress.drafts:
        assert asked.old == progress.answers[asked.key]


@given(STEPS)
@settings(max_examples=100, deadline=None)
def test_a_progress_survives_being_written_and_read(steps):
    progress = walk(steps)
    again = Progress.from_json(json.loads(json.dumps(progress.to_json())))
    assert again == progress
    assert next_question(SCRIPT, again) == next_question(SCRIPT, progress)


@given(STEPS)
@settings(max_examples=100, deadline=None)
def test_whatever_is_answered_tells_an_interview(steps):
    progress = walk(steps)
    interview = interview_of(SCRIPT, progress)
    assert len(interview.interviewers) <= 8
    assert len(interview.actions) <= 12


@given(STEPS)
@settings(max_examples=100, deadline=None)
def test_a_question_is_never_asked_twice_on_one_way(steps):
    progress = walk(steps)
    assert len(set(progress.trail)) == len(progress.trail)


def test_back_three_times_and_a_changed_answer_hides_a_question():
    progress = go_back(until("role"), 4)
    asked = next_question(SCRIPT, progress)
    assert (asked.key, asked.old) == ("interviewers.0.name", ANSWERS["interviewers.0.name"])
    progress = advance(SCRIPT, progress, asked, Answered("Priya Raman"))
    assert next_question(SCRIPT, progress).key == "interviewers.1.name"
    assert interview_of(SCRIPT, progress).interviewers[0].call == ""
    assert progress.answers["interviewers.0.call"] == "Priya"


def test_an_interviewer_taken_out_moves_the_others_up():
    progress = until("company", {"interviewers.1.name": "Felix Ito", "interviewers.2.name": "Dana Wu"})
    progress = go_back(progress, 3)
    asked = next_question(SCRIPT, progress)
    assert asked.old == "Felix Ito"
    progress = advance(SCRIPT, progress, asked, Answered(""))
    asked = next_question(SCRIPT, progress)
    assert (asked.key, asked.old) == ("interviewers.1.name", "Dana Wu")
    names = [who.name for who in interview_of(SCRIPT, progress).interviewers]
    assert names == ["Dr. Priya Raman", "Dana Wu"]


def test_no_more_than_eight_people_and_twelve_actions_are_asked_about():
    people = {f"interviewers.{n}.name": f"Person {n}" for n in range(12)}
    progress = until("company", people)
    assert len(interview_of(SCRIPT, progress).interviewers) == 8
    actions = {f"actions.{n}.what": f"send page {n}" for n in range(15)}
    assert len(interview_of(SCRIPT, until("regret", actions)).actions) == 12


def test_what_stood_out_is_asked_for_each_person_by_the_name_they_go_by():
    progress = until("interviewers.1.stood_out", {"interviewers.1.name": 'William "Bill" Yates, CTO'})
    assert next_question(SCRIPT, progress).text == "What stood out in talking with Bill?"


@pytest.mark.parametrize(
    ("line", "kind", "asked"),
    [
        ("I'll send you my portfolio by Friday", "me", []),
        ("I'll send you my portfolio", "me", ["due"]),
        ("You'll send me the case study by Tuesday", "them", []),
        ("We'll meet again on Thursday", "both", []),
        ("Felix will send me the case study by Tuesday", "any", []),
        ("she will send me the case study", "any", ["due"]),
        ("the case study by Tuesday", "any", ["owner"]),
        ("the case study", "any", ["owner", "due"]),
        ("the case study", "own", ["owner", "due"]),
    ],
)
def test_whose_and_by_when_are_asked_only_where_the_line_does_not_say(line, kind, asked):
    progress = until("actions.1.what", {"actions.0.what": line, "actions.0.what_kind": kind})
    between = [key.removeprefix("actions.0.") for key in progress.trail if key.startswith("actions.0.")]
    assert between == ["what", *asked]


@pytest.mark.parametrize(
    ("line", "kind", "owner"),
    [
        ("we will meet again on Friday", "any", "both"),
        ("You'll call me", "them", "them"),
        ("the case study", "any", "me"),
    ],
)
def test_in_the_quick_way_whose_it_is_comes_from_the_line_or_its_stem(line, kind, owner):
    progress = Progress(enough_at=0)
    for text in ("Priya Raman", "Northwind", "Engineer", "incident reviews"):
        progress = advance(SCRIPT, progress, next_question(SCRIPT, progress), Answered(text))
    progress = advance(SCRIPT, progress, next_question(SCRIPT, progress), Answered(line, kind=kind))
    progress = advance(SCRIPT, progress, next_question(SCRIPT, progress), Answered("Sam"))
    assert next_question(SCRIPT, progress) is None
    action = interview_of(SCRIPT, progress).actions[0]
    assert (action.what, action.owner) == (line, owner)


def test_why_it_stayed_is_asked_of_one_person_of_whom_something_stayed():
    assert next_question(SCRIPT, until("interviewers.0.why")).question.id == "why"
    for answers in ({"interviewers.0.stood_out": ""}, {"interviewers.1.name": "Felix Ito"}):
        assert not any(key.endswith(".why") for key in until("need", answers).trail)


@pytest.mark.parametrize("progress", [Progress(enough_at=0), Progress()], ids=["quick", "whole"])
def test_of_two_people_in_one_line_the_second_is_asked_about_next(progress):
    asked = next_question(SCRIPT, progress)
    progress = advance(SCRIPT, progress, asked, Answered("Marc Oduya, CTO, and Beth Ray, HR"))
    asked = next_question(SCRIPT, progress)
    while asked.question.id == "call":
        progress = advance(SCRIPT, progress, asked, Answered(""))
        asked = next_question(SCRIPT, progress)
    assert (asked.key, asked.old) == ("interviewers.1.name", "Beth Ray, HR")


def test_a_reason_that_was_given_stays_when_somebody_else_is_named_later():
    progress = until("need", {"interviewers.0.why": "It made me think."})
    progress = progress._replace(answers={**progress.answers, "interviewers.1.name": "Felix Ito"})
    assert interview_of(SCRIPT, progress).interviewers[0].why == "It made me think."


def test_an_answer_stands_behind_its_stem_when_it_is_asked_again():
    behind = (
        ("I keep thinking about", 0, "you draw first"),
        ("I liked that you", 1, "draw first"),
        ("You told me that", 3, "you draw first"),
        ("", 4, "you draw first"),
    )
    for begins, stem, rest in behind:
        answers = {
            "interviewers.0.stood_out": "you draw first",
            "interviewers.0.stood_out_kind": "that",
            "interviewers.0.stood_out_stem": begins,
        }
        asked = asked_again(SCRIPT, until("need", answers), "interviewers.0.stood_out")
        assert (asked.stem, asked.old) == (stem, rest)


def test_the_kind_and_the_day_of_an_answer_are_kept_with_it_and_go_when_it_changes():
    progress = until("actions.0.what")
    given = Answered("I'll call you tomorrow", kind="me", on="2026-11-23")
    progress = advance(SCRIPT, progress, next_question(SCRIPT, progress), given)
    assert interview_of(SCRIPT, progress).actions[0] == facts.Action("I'll call you tomorrow", "me", on="2026-11-23")
    progress = advance(SCRIPT, progress, asked_again(SCRIPT, progress, "actions.0.what"), Answered("I'll write"))
    assert interview_of(SCRIPT, progress).actions[0] == facts.Action("I'll write")


def test_what_one_would_add_is_the_better_answer_and_is_not_asked_for_again():
    progress = until("regret")
    given = Answered("I have also run on-call rotations", kind="own")
    progress = advance(SCRIPT, progress, next_question(SCRIPT, progress), given)
    assert next_question(SCRIPT, progress).question.id == "decision"
    assert progress.answers["repair"] == "I have also run on-call rotations"


def test_enough_skips_only_what_is_optional_and_going_back_before_it_takes_it_back():
    progress = until("date")
    progress = advance(SCRIPT, progress, next_question(SCRIPT, progress), Enough("yesterday"))
    assert progress.answers["date"] == "yesterday"
    assert next_question(SCRIPT, progress).question.id == "name"
    before = go_back(progress)
    assert not before.brief
    assert next_question(SCRIPT, before).question.id == "date"


def test_enough_on_a_question_that_needs_an_answer_asks_it_still():
    progress = advance(SCRIPT, Progress(), next_question(SCRIPT, Progress()), Enough())
    assert next_question(SCRIPT, progress).key == "interviewers.0.name"


def test_a_half_typed_answer_is_kept_when_going_back_and_when_leaving():
    for result in (Back("Senior D"), Leave("Senior D")):
        progress = until("role")
        progress = advance(SCRIPT, progress, next_question(SCRIPT, progress), result)
        assert asked_again(SCRIPT, progress, "role").old == "Senior D"


def test_going_back_from_the_first_question_stays_there():
    progress = advance(SCRIPT, Progress(), next_question(SCRIPT, Progress()), BACK)
    assert progress == Progress()


def test_a_sentence_chosen_for_an_answer_goes_when_the_answer_changes():
    progress = until("need")
    key = "interviewers.0.stood_out"
    progress = advance(SCRIPT, progress, asked_again(SCRIPT, progress, key), Answered(ANSWERS[key], "The sentence."))
    assert interview_of(SCRIPT, progress).interviewers[0].stood_out_as == "The sentence."
    progress = advance(SCRIPT, progress, asked_again(SCRIPT, progress, key), Answered("something else"))
    assert interview_of(SCRIPT, progress).interviewers[0].stood_out_as == ""


def test_what_the_settings_know_is_offered_and_enter_takes_it():
    script = SCRIPT.knowing({"name": "Sam Okafor, sam@example.org", "country": "UK"})
    asked = next_question(script, until("sender.name"))
    assert asked.enter == "Sam Okafor, sam@example.org"
    told = interview_of(script, advance(script, until("sender.name"), asked, Answered("")))
    assert told.sender == facts.Sender("Sam Okafor", "sam@example.org")


def test_a_dash_refuses_what_the_settings_know():
    script, progress = SCRIPT.knowing({"country": "UK"}), until("country")
    asked = next_question(script, progress)
    assert asked.refusable
    assert interview_of(script, advance(script, progress, asked, Answered(""))).country == "UK"
    assert interview_of(script, advance(script, progress, asked, Answered("-"))).country == ""


def test_the_lists_are_as_long_as_the_facts_allow():
    assert {"interviewers": facts.MAX_INTERVIEWERS, "actions": facts.MAX_ACTIONS} == LISTS


def test_a_date_in_figures_is_read_as_in_the_country_of_the_settings():
    assert Moment(date(2026, 11, 23), "US").day("11/10") == date(2026, 11, 10)
    assert Moment(date(2026, 11, 23), "UK").day("10/11") == date(2026, 11, 10)
