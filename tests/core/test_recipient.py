"""A name typed loosely finds the person meant."""

import pytest

from assistant.core.facts import Interviewer
from assistant.core.recipient import find

PEOPLE = (
    Interviewer("Dr. Priya Raman", call="Priya"),
    Interviewer("Joaquín Herrera"),
    Interviewer("山田太郎"),
    Interviewer("Ann Lee"),
    Interviewer("Anna Roy"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Dr. Priya Raman", (0,)),
        ("priya", (0,)),
        ("raman priya", (0,)),
        ("joaquin", (1,)),
        ("HERR", (1,)),
        ("山田", (2,)),
        ("ann", (3,)),
        ("an", (3, 4)),
        ("nna", (4,)),
        ("bob", ()),
        ("...", ()),
        ("", ()),
    ],
)
def test_capitals_accents_and_order_do_not_matter(typed, found):
    assert find(PEOPLE, typed) == found
