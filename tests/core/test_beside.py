"""What the note to one of a panel tells of another: who hears of whom, in which words, and when of nobody."""

from dataclasses import replace

import pytest

from assistant import content
from assistant.core.compose import compose, compose_all
from assistant.core.interview import Interview, Interviewer, Sender
from tests.core.samples import TONES, request


def panel(*said, **answers):
    """Interview people called Elena, David and Rosa, of whom each stood out by something."""
    names = ("Elena Marsh", "David Cho", "Rosa")[: len(said)]
    people = (Interviewer(name, stood_out=text) for name, text in zip(names, said, strict=True))
    return Interview("Northwind", "Ward Nurse", tuple(people), date="2026-11-20", sender=Sender("Sam"), **answers)


def beside(interview, tone="warm", channel="email"):
    """Give what each note tells of another, empty where it tells nothing."""
    written = compose_all(interview, request(tone, channel), content.words(tone))
    return [" ".join(s.text for s in one.note.sentences if s.section == "beside") for one in written]


OWN = "Your ward was calm."
TOLD = [
    ("He explained how the float pool protects new nurses.", "David", "how the float pool protects new nurses."),
    ("She told me that the night team chooses its own rota.", "David", "that the night team chooses its own rota."),
    (
        "David has been there for eleven years and still speaks warmly of the place.",
        "David, who has been",
        "the place.",
    ),
    ("He still draws his templates by hand.", "David, who still draws his templates", "by hand."),
    ("the buddy system for people in their first year", "David", "the buddy system for people in their first year."),
    (
        "how the night nurses write a line for each patient",
        "David",
        "how the night nurses write a line for each patient.",
    ),
    ("I enjoyed hearing how the unit decides who floats.", "David", "how the unit decides who floats."),
]
"""What stood out with David, how the note to Elena names him, and how the sentence ends."""


@pytest.mark.parametrize(("said", "named", "ends"), TOLD)
def test_one_hears_what_another_told_or_did(said, named, ends):
    found, _ = beside(panel(OWN, said))
    assert named in found
    assert found.endswith(ends)


NOT_TOLD = [
    "Your point about the rota has stayed with me.",  # it speaks to him
    "He explained how they keep their people.",  # whose people?
    "He admitted that the booking system loses appointments.",  # a weakness
    "She was frank that her calendar is chaotic.",
    "He told me that the nurses wait for the lift.",
    "He explained how the bonus is paid.",  # money
    "He said that I would fit in well.",  # me
    "He told me that Elena wrote the rota herself.",  # this reader
    "the story of the nurse who died on the ward",  # grief
    "He explained how the float pool keeps every new nurse from being moved to another ward in the first few months.",
    "He told me that three systems hold the plans and none of them talks to the others.",  # nobody is glad of it
    "Jean laughed when the buzzer went.",  # nobody met
    "",
]
"""What stood out with David, of which Elena hears nothing."""


@pytest.mark.parametrize("said", NOT_TOLD)
def test_what_would_point_wrongly_or_is_not_for_all_is_told_to_nobody_else(said):
    assert beside(panel(OWN, said))[0] == ""


def test_of_three_one_is_told_of_and_the_other_named_with_it():
    interview = panel("", "He explained how the float pool protects new nurses.", "the buddy system")
    for tone in TONES:
        found = beside(interview, tone)[0]
        assert found.count("David") == found.count("Rosa") == 1, found
        assert "buddy" not in found


def test_nobody_is_named_twice():
    said = "He explained how the float pool protects new nurses."
    for tone in TONES:
        body = compose_all(panel(OWN, said), request(tone), content.words(tone))[0].note.body
        assert body.count("David") == 1, body
    assert beside(panel("You and David finish each other's sentences.", said))[0] == ""


def test_the_notes_of_a_panel_begin_it_differently():
    interview = panel(
        "She told me that the night team chooses its own rota.",
        "He explained how the float pool protects new nurses.",
        "She described how patients name the garden beds.",
    )
    for tone in TONES:
        found = beside(interview, tone)
        assert all(found)
        assert len({tuple(text.split()[:4]) for text in found}) == len(found), found


@pytest.mark.parametrize("channel", ["letter", "card", "text", "linkedin-invite"])
def test_a_letter_or_a_few_words_tell_of_nobody_else(channel):
    interview = panel(OWN, "He explained how the float pool protects new nurses.")
    assert set(beside(interview, channel=channel)) == {""}


def test_it_is_the_first_to_go_where_the_note_would_be_long():
    answer = (
        "I rebuilt the rota of a ward of forty beds, wrote the handover sheet and trained " + "the night staff in it. "
    )
    interview = panel(OWN, "He explained how the float pool protects new nurses.", strength=answer * 5)
    assert beside(interview)[0] == ""


def test_who_wants_nobody_told_of_reads_of_nobody():
    asked = replace(request(), dropped=frozenset({"beside"}))
    interview = panel(OWN, "He explained how the float pool protects new nurses.")
    assert "David" not in compose(interview, 0, asked, content.words("warm")).body
