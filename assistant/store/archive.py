"""The store as an archive: found again by words, marked as sent, taken out, brought back, and really forgotten."""

import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from assistant.errors import AssistantError
from assistant.store import unfinished
from assistant.store.sittings import Mark, Sent, Sitting
from assistant.store.store import Store
from assistant.store.word_index import sittings_with

if TYPE_CHECKING:
    from assistant.store.dump import Row

_T = TypeVar("_T")
_WORD = re.compile(r"[^\W_]+")
_TABLES = ("versions", "sent", "marks")
_REBUILD = "INSERT INTO words (words) VALUES ('rebuild')"
"""A deleted row stays in the index until its parts are merged; building it anew leaves nothing."""


class Archive(Store):
    """A store whose every call is about what is kept on disk; raises ``AssistantError`` where that cannot be read."""

    def check(self) -> None:
        """Raise ``AssistantError`` where only an empty memory stands in for the file."""
        if not self.readable:
            raise AssistantError(f"What is kept in {self.path} cannot be read: {self._reason}.", "Nothing was changed.")

    @property
    def _reason(self) -> str:
        return self.trouble.partition("(")[2].partition(")")[0]

    def find(self, typed: str, limit: int) -> tuple[Sitting, ...]:
        """Return the sittings that have all these words in their answers or notes, the newest first.

        Where none has the very words, those that begin with them count.
        """
        words = list(dict.fromkeys(_WORD.findall(typed.lower())))
        whole, begun = [f'"{word}"' for word in words], [f'"{word}"*' for word in words]
        found = words and (self._found(whole, limit) or self._found(begun, limit))
        self.check()
        return tuple(sitting for number in found or () if (sitting := self.load(number)))

    def listed(self, limit: int) -> tuple[Sitting, ...]:
        """Return the sittings last begun."""
        found = self.recent(limit)
        self.check()
        return found

    def since(self, moment: str, limit: int) -> tuple[Sitting, ...]:
        """Return the sittings changed since a moment (ISO 8601, UTC), the newest first."""
        where = "finished IN (0, 1) AND updated >= ? ORDER BY id DESC LIMIT ?"
        found = self._select(where, moment, limit)
        self.check()
        return found

    def begun(self, moment: str) -> tuple[Sitting, ...]:
        """Return the sittings begun at a moment, which stays the same when they are taken to another machine."""
        found = self._select("created = ? ORDER BY id", moment)
        self.check()
        return found

    def with_answer(self, key: str, answer: str) -> tuple[Sitting, ...]:
        """Return the sittings with just this answer, the newest first."""
        where = "json_valid(state) AND json_extract(state, ?) = ? ORDER BY id DESC"
        found = self._select(where, f'$.answers."{key}"', answer)
        self.check()
        return found

    def numbers(self) -> tuple[int, ...]:
        """Return the number of every sitting, the oldest first."""
        return self._kept(lambda db: tuple(row[0] for row in db.execute("SELECT id FROM sittings ORDER BY id")))

    def sent(self, sitting: int) -> tuple[Sent, ...]:
        """Return what of a sitting was sent, by interviewer."""
        query = "SELECT sitting, interviewer, day, way, body FROM sent WHERE sitting = ? ORDER BY interviewer"
        return self._kept(lambda db: tuple(Sent(*row) for row in db.execute(query, (sitting,))))

    def mark_sent(self, sent: Iterable[Sent]) -> None:
        """Remember that notes were sent; what was remembered of the same person is replaced."""
        rows = [(s.sitting, s.interviewer, s.day, s.way, s.body) for s in sent]
        self._kept(lambda db: db.executemany("INSERT OR REPLACE INTO sent VALUES (?, ?, ?, ?, ?)", rows), write=True)

    def unmark_sent(self, sitting: int, interviewers: Iterable[int]) -> None:
        """Forget that notes were sent."""
        rows = [(sitting, each) for each in interviewers]
        query = "DELETE FROM sent WHERE sitting = ? AND interviewer = ?"
        self._kept(lambda db: db.executemany(query, rows), write=True)

    def marks(self) -> tuple[Mark, ...]:
        """Return what was said of deadlines."""
        query = "SELECT sitting, deadline, done, until FROM marks"
        return self._kept(lambda db: tuple(Mark(*row) for row in db.execute(query)))

    def mark(self, mark: Mark) -> None:
        """Remember what is said of a deadline, in place of what was said before."""
        row = (mark.sitting, mark.deadline, mark.done, mark.until)
        self._kept(lambda db: db.execute("INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)", row), write=True)

    def bring_in(self, rows: "Iterable[Row]") -> None:
        """Keep whole sittings, each under a new number, all or none."""

        def insert(db: sqlite3.Connection) -> None:
            for sitting, versions, sent, marks in rows:
                number = self._save(db, sitting, as_it_was=True).id
                for interviewer, draft in versions:
                    self._append(db, number, interviewer, draft)
                db.executemany(
                    "INSERT OR REPLACE INTO sent VALUES (?, ?, ?, ?, ?)",
                    [(number, s.interviewer, s.day, s.way, s.body) for s in sent],
                )
                db.executemany(
                    "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)",
                    [(number, m.deadline, m.done, m.until) for m in marks],
                )

        self._kept(insert, write=True)

    def forget(self, sittings: Sequence[int]) -> None:
        """Delete sittings with all that belongs to them, from free pages and the index of words too."""
        rows = [(each,) for each in sittings]

        def remove(db: sqlite3.Connection) -> None:
            for table in _TABLES:
                db.executemany(f"DELETE FROM {table} WHERE sitting = ?", rows)  # noqa: S608
            db.executemany("DELETE FROM sittings WHERE id = ?", rows)
            db.execute(_REBUILD)

        self._kept(remove, write=True)
        last = unfinished.kept(self.path)
        if last is None or last.id in sittings:
            unfinished.drop(self.path)
        self.sweep()

    def forget_all(self) -> None:
        """Delete everything, the tips already seen too."""

        def remove(db: sqlite3.Connection) -> None:
            for table in (*_TABLES, "sittings", "seen_tips"):
                db.execute(f"DELETE FROM {table}")  # noqa: S608
            db.execute(_REBUILD)

        self._kept(remove, write=True)
        unfinished.drop(self.path)
        self.sweep()

    def sweep(self) -> None:
        """Rewrite the file without its free pages; raises ``AssistantError`` where another run holds it."""
        self._check_lasting()
        try:
            self._db.execute("VACUUM")
        except sqlite3.OperationalError as problem:
            wrong = (
                f"It is deleted, but {self.path} could not be rewritten ({problem}): traces may be left in free pages."
            )
            raise AssistantError(wrong, "When no other run of Afterword is open: afterword forget --sweep") from problem

    def _found(self, terms: Sequence[str], limit: int) -> list[int]:
        return self._kept(lambda db: sittings_with(db, " AND ".join(terms), limit))

    def _kept(self, work: Callable[[sqlite3.Connection], _T], *, write: bool = False) -> _T:
        """Do work on the file; what cannot be done is a sentence, never done in memory instead."""
        self.check()
        if write:
            self._check_lasting()
        try:
            return self._in_transaction(work) if write else work(self._db)
        except sqlite3.OperationalError as problem:
            hint = "Another run of Afterword may be writing. Try again." if "locked" in str(problem) else ""
            raise AssistantError(f"{self.path} cannot be used: {problem}.", hint) from problem
        except sqlite3.DatabaseError as problem:
            raise AssistantError(f"{self.path} cannot be read: {problem}.", _DAMAGED) from problem

    def _check_lasting(self) -> None:
        if not self.lasting:
            raise AssistantError(f"{self.path} cannot be written: {self._reason}.", "Nothing was changed.")

    def _in_transaction(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        with self._db as db:
            db.execute("BEGIN IMMEDIATE")
            return work(db)


_DAMAGED = "The next sitting sets a damaged file aside; nothing is deleted."
