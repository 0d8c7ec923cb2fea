"""A length in numbers is aimed at, never by way of a promise or of words of one's own; what was reached is said."""

from dataclasses import replace

import pytest

from assistant.core.drafts import body_of, facts_of
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender
from assistant.core.talk.lengths import measured
from assistant.root import writing
from tests.conversation.desk import PANEL, Hands, converse, drafts

NURSE = Interview(
    "St. Brendan's Medical Center",
    "Charge Nurse",
    (Interviewer("Elena Marsh", "Nurse Manager", "Elena", stood_out="She told me the unit kept the same night team."),),
    date="2026-11-20",
    need="They need a charge nurse who can steady the night shift while two senior people are on leave.",
    strength="I was charge nurse on a 28-bed unit for three years and trained eleven new graduates.",
    repair="A better example is the time I escalated a missed potassium result and we changed the procedure.",
    repair_question="conflict with a physician",
    actions=(Action("send a copy of my ACLS card", "me", "Wednesday"),),
    sender=Sender("Rachel Adeyemi"),
)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("max 80 words", "80"),
        ("under 80 words please", "80"),
        ("no more than 100 words", "100"),
        ("keep it at 90 words or less", "90"),
        ("make it about a hundred words", "about 100"),
        ("between 60 and 80 words", "about 80"),
        ("cut it to like 4 sentences", "about 4 sentences"),
        ("four sentences is enough", "4 sentences"),
        ("20 words fewer", "-20"),
        ("cut 20 words", "-20"),
        ("half as long", "50%"),
    ],
)
def test_a_length_is_read_in_numbers(words, text):
    assert measured(words, writing.book().lengths).command.text == text


@pytest.mark.parametrize("words", ["drop the last two sentences", "sentence 2 is wrong", "add two sentences about it"])
def test_a_part_that_is_counted_is_no_length(words):
    assert measured(words, writing.book().lengths) is None


@pytest.mark.parametrize("most", [110, 90, 70, 50])
def test_a_note_comes_down_to_so_many_words_and_keeps_every_promise(most):
    now = converse(f"max {most} words", interview=NURSE)
    note = now.drafts.now.note
    assert note.words <= most
    assert "actions[0]" in facts_of(note.sentences)
    assert f"Shorter. {note.words} words." in now.text


def test_as_much_as_there_is_room_for_stays():
    roomy, tight = (converse(f"max {n} words", interview=NURSE).drafts.now.note for n in (100, 50))
    assert roomy.words > tight.words


def test_so_many_sentences_are_left():
    now = converse("cut it to 3 sentences", interview=NURSE)
    assert len(body_of(now.drafts.now.note)) <= 3
    assert "ACLS" in now.drafts.now.note.body


def test_what_it_would_cost_is_said_where_a_length_cannot_be_reached():
    now = converse("max 12 words", interview=NURSE)
    assert "ACLS" in now.drafts.now.note.body
    assert "would cost a promise" in now.text


def test_a_note_that_is_short_enough_stays_as_it_is():
    now = converse("max 400 words", interview=NURSE)
    assert now.drafts.now.note == drafts(NURSE).now.note
    assert "short enough" in now.text


def test_a_sentence_of_ones_own_is_never_given_up_for_length():
    mine = drafts(NURSE).now.note.body.replace("\n\n", "\n\nI still hum your night song.\n\n", 1)
    now = converse("edit", "max 40 words", interview=NURSE, hands=Hands([mine]))
    assert "I still hum your night song." in now.drafts.now.note.body


def test_what_was_left_out_for_length_comes_back_with_room():
    now = converse("max 60 words", "longer", "longer", interview=NURSE)
    assert "potassium" in now.drafts.now.note.body


def test_a_length_and_another_wish_are_both_done():
    now = converse("formal, and no more than 90 words please", interview=NURSE).drafts.now.note
    assert (now.tone, now.words <= 90) == ("formal", True)


def test_a_length_for_one_part_is_asked_about():
    now = converse("make the part about the potassium one sentence", interview=NURSE)
    assert now.drafts.now.note == drafts(NURSE).now.note
    assert "Type its number" in now.text


def test_paragraphs_are_joined_until_there_are_so_many():
    note = converse("two paragraphs please", interview=NURSE).drafts.now.note
    assert len(note.paragraphs) == 4  # the greeting and the signature beside them
    assert sorted(s.text for s in body_of(note)) == sorted(s.text for s in body_of(drafts(NURSE).now.note))


def test_a_length_for_somebody_elses_note_leaves_this_one():
    before = drafts(PANEL)
    now = converse("make Oskar's 3 sentences max, Hal's can stay", interview=PANEL).drafts
    assert now.notes[:2] == before.notes[:2]
    assert len(body_of(now.notes[2])) <= 3


def test_the_way_out_of_a_long_talk_keeps_its_promise():
    told = replace(NURSE, actions=(*NURSE.actions, Action("confirm the shifts", "them", "Friday")))
    note = converse("cut it to two sentences", interview=told).drafts.now.note
    assert {"actions[0]", "actions[1]"} <= facts_of(note.sentences)
