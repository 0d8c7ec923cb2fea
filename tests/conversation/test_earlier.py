"""A tone the note had before, and a person whom no note goes to."""

import pytest

from assistant.core.commands import Command
from tests.conversation.desk import PANEL, converse, drafts
from tests.conversation.test_wishes import read


@pytest.mark.parametrize("words", ["warm again, I like that better", "go back to the warm one", "make it warm again"])
def test_a_tone_it_had_comes_back_as_it_stood(words):
    heard = converse("drop the promise", "make it formal", words)
    assert heard.drafts.now.note == converse("drop the promise").drafts.now.note
    assert "Warm now." in heard.text


def test_it_comes_back_with_what_was_changed_since():
    heard = converse("make it formal", "the company is Nordfrakt", "warm again")
    assert heard.drafts.now.note.tone == "warm"
    assert "Nordfrakt" in heard.drafts.now.note.body


@pytest.mark.parametrize(
    "words",
    [
        "where's Joanna? she interviewed me too",
        "I need a note to Joanna Pike as well",
        "Joanna Pike interviewed me too",
        "you forgot Joanna",
        "add another interviewer",
    ],
)
def test_a_person_who_is_missing_can_be_added_in_a_new_interview(words):
    heard = converse(words, interview=PANEL)
    assert "`afterword again`" in heard.text or "afterword again" in heard.text
    assert "from:" not in heard.text
    assert heard.drafts == drafts(PANEL)


def test_somebody_who_has_a_note_is_shown_it():
    assert read("where's Hal?")[0] == (Command("next", text="Hal"),)
