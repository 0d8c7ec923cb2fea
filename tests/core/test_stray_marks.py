"""A comma, a colon, a full stop too many, before, after or instead of an answer."""

import re

import pytest

from assistant import content
from assistant.core.compose import compose
from tests.core.any_text import DOUBLED, with_text
from tests.core.samples import FULL, TONES, request

STRAY = (
    ("stood_out", ", the old board"),
    ("stood_out", "… the old board"),
    ("stood_out", "; they paired"),
    ("stood_out", "the the retro"),
    ("stood_out", ". the old board"),
    ("stood_out", "the old board ;"),
    ("stood_out", "::"),
    ("stood_out", ", ."),
    ("need", "? faster builds"),
    ("need", "faster builds :"),
    ("need", ":"),
    ("strength", "; I built it"),
    ("strength", "! I built it"),
    ("strength", "I built it ,"),
    ("repair", ". I speak Polish"),
    ("repair", "- I speak Polish"),
    ("what", ", send my CV"),
    ("what", "send my CV :"),
    ("what", "::"),
    ("what", "..."),
    ("due", "::"),
    ("due", "Friday :"),
    ("due", "..."),
    ("decision_by", "..."),
    ("decision_by", ",,,"),
    ("decision_by", "Friday :"),
    ("call", ",,,"),
    ("call", "Ines ,"),
    ("call", "..."),
    ("company", "Lumen Health ,"),
    ("company", ", Lumen Health"),
    ("company", "Lumen Health ."),
    ("role", "Designer ;"),
    ("role", ": Designer"),
    ("name", "Ines Ferreira ,"),
    ("sender", "Rowan Achebe ,"),
    ("sender", "..."),
    ("date", "???"),
    ("to", "..."),
    ("role", "the store manager"),
    ("company", "the Lumen Clinic"),
)
"""Single marks before, after or instead of an answer, as a slip of the finger leaves them."""


@pytest.mark.parametrize(
    ("field", "text"),
    STRAY,
)
def test_stray_marks_around_an_answer_leave_no_trace(field, text):
    for tone in TONES:
        note = compose(with_text(FULL, field, text), 0, request(tone), content.words(tone))
        body = f"{note.subject}\n{note.body}"
        assert not DOUBLED.search(body), body
        assert not re.search(r"[:;,]$|^[^\w“\"(]", note.subject), note.subject
        assert not any(
            re.search(r"^[.,;:!?…]|[,;:]$", s.text) for s in note.sentences if s.section not in ("greeting", "closing")
        ), body
        assert not re.search(r"\b[Tt]he the\b", body, re.IGNORECASE), body
