"""How somebody writes decides what of theirs stands in a note: seen in the notes themselves."""

from dataclasses import replace
from datetime import date

import pytest

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.interview import Action, Interview, Interviewer, Sender

CURATOR = Interview(
    company="Harbour Museum",
    role="Registrar",
    date="2026-11-20",
    country="NZ",
    need="Someone to bring the loan register up to date before the store moves.",
    strength="I was assistant registrar for the move of the textile collection, and we lost nothing.",
    interviewers=(
        Interviewer(
            "Mere Tuhoro",
            call="Mere",
            stood_out="You told me about the taonga that are going home next year.",
            why="It is the reason I went into museums in the first place.",
        ),
    ),
    actions=(Action("post a sample of my condition reports, bound in linen", "me", "Friday"),),
    sender=Sender("Philippa Greer"),
)
LEARNER = replace(
    CURATOR,
    need="at them is hurry with the register and the loans since the store is moving",
    strength="I am working since three years with collections and I was responsible of the textile store",
    interviewers=(Interviewer("Mere Tuhoro", call="Mere", stood_out="she explain me how they pack the cloaks"),),
    actions=(),
)
HURRIED = replace(
    CURATOR,
    need="3 curators no one on loans, she's flat out packing",
    strength="cut loan backlog 60%, 2 yrs",
    interviewers=(Interviewer("Mere Tuhoro", call="Mere", stood_out="staff tea!! everyone stops at 10.30"),),
    actions=(),
)


def written(interview):
    (one,) = compose_all(interview, Request("warm", "email", 0, date(2026, 11, 23)), content.words("warm"))
    return one.note.body, {left.path: left.text for left in one.left_out}


@pytest.mark.parametrize(
    "words",
    [
        "the taonga that are going home next year",
        "the reason I went into museums",
        "someone to bring the loan register up to date",
        "I was assistant registrar for the move of the textile collection, and we lost nothing",
        "my condition reports, bound in linen",
    ],
)
def test_whoever_writes_with_care_is_believed_about_words_and_turns_no_list_has(words):
    body, left = written(CURATOR)
    assert words in body
    assert not left


def test_one_turn_that_learners_have_too_takes_nothing_from_whoever_writes_with_care():
    why = "You can tell that it has been looked after for years."
    stood_out = "how calmly you spoke about the move that overran by nine hours"
    one = replace(CURATOR.interviewers[0], stood_out=stood_out, why="")
    other = replace(CURATOR.interviewers[0], stood_out="standing in the cold store with you", why=why)
    for interviewer in (one, other):
        moved = "I moved the textile collection of a small museum, and we lost nothing."
        body, left = written(replace(CURATOR, interviewers=(interviewer,), strength=moved))
        assert "someone to bring the loan register up to date" in body
        assert not left


def test_plain_english_gives_nobody_away_for_a_learner():
    letter = replace(
        CURATOR,
        need="They have plenty of volunteers in September and very few by February.",
        strength="Over two winters in Leadville I cleared the pass on my own.",
        interviewers=(
            replace(
                CURATOR.interviewers[0],
                stood_out="You mentioned that a child who is read to by the same adult for a year gains eight months.",
                why="It was a list of every loan since 2008 that showed me how much can be counted.",
            ),
        ),
    )
    body, left = written(letter)
    assert "a child who is read to by the same adult for a year gains eight months" in body
    assert "very few by February" in body
    assert "have over two winters" not in body
    assert not left


@pytest.mark.parametrize(
    "told",
    [
        "every pupil in the nurture class spends part of the day with a mainstream class",
        "no visitor has ever been asked to leave the reading room before the bell",
    ],
)
def test_what_begins_with_that_follows_nothing_that_is_told_about(told):
    detail = replace(CURATOR.interviewers[0], stood_out=f"that {told}", why="")
    body, _ = written(replace(CURATOR, interviewers=(detail,)))
    assert f"that {told}" in body
    assert "about that" not in body


def test_no_article_is_put_into_what_somebody_writes_with_care():
    body, _ = written(replace(CURATOR, need="Tighter control of the loans, since two more stores are opening."))
    assert "tighter control of the loans" in body
    assert "a tighter" not in body


def test_of_a_learner_nothing_stands_that_only_seems_right_and_each_is_named():
    body, left = written(LEARNER)
    assert "responsible of" not in body
    assert "since three years" not in body
    assert "need" in left


def test_nothing_torn_out_of_a_hurried_answer_stands_alone():
    body, left = written(HURRIED)
    assert "flat out" not in body
    assert "staff tea" not in body
    assert {"need", "interviewers[0].stood_out"} <= left.keys()


def test_whoever_chose_how_a_sentence_begins_has_seen_it_and_is_believed():
    how = "how you pack the cloaks in the cold store"
    person = replace(LEARNER.interviewers[0], stood_out=how, stood_out_kind="how")
    body, left = written(replace(LEARNER, interviewers=(person,)))
    assert how in body
    assert "interviewers[0].stood_out" not in left


def test_what_hangs_on_a_part_that_is_left_out_goes_with_it():
    hurried = replace(HURRIED, strength="3 yrs in exotics at Liffey, 200 rabbits xyfg, lost one")
    body, left_out = written(hurried)
    assert "three years in exotics at Liffey" in body
    assert "lost one" not in body
    assert "lost one" in left_out["strength"]


def test_help_that_is_needed_is_no_deed_of_theirs():
    body, _ = written(
        replace(CURATOR, need="Help at weekends, particularly with visitors who bring objects to identify.")
    )
    assert "you need help at weekends, particularly with visitors who bring objects to identify" in body
    assert "want to help" not in body


def test_a_learners_slips_keep_what_only_seems_right_out():
    learner = replace(CURATOR, need="A person for make the loan register more automatic", strength=LEARNER.strength)
    body, _ = written(learner)
    assert "for make" not in body


def test_what_was_asked_takes_no_article_where_it_is_something_done():
    asked = replace(CURATOR, repair_question="tempering chocolate without a machine", repair="I would seed it by hand.")
    body, _ = written(asked)
    assert "tempering chocolate without a machine" in body
    assert "the tempering" not in body


def test_what_somebody_chose_the_beginning_of_stays_in_the_letter_however_hurried_the_rest_is():
    board = "the board where you write every near miss with nobody's name on it"
    person = replace(HURRIED.interviewers[0], stood_out=board, stood_out_kind="thing")
    body, left = written(replace(HURRIED, interviewers=(person,)))
    assert board in body.replace("’", "'")
    assert "interviewers[0].stood_out" not in left


@pytest.mark.parametrize(
    ("typed", "kept", "left"),
    [
        ("I repaired 15 cars a week and I attended 50 clients", "repaired 15 cars a week", "attended"),
        ("I checked 300 invoices every month and I worked in a workshop of Seat", "300 invoices", "Seat"),
    ],
)
def test_what_nobody_can_vouch_for_in_a_learners_words_is_left_out_and_the_rest_stands(typed, kept, left):
    body, _ = written(replace(LEARNER, strength=typed))
    assert kept in body
    assert left not in body


def test_one_thing_only_learners_write_keeps_another_slip_of_theirs_out():
    told = replace(CURATOR.interviewers[0], stood_out="She told that the cloaks are packed in acid-free paper.", why="")
    body, left_out = written(
        replace(CURATOR, strength="I had one day in year a very big exhibition.", interviewers=(told,))
    )
    assert "told that" not in body
    assert "one day in year" not in body
    assert "strength" in left_out


def test_what_somebody_else_does_themselves_is_not_turned_to_the_reader():
    told = replace(CURATOR.interviewers[0], stood_out="I was surprised that the president cleans the hall by himself.")
    body, _ = written(replace(CURATOR, interviewers=(told,)))
    assert "yourself" not in body


def test_who_is_looked_for_has_an_article_that_a_headline_leaves_out():
    body, _ = written(replace(CURATOR, need="Conservator who is familiar with flax."))
    assert "a conservator who is familiar with flax" in body
