"""What is read with the note before one's eyes: its words are no slips of the fingers."""

import pytest

from assistant.cli import writing
from assistant.core.talk.commands import Command, Unclear
from tests.conversation.desk import PANEL, converse, drafts
from tests.conversation.test_wishes import read

NOTE = drafts(PANEL).now.note


def test_a_word_of_the_note_is_not_mended_into_a_command():
    told = "formal, but keep the part about debugging"
    note = drafts(PANEL).histories[2].now.note
    assert "debugging" in note.body
    assert read(told, note)[0] == (Command("tone", tone="formal"), Command("lock", paragraph="debugging"))


@pytest.mark.parametrize("word", ["sick", "blank", "waiting", "nurses", "scare", "lazy"])
def test_a_word_of_the_language_is_no_slip(word):
    row = writing.book().tokens(word)
    assert [t.word for t in writing.book().mender.mend(row, ())] == [word]


def test_the_name_of_an_answer_is_not_put_into_the_subject():
    understood = read("put the job title in the subject", NOTE)[0]
    assert isinstance(understood, Unclear)
    assert understood.options[0] == (Command("subject", text="Firmware Engineer"),)
    assert read("Subject: the role", NOTE)[0] == (Command("subject", text="the role"),)


@pytest.mark.parametrize("words", ["sign as T. Adewale-Ode", "I sign as T. Adewale-Ode"])
def test_an_initial_is_part_of_the_name(words):
    heard = converse(words, interview=PANEL)
    assert all(n.body.endswith("regards,\nT. Adewale-Ode") for n in heard.drafts.notes)


@pytest.mark.parametrize("words", ["i feel uneasy about the board", "wait no", "my hands are on the board"])
def test_a_word_said_of_oneself_is_no_part_of_the_note(words):
    assert read(words, NOTE)[0].options == ()


@pytest.mark.parametrize(
    ("words", "greeting"),
    [
        ("could it start with Good morning Hal?", "Good morning Hal,"),
        ("good afternoon instead of dear", "Good afternoon Hal,"),
        ("Dear should be Hello", "Hello Hal,"),
    ],
)
def test_a_greeting_by_the_time_of_day(words, greeting):
    assert converse(words).drafts.now.note.body.startswith(f"{greeting}\n")


@pytest.mark.parametrize(
    "words", ["should Hal and Oskar get different letters", "shall Hal know that", "does Hal read this"]
)
def test_a_question_that_begins_with_a_name_asks(words):
    assert [c.name for c in read(words, NOTE)[0]] == ["advise"]


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ('Instead of "the teardown" I\'d prefer "the stripping"', "the teardown", "the stripping"),
        ("where it says teardown put stripping", "teardown", "stripping"),
        ("correct teardown to stripping", "teardown", "stripping"),
    ],
)
def test_more_ways_of_saying_this_for_that(words, old, new):
    assert read(words, NOTE)[0] == (Command("edit", paragraph=old, text=new),)


def test_two_tones_for_one_note_are_compared_or_offered():
    understood = read("i want both formal and warm", NOTE)[0]
    assert isinstance(understood, Unclear) or [c.name for c in understood] == ["compare"]


def test_a_sentence_behind_also_is_added():
    assert "The coffee was great." in converse("also: the coffee was great").drafts.now.note.body
