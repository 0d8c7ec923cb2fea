"""Every wish makes a new version, and nothing is ever lost."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.core.commands import Command
from assistant.core.drafts import drafts_from, place_data, revise, take_edit, version_data
from tests.conversation.desk import PANEL, drafts, tools

TOOLS = tools()
WISHES = [
    Command("tone", tone="formal"), Command("tone", tone="casual"), Command("again"), Command("shorter"),
    Command("longer"), Command("channel", channel="linkedin"), Command("drop", paragraph="first"),
    Command("drop", paragraph="start date"), Command("drop", paragraph="promises"), Command("drop", paragraph="thanks"),
    Command("drop", paragraph="detail"), Command("drop", paragraph="last", field="sentence"),
    Command("channel", channel="text"), Command("restore"), Command("restore", paragraph="detail"), Command("subject"),
    Command("add", text="I can start in January"), Command("subject", text="Thank you for Friday"),
    Command("change", field="need", text="someone who knows Rust"), Command("undo"), Command("redo"),
]  # fmt: skip


def after(start, *commands):
    for command in commands:
        start = revise(start, command, TOOLS, "as asked").drafts
    return start


def news(start, command):
    return revise(start, command, TOOLS).news[0].id


def number(text):
    return set(re.findall(r"\d+(?:\.\d+)?", text))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WISHES), max_size=4), st.sampled_from(WISHES[:-2]))
def test_undo_after_any_command_restores_the_note_and_redo_brings_it_back(before, command):
    start = after(drafts(), *before)
    changed = after(start, command)
    if changed.steps == start.steps:
        assert changed == start
        return
    undone = after(changed, Command("undo"))
    assert undone.now == start.now
    assert after(undone, Command("redo")).now == changed.now


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 4), st.lists(st.sampled_from(WISHES), max_size=6))
def test_a_locked_paragraph_survives_any_commands(which, commands):
    locked = after(drafts(), Command("lock", paragraph=which))
    if not locked.now.kept:
        return
    text = " ".join(s.text for s in locked.now.kept[0].paragraph)
    for command in commands:
        locked = after(locked, command)
        if not locked.now.kept:  # the locking itself was undone
            return
        assert text in locked.now.note.body


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WISHES), max_size=6))
def test_no_command_invents_a_number_or_a_name(commands):
    known = number(str(PANEL)) | number(" ".join(c.text for c in commands))
    note = after(drafts(), *commands).now.note
    assert number(note.body) <= known
    assert not re.search(r"Priya|Northwind|Acme", note.body)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WISHES), max_size=5))
def test_what_is_stored_comes_back_as_it_was(commands):
    now = after(drafts(PANEL), *commands)
    rows = [[version_data(v) for v in h.versions] for h in now.histories]
    assert drafts_from(*json.loads(json.dumps([place_data(now), rows]))) == now


def test_what_an_earlier_program_stored_of_parts_left_out_can_still_be_brought_back():
    start = drafts()
    now = after(start, Command("drop", paragraph="start date"))
    rows = json.loads(json.dumps([[version_data(v) for v in h.versions] for h in now.histories]))
    for row in rows[0][-1]["dropped"]:
        del row["moves"], row["phrases"]
        row |= {"whole": False, "tone": "warm", "place": 1}
    read = drafts_from(json.loads(json.dumps(place_data(now))), rows)
    assert read.now.note == now.now.note
    assert after(read, Command("restore")).now.note.body == start.now.note.body


def test_again_never_shows_a_wording_twice_until_all_are_used_and_then_says_so():
    now, seen, said = drafts(), set(), ""
    while said != "all_shown":
        assert now.now.note.body not in seen
        seen.add(now.now.note.body)
        change = revise(now, Command("again"), TOOLS)
        now, said = change.drafts, change.news[0].id
    assert len(seen) >= 8
    assert now.now.note.body in seen


def test_dropping_one_topic_keeps_the_other_promise_of_the_same_sentence():
    start = drafts()
    assert any({"actions[0]", "actions[1]"} <= set(s.sources) for s in start.now.note.sentences)
    body = after(start, Command("drop", paragraph="start date")).now.note.body
    assert "start date" not in body
    assert "bootloader write-up" in body


def test_a_dropped_topic_stays_out_of_every_later_version_until_it_is_restored():
    now = after(drafts(), Command("drop", paragraph="start date"))
    for command in (Command("tone", tone="formal"), Command("again"), Command("longer")):
        now = after(now, command)
        assert "start date" not in now.now.note.body
    assert "start date" in after(now, Command("restore", paragraph="start date")).now.note.body


def test_a_changed_answer_renews_all_notes_but_locked_and_edited_paragraphs():
    now = after(drafts(PANEL), Command("lock", paragraph=1))
    locked = now.now.kept[0].paragraph
    edit = now.now.note.body.replace("\n\nBest", "\n\nI bake bread.\n\nBest")
    now = take_edit(now, edit).drafts
    later = after(now, Command("change", field="role", text="Systems Engineer"))
    assert locked in later.now.note.paragraphs
    assert ("I bake bread." in later.now.note.body) == ("I bake bread." in now.now.note.body)
    assert all("Firmware" not in n.body for n in later.notes[1:])
    assert after(later, Command("undo")).notes == now.notes


def test_undo_of_a_changed_answer_takes_it_back_in_every_note():
    start = drafts(PANEL)
    changed = after(start, Command("change", field="company", text="Acme"))
    assert after(changed, Command("undo")).notes == start.notes


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("with an h at the end", "Halh Brennan"),
        ("Hall", "Hall Brennan"),
        ("Harold Brennan", "Harold Brennan"),
        ("Dr. not Mr.", "Dr. Hal Brennan"),
        ("Brenan", "Hal Brenan"),
        ("with one n", "Hal Brenan"),
        ("H-A-L-L", "Hall Brennan"),
    ],
)
def test_a_name_is_put_right_from_what_was_said_about_it(words, name):
    start = drafts(PANEL)
    now = after(start, Command("rename", text=words))
    assert now.now.note.to.name == name
    assert now.now.note.body.split("\n\n")[1:-1] == start.now.note.body.split("\n\n")[1:-1]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (Command("drop", paragraph=9), "no_paragraph"),
        (Command("lock", paragraph="salary"), "not_mentioned"),
        (Command("undo"), "nothing_to_undo"),
        (Command("redo"), "nothing_to_redo"),
        (Command("versions", text="7"), "no_version"),
        (Command("next"), "only_one"),
        (Command("next", text="Nobody"), "nobody"),
        (Command("tone"), "which_tone"),
        (Command("restore"), "nothing_dropped"),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_the_draft_as_it_was(command, said):
    start = drafts()
    change = revise(start, command, TOOLS)
    assert (change.news[0].id, change.news[0].problem, change.drafts) == (said, True, start)
