"""The shape of the database: one function for each change, applied in order together with its record."""

from collections.abc import Callable
from sqlite3 import Connection, DatabaseError

from assistant.store.word_index import add_words

Migration = Callable[[Connection], None]


class TooNewError(Exception):
    """The database was written by a later version of the program."""


class ForeignError(Exception):
    """The database is one of another program."""


class IncompleteError(DatabaseError):
    """Tables of the program are missing."""


def migrate(db: Connection) -> None:
    """Bring the database to the newest shape; each step is wholly done or not at all.

    Raises ``ForeignError``, ``TooNewError`` or ``IncompleteError``, and has changed nothing then.
    """
    done = _checked(db)
    for number, migration in enumerate(MIGRATIONS[done:], start=done + 1):
        with db:
            db.execute("BEGIN IMMEDIATE")
            if _version(db) < number:  # another sitting may have been quicker
                migration(db)
                db.execute(f"PRAGMA user_version = {number}")


def _checked(db: Connection) -> int:
    with db:
        db.execute("BEGIN")  # another sitting may be making the tables just now
        done = _version(db)
        tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if tables.isdisjoint(_TABLES) if done else tables:
        raise ForeignError
    if done > len(MIGRATIONS):
        raise TooNewError
    if not tables.issuperset(_TABLES[:done]):
        raise IncompleteError
    return done


def _version(db: Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _sittings(db: Connection) -> None:
    db.execute(
        "CREATE TABLE sittings (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, finished INTEGER NOT NULL,"
        " created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL, state TEXT NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX sittings_by_age ON sittings (finished, updated, id)")


def _versions(db: Connection) -> None:
    db.execute(
        "CREATE TABLE versions (sitting INTEGER NOT NULL, interviewer INTEGER NOT NULL,"
        " seq INTEGER NOT NULL, draft TEXT NOT NULL, PRIMARY KEY (sitting, interviewer, seq)) STRICT, WITHOUT ROWID"
    )


def _seen_tips(db: Connection) -> None:
    db.execute("CREATE TABLE seen_tips (id TEXT PRIMARY KEY, seen TEXT NOT NULL) STRICT, WITHOUT ROWID")


def _sent(db: Connection) -> None:
    db.execute(
        "CREATE TABLE sent (sitting INTEGER NOT NULL, interviewer INTEGER NOT NULL, day TEXT NOT NULL,"
        " way TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (sitting, interviewer)) STRICT, WITHOUT ROWID"
    )


def _marks(db: Connection) -> None:
    db.execute(
        "CREATE TABLE marks (sitting INTEGER NOT NULL, deadline TEXT NOT NULL, done TEXT NOT NULL, until TEXT NOT NULL,"
        " PRIMARY KEY (sitting, deadline)) STRICT, WITHOUT ROWID"
    )


MIGRATIONS: tuple[Migration, ...] = (_sittings, _versions, _seen_tips, _sent, add_words, _marks)
_TABLES = ("sittings", "versions", "seen_tips", "sent", "words", "marks")
"""What each of them makes, in their order."""
