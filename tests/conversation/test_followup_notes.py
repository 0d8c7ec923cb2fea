"""Later notes in the conversation: their parts are known by name, and what hangs together is changed together."""

from dataclasses import replace

import pytest

from assistant.core.drafts import body_of
from assistant.core.interview import FollowUp
from tests.conversation.desk import ALONE, converse

LATER = replace(ALONE, followup=FollowUp("withdraw", why="offer", more="I liked how honest you were about the hours"))
KEPT = replace(ALONE, followup=FollowUp("promise", what="my write-up", how="attached"))


def sections(told):
    return [s.section for s in body_of(told.drafts.now.note)]


@pytest.mark.parametrize(
    ("said", "interview", "gone"),
    [
        ("drop the reason", LATER, "reason"),
        ("don't mention the other offer", LATER, "reason"),
        ("remove the news", LATER, "own"),
        ("leave out the attachment", KEPT, "handing"),
    ],
)
def test_its_parts_are_left_out_by_name(said, interview, gone):
    assert gone in sections(converse(interview=interview))
    assert gone not in sections(converse(said, interview=interview))


def test_another_opening_changes_all_that_opens_it_in_one_breath():
    for interview in (LATER, KEPT, replace(ALONE, followup=FollowUp("nudge")), ALONE):
        before = converse(interview=interview).drafts.now.note
        after = converse("another opening", interview=interview).drafts.now.note
        first = body_of(before)[0].section
        old = [s.text for s in body_of(before) if s.section == first]
        new = [s.text for s in body_of(after) if s.section == first]
        assert not set(old) & set(new)
        assert [s.text for s in body_of(before) if s.section != first] == [
            s.text for s in body_of(after) if s.section != first
        ]


@pytest.mark.parametrize("said", ["formal", "casual", "shorter", "again", "make it a text message"])
def test_it_is_written_anew_as_a_first_note_is(said):
    told = converse(said, interview=LATER)
    assert told.drafts.now.note.body != converse(interview=LATER).drafts.now.note.body
    assert "honest you were about the hours" in told.drafts.now.note.body
