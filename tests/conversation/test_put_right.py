"""What was told, put right: this, not that."""

from dataclasses import replace

import pytest

from assistant.core.commands import Command
from assistant.core.interview.facts import Action
from tests.conversation.desk import PANEL, converse, drafts
from tests.conversation.test_wishes import read

RATED = replace(
    PANEL,
    interviewers=PANEL.interviewers[:1],
    strength="I cut reporting time by 40% at Lindqvist by rewriting twelve spreadsheets",
    actions=(Action("send a case study", "me", "Wednesday at 10"),),
)


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("sorry it was 12% not 11%", "11%", "12%"),
        ("it's 12%, not 11", "11%", "12%"),
        ("actually 8s not 9s", "9s", "8s"),
        ("it wasn't 1.6s, it was 1.7", "1.6s", "1.7s"),
        ("no, under three seconds, not under two seconds", "under two seconds", "under three seconds"),
    ],
)
def test_a_correction_with_not_names_the_words_of_the_note(words, old, new):
    assert read(words, drafts().now.note) == ((Command("edit", paragraph=old, text=new, field="fact"),), False)


@pytest.mark.parametrize("words", ["it was Thursday not Friday", "it was 3pm not 2pm", "her name is Priya not Pria"])
def test_a_day_or_a_name_is_the_answer_it_was(words):
    assert read(words, drafts().now.note)[0][0].name in ("change", "rename")


def test_a_number_put_right_is_right_in_every_note_and_nothing_else_changes():
    heard = converse("sorry it was 1.7s not 1.6s", interview=PANEL)
    before = drafts(PANEL)
    assert [n.body for n in heard.drafts.notes] == [n.body.replace("1.6s", "1.7s") for n in before.notes]
    assert "1.7s" in heard.drafts.interview.strength
    assert "“1.7s” instead of “1.6s”." in heard.text


def test_a_number_that_was_not_told_is_said_to_stand_nowhere():
    heard = converse("sorry it was 12% not 11%")
    assert "“11%” stands nowhere in this note." in heard.text
    assert heard.drafts == drafts()


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("wednesday at 11, not 10", "by 10 on", "by 11 on"),
        ("it was 45 percent not 40", "by 40% at", "by 45 percent at"),
    ],
)
def test_a_number_alone_takes_the_place_of_the_old_one(words, old, new):
    body = drafts(RATED).now.note.body
    assert old in body
    assert converse(words, interview=RATED).drafts.now.note.body == body.replace(old, new)


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("actually it was eleven spreadsheets", "twelve spreadsheets", "eleven spreadsheets"),
        ("i cut it by 45%", "40%", "45%"),
        ("Lindkvist with a k", "Lindqvist", "Lindkvist"),
    ],
)
def test_the_new_value_alone_is_offered_for_the_old_one(words, old, new):
    heard = converse(words, interview=RATED)
    assert heard.drafts == drafts(RATED)
    assert f"1 “{new}” instead of “{old}”" in heard.text
    assert new in converse(words, "1", interview=RATED).drafts.now.note.body


@pytest.mark.parametrize("words", ["my number changed to 07700 111222", "it was 3 of us", "I have two cats"])
def test_a_number_of_something_else_is_not(words):
    understood = read(words, drafts(RATED).now.note)[0]
    options = [understood] if isinstance(understood, tuple) else understood.options
    assert [c for option in options for c in option if c.name == "edit" and c.text] == []


def test_the_number_is_put_right_with_what_it_counts():
    old = "by rewriting twelve spreadsheets"
    told = converse("ten spreadsheets instead of twelve", interview=RATED).drafts.now.note.body
    assert told == drafts(RATED).now.note.body.replace(old, "by rewriting ten spreadsheets")


def test_a_hyphen_left_out_is_no_other_word():
    club = replace(RATED, strength="I have run an after-school club for 18 children since 2021")
    body = drafts(club).now.note.body
    assert "after-school club" in body
    told = converse("the club is before school not after school", interview=club).drafts.now.note.body
    assert told == body.replace("after-school club", "before-school club")
    assert "since 2020" in converse("since 2020", "1", interview=club).drafts.now.note.body


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("i never was at Lindqvist, it was Lundgren", "at Lindqvist", "at Lundgren"),
        (
            "thats not what i said. i said “rewriting ten spreadsheets”, not “rewriting twelve spreadsheets”",
            "twelve",
            "ten",
        ),
    ],
)
def test_what_was_never_so_is_put_right_in_its_place(words, old, new):
    body = drafts(RATED).now.note.body
    assert converse(words, interview=RATED).drafts.now.note.body == body.replace(old, new)


def test_a_subject_is_what_stands_behind_the_colon():
    assert converse("subject to: Thank you, Hal").drafts.now.note.subject == "Thank you, Hal"


def test_a_need_that_was_another_is_offered_as_it_was_told():
    told = converse("they don't need a faster boot time, they need longer battery life", "1", interview=PANEL).drafts
    assert told.interview.need == "longer battery life"


def test_a_name_told_of_another_renames_nobody_else():
    told = converse("Oskar isn't Nyqvist, he's Oskar Nykvist", interview=PANEL).drafts
    assert [p.name for p in told.interview.interviewers] == ["Hal Brennan", "Mei-Ling Chou", "Oskar Nykvist"]


def test_words_set_for_an_answer_are_taken_whole():
    mine = "I led the rebuild, and boot time dropped by half"
    told = converse(f"use my exact words for the strength: {mine}", interview=PANEL).drafts
    assert told.interview.strength == mine
