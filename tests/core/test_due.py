"""By when something is promised: met on Friday 20 November 2026, written on Monday 23 November."""

from datetime import date

import pytest

from assistant.core.due import due, split_due
from tests.core.samples import FRIDAY, TODAY


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ""),
        ("Tuesday", "by Tuesday"),
        ("by tuesday", "by Tuesday"),
        ("on Tuesday", "on Tuesday"),
        ("before Thursday", "before Thursday"),
        ("tomorrow", "tomorrow"),
        ("tmrw morning", "tomorrow morning"),
        ("today", "today"),
        ("this afternoon", "this afternoon"),
        ("Monday", "today"),
        ("3 Dec", "by 3 December"),
        ("on 3 December", "on 3 December"),
        ("2026-12-03", "by 3 December"),
        ("in two weeks", "by 4 December"),
        ("in 10 days", "by 30 November"),
        ("wednesday at 3pm", "by 3 pm on Wednesday"),
        pytest.param(
            "on Wednesday at 3 p.m.", "at 3 pm on Wednesday", marks=pytest.mark.xfail(strict=True, reason="known")
        ),
        ("next week", "this week"),
        ("early next week", "early this week"),
        ("asap", "soon"),
        ("eod", "by the end of today"),
        ("end of the week", "by the end of the week"),
        ("end of the month", "by the end of the month"),
        ("early December", "in early December"),
        ("by early December", "by early December"),
        ("mid december", "in mid-December"),
        ("end of January", "by the end of January"),
        ("after half-term", "after half-term"),
        ("once the pilot ends", "once the pilot ends"),
        ("Easter", "by Easter"),
        ("Q1", "by Q1"),
        ("Friday.", "by Friday 27 November"),
    ],
)
def test_a_date_is_said_for_the_day_of_sending(typed, said):
    assert due(typed, FRIDAY, TODAY).said == said


def test_next_week_said_in_an_interview_last_week_is_this_week():
    assert due("next week", FRIDAY, TODAY).said == "this week"
    assert due("next week", TODAY, TODAY).said == "next week"


def test_the_weekday_of_the_interview_gets_its_date_so_that_nobody_reads_the_other_one():
    assert due("Friday", FRIDAY, TODAY).said == "by Friday 27 November"
    assert due("Friday", date(2026, 11, 19), TODAY).said == "by Friday"


def test_a_date_is_said_month_first_for_the_united_states():
    assert due("3 Dec", FRIDAY, TODAY, "US").said == "by December 3"
    assert due("12/3", FRIDAY, TODAY, "US").day == date(2026, 12, 3)


def test_a_day_keeps_its_date_for_calendars():
    assert due("Tuesday", FRIDAY, TODAY).day == date(2026, 11, 24)
    assert due("after half-term", FRIDAY, TODAY).day is None


def test_a_meeting_is_on_a_day_and_a_promise_by_it():
    assert due("Thursday", FRIDAY, TODAY, lead="on").said == "on Thursday"


@pytest.mark.parametrize(
    ("what", "parted"),
    [
        ("send my references tmrw", ("send my references", "tmrw")),
        ("send my references by tuesday", ("send my references", "by tuesday")),
        ("call the office on 3 December", ("call the office", "on 3 December")),
        ("share the findings early next week.", ("share the findings", "early next week")),
        ("send the plan by the end of the week", ("send the plan", "by the end of the week")),
        ("review the first draft", ("review the first draft", "")),
        ("send the 2025 report", ("send the 2025 report", "")),
        ("read chapter 12", ("read chapter 12", "")),
        ("tomorrow", ("tomorrow", "")),
        ("call Ms May", ("call Ms May", "")),
        ("prepare a demo for Thursday", ("prepare a demo", "for Thursday")),
    ],
)
def test_an_action_is_parted_from_the_date_at_its_end(what, parted):
    assert split_due(what) == parted
