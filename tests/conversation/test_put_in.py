"""Small changes at a place that is named, and what a line says that bears on its wish."""

import pytest

from tests.conversation.desk import PANEL, converse, drafts


def _body(*lines):
    return converse(*lines, interview=PANEL).drafts.now.note.body


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ('after "motor controller" add "and a gripper"', "on a motor controller and a gripper from 9s"),
        ('put "truly" before "glad to"', "I'd be truly glad to "),
        ('oh, and after "the old board" add "which I admired"', "the teardown of the old board, which I admired."),
        ("no comma after Oskar", "to meet Oskar and to meet"),
        ("remove the comma after “Wednesday”", "by Wednesday and I look forward"),
        ('join the first two sentences with "and"', "at Tidewater Robotics and I "),
        (
            "Stick this first thing: Cheers for squeezing me in on Friday.",
            "Cheers for squeezing me in on Friday. Thank you",
        ),
        ("insert as own paragraph before the closing: I can start in May.", "\n\nI can start in May.\n\nBest regards"),
        ('"The tea was good." please add it before the boot time part', "The tea was good. You mentioned"),
        ('have "The tea was good." as the opening sentence', "Hal,\n\nThe tea was good. Thank you"),
        ("mention I read Mandarin, right after the boot time sentence only", "to 1.6s. I read Mandarin."),
        ("after the boot time sentence add We did it in a month.", "to 1.6s. We did it in a month."),
        ('cut everything from "and I look forward" on', "the bootloader write-up by Wednesday.\n"),
        ("get rid of the word old", "about the teardown of the board."),
        ("take out on Friday from the first sentence", "Thank you for talking with me about the Firmware"),
        ("change Wednesday to Thursday evening, no sorry just Thursday", "write-up by Thursday, and"),
        ("sign it without the surname", "Best regards,\nTobi"),
    ],
)
def test_what_is_to_be_changed_at_a_place_is_changed_there(line, stands):
    assert stands in _body(line)


def test_sentences_of_one_paragraph_change_places_and_no_paragraphs():
    body = _body("please exchange in the first paragraph the first and the second sentence")
    assert body.startswith("Dear Hal,\n\nI ")


@pytest.mark.parametrize(
    "line",
    [
        "unless it's rude, drop the second paragraph",
        "make it less cringe but like still professional",
        "ugh i hate this",
        "same again for Oskar",
        "get rid of glad",
        "Kill para two. Para three, tighten.",
        "sort the bottom out",
        "close it without the regards",
    ],
)
def test_nothing_is_done_on_half_of_a_line(line):
    heard = converse(line, interview=PANEL)
    assert heard.drafts.notes == drafts(PANEL).notes


def test_a_part_named_ahead_of_its_verb_is_what_the_verb_is_for():
    assert _body("the boot time paragraph, push it down to the end").endswith("to 1.6s.\n\nBest regards,\nTobi Adewale")


def test_what_can_be_done_is_offered_without_a_denial_before_it():
    heard = converse("drop the bit where I name Oskar", interview=PANEL)
    assert "Nothing in this note" not in heard.text
    assert "leave out “" in heard.text
