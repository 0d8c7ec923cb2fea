"""A name put right: whose it is stands in the line, in what is offered and in what is asked."""

from dataclasses import replace

from assistant.core.interview.facts import Interviewer
from tests.conversation.desk import PANEL, converse
from tests.tables import each

HOTEL = replace(PANEL, interviewers=(Interviewer("Mr. Luc Peeters", "hotel manager"), Interviewer("Sofie Claes HR")))


def names(heard):
    return [person.name for person in heard.drafts.interview.interviewers]


@each(
    ("typed", "expected"),
    [
        ("her surname is Klaas", ["Mr. Luc Peeters", "Sofie Klaas"]),
        ("his surname is Peters", ["Mr. Luc Peters", "Sofie Claes"]),
        ("their surname is Hopper", ["Mr. Luc Peeters", "Sofie Claes"]),
        ("he's no professor, just Luc", ["Mr. Luc Peeters", "Sofie Claes"]),
        ("she is not a doctor lol, just Sofie", ["Mr. Luc Peeters", "Sofie Claes"]),
    ],
)
def test_of_one_who_is_not_named_the_right_name_is_put_right_or_it_is_asked(typed, expected):
    told = replace(HOTEL, interviewers=(HOTEL.interviewers[0], Interviewer("Sofie Claes", "HR")))
    assert names(converse(typed, interview=told)) == expected


@each(
    ("typed", "expected"),
    [
        ("rename Sofie Claes HR to Sofie Claes", ["Mr. Luc Peeters", "Sofie Claes"]),
        ("change the name Claes HR to Claes", ["Mr. Luc Peeters", "Sofie Claes"]),
        ("please rename Sofie to Sophie", ["Mr. Luc Peeters", "Sophie Claes HR"]),
        ("rename Peeters to Peters", ["Mr. Luc Peters", "Sofie Claes HR"]),
        ("rename him Lucas Peeters", ["Mr. Lucas Peeters", "Sofie Claes HR"]),
    ],
)
def test_a_name_that_is_said_is_that_persons_whoevers_note_is_on_the_screen(typed, expected):
    heard = converse(typed, "1", interview=HOTEL)
    assert names(heard) == expected
    assert "Dear Mr. Claes" not in heard.drafts.now.note.body


def test_a_name_that_goes_with_another_tone_is_said():
    told = replace(HOTEL, interviewers=(HOTEL.interviewers[0], Interviewer("Sofie Claes", "HR")))
    heard = converse("make it formal", "make it concise", interview=told)
    assert "Sofie" not in heard.drafts.now.note.body
    assert "It does not speak of Sofie Claes any more." in heard.text


def test_what_is_offered_says_whose_name_it_is():
    heard = converse("rename her to Sofie Claes", "1", interview=HOTEL)
    assert "1 put the name of Sofie Claes HR right: Sofie Claes" in heard.text
    assert names(heard) == ["Mr. Luc Peeters", "Sofie Claes"]


def test_a_name_asked_for_says_whose_and_may_be_typed_behind_the_old_one():
    heard = converse("next", "change the name", "Sofie Claes HRSofie Claes", interview=HOTEL)
    assert "How is the name of Sofie Claes HR written?" in heard.text
    assert names(heard) == ["Mr. Luc Peeters", "Sofie Claes"]
