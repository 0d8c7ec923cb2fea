"""An answer the engine could not say is missing no more once the person has told it."""

from assistant.cli.judging import look_over
from assistant.core.drafts.revise import revise
from assistant.core.interview.facts import Interview, Interviewer, Sender
from assistant.core.talk.commands import Command
from tests.conversation.desk import TODAY, drafts, tools

ODD = Interview(
    "Tidewater Robotics", "Firmware Engineer", (Interviewer("Hal Brennan", stood_out="the old board"),),
    date="2026-11-20", need="someone steady", sender=Sender("Tobi Adewale"),
    strength="churn in dbt, unified definition, 40 metrics down to 9 at Magalog",
)  # fmt: skip


def missing(now):
    return {x.path for x in look_over(now, TODAY, None).left_out}


def test_a_sentence_added_by_the_person_ends_the_warning():
    start = drafts(ODD)
    assert "strength" in missing(start)
    elsewhere = revise(start, Command("add", text="I liked the coffee very much"), tools()).drafts
    assert "strength" in missing(elsewhere)
    text = "I unified the definition of churn in dbt at Magalog, from 40 metrics to 9"
    assert "strength" not in missing(revise(start, Command("add", text=text), tools()).drafts)
