"""What comes due after an interview: last days, working days, and when to ask."""

from datetime import date

import pytest

from assistant import content
from assistant.core.dates import read
from assistant.core.due import Due, deadlines, last_day, working_day_after
from assistant.core.interview import Action, Interview, Interviewer
from assistant.core.promises import Reading
from assistant.world import country_code, is_off

WEDNESDAY = date(2026, 11, 25)
"""The day before Thanksgiving."""
PEOPLE = (Interviewer("Dr. Priya Raman", call="Priya"), Interviewer("Marcus Bell"))


def due(*actions, country="US", told_on=WEDNESDAY, **facts):
    told = Interview("Northwind", "Engineer", PEOPLE, country=country, actions=actions, **facts)
    reading = Reading(content.english(), content.promise_words(), told_on, country)
    return deadlines(told, Due(reading, content.read("due"), is_off(country)))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Friday", (11, 27)),
        ("next week", (12, 4)),
        ("early next week", (12, 2)),
        ("this week", (11, 27)),
        ("in two weeks", (12, 9)),
        ("in two weeks and a day", (12, 10)),
        ("within 3-5 business days", (12, 3)),
        ("early December", (12, 10)),
        ("mid December", (12, 18)),
        ("end of the month", (11, 30)),
        ("next month", (12, 31)),
        ("Thursday or Friday", (11, 27)),
        ("before Friday", (11, 25)),
        ("Christmas", (12, 25)),
        ("before Christmas", (12, 24)),
        ("soon", None),
        ("next year", None),
    ],
)
def test_a_time_ends_on_its_last_day_and_never_on_a_holiday_where_a_week_or_month_is_meant(typed, day):
    found = last_day(read(typed, WEDNESDAY), WEDNESDAY, is_off("US"))
    assert found == (date(2026, *day) if day else None)


def test_working_days_leave_out_weekends_and_the_holidays_of_the_country():
    assert working_day_after(WEDNESDAY, 1, is_off("US")) == date(2026, 11, 27)
    assert working_day_after(WEDNESDAY, 1, is_off("UK")) == date(2026, 11, 26)
    assert working_day_after(date(2026, 12, 24), 1, is_off("UK")) == date(2026, 12, 29)
    assert working_day_after(WEDNESDAY, 3, is_off("Atlantis")) == date(2026, 11, 30)
    assert working_day_after(date(2026, 11, 26), 1, is_off("UAE")) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("us", "US"),
        ("United States", "US"),
        ("UK", "GB"),
        ("the Netherlands", "NL"),
        ("Deutschland", "DE"),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_a_country_is_known_by_name_or_code(typed, code):
    assert country_code(typed) == code


def test_promises_have_an_owner_a_person_and_a_day():
    mine, theirs, both = due(
        Action("I'll send my portfolio by Friday"),
        Action("Marcus will share the brief", "them", "next week"),
        Action("we'll meet after the trial shift", "both"),
    )[:3]
    assert (mine.owner, mine.what, mine.who, mine.day) == (
        "me",
        "send my portfolio",
        PEOPLE[0].name,
        date(2026, 11, 27),
    )
    assert (theirs.owner, theirs.who, theirs.day) == ("them", "Marcus Bell", date(2026, 12, 4))
    assert theirs.ask == date(2026, 12, 8)
    assert (both.owner, both.day, both.ask) == ("both", None, None)


@pytest.mark.parametrize(
    ("typed", "what", "who"),
    [
        ("I'll send you my portfolio by Friday", "send them my portfolio", "Dr. Priya Raman"),
        ("I'll call you on Friday", "call them", "Dr. Priya Raman"),
        ("I'll send the list you asked for to your recruiter", "send the list they asked for to their recruiter", None),
        ("I'll show it to you and Marcus", "show it to them and Marcus", None),
        ("You'll introduce me to your manager next week", "introduce me to their manager", "Dr. Priya Raman"),
        ("HR will send me the contract next week", "send me the contract", "HR"),
    ],
)
def test_what_was_said_to_somebody_is_told_to_oneself(typed, what, who):
    (first, *_) = due(Action(typed))
    assert first.what == what
    assert who in (None, first.who)


def test_what_cannot_be_read_keeps_its_words_and_the_day_it_was_typed_counts():
    (first, *_) = due(Action("banana bread protocol", due="tomorrow", on="2026-11-19"))
    assert (first.what, first.day) == ("banana bread protocol", date(2026, 11, 20))


def test_news_is_asked_for_after_the_date_they_gave_and_once_more():
    first, second = due(decision_by="They hope to decide by 4 December")
    assert (first.day, second.day) == (date(2026, 12, 8), date(2026, 12, 15))
    assert first.is_nudge
    assert first.who == "Dr. Priya Raman"


def test_without_a_date_news_is_asked_for_some_working_days_after_the_interview():
    first, _ = due(date="2026-11-20")
    assert first.day == date(2026, 12, 1)


def test_the_keys_stay_the_same_from_day_to_day():
    once = due(Action("send my portfolio", due="2 December"), date="2026-11-20")
    again = due(Action("send my portfolio", due="2 December"), date="2026-11-20", told_on=date(2026, 11, 26))
    assert [(d.key, d.day) for d in once] == [(d.key, d.day) for d in again]


def test_the_day_by_which_they_let_me_know_is_the_day_they_decide():
    told = due(Action("let me know", "them", "the end of next week"))
    assert [(d.what, d.day) for d in told] == [
        ("Ask whether there is news", date(2026, 12, 8)),
        ("Ask once more, and then leave it", date(2026, 12, 15)),
    ]


def test_what_they_will_let_me_know_about_is_no_decision():
    told = due(Action("let me know about the start date", "them", "Friday"), decision_by="11 December")
    assert [d.day for d in told if not d.is_nudge] == [date(2026, 11, 27)]
    assert next(d.day for d in told if d.is_nudge) == date(2026, 12, 15)
