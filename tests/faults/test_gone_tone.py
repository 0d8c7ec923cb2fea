"""A tone of one's own that is gone, or broken, when it is wanted again: the sitting goes on in the usual one."""

import pytest

from tests.command_line import run_here
from tests.faults.test_odd_rows import TYPED

MINE = 'label = "mine"\nthanks = ["Thanks for {{ day }}."]\n'


@pytest.mark.parametrize("becomes", [None, "this is no TOML ["])
def test_a_tone_that_was_deleted_or_broken_ends_no_sitting(home, becomes):
    tone = home / "config" / "tones" / "mine.toml"
    tone.parent.mkdir(parents=True)
    tone.write_text(MINE)

    def afterword(*arguments, typed=""):
        return run_here(arguments, home / "data", home / "config", typed)

    assert "Mine now" in afterword("new", "--plain", typed=f"{TYPED}/tone mine\n").out
    afterword("config", "set", "tone", "mine")
    if becomes is None:
        tone.unlink()
    else:
        tone.write_text(becomes)
    for arguments, typed in ((["resume", "--plain"], "again\n"), (["new", "--plain"], TYPED)):
        ran = afterword(*arguments, typed=typed)
        assert ran.status == 130
        assert ran.err.count("There is no tone mine to write in any more, so this goes on in warm.") == 1
        assert "afterword config unset tone" in ran.err
        assert "Another wording" in ran.out
