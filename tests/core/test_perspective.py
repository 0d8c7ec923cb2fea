"""The note speaks to its reader: they, she and their own name become you, other people stay themselves."""

import pytest

from assistant import content
from assistant.core.perspective import to_reader
from assistant.core.reader import Reader

ENGLISH = content.english()
PRIYA = Reader(("Priya Raman", "Priya", "Dr. Raman"))
MARTA_BESIDE = Reader(("Priya Raman", "Priya"), ("Marta Kowalska",), alone=True)


@pytest.mark.parametrize(
    ("typed", "turned"),
    [
        ("she reads every page", "you read every page"),
        ("She reads every page", "You read every page"),
        ("he carries a notebook", "you carry a notebook"),
        ("she always carries a notebook", "you always carry a notebook"),
        pytest.param(
            "she was there and has stayed",
            "you were there and have stayed",
            marks=pytest.mark.xfail(strict=True, reason="known"),
        ),
        ("she's been there since 2019", "you've been there since 2019"),
        ("she's leaving", "you're leaving"),
        ("she'll read it", "you'll read it"),
        ("she hasn't decided", "you haven't decided"),
        ("what she does herself", "what you do yourself"),
        ("her plan", "your plan"),
        ("I asked her", "I asked you"),
        ("I asked her about it", "I asked you about it"),
        ("I asked her how", "I asked you how"),
        ("his plan", "your plan"),
        ("that idea of hers", "that idea of yours"),
        ("they test it themselves", "you test it yourselves"),
        ("their plan is theirs", "your plan is yours"),
        ("Priya's plan", "your plan"),
        ("Priya Raman's plan", "your plan"),
        ("how Priya plans", "how you plan"),
        ("I met Priya at a fair", "I met you at a fair"),
        ("the team is new", "your team is new"),
        ("The team is new", "Your team is new"),
        ("the teams are new", "the teams are new"),
        ("we walked", "we walked"),
        ("it works", "it works"),
        ("the patients and their files", "the patients and their files"),
        ("a nurse said she trusts it", "a nurse said she trusts it"),
        ("theory and practice", "theory and practice"),
        ("Sheila's plan", "Sheila's plan"),
    ],
)
def test_an_answer_is_turned_to_its_reader(typed, turned):
    assert to_reader(typed, PRIYA, ENGLISH) == turned


@pytest.mark.parametrize("typed", ["Marta said she trusts it", "Marta's plan", "how Marta and her lab work"])
def test_a_colleague_stays_herself(typed):
    assert to_reader(typed, MARTA_BESIDE, ENGLISH) == typed


def test_where_the_reader_is_one_of_many_she_may_be_someone_else():
    assert to_reader("she reads it", Reader(("Priya",), alone=False), ENGLISH) == "she reads it"
