"""What stands under the name: put there and taken away, in every note."""

from dataclasses import replace

import pytest

from assistant.core.interview.facts import Sender
from tests.conversation.desk import PANEL, converse, drafts

KNOWN = replace(PANEL, sender=Sender("Tobi Adewale", "tobi@example.org", "07700 900123"))


def endings(heard):
    return {tuple(n.body.split("\n\n")[-1].split("\n")[1:]) for n in heard.drafts.notes}


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("put my email under my name", ("Tobi Adewale", "07700 900123", "tobi@example.org")),
        ("and my email address at the bottom please", ("Tobi Adewale", "07700 900123", "tobi@example.org")),
        ("put my email and phone under my name", ("Tobi Adewale", "07700 900123", "tobi@example.org")),
        ("remove my phone number from the bottom", ("Tobi Adewale",)),
        ("leave out the phone number", ("Tobi Adewale",)),
    ],
)
def test_what_is_known_of_the_sender_stands_under_every_note_or_in_none(words, lines):
    assert endings(converse(words, interview=KNOWN)) == {lines}
    assert converse(words, "undo", interview=KNOWN).drafts.notes == drafts(KNOWN).notes


def test_what_is_not_known_is_said_and_changes_nothing():
    heard = converse("put my email under my name")
    assert "There is none in your answers." in heard.text
    assert heard.drafts == drafts()


def test_a_link_that_was_taken_away_comes_back_when_asked_for():
    linked = replace(KNOWN, sender=replace(KNOWN.sender, phone="", links=("linkedin.com/in/tobi",)))
    gone = converse("drop the line “linkedin.com/in/tobi”", interview=linked)
    assert endings(gone) == {("Tobi Adewale",)}
    back = converse("drop the line “linkedin.com/in/tobi”", "add my linkedin", interview=linked)
    assert endings(back) == {("Tobi Adewale", "linkedin.com/in/tobi")}


def test_words_before_the_name_are_the_sign_off_and_words_after_it_a_postscript():
    note = converse('put "with best wishes" before my name', "put a PS that I found my umbrella").drafts.now.note
    assert note.body.endswith("With best wishes,\nTobi Adewale\n\nP.S. I found my umbrella.")
