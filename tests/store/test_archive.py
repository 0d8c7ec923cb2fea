"""What was kept is found by its words, taken out and brought back whole, and gone when it is forgotten."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from assistant.errors import AssistantError
from assistant.store import Archive, Mark, Sent, Sitting, Store, dumped, restore
from assistant.store.migrations import MIGRATIONS
from tests.store.databases import impatient

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "afterword.db"


@pytest.fixture
def kept(path):
    archive = Archive.open(path, lambda: NOW)
    yield archive
    archive.close()


@pytest.fixture
def hasty(path, monkeypatch):
    """An archive that waits only a moment for another run."""
    impatient(monkeypatch)
    with closing(Archive.open(path, lambda: NOW)) as archive:
        yield archive


def told(kept, title, *texts, **answers):
    sitting = kept.save(Sitting({"answers": {"company": title, **answers}, "trail": []}, title, finished=True))
    for text in texts:
        note = {"subject": "Hello", "paragraphs": [[{"text": text, "section": "x"}]]}
        kept.append_versions(sitting.id, [(0, {"note": note})])
    return sitting.id


def found(kept, words, limit=20):
    return [sitting.id for sitting in kept.find(words, limit)]


def test_words_are_found_in_answers_and_in_every_version(kept):
    one = told(kept, "Northwind", "the first wording", "another wording", stood_out="how you run incident reviews")
    two = told(kept, "Café Müller", "a wording about espresso")
    assert found(kept, "incident") == [one]
    assert found(kept, "review") == [one]
    assert found(kept, "first") == [one]
    assert found(kept, "muller espresso") == [two]
    assert found(kept, "WORDING") == [two, one]
    assert found(kept, "espr") == [two]
    assert found(kept, "wording", 1) == [two]
    assert found(kept, "incident espresso") == []


@pytest.mark.parametrize(
    "typed", ['"', "a OR", "NOT x", "text:(", "*", "-", "'; DROP TABLE words", "{", "^", "\x00", "NEAR(a b)"]
)
def test_whatever_is_typed_is_only_words(kept, typed):
    told(kept, "Northwind")
    assert found(kept, typed) == []


def test_an_answer_that_was_changed_is_found_by_its_new_words_only(kept):
    first = kept.save(Sitting({"answers": {"need": "quieter nights"}}))
    kept.save(Sitting({"answers": {"need": "fewer incidents"}}, id=first.id, revision=first.revision))
    assert found(kept, "nights") == []
    assert found(kept, "incidents") == [first.id]


def test_what_an_answer_was_taken_as_is_not_among_its_words(kept):
    told(kept, "Northwind", **{"interviewers.0.stood_out_kind": "doing", "interviewers.0.said": "0:warm.detail"})
    assert found(kept, "doing") == []


def test_an_older_database_is_searchable_too(path):
    path.parent.mkdir()
    with sqlite3.connect(path) as db:
        for migration in MIGRATIONS[:3]:
            migration(db)
        db.execute("PRAGMA user_version = 3")
        db.execute(
            "INSERT INTO sittings (title, finished, created, updated, revision, state)"
            " VALUES ('Old', 1, '', '', 1, '{\"answers\":{\"need\":\"lighthouse\"}}')"
        )
        db.execute('INSERT INTO versions VALUES (1, 0, 1, \'{"note":{"paragraphs":[[{"text":"harbour"}]]}}\')')
        db.execute("INSERT INTO versions VALUES (1, -1, 1, '{\"facts\":[]}')")
    db.close()
    with_words = Archive.open(path, lambda: NOW)
    assert found(with_words, "lighthouse") == found(with_words, "harbour") == [1]
    with_words.close()


SECRET = "Xylophonia"


def test_what_is_forgotten_is_in_no_byte_of_the_file(kept, path):
    ids = [
        told(kept, f"Company {n}", f"text {n} about {SECRET if n == 4 else 'nothing'} " + "padding " * 200)
        for n in range(9)
    ]
    kept.mark_sent([Sent(ids[4], 0, "2026-11-23", "email", f"Dear {SECRET}")])
    kept.mark(Mark(ids[4], "actions[0]", "2026-11-23"))
    assert SECRET.encode() in path.read_bytes()
    kept.forget([ids[4]])
    data = path.read_bytes().lower()
    assert SECRET.lower().encode() not in data
    assert SECRET.lower()[:7].encode() not in data
    assert b"company 4" not in data
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert found(kept, "padding") == [n for n in reversed(ids) if n != ids[4]]
    assert kept.sent(ids[4]) == kept.marks() == ()


def test_everything_can_be_forgotten(kept, path):
    told(kept, "Northwind", SECRET)
    kept.mark_seen(["panel"])
    kept.forget_all()
    assert kept.listed(5) == ()
    assert kept.seen_tips() == frozenset()
    data = path.read_bytes().lower()
    assert b"northwind" not in data
    assert SECRET.lower().encode() not in data
    assert b"panel" not in data


def test_what_was_sent_is_remembered_and_can_be_taken_back(kept):
    one = told(kept, "Northwind")
    kept.mark_sent([Sent(one, 0, "2026-11-21", "email", "Dear Priya"), Sent(one, 1, "2026-11-21", "card", "")])
    kept.mark_sent([Sent(one, 0, "2026-11-22", "linkedin", "Hi Priya")])
    assert [(s.interviewer, s.day, s.way) for s in kept.sent(one)] == [
        (0, "2026-11-22", "linkedin"),
        (1, "2026-11-21", "card"),
    ]
    kept.unmark_sent(one, [0])
    assert [s.interviewer for s in kept.sent(one)] == [1]


def everything(kept):
    return {"afterword": 1, "seen_tips": sorted(kept.seen_tips()), "sittings": list(dumped(kept))}


def test_what_is_taken_out_comes_back_whole_and_only_once(kept, tmp_path):
    one = told(kept, "Northwind", "first", "second", need="quiet 山田")
    kept.append_versions(one, [(-1, {"facts": []})])
    kept.mark_sent([Sent(one, 0, "2026-11-22", "email", "Dear Priya")])
    kept.mark(Mark(one, "actions[0]", "", "2026-12-01"))
    kept.mark_seen(["panel"])
    data = everything(kept)
    other = Archive.open(tmp_path / "other" / "a.db", lambda: datetime(2027, 1, 1, tzinfo=UTC))
    assert restore(other, data) == (1, 0)
    assert restore(other, data) == (0, 1)
    assert everything(other) == data
    assert found(other, "second") == [1]
    other.close()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ([], "not what afterword export --all writes"),
        ({"afterword": 2, "sittings": []}, "not what afterword export --all writes"),
        ({"afterword": 1, "sittings": [1]}, r"sittings\[0\]: expected an object"),
        ({"afterword": 1, "sittings": [{"title": 1}]}, r"sittings\[0\].title: expected a text"),
        ({"afterword": 1, "sittings": [], "seen_tips": [1]}, "seen_tips"),
    ],
)
def test_what_is_no_archive_changes_nothing(kept, data, said):
    told(kept, "Northwind")
    with pytest.raises(AssistantError, match=said):
        restore(kept, data)
    assert kept.numbers() == (1,)


def test_a_broken_sitting_among_good_ones_brings_in_none(kept):
    told(kept, "Northwind")
    data = everything(kept)
    good = data["sittings"][0] | {"created": "2026-01-01T00:00:00+00:00"}
    with pytest.raises(AssistantError, match=r"sittings\[1\].versions\[0\]: expected"):
        restore(kept, {"afterword": 1, "sittings": [good, good | {"versions": [{"interviewer": "x", "draft": {}}]}]})
    assert kept.numbers() == (1,)


def test_a_database_of_a_later_program_is_said_and_left_as_it_is(path):
    Store.open(path, lambda: NOW).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    archive = Archive.open(path, lambda: NOW)
    for work in (lambda: archive.find("x", 1), lambda: archive.forget([1]), lambda: archive.listed(1), archive.numbers):
        with pytest.raises(AssistantError, match="a later version of Afterword wrote it"):
            work()
    archive.close()
    assert path.read_bytes() == before


def test_another_run_that_is_writing_is_waited_for_and_then_said(hasty, path):
    kept = hasty
    one = told(kept, "Northwind")
    with sqlite3.connect(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(AssistantError, match="locked") as caught:
            kept.forget([one])
        assert "Try again" in caught.value.hint
        other.execute("ROLLBACK")
    other.close()
    assert kept.numbers() == (one,)


def test_a_file_that_another_run_reads_is_swept_later(hasty, path):
    kept = hasty
    one = told(kept, "Northwind", SECRET)
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA busy_timeout = 50")
        reading = other.execute("SELECT title FROM sittings UNION ALL SELECT title FROM sittings")
        reading.fetchone()
        with pytest.raises(AssistantError) as caught:
            kept.forget([one])
        reading.close()
    other.close()
    if kept.numbers():  # the reader kept even the deleting from being done
        kept.forget([one])
    else:
        assert "afterword forget --sweep" in caught.value.hint
        kept.sweep()
    assert SECRET.lower().encode() not in path.read_bytes().lower()


def test_what_was_changed_leaves_no_trace_either(kept, path):
    first = kept.save(Sitting({"answers": {"need": SECRET * 40}}))
    kept.save(Sitting({"answers": {"need": "quiet"}}, id=first.id, revision=first.revision))
    assert (SECRET * 2).encode() not in path.read_bytes()


def test_two_runs_at_once_both_work(path):
    one, other = Archive.open(path, lambda: NOW), Archive.open(path, lambda: NOW)
    first = told(one, "Northwind")
    second = told(other, "Südwind")
    other.forget([first])
    assert one.numbers() == other.numbers() == (second,)
    assert found(one, "sudwind") == [second]
    one.close()
    other.close()
