"""How somebody is called in the note to somebody else, and what is to be the same in all of them."""

import pytest

from tests.conversation.desk import PANEL, converse, drafts


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("In Mei-Ling's note call Hal Mr. Brennan", "hear from Mr. Brennan about"),
        ("in the note to Mei-Ling, say Mr. Brennan instead of Hal", "hear from Mr. Brennan about"),
        ("Mei-Ling's note: Hal Brennan, not Hal", "hear from Hal Brennan about"),
        ("to Mei-Ling I'd say Mr Brennan, not Hal", "hear from Mr Brennan about"),
    ],
)
def test_a_name_is_another_in_one_note_alone(line, said):
    told = converse(line, interview=PANEL).drafts
    assert said in told.notes[1].body
    assert (told.notes[0], told.notes[2]) == (drafts(PANEL).notes[0], drafts(PANEL).notes[2])
    assert told.interview == PANEL


def test_which_name_instead_is_asked_where_only_the_wrong_one_is_told():
    told = converse("don't say Hal in Mei-Ling's note", interview=PANEL)
    assert told.drafts.notes == drafts(PANEL).notes
    assert "“Hal Brennan” instead of “Hal”" in told.text


@pytest.mark.parametrize("line", ["does Mei-Ling's note mention Hal?", "is it ok to say Hal in Mei-Ling's note?"])
def test_a_question_about_a_name_changes_nothing(line):
    assert converse(line, interview=PANEL).drafts.notes == drafts(PANEL).notes


@pytest.mark.parametrize(
    "line",
    [
        "do the same greeting thing for all of them: Hello",
        "same greeting in all, Hello",
        "please use the same salutation for everyone: Hello",
        "Hello for all of them",
    ],
)
def test_the_same_greeting_for_all(line):
    notes = converse(line, interview=PANEL).drafts.notes
    assert [n.body.splitlines()[0] for n in notes] == ["Hello Hal,", "Hello Mei-Ling,", "Hello Oskar,"]


def test_the_same_sign_off_subject_and_postscript_for_all():
    told = converse("sign off the same in all of them: Thanks, Tobi", interview=PANEL).drafts
    assert all(n.body.endswith("\nThanks,\nTobi") for n in told.notes)
    told = converse("the same subject for everyone please: Thank you for Friday", interview=PANEL).drafts
    assert {n.subject for n in told.notes} == {"Thank you for Friday"}
    told = converse("same ps for all: See you soon", interview=PANEL).drafts
    assert all(n.body.endswith("P.S. See you soon.") for n in told.notes)
