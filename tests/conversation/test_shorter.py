"""Fewer words: what is given up first, and what never comes in."""

from dataclasses import replace

import pytest

from assistant import content
from assistant.core.commands import Command
from assistant.core.drafts import facts_of, revise
from tests.conversation.desk import ALONE, PANEL, converse, drafts, tools
from tests.tables import each

TOOLS = tools()
MENDED = replace(
    ALONE,
    repair_question="what I would do when an update fails halfway",
    repair="I would roll back to the last good image",
    actions=(),
)
TONES = content.tone_names()


def in_tone(tone, interview):
    start = drafts(interview)
    return start if tone == "warm" else revise(start, Command("tone", tone=tone), TOOLS).drafts


def told(now):
    return facts_of(now.now.note.sentences)


@pytest.mark.parametrize("tone", TONES)
def test_need_and_strength_go_last_and_nothing_new_comes_in(tone):
    now = in_tone(tone, MENDED)
    gone = []
    for _ in range(6):
        change = revise(now, Command("shorter"), TOOLS)
        if change.news[0].problem:
            break
        assert told(change.drafts) <= told(now)
        assert change.drafts.now.note.words < now.now.note.words
        gone += sorted(told(now) - told(change.drafts))
        now = change.drafts
    assert gone == ["repair", "need", "strength"]


@pytest.mark.parametrize("tone", TONES)
def test_a_bit_shorter_keeps_every_answer_where_there_is_a_close_to_give_up(tone):
    now = in_tone(tone, MENDED)
    assert told(revise(now, Command("shorter"), TOOLS).drafts) == told(now)


def test_what_had_no_room_is_not_brought_in_by_making_it_shorter():
    card = revise(drafts(MENDED), Command("channel", channel="linkedin"), TOOLS).drafts
    without = revise(card, Command("drop", paragraph="repair"), TOOLS).drafts
    for start in (card, without):
        now = start
        for _ in range(4):
            now = revise(now, Command("shorter"), TOOLS).drafts
            assert told(now) <= told(start)


def test_longer_brings_back_what_was_given_up():
    heard = converse("shorter", "shorter", "shorter", "shorter", "longer", interview=MENDED)
    assert told(heard.drafts) == told(drafts(MENDED))


@pytest.mark.parametrize("words", ["shorter", "longer", "a bit shorter", "make it longer"])
def test_another_length_brings_no_other_subject_and_no_other_sign_off(words):
    for person in range(3):
        start = replace(drafts(PANEL), current=person)
        now = converse(words, interview=PANEL, start=start).drafts.now.note
        before = start.now.note
        assert now.subject == before.subject
        assert now.body.rpartition("\n\n")[2] == before.body.rpartition("\n\n")[2]


POINTING = replace(
    MENDED, repair_question="how I would test a backfill", repair="I'd run it on a copy of last month first"
)


@pytest.mark.parametrize("tone", TONES)
def test_an_answer_in_fewer_words_keeps_the_question_that_its_pronoun_points_to(tone):
    note = revise(in_tone(tone, POINTING), Command("shorter"), TOOLS).drafts.now.note
    assert "run it on a copy" not in note.body or "test a backfill" in note.body


def test_a_reason_that_went_for_a_length_is_named():
    told = converse("three sentences", interview=replace(ALONE, interviewers=(WITH_REASON,)))
    assert "hides a mistake" not in told.drafts.now.note.body
    assert "why it stayed with you" in told.text


WITH_REASON = replace(ALONE.interviewers[0], why="It told me that nobody there hides a mistake.")


@pytest.mark.thorough
@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize(
    "part",
    [
        Command("again", paragraph=1),
        Command("again", paragraph=1, field="sentence"),
        Command("again", paragraph=2, field="sentence"),
        Command("again", paragraph=2),
        Command("again", field="opening"),
    ],
)
def test_a_part_in_other_words_says_nothing_twice(tone, part):
    start = in_tone(tone, replace(PANEL, interviewers=(WITH_REASON, *PANEL.interviewers[1:])))
    told = revise(start, part, TOOLS).drafts.now.note
    texts = [s.text for s in told.sentences]
    assert len(set(texts)) == len(texts)
    assert facts_of(told.sentences) == facts_of(start.now.note.sentences)


@each("line", ["make it tight", "make it compact", "make it curt"])
def test_a_word_of_a_length_is_done_where_a_word_of_a_tone_would_be(line):
    assert converse(line).drafts.now.settings.length < 0
