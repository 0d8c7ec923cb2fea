"""Several thoughts in one answer: each clause vouches for itself, and none for the tail behind it."""

from datetime import date

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.english import chain
from assistant.core.interview import Interview, Interviewer, Sender
from tests.tables import each


def _said(typed: str, doer: str = "I") -> list[str]:
    return [link.said for link in chain(typed, content.english(), doer)]


@each(
    ("typed", "said"),
    [
        (
            "In Brazil I was cook for 8 years and I know all the sauces, here I have it nothing",
            ["In Brazil I was a cook for 8 years", "I know all the sauces", ""],
        ),
        (
            "I clean offices since 8 years and I know how to use the machine, my boss cry when I leave",
            ["I have cleaned offices for 8 years", "I know how to use the machine", ""],
        ),
        (
            "I worked in a cafe in Porto 3 years and I can do latte art, the customers they come back",
            ["I worked in a cafe in Porto for 3 years", "I can do latte art", "the customers come back"],
        ),
        (
            "did two years on the vans and passed my test in June, never lost nothing",
            ["I did two years on the vans", "I passed my test in June"],
        ),
        (
            "I am using GC-FID for six years in Wuhan and I can change column",
            ["I have been using GC-FID for six years in Wuhan", ""],
        ),
        (
            "I worked in regional hospital in Poltava 12 years, from this 5 as senior",
            ["I worked in a regional hospital in Poltava for 12 years"],
        ),
        ("drove coal truck 22 years on those roads never hit a dog", ["I drove a coal truck for 22 years"]),
        ("I do the barista from when I had 17 years", [""]),
        ("I was roofer in Honduras five years", ["I was a roofer in Honduras for five years"]),
        ("I speak Polish Russian English", [""]),
        ("I want to stop with sulfur", [""]),
        ("I have welded for 14 years and pipe positions", ["I have welded for 14 years"]),
    ],
)
def test_each_clause_of_a_chain_is_brought_into_its_forms_or_cut(typed, said):
    assert _said(typed)[: len(said)] == said


@each(
    "typed",
    [
        "In Brazil I was a nurse for six years, and I know the instruments",
        "I have looked after 40 horses since 2014, and I can shoe them",
        "I trained six apprentices because the guild asked me to",
    ],
)
def test_what_is_right_stays_as_it_is(typed):
    said = [link.said or link.typed for link in chain(typed, content.english(), "I")]
    assert all(words in typed for words in said)


def _note(**answers: str) -> str:
    stood_out = answers.pop("stood_out", "")
    interview = Interview("Rosewood", "Carer", (Interviewer("Ana Bell", stood_out=stood_out),), date="2026-11-27",
                          sender=Sender("Rui Lima"), **answers)  # fmt: skip
    notes = compose_all(interview, Request("casual", "email", 0, date(2026, 11, 30)), content.words("casual"))
    return " ".join(notes[0].note.body.split())


@each(
    ("answers", "told", "not_told"),
    [
        (
            {"stood_out": "she make me taste the soup and she know every cook by name, I like it very much"},
            "you let me taste the soup, and that you know every cook by name",
            "very much",
        ),
        (
            {"strength": "In Brazil I was cook for 8 years and I know all the sauces, here I made the paper"},
            "In Brazil I was a cook for eight years, and I know all the sauces",
            "sauces in Brazil",
        ),
        (
            {"strength": "I clean offices since 8 years and I am strong, my boss cry when I leave"},
            "cleaned offices for eight years",
            "cry",
        ),
        (
            {
                "need": "they search a person which speak german",
                "repair": "I said that my German is bad but I am in B2 course and I have the exam in february",
            },
            "I said that my German is bad, but I'm in a B2 course, and I have the exam",
            "february",
        ),
        (
            {
                "need": "they search a person which speak german",
                "repair": "I have forgotten to say that I pass the forklift exam last month",
            },
            "I forgot to say that I passed the forklift exam last month",
            "have forgotten",
        ),
        (
            {"strength": "In Brazil I was dispatcher of 45 trucks, and speak portuguese spanish and english"},
            "In Brazil I was a dispatcher of 45 trucks, and I speak Portuguese, Spanish and English",
            "and speak",
        ),
        (
            {"strength": "um I did six years in the civil defence corps and I never missed a night, also I have CPR"},
            "I did six years in the civil defence corps, and I never missed a night. I have CPR.",
            "um",
        ),
        (
            {"strength": "I worked 4 years in bakery, I reduce the waste from 9% to 2%. Also I speak aymara"},
            "and I reduced the waste from 9% to 2%. I speak Aymara.",
            "reduce the",
        ),
        (
            {"stood_out": "he show me the hall and say crew eats together every day, also machine xyz is klonk"},
            "that you showed me the hall and said the crew eats together every day",
            "klonk",
        ),
        (
            {"stood_out": "He told that each apprentice have his own bench and they learn also from the old masters"},
            "each apprentice has his own bench",
            "you also learn",
        ),
        (
            {"stood_out": "ok so he goes we get free films all week and then we talked"},
            "you get free films all week",
            "we get",
        ),
        (
            {"strength": "In Manila I was music teacher 12 years and here I volunteer at church"},
            "In Manila I was a music teacher for 12 years, and here I volunteer at church",
            "I was music",
        ),
        (
            {"strength": "I started a crew with 5 kids and it was 40 when I left, we did hip hop and salsa"},
            "with five kids, and it was 40 when I left",
            "salsa",
        ),
    ],
)
def test_a_note_tells_the_clause_that_carries_most_and_no_tail(answers, told, not_told):
    note = _note(**answers)
    assert told in note, note
    assert not_told not in note, note


@each("typed", ["", "i", "and", "I , and", "(open", "..." * 40, "i did, " * 200])
def test_any_text_is_read_to_its_end(typed):
    assert all(link.typed in typed for link in chain(typed, content.english(), "I"))


@each(
    ("stood_out", "told", "not_told"),
    [
        (
            "Dr Bell explained the way of the water sample, it takes only two days",
            "the way of the water sample",
            "explained that",
        ),
        (
            "she remember what every old lady buys, it's beautiful to see",
            "remember what every old lady buys",
            "beautiful",
        ),
    ],
)
def test_a_good_beginning_vouches_for_no_tail_whoever_wrote_it(stood_out, told, not_told):
    note = _note(
        stood_out=stood_out, need="a carer for the nights", strength="I have cared for my mother for six years"
    )
    assert told in note, note
    assert not_told not in note, note
