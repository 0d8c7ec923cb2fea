"""A wish that its own line takes back is not done; what is put right in the same breath is."""

import pytest

from tests.conversation.desk import PANEL, converse, drafts


@pytest.mark.parametrize(
    "line",
    [
        "make it casual... no wait, leave it",
        "change Friday to Thursday, hmm no, Friday was right",
        "drop the sentence about Oskar. Actually keep it",
        "write happy instead of glad - no, forget it",
        "add a ps: see you. no don't",
        "sign with Tobi, or rather no, the full name is fine",
        "shorter! no hang on, it's fine",
        "remove the boot time bit, oh never mind",
        "swap paragraphs 2 and 3... nah leave them",
        "put the subject as Thanks, scratch that",
        "please remove 'as well' oh wait leave it in",
        "move the last sentence up, or no, leave it where it is",
    ],
)
def test_what_a_line_takes_back_is_not_done_and_not_offered(line):
    told = converse(line, interview=PANEL)
    assert told.drafts.notes == drafts(PANEL).notes
    assert "Left as it was." in told.text
    assert "Type its number" not in told.text


def test_what_is_put_right_in_the_same_breath_is_done():
    assert converse("sign it Cheers, no wait, Best").drafts.now.note.body.endswith("\nBest,\nTobi Adewale")


def test_a_wish_in_a_sentence_before_stays_wished():
    told = converse("Make it formal. Drop the sentence about Oskar. Actually keep it.", interview=PANEL)
    assert told.drafts.now.settings.tone == "formal"
    assert "Oskar" in told.drafts.now.note.body


@pytest.mark.parametrize("line", ["no, make it formal", "oh no it's too long", "P.S. never mind the rain on Friday"])
def test_a_no_before_a_wish_takes_nothing_back(line):
    assert converse(line).drafts.now.note != drafts().now.note


def test_another_part_that_is_kept_is_no_wish_taken_back():
    told = converse("make it casual, actually keep the first paragraph")
    assert told.drafts.now.settings.tone == "casual"
    assert "Locked" in told.text
