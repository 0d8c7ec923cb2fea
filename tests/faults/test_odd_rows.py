"""A database that another program changed, or made: one sentence, everything else goes on, and nothing is lost."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from assistant.store import Sitting, Store
from assistant.store.migrations import MIGRATIONS
from tests.command_line import run_here

TYPED = "Priya Raman\n\nNorthwind\nEngineer\n" + "\n" * 13 + "Sam\n\n\nagain\n"
ODD_STATES = ["{not json", "null", "[1]", "[" * 5000, '{"answers": {"company": 5}}', '{"trail": 7}']
COMMANDS = (["history"], ["history", "northwind"], ["due"], ["export", "--all"], ["show", "2"], ["resume", "--plain"])
ASKING = (["show", "1"], ["resume", "1", "--plain"], ["export", "1"], ["sent", "1"], ["follow-up", "1", "--plain"])


@pytest.fixture
def afterword(home):
    return lambda *arguments, typed="": run_here(arguments, home / "data", home / "config", typed)


@pytest.fixture
def path(home):
    return home / "data" / "afterword.db"


def changed(path, *statements):
    """Change the file as another program would, which knows nothing of the index of words."""
    with closing(sqlite3.connect(path)) as db, db:
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(*([statement] if isinstance(statement, str) else statement))


def held(path, query):
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchall()


@pytest.mark.parametrize("state", ODD_STATES)
def test_a_sitting_that_cannot_be_read_is_named_and_the_others_go_on(afterword, path, state):
    store = Store.open(path)
    for company in ("Initech", "Northwind"):
        answers = {"interviewers.0.name": "Priya", "interviewers.1.name": "", "company": company, "role": "Engineer"}
        store.save(Sitting({"answers": answers, "trail": list(answers)}, company, finished=company == "Initech"))
    store.close()
    changed(path, ("UPDATE sittings SET state = ? WHERE id = 1", (state,)))
    for arguments in COMMANDS:
        ran = afterword(*arguments)
        assert ran.status in (0, 130), (arguments, ran)
        assert "defect" not in ran.err
        assert "Northwind" in ran.out, arguments
    assert "Sitting 1 in " in (said := afterword("history").err)
    assert "(to delete it: afterword forget 1)" in said
    for arguments in ASKING:
        ran = afterword(*arguments)
        assert (ran.status, ran.err.count("\n")) == (1, 2), (arguments, ran)
        assert "Sitting 1 in " in ran.err
        assert "afterword forget 1" in ran.err
    assert held(path, "SELECT state FROM sittings WHERE id = 1") == [(state,)]
    assert afterword("forget", "1", "--yes").status == 0
    assert afterword("history").err == ""


def test_an_answer_is_kept_beside_a_time_that_is_none(afterword, path):
    afterword("new", "--plain", typed="Ada Lovelace\n")
    changed(path, "UPDATE sittings SET updated = 'zzz', created = ''")
    ran = afterword("new", "--plain", typed="Grace Hopper\n")
    assert ran.err == ""
    listed = afterword("history").out
    assert "Ada Lovelace" in listed
    assert "Grace Hopper" in listed


def test_one_odd_row_in_a_file_of_an_older_version_hides_no_other(afterword, path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for migration in MIGRATIONS[:4]:
            migration(db)
        good = json.dumps({"answers": {"company": "Northwind"}})
        for title, state in (("odd", "{not json"), ("good", good)):
            db.execute("INSERT INTO sittings VALUES (NULL, ?, 1, '', '', 1, ?)", (title, state))
        db.execute("PRAGMA user_version = 4")
    ran = afterword("history", "northwind")
    assert "good" in ran.out


NOWHERE = """UPDATE versions SET draft = json_set(draft, '$.histories[0].at', 99) WHERE interviewer = -1"""


@pytest.mark.parametrize(
    "statement",
    [
        NOWHERE,
        "UPDATE versions SET draft = '{oops' WHERE interviewer = 0 AND seq = 1",
        "UPDATE versions SET draft = '[]'",
        "UPDATE versions SET draft = '{}' WHERE interviewer = -1",
        "UPDATE versions SET draft = json_set(draft, '$.histories', 5) WHERE interviewer = -1",
        "DELETE FROM versions WHERE interviewer = 0",
    ],
)
def test_versions_that_do_not_fit_are_said_and_stay_while_the_note_is_written_anew(afterword, path, statement):
    afterword("new", "--plain", typed=TYPED)
    changed(path, statement)
    before = held(path, "SELECT draft FROM versions ORDER BY draft")
    for arguments in (["show", "1"], ["export", "1"], ["due"]):
        ran = afterword(*arguments)
        assert ran.status == 0
        assert "defect" not in ran.err
    ran = afterword("resume", "1", "--plain", typed="again\n")
    assert ran.err.count("The note of sitting 1 in ") == 1
    kept = held(path, "SELECT draft FROM versions")
    assert not set(before) - set(kept)
    last = held(path, "SELECT draft FROM versions WHERE interviewer = 0 ORDER BY seq DESC LIMIT 1")[0][0]
    written = " ".join(sentence["text"] for sentence in json.loads(last)["note"]["paragraphs"][0])
    again = afterword("resume", "1", "--plain")
    assert again.err == ""
    assert written in " ".join(again.out.split())


@pytest.mark.parametrize("version", [0, 3])
def test_another_programs_database_is_left_as_it_is(afterword, path, version):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE bookmarks (url)")
        db.execute(f"PRAGMA user_version = {version}")
    before = path.read_bytes()
    ran = afterword("new", "--plain", typed="Priya Raman\n\nNorthwind\n")
    assert "(the database there is one of another program; move it elsewhere)" in ran.err
    assert "cannot be read: the database there is one of another program" in afterword("history").err
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("table", ["sittings", "versions", "words"])
def test_a_database_without_one_of_its_tables_is_set_aside_and_what_is_there_is_kept_on(afterword, path, table):
    afterword("new", "--plain", typed=TYPED)
    changed(path, f"DROP TABLE {table}")
    ran = afterword("history")
    assert "is damaged; it was set aside as afterword-damaged-2026-11-23.db, not deleted." in ran.err
    assert "One interview could still be read and is kept on." in ran.err
    assert held(path.with_name("afterword-damaged-2026-11-23.db"), "SELECT 1 FROM seen_tips")
    assert "Northwind" in ran.out


WRITES = """
import pathlib, sys
from dataclasses import replace
from assistant.store import Sitting, Store
path, who = pathlib.Path(sys.argv[1]), sys.argv[2]
store = Store.open(path)
sitting = store.load(1)
for number in range(100):
    answers = {**sitting.state["answers"], f"{who}.{number}": "an answer"}
    sitting = store.save(replace(sitting, state={"answers": answers}))
    store.append_versions(sitting.id, [(0, {})])
sys.exit(store.trouble or 0)
"""


@pytest.mark.thorough
def test_two_that_write_as_fast_as_they_can_lose_no_answer_and_no_version(path):
    store = Store.open(path)
    store.save(Sitting({"answers": {"company": "Northwind"}}))
    runs = [subprocess.Popen([sys.executable, "-c", WRITES, str(path), who]) for who in ("mine", "theirs")]
    assert [run.wait() for run in runs] == [0, 0]
    kept = {key for sitting in store.recent() for key in sitting.state["answers"]}
    assert len(kept) == 201
    assert sum(len(store.versions(sitting.id)) for sitting in store.recent()) == 200
