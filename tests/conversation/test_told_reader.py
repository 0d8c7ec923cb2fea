"""What somebody is to be told is said to them and comes in whole; who was not met renames nobody."""

import pytest

from tests.conversation.desk import PANEL, converse


def heard(words):
    return converse(words, interview=PANEL)


def added(talk):
    return [s.text for note in talk.drafts.notes for s in note.sentences if s.section in ("added", "postscript")]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Tell Oskar I liked his drawing of the bus", "I liked your drawing of the bus."),
        ("let Oskar know I enjoyed her talk", "I enjoyed your talk."),
        ("please tell Hal that he explains things well", "You explain things well."),
        ("tell Hal he can call her", "He can call her."),
        ("tell Hal I met Helen and liked her talk", "I met Helen and liked her talk."),
        ("say also that I read about the board and it's great", "I read about the board and it's great."),
        ("add I can start in May", "I can start in May."),
        ("PS I found the paper you mentioned, thanks!", "P.S. I found the paper you mentioned, thanks!"),
        ("PS tell him the book was Dune", "P.S. The book was Dune."),
        ("P.S. let Hal know I found it", "P.S. I found it."),
        ("say I could start in June, thanks", "I could start in June."),
    ],
)
def test_a_sentence_is_said_to_the_reader_and_whole(words, sentence):
    assert added(heard(words)) == [sentence]


@pytest.mark.parametrize(
    "words",
    [
        "do one for the recruiter too, her name is Ellen",
        "also write a note to the office manager, his name is Paul Winter",
        "his name is Barnaby",
    ],
)
def test_who_was_not_met_renames_nobody(words):
    assert heard(words).drafts.interview == PANEL


def test_a_name_that_was_mistyped_is_put_right():
    assert heard("his name is Hall").drafts.interview.interviewers[0].name == "Hall Brennan"


@pytest.mark.parametrize("words", ["same closing in both please", "use the same sign-off for all of them"])
def test_the_same_for_all_is_what_this_note_has(words):
    closings = {s.text for note in heard(words).drafts.notes for s in note.sentences if s.section == "closing"}
    assert len(closings) == 1
    assert not closings & {"In both,", "The same,"}


@pytest.mark.parametrize("words", ["sign off w/ Best", "sign it - Best", "sign off with: Best"])
def test_what_leads_to_a_sign_off_is_no_part_of_it(words):
    assert "\n\nBest,\n" in heard(words).drafts.now.note.body


def test_fix_both_is_no_part_of_a_role():
    told = heard("It was Thursday and the job is Lead Data Engineer, fix both pls").drafts.interview
    assert (told.role, told.date) == ("Lead Data Engineer", "2026-11-19")


def test_a_sign_off_that_is_not_wanted_is_no_sign_off():
    assert "w/o" not in heard("sign off w/o a closing").drafts.now.note.body
