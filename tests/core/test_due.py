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
        ("on Wednesday at 3 p.m.", "at 3 pm on Wednesday"),
        ("next week", "next week"),
        ("early next week", "early next week"),
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
        ("2moro", "tomorrow"),
        ("2moro 3pm", "by 3 pm tomorrow"),
        ("Thursday am", "by Thursday morning"),
        ("thursday lunchtime", "by lunchtime on Thursday"),
        ("by noon on Tuesday", "by noon on Tuesday"),
        ("by noon today", "by noon today"),
        ("by tomorrow night", "tomorrow night"),
        ("tonight", "tonight"),
        ("tonight or tomorrow", "tonight or tomorrow"),
        ("Thursday or Friday", "on Thursday or Friday"),
        ("first thing Monday", "first thing today"),
        ("first thing on Tuesday", "first thing on Tuesday"),
        ("this weekend", "this weekend"),
        ("by weekend", "by the weekend"),
        ("w/c 30 November", "in the week of 30 November"),
        ("week commencing 7 Dec", "in the week of 7 December"),
        ("second week of december", "in the second week of December"),
        ("probably early December", "probably in early December"),
        ("within two weeks", "within two weeks"),
        ("eod tomorrow", "by the end of tomorrow"),
        ("Wednesday EOD", "by the end of Wednesday"),
        ("by close of play on Tuesday", "by the end of Tuesday"),
        ("the end of next week", "by the end of next week"),
        ("after 1 december", "after 1 December"),
        ("until Wednesday", "by Wednesday"),
        ("by text", "by text"),
        ("the launch", "by the launch"),
        ("lundi", "(lundi)"),
        ("bis Freitag", "(bis Freitag)"),
        ("morgen", "(morgen)"),
        ("amanhã / tmrw", "tomorrow"),
        ("few days", "in a few days"),
        ("a couple of weeks", "in a couple of weeks"),
        ("two weeks ish", "in about two weeks"),
        ("7-10 days", "in 7 to 10 days"),
        ("two to three weeks", "in two to three weeks"),
        ("up to 2 weeks", "within 2 weeks"),
        ("48 hrs", "soon"),
        ("feb?", "perhaps in February"),
        ("February, he thought", "perhaps in February"),
        ("friday if possible", "hopefully by Friday 27 November"),
        ("jan sometime", "sometime in January"),
        ("January, date is not decided", "in January"),
        ("till sunday, already done", "by Sunday"),
        ("today itself", "today"),
        ("friday at the latest", "by Friday 27 November"),
        ("1st week back", "in the first week back"),
        ("first half of december", "in the first half of December"),
        ("start of jan", "at the beginning of January"),
        ("end nov", "by the end of November"),
        ("by wk end", "by the end of the week"),
        ("7 and 8 december", "on 7 and 8 December"),
        ("mon or tues", "on Monday or Tuesday"),
        ("next team meeting", "at the next team meeting"),
        ("in this week", "this week"),
        ("midweek", "by midweek"),
        ("week after next", "the week after next"),
        ("after the hols", "after the holidays"),
        ("thu 16h", "by 16:00 on Thursday"),
        ("by midnight wednesday", "by midnight on Wednesday"),
        ("9am", "by 9 am"),
        ("2nd december 9.30", "by 9.30 on 2 December"),
        ("10 dec approx", "around 10 December"),
        ("first snowfall, they joked. so probably dec 1", "probably by December 1"),
        ("no rush", ""),
        ("not sure yet", ""),
        ("tbc", ""),
    ],
)
def test_a_date_is_said_for_the_day_of_sending(typed, said):
    assert due(typed, FRIDAY, TODAY).said == said


def test_next_week_is_next_week_on_the_day_it_is_typed_and_sent():
    assert due("next week", FRIDAY, TODAY).said == "next week"
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
    assert due("sat 8am", FRIDAY, TODAY, lead="on").said == "at 8 am on Saturday"
    assert due("tomorrow 3pm", TODAY, TODAY, lead="on").said == "tomorrow at 3 pm"
    assert due("thursday lunchtime", FRIDAY, TODAY, lead="on").said == "at lunchtime on Thursday"
    assert due("by noon tomorrow", date(2026, 11, 22), TODAY).said == "by noon today"


def test_a_span_of_time_keeps_its_words_while_it_is_fresh():
    assert due("within 3 weeks", FRIDAY, TODAY).day == date(2026, 12, 11)
    assert due("within two weeks", date(2026, 11, 13), TODAY).said == "by Friday"


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
