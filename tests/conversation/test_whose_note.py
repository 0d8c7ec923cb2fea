"""A wish that names a person goes to that person's note alone."""

import pytest

from assistant.core.interview import Interview, Interviewer
from tests.conversation.desk import PANEL, converse, drafts
from tests.tables import each

BEFORE = drafts(PANEL).notes


def changed(*lines):
    after = converse(*lines, interview=PANEL).drafts.notes
    return [n.to.name.split()[0] for n, old in zip(after, BEFORE, strict=True) if n.body != old.body]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("make Oskar's more formal, leave Hal alone", ["Oskar"]),
        ("make oskars shorter, it's too long", ["Oskar"]),
        ("tell Oskar thanks for the parking", ["Oskar"]),
        ("thank Mei-Ling for the tea", ["Mei-Ling"]),
        ("Oskar's one: sign it Cheers. leave the others", ["Oskar"]),
        ("make the note to Oskar casual", ["Oskar"]),
        ("everyone but Hal casual", ["Mei-Ling", "Oskar"]),
        ("casual for all except Oskar", ["Hal", "Mei-Ling"]),
        ("give Oskar something different", ["Oskar"]),
        ("drop the CAN bus trace from oskars, might be confidential", ["Oskar"]),
        ("tell all of them I enjoyed the tour", ["Hal", "Mei-Ling", "Oskar"]),
        ("Oskar can be more casual, Mei-Ling not", ["Oskar"]),
        ("use Cheers for Oskar and Many thanks for Mei-Ling", ["Mei-Ling", "Oskar"]),
        ("Kindly keep Hal's as it is and shorten Oskar's, he is busy", ["Oskar"]),
        ("P.S. for Oskar only: your drawing made my week.", ["Oskar"]),
        ("hello instead of dear for everyone", ["Hal", "Mei-Ling", "Oskar"]),
        ("make both formal", ["Hal", "Mei-Ling", "Oskar"]),
        ("mention in Oskar's note that I tried his library", ["Oskar"]),
        ("add to all letters that I am free from March", ["Hal", "Mei-Ling", "Oskar"]),
        ("I don't want the CAN bus trace in his note", ["Oskar"]),
    ],
)
def test_only_the_notes_of_those_who_are_named_change(line, people):
    assert changed(line) == people


def test_the_note_that_was_changed_is_on_the_screen():
    told = converse("make Oskar's casual", interview=PANEL)
    assert told.drafts.current == 2
    assert "Casual now." in told.text


def test_two_wishes_for_one_leave_the_others():
    told = converse("make Mei-Ling's formal and shorter", interview=PANEL).drafts
    assert [n.tone for n in told.notes] == ["warm", "formal", "warm"]


def test_what_is_for_somebody_else_is_offered_for_their_note():
    told = converse("add that I kept the book for Oskar", "1", interview=PANEL).drafts
    assert "I kept the book." in told.notes[2].body
    assert told.notes[0] == BEFORE[0]
    assert "I kept the book for Oskar." in converse("add that I kept the book for Oskar", "2", interview=PANEL).text


def test_each_order_of_a_line_goes_to_whom_it_names():
    told = converse("make it formal and then show me Oskar's", interview=PANEL).drafts
    assert [n.tone for n in told.notes] == ["formal", "warm", "warm"]
    assert told.current == 2


def test_all_of_them_are_handed_over():
    assert len(converse("save them as pdf", interview=PANEL).hands.saved) == 3
    assert converse("copy Oskar's", interview=PANEL).hands.copied == [BEFORE[2].page]


def test_the_same_again_is_nothing_where_nothing_was_wished():
    told = converse("same again for the other ones", interview=PANEL)
    assert told.drafts.notes == BEFORE


def test_what_belongs_to_somebody_is_no_name_of_theirs():
    told = converse("Oskar's whiteboard was on the old bus, not the new one", interview=PANEL)
    assert "Oskar's" not in told.text.split("or `help`")[-1]


TWO = Interview(
    "Northwind",
    "Data Engineer",
    (
        Interviewer("Dr. Priya Raman", stood_out="how your team runs incident reviews"),
        Interviewer("Marcus Lee", stood_out="the whiteboard session on your event schema"),
    ),
    date="2026-11-20",
    tone="warm",
    sender=PANEL.sender,
)


@each(
    ("line", "hers", "his"),
    [
        ("just fix hers: friday -> tuesday, leave marcus alone", "on Tuesday", "on Friday"),
        ("change “on Friday” to “last week” (marcus)", "on Friday", "last week"),
        ("I was glad to hear about... → I liked", "", "I liked the whiteboard"),
        ("could it open with Hi Marcus, not Dear Marcus?", "Dear Dr. Raman", "Hi Marcus,"),
        ("start with Hello Priya, not Dear Dr. Raman", "Hello Priya,", "Dear Marcus"),
        ("finish with Cheers, not Kind regards", "Cheers,", ""),
        ('put in "The tea was excellent" wherever it fits', "The tea was excellent.", ""),
        ("here's a line: I was there early, then you came. Use that.", "I was there early, then you came.", ""),
        ("P.S. My talk is at https://okafor.example/talk", "at https://okafor.example/talk", ""),
    ],
)
def test_of_two_notes_the_one_that_is_meant_says_what_is_wished(line, hers, his):
    told = converse(line, interview=TWO).drafts.notes
    first, second = drafts(TWO).notes
    assert hers in told[0].body if hers else told[0].body == first.body
    assert his in told[1].body if his else told[1].body == second.body
    assert "Use that" not in told[0].body
    assert not told[0].body.endswith("talk.")
