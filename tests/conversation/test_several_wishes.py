"""Several wishes in one line, words of a wish that are no words of the letter, and a fact put right alone."""

from dataclasses import replace

import pytest

from assistant.core.commands import Command, Unclear
from tests.conversation.desk import PANEL, converse, drafts
from tests.conversation.test_wishes import read

TWICE = replace(
    PANEL,
    strength="I led the board team at Halden for three years",
    repair="I would ask the lab first. Then I would probe the rail. I have done that for three years.",
    repair_question="how to find a short",
)
NOTE = drafts(PANEL).now.note
RAIL = "Then I would probe the rail."


@pytest.mark.parametrize(
    "words",
    [
        "Please more formal, and ‘by Friday’ instead of ‘by Wednesday’",
        "more formal and use 'by Friday' instead of 'by Wednesday'",
        "replace “by Wednesday” with “by Friday”, then make it more formal",
        "by Wednesday -> by Friday, and more formal please",
    ],
)
def test_a_wish_beside_words_put_in_is_no_part_of_them(words):
    wished = (Command("edit", paragraph="by Wednesday", text="by Friday"), Command("tone", tone="formal"))
    assert read(words, NOTE)[0] == wished


def test_both_are_done():
    body = converse("Please more formal, and ‘on Friday’ instead of ‘by Wednesday’").drafts.now.note
    assert "on Friday" in body.body
    assert "formal" not in body.body.lower()
    assert body.tone == "formal"


def test_one_word_behind_a_comma_may_belong_to_either():
    understood = read("change teardown to stripping, warm", NOTE)[0]
    assert isinstance(understood, Unclear)
    edit = Command("edit", paragraph="teardown", text="stripping")
    assert understood.options == ((edit, Command("tone", tone="warm")), (edit.with_(text="stripping, warm"),))


def test_a_list_in_quotation_marks_is_put_in_whole():
    words = "replace 'the teardown' with 'the noise, the smoke and the shorter boot'"
    assert read(words, NOTE)[0] == (
        Command("edit", paragraph="the teardown", text="the noise, the smoke and the shorter boot"),
    )


@pytest.mark.parametrize("arrow", ["->", "=>", "→", "-->"])
def test_an_arrow_stands_between_the_old_words_and_the_new(arrow):
    heard = converse(f"teardown {arrow} stripping")
    assert "the stripping of the old board" in heard.drafts.now.note.body
    assert converse(f"elephant {arrow} stripping").drafts == drafts()


def test_where_the_old_words_end_is_where_they_end_in_the_note():
    heard = converse("add that I moved from London to York in May", "change moved from London to York to left London")
    assert "I left London in May." in heard.drafts.now.note.body


@pytest.mark.parametrize(
    "words",
    [
        "add I can start in January pls make it more formal",
        "change the company to Acme instead of Tidewater please make it shorter",
        "use 'stripping' and 'noise' and please shorter instead of teardown",
    ],
)
def test_words_of_a_wish_never_go_into_the_letter_unasked(words):
    heard = converse(words)
    assert heard.drafts.notes == drafts().notes


@pytest.mark.parametrize(
    "words", ["add: Please make it to the fair in May.", 'add "Please tell me more about the formal part."']
)
def test_what_is_set_apart_goes_in_whole(words):
    told = words.removeprefix("add").strip(' :"')
    assert told in converse(words).drafts.now.note.body


def test_a_number_told_of_two_facts_is_asked_about_and_put_right_in_one():
    start = drafts(TWICE)
    asked = converse("two years, not three", interview=TWICE)
    assert asked.drafts.notes == start.notes
    assert "“two years” instead of “three years” in “I have done that" in asked.text
    bodies = [n.body for n in start.notes]
    number = 1 + ("for three years" in bodies[0].split("I have done that")[0])
    told = converse("two years, not three", str(number), interview=TWICE).drafts
    assert [n.body for n in told.notes[1:]] == bodies[1:]
    assert told.now.note.body == bodies[0].replace("done that for three", "done that for two")
    assert "two years" in told.interview.repair
    assert "three years" in told.interview.strength


def test_where_it_was_says_which_is_meant():
    told = converse("i said two years not three at Halden", interview=TWICE).drafts
    assert all("at Halden for two years" in n.body for n in told.notes)
    assert "done that for three years" in told.now.note.body
    assert "three years" in told.interview.repair


def test_a_whole_clause_is_no_value():
    heard = converse("I promised to send it at 10, not Wednesday")
    assert heard.drafts == drafts()
    assert "1 change an action item" in heard.text


def test_a_number_put_in_place_of_another_is_asked_about_where_it_stands_twice():
    start = drafts(TWICE)
    heard = converse("change three to four", interview=TWICE)
    assert heard.drafts.notes == start.notes
    everywhere = converse("change three to four", "3", interview=TWICE).drafts.now.note.body
    assert "three years" not in everywhere
    assert everywhere.count("four years") == 2


@pytest.mark.parametrize("tone", ["formal", "casual", "concise"])
def test_an_answer_in_several_sentences_stays_together_when_one_is_edited(tone):
    heard = converse('replace "probe the rail" with "warm the rail"', f"make it {tone}", interview=TWICE)
    body = heard.drafts.now.note.body
    rows = ("I would ask the lab first.", "Then I would warm the rail.", "I have done that for three years.")
    assert " ".join(rows) in body


@pytest.mark.parametrize("tone", ["warm", "casual", "formal"])
def test_a_title_is_greeted_with_dear_in_every_tone(tone):
    body = converse(f"make it {tone}", "Address her as Ms Brennan").drafts.now.note.body
    assert body.startswith("Dear Ms Brennan,\n")


@pytest.mark.parametrize("words", ["say it more simply", "make it more simple", "use simpler words"])
def test_more_simply_is_no_wish_for_more(words):
    understood = read(words, NOTE)[0]
    options = understood.options if isinstance(understood, Unclear) else (understood,)
    assert "longer" not in {c.name for option in options for c in option}
    assert options[0][0].name == "tone"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the part about the better answer is too much, make it shorter", "shorter"),
        ("I forgot: I promised also to send a reference", "change"),
        ("i promised to call him back", "add"),
    ],
)
def test_what_may_be_meant_is_offered_and_nothing_is_done(words, name):
    heard = converse(words, interview=TWICE)
    assert heard.drafts.notes == drafts(TWICE).notes
    assert name in {c.name for option in read(words, drafts(TWICE).now.note)[0].options for c in option}


@pytest.mark.parametrize(
    ("words", "name"), [("go back to Oskar", "next"), ("i liked the first one better", "versions")]
)
def test_going_back_to_somebody_takes_nothing_back(words, name):
    assert [c.name for c in read(words, NOTE)[0]] == [name]


def test_a_place_is_spelled_as_it_is_said_to_be():
    told = converse("Halden is written Haldern", interview=TWICE).drafts
    assert all("at Haldern" in n.body for n in told.notes)


def test_a_reason_behind_a_name_is_no_part_of_it():
    assert converse("he is called Hal Brennan-Ode since he married").drafts.now.note.to.name == "Hal Brennan-Ode"


def test_what_is_no_time_takes_no_decision_out_of_the_note():
    dated = replace(PANEL, decision_by="4 December")
    heard = converse("they decide on the 5th not 4th", interview=dated)
    assert "5 December" in heard.drafts.now.note.body
    kept = converse("they decide when they want", interview=dated)
    assert kept.drafts.notes == drafts(dated).notes


def test_an_ending_of_several_sentences_is_said_anew():
    told = replace(TWICE, decision_by="4 December")
    formal = converse("formal", interview=told).drafts.now.note
    heard = converse("formal", "the ending is boring", interview=told)
    assert len(formal.paragraphs[-2]) > 1
    assert "It ends differently now." in heard.text
    assert heard.drafts.now.note.paragraphs[-2] != formal.paragraphs[-2]


def test_the_day_of_a_promise_is_put_right_where_the_promise_stands():
    body = converse("dont promise wednesday, say friday").drafts.now.note.body
    assert "by Friday" in body
    assert "on Friday" in body


@pytest.mark.parametrize(
    "words",
    [
        "be more definite, not by Wednesday",
        "Oskar is head of firmware now",
        "it reads like an advert, leave Robotics off",
    ],
)
def test_what_reads_like_an_order_or_a_name_is_asked_about(words):
    heard = converse(words, interview=PANEL)
    assert heard.drafts.notes == drafts(PANEL).notes


def test_the_verb_may_be_left_away_the_second_time():
    understood = read("change teardown into stripping, and write-up into report", NOTE)[0]
    assert understood == (
        Command("edit", paragraph="teardown", text="stripping"),
        Command("edit", paragraph="write-up", text="report"),
    )


def test_it_is_done_said_of_something_else_ends_nothing():
    heard = converse("add a line about my visa, its done", interview=PANEL)
    assert heard.left


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("let me see it formal without changing anything much", "tone"),
        ("not too friendly please its the head of all", "tone"),
        ("thanks at the very end", "move"),
        ("take the start date off", "drop"),
        ("100 words", "shorter"),
        ('"the teardown of the old board" sounds odd', "again"),
    ],
)
def test_what_nearly_fits_is_done_or_offered_by_number(words, name):
    understood = read(words, NOTE)[0]
    offered = [understood] if isinstance(understood, tuple) else understood.options or understood.near
    assert name in {c.name for option in offered for c in option}
