"""What the person dictates stands as they typed it, and words they change are changed where they meant."""

from dataclasses import replace

import pytest

from assistant.core.interview.facts import Interviewer, Sender
from tests.conversation.desk import ALONE, PANEL, Hands, converse, drafts
from tests.conversation.test_scorecard import editor

HEAD = replace(ALONE, interviewers=(Interviewer("Anjali Rao", "Head Nurse"),))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "add: You're the kind of head nurse I would want to learn from.",
            "You're the kind of head nurse I would want to learn from.",
        ),
        ("add: It was lovely to meet the head nurse's greyhound", "It was lovely to meet the head nurse's greyhound."),
        ("add: She won me over, the greyhound you brought.", "She won me over, the greyhound you brought."),
        (
            'add "I told Anjali that the nurse knows her dogs."',
            "I told Anjali that the nurse knows her dogs.",
        ),
        ("add: i dont mind the drive", "I don't mind the drive."),
    ],
)
def test_what_is_dictated_stands_as_it_was_typed(line, sentence):
    assert sentence in converse(line, interview=HEAD).drafts.now.note.body


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("tell her that she made my day", "You made my day."),
        ("let them know that they run a lovely ward", "You run a lovely ward."),
        ("say that the head nurse's dog was lovely", "The head nurse's dog was lovely."),
    ],
)
def test_what_is_to_be_told_to_her_speaks_to_her(line, sentence):
    several = replace(HEAD, interviewers=(*HEAD.interviewers, *PANEL.interviewers[1:]))
    assert sentence in converse(line, interview=several).drafts.now.note.body


TWICE = ("add: I enjoyed seeing the lab.", "add: I look forward to seeing the rig.")
BOTH = "instead of seeing say testing"


@pytest.mark.parametrize(
    ("picked", "body", "said"),
    [
        ("1", "I enjoyed testing the lab. I look forward to seeing the rig.", "“testing” instead of “seeing”. "),
        ("2", "I enjoyed seeing the lab. I look forward to testing the rig.", "“testing” instead of “seeing”. "),
        ("3", "I enjoyed testing the lab. I look forward to testing the rig.", "in 2 sentences"),
        ("neither", "I enjoyed seeing the lab. I look forward to seeing the rig.", "Left"),
    ],
)
def test_words_that_stand_in_several_sentences_are_changed_in_the_one_that_is_meant(picked, body, said):
    heard = converse(*TWICE, BOTH, picked)
    assert body in heard.drafts.now.note.body
    assert said in heard.heard[-1]


def test_words_are_changed_everywhere_where_that_is_said_and_it_says_in_how_many_sentences():
    heard = converse(*TWICE, "replace seeing with testing everywhere")
    assert "testing the lab. I look forward to testing the rig." in heard.drafts.now.note.body
    assert "in 2 sentences" in heard.heard[-1]


REACHED = replace(ALONE, sender=Sender("Tobi Adewale", phone="+44 7700 900123"))


@pytest.mark.parametrize(
    ("under", "put"), [("", ""), ("+44 7700 900123", "+44 7700 900124"), ("+44 7700 900123", "tobi.example/cv")]
)
def test_the_signature_of_an_edited_note_is_read_as_before(under, put, tmp_path):
    body = drafts(REACHED).now.note.body.replace("teardown", "tear-down")
    heard = converse("edit", "why", interview=REACHED, judge=editor(tmp_path), hands=Hands([body.replace(under, put)]))
    assert "They can reach you from it." in heard.text
    assert "No phone number or link" not in heard.text
    assert "+ Tobi Adewale" not in heard.text
