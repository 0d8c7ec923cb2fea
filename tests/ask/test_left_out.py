"""What is typed and will not stand in the note is named at the field, and asked about before it is lost."""

import pytest

from assistant import content
from assistant.core.check import missing
from assistant.core.compose import Request, compose_all
from tests.ask.sitting import TODAY, Told, reach, silent_mentor, until
from tests.ask.test_stems import DETAIL

LED = {"regret": "conflict with a colleague", "regret_kind": "thing"}
PARTS = [
    (DETAIL, "the tour of the ward - very calm", "very calm"),
    ("need", "someone who does the testing - your short of people for the school job", "your short of people"),
    ("strength", "worked 6 years in a bakery in Lviv, 400 loafs each night", "400 loafs each night"),
]
"""A question, what is typed, and the part of it that the note leaves away."""
BANANA = "“banana” is no time to come that I can read, so the note names none. It could begin: by 4 December"


@pytest.fixture
def at(talk):
    def begin(key, size=(100, 30)):
        told = Told(until(key, LED), guide=silent_mentor())
        person = talk(told.in_terminal, size=size)
        person.await_text("◆")
        return told, person

    return begin


def beside_the_note(told):
    """What is named beside the finished note as not in it."""
    says, tries = content.read("left_out"), content.read("checks")["says"]["try_this"]
    (written,) = compose_all(told.interview, Request("warm", "email", 0, TODAY), content.words("warm"))
    return [missing(gone, says).line(tries) for gone in written.left_out]


def seen(person):
    """The screen as one line, however it was broken."""
    return " ".join(person.screen().split())


@pytest.mark.parametrize(("key", "typed", "part"), PARTS)
def test_the_part_that_will_not_stand_is_named_under_the_field_as_beside_the_note(at, key, typed, part):
    told, person = at(key)
    person.type(typed)
    person.await_that(lambda: f"! Not in the note: “{part}" in seen(person), part)
    person.press("Enter")
    if len(part.split()) > 2:  # of a word or two nobody is asked
        person.await_text("Enter again leaves that part out.")
        person.press("Enter")
    person.await_that(lambda: bool(told.saved), "it is taken")
    person.await_that(lambda: seen(person).count("Not in the note: “") == 1, "it stays to be read under the answer")
    (named,) = beside_the_note(told)
    assert named.startswith(f"Not in the note: “{part}")
    assert f"! {named}" in seen(person)


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("need", "someone who can list the chapel records, two hundred boxes of them, before the roof is mended"),
        ("strength", "set up a course on my unit; twelve nurses went through it and eleven stayed"),
        ("strength", "have been doing testing with my gaffer all year, about 40 house rewires"),
    ],
)
def test_no_part_of_what_reads_as_one_sentence_is_lost(at, key, typed):
    told, person = at(key)
    person.type(typed)
    person.await_that(lambda: typed in seen(person).partition("┄")[2], "the sentence")
    person.press("Enter")
    person.await_that(lambda: bool(told.saved) or "Enter again" in seen(person), "it is taken or asked about once")
    if not told.saved:
        person.press("Enter")
    person.await_that(lambda: bool(told.saved), "it is taken")
    assert beside_the_note(told) == []


def test_what_is_typed_into_an_emptied_field_needs_no_beginning_where_it_is_an_answer(at):
    told, person = at("need")
    person.press("Ctrl-U")
    person.await_that(lambda: "› You need" not in seen(person), "the beginning is gone")
    person.type("someone who can clear the repair backlog")
    person.press("Enter")
    person.await_that(lambda: bool(told.saved), "it is taken")
    assert beside_the_note(told) == []


def test_an_answer_that_all_stands_names_nothing(at):
    _, person = at("strength")
    person.type("rebuilt our ingestion layer and halved failed runs")
    person.await_that(lambda: "┄ I rebuilt our ingestion layer and halved" in seen(person), "the sentence")
    person.press("Enter")
    person.await_text("◆ What did you agree on")
    assert "not in the note" not in seen(person).lower()


def test_a_part_that_is_taken_away_again_is_no_longer_named(at):
    _, person = at("need")
    person.type("someone who does the testing - busy")
    person.await_text("Not in the note: “busy”")
    for _ in " - busy":
        person.press("Backspace")
    person.await_that(lambda: "Not in the note" not in seen(person), "nothing is left out")


def test_what_is_left_out_wholly_is_asked_about_once_with_the_words_kept_and_what_would_work(at):
    told, person = at("decision_by")
    person.type("banana")
    person.press("Enter")
    person.await_that(lambda: BANANA in seen(person), "why, and what would work")
    assert "› You'll decide banana" in person.screen()
    assert "Enter again leaves it out of the note." in seen(person)
    assert told.saved == []
    person.press("Enter")
    reach(person, "And how do you sign?")
    assert told.answers["decision_by"] == "banana"
    assert f"! {BANANA}" in seen(person)


def test_half_a_word_is_not_called_lost_while_it_is_typed_but_what_stands_there_is(at):
    _, person = at("decision_by")
    person.type("banana")
    person.await_text("› You'll decide banana")
    assert "no time to come" not in seen(person)
    person.type(" split")
    person.await_that(lambda: "“banana split” is no time to come that I can read" in seen(person), "after a rest")


@pytest.mark.parametrize(("key", "typed", "part"), PARTS)
def test_line_by_line_it_is_asked_once_before_the_next_question_and_enter_keeps_it(key, typed, part):
    told = Told(until(key, LED), guide=silent_mentor())
    page = told.by_line(typed, "")
    asked = page.index(f"Not in the note: “{part}")
    assert page.index("Enter keeps it so. Or type it anew, that part as a sentence of its own.") > asked
    assert page.index("In the note: ") > asked
    assert page.count("Not in the note: “") == 1
    assert told.answers[key].endswith(typed[-20:])


def test_line_by_line_it_can_be_typed_anew():
    told = Told(until("strength"), guide=silent_mentor())
    told.by_line(
        "set up a course; twelve nurses went through it and eleven stayed", "set up a course for twelve nurses"
    )
    assert told.answers["strength"] == "I set up a course for twelve nurses"


def test_a_file_of_lines_is_asked_nothing():
    told = Told(until("need"), guide=silent_mentor())
    page = told.by_line("someone who does the testing - busy", live=False)
    assert "Enter keeps it so" not in page
    assert told.answers["need"] == "someone who does the testing - busy"


def test_line_by_line_enter_keeps_what_was_doubted():
    told = Told(until("decision_by"), guide=silent_mentor())
    page = told.by_line("banana", "")
    assert f"{BANANA}\nEnter again leaves it out of the note.\n" in page
    assert told.answers["decision_by"] == "banana"


HALVES = [
    (
        "send you a pic of my ecs card, you said youd ring me friday",
        "I'll send you a picture of my ECS card, and I look forward to hearing from you on Friday.",
    ),
    (
        "send you the checklist by friday; you'll let me know next week",
        "I'll send you the checklist by Friday, and I look forward to hearing from you next week.",
    ),
    (
        "send my CV, and you will ring me on Friday",
        "I'll send you my CV, and I look forward to hearing from you on Friday.",
    ),
]
"""A line of two promises, mine and theirs, and the sentence: each keeps its own day."""


@pytest.mark.parametrize(("typed", "said"), HALVES)
def test_a_line_of_two_promises_gives_both_under_the_field_each_with_its_own_day(at, typed, said):
    _, person = at("actions.0.what")
    person.type(typed)
    person.await_that(lambda: f"┄ {said}" in seen(person), said)
    assert "not in the note" not in seen(person).lower()


def test_a_half_that_is_not_taken_is_named_and_the_other_is_told(at):
    _, person = at("actions.0.what")
    person.type("send you my portfolio, the one with the case studies")
    person.await_text("Not in the note: “the one with the case studies”")
    assert "I'll send you my portfolio" in seen(person)


@pytest.mark.parametrize("line", ["they ring me Friday", "I'll send my CV, you said you'd call me next week"])
def test_when_they_decide_is_not_asked_again_where_a_promise_says_it(at, line):
    told, person = at("actions.0.what")
    person.answer(line)
    person.await_text("◆ Anything else you agreed on?")
    person.press("Enter")
    reach(person, "Was there a question")
    person.press("Enter")
    reach(person, "And how do you sign?")
    assert "decision_by" not in told.answers


def test_it_is_asked_where_they_will_be_in_touch_on_no_day(at):
    _, person = at("actions.0.what")
    person.answer("You'll let me know")
    person.await_text("◆ By when")
    person.press("Enter")
    person.await_text("◆ Anything else you agreed on?")
    person.press("Enter")
    reach(person, "Was there a question")
    person.press("Enter")
    person.await_text("◆ When do they decide?")


def test_a_day_said_in_the_first_half_is_not_asked_for(at):
    _, person = at("actions.0.what")
    person.answer("send you the plan by Wednesday; you'll send me the timetable")
    person.await_text("◆ Anything else you agreed on?")


def test_each_half_is_told_to_the_one_it_names():
    told = Told(until("actions.0.what", {"interviewers.1.name": "Felix Ito"}), guide=silent_mentor())
    told.by_line("I'll send Priya the plan by Wednesday; Felix will send me the timetable", "")
    notes = compose_all(told.interview, Request("warm", "email", 0, TODAY), content.words("warm"))
    assert ["the plan" in n.note.body for n in notes] == [True, False]
    assert ["the timetable" in n.note.body for n in notes] == [False, True]


@pytest.mark.parametrize("line", [
    "Beth will send me the rota, and I'm sending Marc a link to my repo",
    "I'm sending Marc a link to my repo and Beth's sending me the rota",
    "Beth to send the rota, me to send Marc a link to my repo",
])  # fmt: skip
def test_what_two_people_do_is_told_to_each_of_them_as_you(line):
    met = {"interviewers.0.name": "Beth Carr", "interviewers.1.name": "Marc Oduya"}
    told = Told(until("actions.0.what", met | {"interviewers.0.call": "Beth"}), guide=silent_mentor())
    told.by_line(line, "")
    beth, marc = (
        written.note.body.split("\n\n", 2)[2]
        for written in compose_all(told.interview, Request("warm", "email", 0, TODAY), content.words("warm"))
    )
    assert "the rota" in beth
    assert "Beth" not in beth
    assert "Marc" not in beth
    assert "repo" not in beth
    assert "I'll send you a link to my repo" in marc
    assert "the rota" not in marc


@pytest.mark.parametrize("line", [
    "Beth promised me the rota and I promised Marc a write-up", "I owe Marc a plan and Beth owes me the contract",
])  # fmt: skip
def test_what_two_people_do_and_cannot_be_parted_is_asked_for_one_at_a_time(line):
    met = {"interviewers.0.name": "Beth Carr", "interviewers.1.name": "Marc Oduya"}
    told = Told(until("actions.0.what", met | {"interviewers.0.call": "Beth"}), guide=silent_mentor())
    page = told.by_line(line, line, "")
    assert "One at a time" in page
    assert "Enter again leaves it out of the note." in page
    for written in compose_all(told.interview, Request("warm", "email", 0, TODAY), content.words("warm")):
        assert "rota" not in written.note.body
        assert "contract" not in written.note.body


WAITS = [
    ("by the middle of next week, once the panel has met", "once the panel has met"),
    ("sunday night once you talk to your partner", "once you talk to your partner"),
    ("Friday after they have seen the last person", "after they have seen the last person"),
]
"""When they decide, with what comes first, and that."""


@pytest.mark.parametrize(("typed", "first"), WAITS)
def test_a_time_with_more_behind_it_is_read_and_the_rest_is_named(at, typed, first):
    _, person = at("decision_by")
    person.answer(typed)
    reach(person, "And how do you sign?")
    assert f"! Not in the note: “{first}”" in seen(person)
    assert "no time to come" not in seen(person)


def test_days_counted_from_what_has_no_day_are_no_time(at):
    _, person = at("decision_by")
    person.answer("a week after they have seen everyone")
    person.await_text("is no time to come that I can read")
