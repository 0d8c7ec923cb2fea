"""What time was worth, what brings a detail back, the lessons of a sitting, and the scorecard."""

import re
from datetime import date

import pytest

from assistant import content
from assistant.content import teaching
from assistant.core.check.finding import Finding
from assistant.core.check.scorecard import scorecard
from assistant.core.compose import Request, compose
from assistant.core.english import is_general
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender
from assistant.core.teaching import (
    MOMENTS,
    SITUATION_NAMES,
    USUAL,
    Assumptions,
    catalogue,
    choose_joggers,
    situation,
    worth,
    worth_line,
)
from assistant.core.teaching.lessons import HEAVY, has_its_turn
from assistant.core.teaching.time_worth import worth_explained
from tests.teaching.situations import MONDAY_NOON, facts, told, when

WORTH = content.read("advice")["worth"]
GENERIC = teaching.signs().generic


@pytest.mark.parametrize(
    ("people", "minutes", "said"),
    [
        (1, 45, "One person put in about 1¼ hours to meet you, about $60 of working time."),
        (1, 15, "One person put in about three quarters of an hour to meet you, about $35 of working time."),
        (3, 45, "3 people put in about 4 hours to meet you, about $180 of working time."),
        (6, 60, "6 people put in about 9 hours to meet you, about $430 of working time."),
        (12, 420, "12 people put in about 90 hours to meet you, about $4,300 of working time."),
        (1, None, "One person put in about 1¼ hours to meet you, about $60 of working time."),
    ],
)
def test_what_their_time_was_worth_is_one_line_with_round_figures(people, minutes, said):
    assert worth_line(worth(people, minutes), WORTH).startswith(said)


@pytest.mark.parametrize("country", ["GB", "Germany", "JP"])
def test_outside_the_united_states_time_is_told_in_hours_and_not_in_dollars(country):
    here = facts(people=2, minutes=60, country=country)
    assert str(here["worth"]).startswith("2 people put in about 3 hours to meet you.")
    assert "$" not in f"{here['worth']}{here['worth_how']}"


def test_nobody_met_is_worth_no_line():
    assert worth_line(worth(0, 45), WORTH) == ""


def test_the_assumptions_are_shown_with_their_source_and_can_be_changed():
    how = worth_explained(worth(3, 45), USUAL, WORTH)
    for part in ("3 × (45 minutes", "about 30 around", "$48.05 an hour", "Bureau of Labor Statistics, June 2025"):
        assert part in how
    assert "[worth] in config.toml" in how
    own = Assumptions(hourly=100, around=0)
    assert worth(2, 60, own).dollars == 200
    assert "$100.00 an hour" in worth_explained(worth(2, 60, own), own, WORTH)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "great conversation",
        "The culture!",
        "everyone was very nice",
        "idk, she was nice",
        "the team’s energy",
        "n/a",
    ],
)
def test_an_answer_any_candidate_could_give_is_general(text):
    assert is_general(text, GENERIC)


@pytest.mark.parametrize(
    "text", ["how your team runs incident reviews", "the handover board", "山田さんの話", "her dog", "the ward rounds"]
)
def test_an_answer_with_one_thing_of_its_own_is_not_generic(text):
    assert not is_general(text, GENERIC)


def test_three_or_four_questions_bring_a_detail_back_and_the_next_person_has_others():
    shown = [choose_joggers(teaching.joggers(), facts(people=3, kind="onsite"), turn) for turn in range(3)]
    assert all(3 <= len(some) <= 4 for some in shown)
    assert len(set(shown)) == 3
    assert "room" in {jogger.id for jogger in shown[0]}
    assert "call" in {jogger.id for jogger in choose_joggers(teaching.joggers(), facts(kind="phone"))}


def test_every_jogger_is_a_short_question_about_facts_that_exist():
    for jogger in teaching.joggers():
        assert jogger.ask.endswith("?")
        assert len(jogger.ask.format(first="Maximiliane")) <= 80
        assert jogger.when.names <= SITUATION_NAMES


def test_a_question_has_one_tip_and_keeps_it_and_the_next_sitting_teaches_another():
    first = teaching.lessons(None, ())
    line_ = first.tip("interviewer", facts())
    assert first.tip("interviewer", facts()) == line_
    assert len(first.met) == 1
    second = teaching.lessons(None, first.met)
    assert second.tip("interviewer", facts()) not in ("", line_)


def _tip(**given):
    block = {
        "id": "a", "at": ["company"], "text": "One.", "why": "So.", "source": "Ada", "year": "2020", "url": "u",
        "grade": "R", **given,
    }  # fmt: skip
    return catalogue({"own": {"tip": [block]}}).tips[0]


@pytest.mark.parametrize(
    ("given", "after_another"),
    [
        ({}, False),
        ({"weight": 1}, False),
        ({"weight": HEAVY}, True),
        ({"when": "country == 'JP'"}, True),
        ({"when": "late"}, True),
        ({"when": "people > 3"}, True),
        ({"when": "not late"}, False),
        ({"when": "channel in ('', 'email')"}, False),
        ({"when": "mine == 0"}, False),
    ],
)
def test_a_tip_for_this_situation_is_always_shown_and_a_general_one_not_right_after_another(given, after_another):
    assert has_its_turn(_tip(**given), None)
    assert has_its_turn(_tip(**given), _tip()) is after_another


def test_general_tips_come_at_every_second_question_at_most_and_what_is_not_shown_is_not_seen():
    lessons = teaching.lessons(None, ())
    shown = [lessons.tip("interviewer", facts(), f"interviewers.{n}") for n in range(6)]
    assert [bool(line_) for line_ in shown] == [True, False] * 3
    assert len(lessons.met) == 3


def test_asking_again_gives_the_reasons_and_then_the_next_tips_until_there_are_no_more():
    lessons = teaching.lessons(None, ())
    tip = lessons.tip("company", facts())
    told = [lessons.explain("company", facts(), times) for times in range(1, 30)]
    shown = [text for text in told if text]
    assert tip.split(" (")[0] in shown[0]
    assert "http" in shown[0]
    assert len(set(shown)) == len(shown) > 2
    assert told[len(shown) :] == [""] * (29 - len(shown))
    assert len(lessons.met) == len(shown)


def test_no_tip_comes_up_twice_in_a_sitting_and_those_used_up_leave_a_question_without():
    lessons = teaching.lessons(None, ())
    shown = [lessons.tip("interviewer", facts(), f"interviewers.{n}") for n in range(12)]
    said = [line_ for line_ in shown if line_]
    assert len(said) == len(set(said)) < 12


def test_asking_about_what_their_time_was_worth_shows_how_it_was_reckoned():
    lessons = teaching.lessons(None, ())
    here = facts(people=2, minutes=60)
    assert lessons.tip("stood_out", here).startswith("2 people put in about 3 hours")
    assert "2 × (60 minutes together and about 30 around it) × $48.05 an hour" in lessons.explain("stood_out", here, 1)


def test_a_tip_says_by_when_and_how_late_it_is():
    lessons = teaching.lessons(None, ())
    said = lessons.tip("decision", facts(date="yesterday afternoon"))
    assert said.startswith("Send it by 16:00 today, and it is inside 24 hours.")
    assert lessons.tip("decision", facts(date="4 days ago"), "again").startswith(
        "4 days ago: late is better than never."
    )


def _note(**given):
    interview = Interview(
        "Northwind", "Data Engineer", (Interviewer("Priya Raman", call="Priya", stood_out="how you run reviews"),),
        date="yesterday", minutes=45, sender=Sender("Sam Okafor", phone="+1 555 0100"), **given,
    )  # fmt: skip
    request = Request("warm", "email", 0, date(2026, 11, 23))
    note = compose(interview, 0, request, content.words("warm"))
    return note, situation(interview, when(interview, MONDAY_NOON), teaching.signs())


def _card(note, findings, facts_):
    return {m.id: m for m in scorecard(note, findings, facts_, teaching.scorecard_rules(), teaching.tips())}


def test_the_scorecard_shows_the_sentence_that_keeps_each_rule_and_the_tip_behind_it():
    note, facts_ = _note(actions=(Action("send my portfolio", due="Friday"),))
    card = _card(note, (), facts_)
    assert set(card) >= {"thanks", "name", "detail", "actions", "length", "own-words", "contact", "time"}
    assert all(mark.kept for mark in card.values())
    assert "reviews" in card["detail"].sentence
    assert "portfolio" in card["actions"].sentence
    assert "Priya" in card["name"].sentence
    assert card["detail"].tip.source.name


def test_rules_that_do_not_matter_here_are_left_out():
    note, facts_ = _note()
    assert {"actions", "repair", "each-their-own", "strength"}.isdisjoint(_card(note, (), facts_))


def test_a_finding_against_a_rule_stands_first_and_says_what_is_wrong():
    note, facts_ = _note()
    findings = (Finding("pressure", "fix", "“by tomorrow” presses them."), Finding("time", "ok", "In time."))
    first, *rest = scorecard(note, findings, facts_, teaching.scorecard_rules(), teaching.tips())
    assert (first.id, first.kept, first.text) == ("modest", False, "“by tomorrow” presses them.")
    assert all(mark.kept for mark in rest)


@pytest.mark.parametrize("country", ["DE", "FR", "JP", "NL"])
@pytest.mark.parametrize("date", ["today", "yesterday", "2 days ago", "last Friday", "3 days ago", "10 days ago"])
def test_where_the_custom_has_another_pace_the_scorecard_speaks_of_no_24_hours(country, date):
    interview = told(date=date, country=country)
    facts_ = situation(interview, when(interview, MONDAY_NOON), teaching.signs())
    assert "24" not in _card(_note()[0], (), facts_)["time"].tip.text


def test_after_a_friday_the_scorecard_speaks_of_monday():
    interview = told(date="last Friday")
    facts_ = situation(interview, when(interview, MONDAY_NOON), teaching.signs())
    assert _card(_note()[0], (), facts_)["time"].tip.id == "timing-monday"


def test_a_note_without_a_detail_is_told_so():
    interview = Interview("Northwind", "Clerk", (Interviewer("Priya Raman"),), sender=Sender("Sam Okafor"))
    note = compose(interview, 0, Request("warm", "email", 0, date(2026, 11, 23)), content.words("warm"))
    card = _card(note, (), situation(interview, when(interview, MONDAY_NOON), teaching.signs()))
    assert not card["detail"].kept
    assert not card["contact"].kept
    assert card["thanks"].kept


def test_every_rule_of_the_scorecard_rests_on_a_tip_and_on_checks_that_exist():
    known = {"names", "detail", "actions", "left-out", "length", "signature", "panel", "dialect", "time", "capitals"}
    known |= {phrase["kind"] for phrase in content.read("wording")["phrase"]}
    for rule in teaching.scorecard_rules():
        assert all(teaching.tips()[id_] for id_ in rule.tips)
        assert rule.checks <= known
        assert rule.when.names <= SITUATION_NAMES


SHARE = re.compile(r"\d[\d,.]*\s?%|[$€£]\d[\d,.]*\d")


@pytest.mark.parametrize("seen", [(), ("why-counts",), ("names-spelling", "why-near-equals", "whom-each")])
@pytest.mark.parametrize("given", [{}, {"people": 3, "minutes": 60}, {"channel": "text"}, {"country": "US"}])
def test_no_figure_is_told_twice_in_a_sitting_however_often_somebody_asks(seen, given):
    lessons = teaching.lessons(None, seen)
    told = []
    for at in [q["id"] for q in content.read("questions")["question"]] + list(MOMENTS):
        here = facts(**given)
        shown = lessons.tip(at, here)
        behind = [lessons.explain(at, here, times) for times in range(1, 12)]
        # What the first asking opens says the tip shown once more, with its reasons.
        told += [figure for text in behind for figure in set(SHARE.findall(text))]
        told += set(SHARE.findall(shown)) - set(SHARE.findall(behind[0]))
    assert len(told) > 3
    assert len(told) == len(set(told))


def test_asking_brings_a_tip_where_it_was_no_tips_turn():
    lessons = teaching.lessons(None, ())
    assert lessons.tip("interviewer", facts(), "interviewers.0")
    assert lessons.tip("interviewer", facts(), "interviewers.1") == ""
    line_ = lessons.line("interviewer", facts(), "interviewers.1")
    assert line_.endswith(")")
    assert lessons.line("interviewer", facts(), "interviewers.1") == line_
    reasoned = lessons.line("interviewer", facts(), "interviewers.1", reason=True)
    assert reasoned.startswith(line_.split(" (")[0])
    assert len(reasoned) > len(line_)
    assert line_.split(" (")[0] in lessons.explain("interviewer", facts(), 1, "interviewers.1")


@pytest.mark.parametrize("at", MOMENTS)
def test_beside_the_draft_and_once_it_is_sent_there_is_one_tip_and_another_next_time(at):
    interview = told(date="yesterday")
    first = teaching.at_moment(at, interview, MONDAY_NOON, lessons := teaching.lessons(None, ()))
    assert first
    assert teaching.at_moment(at, interview, MONDAY_NOON, lessons) == first
    second = teaching.at_moment(at, interview, MONDAY_NOON, teaching.lessons(None, lessons.met))
    assert second not in ("", first)


def test_what_comes_after_a_no_is_not_said_to_everybody_who_has_just_written():
    lessons = teaching.lessons(None, ())
    texts = [lessons.explain("after", facts(), times) for times in range(1, 40)]
    assert any(texts)
    assert not any(text.startswith("After a no") for text in texts)
