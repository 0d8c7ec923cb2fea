"""Opening the database file: private, migrated, and set aside where it is damaged."""

import errno
import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from assistant.homes import private
from assistant.store.migrations import MIGRATIONS, ForeignError, IncompleteError, TooNewError, migrate

WAIT = 10.0
"""Seconds to wait for others that are writing: whose turn it is, SQLite leaves to chance."""
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def open_file(path: Path) -> sqlite3.Connection:
    """Open or make the database, readable by its owner only; raises ``OSError`` or ``sqlite3.Error``."""
    if path.parent.is_dir():
        _keep_private(path.parent, 0o700)
    else:
        private(path.parent)
        path.parent.chmod(0o700)  # whatever the umask
    if path.is_symlink():
        raise OSError(errno.ELOOP, "it is a link, and links are not followed")
    # Never opened where it is there already: closing it would drop the locks of this process's other connections.
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        path.chmod(0o600)
    except FileExistsError:
        _keep_private(path, 0o600)
    return _ready(sqlite3.connect(path, timeout=WAIT, isolation_level=None))


def open_memory() -> sqlite3.Connection:
    """Make a database that is gone when the program ends."""
    return _ready(sqlite3.connect(":memory:", isolation_level=None))


def read_into(memory: sqlite3.Connection, path: Path) -> bool:
    """Copy a database that cannot be written; False where it cannot be read either, or not whole."""
    # Beside a journal that nobody may roll back, a file can still be whole: it is looked at as it stands.
    for how in ("mode=ro", "mode=ro&immutable=1"):
        try:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=0)) as old:
                if old.execute("PRAGMA quick_check").fetchone()[0] == "ok":
                    old.backup(memory)
                    migrate(memory)
                    return True
        except (sqlite3.Error, ForeignError, TooNewError):
            continue
    return False


def is_damage(problem: Exception) -> bool:
    """Whether the file itself is broken, so that waiting or freeing space would not help."""
    return isinstance(problem, IncompleteError) or getattr(problem, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def is_of_index(problem: Exception) -> bool:
    """Whether only the index of words is broken, which can be built anew."""
    return getattr(problem, "sqlite_errorcode", 0) == sqlite3.SQLITE_CORRUPT_VTAB


def is_moved(problem: Exception) -> bool:
    """Whether the file that was opened no longer stands where it stood: another run set it aside, or it was deleted."""
    return getattr(problem, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_READONLY


def set_aside(path: Path, now: datetime) -> Path:
    """Rename a damaged database and its journal so that nothing is deleted; return its new name."""
    aside = _unused(path.with_name(f"{path.stem}-damaged-{now:%Y-%m-%d}{path.suffix}"))
    journal = path.with_name(f"{path.name}-journal")
    # The journal goes first: a new database in the old one's place must never find it.
    if journal.exists():
        journal.rename(aside.with_name(f"{aside.name}-journal"))
    path.rename(aside)
    return aside


def _ready(db: sqlite3.Connection) -> sqlite3.Connection:
    try:
        db.execute("PRAGMA secure_delete = ON")  # what is changed or deleted leaves nothing in the file's free space
        migrate(db)
        # A file that cannot be written is opened, and a transaction begun, without a word; only writing to it tells.
        db.execute("BEGIN IMMEDIATE")
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("ROLLBACK")
    except BaseException:
        db.close()
        raise
    return db


def _unused(path: Path) -> Path:
    number = 1
    candidate = path
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate


def _keep_private(path: Path, mode: int) -> None:
    # What its owner has closed even to themselves stays closed.
    if os.name == "posix" and path.stat().st_mode & 0o777 & ~mode:
        path.chmod(path.stat().st_mode & mode)
