# ruff: noqa: S608 - names of tables and columns stand in this file and in the database's own shape
"""What can still be read of one database, copied into another."""

import sqlite3
from collections.abc import Collection
from contextlib import closing, suppress
from pathlib import Path

_OF_SITTING = {"versions": "sitting, interviewer, seq", "sent": "sitting, interviewer", "marks": "sitting, deadline"}
_ORDER = {"sittings": "id", **_OF_SITTING, "seen_tips": "id"}


def salvage(damaged: Path, into: sqlite3.Connection) -> int:
    """Copy every row that a damaged file still gives and return how many sittings there were."""
    try:
        with closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=rw", uri=True)) as old, into:
            into.execute("BEGIN IMMEDIATE")
            copy(old, into)
    except sqlite3.Error:
        return 0
    return int(into.execute("SELECT count(*) FROM sittings").fetchone()[0])


def copy(old: sqlite3.Connection, into: sqlite3.Connection, only: Collection[int] | None = None) -> None:
    """Copy the rows of all sittings, or of some by their number; a row that is there already stays as it is."""
    for table, order in _ORDER.items():
        where = ""
        if only is not None:
            if table == "seen_tips":
                continue
            numbers = ", ".join(map(str, map(int, only))) or "0"
            where = f"WHERE {'id' if table == 'sittings' else 'sitting'} IN ({numbers})"
        columns = [row[1] for row in into.execute(f"PRAGMA table_info({table})")]
        insert = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        # Where a page in the middle is broken, the rows behind it are reached from the other end.
        for direction in ("", " DESC"):
            by = ", ".join(f"{column}{direction}" for column in order.split(", "))
            with suppress(sqlite3.Error):
                for row in old.execute(f"SELECT {', '.join(columns)} FROM {table} {where} ORDER BY {by}"):
                    with suppress(sqlite3.Error):
                        into.execute(insert, row)
