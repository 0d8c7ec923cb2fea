"""A change that alters a note of an example shows here, and is read before it is kept."""

import pytest

from assistant import content
from assistant.core.check import found_in
from tests.golden.notes import INTERVIEWS, KEPT, golden, path_of


@pytest.mark.parametrize("kept", KEPT)
def test_a_note_is_the_one_that_was_read(kept):
    name, _, tone = kept.rpartition(".")
    written = golden(name, tone)
    assert written == path_of(name, tone).read_text(encoding="utf-8"), (
        "Read the new note; if you would send it: python -m tests.golden.notes"
    )


@pytest.mark.parametrize("kept", KEPT)
def test_a_note_that_was_kept_holds_nothing_to_avoid(kept):
    name, _, tone = kept.rpartition(".")
    assert name in INTERVIEWS
    assert [m[0] for _, m in found_in(path_of(name, tone).read_text(encoding="utf-8"), content.wording())] == []
