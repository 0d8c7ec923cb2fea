"""Where a yes or a no is asked for: words as well as keys, and no line typed there is lost or a trap."""

import io

import pytest

from assistant.ask import PlainTalker, TerminalTalker
from assistant.root import writing
from tests.conversation.desk import Hands, converse, drafts

ALSO = writing.words()["yes_no_words"]
YES_NO = {"y": "yes", "n": "no"}


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("yeah", "y"), ("Sure!", "y"), ("yes, please", "y"), ("ok", "y"), ("go ahead", "y"), ("nope", "n"),
        ("No, thanks", "n"), ("not now", "n"), ("leave it", "n"), ("don’t", "n"),
    ],
)  # fmt: skip
def test_a_yes_or_a_no_may_be_said_in_words(typed, key):
    assert PlainTalker(io.StringIO(f"{typed}\n"), io.StringIO(), ALSO).key("Go on?", YES_NO) == key


def test_line_by_line_another_line_chooses_nothing_and_is_the_next_one_read():
    page = io.StringIO()
    talker = PlainTalker(io.StringIO("should I send a gift?\nwarmer\n"), page, ALSO)
    assert talker.key("Open a message?", YES_NO) is None
    assert talker.line("> ") == "should I send a gift?"
    assert talker.line("> ") == "warmer"
    assert page.getvalue().count("Open a message?") == 1


@pytest.mark.parametrize(
    ("typed", "key"), [("yeah\r", "y"), ("yes please\r", "y"), ("nope\r", "n"), ("not now\r", "n"), ("sure\r", "y")]
)
def test_what_is_typed_on_behind_a_key_is_no_line_of_its_own(talk, typed, key):
    def asked():
        talker = TerminalTalker({}, {}, ALSO)
        return talker.key("Mend it?", YES_NO), talker.line("afterword› ")

    person = talk(asked)
    person.await_text("Mend it?")
    person.type(typed)
    person.await_text("afterword›")
    person.answer("warmer")
    assert person.done() == (key, "warmer")


ADDED = "Should I wait until they decide before I connect on LinkedIn"


@pytest.mark.parametrize("keys", [["n"], []])
def test_a_question_typed_where_a_sentence_is_asked_for_stands_in_no_note_unasked(keys):
    told = converse("add something", ADDED, keys=keys)
    assert told.drafts == drafts()
    assert "Does that question belong into the note?" in told.text
    assert ("Send it today." in told.text) == bool(keys)


def test_a_question_for_the_reader_is_put_into_the_note():
    told = converse("add something", "Would Tuesday suit you for the call?", keys=["y"])
    assert "Would Tuesday suit you for the call?" in told.drafts.now.note.body


def test_the_story_before_a_question_is_part_of_it():
    class Listens:
        findings = ()
        asked = ""

        def judge(self, _):
            from assistant.sitting import Judged

            return Judged(findings=(), rules={})

        def lesson(self, *_):
            return ""

        def advise(self, _, asked, *, known_only=False, hour=""):
            self.asked = asked
            return "…"

    judge = Listens()
    converse("they picked an internal candidate, do I write back?", judge=judge, hands=Hands())
    assert judge.asked == "they picked an internal candidate, do I write back?"
