"""What says something new is left out of a model's answer, and nothing typed goes with it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import content
from tests.model.answers import BAD, DETAIL, NEED, PROMISES, STRENGTH, THANKS, guard, source
from tests.model.cut import CUT, reworded
from tests.model.cut import DETAIL as OTHER_DETAIL
from tests.model.cut import NEED as OTHER_NEED
from tests.model.cut import PROMISES as OTHER_PROMISES
from tests.model.cut import STRENGTH as OTHER_STRENGTH
from tests.model.cut import THANKS as OTHER_THANKS
from tests.model.sentences import CLAIMS
from tests.tables import each

GUARD = guard()
OTHER = {
    THANKS: OTHER_THANKS, DETAIL: OTHER_DETAIL, NEED: OTHER_NEED, STRENGTH: OTHER_STRENGTH, PROMISES: OTHER_PROMISES,
}  # fmt: skip
"""The sentences of the note in other words, so that something of a model's stands beside what is wrong."""
HARMLESS = content.common_words() | content.english().lexicon.closed.keys()


def words(text):
    return set(re.findall(r"[^\W_]+", text.lower()))


def left(text, **how):
    got = GUARD.trimmed(text, source(), **how)
    return got and got.text


def in_other_words(text):
    for ours, theirs in OTHER.items():
        text = text.replace(ours, theirs)
    return text


def is_safe(said):
    """Whether an answer may stand as a whole, with no word that was neither typed nor anybody's."""
    base = content.english().lexicon.base
    known = words(f"{source().known} {reworded()}") | HARMLESS
    new = {w for w in words(said) if w not in known and base(w) not in known}
    return GUARD.faults(said, source()) == () and not new


@pytest.mark.thorough
@each(("name", "stands"), [(name, stands) for name, (_, stands) in CUT.items()])
def test_what_says_something_new_is_left_out_and_the_rest_stands(name, stands):
    assert left(CUT[name][0]) == stands


@pytest.mark.thorough
@each("name", list(BAD))
def test_of_a_wrong_answer_nothing_wrong_is_ever_left(name):
    said = left(in_other_words(BAD[name][1]))
    assert said is None or is_safe(said)


@pytest.mark.thorough
@each("sentence", CLAIMS)
def test_a_claim_is_left_out_or_the_answer_refused(sentence):
    said = left(reworded(detail=f"{OTHER_DETAIL} {sentence}"))
    assert said is None or is_safe(said)


@given(st.lists(st.from_regex(r"[bcdfghjklmnp]{6,9}", fullmatch=True), min_size=1, max_size=4), st.integers(0, 80))
@settings(max_examples=15, deadline=None)
def test_no_word_that_nobody_said_is_left_wherever_it_stood(new, at):
    row = reworded().split(" ")
    row[at:at] = new
    said = left(" ".join(row))
    assert said is None or (is_safe(said) and not words(said) & set(new))


def test_how_many_sentences_were_cut_and_how_many_are_the_notes_own_is_known():
    both = reworded(detail=f"{OTHER_DETAIL} I was all ears.", need=OTHER_NEED.replace("40", "60"))
    got = GUARD.trimmed(both, source())
    assert (got.left_out, got.put_in) == (1, 1)


def test_a_sentence_that_tells_what_was_typed_is_not_left_out():
    told = replace(source(), untold=(("strength", "I coached two trainees in the workshop"),))
    said = f"{OTHER_STRENGTH} I coached two trainees in the workshop, to thunderous applause."
    assert "I coached two trainees in the workshop." in GUARD.trimmed(reworded(strength=said), told).text
    said = f"{OTHER_STRENGTH} To thunderous applause I coached two trainees in the workshop."
    assert GUARD.trimmed(reworded(strength=said), told) is None


LONG = reworded(
    detail=f"{OTHER_DETAIL} "
    + " ".join(
        f"I {liked} it very much {when}."
        for liked in ("liked", "enjoyed", "admired")
        for when in ("at once", "on the way home", "again and again", "afterwards")
    )
)


def test_a_letter_much_longer_than_asked_for_is_told_so_once():
    first = GUARD.faults(LONG, source())
    assert "at most 125" in " ".join(GUARD.reasons(first))
    assert left(LONG) is None
    assert left(LONG, again=True) == LONG


TYPED = [
    ("I'd be so pleased to see my name on it.", True),
    ("My name", False),
    ("It is yours, my name here.", False),
]


@each(("said", "is_fine"), TYPED)
def test_a_name_of_ones_own_is_no_placeholder(said, is_fine):
    found = {fault.kind for fault in GUARD.faults(reworded(promises=f"{OTHER_PROMISES} {said}"), source())}
    assert ("placeholder" in found) != is_fine


def test_what_the_reader_promised_may_be_told_with_the_verb_that_was_typed():
    told = (
        "You will have my portfolio by Wednesday, and I look forward to the on-call rota, which you'll share next week."
    )
    assert left(reworded(promises=told)) == reworded(promises=told)
    mine = told.replace("which you'll", "which I'll")
    assert left(reworded(promises=mine)) != reworded(promises=mine)
