"""A clock that is set back again and again while somebody answers: all of it is there, and the last is the last."""

import io
import itertools
from datetime import timedelta

import pytest

from assistant.cli.entry import run
from assistant.world import World
from tests.command_line import NOW
from tests.faults.test_odd_rows import TYPED

pytestmark = pytest.mark.thorough


def test_set_back_at_every_look_nothing_is_lost_and_the_last_sitting_is_gone_on_with(home):
    looks = itertools.count()

    def afterword(*arguments, typed=""):
        out, err = io.StringIO(), io.StringIO()
        keys = io.TextIOWrapper(io.BytesIO(typed.encode()))
        world = World(
            keys, out, err, {}, lambda: NOW - timedelta(hours=5 * next(looks)), home / "data", home / "config"
        )
        status = run(arguments, world)
        assert err.getvalue() == ""
        return status, out.getvalue()

    afterword("new", "--plain", typed="Ada Lovelace\n\nAnalytical\n")
    _, drafted = afterword("new", "--plain", typed=f"{TYPED}/tone formal\nundo\n")
    assert "Took back" in drafted
    _, again = afterword("resume", "--plain", typed="redo\ndone\nyes\n")
    assert "Dear Priya" in again
    assert next(looks) > 20
    _, listed = afterword("history")
    assert "Ada Lovelace" in listed
    assert "Northwind · Priya Raman\n" in listed
    assert "Northwind" in afterword("due")[1]
    _, last = afterword("resume", "--plain", typed="\n")
    assert "Dear Priya" in last
