"""A formal note writes contractions out as what follows them tells."""

import pytest

from assistant import content
from assistant.core.contractions import without_contractions


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("I'd booked interpreters", "I had booked interpreters"),
        ("I'd like to", "I would like to"),
        ("you'd never been out", "you had never been out"),
        ("it's been two", "it has been two"),
        ("it's only 3", "it is only 3"),
        ("she's leaving", "she is leaving"),
        ("a legacy hadn't arrived", "a legacy had not arrived"),
        ("publishes it's methods", "publishes it's methods"),
        ("you said “it's fine”", "you said “it's fine”"),
    ],
)
def test_a_contraction_is_written_out(typed, full):
    assert without_contractions(typed, content.english()) == full
