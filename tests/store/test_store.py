"""Sittings survive whatever ends them, and a broken disk is said, never fatal."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.errors import AssistantError
from assistant.store import Archive, Sitting, Store
from assistant.store.migrations import MIGRATIONS
from tests.store.databases import connecting, impatient, read_only
from tests.systems import is_private

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "afterword.sqlite3"


def opened(path: Path) -> Store:
    return Store.open(path, lambda: NOW)


def test_a_saved_sitting_is_there_for_the_next_run(path):
    saved = opened(path).save(Sitting({"answers": {"company": "山田 R&D"}}, "Analyst, 山田"))
    found = opened(path).unfinished(1)[0]
    assert found == saved
    assert found.state == {"answers": {"company": "山田 R&D"}}


def test_a_finished_sitting_is_not_offered_again(path):
    store = opened(path)
    first = store.save(Sitting({"n": 1}))
    second = store.save(Sitting({"n": 2}))
    store.save(Sitting({"n": 2}, finished=True, id=second.id, revision=second.revision, created=second.created))
    assert store.unfinished(1)[0].id == first.id


def test_a_later_save_replaces_the_earlier_one(path):
    store = opened(path)
    saved = store.save(Sitting({"n": 1}))
    again = store.save(Sitting({"n": 2}, id=saved.id, revision=saved.revision, created=saved.created))
    assert again.id == saved.id
    assert [s.state for s in store.recent()] == [{"n": 2}]


def test_two_runs_going_on_with_one_sitting_both_keep_their_answers(path):
    one, other = opened(path), opened(path)
    saved = one.save(Sitting({"n": 0}))
    mine = one.save(Sitting({"n": "mine"}, id=saved.id, revision=saved.revision))
    theirs = other.save(Sitting({"n": "theirs"}, id=saved.id, revision=saved.revision))
    assert theirs.id != mine.id
    assert [s.state["n"] for s in one.recent()] == ["theirs", "mine"]


def test_file_and_folder_are_private_whatever_the_umask(path):
    before = os.umask(0)
    try:
        opened(path).save(Sitting({}))
    finally:
        os.umask(before)
    assert is_private(path)
    assert is_private(path.parent)


@pytest.mark.skipif(os.name != "posix", reason="there are no such modes here")
def test_what_was_closed_on_purpose_is_made_private_and_no_more(path):
    opened(path).close()
    path.parent.chmod(0o555)
    opened(path).close()
    assert path.parent.stat().st_mode & 0o777 == 0o500


def test_versions_are_counted_for_each_interviewer(path):
    store = opened(path)
    sitting = store.save(Sitting({})).id
    for body in "ab":
        store.append_versions(sitting, [(0, {"body": body})])
    store.append_versions(sitting, [(1, {"body": "c"})])
    kept = opened(path).versions(sitting)
    assert [(v.interviewer, v.seq, v.draft["body"]) for v in kept] == [(0, 1, "a"), (0, 2, "b"), (1, 1, "c")]


def test_tips_once_seen_stay_seen(path):
    opened(path).mark_seen(["when", "panel"])
    store = opened(path)
    store.mark_seen(["panel", "subject"])
    assert store.seen_tips() == {"when", "panel", "subject"}


def test_what_was_saved_survives_kill_9(path):
    program = (
        "import sqlite3, sys, pathlib; from assistant.store import *\n"
        f"store = Store.open(pathlib.Path({str(path)!r})); store.save(Sitting({{'n': 1}}))\n"
        "db = sqlite3.connect(store.path); db.execute('DELETE FROM sittings')\n"
        "print('half way', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        assert run.stdout.readline() == b"half way\n"
        run.kill()
        run.wait(10)
    assert opened(path).unfinished(1)[0].state == {"n": 1}


@pytest.mark.parametrize("damage", [b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_file_is_set_aside_and_said(path, damage):
    path.parent.mkdir()
    path.write_bytes(damage)
    store = opened(path)
    saved = store.save(Sitting({"n": 1}))
    assert store.lasting
    assert "damaged" in store.trouble
    assert path.with_name("afterword-damaged-2026-11-23.sqlite3").read_bytes() == damage
    assert opened(path).load(saved.id).state == {"n": 1}


def test_damage_met_while_answering_loses_no_later_answer(path):
    store = opened(path)
    saved = store.save(Sitting({"n": 1}))
    path.write_bytes(b"\x00" * path.stat().st_size)
    again = store.save(Sitting({"n": 2}, id=saved.id, revision=saved.revision))
    assert "set aside" in store.trouble
    assert opened(path).load(again.id).state == {"n": 2}


def test_two_damaged_files_of_one_day_are_both_kept(path):
    path.parent.mkdir()
    for content in (b"first" * 500, b"second" * 500):
        path.write_bytes(content)
        opened(path).close()
        path.unlink()
    kept = sorted(p.read_bytes() for p in path.parent.glob("*-damaged-*"))
    assert kept == [b"first" * 500, b"second" * 500]


def test_without_a_writable_folder_the_sitting_goes_on_in_memory(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    store = opened(tmp_path / "data" / "afterword.sqlite3")
    saved = store.save(Sitting({"n": 1}))
    assert not store.lasting
    assert "cannot be resumed" in store.trouble
    assert store.load(saved.id).state == {"n": 1}


def test_a_disk_that_fills_up_half_way_keeps_the_sitting_in_memory(path, monkeypatch):
    connecting(monkeypatch, "PRAGMA max_page_count = 20")
    store = opened(path)
    saved = store.save(Sitting({"n": 1}))
    store.append_versions(saved.id, [(0, {"body": "a"})])
    again = store.save(Sitting({"n": "x" * 100_000}, id=saved.id, revision=saved.revision))
    assert again.id == saved.id
    assert "full" in store.trouble
    assert "cannot be resumed" in store.trouble
    assert [v.draft for v in store.versions(saved.id)] == [{"body": "a"}]
    assert opened(path).load(saved.id).state == {"n": 1}


def test_a_database_locked_for_good_does_not_stop_the_sitting(path, monkeypatch):
    store = opened(path)
    impatient(monkeypatch)
    with sqlite3.connect(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        blocked = opened(path)
        assert blocked.save(Sitting({"n": 1})).state == {"n": 1}
        assert "locked" in blocked.trouble
    assert store.unfinished(1) == ()


def test_a_database_of_a_later_program_is_left_as_it_is(path):
    opened(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    store = opened(path)
    store.save(Sitting({}))
    assert "later version" in store.trouble
    assert path.read_bytes() == before


def test_every_older_database_grows_into_the_newest(path):
    path.parent.mkdir()
    for done in range(len(MIGRATIONS)):
        with sqlite3.connect(path) as db:
            for migration in MIGRATIONS[:done]:
                migration(db)
            db.execute(f"PRAGMA user_version = {done}")
        store = opened(path)
        assert store.trouble == ""
        store.mark_seen(["a"])
        assert store.seen_tips() == {"a"}
        store.close()
        shutil.rmtree(path.parent)
        path.parent.mkdir()


def test_a_damaged_file_gives_back_every_sitting_that_can_still_be_read(path):
    store = opened(path)
    for number in range(300):
        sitting = store.save(Sitting({"answers": {"company": f"Company {number}", "need": "x" * 900}}, finished=True))
        store.append_versions(sitting.id, [(0, {"body": f"note {number}"})])
    store.close()
    pages = bytearray(path.read_bytes())
    middle = pages.index(b'"Company 150"') // 4096 * 4096
    pages[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(pages)
    store = opened(path)
    found = store.recent(1000)
    assert 290 < len(found) < 300
    assert f"{len(found)} interviews could still be read" in store.trouble
    assert all(store.versions(each.id) for each in found[:20])
    assert [each.id for each in opened(path).recent(1000)] == [each.id for each in found]


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, None])
def test_the_sitting_being_worked_on_is_offered_even_where_nothing_can_be_read(path, damage):
    saved = opened(path).save(Sitting({"answers": {"company": "Northwind"}}, "Analyst at Northwind"))
    if damage is None:
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes(damage or b"\x00" * 5000)
    store = opened(path)
    assert store.unfinished(1)[0].state == saved.state
    assert ("set aside" in store.trouble) == (damage is not None)


@pytest.mark.parametrize("left", [b"", None])
def test_the_sitting_being_worked_on_is_offered_where_the_file_was_emptied_or_is_gone(path, left):
    store = opened(path)
    saved = store.save(Sitting({"answers": {"company": "Northwind"}}, "Analyst at Northwind"))
    store.close()
    path.unlink()
    if left is not None:
        path.write_bytes(left)
    store = opened(path)
    assert store.unfinished(1) == (saved,)
    assert "is gone" in store.trouble
    assert opened(path).trouble == ""


def test_what_was_finished_or_forgotten_is_kept_no_second_time(path):
    store = opened(path)
    saved = store.save(Sitting({"answers": {"company": "Northwind"}}))
    assert [is_private(p) for p in path.parent.glob("*unfinished*")] == [True]
    store.save(Sitting(saved.state, finished=True, id=saved.id, revision=saved.revision))
    assert list(path.parent.glob("*unfinished*")) == []
    other = store.save(Sitting({"answers": {"company": "Hooli"}}))
    store.close()
    with closing(Archive.open(path)) as kept:
        kept.forget([other.id])
    assert not [p for p in path.parent.iterdir() if b"Hooli" in p.read_bytes()]


def test_a_file_moved_away_under_a_sitting_takes_no_answer_and_no_version_with_it(path):
    store = opened(path)
    saved = store.save(Sitting({"n": 1}))
    store.append_versions(saved.id, [(0, {"body": "first"})])
    path.rename(path.with_name("elsewhere.sqlite3"))
    store.append_versions(saved.id, [(0, {"body": "second"})])
    again = store.save(Sitting({"n": 2}, id=saved.id, revision=saved.revision))
    assert store.trouble == ""
    reopened = opened(path)
    assert reopened.load(again.id).state == {"n": 2}
    assert [v.draft["body"] for v in reopened.versions(again.id)] == ["first", "second"]


def test_a_broken_index_of_words_costs_no_answer(path):
    store = opened(path)
    saved = store.save(Sitting({"answers": {"company": "Northwind"}}))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("UPDATE words_data SET block = zeroblob(20) WHERE id > 10")
        other.execute("UPDATE words_data SET block = zeroblob(2) WHERE id = 1")
    again = store.save(Sitting({"answers": {"company": "Hooli"}}, id=saved.id, revision=saved.revision))
    assert store.trouble == ""
    with closing(Archive.open(path)) as kept:
        assert [s.id for s in kept.find("Hooli", 5)] == [again.id]


def test_versions_are_kept_all_or_none(path):
    store = opened(path)
    saved = store.save(Sitting({"n": 1}))
    with pytest.raises(TypeError):
        store.append_versions(saved.id, [(0, {"body": "whole"}), (1, {"body": object()})])
    assert store.versions(saved.id) == ()


def test_a_link_in_place_of_the_database_is_not_followed(path, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"")
    path.parent.mkdir()
    path.symlink_to(elsewhere)
    store = opened(path)
    store.save(Sitting({"n": 1}))
    assert "link" in store.trouble
    assert elsewhere.read_bytes() == b""


def test_what_cannot_be_written_can_still_be_read_and_gone_on_with(path, monkeypatch):
    store = opened(path)
    saved = store.save(Sitting({"n": 1}))
    store.append_versions(saved.id, [(0, {"body": "a"})])
    store.close()
    read_only(monkeypatch)
    store = opened(path)
    assert store.unfinished(1) == (saved,)
    assert [v.draft for v in store.versions(saved.id)] == [{"body": "a"}]
    assert "readonly" in store.trouble
    with closing(Archive.open(path)) as kept:
        assert [s.id for s in kept.listed(5)] == [saved.id]
        with pytest.raises(AssistantError, match="cannot be written"):
            kept.forget([saved.id])


def test_beside_a_journal_that_cannot_be_rolled_back_the_sitting_is_offered(path, monkeypatch):
    saved = opened(path).save(Sitting({"n": 1}))
    path.with_name(f"{path.name}-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x00" * 600)
    read_only(monkeypatch)
    assert opened(path).unfinished(1) == (saved,)
