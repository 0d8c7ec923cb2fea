"""What cannot be right or is too much is said plainly, and the question stays or the talk goes on."""

import datetime

import pytest

from assistant.ask import TerminalAsker
from assistant.core.questions import Progress, next_question
from assistant.core.questions.settle import Moment, problem_with, resolved
from assistant.sitting import Wizard
from assistant.world import DateReader
from tests.ask.sitting import SCRIPT, TODAY, Told, until


@pytest.fixture
def at(talk):
    def begin(key, answers=None):
        told = Told(until(key, answers))
        person = talk(told.in_terminal, size=(80, 40))
        person.await_text("◆")
        return told, person

    return begin


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("20 Nov 2024", "Wednesday 20 November 2024 is more than a year ago. That is too long"),
        ("tomorrow", "Tuesday 24 November 2026 is still to come. A note is written after the interview."),
    ],
)
def test_a_day_that_is_odd_is_said_and_stands_when_it_is_given_again(at, typed, said):
    _, person = at("date")
    person.answer(typed)
    person.await_text(said)
    person.press("Enter")
    person.await_text("◆ What stood out")


def test_a_country_nobody_knows_is_asked_again_and_stands_when_it_is_given_again(talk):
    moment = Moment(TODAY, knows_country=lambda name: name in ("Belgium", "belgium"))
    told = Told(until("country"))
    person = talk(lambda: Wizard(SCRIPT, TerminalAsker(), lambda: moment).run(told.start))
    person.await_text("◆ Which country")
    person.answer("waitress")
    person.await_text("I know no country “waitress”.")
    person.press("Ctrl-U")
    person.answer("Ghent, Belgium")
    person.await_text("◆ When was it")
    person.press("Back")
    person.await_text("› Ghent, Belgium")
    person.press("Ctrl-U")
    person.answer("Atlantis")
    person.await_text("I know no country “Atlantis”.")
    person.press("Enter")
    person.await_text("◆ When was it")


def test_an_end_before_the_beginning_is_said_and_not_taken(at):
    _, person = at("date")
    person.answer("yesterday 3pm-2pm")
    person.await_text("That ends before it begins.")
    person.press("Enter")
    person.await_text("◆ When was it")


@pytest.mark.parametrize("typed", ["tomorrow", "today, video", "20 November"])
def test_a_day_is_no_country(at, typed):
    _, person = at("country")
    person.answer(typed)
    person.await_text("◆ Which country")
    assert f"◇ Which country is the job in?     {typed}" not in person.whole()


@pytest.mark.parametrize("typed", ["no just her", "nope", "Nobody else", "only Helen"])
def test_that_nobody_else_was_there_is_said_in_many_ways(at, typed):
    told, person = at("interviewers.1.name", {"interviewers.0.name": "Helen Hoe"})
    person.answer(typed)
    person.await_text("◆ Which company?")
    assert [p.name for p in told.interview.interviewers] == ["Helen Hoe"]


@pytest.mark.parametrize(
    ("typed", "names", "titles"),
    [
        ("Helen Okafor and Tom Whitby", ["Helen Okafor", "Tom Whitby"], ["", ""]),
        (
            "Helen Marsh, ward manager, and Joseph Adeyemi, practice educator",
            ["Helen Marsh", "Joseph Adeyemi"],
            ["ward manager", "practice educator"],
        ),
        (
            "Fiona Macrae, Head of Care, and Tom Aldous from HR",
            ["Fiona Macrae", "Tom Aldous"],
            ["Head of Care", "HR"],
        ),
        ("Helen Okafor & Tom Whitby & Ann Lee", ["Helen Okafor", "Tom Whitby", "Ann Lee"], ["", "", ""]),
        ("Helen Okafor, Pieter van Wyk and Craig", ["Helen Okafor", "Pieter van Wyk", "Craig"], ["", "", ""]),
        (
            "Helen Okafor, Shop Manager and Idris Bello (smith)",
            ["Helen Okafor", "Idris Bello"],
            ["Shop Manager", "smith"],
        ),
        ("Helen Okafor, Ann Lee, and Beth Ray", ["Helen Okafor", "Ann Lee", "Beth Ray"], ["", "", ""]),
        ("Helen Okafor, Ann Lee and Priya (buyer)", ["Helen Okafor", "Ann Lee", "Priya"], ["", "", "buyer"]),
        ("Helen Marsh (ward manager), Tom Whitby", ["Helen Marsh", "Tom Whitby"], ["ward manager", ""]),
        (
            "Helen from engineering, Marc Oduya who's the CTO and a lady from HR called Beth",
            ["Helen", "Marc Oduya", "Beth"],
            ["engineering", "CTO", "HR"],
        ),
        ("me and Helen & Iker from HR", ["Helen", "Iker"], ["", "HR"]),
        ("Helen Tan - plant head, Keiko - translator", ["Helen Tan", "Keiko"], ["plant head", "translator"]),
        ("Helen Marsh (ward manager) and Joe Ade (educator)", ["Helen Marsh", "Joe Ade"], ["ward manager", "educator"]),
    ],
)
def test_people_named_in_one_line_are_each_taken_with_the_next_question(at, typed, names, titles):
    told, person = at("interviewers.0.name", {"interviewers.0.call": "Helen"})
    person.answer(typed)
    for name in names[1:]:
        person.await_text(f"› {name}")
        person.press("Enter")
        person.await_text(f"◇ Who else interviewed you?        {name}")
    person.press("Enter")
    person.await_text("◆ Which company?")
    assert [p.name for p in told.interview.interviewers] == names
    assert [p.title for p in told.interview.interviewers] == titles


@pytest.mark.parametrize("typed", ["a lady from HR", "The manager", "someone, I forget who", "young lad"])
def test_who_has_no_name_is_asked_for_and_may_go_without(at, typed):
    told, person = at("interviewers.0.name")
    person.answer(typed)
    person.await_text("Who was it?")
    person.press("Enter")
    person.await_text("◇ Who interviewed you?")
    assert told.interview.interviewers


@pytest.mark.parametrize("typed", ["the job is in Berlin", "I don't know", "not sure, maybe remote"])
def test_a_sentence_is_no_country(at, typed):
    _, person = at("country")
    person.answer(typed)
    person.await_text("is no country.")


@pytest.mark.parametrize("typed", ["Trinidad and Tobago", "the Netherlands", "uk", "Democratic Republic of the Congo"])
def test_a_country_of_several_words_is_one(at, typed):
    told, person = at("country")
    person.answer(typed)
    person.await_text("◆ When was it")
    assert told.interview.country == typed


def test_after_the_eighth_person_it_says_that_this_is_the_most(at):
    names = {f"interviewers.{n}.name": f"Person {chr(65 + n)}" for n in range(7)} | {"interviewers.0.call": "Person"}
    told, person = at("interviewers.7.name", names)
    person.answer("Helen Hoe")
    person.await_text("That makes eight people, the most I can take. On we go.")
    person.await_text("◆ Which company?")
    assert len(told.interview.interviewers) == 8
    person.press("Back")
    person.await_text("› Helen Hoe")
    assert "That makes eight" not in person.whole()


def test_after_the_twelfth_action_it_says_that_this_is_the_most(at):
    parts = {f"actions.{n}.what": f"I'll send you part {n}" for n in range(11)}
    told, person = at("actions.11.what", parts)
    person.answer("send you the last part")
    person.await_text("That makes twelve, the most I can take. On we go.")
    person.await_text("◆ By when: I'll send you the last part")
    assert len(told.interview.actions) == 12


def test_line_by_line_the_limit_is_a_line_of_its_own():
    names = {f"interviewers.{n}.name": f"Person {chr(65 + n)}" for n in range(7)}
    page = Told(until("interviewers.7.name", names)).by_line("Helen Hoe", live=False)
    assert "\nThat makes eight people, the most I can take. On we go.\nWhich company?" in page


@pytest.mark.parametrize(
    ("typed", "day"),
    [("vorgestern", "2026-11-21"), ("hier", "2026-11-22"), ("20 de noviembre", "2026-11-20")],
)
def test_a_day_in_another_language_is_read_when_our_own_reading_fails(typed, day):
    reader = DateReader()
    assert Moment(TODAY, fallback=reader.read).day(typed) == datetime.date.fromisoformat(day)


@pytest.mark.parametrize(
    "typed", ["the day of days", "asap", "²", "last week", "a", "3", "the meeting", "", "\u202e", "?" * 600]
)
def test_what_is_no_day_is_read_as_none(typed):
    assert DateReader().read(typed, TODAY) is None


def test_typing_never_waits_for_the_slow_reading_and_the_answer_is_shown_resolved():
    reader, progress = DateReader(), until("date")
    asked, moment = next_question(SCRIPT, progress), Moment(TODAY, "", reader.read, reader.recall)
    assert resolved(SCRIPT, progress, asked, "vorgestern", moment) == ""
    assert problem_with(SCRIPT, asked, "vorgestern", moment) is None
    assert resolved(SCRIPT, progress, asked, "vorgestern", moment) == "Saturday 21 November"


@pytest.mark.parametrize(("country", "shown"), [("US", "Wednesday, March 4"), ("Germany", "Friday 3 April")])
def test_the_country_given_decides_which_number_is_the_month(country, shown):
    progress = until("date", {"country": country})
    wizard = Wizard(SCRIPT, None, lambda: Moment(datetime.date(2026, 4, 20)))
    context = wizard.context(next_question(SCRIPT, progress), progress)
    assert context.resolve("3/4") == shown


def test_a_progress_of_an_older_version_without_the_new_questions_goes_on():
    older = Progress({"repair": "I also ran on-call"}, ("repair",))
    assert next_question(SCRIPT, older).question.id == "interviewer"


@pytest.mark.parametrize("key", ["date", "actions.0.what", "decision_by"])
def test_a_raised_number_is_no_date_and_ends_no_sitting(key):
    told = Told(until(key))
    told.by_line("in ² weeks", "in ² weeks", live=False)
    assert told.answers.get(key, "in ² weeks").endswith("in ² weeks")


@pytest.mark.parametrize("typed", ["Felix Ito", "Prof. Ada Vale"])
def test_somebody_elses_name_is_doubted_once_where_a_form_of_address_is_asked_for(typed):
    told = Told(until("interviewers.0.call"))
    page = told.by_line(typed, typed)
    assert f"“{typed}” has nothing of the name Dr. Priya Raman." in page
    assert told.answers["interviewers.0.call"] == typed


@pytest.mark.parametrize("typed", ["Priya", "Dr. Raman", "Pri", "Ms Priya", "the boss"])
def test_any_form_of_a_persons_own_name_is_taken_at_once(typed):
    told = Told(until("interviewers.0.call"))
    assert "nothing of the name" not in told.by_line(typed)
    assert told.answers["interviewers.0.call"] == typed
