"""A table of what people type: the shape it is recognised as, and what it becomes in a note to this reader."""

import re
import tomllib
from pathlib import Path

import pytest

from assistant import content
from assistant.core import material
from assistant.core.actions import agreed
from assistant.core.facts import Action, Interview, Interviewer
from assistant.core.gather import is_broken, tidy
from assistant.core.marks import capital, own, unmark
from assistant.core.perspective import to_reader
from assistant.core.promises import for_reader
from assistant.core.reader import reader_of
from tests.core.samples import FRIDAY, TODAY, TONES

HERE = Path(__file__).parent
TABLE = tomllib.loads((HERE / "shapes.toml").read_text(encoding="utf-8"))
KNOWN = {
    line for line in (HERE / "shapes_known.txt").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"
}
"""Rows that are still wrong, by section and answer; each must fail, so that a mended one is taken off the list."""
ENGLISH = content.english()
HOLES = re.compile(r"\s[,.;:!?](?:\s|$)|[,.;:]{2}(?<!\.\.\.)|  |\{\{|\}\}|\bNone\b|\(\)")


def interview(people, section, answer):
    met = [Interviewer(name) for name in people]
    if section == "detail":
        met[0] = Interviewer(people[0], stood_out=answer)
        return Interview("Northwind", "Data Engineer", tuple(met))
    return Interview("Northwind", "Data Engineer", tuple(met), **{section: answer})


def row(section, *values):
    name = f"{section}: {values[0]}"
    marks = [pytest.mark.xfail(strict=True, reason="known")] if name in KNOWN else []
    return pytest.param(section, *values, id=name[:70], marks=marks)


ANSWERS = [row(g["section"], r[0], g["people"], r[1:]) for g in TABLE["group"] for r in g["rows"]]
ACTIONS = [row("action", r[0], g["people"], r[1:]) for g in TABLE["actions"] for r in g["rows"]]


def test_the_table_has_every_shape_in_every_section_where_it_is_common():
    rows = [(g["section"], r[1]) for g in TABLE["group"] for r in g["rows"]]
    wanted = {
        "detail": {
            "noun",
            "noun_more",
            "some",
            "how",
            "that",
            "ing",
            "clause",
            "first",
            "quote",
            "several",
            "unsure",
            "none",
            "finished",
        },
        "need": {
            "noun",
            "topic",
            "topic_more",
            "have",
            "ing",
            "someone",
            "do",
            "clause",
            "clause_more",
            "several",
            "unsure",
            "none",
        },
        "strength": {"noun", "ing", "clause", "several", "unsure", "none"},
        "repair": {"noun", "clause", "several", "unsure", "none"},
    }
    assert {s: {shape for at, shape in rows if at == s} for s in wanted} == wanted
    assert len(ANSWERS) + len(ACTIONS) >= 220


@pytest.mark.parametrize(("section", "answer", "people", "right"), ANSWERS)
def test_an_answer_becomes_what_an_editor_would_make_of_it(section, answer, people, right):
    made = getattr(material, section)(interview(people, section, answer), 0, ENGLISH)
    found = (made.shape, made.it) if made else ("none", "")
    assert found in list(zip(right[::2], right[1::2], strict=True))


@pytest.mark.parametrize(("section", "answer", "people", "right"), ACTIONS)
def test_an_action_item_comes_to_one_form(section, answer, people, right):
    owner, typed, *wanted = right
    met = interview(people, "need", "")
    reader = reader_of(met, 0)
    action = for_reader(Action(answer, owner, typed), met, 0, reader, ENGLISH)
    item = agreed(action, "actions[0]", ENGLISH, FRIDAY, TODAY)
    found = [to_reader(item.vp or item.clause, reader, ENGLISH), to_reader(item.np, reader, ENGLISH)]
    assert [*found, item.due, item.agent] == wanted


@pytest.mark.parametrize("tone", TONES)
def test_every_phrasing_of_a_tone_takes_every_answer_of_the_table_without_a_seam(tone):
    words = content.words(tone)
    facts = {
        "first": "Priya",
        "company": "Northwind",
        "role": "Data Engineer",
        "when": "on Friday",
        "day": "Friday",
        "length": "the hour",
        "meeting": "call",
        "name": "Priya Raman",
    }
    torn = []
    for group in TABLE["group"]:
        for typed, *_ in group["rows"]:
            section = group["section"]
            made = getattr(material, section)(interview(group["people"], section, typed), 0, ENGLISH)
            if not made or HOLES.search(typed):
                continue
            marked = own(made.it, 0)
            for phrase in words.tone.of(section, made.shape):
                said = tidy(phrase.render({**facts, "it": marked, "It": capital(marked)}))
                text = unmark(said).text
                if not is_broken(said) and (HOLES.search(text) or not re.search(r"[.!?…:”\"')\]]$|\W$", text)):
                    torn.append(text)
    assert not torn
