"""Promises in the notes of a panel: whom they are for, what is said beside them, and what is said once."""

from datetime import date

import pytest

from assistant import content
from assistant.core.concerned import addressed, guess_concerned, without_receiver
from assistant.core.facts import Action, Interview, Interviewer
from assistant.core.marks import unmark
from assistant.core.promises import promises
from assistant.core.said import Sources
from tests.core.samples import FRIDAY, TODAY

PANEL = (Interviewer("Ms. Renée Dupont"), Interviewer("Dr. Ben Goldfarb"))
ENGLISH = content.english()


def units(*actions, index=0, tone="warm"):
    met = Interview("Northwind", "Data Engineer", PANEL, actions=actions)
    return promises(met, index, FRIDAY, TODAY, content.words(tone), Sources())


def values(unit):
    return {name: unmark(value).text for name, value in unit.values.items()}


@pytest.mark.parametrize("to", ["Renee Dupont", "Renée", "ms. renee dupont", "Dupont"])
def test_whom_a_promise_is_for_is_found_without_accents_capitals_or_title(to):
    mine = Action("send Renee the summary", "me", "", to)
    here, there = units(mine).units[0], units(mine, index=1).units[0]
    assert (here.section, values(here)["vp"]) == ("mine", "send you the summary")
    assert (there.section, values(there)["vp"], values(there)["np"]) == (
        "mine_other",
        "send the summary",
        "the summary",
    )
    assert values(there)["who"] == "Ms. Dupont"


def test_the_receiver_named_at_the_end_is_not_named_twice():
    unit = units(Action("send my protocol to Ben", "me", "", "Ben Goldfarb")).units[0]
    assert values(unit) == {"vp": "send my protocol", "np": "my protocol", "due": "", "who": "Dr. Goldfarb"}


def test_an_event_of_theirs_is_looked_forward_to_and_not_sent():
    unit = units(Action("second interview", "them", "1 Dec")).units[0]
    assert (unit.section, unit.shapes) == ("theirs", ("event", "noun"))
    assert values(unit)["due"] == " on 1 December"


def test_what_has_no_verb_phrase_stands_as_a_clause():
    unit = units(Action("Ben might need a second day", "them")).units[0]
    assert (unit.section, unit.shapes, values(unit)["it"]) == (
        "theirs_other",
        ("clause",),
        "Ben might need a second day",
    )
    assert (
        values(units(Action("Ben might need a second day", "them"), index=1).units[0])["it"]
        == "you might need a second day"
    )


def test_what_is_due_first_is_said_first():
    unit = units(Action("drop off the model", "me", "Thursday"), Action("send my CV", "me", "today")).units[0]
    assert values(unit)["vp"] == "send my CV today and drop off the model by Thursday"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("let me know if I got it", "let me know by Wednesday if I got it"),
        ("tell me how it went with the board", "tell me by Wednesday how it went with the board"),
    ],
)
def test_a_date_stands_beside_its_own_verb(what, said):
    assert values(units(Action(what, "them", "Wednesday")).units[0])["vp"] == said


def test_a_date_after_a_relative_clause_is_set_off():
    unit = units(Action("send the samples you asked for", "me", "Wednesday")).units[0]
    assert values(unit)["due"] == ", by Wednesday"


def test_a_decision_that_is_promised_is_not_announced_again():
    assert units(Action("final decision", "them", "Wednesday")).tells_decision
    assert not units(Action("final decision", "them")).tells_decision


def test_a_formal_note_writes_promises_without_contractions():
    unit = units(Action("offer or not", "them"), tone="formal").units[0]
    assert values(unit)["vp"] == "let me know whether there is an offer"


def test_names_in_an_action_are_found_whatever_their_accents():
    assert guess_concerned("send renee the deck", PANEL) == "Ms. Renée Dupont"
    assert addressed("get my number over to Renee", ("Renée",), ENGLISH) == "get my number over to you"
    assert addressed("Renee sends the form", ("Renée",), ENGLISH) == "Renee sends the form"
    assert addressed("book it with Renée's office", ("Renée",), ENGLISH) == "book it with your office"
    assert without_receiver("call Ben on Monday", ("Ben",), ENGLISH) == "call Ben on Monday"


def test_a_day_is_kept_for_calendars():
    assert units(Action("send my CV", "me", "w/c 30 November")).mine[0].day == date(2026, 11, 30)
