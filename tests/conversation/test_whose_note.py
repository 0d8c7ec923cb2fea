"""A wish that names a person goes to that person's note alone."""

import pytest

from tests.conversation.desk import PANEL, converse, drafts

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
