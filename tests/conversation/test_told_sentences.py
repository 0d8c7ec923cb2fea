"""A sentence told behind "that": it comes in whole."""

import pytest

from assistant.core.commands import Command
from tests.conversation.desk import converse
from tests.conversation.test_wishes import read


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            "put that I unified the definition of churn, from 40 metrics to 9",
            "I unified the definition of churn, from 40 metrics to 9.",
        ),
        ("say that I baked for ten years, first in Bath, last in Ludlow", None),
        ("put that I keep it simple, short and friendly", None),
        ("add that my old shop is closed, so I can start now", "My old shop is closed, so I can start now."),
        ("please add that I came in first, thanks", "I came in first."),
        ("could you mention that we met at the fair in 2019?", "We met at the fair in 2019."),
    ],
)
def test_a_sentence_behind_that_comes_in_whole(words, sentence):
    heard = converse(words)
    told = words.partition(" that ")[2]
    expected = sentence or f"{told[0].upper()}{told[1:]}."
    assert [s.text for s in heard.drafts.now.note.sentences if s.section == "added"] == [expected]
    assert heard.drafts.steps == 1


def test_an_order_behind_it_is_another_wish():
    assert read("put that I liked the ovens, and make it shorter") == (
        (Command("add", text="I liked the ovens"), Command("shorter")),
        False,
    )


def test_where_it_goes_is_no_part_of_it():
    assert read("add that I love the shop to the second paragraph")[0] == (
        Command("add", text="I love the shop", paragraph=2),
    )
    assert read("say that I love the shop in all of them") == ((Command("add", text="I love the shop"),), True)


@pytest.mark.parametrize(("words", "name"), [("say that again", "again"), ("put that paragraph last", "move")])
def test_what_is_no_sentence_is_read_as_before(words, name):
    assert read(words)[0][0].name == name


@pytest.mark.parametrize(
    "told", ["I liked the tour, it is too long to tell all of it", "the whole team, all three of them, was kind"]
)
def test_a_comma_in_it_is_no_second_wish(told):
    assert read(f"mention that {told}") == ((Command("add", text=told),), False)
