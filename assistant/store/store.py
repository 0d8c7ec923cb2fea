"""The store: every call is on disk when it returns, or in memory with the reason said."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self, TypeVar

from assistant.store import opening, unfinished
from assistant.store.migrations import ForeignError, TooNewError
from assistant.store.rows import PassedOver, draft_in, sitting_in
from assistant.store.salvage import copy, salvage
from assistant.store.sittings import Sitting, Version

_T = TypeVar("_T")
_SAVED = (
    "",
    " One interview could still be read and is kept on.",
    " {count} interviews could still be read and are kept on.",
)
"""What is said of a damaged file: nothing, one or more were saved."""
_UPDATE = "UPDATE sittings SET title = ?, finished = ?, created = ?, updated = ?, revision = ?, state = ? WHERE id = ?"
_INSERT = "INSERT INTO sittings (title, finished, created, updated, revision, state, id) VALUES (?, ?, ?, ?, ?, ?, ?)"
_COUNT = "SELECT count(*) FROM versions WHERE sitting = ? AND interviewer = ?"
_ASIDE = (
    "UPDATE versions SET interviewer = (SELECT min(min(interviewer), -1) FROM versions WHERE sitting = ?1)"
    " - 2 - interviewer WHERE sitting = ?1 AND interviewer >= -1"
)
_COLUMNS = "id, title, finished, created, updated, revision, state"


class Store:
    """Sittings, versions and seen tips.

    No call raises for want of a disk: ``trouble`` then holds one sentence for the person, and the rest of the
    sitting is kept in memory (``lasting`` is False).
    """

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self.path = path
        self.lasting = True
        self.readable = True
        """Whether what was kept is there to be read, if only in memory."""
        self.trouble = ""
        self._now = now
        self._passed = PassedOver(path)
        self._mine: set[int] = set()
        self._db = self._opened()

    @classmethod
    def open(cls, path: Path, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> Self:
        """Open the database at a path, making it and its folder where needed."""
        return cls(path, now)

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        self._db.close()

    def save(self, sitting: Sitting) -> Sitting:
        """Keep a sitting and return it with its id and revision.

        Where another run saved the same sitting meanwhile, this one goes on under an id of its own, so that
        neither loses an answer.
        """
        saved = self._write(lambda db: self._save(db, sitting))
        self._mine.add(saved.id)
        if saved.finished:
            unfinished.drop(self.path)
        elif self.lasting:
            unfinished.keep(self.path, saved)
        return saved

    @property
    def passed_over(self) -> str:
        """One sentence about what was asked for so far and stands in the file, but cannot be read; else empty."""
        return self._passed.sentence

    def load(self, sitting: int) -> Sitting | None:
        """Return a sitting by its id; None also where its row does not read as one."""
        return next(iter(self._select("id = ?", sitting)), None)

    def numbered(self, sitting: int) -> Sitting | None:
        """Return a sitting that somebody asks for by its id; raises ``OddRowError`` where it cannot be read."""
        found = self.load(sitting)
        if sitting in self._passed.sittings:
            raise self._passed.refusal(sitting)
        return found

    def unfinished(self, limit: int) -> tuple[Sitting, ...]:
        """Return the sittings last worked on that are not finished, the newest first."""
        return self._select("finished = 0 ORDER BY updated DESC, id DESC LIMIT ?", limit)

    def latest_finished(self, limit: int = 1) -> tuple[Sitting, ...]:
        """Return the finished sittings last worked on, the newest first."""
        return self._select("finished = 1 ORDER BY updated DESC, id DESC LIMIT ?", limit)

    def recent(self, limit: int = 20) -> tuple[Sitting, ...]:
        """Return the sittings last kept, the newest first."""
        return self._select("TRUE ORDER BY id DESC LIMIT ?", limit)

    def append_versions(
        self, sitting: int, drafts: Iterable[tuple[int, dict[str, Any]]], known: Mapping[int, int] | None = None
    ) -> tuple[Version, ...] | None:
        """Keep more versions of the drafts of a sitting, each with its interviewer, all or none.

        ``known`` is how many there are of some interviewers; None comes back where another run has written more.
        """
        rows = list(drafts)

        def append(db: sqlite3.Connection) -> tuple[Version, ...] | None:
            there = {who: db.execute(_COUNT, (sitting, who)).fetchone()[0] for who in known or {}}
            if there != (known or {}):
                return None
            return tuple(self._append(db, sitting, who, draft) for who, draft in rows)

        self._mine.add(sitting)
        return self._write(append)

    def versions(self, sitting: int) -> tuple[Version, ...]:
        """Return every version of a sitting's drafts, by interviewer and then in the order they were made.

        One that does not read as a draft is empty: the others are known by their places.
        """
        query = "SELECT interviewer, seq, draft FROM versions WHERE sitting = ? ORDER BY interviewer, seq"
        rows = self._read(lambda db: db.execute(query, (sitting,)).fetchall())
        read = [(interviewer, seq, draft_in(text)) for interviewer, seq, text in rows]
        if any(draft is None for interviewer, _, draft in read if interviewer >= -1):  # others are set aside
            self._passed.notes.add(sitting)
        return tuple(Version(sitting, interviewer, seq, draft or {}) for interviewer, seq, draft in read)

    def set_versions_aside(self, sitting: int) -> None:
        """Take the versions of a sitting that do not fit together out of the way of new ones; they stay in the file."""
        self._passed.notes.add(sitting)
        self._write(lambda db: db.execute(_ASIDE, (sitting,)))

    def seen_tips(self) -> frozenset[str]:
        """Return the ids of the tips already shown."""
        return frozenset(self._read(lambda db: [row[0] for row in db.execute("SELECT id FROM seen_tips")]))

    def mark_seen(self, tips: Collection[str]) -> None:
        """Remember that these tips were shown."""
        seen = self._stamp()
        rows = [(tip, seen) for tip in tips]
        self._write(lambda db: db.executemany("INSERT OR IGNORE INTO seen_tips (id, seen) VALUES (?, ?)", rows))

    def _append(self, db: sqlite3.Connection, sitting: int, interviewer: int, draft: dict[str, Any]) -> Version:
        row = db.execute(
            "INSERT INTO versions (sitting, interviewer, seq, draft) SELECT ?1, ?2, coalesce(max(seq), 0) + 1, ?3"
            " FROM versions WHERE sitting = ?1 AND interviewer = ?2 RETURNING seq",
            (sitting, interviewer, _dump(draft)),
        ).fetchone()
        return Version(sitting, interviewer, row[0], draft)

    def _save(self, db: sqlite3.Connection, sitting: Sitting, *, as_it_was: bool = False) -> Sitting:
        now = self._stamp()
        updated = sitting.updated if as_it_was else self._newest(db, now)
        kept = replace(sitting, created=sitting.created or now, updated=updated, revision=sitting.revision + 1)
        values = (kept.title, kept.finished, kept.created, kept.updated, kept.revision, _dump(kept.state))
        changed = db.execute(
            f"{_UPDATE} AND revision = ?",
            (*values, sitting.id, sitting.revision),
        ).rowcount
        if changed:
            return kept
        columns = _COLUMNS.removeprefix("id, ")
        made = db.execute(f"INSERT INTO sittings ({columns}) VALUES (?, ?, ?, ?, ?, ?)", values)  # noqa: S608
        return replace(kept, id=made.lastrowid or 0)

    def _newest(self, db: sqlite3.Connection, now: str) -> str:
        """Return a time later than every one that is kept, even where the clock was set back."""
        last = db.execute(
            "SELECT max(updated) FROM (SELECT max(updated) AS updated FROM sittings WHERE finished = 0"
            " UNION ALL SELECT max(updated) FROM sittings WHERE finished = 1)"
        ).fetchone()[0]
        if last is None or last < now:
            return now
        with suppress(ValueError, OverflowError):  # what is no time cannot be later
            return (datetime.fromisoformat(last) + timedelta(microseconds=1)).isoformat(timespec="microseconds")
        return now

    def _select(self, which: str, *values: object) -> tuple[Sitting, ...]:
        """Return the sittings of a choice, as many as there would be without those whose rows cannot be read."""
        without = ", ".join(map(str, self._passed.sittings))
        query = f"SELECT {_COLUMNS} FROM sittings WHERE id NOT IN ({without}) AND {which}"  # noqa: S608
        read = {row[0]: sitting_in(row) for row in self._read(lambda db: db.execute(query, values).fetchall())}
        if odd := {number for number, found in read.items() if found is None}:
            self._passed.sittings |= odd
            return self._select(which, *values)
        return tuple(found for found in read.values() if found)

    def _stamp(self) -> str:
        return self._now().astimezone(UTC).isoformat(timespec="microseconds")

    def _write(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        def commit(db: sqlite3.Connection) -> _T:
            with db:
                db.execute("BEGIN IMMEDIATE")
                return work(db)

        return self._read(commit)

    def _read(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        try:
            return work(self._db)
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):  # a bug here, not the disk's doing
            raise
        except sqlite3.DatabaseError as problem:
            self._recover(problem)
            return work(self._db)

    def _opened(self) -> sqlite3.Connection:
        try:
            db = opening.open_file(self.path)
        except (OSError, sqlite3.Error, ForeignError, TooNewError) as problem:
            return self._moved_to(problem) or self._after(problem)
        if db.execute("SELECT 1 FROM sittings LIMIT 1").fetchone() is None and self._with_unfinished(db):
            self.trouble = f"What was kept in {self.path} is gone.{_SAVED[1]}"
        return db

    def _recover(self, problem: sqlite3.DatabaseError) -> None:
        if opening.is_of_index(problem) and self._indexed_anew():
            return
        before = self._db
        self._db = self._moved_to(problem) or self._after(problem)
        # What this sitting kept so far stays within reach, as far as the file still gives it.
        with suppress(sqlite3.Error):
            if self.lasting:
                copy(before, self._db, self._mine)
            else:
                before.backup(self._db)
        before.close()

    def _indexed_anew(self) -> bool:
        try:
            self._db.execute("INSERT INTO words (words) VALUES ('rebuild')")
        except sqlite3.Error:
            return False
        return True

    def _moved_to(self, problem: Exception) -> sqlite3.Connection | None:
        """Open what stands in the file's place now; None where the trouble is another one."""
        if not opening.is_moved(problem):
            return None
        try:
            return opening.open_file(self.path)
        except (OSError, sqlite3.Error, ForeignError, TooNewError):
            return None

    def _after(self, problem: Exception) -> sqlite3.Connection:
        if opening.is_damage(problem):
            try:
                aside = opening.set_aside(self.path, self._now())
                db = opening.open_file(self.path)
            except (OSError, sqlite3.Error) as worse:
                problem = worse
            else:
                count = salvage(aside, db) + self._with_unfinished(db)
                self.trouble = (
                    f"What was kept in {self.path} is damaged; it was set aside as {aside.name}, not deleted."
                    f"{_SAVED[min(count, 2)].format(count=count)}"
                )
                return db
        self.lasting = False
        self.trouble = (
            f"Nothing can be kept in {self.path.parent} ({_reason(problem)}), so this sitting cannot be resumed."
        )
        db = opening.open_memory()
        self.readable = opening.read_into(db, self.path)
        if not self.readable:
            db.close()
            db = opening.open_memory()
        self._with_unfinished(db)
        return db

    def _with_unfinished(self, db: sqlite3.Connection) -> int:
        """Bring back the sitting last worked on, where it was newer than what is there; return how many are new."""
        last = unfinished.kept(self.path)
        if last is None:
            return 0
        there = db.execute("SELECT created, revision FROM sittings WHERE id = ?", (last.id,)).fetchone()
        if there and (there[0] != last.created or there[1] >= last.revision):
            return 0
        values = (last.title, last.finished, last.created, last.updated, last.revision, _dump(last.state), last.id)
        db.execute(_UPDATE if there else _INSERT, values)
        return 0 if there else 1


def _dump(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _reason(problem: Exception) -> str:
    if isinstance(problem, TooNewError):
        return "a later version of Afterword wrote it; update this one"
    if isinstance(problem, ForeignError):
        return "the database there is one of another program; move it elsewhere"
    return (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
