"""What a line wishes for is done or named: no part of it is lost, and none is taken for something else."""

from dataclasses import replace

import pytest

from tests.conversation.desk import PANEL, converse, drafts


def test_a_name_given_with_a_sign_off_is_set_with_it():
    told = converse("sign it best wishes, Tobi. No surname, he'd find that stiff")
    assert told.drafts.now.note.body.endswith("\nBest wishes,\nTobi")


def test_each_of_three_wishes_is_done_though_one_has_a_slip():
    note = converse("move second para up top, cut teh last sentence, sign off Cheers").drafts.now.note
    assert note.body.startswith("Dear Hal,\n\nYou mentioned that you're looking for someone who can get boot time")
    assert "bootloader write-up" not in note.body
    assert note.body.endswith("\nCheers,\nTobi Adewale")


def test_a_number_of_sentences_with_a_slip_is_still_a_length():
    told = converse("make it 3 sentances")
    assert "3 sentences" in told.text


def test_a_place_for_a_file_is_named_where_nothing_is_put_there():
    told = converse("save both as txt on the desktop", interview=PANEL)
    assert "did not understand “on the desktop”" in told.text


def test_a_name_for_a_file_is_named_where_each_note_gets_its_own():
    told = converse("save them all to notes.txt", interview=PANEL)
    assert told.hands.saved == ["", "", ""]
    assert "did not understand “to notes.txt”" in told.text


@pytest.mark.parametrize(
    "line",
    [
        "p.s. bit at the end saying I returned the borrowed oscilloscope (joke, he'll get it)",
        "p.s. a line that says I returned the borrowed oscilloscope",
        "put a ps that says I returned the borrowed oscilloscope",
        "write a ps to the effect that I returned the borrowed oscilloscope",
        "I want a postscript which says I returned the borrowed oscilloscope",
    ],
)
def test_a_postscript_is_what_stands_behind_saying(line):
    assert converse(line).drafts.now.note.body.endswith("P.S. I returned the borrowed oscilloscope.")


def test_a_day_said_of_a_promise_is_never_the_day_of_the_interview():
    told = converse(
        "the bootloader write-up, not the summary, & the due date is Friday now, he called"
    ).drafts.interview
    assert told.date == PANEL.date


def test_leaving_somebody_elses_note_locks_nothing():
    told = converse("make Hal's warmer. leave Oskar's as it is, he's dry", interview=PANEL)
    assert "Locked" not in told.text
    assert told.drafts.notes[2] == drafts(PANEL).notes[2]


def test_words_are_not_cut_out_of_the_middle_of_what_leads_to_them():
    frank = replace(PANEL.interviewers[0], stood_out="you brought the branch to third of fourteen within a year")
    told = replace(PANEL, interviewers=(frank,))
    heard = converse("take out the 'third of fourteen', sounds like a race. just say top quarter", interview=told)
    assert heard.drafts.notes == drafts(told).notes
    assert "1 “top quarter” instead of “third of fourteen”" in heard.text


def test_how_somebody_is_greeted_leads_to_nobody_elses_note():
    told = converse('Not "Dear Hal". In our trade we never. Use Mr Brennan, also Oskar same respect', interview=PANEL)
    assert told.drafts.current == 0
    assert "greet with “Hal”" not in told.text


@pytest.mark.parametrize(
    "line",
    [
        "add a line saying that I can start in May",
        "put in a sentence that tells them I can start in May",
        "add a note that I can start in May",
    ],
)
def test_what_leads_to_a_sentence_is_no_part_of_it(line):
    assert " I can start in May." in converse(line).drafts.now.note.body.replace("\n", " ")
    assert "That I" not in converse(line).drafts.now.note.body


def test_a_postscript_keeps_its_last_word():
    assert converse("add a ps: hope the release goes well").drafts.now.note.body.endswith("release goes well.")
