"""What is read with the note before one's eyes: its words are no slips of the fingers."""

from dataclasses import replace

import pytest

from assistant.core.commands import Command, Unclear
from assistant.core.interview.facts import Sender
from assistant.root import writing
from tests.conversation.desk import PANEL, converse, drafts
from tests.conversation.test_wishes import read

NOTE = drafts(PANEL).now.note


def test_a_word_of_the_note_is_not_mended_into_a_command():
    told = "formal, but keep the part about debugging"
    note = drafts(PANEL).histories[2].now.note
    assert "debugging" in note.body
    assert read(told, note)[0] == (Command("lock", paragraph="debugging"), Command("tone", tone="formal"))


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
    heard = converse(words, "1", interview=PANEL)
    assert heard.drafts.notes == drafts(PANEL).notes
    assert "leave out" not in heard.text


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
    assert [c.name for c in read(words, drafts().now.note)[0]] == ["advise"]


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


@pytest.mark.parametrize(
    ("words", "greeting"),
    [
        ("dear ms brennan", "Dear Ms Brennan,"),
        ("hi hal is enough", "Hi Hal,"),
        ("no first names, Ms Brennan", "Dear Ms Brennan,"),
    ],
)
def test_a_greeting_has_its_capitals_and_no_more_than_the_name(words, greeting):
    assert converse(words).drafts.now.note.body.startswith(f"{greeting}\n")


def test_the_name_of_the_sender_at_the_bottom_signs():
    assert converse("just Tobi at the bottom").drafts.now.note.body.endswith("\nTobi")


def test_a_postscript_takes_the_whole_line_and_no_order():
    assert converse("ps i also bake").drafts.now.note.body.endswith("P.S. I also bake.")
    assert converse("ps make it shorter").drafts.now.note.sentences[-1].section == "signature"


def test_words_in_quotation_marks_are_no_wish_for_the_whole_note():
    assert converse('less "I"').drafts == drafts()


def test_what_comes_at_the_end_stands_at_the_end_with_its_last_word():
    body = converse("at the end write: I hope your move goes well.").drafts.now.note.body
    assert "I hope your move goes well." in body.split("\n\n")[-2]


def test_several_wishes_without_a_comma_are_parted_where_something_is_asked_for():
    understood = read("the beginning is boring can you start with the board", NOTE)[0]
    assert Command("move", paragraph="board", text="first") in understood


def test_first_and_second_are_an_order():
    understood = read("first drop the start date, second make it formal", NOTE)[0]
    assert understood == (Command("drop", paragraph="start date"), Command("tone", tone="formal"))


def test_up_is_no_order_to_leave_out():
    assert read("the line about the start date should go up", NOTE)[0][0].name == "move"


def test_a_promise_that_is_spoken_of_may_be_changed():
    understood = read("the start date by Monday", NOTE)[0]
    assert (Command("change", field="actions"),) in understood.options


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("he isnt cto he is head of firmware", Command("rename", field="title", text="head of firmware")),
        ("put stripping in place of teardown", Command("edit", paragraph="teardown", text="stripping")),
        ("please change teardown with stripping", Command("edit", paragraph="teardown", text="stripping")),
        ("last sentence out", Command("drop", paragraph="last", field="sentence")),
        ("do it in formal", Command("tone", tone="formal")),
        ("cut 20 words", Command("shorter", text="-20")),
        ("Hello Hal, not Dear Hal", Command("greeting", text="Hello Hal")),
        ("rewrite the 2nd one", Command("again", paragraph=2)),
        ("another version of paragraph two", Command("again", paragraph=2)),
        ("put the start date in the beginning", Command("move", paragraph="start date", text="first")),
        ("stripping rather than teardown", Command("edit", paragraph="teardown", text="stripping")),
        ("use tobi only", Command("closing", field="name", text="tobi")),
        ("make paragraph 1 and 2 one", Command("move", paragraph=1, text="2", field="join")),
        ("my number is wrong", Command("change", field="phone")),
    ],
)
def test_wishes_in_few_words_are_understood(words, command):
    assert read(words, NOTE)[0] == (command,)


@pytest.mark.parametrize(
    "words",
    [
        'it should be "copies of the write-up"',
        "mr brennan, not hal or so",
        "3 years and a half",
        "how many days i must wait",
    ],
)
def test_what_is_not_sure_changes_nothing(words):
    assert converse(words, interview=PANEL).drafts.notes == drafts(PANEL).notes


def test_a_page_put_under_the_number_is_a_line_of_the_signature():
    called = replace(PANEL, sender=Sender("Tobi Adewale", phone="07700 900123"))
    heard = converse("add www.tobi.example under my number", interview=called)
    assert all(n.body.endswith("Tobi Adewale\n07700 900123\nwww.tobi.example") for n in heard.drafts.notes)


def test_a_title_of_somebody_else_is_put_right_in_the_note_to_them():
    heard = converse("Oskar is head of engineering", "1", interview=PANEL)
    assert "1 the note to Oskar Nyqvist; put a title right: head of engineering" in heard.text
    assert [p.title for p in heard.drafts.interview.interviewers] == ["CTO", "", "head of engineering"]


def test_an_address_that_is_typed_goes_under_the_name():
    heard = converse("add my email tobi@example.org", interview=PANEL)
    assert all(n.body.endswith("\nTobi Adewale\ntobi@example.org") for n in heard.drafts.notes)


def test_what_only_looks_like_a_saying_is_offered_and_not_done():
    understood = read("put those paragraphs togehter somehow or what", NOTE)[0]
    assert isinstance(understood, Unclear)
    assert "move" in {c.name for option in understood.options or understood.near for c in option}


@pytest.mark.parametrize(
    ("words", "greeting"), [("it's Hall, not Hal", "Dear Hall,"), ("Mr Brennan, not Hal", "Dear Mr. Brennan,")]
)
def test_the_name_that_is_not_theirs_is_no_new_name(words, greeting):
    assert converse(words, interview=PANEL).drafts.now.note.body.startswith(f"{greeting}\n")
