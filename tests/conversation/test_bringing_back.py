"""What a shorter note gave up comes back by its name, and each half of a line is told as it went."""

from assistant.core.drafts import facts_of
from tests.conversation.desk import converse, drafts
from tests.conversation.test_shorter import MENDED


def test_an_answer_given_up_for_length_comes_back_alone():
    heard = converse("make it under 40 words", "put back what I cut on the motor controller", interview=MENDED)
    told = facts_of(heard.drafts.now.note.sentences)
    assert "strength" in told
    assert "repair" not in told
    assert "Back in its place." in heard.text


def test_what_was_left_out_and_what_is_to_go_are_each_done_and_each_told():
    heard = converse(
        "drop the strength", "put back what I cut on the motor controller and leave out the teardown", interview=MENDED
    )
    body = heard.drafts.now.note.body
    assert "1.6s" in body
    assert "teardown" not in body
    assert heard.heard[-1].startswith("Back in its place.")
    assert "Left out: “" in heard.heard[-1]


def test_what_cannot_come_back_is_named_beside_what_was_done():
    heard = converse("put back what I did at the bakery and leave out the teardown", interview=MENDED)
    assert "“what I did at the bakery” is not among what was left out." in heard.text
    assert "Nothing was left out." not in heard.text
    assert "teardown" in drafts(MENDED).now.note.body
    assert "teardown" not in heard.drafts.now.note.body
