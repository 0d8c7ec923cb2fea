"""A line about the text of several clauses: each is an act, names what the next is about, or only says why."""

import pytest

from assistant.core.drafts import body_of
from tests.conversation.desk import converse, drafts
from tests.conversation.test_moving import paragraphs


def body(told):
    return [s.text for s in body_of(told.now.note)]


def test_a_part_is_named_in_one_clause_and_what_is_done_to_it_in_the_next():
    told = converse("the bit about boot time, he knows. Put that last please").drafts
    assert sorted(body(told)) == sorted(body(drafts()))
    assert "boot time" in paragraphs(told)[-1]


def test_two_acts_are_both_done_and_the_numbers_of_the_parts_follow():
    told = converse("put the second paragraph first and split the last one in two").drafts
    assert paragraphs(told)[0] == paragraphs(drafts())[1]


def test_a_paragraph_of_several_sentences_is_split_and_nothing_is_lost():
    told = converse("split the first paragraph").drafts
    assert len(paragraphs(told)) == len(paragraphs(drafts())) + 1
    assert body(told) == body(drafts())


def test_what_is_taken_back_in_the_same_line_leaves_all_as_it_is():
    heard = converse('say "firmware" not "board"... no wait, they are right. leave it as is')
    assert heard.drafts == drafts()


@pytest.mark.parametrize("line", ["should the promise go first?", "is it odd to put the promise first?"])
def test_what_is_asked_changes_nothing(line):
    assert converse(line).drafts.now.note == drafts().now.note
