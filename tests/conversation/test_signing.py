"""How a note is signed: a phrase is one thing, name and number are another, and those are the same in every note."""

from dataclasses import replace

import pytest

from assistant.core.commands import Command
from assistant.core.drafts import revise
from assistant.core.drafts.revise_sender import Signed, signed
from assistant.core.interview.facts import Sender
from tests.conversation.desk import PANEL, converse, drafts, tools
from tests.tables import each

TOOLS = tools()
MARGARET = Sender("Margaret Doyle", "m@doyle.example", "07700 900123")
SIGNED = replace(PANEL, sender=MARGARET)


def ending(note):
    return note.body.split("\n\n")[-1].split("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Best wishes", Signed("Best wishes")),
        ("Margaret Doyle", Signed(name="Margaret Doyle")),
        ("just Margaret", Signed(name="Margaret")),
        ("Best wishes, Margaret Doyle", Signed("Best wishes", "Margaret Doyle")),
        ("Cheers Margaret", Signed("Cheers", "Margaret")),
        ("warmly from Margaret", Signed("warmly", "Margaret")),
        ("Maggie Doyle", Signed(name="Maggie Doyle")),
        ("Margaret Doyle, 01584 555 201", Signed(name="Margaret Doyle", phone="01584 555 201")),
        ("Margaret Doyle 01584 555 201", Signed(name="Margaret Doyle", phone="01584 555 201")),
        ("Margaret Doyle and my number +44 1584 555201", Signed(name="Margaret Doyle", phone="+44 1584 555201")),
        ("Maggie Pike, 01584 555 201", Signed(name="Maggie Pike", phone="01584 555 201")),
        ("Best wishes, 01584 555 201", Signed("Best wishes", phone="01584 555 201")),
        ("Margaret Doyle, Head Baker", Signed(name="Margaret Doyle", lines=("Head Baker",))),
    ],
)
def test_a_phrase_a_name_and_a_number_are_told_apart(text, expected):
    assert signed(text, MARGARET, TOOLS) == expected


def test_a_name_and_a_number_sign_every_note_and_leave_the_phrases():
    heard = converse("sign it Margaret Doyle, 01584 555 201", interview=SIGNED)
    before = drafts(SIGNED)
    for old, new in zip(before.notes, heard.drafts.notes, strict=True):
        assert ending(new) == [ending(old)[0], "Margaret Doyle", "01584 555 201"]
        assert new.body.rpartition("\n\n")[0] == old.body.rpartition("\n\n")[0]
    assert heard.drafts.interview.sender == replace(MARGARET, phone="01584 555 201")
    assert "The signature is the same in all 3 notes." in heard.text
    undone = revise(heard.drafts, Command("undo"), TOOLS).drafts
    assert undone.notes == before.notes


def test_a_name_keeps_the_number_it_does_not_name():
    odd = replace(SIGNED, sender=replace(MARGARET, name="Margaret Doyle but most people call me Maggie"))
    for line in ("please just sign it Margaret Doyle", "My name is just Margaret Doyle"):
        heard = converse(line, interview=odd)
        assert [ending(n)[1:] for n in heard.drafts.notes] == [["Margaret Doyle", "07700 900123"]] * 3
        assert heard.text.count("That may mean") == 0


@each(
    ("typed", "end"),
    [
        ("sign it Many thanks", "Many thanks,\nTobi Adewale"), ('sign it "With thanks"', "With thanks,\nTobi Adewale"),
        ("end with Thanks again", "Thanks again,\nTobi Adewale"), ("Sign: Tobias", "Best regards,\nTobias"),
    ],
)  # fmt: skip
def test_all_of_a_closing_signs_and_a_form_of_the_name_is_no_closing(typed, end):
    assert converse(typed).drafts.now.note.body.endswith(end)


def test_said_of_all_notes_it_is_told_once():
    heard = converse("sign it Margaret Ann Doyle in all of them", interview=SIGNED)
    assert [ending(n)[1:] for n in heard.drafts.notes] == [["Margaret Ann Doyle", "07700 900123"]] * 3
    assert "says that already" not in heard.text
    assert heard.text.count("all 3 notes") == 1


def test_a_first_name_signs_and_the_whole_name_is_still_known():
    heard = converse("sign with just my first name", interview=SIGNED)
    assert [ending(n)[1:] for n in heard.drafts.notes] == [["Margaret", "07700 900123"]] * 3
    assert heard.drafts.interview.sender == MARGARET


def test_a_phrase_stays_with_its_note():
    heard = converse("sign it Best wishes, Margaret", interview=SIGNED)
    assert ending(heard.drafts.notes[0]) == ["Best wishes,", "Margaret", "07700 900123"]
    assert [ending(n)[0] for n in heard.drafts.notes[1:]] == [ending(n)[0] for n in drafts(SIGNED).notes[1:]]


def test_a_signature_of_ones_own_takes_the_name_put_right():
    start = revise(drafts(SIGNED), Command("closing", text="Margaret"), TOOLS).drafts
    now = revise(start, Command("change", field="sender", text="Maggie Doyle"), TOOLS).drafts
    assert [ending(n)[1:] for n in now.notes] == [["Maggie Doyle", "07700 900123"]] * 3


def test_a_signature_that_is_so_already_is_said_and_nothing_is_changed():
    heard = converse("sign it Margaret Doyle", interview=SIGNED)
    assert "It says that already." in heard.text
    assert heard.drafts == drafts(SIGNED)


def test_a_name_that_shall_not_stand_does_not_stand_beside_the_one_that_shall():
    heard = converse("address him as Mr. Brennan not Hal")
    assert heard.drafts.notes[0].body.startswith("Dear Mr. Brennan,")


def test_a_wish_put_as_a_question_puts_no_question_into_the_letter():
    heard = converse("could it show that I really want this job?")
    assert "?" not in heard.drafts.notes[0].body
