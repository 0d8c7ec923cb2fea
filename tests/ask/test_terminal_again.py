"""Stories of leaving, going on, going back and changing an answer."""

import pytest

from assistant.ask import TerminalAsker
from assistant.core.questions import Answered, Aside, Progress, advance, next_question
from assistant.core.questions.settle import Moment
from assistant.sitting import Wizard
from tests.ask.sitting import ANSWERS, SCRIPT, TODAY, Told, until
from tests.ask.test_terminal import answer, at


@pytest.mark.parametrize("key", ["Ctrl-C", "Ctrl-D"])
def test_leaving_keeps_the_answers_and_what_is_half_typed(talk, key):
    told, person = at(talk, "role")
    person.type("Senior Da")
    person.await_text("Senior Da")
    person.press(key)
    assert person.done().left
    again = Told(Progress.from_json(told.saved[-1].to_json()))
    person = talk(again.in_terminal)
    person.await_text("› Senior Da")
    assert "◇ Which company?                   Northwind" in person.screen()


def test_every_answer_is_saved_before_the_next_question_appears(talk):
    told, person = at(talk, "company")
    answer(person, "Which company?", "Northwind")
    person.await_text("◆ Which role?")
    assert told.saved[-1].answers["company"] == "Northwind"


def test_a_closed_terminal_is_a_leaving_that_keeps_what_is_half_typed(talk):
    told, person = at(talk, "role")
    person.type("Data Eng")
    person.await_text("Data Eng")
    person.driver.hang_up()
    assert person.done().left
    assert told.saved[-1].drafts == {"role": "Data Eng"}


def test_a_choice_can_be_explained_gone_back_from_and_left(talk):
    _, person = at(talk, "actions.0.owner", answers={"actions.0.what": "the book", "actions.0.what_kind": "own"})
    person.press("?")
    person.await_text("Who does it.")
    person.press("Back")
    person.await_text("› the book")
    person.press("Enter")
    person.await_text("◆ Whose is it: the book")
    person.press("2", "Enter")
    person.await_text("◆ By when: the book")
    person.press("Back")
    person.await_text("◆ Whose is it")
    person.press("Ctrl-C")
    outcome = person.done()
    assert outcome.left
    assert outcome.progress.answers["actions.0.owner"] == "them"


def test_changing_one_answer_later_asks_only_that_question(talk):
    progress = until("decision_by")
    person = talk(lambda: Wizard(SCRIPT, TerminalAsker(), lambda: Moment(TODAY)).change(progress, "company"))
    person.await_text("› Northwind")
    person.press("Ctrl-U")
    person.answer("Southwind")
    changed = person.done().progress
    assert changed.answers["company"] == "Southwind"
    assert changed.trail == progress.trail
    assert next_question(SCRIPT, changed).key == "decision_by"


def test_a_date_typed_yesterday_still_means_that_day_when_the_sitting_goes_on(talk):
    progress = until("date")
    asked = next_question(SCRIPT, progress)
    progress = advance(SCRIPT, progress, asked, Answered("yesterday", "2026-11-20"))
    told = Told(progress)
    person = talk(told.in_terminal)
    person.await_text("◆ What stood out")
    person.press("Back")
    person.await_text("→ Friday 20 November")
    person.press("Enter")
    person.await_text("◆ What stood out")
    assert told.interview.date == "2026-11-20"
    assert ANSWERS["date"] == "yesterday"


def test_a_question_waved_off_leaves_nothing_behind(talk):
    progress = until("role")
    told = Told(progress)
    told.guide.aside = lambda asked, progress: Aside(f"About {asked.question.id}.")
    person = talk(told.in_terminal)
    person.await_text("◆ Which role?")
    person.answer("Engineer")
    person.await_text("About country.")
    person.press("Alt-Enter")
    person.await_text("◆ And how do you sign?")
    assert "About country." not in person.screen()
