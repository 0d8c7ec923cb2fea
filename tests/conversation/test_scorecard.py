"""The scorecard under the first draft: what is weak and why, what is right and where."""

import datetime
import io
import re
from dataclasses import replace

import pytest

from assistant import content
from assistant.content import teaching
from assistant.root.writing import Editor
from assistant.show import Paper, Views
from assistant.world import World
from tests.conversation.desk import PANEL, TODAY, Silent, converse, drafts

NOON = datetime.datetime.combine(TODAY, datetime.time(12), datetime.UTC)
LATE = replace(PANEL, date="2026-11-18")
"""Told three working days after."""


def editor(folder):
    world = World(None, io.StringIO(), None, {}, lambda: NOON, folder, folder)
    return Editor(world, lambda: None)


@pytest.fixture
def judge(tmp_path):
    return editor(tmp_path)


def flat(text):
    return " ".join(text.replace("│", " ").split())


def test_each_weak_rule_is_shown_with_the_tip_behind_it(judge):
    told = flat(converse(interview=LATE, judge=judge).heard[0])
    weak = [m for m in judge.judge(drafts(LATE)).card if not m.kept]
    assert {m.id for m in weak} >= {"contact", "time"}
    for mark in weak:
        assert f"· {mark.text} {mark.tip.line}" in told


def test_at_most_three_kept_rules_are_shown_each_with_its_own_sentence(judge):
    told = converse(interview=PANEL, judge=judge).heard[0]
    kept = [line for line in told.splitlines() if line.startswith("✓")]
    assert len(kept) == 3
    quoted = re.findall("“(?:… )?([^”]*?)(?: …)?”", flat(told).partition("✓")[2])
    note = drafts(PANEL).now.note
    held = [next(s.text for s in note.sentences if words in s.text) for words in quoted]
    assert len(set(held)) == 3
    assert "the teardown of the old board" in quoted[0].lower()
    assert "rules kept; `why` shows all of them" in told


@pytest.mark.parametrize(
    "before", ["", "Thank you for the whole of Friday at Tidewater Robotics, for the coffee and for "]
)
def test_of_a_long_sentence_the_part_is_shown_that_is_the_candidates(judge, before):
    now = drafts(PANEL)
    long = f"{before}the teardown of the old board, and for everything else that I saw of the lab and the people in it"
    places = [(i, j) for i, p in enumerate(now.now.note.paragraphs) for j, s in enumerate(p) if s.section == "detail"]
    rows = [list(p) for p in now.now.note.paragraphs]
    i, j = places[0]
    rows[i][j] = replace(rows[i][j], text=long, own=((len(before), len(before) + 29),))
    now = now.with_version(replace(now.now, note=replace(now.now.note, paragraphs=tuple(map(tuple, rows)))))
    page = flat(converse(start=now, interview=PANEL, judge=judge).heard[0]).partition("✓")[2]
    quoted = re.search("“([^”]*)”", page)[1]
    assert "the teardown of the old board" in quoted
    assert len(quoted) <= 90


def test_what_the_scorecard_says_is_not_said_a_second_time_above_it(judge):
    assert converse(interview=LATE, judge=judge).heard[0].count("The interview was 5 days ago") == 1


def test_a_rule_is_held_against_the_reader_it_concerns(judge):
    told = replace(PANEL, repair="I have also run on-call rotations for two years.", repair_to="Hal Brennan")
    cards = [
        {m.id: m for m in judge.judge(replace(drafts(told), current=at)).card} for at in range(len(told.interviewers))
    ]
    assert all(cards[0][rule].kept and cards[0][rule].sentence for rule in ("actions", "repair"))
    assert not any({"actions", "repair"} & set(card) for card in cards[1:])


def test_an_answer_that_is_not_in_the_note_is_said_with_a_beginning_to_try(judge):
    told = replace(PANEL, interviewers=(replace(PANEL.interviewers[0], stood_out="great conversation"),))
    page = flat(converse(interview=told, judge=judge).heard[0])
    assert "“great conversation” could be said of any talk, so it is not in the note." in page
    assert "It could begin: I keep thinking about …" in page
    written = converse("add that it was a great conversation", interview=told, judge=judge)
    assert "great conversation" in written.drafts.now.note.body
    assert "it is not in the note" not in flat(written.heard[-2])


def test_words_read_otherwise_than_typed_are_no_fault_of_the_note(judge):
    told = replace(PANEL, strength="cut boot tmie on a motor controller from 9s to 1.6s")
    assert not any(f.id == "read-as" for f in judge.judge(drafts(told)).findings)


def test_why_shows_every_rule_with_its_tip(judge):
    told = flat(converse("why", interview=PANEL, judge=judge).text)
    for mark in judge.judge(drafts(PANEL)).card:
        assert f"{mark.text} {mark.tip.line}" in told


def test_why_about_one_paragraph_shows_that_paragraph_only(judge):
    told = converse("why the second paragraph", interview=PANEL, judge=judge).heard[-1]
    assert "The rules, kept" not in told


def test_each_sentence_is_given_its_rule_with_the_source(judge):
    rules = judge.judge(drafts(PANEL)).rules
    assert rules
    assert all(text.endswith(")") for text in rules.values())


@pytest.mark.parametrize("width", [40, 60, 88, 120])
def test_the_scorecard_fits_the_window(judge, width):
    told = converse(interview=PANEL, judge=judge, width=width).heard[0]
    assert max(map(len, told.splitlines())) <= width
    assert "✓" in told


def test_line_by_line_the_marks_are_words(judge):
    told = converse(interview=PANEL, judge=judge, frames=False).heard[0]
    assert "Weak: No phone number" in told
    assert "Kept: One detail only the two of you know. “" in told
    assert "✓" not in told


def test_without_colours_it_says_the_same(judge):
    now = drafts(PANEL)
    card = judge.judge(now).card
    pages = [
        Views(Paper(lambda: 80, colour=c), content.read("conversation")).note(now, None, (), card)
        for c in (True, False)
    ]
    assert "\x1b[2m" in pages[0]
    assert [line.split() for line in re.sub(r"\x1b\[\d*m", "", pages[0]).splitlines()] == [
        line.split() for line in pages[1].splitlines()
    ]


def test_a_terminal_without_typographic_marks_gets_plain_ones(judge):
    now = drafts(PANEL)
    page = Views(Paper(lambda: 80, unicode=False), content.read("conversation")).note(
        now, None, (), judge.judge(now).card
    )
    page.encode("ascii")


def test_every_rule_named_first_is_a_rule():
    ids = {rule.id for rule in teaching.scorecard_rules()}
    assert set(content.read("conversation")["card"]["first"]) <= ids


def test_a_note_nothing_is_said_about_has_no_scorecard():
    assert "rules kept" not in converse(judge=Silent()).heard[0]


def test_in_a_low_window_the_review_gives_way_to_the_note(judge):
    now, words = drafts(PANEL), content.read("conversation")

    def shown(rows):
        page = Views(Paper(lambda: 80, rows=lambda: rows), words).note(now, None, (), judge.judge(now).card)
        lines = page.splitlines()
        weak, note = (next(n for n, line in enumerate(lines) if line.startswith(sign)) for sign in "·╭")
        assert any("rules kept" in line for line in lines)
        return lines, any(line.startswith("✓") for line in lines), weak < note

    whole, quotes, _ = shown(100)
    assert quotes
    lower, quotes, is_above = shown(len(whole) + 1)
    assert not quotes
    assert not is_above
    assert len(lower) < len(whole)
    _, quotes, is_above = shown(len(lower) + 1)
    assert not quotes
    assert is_above


@pytest.mark.parametrize(
    ("email", "said"),
    [("", "No phone number or link stands under your name."), ("tobi@example.org", "Your e-mail address shows in the")],
)
def test_an_address_that_was_given_is_not_called_missing(judge, email, said):
    told = replace(PANEL, sender=replace(PANEL.sender, email=email))
    weak = [mark.text for mark in judge.judge(drafts(told)).card if not mark.kept]
    assert [text for text in weak if text.startswith(said)]
    assert len([text for text in weak if "phone number" in text]) == 1
