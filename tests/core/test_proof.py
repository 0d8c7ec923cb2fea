"""What somebody in haste or learning English brings: the clause of a chain that is right by itself, or nothing."""

import pytest

from assistant import content
from assistant.core.compose.proof import proofs
from tests.tables import each


@each(
    ("typed", "said"),
    [
        (
            "I can speak Vietnamese and English, I study Master already finish in July",
            "I can speak Vietnamese and English",
        ),
        (
            "i looked after twins for 3 years and their mum travelled too so im used to it",
            "I looked after twins for 3 years",
        ),
        (
            "I am using GC-FID for six years in Wuhan and I can change column",
            "I have been using GC-FID for six years in Wuhan",
        ),
        (
            "I worked in regional hospital in Poltava 12 years, from this 5 as senior",
            "I worked in a regional hospital in Poltava for 12 years",
        ),
        ("10 yrs, 200+ weddings, i can price a job in my head and be within 20 euro", "I can price a job in my head"),
        ("I drove tractor 9 years on my uncle farm, I have kids", "I drove a tractor for 9 years on my uncle's farm"),
        ("drove coal truck 22 years on those roads never hit a dog", "I drove a coal truck for 22 years"),
        ("In Brazil I was dispatcher of 45 trucks, and speak spanish", "I was a dispatcher of 45 trucks in Brazil"),
        ("I was waiter in big restaurant in Napoli 3 summers and I speak english",
         "I was a waiter in a big restaurant in Napoli for 3 summers"),
        ("sold shoes 22 years on those streets never lost a client", "I sold shoes for 22 years"),
        ("I worked grill in a hotel and I never was late", "I worked the grill in a hotel and I never was late"),
        ("ran the bar 4 summers, waste under 4 and the crew came back", "I ran the bar for 4 summers"),
    ]
)  # fmt: skip
def test_the_clause_that_stands_alone_is_found_in_a_chain(typed, said):
    assert next(proofs(typed, content.english()))[0] == said


@each(
    "typed",
    [
        "I do the barista from when I had 17 years",
        "took about six weeks, lots of tears",
        "I have realized 45 seminars and formed 3 apprentices",
        "I repair since 11 years S5 and S7 controls",
        "got 4 kids so..",
        "8 yrs itu, 3 in charge, crrt trained",
        "I know what the patient must to do",
        "I did not do any medication error till now",
        "she told me I was right there",
    ],
)
def test_what_leans_or_is_said_otherwise_is_left(typed):
    assert list(proofs(typed, content.english())) == []


@pytest.mark.parametrize("typed", ["", "i", "and", "I , and", "..." * 40, "i did, " * 200])
def test_any_text_is_read_to_its_end(typed):
    assert all(said.startswith("I") for said, _ in proofs(typed, content.english()))
