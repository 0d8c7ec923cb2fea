"""What a person wrote by hand stands, and answers told anew change no more of a note than they must."""

from dataclasses import replace

import pytest

from assistant.core.commands import Command
from assistant.core.drafts import facts_of, revise, take_edit
from tests.conversation.desk import Asks, Hands, converse, tools
from tests.conversation.test_parts import DETAIL, TOLD, WHY, after, begun

TOOLS = tools()
MINE = "I bake bread at night."


def by_hand(start, change):
    return take_edit(start, change(start.now.note.body)).drafts


def first_sentence(note, section):
    return next(s for s in note.sentences if s.section == section)


def test_a_paragraph_put_in_by_hand_takes_nothing_away_when_an_answer_changes():
    start = begun()
    edited = by_hand(start, lambda body: body.replace("\n\n", f"\n\n{MINE}\n\n", 1))
    assert facts_of(edited.now.note.sentences) == facts_of(start.now.note.sentences)
    later = after(edited, Command("change", field="role", text="Systems Engineer"))
    assert MINE in later.now.note.body
    assert "Systems Engineer" in later.now.note.body
    assert facts_of(later.now.note.sentences) == facts_of(start.now.note.sentences)


def test_a_sentence_changed_by_hand_still_tells_its_answer_and_it_is_not_told_twice():
    start = begun()
    old = next(s.text for s in start.now.note.sentences if "actions[0]" in s.sources)
    edited = by_hand(start, lambda body: body.replace(old, "My write-up on the bootloader reaches you on Wednesday."))
    sentence = next(s for s in edited.now.note.sentences if "reaches you" in s.text)
    assert (sentence.section, "actions[0]" in sentence.sources) == ("promises", True)
    later = after(edited, Command("change", field="role", text="Systems Engineer")).now.note
    assert later.body.count("write-up") == 1


def test_a_paragraph_changed_in_one_sentence_keeps_what_the_other_sentences_stand_for():
    start = begun()
    note = start.now.note
    paragraph = next(p for p in note.paragraphs if len(p) > 1 and p[0].section not in ("closing", "greeting"))
    edited = by_hand(start, lambda body: body.replace(paragraph[0].text, MINE)).now.note
    changed = next(p for p in edited.paragraphs if p[0].text == MINE)
    assert changed[1:] == paragraph[1:]
    assert changed[0].section == paragraph[0].section


def test_part_of_an_edited_paragraph_can_be_left_out_and_the_rest_of_the_edit_stays():
    body = begun().now.note.body
    mine = body.replace("\n\n", f"\n\n{MINE} My oven is older than I am.\n\n", 1)
    told = converse(
        "edit", "drop the line about bread", "change the role to Systems Engineer", hands=Hands([mine]), interview=TOLD
    )
    note = told.drafts.now.note
    assert "bread" not in note.body
    assert "My oven is older than I am." in note.body
    assert "Systems Engineer" in note.body
    back = after(told.drafts, Command("restore", paragraph="bread")).now.note
    assert MINE in back.body


def test_closing_and_signature_of_ones_own_stay_where_they_belong():
    start = begun()
    closing = first_sentence(start.now.note, "closing").text
    edited = by_hand(start, lambda body: body.replace(closing, "Yours, with flour on my sleeves,")).now.note
    assert [s.section for s in edited.paragraphs[-1]] == ["closing", "signature"]
    assert edited.body.endswith("Yours, with flour on my sleeves,\nTobi Adewale")


def test_an_answer_changed_in_words_changes_its_sentence_and_leaves_the_rest():
    start = begun()
    now = after(start, Command("change", field="strength", text="I have two years of bare-metal C")).now.note
    assert "two years of bare-metal C" in now.body
    assert "1.6s" not in now.body
    others = [s for s in start.now.note.sentences if "strength" not in s.sources and s.section != "bridge"]
    assert all(s in now.sentences for s in others)


def test_a_reason_is_not_kept_for_another_detail():
    now = after(begun(), Command("change", field="stood_out", text="the tour of the lab")).now.note
    assert "the tour of the lab" in now.body.lower()
    assert "hides a mistake" not in now.body
    assert WHY not in facts_of(now.sentences)
    assert DETAIL in facts_of(now.sentences)


@pytest.mark.parametrize(
    ("field", "text", "day"), [("date", "yesterday", "2026-11-22"), ("date", "Friday", "2026-11-20")]
)
def test_a_day_said_in_the_conversation_is_the_day_it_was_on_that_day(field, text, day):
    told = revise(begun(), Command("change", field=field, text=text), TOOLS).drafts.interview
    assert told.date == day


def test_a_decision_said_in_the_conversation_counts_from_the_day_it_was_said():
    told = revise(begun(), Command("change", field="decision_by", text="tomorrow"), TOOLS).drafts.interview
    assert (told.decision_by, told.decision_on) == ("tomorrow", "2026-11-23")


def test_what_is_no_day_has_its_question_asked_again():
    told = converse("change the date to sometime", interview=TOLD, asks=Asks(lambda i: replace(i, date="2026-11-19")))
    assert told.drafts.interview.date == "2026-11-19"
    assert converse("change the date to sometime", interview=TOLD).drafts.interview.date == TOLD.date
