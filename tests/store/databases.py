"""Databases that refuse what a full or read-only disk, or another run, would refuse."""

import sqlite3

_connect = sqlite3.connect


def connecting(monkeypatch, *statements):
    """Let every file that is opened from now on begin with statements; what is kept in memory is left alone."""

    def connect(database, **options):
        db = _connect(database, **options)
        for statement in () if database == ":memory:" else statements:
            db.execute(statement)
        return db

    monkeypatch.setattr(sqlite3, "connect", connect)


def read_only(monkeypatch):
    """Refuse every change of a file, as a read-only disk does."""
    connecting(monkeypatch, "PRAGMA query_only = ON")


def impatient(monkeypatch):
    """Wait only a moment for another run that is writing."""
    connecting(monkeypatch, "PRAGMA busy_timeout = 50")
