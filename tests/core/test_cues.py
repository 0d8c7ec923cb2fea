"""A word that must stand in a text spares the pattern, and never its finding."""

import re

import pytest

from assistant import content
from assistant.core.cues import cues
from tests.core.test_shapes import TABLE

ENGLISH = content.english()


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\ban then\b", ("an then",)),
        (r"\b(?:their|there) (?=going)", ("their", "there")),
        (r"\b(they|we) doesn't\b", ("doesn't",)),
        (r"\bwants? (?=look)", ("want",)),
        (r"\b([345])g\b", ()),
        (r"\ba|b\b", ()),
    ],
)
def test_what_a_pattern_needs_is_read_from_it(pattern, needed):
    assert cues(pattern) == needed


def test_no_slip_is_missed_for_want_of_its_cue():
    groups = (*TABLE["group"], *TABLE["actions"])
    answers = [row[0] for group in groups for row in group["rows"]]
    for (pattern, _), needed in zip(ENGLISH.slips_in_context, ENGLISH.slip_cues, strict=True):
        for answer in answers:
            if re.search(pattern.pattern, answer, re.IGNORECASE) and needed:
                assert any(cue in answer.lower() for cue in needed), (pattern.pattern, answer)
