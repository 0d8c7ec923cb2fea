"""Forty candidates write to one interviewer, and hardly two notes share ten words that nobody gave them."""

import itertools
from functools import cache

import pytest

from assistant import content
from assistant.core.compose import compose
from assistant.core.note import words_in
from tests.core.candidates import candidates
from tests.core.samples import TONES, request

SMALL = set("the a an of to and in for on with i my me at it is was that how your you by i'll".split())


def content_words(interview):
    typed = [
        interview.interviewers[0].stood_out,
        interview.need,
        interview.strength,
        *(f"{a.what} {a.due}" for a in interview.actions),
    ]
    return {w.replace("’", "'") for text in typed for w in words_in(text)}


def runs(body, given, length=10):
    """List every row of so many words of a note of which none was given."""
    words = [w.replace("’", "'") for w in words_in(body)]
    windows = zip(*(words[i:] for i in range(length)), strict=False)
    return {w for w in windows if given.isdisjoint(w)}


@cache
def bodies_in(tone):
    return [compose(person, 0, request(tone), content.words(tone)).body for person in candidates()]


@pytest.mark.thorough
@pytest.mark.parametrize("tone", TONES)
def test_two_candidates_hardly_ever_send_the_same_words(tone):
    people, bodies = candidates(), bodies_in(tone)
    shared = set(words_in("Harbour Transit Service Planner Joanna Reyes Friday"))
    typed = [content_words(p) for p in people]
    colliding = []
    for a, b in itertools.combinations(range(len(people)), 2):
        given = shared | (typed[a] & typed[b] - SMALL)
        both = runs(bodies[a], given) & runs(bodies[b], given)
        if both:
            colliding.append(" ".join(both.pop()))
    pairs = len(people) * (len(people) - 1) // 2
    assert len(colliding) <= 0.05 * pairs, sorted(set(colliding), key=colliding.count)[-5:]


@pytest.mark.thorough
@pytest.mark.parametrize("tone", TONES)
def test_no_two_of_them_send_the_same_note(tone):
    assert len(set(bodies_in(tone))) == len(candidates())


def test_runs_are_counted_up_to_a_given_word():
    assert runs("one two three four five", {"five"}, 3) == {("one", "two", "three"), ("two", "three", "four")}
    assert runs("one two Ines three four", {"ines"}, 3) == set()
