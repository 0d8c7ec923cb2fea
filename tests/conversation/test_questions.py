"""A question leaves every byte; where readings are close, the person chooses; what is not shown is never chosen."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import content
from assistant.ask import PlainTalker
from assistant.core.talk.questions import asks, parted, questions
from assistant.sitting import chosen
from tests.conversation.desk import PANEL, Silent, converse, drafts

KNOWN = questions(content.read("commands_sayings")["questions"])
ASKED = [
    "should I {}", "should I {}?", "is it okay to {}", "do I have to {}?", "would it be better to {}?", "Do people {}",
    "what happens if I {}", "is it rude to {}", "when should I {}", "ok, and should I {}?", "am I supposed to {}",
    "i wonder whether I should {}", "not sure if I should {}", "why would anyone {}", "what if I {}?",
    "sorry, one question: do recruiters expect me to {}", "isn't it better to {}?", "does it help to {}",
]  # fmt: skip
WISHED = [
    "make it shorter", "drop the last paragraph", "add that I can start in January", "sign it Best wishes", "copy it",
    "change the date to Friday", "make it formal", "write a card", "start with the promise", "say hi instead of dear",
    "mention the salary", "use LinkedIn", "rename her to Halina", "send a gift", "thank the receptionist",
    "use ChatGPT", "undo", "replace the teardown with the tour", "write to each of them", "be done", "save it",
]  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(ASKED), st.sampled_from(WISHED))
def test_a_question_is_answered_and_leaves_every_byte(asked, wished):
    told = converse(asked.format(wished))
    assert told.drafts == drafts()
    assert told.hands.copied == []
    assert len(told.heard) > 2


@pytest.mark.parametrize(
    "words",
    [
        "can you make it shorter?",
        "could it be more formal?",
        "can i have it more formal",
        "how about casual?",
        "do you have another version?",
        "can we make it formal please?",
        "could you drop the last paragraph?",
        "may I see a more formal one?",
    ],
)
def test_a_polite_wish_is_no_question(words):
    assert parted(words, KNOWN) == (words, "")
    assert converse(words).drafts != drafts()


def test_a_wish_before_a_question_is_done_and_the_question_answered():
    told = converse("make it formal, and should I send it today?")
    assert told.drafts.now.note.tone == "formal"
    assert "Send it today." in told.text


def test_what_is_told_beside_a_question_changes_no_answer():
    told = converse("is it too late to send? the interview was 5 days ago and my name is Bob")
    assert told.drafts == drafts()
    assert "Send it today." in told.text


def test_a_question_mark_in_quotation_marks_asks_nothing():
    assert parted('add "May I send you the code, and would Friday suit you?"', KNOWN)[1] == ""


@given(st.text(max_size=120))
def test_any_line_is_parted_without_an_error(line):
    wished, asked = parted(line, KNOWN)
    assert len(wished) + len(asked) <= len(line) + 1
    assert isinstance(asks(line, KNOWN), bool)


@pytest.mark.parametrize(
    ("answer", "changed"),
    [
        ("1", True),
        ("the first one", True),
        ("3", True),
        ("last", True),
        ("neither", False),
        ("no", False),
        ("4", False),
    ],
)
def test_where_readings_are_close_the_person_chooses_one_of_what_was_shown(answer, changed):
    told = converse("make the first paragraph warmer", "formal", "make the first paragraph warmer", answer)
    shown = told.heard[2:]
    assert "1 another wording for the first paragraph" in told.text
    assert "3 another tone: warm" in told.text
    formal = converse("formal").drafts
    assert (told.drafts.now.note != formal.now.note) == changed
    assert shown


def test_a_choice_is_only_open_until_something_else_is_said():
    told = converse("make the first paragraph warmer", "formal", "1")
    assert told.drafts.now.note == converse("formal").drafts.now.note


@pytest.mark.parametrize(
    ("words", "picked"),
    [
        ("1", 1),
        ("First", 1),
        ("the second one.", 2),
        ("last", 2),
        ("3", None),
        ("third", None),
        ("none", 0),
        ("x", None),
    ],
)
def test_words_choose_only_among_what_was_shown(words, picked):
    assert chosen(words, 2, content.read("conversation")["choosing"]) == picked


def test_praise_ends_nothing_while_a_note_is_neither_copied_nor_saved():
    told = converse("looks good", "perfect, thanks")
    assert told.left
    assert "Neither copied nor saved yet: Hal Brennan" in " ".join(told.text.split())
    assert not converse("copy", "looks good").left
    assert not converse("looks good, I'm done").left


@pytest.mark.parametrize(
    ("typed", "key"), [("yes", "y"), ("Yes.", "y"), ("no", "n"), ("N", "n"), ("neither\nno", "n"), ("1\nyes", "y")]
)
def test_line_by_line_a_yes_or_a_no_is_a_key_or_a_whole_word(typed, key):
    talker = PlainTalker(io.StringIO(typed + "\n"), io.StringIO())
    assert talker.key("Go on?", {"y": "yes", "n": "no"}) == key


def test_line_by_line_a_number_that_was_not_shown_is_no_choice():
    talker = PlainTalker(io.StringIO("12\n3\n2\n"), io.StringIO())
    assert talker.key("Which one?", {"1": "Warm", "2": "Formal", "n": "neither"}) == "2"


class Advising(Silent):
    def __init__(self):
        self.asked = []

    def advise(self, drafts, asked, *, known_only=False, hour=""):
        self.asked.append(asked)
        return "Advice."


def test_the_question_is_handed_on_in_the_words_typed():
    judge = Advising()
    converse("do i have to write to each of them?", interview=PANEL, judge=judge)
    assert judge.asked == ["do i have to write to each of them?"]


@pytest.mark.parametrize("words", ["write it like a normal person would", "write it in spanish", "rename him to asdf"])
def test_what_is_no_name_renames_nobody(words):
    assert converse(words).drafts.interview == drafts().interview


def test_another_wording_of_one_part_leaves_the_rest():
    start = drafts().now.note
    now = converse("rephrase the second paragraph").drafts.now.note
    assert now.paragraphs[1] == start.paragraphs[1]
    assert now.paragraphs[2] != start.paragraphs[2]
    assert now.paragraphs[3:] == start.paragraphs[3:]


def test_a_tone_that_is_there_is_said_and_what_is_left_is_offered():
    told = converse("warmer")
    assert told.drafts == drafts()
    said = " ".join(told.text.split())
    assert "Warm it is already." in said
    *left, last = [tone for tone in content.tone_names() if tone != "warm"]
    assert f"{', '.join(left)} and {last} are left to try." in said


@pytest.mark.parametrize(
    "words",
    [
        "warmer", "Warmer.", "make it warmer", "more warm", "be warmer", "sign it warmer", "end warmer",
        "a warmer sign-off", "sign off less stiff",
    ],
)  # fmt: skip
def test_a_wish_for_a_tone_is_never_put_under_the_note(words):
    told = converse(words)
    assert told.drafts == drafts()
    assert "sign it “" not in told.text.replace("sign it “…”", "")


@pytest.mark.parametrize(
    ("words", "signed"),
    [
        ("sign it warmly", "Warmly"),
        ("Warm regards", "Warm regards"),
        ('sign it "Warmer than ever"', "Warmer than ever"),
    ],
)
def test_a_close_that_has_the_word_of_a_tone_is_put_under_the_note(words, signed):
    assert f"{signed},\n" in converse(words).drafts.now.note.body


@pytest.mark.parametrize(
    "words",
    [
        "she said the role is remote", "I have another interview on Friday", "the company is great",
        "they need someone who can travel", "the job is in Berlin",
    ],
)  # fmt: skip
def test_what_is_only_told_changes_no_answer_until_it_is_chosen(words):
    told = converse(words)
    assert told.drafts == drafts()
    assert "1 change" in told.text


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("it was Thursday, not Friday", "date", "2026-11-19"),
        ("the role is Systems Engineer", "role", "Systems Engineer"),
        ("the company is called Northwind, with an n", "company", "Northwind"),
        ("actually they need someone who can travel", "need", "someone who can travel"),
    ],
)
def test_a_fact_put_right_is_put_right_in_every_note(words, field, value):
    told = converse(words, interview=PANEL)
    assert getattr(told.drafts.interview, field) == value
    assert told.drafts.interview.interviewers == PANEL.interviewers
    assert {h.now.facts for h in told.drafts.histories} == {1}


def test_a_reason_beside_a_wish_changes_no_name():
    told = converse("please write formally, he is a professor")
    assert told.drafts.now.note.tone == "formal"
    assert told.drafts.interview == drafts().interview


def test_two_tones_in_one_line_are_offered():
    told = converse("make it less formal but keep it polite", "1")
    assert "1 another tone: casual" in told.text
    assert told.drafts.now.note.tone == "casual"


def test_quoted_words_are_taken_out_and_nothing_else():
    told = converse("remove “of the old board”")
    assert told.drafts.now.note.body == drafts().now.note.body.replace(" of the old board", "")


def test_a_word_that_is_not_to_be_said_is_taken_out_alone_or_with_its_sentence():
    told = converse("never say teardown", "1")
    assert "leave out “teardown”" in " ".join(told.text.split())
    assert "teardown" not in told.drafts.now.note.body
    # Where the sentence would not stand without it, it is said in other words or left as it was.
    assert " the of " not in told.drafts.now.note.body


def test_a_wish_for_another_persons_note_is_done_there():
    told = converse("make the one for Oskar formal", interview=PANEL)
    assert [n.tone for n in told.drafts.notes] == ["warm", "warm", "formal"]
    assert told.drafts.current == 2


def test_praise_beside_a_wish_ends_nothing():
    told = converse("copy", "i like it but shorter")
    assert told.left
    assert told.drafts.now.note.words < drafts().now.note.words


@pytest.mark.parametrize("words", ["is too long", "is a bit long", "is not formal enough"])
def test_a_complaint_without_its_subject_is_no_question(words):
    assert parted(words, KNOWN) == (words, "")


@pytest.mark.parametrize("words", ["do I thank the driver as well", "will this be sent by itself"])
def test_a_question_about_anything_is_answered(words):
    told = converse(words)
    assert "Send it today." in told.text
    assert told.drafts == drafts()


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("do you store my data", "Everything stays on this machine"),
        ("does any of this get sent somewhere? my boss cannot know", "nothing is sent by itself"),
        ("hello are you a person?", "A program, not a person."),
        ("how do i get out of this thing", "`done` ends it."),
        ("how many words is this", "words in"),
        ("which one is the subject", "The subject is “"),
        ("translate it to french please", "It writes English only"),
        ("just make up something clever about her firm", "It invents nothing"),
        ("can you put my logo in it", "plain text"),
        ("can you write me a cover letter for another firm", "notes after an interview and nothing else"),
        ("also write me a cover letter", "notes after an interview and nothing else"),
        ("is my letter still there?", "Nothing is lost"),
        ("what would you cut?", "What is least needed is “"),
        ("does this look ok to you?", "against the rules"),
        ("what do i do now", "`copy` it into your mail"),
        ("can u text it to me", "It sends nothing by itself"),
        ("is this gonna get me the job", "No note gets anybody a job"),
    ],
)
def test_what_is_asked_about_the_program_and_the_note_is_answered(words, answer):
    told = converse(words)
    assert answer in " ".join(told.text.split())
    assert told.drafts == drafts()


TOLD = [s for s in (Path(__file__).parent / "told.txt").read_text(encoding="utf-8").splitlines() if s[0] != "#"]


def test_what_is_only_told_leaves_every_note_and_ends_nothing():
    start = drafts(PANEL)
    changed = []
    for words in TOLD:
        told = converse(words, interview=PANEL, start=start)
        changed += [words] if told.drafts.notes != start.notes or not told.left or told.hands.copied else []
    assert changed == []


@pytest.mark.parametrize("words", ["is it ok to send it on a Sunday", "is it fine if I write to both of them"])
def test_a_question_of_manners_is_for_the_tips(words):
    assert "Send it today." in converse(words).text
