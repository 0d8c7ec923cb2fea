"""What is said beside a wish changes nothing of it: a reason, a sorry, what somebody is not, whose notes it is for."""

import pytest

from tests.conversation.desk import PANEL, converse, drafts

BEFORE = [n.body for n in drafts(PANEL).notes]


@pytest.mark.parametrize(
    ("line", "with_more"),
    [
        ("drop the teardown sentence", "drop the teardown sentence, I don't like it"),
        ("make it shorter", "make it shorter, sorry"),
        ("swap the last two paragraphs", "swap the last two paragraphs, it reads better"),
        ("call him Mr Brennan", "call him Mr Brennan, he's older than me"),
    ],
)
def test_a_reason_behind_a_wish_changes_nothing_of_it(line, with_more):
    plain, more = converse(line, interview=PANEL).drafts, converse(with_more, interview=PANEL).drafts
    assert [n.body for n in plain.notes] == [n.body for n in more.notes] != BEFORE


@pytest.mark.parametrize(
    ("line", "now"),
    [
        ("sign as Tobi A.", "\nTobi A."),
        ("sign it T. Adewale Jr.", "\nT. Adewale Jr."),
        ("use his first name", "Hal,"),
        ("greeting should be Good morning Hal", "Good morning Hal,"),
        ("change the last sentence to I hope to hear from you soon.", "I hope to hear from you soon."),
    ],
)
def test_what_is_given_stands_as_it_was_typed(line, now):
    assert now in converse(line, interview=PANEL).drafts.now.note.body


def test_what_both_are_to_say_stands_in_every_note():
    told = converse("all of them should say thank you for the tour", interview=PANEL).drafts
    assert all("Thank you for the tour." in n.body for n in told.notes)


@pytest.mark.parametrize(
    "line", ["i'm applying for Lead Engineer, not firmware", "it's for the Lead Engineer job not firmware engineer"]
)
def test_a_role_told_with_what_it_is_not_is_the_role_of_every_note(line):
    assert converse(line, interview=PANEL).drafts.interview.role == "Lead Engineer"


@pytest.mark.parametrize("line", ["it's Oskur not Oskar", "Oskur not Oskar"])
def test_a_name_put_right_is_of_whoever_it_was(line):
    told = converse(line, interview=PANEL).drafts.interview
    assert [p.name.split()[0] for p in told.interviewers] == ["Hal", "Mei-Ling", "Oskur"]


def test_whether_another_note_says_something_is_answered_of_that_note():
    heard = converse("does oskar's note mention the write-up?", interview=PANEL)
    assert "No, the note to Oskar" in heard.text
    assert heard.drafts.now.note.to.name.startswith("Hal")
    assert "No note here says that." in converse("which note mentions salary?", interview=PANEL).text


def test_the_mark_that_a_mark_is_to_become_stands_there():
    assert "Hal:" in converse("the comma after Hal should be a colon", interview=PANEL).drafts.now.note.body
