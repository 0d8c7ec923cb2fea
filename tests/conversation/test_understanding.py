"""What people type becomes the command they meant, or an honest word that it was not understood."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import content
from assistant.core.commands import COMMANDS, NAMES, Command, Context, Unclear
from assistant.core.drafts.revision import HANDLERS
from assistant.core.interview.facts import CHANNELS
from assistant.core.talk import build_book, wish
from assistant.core.talk.understand import understand
from assistant.root import writing
from assistant.sitting import STEPS
from tests.conversation.desk import PANEL as PANEL_FACTS
from tests.conversation.desk import drafts
from tests.conversation.utterances import cases

TONES = content.tone_names()
CONTEXT = Context(TONES, CHANNELS, ("Dr. Priya Raman", "Felix Ode"))
PANEL = Context(TONES, CHANNELS, ("Hal Brennan", "Mei-Ling Chou", "Oskar Nyqvist"))
TABLE = cases("utterances.txt")
PANEL_TABLE = cases("utterances_panel.txt")


def read(words, context=CONTEXT):
    return understand(words, context, writing.book())


@pytest.mark.parametrize("first", range(4))
def test_an_utterance_of_the_table_is_understood(first):
    assert [(case, got) for case in TABLE[first::4] if not case.accepts(got := read(case.words))] == []


@pytest.mark.parametrize("name", ["utterances_held_out.txt", "utterances_held_out_2.txt"])
def test_utterances_kept_apart_from_the_table_are_understood_too(name):
    apart = cases(name)
    missed = [c.words for c in apart if not c.accepts(read(c.words))]
    assert len(missed) <= 0.02 * len(apart), missed


def test_utterances_after_a_panel_are_understood():
    missed = [c.words for c in PANEL_TABLE if not c.accepts(read(c.words, PANEL))]
    assert len(missed) <= 0.02 * len(PANEL_TABLE), missed


@pytest.mark.parametrize("name", ["utterances_panel_held_out.txt", "utterances_panel_held_out_2.txt"])
def test_utterances_split_off_before_the_phrases_were_worked_on_are_understood_too(name):
    apart = cases(name)
    missed = [c.words for c in apart if not c.accepts(read(c.words, PANEL))]
    assert len(missed) <= 0.05 * len(apart), missed


def test_words_in_quotation_marks_are_kept_and_never_taken_for_commands():
    assert read('add "Copy that, and thanks again!"') == (Command("add", text="Copy that, and thanks again!"),)


def test_it_refers_to_the_paragraph_just_named():
    assert read("The second paragraph sounds like bragging, cut it") == (Command("drop", paragraph=2),)


def test_a_command_that_is_forbidden_is_not_done():
    assert isinstance(read("don't copy yet"), Unclear)
    assert read("don't copy, save") == (Command("save"),)


def test_few_phrases_are_tried_on_what_was_typed():
    book = writing.book()
    assert len(list(book.patterns.fitting(frozenset(["make", "it", "shorter"])))) < len(book.patterns.all) / 4


def test_the_table_is_large_and_holds_every_command():
    accepted = " ".join(a for c in TABLE for a in c.accepted)
    assert len(TABLE) >= 150
    assert [n for n in NAMES if n not in accepted] == []


def test_what_is_not_understood_names_what_comes_closest():
    assert read("/tone wram") == Unclear("/tone wram", ("/tone warm",))
    assert read("/copi").closest[0] == "/copy"


def test_words_of_ones_own_come_out_as_they_were_typed():
    assert read("add that I met R&D and {{ x }} [bold]") == (Command("add", text="I met R&D and {{ x }} [bold]"),)


def test_a_tone_of_ones_own_is_understood_by_its_name():
    context = Context((*TONES, "quirky"), CHANNELS, ())
    assert understand("show me the quirky version", context, writing.book()) == (Command("tone", tone="quirky"),)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_commands_or_unclear(words):
    understood = read(words)
    assert isinstance(understood, Unclear) or all(c.name in NAMES for c in understood)


def test_every_command_is_whole():
    book, words = writing.book(), writing.words()
    handled = set(STEPS) | set(HANDLERS)
    assert {c.name for c in COMMANDS} - {"unclear"} == handled == set(book.about)
    assert {n for n in NAMES if any(s.block["name"] == n for s in book.sayings.all)} >= {"move", "closing", "stay"}
    # What a handler says is worded, and what is worded is said.
    source = "".join(p.read_text(encoding="utf-8") for p in Path("assistant").rglob("*.py"))
    said = [i.removesuffix("_many") for i in words["said"] if not i.startswith(("no_other", "own_", "again_"))]
    assert [i for i in said if f'"{i}"' not in source] == []


def test_a_line_added_to_the_sayings_of_a_command_is_understood():
    words = content.read("commands_words") | content.read("commands_spelling") | content.read("commands_sayings")
    mine = {"name": "copy", "sayings": ["hoist it"]}
    book = build_book(content.read("commands"), {**words, "command": [*words["command"], mine]})
    assert understand("hoist it please", CONTEXT, book) == (Command("copy"),)
    assert understand("hoist it please", CONTEXT, writing.book()) != (Command("copy"),)


@pytest.mark.parametrize("said", ["{}", "make it {}", "more {} please", "{} please", "can you make it sound {}?"])
def test_every_tone_is_asked_for_by_its_own_name(said, monkeypatch):
    names = (*content.tone_names(), "plainspoken")  # one that no list of words knows
    monkeypatch.setattr(content, "tone_names", lambda: names)
    heard = {name: understand(said.format(name), Context(names, CHANNELS), writing.book()) for name in names}
    assert heard == {name: (Command("tone", tone=name),) for name in names}


FILLS = {
    "part": "paragraph 2", "part2": "paragraph 3", "topic": "the teardown", "topic2": "the promise", "tone": "formal",
    "text": "Beste Grüße", "who": "Hal", "number": "3", "number-": "3", "date": "Monday", "regards": "kind regards",
    "clause": "we look forward to the start date", "digits": "0117 496 0012", "address": "hal@tidewater.example",
    "ordinal": "second",
}  # fmt: skip


PARTS = 4


@pytest.mark.thorough
@pytest.mark.parametrize("first", range(PARTS))
def test_each_example_is_read_as_the_command_it_stands_for(first):
    groups = {**content.read("commands")["groups"], **content.read("commands_sayings")["synonyms"]}
    note = drafts(PANEL_FACTS).now.note
    missed = []
    sayings = writing.book().sayings.all[first::PARTS]
    for saying in sayings:
        filled = re.sub(r"\{([^}]*)\}", lambda m: FILLS[m[1]], saying.source).replace("!", "")
        words = " ".join(groups[w][0] if w in groups else w for w in filled.split())
        read = wish(words, PANEL, writing.book(), writing.phrasing(), note).understood
        offered = read if isinstance(read, tuple) else [c for option in read.options for c in option]
        if saying.block["name"] not in {c.name for c in offered}:
            missed.append(words)
    assert len(missed) <= 0.05 * len(sayings), missed
