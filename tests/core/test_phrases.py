"""Phrases at which answers are cut: where they stand, what is left of a text, and that none lies idle."""

import re
from collections import Counter
from pathlib import Path

import pytest

import assistant
from assistant import content

PHRASES = (content.prompts_dir() / "english" / "phrases.txt").read_text(encoding="utf-8")
RULES = re.sub(r"#.*|'[^']*'", "", PHRASES)
CORE = Path(assistant.__file__).parent / "core"
CODE = "\n".join(path.read_text(encoding="utf-8") for path in CORE.rglob("*.py"))
NAMES = re.findall(r"^(\w+) *:", PHRASES, flags=re.MULTILINE)


@pytest.fixture(scope="session")
def english():
    return content.english()


@pytest.mark.parametrize(
    ("phrase", "text", "rest"),
    [
        ("detail_lead", "What stood out most to me was the rota", "the rota"),
        ("detail_lead", "honestly, the rota", "the rota"),
        ("needed", "the clinic is looking for a calm nurse", "a calm nurse"),
        ("when_asked", "When Dr. Cole asked me about safety, I froze", "safety, I froze"),
        ("should_say", "I should've mentioned that I speak Polish", "I speak Polish"),
        ("i_am", "I'm patient", "patient"),
        ("of_target", "132% of quota last year", ""),
        ("detail_lead", "the rota", None),
        ("answer_lead", "Software is what I test", None),
        ("someone", "someone's notebook", None),
        ("strength_lead", "well, I led a team", "I led a team"),
        ("strength_lead", "well organised and calm", None),
        ("to_have", "“a timetable is a promise”", None),
        ("opener", "", None),
    ],
)
def test_what_follows_a_phrase_begins_behind_it_and_no_word_is_cut_in_two(english, phrase, text, rest):
    assert english.after(phrase, text) == rest


@pytest.mark.parametrize(
    ("phrase", "text", "head"),
    [
        ("for_how_long", "retail for almost 6 years", "retail"),
        ("shift", "good people, night shift", "good people"),
        ("paper", "clean driving licence", "clean driving"),
        ("for_how_long", "6 years of retail", None),
    ],
)
def test_what_stands_before_a_phrase_ends_where_it_begins(english, phrase, text, head):
    assert english.before(phrase, text) == head


def test_a_text_is_parted_at_the_first_place_where_a_phrase_stands(english):
    assert english.parted("reason", "I built it, because nobody did, so it runs") == (
        "I built it",
        "nobody did, so it runs",
    )
    assert english.parted("reason", "I built it") is None


def test_a_phrase_is_found_anywhere_or_not_at_all(english):
    assert english.has("felt", "The boats on the wall have stayed with me")
    assert not english.has("felt", "You told me that nobody hides a mistake")


def test_every_phrase_is_asked_for_or_part_of_another():
    asked = {*re.findall(r"[\"'](\w+)[\"']", CODE)}
    named = Counter(re.findall(r"\w+", RULES))
    assert [name for name in NAMES if name not in asked and named[name] < 2] == []
