"""Several orders in one line, each sure by itself: all are done, in an order in which none spoils another."""

import pytest

from tests.conversation.desk import ALONE, PANEL, converse, drafts


def test_a_day_and_a_signature_are_both_set():
    told = converse("Change Wednesday to Friday and sign with just Tobi", interview=PANEL).drafts
    assert told.interview.actions[0].due.endswith("Friday")
    assert told.now.note.body.endswith("\nTobi")


def test_words_are_put_right_before_their_paragraph_is_locked():
    told = converse('keep the second paragraph but change "glad" to "happy" because it is warmer')
    assert "happy" in told.drafts.now.note.body
    assert "Locked: 2" in told.text


def test_a_line_that_stays_is_locked_before_all_else_is_said_anew():
    told = converse("more formal, but leave the last line").drafts.now.note
    assert drafts().now.note.body.split("\n\n")[-2] in told.body
    assert told.body.count("look forward") + told.body.count("looking forward") == 1


def test_a_number_is_of_the_note_that_was_read():
    told = converse("keep it short and drop the line about Oskar", interview=PANEL)
    assert "Oskar" not in told.drafts.now.note.body
    assert "Tidewater Robotics" in told.drafts.now.note.body


def test_what_is_kept_stays_when_all_else_gets_shorter():
    told = converse("shorten it to 60 words and keep the boot time").drafts.now.note
    assert "boot time" in told.body


def test_a_subject_and_a_sign_off_in_quotation_marks_are_both_set():
    told = converse('make the subject "Thanks" and end it with "Best, Tobi"').drafts.now.note
    assert told.subject == "Thanks"
    assert told.body.endswith("\nBest,\nTobi")


@pytest.mark.parametrize(
    "line", ["shorter and less formal and drop Oskar please", "casual, shorter, and lose the bit about Oskar"]
)
def test_somebody_left_out_beside_another_tone_does_not_come_back_with_it(line):
    told = converse(line, interview=PANEL)
    done = told if told.drafts.notes != drafts(PANEL).notes else converse(line, "1", interview=PANEL)
    note = done.drafts.now.note
    assert note.tone == "casual"
    assert "Oskar" not in note.body
    assert "Firmware Engineer" in note.body


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("add that I like tea and copy machines", "I like tea and copy machines."),
        ("sign it Thanks and best wishes", "\nThanks and best wishes,"),
    ],
)
def test_what_is_given_is_not_cut_at_its_and(line, said):
    told = converse(line)
    assert said in told.drafts.now.note.body
    assert not told.hands.copied


def test_how_somebody_is_called_is_no_telephone_call():
    assert converse("call him Mr. Brennan", interview=ALONE).drafts.now.note.body.startswith("Dear Mr. Brennan,")
    assert converse("call him on Monday", interview=ALONE).drafts.now.note == drafts().now.note


def test_how_it_begins_and_is_signed_and_what_becomes_of_it_then():
    told = converse('make it "Hi Hal", sign it Tobi, then copy')
    assert told.drafts.now.note.page.startswith("Hi Hal,")
    assert told.hands.copied == [told.drafts.now.note.page]
    assert told.hands.copied[0].endswith("\nTobi")
