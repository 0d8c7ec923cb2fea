"""Parts put elsewhere, swapped and joined; the sign-off, the greeting and the postscript in words of one's own."""

import pytest

from assistant.core.commands import Command
from assistant.core.drafts import body_of, body_places, facts_of, revise, take_edit
from tests.conversation.desk import converse, drafts, tools
from tests.conversation.test_own_words import MINE
from tests.conversation.test_parts import after

TOOLS = tools()


def paragraphs(drafts):
    note = drafts.now.note
    return [" ".join(s.text for s in note.paragraphs[i]) for i in body_places(note)]


def moved(what, where, field="", start=None):
    return revise(start or drafts(), Command("move", paragraph=what, text=where, field=field), TOOLS)


@pytest.mark.parametrize(
    ("what", "where", "order"),
    [
        ("promises", "first", [2, 0, 1]),
        ("my promise", "first", [2, 0, 1]),
        (1, "last", [1, 2, 0]),
        (1, "later", [1, 0, 2]),
        (3, "earlier", [0, 2, 1]),
        ("last", "2", [0, 2, 1]),
        (1, "3", [1, 2, 0]),
        (1, "after promises", [1, 2, 0]),
        (3, "before 2", [0, 2, 1]),
    ],
)
def test_a_paragraph_is_put_where_it_was_asked_for_and_stays_there(what, where, order):
    before = paragraphs(drafts())
    change = moved(what, where)
    assert paragraphs(change.drafts) == [before[i] for i in order]
    formal = after(change.drafts, Command("tone", tone="formal"))
    mine = before[order[order.index(2 if what not in (1,) else 0)]]
    assert paragraphs(formal).count(mine) == 1
    assert paragraphs(formal).index(mine) == paragraphs(change.drafts).index(mine)
    assert facts_of(body_of(formal.now.note)) == facts_of(body_of(drafts().now.note))
    assert after(change.drafts, Command("undo")).now == drafts().now


def test_a_sentence_taken_to_the_start_stands_alone_and_the_rest_keeps_its_order():
    rows = drafts().now.note.body.split("\n\n")
    start = take_edit(drafts(), "\n\n".join([*rows[:2], f"{rows[2]} {MINE}", *rows[3:]])).drafts
    assert paragraphs(moved("song", "first", start=start).drafts) == [MINE, *paragraphs(drafts())]


def test_two_paragraphs_are_swapped_and_two_are_joined():
    a, b, c = paragraphs(drafts())
    assert paragraphs(moved(2, "3", "swap").drafts) == [a, c, b]
    assert paragraphs(moved(1, "2", "join").drafts) == [f"{a} {b}", c]
    assert paragraphs(moved("last", "", "join").drafts) == [a, f"{b} {c}"]


@pytest.mark.parametrize(
    ("what", "where", "field", "said"),
    [
        ("", "first", "", "move_what"),
        (1, "first", "", "moved_already"),
        (3, "last", "", "moved_already"),
        (1, "", "", "move_where"),
        (9, "first", "", "no_paragraph"),
        ("salary", "first", "", "not_mentioned"),
        (1, "after the salary", "", "not_mentioned"),
        (2, "2", "swap", "moved_already"),
    ],
)
def test_what_cannot_be_moved_is_said_and_nothing_moves(what, where, field, said):
    change = moved(what, where, field)
    assert (change.news[0].id, change.news[0].problem, change.drafts) == (said, True, drafts())


def test_a_card_in_one_paragraph_moves_its_sentences():
    card = after(drafts(), Command("channel", channel="text"), Command("add", text="I can start in January"))
    joined = moved("last", "", "join", card).drafts if len(paragraphs(card)) > 1 else card
    now = moved("January", "first", start=joined).drafts
    assert body_of(now.now.note)[0].text == "I can start in January."


@pytest.mark.parametrize(
    ("said", "ending"),
    [
        ("Best wishes", "Best wishes,\nTobi Adewale"),
        ("“best wishes,”", "Best wishes,\nTobi Adewale"),
        ("Cheers, Tobi", "Cheers,\nTobi"),
        ("Tobi", "Best regards,\nTobi"),
    ],
)
def test_it_is_signed_as_asked_in_every_tone(said, ending):
    now = after(drafts(), Command("closing", text=said))
    assert now.now.note.body.endswith(ending)
    formal = after(now, Command("tone", tone="formal")).now.note.body
    assert formal.endswith(ending) or said == "Tobi"
    assert after(now, Command("undo")).now == drafts().now


def test_a_greeting_is_one_word_before_the_name_or_a_whole_one():
    assert after(drafts(), Command("greeting", text="Hi")).now.note.body.startswith("Hi Hal,\n")
    whole = after(drafts(), Command("greeting", text="Dear Mr Brennan"), Command("tone", tone="casual"))
    assert whole.now.note.body.startswith("Dear Mr Brennan,\n")


def test_a_postscript_stands_after_the_name_once_and_goes_again():
    now = after(drafts(), Command("postscript", text="PS: my dog says hi"), Command("tone", tone="formal"))
    assert now.now.note.body.endswith("Tobi Adewale\n\nP.S. My dog says hi.")
    other = after(now, Command("postscript", text="the book came today"))
    assert other.now.note.body.count("P.S.") == 1
    assert "P.S." not in after(other, Command("drop", paragraph="ps")).now.note.body


def test_words_that_stand_only_in_the_greeting_are_replaced_there():
    now = after(drafts(), Command("edit", paragraph="Dear", text="Hello"), Command("tone", tone="casual"))
    assert now.now.note.body.startswith("Hello Hal,\n")


PLACED = "I left with a long list of ideas."


@pytest.mark.parametrize(
    ("line", "at"),
    [
        (f"add after the first sentence: {PLACED}", 1),
        (f"after the last sentence add {PLACED}", -1),
        (f"stick this first thing: {PLACED}", 0),
        (f'put "{PLACED}" before the second sentence', 1),
    ],
)
def test_a_sentence_of_ones_own_stands_where_the_line_says(line, at):
    said = [s.text for s in body_of(converse(line).drafts.now.note)]
    assert said[at] == PLACED


def test_a_sentence_is_counted_within_its_paragraph():
    a, b, *_ = (s.text for s in body_of(drafts().now.note))
    told = converse("please exchange in the first paragraph the first and the second sentence").drafts.now.note
    assert [s.text for s in body_of(told)][:2] == [b, a]
