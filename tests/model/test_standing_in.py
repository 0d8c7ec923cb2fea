"""Answers of a good language model to what the program sends: taken where they keep to the facts, with names back."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistant.core.guard import MODEL, Masking
from tests.model.standing_in import judged, rewriting

pytestmark = pytest.mark.thorough

STORED = json.loads((Path(__file__).parent / "answers_of_a_model.json").read_text(encoding="utf-8"))
ASKED = [(turn, stem) for turn, asked in enumerate(STORED["asked"]) for stem in asked["notes"]]


def note(turn: int, stem: str) -> dict[str, Any]:
    return STORED["asked"][turn]["notes"][stem]


@cache
def given(turn: int, stem: str) -> tuple[Any, ...]:
    return judged(note(turn, stem))


@pytest.mark.parametrize(("turn", "stem"), ASKED)
def test_an_answer_that_keeps_to_the_facts_is_taken_with_every_name_back(turn, stem):
    drafts, _, answer = given(turn, stem)
    assert answer.reasons == ()
    now = rewriting().taken(drafts, answer).now.note
    assert any(MODEL in sentence.sources for sentence in now.sentences)
    for name, stand_in in note(turn, stem)["stand_ins"].items():
        assert stand_in not in now.body
        if stand_in in note(turn, stem)["answer"]:
            assert name in now.body


@pytest.mark.parametrize(("turn", "stem"), ASKED)
def test_what_was_sent_is_the_note_without_a_name(turn, stem):
    sent = note(turn, stem)["prompt"]
    masking = Masking(note(turn, stem)["stand_ins"])
    paragraphs = json.loads(sent[sent.index("\n{") + 1 :])["paragraphs"]
    assert "\n\n".join(map(masking.show, paragraphs)) == given(turn, stem)[1].original.body
    assert masking.hide(sent) == sent


@pytest.mark.parametrize("free", STORED["freer"], ids=lambda free: f"{free['note']}: {free['answer'][:60]}")
def test_other_words_are_taken_and_what_nobody_told_is_not(free):
    data = {**note(0, free["note"]), "answer": free["answer"]}
    _, asked, answer = judged(data)
    guard = rewriting().desk.guard
    faults = guard.faults(asked.masking.show(free["answer"]), asked.original)
    assert free["refused"] in guard.reasons(faults) if free["refused"] else answer.reasons == ()


@pytest.mark.parametrize("wrong", STORED["wrong"], ids=lambda wrong: f"{wrong['note']}: {wrong['stands']}")
def test_a_small_invention_in_a_good_answer_is_left_out_or_the_answer_refused(wrong):
    good = note(0, wrong["note"])["answer"]
    assert wrong["instead of"] in good
    told = good.replace(wrong["instead of"], wrong["stands"], 1)
    _, asked, answer = judged({**note(0, wrong["note"]), "answer": told})
    guard = rewriting().desk.guard
    assert guard.faults(asked.masking.show(told), asked.original) != ()
    assert answer.reasons or (wrong["stands"] not in answer.text and guard.faults(answer.text, asked.original) == ())


LATER = json.loads((Path(__file__).parent / "answers_asked_again.json").read_text(encoding="utf-8"))["notes"]


@pytest.mark.parametrize("stem", LATER)
def test_a_first_answer_is_taken_or_refused_for_the_reasons_it_was_sent_back_with(stem):
    _, _, answer = judged(LATER[stem])
    assert list(answer.reasons) == LATER[stem]["refused"]


@pytest.mark.parametrize("stem", [stem for stem, one in LATER.items() if one["again"]])
def test_what_was_asked_for_again_is_taken_with_every_name_back(stem):
    one = LATER[stem]
    drafts, _, answer = judged({**one, "answer": one["again"]}, again=True)
    assert answer.reasons == ()
    now = rewriting().taken(drafts, answer).now.note
    assert not any(stand_in in now.body for stand_in in one["stand_ins"].values() if stand_in not in one["stand_ins"])
