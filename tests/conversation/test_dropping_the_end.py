"""What is asked to go from the end of a note goes, and nothing is written in its place."""

from dataclasses import replace

import pytest

from assistant.core.drafts import body_of
from assistant.core.interview import Action
from tests.conversation.desk import PANEL, converse, drafts


def rows(note):
    return note.body.split("\n\n")


@pytest.mark.parametrize("words", ["drop the last line", "remove the last sentence", "get rid of the last sentence"])
@pytest.mark.parametrize("interview", [PANEL, None])
def test_the_last_line_goes_and_every_other_byte_stays(words, interview):
    start = drafts(interview) if interview else drafts()
    last = body_of(start.now.note)[-1].text
    told = converse(words, interview=start.interview)
    assert told.drafts.now.note.body == start.now.note.body.replace(f"\n\n{last}", "").replace(f" {last}", "")
    assert told.drafts.now.note.body != start.now.note.body


def test_the_last_paragraph_goes_and_no_other_takes_its_place():
    *before, _, signed = rows(drafts().now.note)
    assert rows(converse("remove the last paragraph").drafts.now.note) == [*before, signed]


def test_a_last_line_named_by_its_topic_goes_without_another_in_its_place():
    start = drafts(replace(PANEL, actions=(Action("share the oscilloscope traces", "them"),)))
    *before, last, signed = rows(start.now.note)
    assert "traces" in last
    told = converse("drop the oscilloscope line", interview=start.interview)
    assert rows(told.drafts.now.note) == [*before, signed]


def test_what_went_comes_back_byte_for_byte():
    assert converse("drop the last line", "restore").drafts.now.note == drafts().now.note
    assert converse("drop the last line", "undo").drafts.now.note == drafts().now.note


def test_one_line_after_the_other_goes_from_the_end():
    texts = [s.text for s in body_of(drafts().now.note)]
    told = converse("drop the last line", "drop the last line")
    assert [s.text for s in body_of(told.drafts.now.note)] == texts[:-2]
