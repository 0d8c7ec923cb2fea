"""What was told, put right: this, not that."""

import pytest

from assistant.core.talk.commands import Command
from tests.conversation.desk import PANEL, converse, drafts
from tests.conversation.test_wishes import read


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("sorry it was 12% not 11%", "11%", "12%"),
        ("it's 12%, not 11", "11%", "12%"),
        ("actually 8s not 9s", "9s", "8s"),
        ("it wasn't 1.6s, it was 1.7", "1.6s", "1.7s"),
        ("no, under three seconds, not under two seconds", "under two seconds", "under three seconds"),
    ],
)
def test_a_correction_with_not_names_the_words_of_the_note(words, old, new):
    assert read(words, drafts().now.note) == ((Command("edit", paragraph=old, text=new, field="fact"),), False)


@pytest.mark.parametrize("words", ["it was Thursday not Friday", "it was 3pm not 2pm", "her name is Priya not Pria"])
def test_a_day_or_a_name_is_the_answer_it_was(words):
    assert read(words, drafts().now.note)[0][0].name in ("change", "rename")


def test_a_number_put_right_is_right_in_every_note_and_nothing_else_changes():
    heard = converse("sorry it was 1.7s not 1.6s", interview=PANEL)
    before = drafts(PANEL)
    assert [n.body for n in heard.drafts.notes] == [n.body.replace("1.6s", "1.7s") for n in before.notes]
    assert "1.7s" in heard.drafts.interview.strength
    assert "“1.7s” instead of “1.6s”." in heard.text


def test_a_number_that_was_not_told_is_said_to_stand_nowhere():
    heard = converse("sorry it was 12% not 11%")
    assert "“11%” stands nowhere in this note." in heard.text
    assert heard.drafts == drafts()
