"""What a person wrote, added, moved or signed stays through every wish; undo brings back each byte."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.core.commands import Command
from assistant.core.drafts import OWN, body_of, facts_of, revise, stands_in, take_edit
from tests.conversation.desk import ALONE, converse, drafts, tools
from tests.conversation.test_parts import after, begun
from tests.tables import each

TOOLS = tools()
MINE = "I still hum the song from your hold music."
WISHES = [
    Command("tone", tone="formal"), Command("tone", tone="casual"), Command("tone", tone="warm"), Command("again"),
    Command("again", field="opening"), Command("again", field="ending"), Command("shorter"), Command("longer"),
    Command("channel", channel="linkedin"), Command("channel", channel="card"), Command("channel", channel="text"),
    Command("channel", channel="email"), Command("subject"), Command("add", text="I can start in January"),
    Command("change", field="need", text="someone who knows Rust"), Command("rename", text="Hall"),
    Command("change", field="role", text="Systems Engineer"), Command("drop", paragraph="promises"), Command("lock"),
    Command("move", paragraph="promises", text="first"), Command("move", paragraph=1, text="later"),
    Command("move", paragraph=1, text="2", field="swap"), Command("move", paragraph="last", field="join"),
    Command("closing", text="Best wishes"), Command("greeting", text="Hello"), Command("again", paragraph=2),
    Command("postscript", text="The book came today"), Command("drop", paragraph="ps"), Command("restore"),
]  # fmt: skip
EDITS = {
    "a sentence of its own": lambda body: body.replace("\n\n", f"\n\n{MINE}\n\n", 1),
    "a sentence in a paragraph": lambda body: behind(body, 1),
    "the last sentence": lambda body: behind(body, -2),
}


def own_in(now):
    """Return the sentences of the person's own that stand in the note."""
    return [s for s in body_of(now.now.note) if OWN in s.sources]


def behind(body, which):
    """Put the own sentence at the end of a paragraph."""
    rows = body.split("\n\n")
    rows[which] += f" {MINE}"
    return "\n\n".join(rows)


def is_signed_once(note):
    name = note.sentences[-1].text
    return note.body.count(name) == 1 and [s.section for s in note.sentences].count("greeting") <= 1


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(EDITS)), st.lists(st.sampled_from(WISHES), max_size=5))
def test_an_own_edit_survives_any_commands(edit, commands):
    now = take_edit(drafts(), EDITS[edit](drafts().now.note.body)).drafts
    assert MINE in now.now.note.body
    for command in commands:
        before, now = now, after(now, command)
        assert MINE in now.now.note.body, command
        assert is_signed_once(now.now.note), command
        if now.steps > before.steps:
            assert after(now, Command("undo")).now == before.now


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WISHES), max_size=5))
@example(
    [
        Command("move", paragraph="last", field="join"),
        Command("move", paragraph="promises", text="first"),
        Command("tone", tone="formal"),
    ]
)
def test_a_word_replaced_stays_replaced(commands):
    now = after(drafts(), Command("edit", paragraph="boot time", text="start-up time"))
    for command in commands:
        now = after(now, command)
        assert "start-up time" in now.now.note.body, command


PUT = [
    ("by Wednesday should say by Wednesday 25 November", "by Wednesday 25 November"),
    ('change "by Wednesday" to "before Wednesday noon"', "before Wednesday noon"),
    ('instead of "1.6s" write "1.6 seconds"', "1.6 seconds"),
    ("it was 1.5s not 1.6s", "9s to 1.5s"),
    ('replace "boot time" with "start-up time"', "start-up time on a motor controller"),
    ('say "that old board" instead of "the old board"', "the teardown of that old board"),
]
AS_COMMANDS = [
    Command("edit", paragraph="by Wednesday", text="before Wednesday noon", field="fact"),
    Command("edit", paragraph="1.6s", text="1.5s", field="fact"),
    Command("edit", paragraph="boot time", text="start-up time"),
]
LATER = [w for w in WISHES if w.name in ("tone", "shorter", "longer", "again", "change", "closing")]
LATER += [Command("shorter", text="60"), Command("change", field="decision_by", text="Friday 4 December")]


@each(("said", "new"), PUT)
def test_a_sentence_in_which_words_were_given_for_others_is_ones_own(said, new):
    assert [new in s.text for s in own_in(converse(said).drafts)] == [True]


@settings(max_examples=25, deadline=None)
@given(st.booleans(), st.lists(st.sampled_from([*LATER, *AS_COMMANDS]), max_size=5))
@example(True, [AS_COMMANDS[0], Command("shorter"), LATER[-1]])
@example(
    False, [Command("again", paragraph=2), AS_COMMANDS[1], Command("change", field="need", text="somebody for Rust")]
)
def test_words_given_for_others_stay_in_their_sentence_through_every_wish(told_in_one, commands):
    """Where the day is an answer of its own, and where it is told with what was promised."""
    promised = replace(ALONE.actions[0], what="sending the bootloader write-up by Wednesday", due="")
    now = drafts(replace(ALONE, actions=(promised, *ALONE.actions[1:])) if told_in_one else ALONE)
    for command in commands:
        mine = own_in(now)
        now = after(now, command)
        if command in AS_COMMANDS:
            gone = [s for s in now.now.note.sentences if stands_in(command.paragraph, s.text)]
            assert not gone, command
        else:
            assert set(mine) <= set(own_in(now)), command


@pytest.mark.parametrize("said", ["reword the last sentence of paragraph 1", "another wording for paragraph 2"])
@pytest.mark.parametrize("command", [c for c in LATER if c.name in ("tone", "shorter", "longer")], ids=str)
def test_what_was_asked_to_be_worded_otherwise_stays_so(said, command):
    start = drafts()
    now = converse(said).drafts
    new = [s for s in now.now.note.sentences if s not in start.now.note.sentences]
    assert new
    later = revise(now, command, TOOLS)
    assert set(new) <= set(later.drafts.now.note.sentences)
    assert later.drafts.steps == now.steps or "reworded_kept" in [n.id for n in later.news]


def test_what_was_worded_otherwise_can_be_so_again_and_tells_a_new_answer():
    once = converse("another wording for paragraph 2").drafts
    twice = converse("another wording for paragraph 2", start=once).drafts
    assert once.now.note.body != twice.now.note.body
    told = after(twice, Command("change", field="strength", text="I cut boot time from 9s to 2s")).now.note
    assert "from 9s to 2s" in told.body


def test_what_ones_own_sentence_still_tells_of_an_old_answer_is_said():
    start = converse('replace "boot time" with "start-up time"').drafts
    change = revise(start, Command("change", field="strength", text="I led a team of six"), TOOLS)
    assert change.news[-1].id == "own_tells"
    assert "start-up time" in change.news[-1].values["sentence"]
    assert "start-up time" in change.drafts.now.note.body


@pytest.mark.parametrize(
    ("ending", "closing", "signature"),
    [
        ("Cheers,\nTobi Adewale", "Cheers,", ("Tobi Adewale",)),
        ("Cheers,\n\nTobi Adewale", "Cheers,", ("Tobi Adewale",)),
        ("Tobi Adewale", "", ("Tobi Adewale",)),
        ("Best regards,\nTobi", "Best regards,", ("Tobi",)),
        ("Best regards,\nTobi Adewale\n\nBest regards,\nTobi Adewale", "Best regards,", ("Tobi Adewale",)),
        ("Warmly,\nTobi\n+44 20 7946 0000", "Warmly,", ("Tobi", "+44 20 7946 0000")),
    ],
)
def test_a_sign_off_of_ones_own_stays_through_a_change_of_tone_and_never_doubles(ending, closing, signature):
    text, _, _ = drafts().now.note.body.rpartition("\n\n")
    start = take_edit(drafts(), f"{text}\n\n{ending}").drafts
    for command in (Command("tone", tone="formal"), Command("channel", channel="linkedin"), Command("longer")):
        start = after(start, command)
        said = [(s.section, s.text) for s in start.now.note.sentences if s.section in ("closing", "signature")]
        closings = [text for section, text in said if section == "closing"]
        # What was left as the tone has it still follows the tone.
        assert closings == ([closing] if closing else []) or (closing == "Best regards," and len(closings) == 1)
        assert tuple(text for section, text in said if section == "signature") == signature
        assert [section for section, _ in said] == sorted(section for section, _ in said)


def test_a_greeting_of_ones_own_stays_and_stands_once():
    start = drafts()
    own = take_edit(start, "Hello Hal," + start.now.note.body.removeprefix(start.now.note.sentences[0].text)).drafts
    formal = after(own, Command("tone", tone="formal"), Command("tone", tone="casual")).now.note
    assert formal.body.startswith("Hello Hal,\n\n")
    assert [s.section for s in formal.sentences].count("greeting") == 1


def test_a_paragraph_moved_by_hand_stays_where_it_was_put():
    start = begun()
    greeting, *body, ending = start.now.note.body.split("\n\n")
    moved = take_edit(start, "\n\n".join([greeting, body[-1], *body[:-1], ending])).drafts
    now = after(moved, Command("tone", tone="formal")).now.note
    assert now.body.split("\n\n")[1] == body[-1]
    assert now.body.count("write-up") == 1


def test_what_was_deleted_by_hand_does_not_come_back_by_itself():
    start = begun()
    promise = next(s.text for s in start.now.note.sentences if "actions[0]" in s.sources)
    edited = take_edit(start, start.now.note.body.replace(promise, "")).drafts
    for command in (Command("tone", tone="formal"), Command("again"), Command("longer")):
        edited = after(edited, command)
        assert "write-up" not in edited.now.note.body
    assert "write-up" in after(edited, Command("restore")).now.note.body


def test_a_text_in_one_piece_edited_by_hand_keeps_one_greeting_and_one_name():
    start = after(drafts(), Command("channel", channel="text"))
    edited = take_edit(start, start.now.note.body.replace("\n", f" {MINE}\n")).drafts
    mail = revise(edited, Command("channel", channel="email"), TOOLS).drafts.now.note
    assert MINE in mail.body
    assert is_signed_once(mail)
    assert mail.body.count("Dear Hal") == 1


def test_an_old_fact_in_words_of_ones_own_is_named_and_left():
    mine = "On Friday I went home a happier Firmware Engineer."
    start = take_edit(drafts(), behind(drafts().now.note.body, 1).replace(MINE, mine)).drafts
    change = revise(start, Command("change", field="role", text="Systems Engineer"), TOOLS)
    assert [(n.id, n.values.get("old")) for n in change.news] == [("changed", None), ("own_says", "Firmware Engineer")]
    assert mine in change.drafts.now.note.body
    later = revise(start, Command("change", field="date", text="Thursday"), TOOLS)
    assert later.news[-1].values["old"] == "Friday"


def test_beside_a_sentence_of_ones_own_the_others_of_its_paragraph_follow_a_wish():
    start = take_edit(drafts(), behind(drafts().now.note.body, 1)).drafts
    beside = [s.text for p in start.now.note.paragraphs if MINE in [s.text for s in p] for s in p if s.text != MINE]
    told = after(start, Command("change", field="role", text="Systems Engineer"), Command("tone", tone="casual"))
    body = told.now.note.body
    assert MINE in body
    assert "Systems Engineer" in body
    assert "Firmware Engineer" not in body
    assert any(text not in body for text in beside)


def test_a_sentence_put_right_by_hand_is_told_once_and_what_stood_beside_it_is_told_still():
    begun_in = [begun(tone) for tone in ("warm", "formal", "casual", "confident", "enthusiastic")]
    start, row = next((d, p) for d in begun_in for p in d.now.note.paragraphs if len(p) > 1 and facts_of(p[:1]))
    edited = take_edit(start, start.now.note.body.replace(row[0].text, "You want the board to wake in a blink.")).drafts
    told = after(edited, Command("tone", tone="formal")).now.note
    assert told.body.count("wake in a blink") == 1
    assert facts_of(told.sentences) == facts_of(start.now.note.sentences)
