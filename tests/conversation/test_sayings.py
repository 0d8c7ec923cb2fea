"""What people type is read by the sayings it is like: done where that is sure, offered where it may be otherwise."""

import re
from collections import defaultdict

import pytest

from assistant import content
from assistant.core.talk.corpus import FREE
from assistant.core.talk.remedies import acts_known
from assistant.root import writing
from tests.conversation.desk import ALONE, PANEL, converse, drafts

_KINDS = {"quality", "tone", "number", "who", "when", "file"}
_NOTE = drafts(ALONE).now.note


def lines():
    return [line for text in content.texts("sayings") for line in text.splitlines() if line and line[0] not in "#["]


def test_no_saying_stands_for_two_acts():
    acts = defaultdict(set)
    for example in writing.book().corpus.examples:
        acts[example.parts].add((example.act, example.value))
    assert [" ".join(parts) for parts, found in acts.items() if len(found) > 1] == []


def test_every_act_is_one_that_something_can_be_done_for():
    assert {e.act for e in writing.book().corpus.examples} - acts_known() == {"aside", "no subject"}


def test_every_place_of_a_saying_is_of_a_kind_that_is_known():
    places = {place for line in lines() for place in re.findall(r"\{(\w+)\}", line)}
    assert places <= FREE | _KINDS


def test_the_sayings_are_many():
    assert len(lines()) > 3500


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("whats the score out of?", ""),
        ("who is left to do now", "Mei-Ling Chou"),
        ("sav it as hal.txt on my dekstop pls", "Saved in hal.txt"),
    ],
)
def test_what_changes_nothing_of_the_note_is_done_at_once(line, said):
    heard = converse(line, interview=PANEL)
    assert heard.drafts.notes == drafts(PANEL).notes
    assert said in heard.text


@pytest.mark.parametrize(
    "line",
    [
        "the bit about boot time sounds a bit smug to me",
        "im really not keen on the boot time sentence",
        "i want the boot time thing split in two",
        "it was closer to eight seconds on the motor controller",
    ],
)
def test_a_sentence_that_is_not_right_can_be_typed_anew(line):
    offered = converse(line)
    assert offered.drafts.now.note == _NOTE
    row = next(row for row in offered.text.splitlines() if "type it anew" in row)
    typed = "I once cut the boot of a motor controller to 1.6 seconds."
    heard = converse(line, row.split()[0], typed)
    assert typed in heard.drafts.now.note.body
    assert len(heard.drafts.now.note.sentences) == len(_NOTE.sentences)


def test_a_sentence_left_as_it_is_when_typed_anew_stays():
    heard = converse("the boot time sentence sounds smug", "2", "")
    assert heard.drafts.now.note == _NOTE


@pytest.mark.parametrize(
    "line",
    [
        "Hal or Mr Brennan or Dr Brennan, what do people do here",
        "P.S. Arsenal. He'll get it",
        "a talk about boards, thats his idea not mine, thank him for it",
        "can i have these at the end",
        "brb doorbell",
        "my hands are shaking",
    ],
)
def test_what_may_be_otherwise_changes_nothing(line):
    heard = converse(line)
    assert heard.drafts.now.note == _NOTE


def test_what_would_find_nothing_to_do_is_not_offered():
    heard = converse("warmer please, he was lovely and this is like filing a chart")
    assert "another tone: enthusiastic" in heard.text
    assert "another tone: warm" not in heard.text


def test_wishes_of_one_line_for_several_notes_are_each_done_in_its_own():
    heard = converse("Formal for Hal, casual for Oskar.", interview=PANEL)
    hal, mei_ling, oskar = heard.drafts.notes
    assert (hal.body != drafts(PANEL).notes[0].body, oskar.body != drafts(PANEL).notes[2].body) == (True, True)
    assert mei_ling == drafts(PANEL).notes[1]
