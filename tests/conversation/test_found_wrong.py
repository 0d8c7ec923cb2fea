"""A remark that something is wrong is met with what can be done about it, and never taken for words of the note."""

from dataclasses import replace

import pytest

from assistant.core.interview.facts import Interviewer
from tests.conversation.desk import ALONE, PANEL, converse, drafts
from tests.tables import each

BEFORE = [n.body for n in drafts(PANEL).notes]
DOCTOR = replace(ALONE, interviewers=(Interviewer("Dr. Hanna Brandt", stood_out="the teardown of the old board"),))
OFFERED = [
    ("we never talked about the teardown, that was somewhere else", "leave out “I especially enjoyed hearing about"),
    ("the teardown thing isn't even true", "leave out “I especially enjoyed hearing about"),
    (
        "it wasn't a motor controller, it was more like a whole drive",
        "type it anew: “You mentioned that you're looking for",
    ),
    ("every sentence starts with I", "another wording for all of it"),
    ('I say "I\'d" way too often', "another wording"),
    ("best regards is so dull", "sign it “Best wishes”"),
    ("Mei-Ling is a doctor actually", "Dr. Mei-Ling Chou"),
    ("join the first two sentences", "type it anew: “Thank you for talking with me on Friday"),
    ("can I put Good morning at the top instead of Dear", "Good morning"),
    ("it's a bit stiff. Could it be a little warmer?", "another tone"),
]
DONE = [
    ("no contractions please", "I would be glad to "),
    ("write it without contractions", "I will send you the bootloader write-up"),
    ("remove the bit where I brag", ""),
    ('replace the sentence about the teardown with "Your teardown was a lesson."', "Your teardown was a lesson."),
    ('change the last sentence to "The write-up will be with you soon."', "The write-up will be with you soon."),
    ('end it with "Best, Tobi"', "\n\nBest,\nTobi"),
]
ANSWERED = [
    ('is "boot time" good english?', "Whether a phrase sounds right it cannot hear"),
    ("do I have to say anything about salary?", "Nothing has to be said in it but the thanks."),
    ("is it ok to mention that I messed up a question", "Only where it mattered for the work"),
    ("are the two too alike?", "This is how much the notes have in common"),
    ("send it tomorrow at 8", "It cannot send, neither now nor at a set time."),
    ("put it on google docs", "It puts nothing online."),
    ("attach my CV", "It attaches nothing by itself"),
    ("I also talked to a third guy, Tomasz from platform", "`afterword again`"),
    ("I don't want to write to Oskar at all", "leave that note uncopied"),
    ("we never discussed salary, must have been someone else", "No, nothing in this note says that."),
]
LEFT = [
    "she isn't a doctor, is she?", "is the best regards boring?", "do contractions matter?", "should I drop the Dr?",
    "drop the apology part... no, keep it", "I was a doctor before", "we never talked about dogs",
    'don\'t replace the teardown sentence with "Your teardown was a lesson."',
]  # fmt: skip


@each(("said", "offered"), OFFERED)
def test_what_can_be_done_is_offered_and_nothing_is_changed(said, offered):
    told = converse(said, interview=PANEL)
    assert offered in " ".join(told.text.split())
    assert "add the sentence" not in told.text
    assert [n.body for n in told.drafts.notes] == BEFORE


@each(("said", "stands"), DONE)
def test_a_part_that_is_described_is_found(said, stands):
    body = converse(said, interview=ALONE).drafts.now.note.body
    assert stands in body
    assert body != drafts(ALONE).now.note.body


@each(("said", "told"), ANSWERED)
def test_what_cannot_be_done_or_judged_is_said(said, told):
    heard = converse(said, interview=PANEL)
    assert told.replace("`", "") in " ".join(heard.text.replace("`", "").split())
    assert [n.body for n in heard.drafts.notes] == BEFORE


@each("said", LEFT)
def test_a_question_and_what_is_taken_back_change_nothing(said):
    assert [n.body for n in converse(said, interview=PANEL).drafts.notes] == BEFORE


@pytest.mark.parametrize(
    ("said", "way", "greeting"),
    [("she's not a doctor", "1", "Dear Ms. Brandt,"), ("drop the Dr, he has no PhD", "1", "Dear Mr. Brandt,")],
)
def test_a_title_somebody_has_not_is_asked_about(said, way, greeting):
    assert converse(said, interview=DOCTOR).drafts.now.note.body == drafts(DOCTOR).now.note.body
    assert converse(said, way, interview=DOCTOR).drafts.now.note.body.startswith(greeting)


def test_a_title_put_right_is_right_in_the_notes_to_the_others_too():
    panel = replace(PANEL, interviewers=(*DOCTOR.interviewers, Interviewer("Marcus Lee", stood_out="the on-call rota")))
    other = converse("she's not a doctor", "1", interview=panel).drafts.notes[1].body
    assert "Dr. Brandt" not in other
    assert "Ms. Brandt" in other


def test_what_is_kept_is_kept_before_all_is_written_anew():
    note = converse("more formal but keep the sentence about the teardown as it is", interview=ALONE).drafts.now.note
    assert "I especially enjoyed hearing about the teardown of the old board." in note.body


def test_what_somebody_sent_goes_from_the_note_that_speaks_of_it():
    told = converse("I already sent the bootloader write-up", "1", interview=PANEL)
    assert "write-up" not in told.drafts.notes[0].body
