"""A note without a detail of its own is called finished only by a choice."""

from assistant.core.check.finding import Finding
from assistant.sitting import Judged
from tests.conversation.desk import Silent, converse


class NoDetail(Silent):
    def judge(self, drafts):
        return Judged((Finding("detail", "advise", "Nothing in it shows that you were there."),), (), {})


def test_done_asks_whether_to_finish_without_a_detail():
    told = converse("done", judge=NoDetail(), keys=["y"])
    assert "No detail in it is yours alone." in told.text
    assert told.drafts.history.done
    assert not told.left


def test_declining_leaves_the_note_open_and_says_how_to_add_one():
    told = converse("done", judge=NoDetail(), keys=["n"])
    assert "change what stood out" in told.text
    assert not told.drafts.history.done
    assert told.left


def test_a_note_with_a_detail_is_finished_at_once():
    told = converse("done")
    assert told.drafts.history.done
    assert "yours alone" not in told.text
