"""The sentence under the field is the one the note holds, and above the field stands the letter as far as it goes."""

import re

import pytest

from assistant import content
from assistant.core.compose import Request, compose_all
from assistant.core.questions import Fit, Progress, next_question
from tests.ask.sitting import SCRIPT, TODAY, Told, reach, silent_mentor, until

TONES = content.tone_names()
ALONE = [
    ("Who interviewed you?", "Priya Raman, Head of Data"),
    ("Who else interviewed you?", ""),
    ("Which company?", "Northwind"),
    ("Which role?", "Senior Data Engineer"),
    ("Which country", "US"),
    ("When was it", "yesterday, video, second round"),
]
ENDING = [("And how do you sign?", "Sam Okafor, +1 555 0100")]
WHOLE = [
    *ALONE,
    ("What stood out in talking with Priya?", "how your team runs incident reviews"),
    ("Why did it stay", "nobody there hides a mistake"),
    ("What do they need", "a calmer night shift"),
    ("What have you done", "rebuilt our ingestion layer"),
    ("What did you agree on", "send you my portfolio by Friday"),
    ("Anything else", "You'll send me the case study by Tuesday"),
    ("Anything else", ""),
    ("Was there a question", "how I would handle an outage"),
    ("And what is the better answer?", "have also run on-call rotations for two years"),
    ("When do they decide?", "in early December"),
    *ENDING,
]
SINGLE = [
    *ALONE,
    ("What stood out in talking with Priya?", "you draw before you write code"),
    ("Why did it stay", ""),
    ("What do they need", ""),
    ("What have you done", "rebuilt our ingestion layer"),
    ("What did you agree on", "send you my portfolio by Friday"),
    ("Anything else", ""),
    ("Was there a question", ""),
    ("When do they decide?", ""),
    *ENDING,
]
PANEL = [
    ("Who interviewed you?", "Priya Raman"),
    ("Who else interviewed you?", "Felix Ito"),
    *ALONE[1:],
    ("What stood out in talking with Priya?", "how your team runs incident reviews"),
    ("What stood out in talking with Felix?", "the robotics club"),
    ("What do they need", "somebody who stays calm"),
    ("What have you done", "have run payroll for six years"),
    ("What did you agree on", ""),
    ("Was there a question", ""),
    ("When do they decide?", ""),
    *ENDING,
]
MOVES = {
    "detail": ("What stood out", "Why did it stay"),
    "bridge": ("What do they need", "What have you done"),
    "promises": ("What did you agree on", "Anything else", "When do they decide?"),
    "repair": ("And what is the better answer?",),
}
"""Answers that are told in one breath: a later one of them may give the earlier another sentence, which is shown."""


def tell(talk, told, answers):
    """Give a whole interview; return the sentence that stood under the field at each answer, by question."""
    person, shown = talk(told.in_terminal, size=(100, 60)), []
    for question, text in answers:
        reach(person, question)
        if text:
            person.paste(text)
            person.await_that(lambda t=text: is_typed(person, t), f"{text!r} stands there")
            if sentence := under(person):
                shown.append((question, sentence))
        person.press("Enter")
        if text:
            person.await_that(lambda t=text: not is_typed(person, t), f"{text!r} is taken")
    assert not person.done().left
    return shown


def is_typed(person, text):
    typed = text.split()[-1]
    return any(line.startswith("  ›") and line.endswith(typed) for line in person.screen().splitlines())


def under(person):
    """The sentence under the field, its lines joined."""
    found = re.search(r"^  ┄ (.*(?:\n    \S.*)*)", person.screen(), re.MULTILINE)
    return " ".join(found[1].split()) if found else ""


def bodies(told, tone):
    written = compose_all(told.interview, Request(tone, "email", 0, TODAY), content.words(tone))
    return [" ".join(each.note.body.split()) for each in written]


def whose(question):
    return 1 if "Felix" in question else 0


@pytest.mark.parametrize("tone", TONES[::2])
def test_each_sentence_stands_in_the_note_word_for_word(talk, tone):
    told = Told(guide=silent_mentor(tone))
    shown = tell(talk, told, SINGLE)
    assert len(shown) == 3
    (body,) = bodies(told, tone)
    for question, sentence in shown:
        assert sentence in body, question


@pytest.mark.parametrize("tone", [*TONES[:2], *(pytest.param(t, marks=pytest.mark.thorough) for t in TONES[2:])])
def test_what_is_told_in_one_breath_stands_in_the_note_as_it_was_shown_last(talk, tone):
    told = Told(guide=silent_mentor(tone))
    shown = tell(talk, told, WHOLE)
    (body,) = bodies(told, tone)
    for move, questions in MOVES.items():
        sentences = [sentence for question, sentence in shown if question.startswith(questions)]
        assert sentences, move
        assert sentences[-1] in body, move


@pytest.mark.parametrize("tone", TONES[1::2])
def test_in_a_panel_each_reads_what_was_shown_for_them(talk, tone):
    told = Told(guide=silent_mentor(tone))
    details = [row for row in tell(talk, told, PANEL) if row[0].startswith("What stood out")]
    assert len(details) == 2
    for question, sentence in details:
        assert sentence in bodies(told, tone)[whose(question)]


@pytest.mark.parametrize("text", ["how your team runs incident reviews", "the handover board"])
def test_the_words_that_are_typed_stand_in_the_sentence(talk, text):
    told = Told(until("interviewers.0.stood_out"), guide=silent_mentor())
    person = talk(told.in_terminal)
    person.await_text("◆ What stood out")
    person.type(text)
    person.await_that(lambda: text in under(person), "the sentence")


# The letter above the field.


def letter(progress):
    return silent_mentor().preview(next_question(SCRIPT, progress), Fit(0, "", ""), progress).before


def above(person):
    """What stands between the question and the field."""
    return " ".join(person.screen().rpartition("◆")[2].partition("›")[0].split())


def at(talk, size, key="need", progress=None):
    told = Told(progress or until(key), guide=silent_mentor())
    person = talk(told.in_terminal, size=size)
    person.await_text("◆ What do they need most")
    return person


@pytest.mark.parametrize("rows", [30, 40])
def test_on_a_tall_window_the_letter_as_far_as_it_goes_stands_above_the_field(talk, rows):
    person = at(talk, (100, rows))
    paragraphs = letter(until("need"))
    assert len(paragraphs) >= 2
    for paragraph in paragraphs:
        person.await_that(lambda p=paragraph: " ".join(p.split()) in above(person), paragraph)
    person.type("a calmer night shift")
    person.await_text("› You need a calmer night shift")
    assert "Priya" in above(person)


@pytest.mark.parametrize("size", [(80, 24), (100, 29), (40, 12)])
def test_on_a_small_one_there_is_no_letter(talk, size):
    person = at(talk, size)
    person.await_text("You need")
    assert "Dear" not in person.screen()
    assert above(person).rstrip(")").endswith("skip")


def test_the_letter_comes_and_goes_with_the_size_of_the_window(talk):
    person = at(talk, (100, 24))
    person.resize(100, 40)
    person.await_that(lambda: "Dear Priya," in above(person), "the letter")
    person.resize(100, 24)
    person.await_that(lambda: "Dear Priya," not in above(person), "no letter")


def test_help_takes_the_place_of_the_letter(talk):
    person = at(talk, (100, 40))
    person.await_that(lambda: "Dear Priya," in above(person), "the letter")
    person.press("?")
    person.await_text("The problem behind the job")
    assert "Dear Priya," not in person.screen()


def test_at_a_question_that_is_not_in_the_note_there_is_no_letter(talk):
    told = Told(until("sender.name"), guide=silent_mentor())
    person = talk(told.in_terminal, size=(100, 50))
    person.await_text("◆ And how do you sign?")
    person.type("Sam")
    person.await_text("› Sam")
    assert "Dear Priya," not in person.screen()


def test_before_anything_is_known_a_letter_is_not_wanted(talk):
    person = talk(Told(Progress(), guide=silent_mentor()).in_terminal, size=(100, 50))
    person.await_text("◆ Who interviewed you?")
    assert "Dear" not in person.screen()


@pytest.mark.parametrize(
    ("key", "typed", "is_reworded"),
    [
        ("need", "a calmer night shift", True),
        ("interviewers.0.stood_out", "how your team runs incident reviews", False),
        ("interviewers.0.stood_out", "the walk-through on the whiteboard", False),
        ("interviewers.0.stood_out", "Your handover board has stayed with me.", False),
    ],
)
def test_where_the_note_says_it_otherwise_it_says_whose_words_these_are(talk, key, typed, is_reworded):
    told = Told(until(key), guide=silent_mentor())
    person = talk(told.in_terminal)
    person.await_text("◆ What ")
    person.type(typed)
    person.await_that(lambda: typed in under(person), "the sentence")
    assert ("So the note says it, in the words of its tone:" in person.screen()) == is_reworded
