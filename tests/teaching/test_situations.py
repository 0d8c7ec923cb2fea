"""Facts → which tips, at which question."""

import pytest

from assistant import content
from assistant.content import teaching
from assistant.core.conditions import Condition
from assistant.core.teaching import MOMENTS, SITUATION_NAMES
from assistant.core.teaching.tips import choose, more
from tests.tables import each
from tests.teaching.situations import at, facts

TIPS = teaching.tips().tips
FRIDAY_LATE = {"now": at(27, 17, 30), "date": "today 3-4pm"}

# Each condition of the catalogue: a situation in which it holds, and one, as near as can be, in which it does not.
CONDITIONS = {
    "mine == 0": ({"mine": 0}, {"mine": 1}),
    "not decision_known": ({}, {"decision_by": "Friday"}),
    "decision_known": ({"decision_by": "early December"}, {}),
    "decision_known and not over": (
        {"decision_by": "early December"},
        {"decision_by": "early December", "not_interested": True},
    ),
    "not decision_known and not over": ({}, {"rejected": True}),
    "field == 'academia'": ({"role": "Assistant Professor of History"}, {"role": "Professional Driver"}),
    "not_interested": ({"not_interested": True}, {}),
    "channel in ('', 'email') and (round == 'screen' or tone == 'concise')": (
        {"round": "screen"},
        {"round": "screen", "channel": "card"},
    ),
    "channel in ('', 'email')": ({"channel": "email"}, {"channel": "text"}),
    "channel in ('', 'email', 'linkedin')": ({"channel": "linkedin"}, {"channel": "card"}),
    "channel == 'linkedin-invite'": ({"channel": "linkedin-invite"}, {"channel": "linkedin"}),
    "channel in ('linkedin', 'linkedin-invite')": ({"channel": "linkedin"}, {"channel": "email"}),
    "channel == 'text'": ({"channel": "text"}, {"channel": "email"}),
    "channel == 'card'": ({"channel": "card"}, {"channel": "letter"}),
    "channel in ('card', 'letter')": ({"channel": "letter"}, {"channel": "email"}),
    "channel == 'letter'": ({"channel": "letter"}, {"channel": "card"}),
    "field == 'law'": ({"role": "Associate Attorney"}, {"role": "Lawn Keeper"}),
    "field == 'teaching'": ({"role": "Primary School Teacher"}, {"role": "Clerk"}),
    "field == 'design'": ({"role": "Senior Product Designer"}, {"role": "Clerk"}),
    "field == 'engineering'": ({"role": "firmware engineer"}, {"role": "Engine Driver"}),
    "field in ('residency', 'academia')": ({"role": "Internal Medicine Residency"}, {"role": "President"}),
    "field == 'sales'": ({"role": "Account Executive"}, {"role": "Accountant"}),
    "field == 'hospitality'": ({"role": "Hotel Front Desk Agent"}, {"role": "Clerk"}),
    "field == 'banking'": ({"role": "Investment Banking Analyst"}, {"role": "Food Bank Helper"}),
    "field == 'nonprofit'": ({"role": "Major Gifts Fundraiser"}, {"role": "Clerk"}),
    "field == 'residency'": ({"role": "Paediatrics residency"}, {"role": "Resident Manager"}),
    "country == 'US'": ({"country": "U.S.A."}, {"country": "UK"}),
    "country == 'GB'": ({"country": "England"}, {"country": "US"}),
    "country == 'DE'": ({"country": "germany"}, {"country": "Austria"}),
    "country == 'FR'": ({"country": "France"}, {"country": ""}),
    "country == 'FR' and not over": ({"country": "France"}, {"country": "France", "rejected": True}),
    "country == 'JP'": ({"country": "Japan"}, {"country": ""}),
    "country == 'JP' and not very_late": (
        {"country": "Japan", "date": "yesterday"},
        {"country": "Japan", "date": "2 weeks ago"},
    ),
    "country == 'JP' and late": ({"country": "JP", "date": "last Tuesday"}, {"country": "JP", "date": "today"}),
    "country == 'IN'": ({"country": "India"}, {"country": "Indonesia"}),
    "country == 'NL'": ({"country": "the Netherlands"}, {"country": "Belgium"}),
    "country and not country_known": ({"country": "Ruritania"}, {"country": ""}),
    "panel": ({"people": 2}, {"people": 1}),
    "generic_detail": ({"stood_out": "great conversation, loved the culture"}, {"stood_out": "the handover board"}),
    "round in ('second', 'final')": ({"round": "final"}, {"round": "first"}),
    "not not_interested": ({}, {"not_interested": True}),
    "tone == 'formal' or titled": ({"name": "Dr. Ada Vale"}, {"name": "Drew Vale"}),
    "tone in ('casual', 'enthusiastic')": ({"tone": "casual"}, {"tone": "warm"}),
    "no_email or people == 0": ({"email": ""}, {"email": "ada@example.org"}),
    "no_email and panel": ({"email": "", "people": 2}, {"email": "", "people": 1}),
    "kind == 'video'": ({"kind": "video"}, {"kind": "phone"}),
    "future or days_since == 0": ({"date": "today"}, {"date": "yesterday"}),
    "future": ({"date": "tomorrow"}, {"date": "yesterday"}),
    "rejected": ({"rejected": True}, {}),
    "not over": ({}, {"not_interested": True}),
    "round != 'second' and round != 'final'": ({"round": "first"}, {"round": "second"}),
    "round == 'informational'": ({"round": "informational"}, {"round": "first"}),
    "worth": ({"minutes": 45}, {}),
    "until and not own_pace and weekday not in ('Friday', 'Saturday')": (
        {"date": "yesterday 2-3pm"},
        {"date": "yesterday 2-3pm", "country": "France"},
    ),
    "not late and not own_pace and weekday not in ('Friday', 'Saturday')": (
        {"date": "yesterday"},
        {"date": "yesterday", "country": "Germany"},
    ),
    "days_since == 2": ({"date": "2 days ago"}, {"date": "yesterday"}),
    "decision_soon": ({"decision_by": "tomorrow"}, {"decision_by": "in two weeks"}),
    "field == 'law' and round in ('screen', 'first')": (
        {"role": "Paralegal", "round": "screen"},
        {"role": "Paralegal", "round": "final"},
    ),
    "days_since == 0": ({"date": "today"}, {"date": "yesterday"}),
    "field == 'sales' and days_since == 0": (
        {"role": "Sales Manager", "date": "today"},
        {"role": "Sales Manager", "date": "yesterday"},
    ),
    "weekend": ({"now": at(28, 12), "date": "today"}, {"date": "today"}),
    "not late and not weekend": ({"date": "today"}, {"now": at(28, 12), "date": "today"}),
    "weekday == 'Friday' and days_since == 0 and not friday_evening": (
        {"now": at(27, 12), "date": "today"},
        FRIDAY_LATE,
    ),
    "friday_evening and days_since == 0": (FRIDAY_LATE, {"now": at(26, 18), "date": "today"}),
    "weekday == 'Friday' and days_since >= 1": ({"date": "last Friday"}, {"date": "yesterday"}),
    "late and not very_late": ({"date": "4 days ago"}, {"date": "2 weeks ago"}),
    "very_late": ({"date": "8 days ago"}, {"date": "7 days ago"}),
    "days_since == 0 and hour < 13": ({"date": "this morning"}, {"now": at(23, 14), "date": "this morning"}),
    "days_since == 0 and hour >= 15 and weekday != 'Friday'": (
        {"now": at(23, 16), "date": "this afternoon"},
        {"now": at(27, 16), "date": "this afternoon"},
    ),
    "tone == 'enthusiastic'": ({"tone": "enthusiastic"}, {"tone": "warm"}),
    "tone == 'casual'": ({"tone": "casual"}, {"tone": "enthusiastic"}),
    "round == 'internal'": ({"round": "internal"}, {"round": "informational"}),
    "no_contact_rule": ({"no_contact_rule": True}, {}),
    "next_round_booked": ({"next_round_booked": True}, {}),
    "kind == 'phone' or round == 'screen'": ({"kind": "phone"}, {"kind": "video", "round": "second"}),
    "generic_detail or no_detail": ({"stood_out": ""}, {"stood_out": "the handover board"}),
    "panel and not big_group": ({"people": 7}, {"people": 8}),
    "panel and channel in ('', 'email')": ({"people": 2}, {"people": 2, "channel": "card"}),
    "big_group": ({"people": 12}, {"people": 7}),
    "people > 3": ({"people": 4}, {"people": 3}),
    "kind in ('onsite', 'in-person', 'group')": ({"kind": "onsite"}, {"kind": "video"}),
    "recruiter_met and panel": ({"people": 2, "title": "Talent Partner"}, {"people": 2, "title": "Head of Data"}),
    "through_recruiter": ({"through_recruiter": True}, {}),
    "through_recruiter and not over": (
        {"through_recruiter": True},
        {"through_recruiter": True, "rejected": True},
    ),
    "field == 'residency' and country in ('', 'US') and not over": (
        {"role": "PGY-1", "country": "US"},
        {"role": "PGY-1", "country": "Germany"},
    ),
    "field == 'hospitality' and panel": ({"role": "Sous Chef", "people": 3}, {"role": "Sous Chef"}),
    "country == 'GB' and panel": ({"country": "UK", "people": 2}, {"country": "UK"}),
}


def test_every_condition_of_the_catalogue_has_an_example():
    assert {tip.when.text for tip in TIPS} - {""} == set(CONDITIONS)


@each("condition", CONDITIONS)
def test_a_condition_brings_its_tips_to_their_questions_and_only_then(condition):
    holds, does_not = CONDITIONS[condition]
    for tip in (tip for tip in TIPS if tip.when.text == condition):
        for question in tip.at:
            assert tip in more(TIPS, question, facts(**holds))
            assert tip not in more(TIPS, question, facts(**does_not))


@pytest.mark.parametrize(
    ("given", "question", "expected"),
    [
        ({}, "interviewer", "names-spelling"),
        ({"people": 3}, "company", "whom-each"),
        ({"people": 12}, "interviewer", "whom-crowd"),
        ({"date": "today 2-3pm", "now": at(23, 15, 20)}, "date", "timing-until"),
        ({"date": "4 days ago"}, "date", "timing-late"),
        ({"date": "20 days ago"}, "date", "timing-very-late"),
        (FRIDAY_LATE, "date", "timing-friday-evening"),
        ({"now": at(27, 13), "date": "today 10-11am"}, "date", "timing-friday-early"),
        ({"now": at(29, 13), "date": "last Friday 3pm"}, "date", "timing-monday"),
        ({"minutes": 45, "people": 3}, "stood_out", "why-their-time"),
        ({"kind": "phone"}, "stood_out", "whether-phone"),
        ({"stood_out": "the team was nice"}, "need", "detail-generic"),
        ({"decision_by": "tomorrow", "date": "today"}, "name", "timing-fast-decision"),
        ({"email": ""}, "company", "names-no-address"),
        ({"role": "Surgery residency"}, "date", "whether-residency"),
        ({"no_contact_rule": True}, "draft", "whether-no-contact-rule"),
        ({"country": "Japan"}, "country", "country-jp"),
        ({"country": "Ruritania"}, "country", "country-unknown"),
        ({"round": "internal"}, "stood_out", "whether-internal"),
    ],
)
def test_the_first_tip_shown_is_the_one_the_situation_calls_for(given, question, expected):
    assert choose(TIPS, question, facts(**given), set()).id == expected


# The question whose answer a fact waits for. What no question asks (tone, channel, what `advise` is told) is not here.
KNOWN_AFTER = {
    "interviewer": {"people", "panel", "big_group", "no_email", "titled", "recruiter_met", "single_name"},
    "role": {"field"},
    "date": {
        "days_since", "until", "weekday", "late", "very_late", "future", "friday_evening", "hour",
        "kind", "round", "minutes", "worth",
    },
    "stood_out": {"generic_detail", "no_detail"},
    "repair": {"has_repair"},
    "decision": {"decision_known", "decision_soon", "decision_days"},
    "country": {"country", "country_known"},
}  # fmt: skip


def test_a_tip_about_an_answer_also_stands_where_that_answer_is_already_known():
    order = [q["id"] for q in content.read("questions")["question"]]
    at_the_start = facts(people=0)
    for tip in TIPS:
        known = [order.index(q) for q, names in KNOWN_AFTER.items() if tip.when.names & names]
        asked = [order.index(question) for question in tip.at if question not in MOMENTS]
        if known and asked and not tip.when.holds(at_the_start):
            assert max(asked) > max(known), tip.id


def test_every_fact_that_conditions_may_ask_about_is_stated():
    assert set(facts()) == SITUATION_NAMES


def test_facts_that_are_not_known_hold_neither_way():
    unknown = facts(date="")
    for condition in ("days_since == 0", "days_since > 0", "decision_days < 2", "minutes < 30"):
        assert not Condition.parse(condition).holds(unknown)


@pytest.mark.parametrize(
    ("met", "today", "late"),
    [(23, 24, False), (23, 25, True), (20, 23, False), (20, 24, True), (19, 23, True), (20, 22, False)],
)
def test_a_weekend_in_between_does_not_make_anyone_late(met, today, late):
    assert facts(date=f"2026-11-{met}", now=at(today, 12))["late"] is late
