"""Homes that are missing or no folders, clocks set back, other time zones: answers are kept, or it is said."""

import os
import subprocess
from datetime import UTC, datetime, timedelta, timezone

import pytest

from assistant.store import Sitting, Store
from tests.faults.kills import PROGRAM

pytestmark = pytest.mark.thorough

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def run(*arguments, typed="", **env):
    kept = {name: value for name, value in os.environ.items() if name not in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    given = {name: value for name, value in (kept | env).items() if value is not None}
    ran = subprocess.run([*PROGRAM, *arguments], input=typed, capture_output=True, text=True, timeout=60, env=given)
    return ran.returncode, ran.stdout, ran.stderr


@pytest.mark.parametrize("place", ["a file", "/proc/none", "/dev/null"])
def test_where_nothing_can_be_kept_it_is_said_once_and_the_questions_go_on(tmp_path, place):
    if place == "a file":
        place = tmp_path / "file"
        place.write_text("")
    status, out, complaint = run("new", "--plain", typed="Priya Raman\n\nNorthwind\n", HOME=str(place))
    assert status == 130
    assert "Which role?" in out
    assert complaint.count("Nothing can be kept in") == 1
    assert complaint.count("\n") == 1


@pytest.mark.parametrize("command", ["history", "due", "where", "learned", "resume --plain", "drafts"])
def test_commands_about_the_past_say_that_there_is_none(tmp_path, command):
    status, _, complaint = run(*command.split(), HOME=str(tmp_path / "missing"))
    assert status in (0, 1, 2)
    assert "Traceback" not in complaint
    assert "defect" not in complaint
    assert not (tmp_path / "missing").exists()


def test_without_home_the_folder_of_the_account_is_used():
    status, out, complaint = run("where", HOME=None)
    assert (status, complaint) == (0, "")
    assert "afterword.db" in out


def test_a_clock_set_back_hides_no_sitting(tmp_path):
    path = tmp_path / "data" / "afterword.db"
    times = iter([NOON, NOON, NOON - timedelta(days=400), NOON - timedelta(days=400)])
    store = Store.open(path, lambda: next(times, NOON - timedelta(days=400)))
    store.save(Sitting({"n": "before"}))
    late = store.save(Sitting({"n": "after the clock was set back"}))
    assert store.unfinished(1) == (late,)


def test_another_time_zone_changes_no_order(tmp_path):
    path = tmp_path / "data" / "afterword.db"
    here, there = (NOON.astimezone(timezone(timedelta(hours=h))) for h in (13, -11))
    Store.open(path, lambda: here).save(Sitting({"n": "Auckland"}))
    last = Store.open(path, lambda: there + timedelta(minutes=1)).save(Sitting({"n": "Midway"}))
    assert Store.open(path, lambda: here).unfinished(1) == (last,)


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o277])
def test_what_is_kept_is_private_under_any_umask(tmp_path, mask):
    before = os.umask(mask)
    try:
        run("new", "--plain", typed="Priya Raman\n", HOME=str(tmp_path), TZ="Asia/Tokyo")
    finally:
        os.umask(before)
    folder = tmp_path / ".local" / "share" / "afterword"
    made = (folder, *folder.parents[:3])
    assert {one.stat().st_mode & 0o777 for one in made if one != tmp_path} == {0o700}
    assert {path.stat().st_mode & 0o177 for path in folder.iterdir()} == {0}
    assert len(list(folder.iterdir())) == 2


@pytest.mark.skipif(os.name != "posix", reason="no limit on files here")
def test_on_a_full_disk_it_is_said_once_and_the_questions_go_on(tmp_path):
    limited = ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh", *PROGRAM, "new", "--plain"]
    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    typed = "Priya Raman\n\nNorthwind\n"
    ran = subprocess.run(limited, input=typed, capture_output=True, text=True, timeout=60, env=env)
    assert ran.returncode == 130
    assert "Which role?" in ran.stdout
    assert "Your answers could not be kept." in ran.stdout
    assert ran.stderr.count("Nothing can be kept in") == 1
    assert ran.stderr.count("\n") == 1


def test_what_was_kept_before_the_disk_was_full_is_there_when_it_is_not(tmp_path):
    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    run("new", "--plain", typed="Priya Raman\n\nNorthwind\n", XDG_DATA_HOME=str(tmp_path))
    limited = ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh", *PROGRAM, "resume", "--plain"]
    ran = subprocess.run(limited, input="Engineer\n", capture_output=True, text=True, timeout=60, env=env)
    assert "Which company? Northwind" in ran.stdout
    assert "Traceback" not in ran.stderr
    again = run("resume", "--plain", XDG_DATA_HOME=str(tmp_path))
    assert "Which company? Northwind" in again[1]


@pytest.mark.skipif(os.name != "posix", reason="no umask here")
def test_an_umask_that_takes_everything_leaves_what_is_kept_to_its_owner(tmp_path):
    before = os.umask(0o777)
    try:
        typed = "Priya Raman\n\nNorthwind\nEngineer\n" + "\n" * 13 + "Sam\n\n\nsave note.txt\ndone\nyes\n"
        assert subprocess.run(
            [*PROGRAM, "new", "--plain"], input=typed, text=True, capture_output=True, cwd=tmp_path,
            env={**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""}, check=False,
        ).returncode == 0  # fmt: skip
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*") if path.is_file()}
    assert modes == dict.fromkeys(("afterword.db", "config.toml", "note.txt"), 0o600)
