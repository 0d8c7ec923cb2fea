"""The harness itself: it must see what a person sees."""

import sys

import pytest
from prompt_toolkit import PromptSession

PROGRAM = "from prompt_toolkit import prompt; prompt('Which company? ', bottom_toolbar='a hint below')"


def test_a_story_in_process_sees_the_prompt_and_its_toolbar_and_gets_the_answer(talk):
    person = talk(lambda: PromptSession("Which company? ", bottom_toolbar="a hint below").prompt())
    person.await_text("Which company?")
    person.await_text("a hint below")
    person.answer("Northwind")
    assert person.done() == "Northwind"


def test_a_story_that_waits_in_vain_shows_the_screen(talk, monkeypatch):
    person = talk(lambda: PromptSession("Which company? ").prompt())
    person.await_text("Which company?")
    monkeypatch.setattr("tests.talk.TIMEOUT", 0.2)
    with pytest.raises(AssertionError, match="Which company"):
        person.await_text("Which role?")


def test_an_exception_of_the_program_reaches_the_story(talk):
    person = talk(lambda: PromptSession("Which company? ").prompt())
    person.await_text("Which company?")
    person.press("Ctrl-C")
    with pytest.raises(KeyboardInterrupt):
        person.done()


@pytest.mark.screen
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_a_story_in_a_real_terminal_answers_where_its_cursor_is(talk_pty, size):
    person = talk_pty(command=[sys.executable, "-c", PROGRAM], size=size)
    person.await_text("a hint below")
    person.resize(60, 20)
    person.answer("Northwind")
    assert person.done() == 0
