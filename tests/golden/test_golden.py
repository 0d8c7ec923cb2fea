"""A change that alters a note of an example shows here, and is read before it is kept."""

import pytest

from tests.golden.notes import INTERVIEWS, TONES, golden, path_of


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("name", INTERVIEWS)
def test_a_note_is_the_one_that_was_read(name, tone):
    kept = path_of(name, tone).read_text(encoding="utf-8")
    assert golden(name, tone) == kept, "Read the new note; if you would send it: python -m tests.golden.notes"
