"""A change that alters a note of an example shows here, and is read before it is kept."""

import pytest

from tests.golden.notes import KEPT, golden, path_of


@pytest.mark.parametrize("kept", KEPT)
def test_a_note_is_the_one_that_was_read(kept):
    name, _, tone = kept.rpartition(".")
    written = golden(name, tone)
    assert written == path_of(name, tone).read_text(encoding="utf-8"), (
        "Read the new note; if you would send it: python -m tests.golden.notes"
    )
