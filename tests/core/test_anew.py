"""What learners of English type, told whole in right English; what is unsure is left out and named."""

from dataclasses import replace

import pytest

from assistant.core.interview import Action
from tests.core.test_hand import LEARNER, written


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "I am weld stainless pipe 9 years in Gdansk shipyard",
            "welded stainless pipes for nine years in the Gdansk shipyard",
        ),
        (
            "in Aleppo my family have bakery I make bread from 12 years old",
            "In Aleppo my family has a bakery, and I have made bread since I was 12 years old",
        ),
        (
            "I clean office and school since 6 years, I have also certificate",
            "I have cleaned offices and schools for six years, and I also have a certificate",
        ),
        (
            "In Cebu I was PT aide for 5 years, I am walking with 10 to 12 patient everyday",
            "In Cebu I was a PT aide for five years, and I walk with 10 to 12 patients every day",
        ),
        (
            "I sew wedding dress 11 years in Da Nang and 5 years in Houston",
            "sewn wedding dresses for 11 years in Da Nang",
        ),
        (
            "I worked in coffee export for six years and I taste 80 cups every day",
            "I worked in coffee export for six years, and I taste 80 cups every day",
        ),
    ],
)
def test_what_a_learner_does_is_told_in_its_tense_with_its_articles(typed, told):
    body, _ = written(replace(LEARNER, strength=typed))
    assert told in body


@pytest.mark.parametrize(
    "typed",
    [
        "I speak Ukrainian, polish, drip little bit",
        "I have test mobile apps during 5 years",
        "I drive 8 years europe all countries",
    ],
)
def test_a_noun_that_may_be_a_verb_makes_no_sentence(typed):
    body, _ = written(replace(LEARNER, strength=typed))
    assert not any(wrong in body for wrong in ("I polish", "I drip", "have had test", "all countries"))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("they have many dialysis patient and only three nurse in the night", "only three nurses in the night"),
        (
            "Somebody for start at 2 in night and can make bread without to ask all the time.",
            "somebody to start at 2 am who can make bread without asking all the time",
        ),
        ("She have 40 dress for spring and her hand is hurting now", "you have 40 dresses for spring"),
    ],
)
def test_what_a_learner_says_is_needed_is_told(typed, told):
    body, _ = written(replace(LEARNER, need=typed))
    assert told in body


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "I say I can not work sunday but I can, only not first sunday of month",
            "I said that I cannot work on Sundays, but I can, just not on the first Sunday of the month.",
        ),
        ("I told I can start in January but really I can start 15 december", "but in fact I can start on 15 December."),
    ],
)
def test_what_a_learner_puts_right_is_one_clean_line(typed, told):
    body, left = written(replace(LEARNER, repair=typed))
    assert told in body
    assert "repair" not in left


@pytest.mark.parametrize(
    ("owner", "typed", "due", "told"),
    [
        ("me", "To send the proof of CSCS test", "until tomorrow", "the proof of the CSCS test by tomorrow"),
        ("me", "come for cook one menu so they can taste", "saturday", "I'll come to cook one menu on Saturday"),
        ("them", "She call me about the hours", "", "hearing from you about the hours"),
    ],
)
def test_what_a_learner_promises_is_told(owner, typed, due, told):
    body, _ = written(replace(LEARNER, actions=(Action(what=typed, owner=owner, due=due),)))
    assert told in body
