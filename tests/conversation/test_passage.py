"""What is wished for one passage is done to that passage, and to no more of the note."""

import pytest

from tests.conversation.desk import converse, drafts

NOTE = drafts().now.note
FIRST, *_, LAST = (p for p in NOTE.body.split("\n\n") if not p.startswith(("Dear", "Best", "Kind")))


@pytest.mark.parametrize("line", ["the last paragraph is too casual, formal please", "the end is too cold, warm it up"])
def test_a_tone_for_a_passage_is_offered_for_that_passage_first(line):
    told = converse(line, "1").drafts.now
    assert told.settings == drafts().now.settings
    assert FIRST in told.note.body
    assert LAST not in told.note.body


def test_what_is_to_come_first_comes_behind_the_thanks():
    moved = converse("the write-up should come first").drafts.now.note.body
    assert moved != NOTE.body
    assert moved.index("Thank you") < moved.index("write-up")


def test_another_word_takes_the_old_one_out():
    assert "glad" in NOTE.body
    assert "glad" not in converse("another word for glad").drafts.now.note.body
