"""Which English: as set, else as the country has it, else as the candidate's own words are spelled."""

import pytest

from assistant.core.check.dialect import clash, dialect, of_words
from assistant.core.english.varieties import of_country


@pytest.mark.parametrize(
    ("country", "spelling", "typed", "chosen"),
    [
        ("", "", [], "american"),
        ("", "", ["I organised the rota", "and the colour chart"], "british"),
        ("", "", ["I organized the rota"], "american"),
        ("", "", ["I organised the rota", "by color"], "american"),
        ("UK", "", ["I organized the rota"], "british"),
        ("U.S.", "", ["I organised the rota"], "american"),
        ("New  Zealand", "", [], "australian"),
        ("ca", "", [], "canadian"),
        ("Germany", "", ["the theatre programme"], "british"),
        ("US", "british", [], "british"),
        ("UK", "american", [], "american"),
        ("Australia", "british", [], "australian"),
        ("India", "american", [], "american"),
        ("Canada", "american", [], "canadian"),
    ],
)
def test_the_english_to_proofread_by(country, spelling, typed, chosen):
    assert dialect(country, spelling, typed) == chosen


@pytest.mark.parametrize(
    "word",
    ["advise", "raising", "exercised", "surprises", "otherwise", "prize", "sized", "resizing", "laboratory", "honorary",
     "humorous", "clockwise", "promising", "revising", "seized", "expertise", "chastised"],
)  # fmt: skip
def test_words_spelled_one_way_everywhere_tell_nothing(word):
    assert of_words([f"the {word} of it"]) == ""


def test_the_words_that_clash_are_named():
    assert clash("I organised the color chart.") == ("dialect_mixed", {"british": "organised", "american": "color"})
    assert clash("I organised it.", "US") == ("dialect_british", {"british": "organised"})
    assert clash("I organized it.", "Ireland") == ("dialect_american", {"american": "organized"})
    assert clash("I organised it.", "US", "british") is None
    assert clash("I organised it.") is None


def test_a_country_that_is_not_known_has_no_english_of_its_own():
    assert of_country("Atlantis") == of_country("") == ""
