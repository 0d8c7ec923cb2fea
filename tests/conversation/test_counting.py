"""Parts named by numbers: those before one's eyes, in one step, counted from either end."""

from dataclasses import replace

import pytest

from assistant.core.commands import Command
from assistant.core.drafts import body_of, body_places
from tests.conversation.desk import converse, drafts
from tests.conversation.test_parts import TOLD, begun
from tests.conversation.test_wishes import read

START = begun()
ANSWERED = replace(TOLD, repair="I would ask first. Then I would listen. I have done that for two years.")
"""With an answer in several sentences, behind the question it was given to."""
ROWS = [[s.text for s in START.now.note.paragraphs[i]] for i in body_places(START.now.note)]
SAID = [s.text for s in body_of(START.now.note)]


def left(words):
    """Say which sentences of the first draft still stand after a wish."""
    note = converse(words, interview=TOLD, start=START).drafts.now.note
    return [text for text in SAID if text in {s.text for s in note.sentences}]


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("drop 2 and 3", [1, 2]),
        ("drop the first and the last paragraph", [0, -1]),
        ("remove the last two paragraphs", [-2, -1]),
        ("cut the first 2 paragraphs", [0, 1]),
    ],
)
def test_paragraphs_left_out_together_are_those_before_ones_eyes(words, gone):
    lost = {text for i in gone for text in ROWS[i]}
    assert lost.isdisjoint(left(words))
    assert converse(words, interview=TOLD, start=START).drafts.steps == 1
    assert converse(words, "undo", interview=TOLD, start=START).drafts.now == START.now


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("remove the last 2 sentences", [-2, -1]),
        ("drop the first two sentences", [0, 1]),
        ("drop sentence 1 and 2", [0, 1]),
        ("drop the first and second sentence", [0, 1]),
        ("drop sentence 1, 2 and 3", [0, 1, 2]),
    ],
)
def test_sentences_are_counted_as_sentences(words, gone):
    numbers = {f"{n if n < 0 else n + 1}/sentence" for n in gone}
    places = str(read(words, START.now.note)[0][0].paragraph).replace("first", "1")
    assert set(places.split(",")) == numbers
    assert {SAID[i] for i in gone}.isdisjoint(left(words))


def test_a_paragraph_and_a_sentence_are_told_apart():
    assert read("drop paragraph 2 and the last sentence", START.now.note)[0] == (
        Command("drop", paragraph="2,last/sentence"),
    )


def test_one_sentence_of_an_answer_goes_alone():
    asked = next(i for i, s in enumerate(body_of(drafts(ANSWERED).now.note), 1) if "conflict" in s.text)
    now = converse(f"drop sentence {asked}", interview=ANSWERED).drafts.now.note
    assert "conflict" not in now.body
    assert "Then I would listen. I have done that for two years." in now.body


def test_by_its_topic_an_answer_goes_whole_and_all_of_it_is_named():
    heard = converse("drop the part about the conflict", interview=ANSWERED)
    assert "conflict" not in heard.drafts.now.note.body
    assert "Then I would listen" not in heard.drafts.now.note.body
    assert "Then I would listen" in heard.heard[-1]


def test_the_last_two_change_places():
    rows = ["\n\n".join(" ".join(p) for p in order) for order in ([*ROWS[:-2], ROWS[-1], ROWS[-2]],)]
    assert rows[0] in converse("swap the last two paragraphs", interview=TOLD, start=START).drafts.now.note.body


def test_several_moved_together_stay_apart_and_in_their_order():
    body = converse("put the last two paragraphs first", interview=TOLD, start=START).drafts.now.note.body
    order = [*ROWS[-2:], *ROWS[:-2]]
    assert "\n\n".join(" ".join(p) for p in order) in body
