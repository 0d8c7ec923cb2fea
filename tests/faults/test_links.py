"""Links: a file is never reached through one; a folder that the person names may be one."""

import os

import pytest

from assistant.errors import AssistantError
from assistant.store import Sitting, Store
from tests.command_line import run_here

pytestmark = pytest.mark.skipif(os.name != "posix", reason="links are not for everybody here")

ANSWERS = '{"company": "Northwind", "role": "Engineer", "interviewers": [{"name": "Priya Raman"}]}'


@pytest.fixture
def draft(home, tmp_path):
    (tmp_path / "a.json").write_text(ANSWERS)
    (tmp_path / "real").mkdir()
    (tmp_path / "folder").symlink_to("real")
    (tmp_path / "precious.txt").write_text("precious")
    arguments = ("draft", tmp_path / "a.json", "--no-proofread", "--out")
    return lambda out, *more: run_here((*arguments, tmp_path / out, *more), home / "data", home / "config")


@pytest.mark.parametrize("out", ["folder", "folder/note.txt"])
def test_a_folder_that_is_a_link_takes_notes_like_any_other(draft, tmp_path, out):
    assert draft(out).status == 0
    (note,) = (tmp_path / "real").iterdir()
    assert "Dear Priya" in note.read_text()
    assert (tmp_path / "folder").is_symlink()


@pytest.mark.parametrize("target", ["precious.txt", "nowhere.txt"])
def test_a_link_in_the_place_of_a_note_is_not_followed_and_only_replaced_when_told(draft, tmp_path, target):
    (tmp_path / "note.txt").symlink_to(target)
    refused = draft("note.txt")
    assert (refused.status, "already" in refused.err, "--force" in refused.err) == (1, True, True)
    assert draft("note.txt", "--force").status == 0
    assert not (tmp_path / "note.txt").is_symlink()
    assert (tmp_path / "precious.txt").read_text() == "precious"
    assert not (tmp_path / "nowhere.txt").exists()


def test_a_folder_link_that_leads_nowhere_and_a_file_are_no_folders_and_it_is_said(draft, tmp_path):
    (tmp_path / "lost").symlink_to("nowhere")
    (tmp_path / "plain").write_text("mine")
    for out, said in (("lost", "lost is a link that leads nowhere."), ("plain", "plain is no folder.")):
        ran = draft(out)
        assert (ran.status, said in ran.err, "Name a folder" in ran.err) == (1, True, True)
    assert (tmp_path / "plain").read_text() == "mine"


def test_a_folder_where_a_note_belongs_is_not_counted_as_one(draft, tmp_path):
    (tmp_path / "real" / "a-priya-raman.txt").mkdir()
    ran = draft("real")
    assert (ran.status, "a-priya-raman.txt is a folder." in ran.err) == (1, True)


def test_a_link_to_a_folder_is_not_replaced_by_a_file_even_when_told(home, tmp_path):
    Store.open(home / "data" / "afterword.db").save(Sitting({"answers": {"company": "Northwind"}}, "Engineer"))
    (tmp_path / "real").mkdir()
    (tmp_path / "folder").symlink_to("real")
    ran = run_here(("export", "--all", "--out", tmp_path / "folder", "--force"), home / "data", home / "config")
    assert (ran.status, "folder is a folder." in ran.err) == (1, True)
    assert (tmp_path / "folder").is_symlink()


def test_a_database_that_is_a_link_to_nothing_makes_no_file_there(tmp_path):
    path = tmp_path / "data" / "afterword.db"
    path.parent.mkdir()
    path.symlink_to(tmp_path / "elsewhere.db")
    store = Store.open(path)
    assert "links are not followed" in store.trouble
    store.close()
    assert not (tmp_path / "elsewhere.db").exists()


def test_a_database_of_a_later_program_says_what_to_do(home):
    import sqlite3

    store = Store.open(home / "data" / "afterword.db")
    store.save(Sitting({"answers": {"company": "Northwind"}}, "Engineer"))
    store.close()
    with sqlite3.connect(home / "data" / "afterword.db") as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    ran = run_here(("history",), home / "data", home / "config")
    assert (ran.status, "update this one" in ran.err) == (1, True)
    assert AssistantError.__name__ not in ran.err
