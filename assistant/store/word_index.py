# ruff: noqa: S608 - every piece of SQL below stands in this file
"""The index of every word in answers and notes, for searching: one row for each sitting."""

from sqlite3 import Connection

_TOLD = (
    "SELECT {row}.title || ' ' || coalesce(group_concat(value, ' '), '')"
    " FROM json_each(CASE WHEN json_valid({row}.state) THEN {row}.state ELSE '{{}}' END, '$.answers')"
    " WHERE NOT (key GLOB '*_kind' OR key GLOB '*_stem' OR key GLOB '*_on' OR key GLOB '*_begins'"
    " OR key GLOB '*.said')"
)
_WRITTEN = (
    "SELECT coalesce({row}.draft ->> '$.note.subject', '') || ' ' || coalesce(group_concat(value, ' '), '')"
    " FROM json_tree({row}.draft, '$.note.paragraphs') WHERE key = 'text'"
)
_FIND = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"


def add_words(db: Connection) -> None:
    """Index all there is; triggers keep the index from then on, whatever writes."""
    db.execute(
        "CREATE VIRTUAL TABLE words USING fts5(told, written, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    told, written = _TOLD.format(row="new"), _WRITTEN.format(row="new")
    for event, when, done in (
        (
            "sitting_told",
            "INSERT ON sittings",
            f"INSERT INTO words (rowid, told, written) VALUES (new.id, ({told}), '')",
        ),
        ("sitting_changed", "UPDATE ON sittings", f"UPDATE words SET told = ({told}) WHERE rowid = new.id"),
        ("sitting_gone", "DELETE ON sittings", "DELETE FROM words WHERE rowid = old.id"),
        (
            "version_written",
            "INSERT ON versions WHEN new.interviewer >= 0",
            f"UPDATE words SET written = written || ' ' || ({written}) WHERE rowid = new.sitting",
        ),
    ):
        verb, _, where = when.partition(" ON ")
        db.execute(f"CREATE TRIGGER {event} AFTER {verb} ON {where} BEGIN {done}; END")
    texts = _WRITTEN.format(row="v")
    every = (
        f"SELECT coalesce(group_concat(text, ' '), '') FROM (SELECT ({texts}) AS text FROM versions v"
        " WHERE v.sitting = s.id AND v.interviewer >= 0)"
    )
    told = _TOLD.format(row="s")
    db.execute(f"INSERT INTO words (rowid, told, written) SELECT s.id, ({told}), ({every}) FROM sittings s")


def sittings_with(db: Connection, match: str, limit: int) -> list[int]:
    """Return the numbers of the sittings that match, the newest first."""
    return [row[0] for row in db.execute(_FIND, (match, limit))]
