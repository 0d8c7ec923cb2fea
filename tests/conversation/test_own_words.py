"""What a person wrote, added, moved or signed stays through every wish; undo brings back each byte."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.core.commands import Command
from assistant.core.drafts import facts_of, revise, take_edit
from tests.conversation.desk import drafts, tools
from tests.conversation.test_parts import after, begun

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
