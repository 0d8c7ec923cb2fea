"""What is known of a note that was handed over, and what stands under it."""

from dataclasses import replace

import pytest

from tests.conversation.desk import ALONE, PANEL, converse, drafts

TWO = replace(PANEL, interviewers=PANEL.interviewers[:2])


def test_a_note_that_is_again_as_it_was_saved_needs_no_saving():
    told = converse("save", "copy all", "make it formal", "undo", "quit", interview=TWO)
    assert "Neither copied nor saved" not in told.text
    assert not told.left


def test_a_note_that_was_changed_since_it_was_saved_is_named():
    assert "Neither copied nor saved: Hal Brennan." in converse("save", "make it formal", "quit").text


@pytest.mark.parametrize(("tone", "first"), [("warm", "formal, shorter"), ("formal", "warmer, shorter")])
def test_the_line_under_the_note_offers_a_tone_that_it_has_not(tone, first):
    assert first in converse(interview=replace(ALONE, tone=tone)).text


def test_a_sentence_to_be_typed_anew_that_is_left_as_it_is_stays():
    asked = "the sentence about boot time is wrong"
    offered = [line for line in converse(asked).text.splitlines() if "type it anew" in line]
    told = converse(asked, offered[0].split()[0], "")
    assert told.drafts == drafts()
    assert "stands nowhere" not in told.text
    assert "Ctrl-U" in told.text
