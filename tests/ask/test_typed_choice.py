"""A list of choices takes words as well as keys, shows only what they may mean, and records nothing else."""

import pytest

from tests.ask.test_terminal import at

WHOSE = {"actions.0.what": "the book", "actions.0.what_kind": "own"}


def asked(talk):
    told, person = at(talk, "actions.0.owner", answers=WHOSE)
    person.await_text("◆ Whose is it: the book")
    return told, person


@pytest.mark.parametrize(
    ("typed", "owner"), [("theirs", "them"), ("the", "them"), ("both of us", "both"), ("they", "them"), ("3", "both")]
)
def test_a_choice_is_taken_by_its_words_their_beginning_or_its_number(talk, typed, owner):
    told, person = asked(talk)
    person.type(typed)
    person.press("Enter")
    person.await_text("◆ By when: the book")
    assert told.saved[-1].answers["actions.0.owner"] == owner


def test_only_what_the_typed_words_may_mean_is_shown(talk):
    _, person = asked(talk)
    person.type("bo")
    person.await_text("› bo")
    assert "Both of us" in person.screen()
    assert "Theirs" not in person.screen()
    person.press("Backspace", "Backspace")
    person.await_text("Theirs")


def test_what_is_none_of_the_choices_is_said_and_nothing_is_recorded(talk):
    told, person = asked(talk)
    person.type("banana")
    person.press("Enter")
    person.await_text("“banana” is none of these.")
    assert told.saved == []
    person.press(*["Backspace"] * 6)
    person.type("mine")
    person.press("Enter")
    person.await_text("◆ By when: the book")
    assert told.saved[-1].answers["actions.0.owner"] == "me"


def test_without_a_word_the_arrows_and_the_digits_are_as_they_were(talk):
    told, person = asked(talk)
    person.press("Down", "Enter")
    person.await_text("◆ By when: the book")
    assert told.saved[-1].answers["actions.0.owner"] == "them"
