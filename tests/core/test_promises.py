"""Promises in the notes of a panel: whom they are for, what is said beside them, and what is said once."""

from datetime import date

import pytest

from assistant import content
from assistant.core.compose import compose
from assistant.core.concerned import addressed, guess_concerned, without_receiver
from assistant.core.facts import Action, Interview, Interviewer, Sender
from assistant.core.marks import unmark
from assistant.core.promises import promises
from assistant.core.said import Sources
from tests.core.samples import FRIDAY, TODAY, request

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


@pytest.mark.parametrize(
    "typed",
    [
        "sending renee my portfolio by wed",
        "I'm emailing Renée my portfolio by wed",
        "share my portfolio with renee by wed",
    ],
)
def test_a_receiver_is_said_once_however_the_item_was_typed(typed):
    there = units(Action(typed, "me", "", "Renée"), index=1).units[0]
    assert (there.section, values(there)["np"], values(there)["due"]) == ("mine_other", "my portfolio", " by Wednesday")


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


def test_theirs_is_told_first_where_mine_speaks_of_it():
    told = units(
        Action("send me the written exercise", "them", "Thursday"),
        Action("return it within two days of getting it", "me"),
    )
    assert [u.section for u in told.units] == ["theirs", "mine"]
    told = units(Action("send the test task", "them", "Thursday"), Action("do the test task", "me"))
    assert [u.section for u in told.units] == ["theirs", "mine"]
    told = units(Action("send me the contract", "them"), Action("send my references", "me"))
    assert [u.section for u in told.units] == ["mine", "theirs"]


def test_a_long_item_has_its_date_before_the_sentence():
    unit = units(Action("write half a page on what I'd measure first", "me", "Wednesday")).units[0]
    assert values(unit)["front"] == "By Wednesday"
    note = compose(
        Interview(
            "Northwind",
            "Data Engineer",
            PANEL[:1],
            actions=(Action("write half a page on what I'd measure first", "me", "Wednesday"),),
        ),
        0,
        request("warm"),
        content.words("warm"),
    )
    assert "By Wednesday, I'll write half a page on what I'd measure first." in note.body


def test_news_to_come_has_its_date_before_what_it_is_about():
    assert (
        values(units(Action("ring me about a start date", "them", "thursday")).units[0])["vp"]
        == "ring me on Thursday about a start date"
    )


def test_whoever_is_called_by_their_function_is_the_person_met():
    boss = (Interviewer("Mr. S. Palanisamy", "Managing Director"), Interviewer("Mrs. Revathi Sundar", "GM - HR"))
    told = [Action("MD sir will revert", "them", "within one week")]
    met = Interview("Northwind", "Data Engineer", boss, actions=tuple(told))
    here, there = (promises(met, i, FRIDAY, TODAY, content.words("warm"), Sources()).units[0] for i in (0, 1))
    assert here.section == "theirs"
    assert (there.section, values(there)["who"]) == ("theirs_other", "Mr. Palanisamy")


def test_one_person_is_not_named_in_two_ways():
    unit = units(Action("give Ben access to the repository", "me", "", "Dr. Ben Goldfarb")).units[0]
    assert (unit.section, values(unit)["vp"]) == ("mine", "give Ben access to the repository")


def test_what_goes_to_a_third_party_is_not_handed_to_the_reader():
    assert "np" not in values(units(Action("send the DBS number to HR", "me")).units[0])


def test_dates_are_written_as_this_person_writes_them():
    def said(due, phone=""):
        met = Interview(
            "Northwind",
            "Data Engineer",
            PANEL[:1],
            actions=(Action("send my CV", "me", due),),
            sender=Sender("Sam", phone=phone),
        )
        return compose(met, 0, request("warm"), content.words("warm")).body

    assert "by December 4" in said("December 4")
    assert "by 4 December" in said("4 December")
    assert "by December 4" in said("12/4", "415-555-0119")
