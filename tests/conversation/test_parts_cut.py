"""A part of the text that is cut, moved, parted or joined takes along what hangs on it, and nothing else."""

import pytest

from tests.conversation.desk import converse

PROMISE = "I'll send you the bootloader write-up by Wednesday"


def after(*words):
    return converse(*words).drafts.now.note.body


@pytest.mark.parametrize(
    "words",
    ['cut the "look forward" part', "leave out the look forward bit", 'please remove the "look forward" bit'],
)
def test_the_half_of_a_sentence_that_is_cut_is_gone(words):
    body = after(words)
    assert f"{PROMISE}.\n" in body
    assert "look forward" not in body


def test_what_points_back_moves_along():
    told = ("add I liked the tour of the lab.", "add It showed me how you test.")
    body = after(*told, "begin with the tour of the lab instead")
    assert "Dear Hal,\n\nI liked the tour of the lab. It showed me how you test.\n\n" in body


@pytest.mark.parametrize(
    "words", ["drop the dear", 'lose the "Dear"', "more simple English", "it's good but simpler words"]
)
def test_what_may_mean_several_things_is_asked(words):
    heard = converse(words)
    assert heard.drafts.steps == 0
    assert "  1 " in heard.text


def test_the_name_alone_can_be_what_greets():
    assert after("drop the dear", "1").startswith("Hal,\n\n")


def test_a_paragraph_of_one_sentence_is_parted_in_two():
    assert f"{PROMISE}.\n\nI look forward" in after("break the last paragraph in two", "1")


def test_what_cannot_be_done_with_a_file_is_said_before_one_is_written():
    heard = converse("save both to my desktop")
    assert "did not understand “to my desktop”" in heard.text
    assert heard.hands.saved == []
