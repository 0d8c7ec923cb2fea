"""Wishes that look at the note: this for that, for everyone, names put right, sentences of one's own."""

from dataclasses import replace

import pytest

from assistant.core.commands import Command
from assistant.core.drafts import begin, revise, revise_all
from assistant.core.drafts.substitute import reworded
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender
from assistant.core.talk import wish
from assistant.root import writing
from tests.conversation.desk import ALONE, PANEL, Hands, converse, drafts, tools

TOOLS = tools()


def read(words, note=None, interview=PANEL):
    found = wish(words, writing.context(interview), writing.book(), writing.phrasing(), note)
    return found.understood, found.everyone


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("all of them warmer", Command("tone", tone="warm")),
        ("make every note formal", Command("tone", tone="formal")),
        ("make both shorter", Command("shorter")),
        ("warmer for everyone", Command("tone", tone="warm")),
        ("drop the second paragraph in all of them", Command("drop", paragraph=2)),
        ("please make all the notes casual", Command("tone", tone="casual")),
    ],
)
def test_a_wish_for_everyone_is_the_wish_for_one_said_of_all(words, command):
    assert read(words) == ((command,), True)


@pytest.mark.parametrize(
    ("words", "name"), [("show all notes", "all"), ("everyone", "all"), ("copy", "copy"), ("/all", "all")]
)
def test_what_only_sounds_like_it_is_no_wish_for_everyone(words, name):
    understood, everyone = read(words)
    assert (understood[0].name, everyone) == (name, False)


@pytest.mark.parametrize(
    "words",
    [
        "use glad instead of thrilled",
        "say glad instead of thrilled",
        "glad instead of thrilled please",
        "replace thrilled with glad",
        "replace “thrilled” by “glad”",
        "change thrilled to glad",
        "don't say thrilled, say glad",
        "Use glad rather than thrilled.",
    ],
)
def test_this_instead_of_that_is_an_edit_of_those_words(words):
    assert read(words) == ((Command("edit", paragraph="thrilled", text="glad"),), False)


def test_it_is_read_so_only_where_those_words_stand_in_the_note():
    note = drafts().now.note
    assert read("use prototype instead of teardown", note)[0] == (
        Command("edit", paragraph="teardown", text="prototype"),
    )
    assert read("use a letter instead of an email", note)[0] == (Command("channel", channel="letter"),)


def test_words_that_stand_nowhere_are_said_and_nothing_is_changed():
    told = converse("use good instead of elephant")
    assert "“elephant” stands nowhere in this note." in told.text
    assert told.drafts == drafts()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("change it to a letter", "channel"),
        ("turn this into a linkedin message", "channel"),
        ("use a letter instead of an email", "channel"),
        ("make it formal instead of warm", "tone"),
        ("change it into something shorter", "shorter"),
    ],
)
def test_the_note_itself_is_not_taken_for_a_word_in_it(words, name):
    assert name in [c.name for c in read(words, drafts().now.note)[0]]


def test_an_answer_a_name_and_a_tone_are_not_taken_for_wording():
    assert read("change the date to Friday")[0][0].name == "change"
    assert read("use formal instead of warm")[0] != (Command("edit", paragraph="warm", text="formal"),)


@pytest.mark.parametrize(
    ("text", "old", "new", "after"),
    [
        ("I was thrilled.", "thrilled", "glad", "I was glad."),
        ("Thrilled to meet you.", "thrilled", "glad", "Glad to meet you."),
        ("It's unthrilled.", "thrilled", "glad", "It's unthrilled."),
        ("I’d like it.", "I'd like", "I want", "I want it."),
        ("Rust, rust and Rust!", "Rust", "C++", "C++, C++ and C++!"),
        ("a + b", "+", r"\1", r"a \1 b"),
    ],
)
def test_words_are_put_in_place_of_whole_words_only(text, old, new, after):
    assert reworded(text, old, new) == after


def test_reworded_words_are_an_own_edit_that_one_undo_takes_back():
    start = drafts()
    told = converse("use prototype instead of teardown")
    assert "prototype" in told.drafts.now.note.body
    assert "teardown" not in told.drafts.now.note.body
    assert [kept for kept in told.drafts.now.kept if kept.edited]
    assert "“prototype” instead of “teardown”" in told.text
    assert converse("use prototype instead of teardown", "undo").drafts.now == start.now


def test_words_of_the_subject_are_reworded_with_those_of_the_note():
    before = ("subject Firmware Engineer: thank you",)
    told = converse(*before, "replace Firmware with Embedded")
    assert "Firmware" not in told.drafts.now.note.subject + told.drafts.now.note.body
    assert "Embedded" in told.drafts.now.note.subject
    undone = converse(*before, "replace Firmware with Embedded", "undo")
    assert undone.drafts.notes == converse(*before).drafts.notes


def test_all_notes_change_tone_in_one_step_and_one_undo_takes_it_back():
    told = converse("make all of them formal", interview=PANEL)
    assert {n.tone for n in told.drafts.notes} == {"formal"}
    assert "The same for all 3 notes." in told.text
    assert converse("make all of them formal", "undo", interview=PANEL).drafts.notes == drafts(PANEL).notes
    again = converse("make all of them formal", "next", "undo", "redo", interview=PANEL)
    assert {n.tone for n in again.drafts.notes} == {"formal"}


def test_what_cannot_be_done_in_one_of_the_notes_is_said_with_the_name():
    start = revise(drafts(PANEL), Command("add", text="I bake bread at night."), TOOLS).drafts
    change = revise_all(start, Command("drop", paragraph="bread"), TOOLS)
    assert "bread" not in change.drafts.now.note.body
    refused = next(n for n in change.news if n.id == "not_for")
    assert refused.values["names"] == ["Mei-Ling Chou", "Oskar Nyqvist"]
    assert refused.problem


def test_an_edit_by_hand_in_one_of_the_notes_stays_when_all_are_rewritten():
    body = drafts(PANEL).now.note.body
    mine = body.replace("\n\n", "\n\nI bake bread.\n\n", 1)
    told = converse("edit", "next", "make all of them formal", interview=PANEL, hands=Hands([mine]))
    assert {n.tone for n in told.drafts.notes} == {"formal"}
    assert "I bake bread." in told.drafts.notes[0].body


def test_an_own_sentence_is_mended_and_speaks_to_the_reader():
    body = converse("add that he said im welcome to visit the lab").drafts.now.note.body
    assert "You said I'm welcome to visit the lab." in body


def test_an_own_sentence_in_another_language_stays_as_it_is():
    sentence = "Ich habe im Sommer in der Werkstatt gearbeitet."
    assert (
        sentence in converse(f"add: {sentence}").drafts.now.note.body
        or sentence in converse("add", sentence).drafts.now.note.body
    )


NAMED = Interview(
    "Northwind",
    "Data Engineer",
    (
        Interviewer("Mr. Felix Odde", "Head of Data", stood_out="the tour of the control room"),
        Interviewer("Mr. Marcus Bell", stood_out="how Felix Odde runs the incident reviews"),
    ),
    actions=(Action("Felix will send me the test data", "them", "Friday"),),
    sender=Sender("Sam Okafor"),
)


def test_a_name_put_right_is_right_in_every_note_and_every_answer():
    start = begin(NAMED, writing.first_settings(NAMED), TOOLS.compose)
    assert any("Odde" in n.body for n in start.notes[1:])
    now = revise(start, Command("rename", text="Felix Ode"), TOOLS).drafts
    assert now.interview.interviewers[0].name == "Mr. Felix Ode"
    assert not any("Odde" in n.body + n.subject for n in now.notes)
    assert "Odde" not in str(now.interview)
    later = revise(replace(now, current=1), Command("again"), TOOLS).drafts
    assert "Odde" not in later.now.note.body


def test_a_title_put_right_leaves_the_titles_of_others():
    start = begin(NAMED, writing.first_settings(NAMED, "formal"), TOOLS.compose)
    now = revise(start, Command("rename", text="Dr. not Mr."), TOOLS).drafts
    assert now.interview.interviewers[0].name == "Dr. Felix Odde"
    assert now.interview.interviewers[1].name == "Mr. Marcus Bell"
    assert now.notes[1].body == start.notes[1].body


def test_a_job_title_put_right_is_right_in_the_answers_too():
    told = replace(NAMED, need="someone the Head of Data can rely on")
    start = begin(told, writing.first_settings(told), TOOLS.compose)
    now = revise(start, Command("rename", field="title", text="VP of Data"), TOOLS).drafts
    assert now.interview.interviewers[0].title == "VP of Data"
    assert "Head of Data" not in str(now.interview) + "".join(n.body for n in now.notes)


@pytest.mark.parametrize(
    ("asked", "about", "not_about"),
    [
        ("is it too late to send?", "until", "each note different"),
        ("who should I send it to?", "To", "until 10:00"),
        ("should i write an email or a card?", "mail", "until 10:00"),
    ],
)
def test_a_question_is_answered_and_nothing_else_with_its_source(asked, about, not_about, tmp_path):
    from tests.conversation.test_scorecard import editor

    answer = converse(asked, interview=PANEL, judge=editor(tmp_path)).heard[-1]
    assert about in answer
    assert not_about not in answer
    assert answer.rstrip().endswith(")")
    assert len(answer.split()) < 60


def test_alone_it_is_the_same_wish():
    assert converse("make every note formal", interview=ALONE).drafts.now.note.tone == "formal"
