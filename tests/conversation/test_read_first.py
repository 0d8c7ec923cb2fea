"""Lines whose shape leaves no doubt: another note to be seen, a sentence given for one, a note that is to stay."""

from dataclasses import replace

import pytest

from tests.conversation.desk import PANEL, converse, drafts

TWO = replace(PANEL, interviewers=PANEL.interviewers[:2])


@pytest.mark.parametrize(
    "line",
    [
        "can I see the other one",
        "the other note",
        "show me the other note please",
        "no i meant mei-ling's note",
        "Sorry, I meant the one to Mei-Ling.",
        "what about the other one?",
    ],
)
def test_another_note_is_shown_and_none_is_changed(line):
    told = converse(line, interview=TWO)
    assert told.drafts.now.note.to.name == "Mei-Ling Chou"
    assert told.drafts.notes == drafts(TWO).notes


def test_the_note_on_the_screen_is_shown_again_where_it_is_meant():
    told = converse("no i meant hal's note", interview=TWO)
    assert told.drafts == drafts(TWO)
    assert told.text.count("Dear Hal") == 2


@pytest.mark.parametrize(
    "line",
    [
        "fix hal's: it should say you will get the bootloader write-up by Wednesday.",
        "change the bootloader sentence to: You will get the bootloader write-up by Wednesday",
        "replace the line about the bootloader with “You will get the bootloader write-up by Wednesday.”",
    ],
)
@pytest.mark.parametrize("there", ["next", "show"])
def test_a_sentence_that_is_given_stands_in_the_note_and_in_the_place_that_is_named(line, there):
    told = converse(there, line, interview=TWO).drafts
    hal, other = told.notes
    assert "You will get the bootloader write-up by Wednesday." in hal.body
    assert "I'll send you the bootloader write-up" not in hal.body
    assert other == drafts(TWO).notes[1]


def test_a_sentence_that_is_like_none_is_put_in():
    body = converse("fix hal's: it should say I can start in May", interview=TWO).drafts.notes[0].body
    assert "I can start in May." in body
    assert len(body) > len(drafts(TWO).notes[0].body)


@pytest.mark.parametrize(
    "line", ["it is not too formal, keep it", "it's not too long, leave it as it is", "that isn't too stiff - keep it"]
)
def test_what_is_found_good_stays(line):
    told = converse(line, interview=TWO)
    assert told.drafts == drafts(TWO)
    assert "Left as it was." in told.text


def test_what_may_mean_two_things_that_end_alike_is_done():
    told = converse("the order is odd, boot time later", interview=TWO)
    assert "Type its number" not in told.text
    body = told.drafts.now.note.body
    assert body.index("boot time") > body.index("write-up")
    gone = converse("take out the last sentence")
    assert "Type its number" not in gone.text
    assert "write-up" not in gone.drafts.now.note.body
