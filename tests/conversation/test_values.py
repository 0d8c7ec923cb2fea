"""An answer put right in a few words: what is said around it is no part of it."""

import pytest

from assistant.core.commands import Command
from tests.conversation.desk import PANEL, Hands, converse
from tests.conversation.test_wishes import read


@pytest.mark.parametrize(
    ("words", "field", "text"),
    [
        ("the company is only Nordfrakt", "company", "Nordfrakt"),
        ("the company is only nordfrakt", "company", "nordfrakt"),
        ("company is Nordfrakt only", "company", "Nordfrakt"),
        ("the role is simply Engineer", "role", "Engineer"),
        ("the company is Just Eat", "company", "Just Eat"),
        ("My name is just Margaret Doyle", "sender", "Margaret Doyle"),
        ("Company: Nordfrakt", "company", "Nordfrakt"),
        ("company = Nordfrakt", "company", "Nordfrakt"),
        ("Role: Data Engineer", "role", "Data Engineer"),
        ("phone: 01584 555 201", "phone", "01584 555 201"),
        ("What they need: somebody for the night shift", "need", "somebody for the night shift"),
    ],
)
def test_a_value_is_taken_without_the_words_around_it(words, field, text):
    assert read(words) == ((Command("change", field=field, text=text),), False)


def test_a_subject_under_its_name_is_the_whole_subject():
    assert read("Subject: Thank you") == ((Command("subject", text="Thank you"),), False)


def test_a_company_put_right_is_right_in_every_note_and_where_one_is_saved():
    named = []

    class Saving(Hands):
        def save(self, note, interview, name):
            named.append(interview.company)
            return "note.txt"

    heard = converse("the company is only Nordfrakt", "save", "next", "save", interview=PANEL, hands=Saving())
    assert named == ["Nordfrakt", "Nordfrakt"]
    assert all("Nordfrakt" in n.body and "only" not in n.body for n in heard.drafts.notes)
