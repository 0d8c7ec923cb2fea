"""A promise that was of another thing, and a fact told more exactly than it stands in the note."""

from dataclasses import replace

import pytest

from assistant.core.interview.facts import Action
from tests.conversation.desk import ALONE, PANEL, converse, drafts

SENDING = replace(ALONE, actions=(Action("send my portfolio", "me", "Wednesday"),))


def body(line, interview=SENDING):
    return converse(line, interview=interview).drafts.now.note.body


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("I never promised a portfolio, it was a code sample", "send you a code sample by Wednesday"),
        ("it's not a portfolio I promised, it's my CV", "send you my CV by Wednesday"),
        ("I promised two references, not a portfolio", "send you two references by Wednesday"),
        ("I never said I would send a portfolio. I said I'd send references.", "send you references by Wednesday"),
        ("wrong promise: it was a link to my repo", "send you a link to my repo by Wednesday"),
        ("instead of my portfolio I promised to send two articles", "send you two articles by Wednesday"),
    ],
)
def test_a_promise_of_another_thing_is_put_right_and_not_left_out(line, said):
    assert said in body(line)


@pytest.mark.parametrize(
    "line",
    [
        "I never promised a portfolio, I only said I would think about it",
        "I didn't promise the portfolio, that was for another company",
        "she asked for a code sample, not a portfolio",
        "I never promised my portfolio for Wednesday, it was Thursday",
        "I promised my portfolio, didn't I?",
    ],
)
def test_what_is_no_thing_or_not_surely_promised_is_asked_first(line):
    assert body(line) == drafts(SENDING).now.note.body


def test_a_promise_never_made_is_left_out_where_nothing_else_is_told():
    assert "portfolio" not in body("I never promised a portfolio!")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("We talked on Friday morning, can that be in there", "on Friday morning"),
        ("We met on Friday afternoon, can you say that", "on Friday afternoon"),
        ("it was Friday the 20th actually, please put that in", "on Friday the 20th"),
        ("actually we spoke Friday lunchtime", "on Friday lunchtime"),
    ],
)
def test_a_day_told_more_exactly_stands_where_the_day_stands(line, said):
    told = body(line, ALONE)
    assert told == drafts().now.note.body.replace("on Friday", said)


def test_words_told_with_more_between_them_stand_where_they_stood():
    assert "cut boot time on a small motor controller from" in body(
        "I cut boot time on a small motor controller, mention that", ALONE
    )


def test_more_than_the_day_is_a_sentence_of_its_own():
    assert "We talked on Friday morning about the roof." in body(
        "We talked on Friday morning about the roof, put that in", ALONE
    )


def test_a_fact_before_say_so_is_put_right_and_its_words_are_no_value():
    told = converse("the role is Senior Firmware Engineer, please say so", interview=PANEL).drafts
    assert told.interview.role == "Senior Firmware Engineer"
    assert "Senior Firmware Engineer" in told.now.note.subject
    assert " so role" not in told.now.note.body


def test_a_new_day_leaves_the_subject_that_does_not_tell_it():
    told = converse("the write-up is coming Friday now, not Wednesday", interview=PANEL).drafts
    assert told.interview.actions[0].due.endswith("Friday")
    assert [n.subject for n in told.notes] == [n.subject for n in drafts(PANEL).notes]
