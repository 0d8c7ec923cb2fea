"""Parts of a note by their names: left out with what leaned on them, brought back, and all else word for word."""

from dataclasses import replace

import pytest

from assistant import content
from assistant.core.commands import Command
from assistant.core.drafts import begin, facts_of, revise
from assistant.core.drafts.paragraphs import FRAME
from assistant.core.drafts.parts import ANSWERS, MOVES
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender
from assistant.core.move import LATER_MOVES
from assistant.root import writing
from tests.conversation.desk import ALONE, converse, tools

TOOLS = tools()
TOLD = Interview(
    "Tidewater Robotics",
    "Firmware Engineer",
    (
        Interviewer(
            "Hal Brennan",
            stood_out="the teardown of the old board",
            why="It told me that nobody there hides a mistake.",
        ),
    ),
    date="2026-11-20",
    need="a boot time under two seconds",
    strength="I cut boot time on a motor controller from 9s to 1.6s",
    repair="I have also run on-call rotations for two years.",
    repair_question="conflict with a colleague",
    decision_by="4 December",
    actions=(
        Action("send the bootloader write-up", "me", "Wednesday"),
        Action("share the test plan", "them", "Friday"),
    ),
    sender=Sender("Tobi Adewale"),
)
OPEN = replace(TOLD, actions=(), decision_by="", repair="", repair_question="")
"""With nothing to look forward to, so that it has a close."""
BARE = replace(OPEN, interviewers=(Interviewer("Hal Brennan"),))
"""With no detail that the thanks could be said with."""
SIGNED = ("sender.phone", "sender.email")
DETAIL, WHY = "interviewers[0].stood_out", "interviewers[0].why"
PROMISES = {"actions[0]", "actions[1]", "decision_by"}


def begun(tone="warm", interview=TOLD):
    return begin(interview, writing.first_settings(interview, tone), TOOLS.compose)


def after(start, *commands):
    for command in commands:
        start = revise(start, command, TOOLS).drafts
    return start


def sections(note):
    return [s.section for s in note.sentences]


@pytest.fixture(params=content.tone_names())
def start(request):
    drafts = begun(request.param)
    assert facts_of(drafts.now.note.sentences) == {DETAIL, WHY, "need", "strength", "repair", *PROMISES}
    return drafts


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("part", "answers"),
    [
        ("detail", {DETAIL, WHY}),
        ("the reason", {WHY}),
        ("bridge", {"need", "strength"}),
        ("what they need", {"need"}),
        ("my strength", {"strength"}),
        ("repair", {"repair"}),
        ("promises", PROMISES),
        ("what I promised", {"actions[0]"}),
        ("their promise", {"actions[1]"}),
        ("decision date", {"decision_by"}),
        ("test plan", {"actions[1]"}),
        ("conflict with a colleague", {"repair"}),
    ],
)
def test_an_answer_left_out_by_name_is_gone_and_what_does_not_lean_on_it_stays_word_for_word(start, part, answers):
    before = start.now.note
    change = revise(start, Command("drop", paragraph=part.removeprefix("the ")), TOOLS)
    now = change.drafts.now
    assert change.news[0].id == "dropped"
    assert facts_of(now.note.sentences) == facts_of(before.sentences) - answers
    touched = {s.section for s in before.sentences if facts_of([s]) & answers} | {"thanks", "close"}
    assert all(s in before.sentences for s in now.note.sentences if s.section not in touched)
    assert revise(change.drafts, Command("restore"), TOOLS).drafts.now.note == before


def test_thanks_do_not_lean_on_a_detail_that_is_gone(start):
    for _ in range(4):
        start = after(start, Command("again"))
        without = after(start, Command("drop", paragraph="detail")).now.note
        assert not any("thanks_after" in name for name in without.phrases)
        assert sections(without).count("greeting") == 1


@pytest.mark.parametrize("part", ["thanks", "close"])
def test_a_move_without_an_answer_is_left_out_too_and_stays_out(part):
    start = begun("formal", BARE)
    assert part in sections(start.now.note)
    now = after(start, Command("drop", paragraph=part))
    for command in (Command("again"), Command("tone", tone="casual"), Command("longer")):
        assert part not in sections(now.now.note)
        now = after(now, command)
    assert part in sections(after(now, Command("restore", paragraph=part)).now.note)


@pytest.mark.parametrize("command", [Command("again"), Command("tone", tone="formal"), Command("shorter")])
def test_what_was_left_out_comes_back_after_other_wishes_by_its_name(command):
    now = after(begun(), Command("drop", paragraph="my strength"), Command("drop", paragraph="promises"), command)
    assert not facts_of(now.now.note.sentences) & {"strength", *PROMISES}
    back = after(now, Command("restore", paragraph="promises"), Command("tone", tone="casual"))
    assert facts_of(back.now.note.sentences) >= PROMISES
    assert "strength" not in facts_of(back.now.note.sentences)


def test_a_remark_left_out_alone_takes_no_answer_with_it():
    start = begun()
    note = start.now.note
    at = sections(note).index("bridge")
    remark = replace(note.sentences[at], text="That has been on my mind.", sources=(), own=())
    rows = tuple((*p, remark) if any(s.section == "bridge" for s in p) else p for p in note.paragraphs)
    start = start.with_version(replace(start.now, note=replace(note, paragraphs=rows)))
    now = after(start, Command("drop", paragraph="on my mind"))
    assert now.now.note == note


def test_a_promise_left_out_leaves_the_subject_too():
    start = begun()
    assert any("write-up" in v.now.note.subject for v in (start, *(begun(t) for t in content.tone_names())))
    for tone in content.tone_names():
        note = after(begun(tone), Command("drop", paragraph="what I promised")).now.note
        assert "write-up" not in note.subject + note.body


def test_what_is_left_out_on_purpose_is_no_promise_forgotten(tmp_path):
    from tests.conversation.test_scorecard import editor

    card = {m.id for m in editor(tmp_path).judge(begun()).card}
    judged = editor(tmp_path).judge(after(begun(), Command("drop", paragraph="promises")))
    assert "actions" in card
    assert "actions" not in {m.id for m in judged.card} | {f.id for f in judged.findings}


@pytest.mark.parametrize(("place", "at"), [("opening", 0), ("ending", -1)])
def test_opening_and_ending_are_said_in_other_words_until_all_were_shown(place, at):
    now, shown = begun("formal", OPEN), []
    while True:
        shown.append([s for s in now.now.note.sentences if s.section not in FRAME][at].text)
        change = revise(now, Command("again", field=place), TOOLS)
        if change.news[0].problem:
            break
        now = change.drafts
        assert facts_of(now.now.note.sentences) == {DETAIL, WHY, "need", "strength"}
    assert change.news[0].id == f"no_other_{place}"
    assert len(shown) == len(set(shown)) > 2


def test_what_a_person_types_leaves_parts_out_and_brings_them_back():
    told = converse("drop the promises", "drop what I bring", interview=TOLD)
    assert told.text.count("Left out: “") == 2
    assert facts_of(told.drafts.now.note.sentences) == {DETAIL, WHY, "need", "repair"}
    first = begun().now.note.paragraphs[1]
    opened = converse("drop the opening", interview=TOLD).drafts.now.note
    assert not facts_of(opened.sentences) & facts_of(first)
    assert not {s.text for s in opened.sentences} & {s.text for s in first}
    back = converse("drop the promises", "restore the promises", interview=TOLD)
    assert back.drafts.now.note == begun().now.note


def test_why_shows_a_rule_under_every_sentence_and_only_the_one_asked_about():
    body = [s for s in begun().now.note.sentences if s.section not in FRAME]
    whole = converse("why", interview=TOLD, frames=False).heard[-1]
    assert whole.count("\n  why: ") == len(body)
    assert all(s.text in whole for s in body)
    one = converse("why is the second sentence there?", interview=TOLD, frames=False).heard[-1]
    assert [s.text in one for s in body].count(True) == 1
    assert body[1].text in one


def test_each_answer_behind_a_sentence_is_named_in_words():
    whole = converse("why", interview=TOLD, frames=False).heard[-1]
    for told in ("what stood out", "why it stayed with you", "what they need", "what you bring", "when they decide"):
        assert told in whole
    assert "“the teardown of the old board”" in whole
    assert "interviewers[" not in whole
    assert "_" not in whole


def test_every_name_of_a_part_names_one():
    parts = content.read("conversation")["parts"]
    assert {part for named in parts.values() for part in named} <= {*MOVES, *LATER_MOVES, *ANSWERS, *FRAME, *SIGNED}
    assert {*MOVES, *ANSWERS} <= {part for named in parts.values() for part in named}
    assert [name for name in parts if name != name.lower()] == []
    assert set(content.read("conversation")["why"]) >= {*MOVES, *FRAME}
    assert set(content.read("conversation")["answers"]) >= set(MOVES)


def test_a_note_that_lost_its_only_detail_is_said_to_have_none():
    assert "No detail of the talk is left" in converse("take out the bit about the teardown").text
    assert "No detail" not in converse("take out the bit about the write-up").text


def test_a_bit_that_is_only_a_clause_beside_what_is_told_is_offered_to_go_alone():
    hal = Interviewer("Hal Brennan", stood_out="how you test each board, because at my last place we just shipped them")
    start = replace(ALONE, interviewers=(hal,))
    heard = converse("take out the bit about my last place", "1", interview=start)
    assert "how you test each board." in heard.drafts.now.note.body
    assert "last place" not in heard.drafts.now.note.body
