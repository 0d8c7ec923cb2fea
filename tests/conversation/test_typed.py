"""Any lines that people type, one after the other: own words stay, a question leaves every byte, undo restores."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.drafts import OWN, take_edit
from assistant.errors import AssistantError
from assistant.root import writing
from assistant.show import Paper, Views
from assistant.sitting import Conversation, Parts
from tests.conversation.desk import PANEL, Asks, Hands, Keeps, Silent, Typing, drafts, tools
from tests.conversation.test_own_words import EDITS, MINE, is_signed_once
from tests.conversation.utterances import cases

TABLES = (
    "utterances.txt", "utterances_held_out.txt", "utterances_held_out_2.txt", "utterances_panel.txt",
    "utterances_panel_held_out.txt", "utterances_panel_held_out_2.txt",
)  # fmt: skip
CASES = [case for name in TABLES for case in cases(name)]
LINES = sorted({case.words for case in CASES})
ASKED = sorted({case.words for case in CASES if case.accepted == ("advise",)})
_TAKES = re.compile(r"\b(?:undo|redo|version|versions|draft|drafts|edit|drop|restore|back|unlock)\b")
_ORDERS = ("please", "make it", "instead of", "more formal", "the last paragraph", "the first paragraph")


NOTHING = AssistantError("There is nothing here to do it with.")


def desk():
    words = writing.words()
    views = Views(Paper(lambda: 80, frames=False), words)
    parts = Parts(
        Typing([]), views, Hands(trouble=NOTHING), Silent(), Asks(), Keeps(), tools(),
        writing.context(PANEL), writing.book(), writing.phrasing(), words,
    )  # fmt: skip
    return Conversation(parts)


def may_take(line):
    """Whether a line may take away a sentence of one's own: it goes back, opens an editor or leaves parts out."""
    accepted = " ".join(a for c in CASES if c.words == line for a in c.accepted)
    return bool(_TAKES.search(accepted))


def goes_back(line):
    """Whether a line itself undoes something before it does anything else."""
    return any(
        "undo" in accepted.replace(";", " ").split() or "versions" in accepted
        for c in CASES
        if c.words == line
        for accepted in c.accepted
    )


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(EDITS)), st.lists(st.sampled_from([x for x in LINES if not may_take(x)]), max_size=4))
def test_a_sentence_of_ones_own_survives_any_lines_that_do_not_take_it_away(edit, lines):
    start = drafts(PANEL)
    now = take_edit(start, EDITS[edit](start.now.note.body)).drafts
    talk = desk()
    for line in lines:
        now, _ = talk.answer(now, line)
        assert MINE in now.notes[0].body, line
        assert all(is_signed_once(note) or note.sentences[-1].section != "signature" for note in now.notes), line


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=3), st.sampled_from([x for x in LINES if not goes_back(x)]))
def test_undo_restores_every_byte_whatever_was_typed(lines, last):
    now, talk = drafts(PANEL), desk()
    for line in lines:
        now, _ = talk.answer(now, line)
    before = now
    now, _ = talk.answer(now, last)
    for _ in range(now.steps - before.steps):
        now, _ = talk.answer(now, "undo")
        assert now.notes == before.notes or now.steps - before.steps > 1, last
    assert now.notes == before.notes or now.steps == before.steps, last


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(ASKED), min_size=1, max_size=3))
def test_questions_of_the_tables_leave_every_byte(lines):
    start, talk = drafts(PANEL), desk()
    now = start
    for line in lines:
        now, ended = talk.answer(now, line)
        assert not ended
    assert (now.notes, now.facts) == (start.notes, start.facts)


@pytest.mark.thorough
@pytest.mark.parametrize("first", [0, 1, 2, *(pytest.param(n, marks=pytest.mark.thorough) for n in range(3, 9))])
def test_no_line_of_the_tables_puts_words_of_its_wish_into_a_letter(first):
    start = drafts(PANEL)
    told = []
    for line in LINES[first::9]:
        now, _ = desk().answer(start, line)
        new = {s.text for n in now.notes for s in n.sentences if OWN in s.sources}
        told += [(line, text) for text in new if any(order in text.lower() for order in _ORDERS)]
    assert told == []
