"""Answers of a good language model to what the program sends: taken where they keep to the facts, with names back."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistant.core.guard import MODEL, Masking
from tests.model.standing_in import judged, rewriting

STORED = json.loads((Path(__file__).parent / "answers_of_a_model.json").read_text(encoding="utf-8"))
ASKED = [(turn, stem) for turn, asked in enumerate(STORED["asked"]) for stem in asked["notes"]]
REFUSED = [(turn, stem) for turn, stem in ASKED if "first" in STORED["asked"][turn]["notes"][stem]]


def note(turn: int, stem: str) -> dict[str, Any]:
    return STORED["asked"][turn]["notes"][stem]


@cache
def given(turn: int, stem: str) -> tuple[Any, ...]:
    return judged(note(turn, stem))


def reasons(stem: str, answer: str, turn: int = 0) -> tuple[str, ...]:
    return judged({**note(turn, stem), "answer": answer})[2].reasons


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
    data = json.loads(sent[sent.index("\n{") + 1 :])
    body = given(turn, stem)[1].original.body
    if "paragraphs" in data:
        assert "\n\n".join(map(masking.show, data["paragraphs"])) == body
    else:  # Asked for from the answers alone.
        assert all(masking.show(sentence) in body for sentence in data["agreed on, with the days worked out"])
    assert masking.hide(sent) == sent


@pytest.mark.parametrize(("turn", "stem"), REFUSED)
def test_a_first_answer_that_was_refused_still_is_for_the_same_reasons(turn, stem):
    first = note(turn, stem)["first"]
    assert reasons(stem, first["answer"], turn) == tuple(first["refused"])


@pytest.mark.parametrize("free", STORED["freer"], ids=lambda free: f"{free['note']}: {free['answer'][:60]}")
def test_other_words_are_taken_and_what_nobody_told_is_not(free):
    found = reasons(free["note"], free["answer"])
    assert free["refused"] in found if free["refused"] else found == ()


@pytest.mark.parametrize("wrong", STORED["wrong"], ids=lambda wrong: f"{wrong['note']}: {wrong['stands']}")
def test_a_small_invention_in_a_good_answer_is_refused(wrong):
    turn = wrong.get("turn", 0)
    answer = note(turn, wrong["note"])["answer"]
    assert wrong["instead of"] in answer
    assert reasons(wrong["note"], answer.replace(wrong["instead of"], wrong["stands"], 1), turn) != ()
