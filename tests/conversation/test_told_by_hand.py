"""An answer the engine could not say is missing no more once the person has told it."""

from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.drafts import revise
from assistant.core.interview.facts import Action, Interview, Interviewer, Sender
from assistant.core.note import Section
from assistant.root.writing import look_over
from tests.conversation.desk import TODAY, drafts, tools
from tests.conversation.test_parts import TOLD

ODD = Interview(
    "Tidewater Robotics", "Firmware Engineer", (Interviewer("Hal Brennan", stood_out="the old board"),),
    date="2026-11-20", need="someone steady", sender=Sender("Tobi Adewale"),
    strength="churn in dbt, unified definition, 40 metrics down to 9 at Magalog",
)  # fmt: skip


def missing(now):
    return {x.path for x in look_over(now, TODAY, None).left_out}


def test_part_of_it_in_other_words_ends_the_warning_too():
    text = "I unified the churn definition in dbt at Magalog"
    assert "strength" not in missing(revise(drafts(ODD), Command("add", text=text), tools()).drafts)


def test_what_a_channel_has_no_room_for_is_no_longer_missing_once_it_is_written_in():
    long = "I wrote the bootloader for three product lines. All of them still run it. Nobody has had to touch it since."
    card = revise(drafts(replace(TOLD, strength=long)), Command("channel", channel="card"), tools()).drafts
    assert "strength" in missing(card)
    told = Command(
        "add", text="I wrote the bootloader that all three product lines still run, and nobody has touched it"
    )
    assert "strength" not in missing(revise(card, told, tools()).drafts)


def test_a_promise_in_words_of_ones_own_is_not_said_to_be_left_out():
    text = revise(drafts(TOLD), Command("channel", channel="linkedin-invite"), tools()).drafts
    assert "write-up" in " ".join(f.message for f in look_over(text, TODAY, None).findings)
    told = revise(text, Command("add", text="You will have the bootloader write-up on Wednesday"), tools()).drafts
    assert "write-up" not in " ".join(f.message for f in look_over(told, TODAY, None).findings)


def test_a_sentence_added_by_the_person_ends_the_warning():
    start = drafts(ODD)
    assert "strength" in missing(start)
    elsewhere = revise(start, Command("add", text="I liked the coffee very much"), tools()).drafts
    assert "strength" in missing(elsewhere)
    text = "I unified the definition of churn in dbt at Magalog, from 40 metrics to 9"
    assert "strength" not in missing(revise(start, Command("add", text=text), tools()).drafts)


def test_a_promise_added_by_the_person_stands_with_what_was_agreed_on():
    start = drafts(replace(ODD, actions=(Action("ring me on Friday", "them"),)))
    typed = "I'll send you a photo of my licence tomorrow."
    note = revise(start, Command("add", text=typed), tools()).drafts.now.note
    (paragraph,) = [p for p in note.paragraphs if any(s.text == typed for s in p)]
    assert Section.PROMISES in {s.section for s in paragraph}
    at = [s.text for s in paragraph].index(typed)
    assert paragraph[at + 1].section == Section.PROMISES, "before what is looked forward to"
