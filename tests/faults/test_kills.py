"""Killed again and again, a sitting goes on where it stood; many more: ``python -m tests.faults.kills``."""

from tests.faults.kills import killed


def test_killed_at_random_moments_no_answer_and_no_version_is_lost(tmp_path):
    tally = killed(5, 23, tmp_path)
    assert tally.faults == ()
    assert tally.answers > 0
