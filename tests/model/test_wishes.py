"""A model's help in the conversation: with consent, held to the facts, a version like any other."""

from dataclasses import dataclass, field, replace

import pytest

from assistant import content
from assistant.core.compose import channel
from assistant.core.drafts import Drafts
from assistant.core.guard import Masks, pools, without_frame
from assistant.errors import AssistantError
from assistant.root import writing
from assistant.root.writing import guard, templates
from assistant.show.paper import Paper
from assistant.show.views import Views
from assistant.sitting import Conversation, Desk, Parts, Rewriting
from tests.conversation import desk as talk
from tests.model.answers import BAD, DRAFTS, GOOD, INTERVIEW, NEED, TODAY, source
from tests.model.cut import DETAIL, reworded

BODY = DRAFTS.now.note.body
MASKS = Masks(pools(content.read("model/masks")), content.english(), content.names())


@dataclass
class Model:
    """Says what it is told to."""

    answers: list[str | BaseException]
    asked: list[tuple[str, str]] = field(default_factory=list)
    name: str = "small"
    server: str = "http://models.example"

    def answer(self, system, prompt):
        self.asked.append((system, prompt))
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        yield from (answer[i : i + 6] for i in range(0, len(answer), 6))


@dataclass
class Told:
    drafts: Drafts
    said: str
    model: Model
    streamed: str

    @property
    def body(self):
        return self.drafts.now.note.body


def told(*lines, answers=(), keys=("y",), start=DRAFTS, masks=None, model=True, examples=()):
    writer, streamed = Model(list(answers)), []
    desk = Desk(
        writer, guard(), masks, templates(), content.english(), content.tone,
        lambda place, tone: channel(place, content.read("channels"), tone), TODAY, examples,
    )  # fmt: skip
    typing = talk.Typing(list(lines), list(keys))
    words = writing.words()
    parts = Parts(
        typing, Views(Paper(lambda: 200, frames=False), words), talk.Hands(), talk.Silent(), talk.Asks(), talk.Keeps(),
        talk.tools(), writing.context(INTERVIEW), writing.book(), writing.phrasing(), words,
        Rewriting(lambda: desk, streamed.append) if model else None,
    )  # fmt: skip
    ended = Conversation(parts).run(start)
    return Told(ended.drafts, "\n".join(typing.heard), writer, "".join(streamed))


@pytest.mark.parametrize("line", ["/model", "/model rewrite", "model", "polish it with the model", "use the AI"])
def test_an_accepted_answer_becomes_a_version(line):
    got = told(line, answers=[GOOD["other words"]])
    assert "It was good to talk with you on Friday" in got.body
    assert got.body.startswith("Dear Priya,")
    assert "In the words of small now" in got.said
    assert len(got.drafts.history.versions) == 2
    assert "sender asks" not in got.model.asked[0][1]


@pytest.mark.parametrize(
    ("line", "wish"),
    [
        ("ask the model to make it sound more like me", "make it sound more like me"),
        ("/model simpler", "simpler"),
        ("make it sound more like me", "make it sound more like me"),
        ("say it more simply", "say it more simply"),
        ("make it read less like a list", "make it read less like a list"),
    ],
)
def test_a_wish_goes_along_in_the_persons_words(line, wish):
    assert f'The sender asks for this: "{wish}"' in told(line, answers=[GOOD["other words"]]).model.asked[0][1]


@pytest.mark.parametrize(
    "line", ["warmer", "drop the second paragraph", "asdf", "/modle", "should I send a gift?", "copy", "why"]
)
def test_everything_else_stays_here(line):
    assert told(line).model.asked == []


def test_without_a_model_it_is_said_how_to_set_one():
    got = told("/model", model=False)
    assert "afterword --model NAME" in got.said
    assert got.body == BODY
    assert told("make it read less like a list", model=False).body == BODY


def test_all_that_leaves_is_shown_before_the_first_call_and_once():
    got = told("/model", "/model simpler", answers=[GOOD["other words"], GOOD["as it was"]])
    system, prompt = got.model.asked[0]
    assert system in got.said
    assert prompt in got.said
    assert got.said.index(prompt) < got.said.index("Send it, now and for further wishes")
    assert got.said.count("Send it, now") == 1
    assert "http://models.example" in got.said


@pytest.mark.parametrize("key", ["n", None])
def test_without_a_yes_nothing_leaves_and_it_is_asked_again(key):
    got = told("/model", "/model", keys=[key, key], answers=[GOOD["other words"]])
    assert got.model.asked == []
    assert got.said.count("Send it, now") == 2
    assert got.body == BODY
    assert "Nothing was sent" in got.said


def test_with_masking_no_name_leaves_and_all_return():
    got = told("/model", answers=[GOOD["other words"]], masks=MASKS)
    sent = " ".join(got.model.asked[0])
    assert not any(name in sent for name in ("Priya", "Raman", "Northwind", "Hollis", "Okafor"))
    assert "hidden behind stand-ins: " in got.said


def test_stand_ins_come_back_as_names_on_the_screen_and_in_the_note():
    masking = MASKS.of(INTERVIEW, (source().body, *source().facts))
    got = told("/model", answers=[masking.hide(GOOD["other words"])], masks=MASKS)
    assert "Northwind Traders" in got.body
    assert "Hollis & Grey" in got.streamed
    assert "Northwind Traders" in got.streamed


def test_names_that_are_not_hidden_are_said_to_be_so():
    assert "Names and addresses are not hidden" in told("/model", answers=[GOOD["other words"]]).said


def test_a_refused_answer_goes_back_once_with_the_reasons():
    got = told("/model", answers=[BAD["a degree"][1], GOOD["other words"]])
    assert "“degree” is nowhere in the answers" in got.model.asked[1][1]
    assert "Asking once more" in got.said
    assert "It was good to talk with you on Friday" in got.body


def test_an_answer_with_something_new_in_one_sentence_is_taken_without_it_and_that_is_said():
    got = told("/model", "why", answers=[reworded(detail=f"{DETAIL} I was all ears.")] * 2)
    assert len(got.model.asked) == 2
    assert DETAIL in got.body
    assert "all ears" not in got.body
    assert "One sentence was left out or cut short, because it said something new." in got.said
    assert "worded by the language model" in got.said


def test_where_the_notes_own_sentence_stands_for_one_that_is_said_and_it_is_not_the_models():
    got = told("/model", answers=[reworded(need="You hope to cut nightly pipeline failures by 60%.")] * 2)
    assert "One sentence said something new; the note's own stands in its place." in got.said
    assert [s.sources for s in got.drafts.now.note.sentences if s.text == NEED] == [("need",)]


def test_an_answer_to_the_second_asking_is_cut_as_well():
    got = told("/model", answers=[BAD["a preamble"][1], reworded(detail=f"{DETAIL} I was all ears.")])
    assert len(got.model.asked) == 2
    assert DETAIL in got.body


CUT_AT_LAST = ("a visit offered in it", "a reason nobody gave")
"""Wrong answers of which all but the wrong words may stand, once they were given a second time."""


@pytest.mark.thorough
def test_no_wrong_answer_reaches_the_note():
    for kind, (_, text) in BAD.items():
        got = told("/model", answers=[text, text])
        assert len(got.model.asked) == 2, kind
        if kind in CUT_AT_LAST:
            assert "One sentence was left out or cut short" in got.said, kind
            assert text not in got.body
            letter = without_frame(got.body, DRAFTS.now.note)
            assert not guard().faults(letter, source(), again=True), kind
        else:
            assert got.said.count("was not taken: ") == 1, kind
            assert "The note is as it was." in got.said
            assert got.body == BODY, kind


@pytest.mark.parametrize("problem", [AssistantError("small broke off.", "Try again."), KeyboardInterrupt()])
@pytest.mark.parametrize("before", [[], [BAD["a degree"][1]]])
def test_whatever_goes_wrong_is_one_sentence_and_the_note_stays(problem, before):
    got = told("/model", answers=[*before, problem])
    assert got.body == BODY
    assert "The note is as it was." in got.said


def test_what_is_shown_as_it_comes_cannot_act_on_the_terminal():
    got = told("/model", answers=["\x1b[31mred\x07\u202e text " + GOOD["as it was"]] * 2)
    assert "\x1b" not in got.streamed
    assert "\u202e" not in got.streamed


def test_an_own_greeting_and_sign_off_brought_along_are_taken_off():
    got = told("/model", answers=[f"Dear Priya,\n\n{GOOD['other words']}\n\nBest wishes,\nSam Okafor"])
    assert got.body.count("Dear Priya") == 1
    assert got.body.count("Sam Okafor") == 1
    assert "It was good" in got.body


def test_the_same_text_is_no_version():
    got = told("/model", answers=[GOOD["as it was"]])
    assert len(got.drafts.history.versions) == 1
    assert "small left it as it was" in got.said


def test_why_undo_diff_and_lock_know_the_version():
    got = told("/model", "why", "diff", "undo", answers=[GOOD["other words"]])
    assert "worded by the language model" in got.said
    assert got.body == BODY
    locked = told("/model", "lock 1", "warmer", answers=[GOOD["other words"]], keys=["y", "y"])
    assert "It was good to talk with you on Friday" in locked.body


def test_a_locked_paragraph_is_not_reworded():
    got = told("lock 1", "/model", answers=[GOOD["other words"]] * 2)
    assert "changes a paragraph that is locked" in got.said
    assert got.body == BODY


def test_a_model_that_is_not_there_is_one_sentence():
    def missing():
        raise AssistantError("llm knows no model small.", "afterword models lists those there are.")

    heard = talk.Typing(["/model"])
    words = writing.words()
    conversation = Conversation(
        Parts(
            heard, Views(Paper(lambda: 200, frames=False), words), talk.Hands(), talk.Silent(), talk.Asks(),
            talk.Keeps(), talk.tools(), writing.context(INTERVIEW), writing.book(), writing.phrasing(), words,
            Rewriting(missing, lambda _: None),
        )
    )  # fmt: skip
    assert conversation.run(replace(DRAFTS)).drafts.now.note.body == BODY
    assert "llm knows no model small. The note is as it was." in "\n".join(heard.heard)


@pytest.mark.parametrize("key", ["y", "n"])
def test_texts_of_ones_own_go_along_only_on_a_yes(key):
    got = told("/model", answers=[GOOD["other words"]], keys=[key, "y"], examples=("I write in short lines. Always.",))
    assert "Let texts of your own (1) go along" in got.said
    sent = " ".join(got.model.asked[0])
    assert ("I write in short lines." in sent) == (key == "y")
    assert ("I write in short lines." in got.said) == (key == "y")
