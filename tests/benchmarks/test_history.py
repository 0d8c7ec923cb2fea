"""Listing and searching 100,000 past notes, and what the index costs a sitting: ``pytest tests/benchmarks -s``."""

import json
import random
import sqlite3
import statistics
import time

import pytest

from assistant.store import Archive, Sitting

MOST = 0.050
"""Seconds to list or search."""
SLOWER = 3
"""How many times as long a save may take there as in an empty file."""
WORDS = (
    "pipeline review ward patient ledger budget menu kitchen school lesson design board audit nightly incident"
    " portfolio team role manager thank conversation"
).split()


@pytest.fixture(scope="session")
def full(tmp_path_factory):
    kept = Archive.open(tmp_path_factory.mktemp("full") / "afterword.db")
    chance = random.Random(1)
    with sqlite3.connect(kept.path) as db:
        for n in range(100_000):
            text = " ".join(chance.choices(WORDS, k=80))
            answers = {
                "company": f"Company {n}",
                "role": "Engineer",
                "interviewers.0.name": "Priya Raman",
                "need": text[:99],
            }
            row = (
                f"Engineer at Company {n}",
                "2026-11-20T09:00:00+00:00",
                json.dumps({"answers": answers, "trail": []}),
            )
            db.execute("INSERT INTO sittings VALUES (NULL, ?1, 1, ?2, ?2, 1, ?3)", row)
            draft = json.dumps({"note": {"subject": "Thank you", "paragraphs": [[{"text": text}]]}})
            db.execute("INSERT INTO versions VALUES (?, 0, 1, ?)", (n + 1, draft))
    yield kept
    kept.close()


def median(work, rounds=15):
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


@pytest.mark.parametrize(
    "typed", ["Company 99999", "company 5", "pipeline review", "thank", "pip", "you priya", "nothing-like-it"]
)
def test_a_search_among_a_hundred_thousand_notes_is_not_felt(full, typed):
    taken = median(lambda: full.find(typed, 20))
    print(f"\nsearch {typed!r}: {taken * 1000:.1f} ms")
    assert taken <= MOST


def test_nor_is_a_list_of_them(full):
    taken = median(lambda: full.listed(20))
    print(f"\nlist: {taken * 1000:.2f} ms")
    assert taken <= MOST


def test_nor_does_opening_the_file_take_longer(full, tmp_path):
    taken = median(lambda: Archive.open(full.path).close())
    bare = median(lambda: Archive.open(tmp_path / "a.db").close())
    print(f"\nopen: {taken * 1000:.2f} ms, an empty one {bare * 1000:.2f} ms")
    assert taken <= 3 * bare


def test_an_answer_is_kept_about_as_quickly_as_in_an_empty_file(full, tmp_path):
    empty = Archive.open(tmp_path / "a.db")
    times = [median(lambda k=k: k.save(Sitting({"answers": {"company": "Northwind"}}))) for k in (full, empty)]
    empty.close()
    print(f"\nsave: {times[0] * 1000:.2f} ms, in an empty file {times[1] * 1000:.2f} ms")
    assert times[0] <= SLOWER * times[1]
