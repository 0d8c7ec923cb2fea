"""What is said about the time after the note: who is asked for news, and when nobody is."""

from itertools import combinations, product

import pytest

from assistant.content import teaching
from assistant.core.teaching import advise
from tests.teaching.situations import at, split

GUIDE, TIPS = teaching.guide(), teaching.tips()
FLAGS = ("no_contact_rule", "through_recruiter", "next_round_booked", "not_interested", "rejected")
ROLES = ("Clerk", "Internal Medicine Resident", "Professor", "Sales Manager")


def said(about="next", **given):
    interview, when, circumstances = split(**given)
    return " ".join(p.text for p in advise(interview, when, GUIDE, TIPS, circumstances).points if p.about == about)


@pytest.mark.parametrize("date", ["", "today 9-10am", "yesterday", "10 days ago"])
def test_nobody_is_told_to_ask_for_news_where_there_is_none_to_come(date):
    for many, role, country in product(range(1, 4), ROLES, ("", "US", "FR", "JP", "GB")):
        for flags in combinations(FLAGS, many):
            if {"next_round_booked", "not_interested", "rejected", "no_contact_rule"}.intersection(flags):
                told = said(date=date, role=role, country=country, **dict.fromkeys(flags, True))
                assert not told or told.startswith("Nothing to"), (flags, role, country)


def test_after_a_no_a_rule_against_contact_holds_and_no_next_talk_is_spoken_of():
    told = said("whether", date="yesterday", no_contact_rule=True, rejected=True)
    assert told.startswith("No.")
    assert "next" not in told


def test_with_an_agency_in_between_the_recruiter_is_asked_for_news():
    assert "ask the recruiter" in said(date="yesterday", through_recruiter=True)


def test_a_resident_waits_for_the_match_and_not_for_an_answer():
    assert "the match brings it" in said(date="yesterday", role="PGY-1, Internal Medicine")
    assert "the match" not in said(date="yesterday", role="Resident Physician", country="GB")


def test_a_withdrawal_does_not_wait_for_the_post():
    for channel in ("card", "letter"):
        assert said("channel", date="yesterday", not_interested=True, channel=channel).startswith("By e-mail")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"date": "2 days ago"}, "Ask after five to seven working days"),
        ({"date": "12 days ago"}, "you may ask how things stand"),
        ({"date": "5 days ago", "decision_by": "tomorrow"}, "If the date they gave passes"),
    ],
)
def test_when_to_ask_is_reckoned_from_the_day_of_the_interview_and_the_date_they_gave(given, says):
    assert says in said(now=at(23, 12), **given)
