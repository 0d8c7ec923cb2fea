"""A part named by its own words."""

from dataclasses import replace

import pytest

from assistant.core.interview.facts import Sender
from tests.conversation.desk import PANEL, converse, drafts

CALLED = replace(PANEL, sender=Sender("Margaret Doyle but most people call me Maggie", phone="07700 900123"))


def endings(heard):
    return [n.body.split("\n\n")[-1].split("\n")[1:] for n in heard.drafts.notes]


@pytest.mark.parametrize("words", ["drop line but most people call me Maggie", "drop “but most people call me Maggie”"])
def test_words_of_the_signature_are_left_out_of_every_note(words):
    heard = converse(words, interview=CALLED)
    assert endings(heard) == [["Margaret Doyle", "07700 900123"]] * 3
    assert heard.drafts.interview.sender.name == "Margaret Doyle"


def test_a_line_of_the_signature_is_left_out_of_every_note():
    heard = converse("drop the line “07700 900123”", interview=CALLED)
    assert endings(heard) == [["Margaret Doyle but most people call me Maggie"]] * 3
    assert converse("drop the line “07700 900123”", "undo", interview=CALLED).drafts.notes == drafts(CALLED).notes


@pytest.mark.parametrize("words", ["delete the phrase I still hum", "delete the sentence “I still hum your tune.”"])
def test_what_a_quotation_is_called_is_no_part_of_it(words):
    heard = converse("add that I still hum your tune", words)
    assert "tune" not in heard.drafts.now.note.body
    assert heard.drafts.now.note.body == drafts().now.note.body


def test_a_quotation_within_a_sentence_is_taken_out_alone():
    heard = converse("delete the phrase “of the old board”")
    assert "of the old board" not in heard.drafts.now.note.body
    assert "the teardown" in heard.drafts.now.note.body


def test_words_that_stand_nowhere_are_said():
    heard = converse("delete the phrase That I unified")
    assert "Nothing in this note is about “That I unified”." in heard.text
