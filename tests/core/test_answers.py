"""What people type, and what becomes of it: the table in ``cases/answers.toml``, read in every tone."""

import datetime
import tomllib
from pathlib import Path

import pytest

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.interview import Interview, Interviewer, Sender
from tests.tables import each

TODAY = datetime.date(2026, 11, 23)
ROWS = tomllib.loads((Path(__file__).parent / "cases" / "answers.toml").read_text(encoding="utf-8"))["row"]


def written(row, tone):
    people = [Interviewer(name) for name in row["people"]]
    answer = row.get("of", "stood_out")
    given = {} if answer == "stood_out" else {answer: row["typed"]}
    if answer == "stood_out":
        people[0] = Interviewer(row["people"][0], stood_out=row["typed"])
    interview = Interview(
        "Northwind", "Data Engineer", tuple(people), date="2026-11-20", sender=Sender("Sam Okafor"), **given
    )
    return compose_all(interview, Request(tone, "email", 0, TODAY), content.words(tone))[0]


def is_in(words, body):
    return words.lower() in body.lower().replace("’", "'")


@pytest.mark.parametrize("tone", content.tone_names())
@each("row", ROWS)
def test_an_answer_stands_in_the_note_as_it_was_meant_or_is_named_as_left_out(row, tone):
    found = written(row, tone)
    body = found.note.body
    for words in row.get("never", ()):
        assert not is_in(words, body), body
    if "left" in row:
        assert [left.reason for left in found.left_out] == [row["left"]], body
    elif reads := row.get("reads"):
        expanded = [w.replace("won't", "will not") for w in reads]
        assert any(is_in(w, body) for w in (*reads, *expanded, *(w.replace("I am", "I'm") for w in reads))), body
