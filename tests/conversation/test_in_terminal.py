"""The conversation at a real keyboard and on a real screen."""

import pytest

from assistant import content
from assistant.core.questions.asking import Answered
from assistant.core.questions.script import Progress, advance, next_question
from assistant.core.questions.told import answers_of
from assistant.root.sitting import Keeping
from assistant.world import World
from tests.conversation.desk import PANEL, TODAY


@pytest.fixture
def sitting(home):
    """Keep a sitting whose questions are all answered."""
    script, given, progress = content.script(lambda: TODAY), answers_of(PANEL), Progress()
    while asked := next_question(script, progress):
        answer = Answered(given.get(asked.key, ""), kind=given.get(f"{asked.key}_kind", ""))
        progress = advance(script, progress, asked, answer)
    Keeping(World.real(), content.read("sitting")).save(progress)


def ready(person):
    """Wait for a prompt that stands open: what is typed before it belongs to no line."""
    person.await_that(lambda: person.screen().rstrip().endswith("afterword›"), "waiting for the prompt")


def leave(person):
    ready(person)
    person.press("Ctrl-D")
    assert person.done() == 130


def typed(person, words, answer):
    ready(person)
    person.answer(words)
    person.await_text(answer)


@pytest.mark.parametrize("size", [(80, 40), pytest.param((40, 40), marks=pytest.mark.thorough)])
def test_a_whole_conversation_with_three_people_outlives_the_sitting(sitting, talk_command, size):
    person = talk_command("resume", size=size)
    ready(person)
    assert "To Hal Brennan" in person.whole()
    typed(person, "make it more formal please", "Formal now.")
    typed(person, "lock the first paragraph", "Locked: 1.")
    typed(person, "another version", "Another wording.")
    typed(person, "next", "To Mei-Ling Chou, 2 of 3.")
    typed(person, "shorter", "Shorter.")
    typed(person, "previous", "To Hal Brennan, 1 of 3.")
    ready(person)
    person.press("Ctrl-C")
    assert person.done() == 130
    assert "Neither copied nor saved: Hal Brennan, Mei-Ling Chou and Oskar" in " ".join(person.whole().split())
    assert all(len(line) <= size[0] for line in person.whole().splitlines())
    again = talk_command("resume", size=size)
    typed(again, "undo", "Took back")
    typed(again, "undo", "Took back")
    typed(again, "undo", "make it more formal please")
    typed(again, "done", "Neither copied nor saved yet")
    typed(again, "done", "Everything is kept")
    assert again.done() == 0


def test_tab_completes_commands_and_the_menu_says_what_they_do(sitting, talk_command):
    person = talk_command("resume", size=(80, 40))
    ready(person)
    person.type("/ver")
    person.await_text("go back to any")
    person.press("Tab")
    person.press("Enter")
    person.await_text("the first draft")
    leave(person)


def test_the_older_conversation_stays_above(sitting, talk_command):
    person = talk_command("resume", size=(80, 24))
    typed(person, "formal", "Formal now.")
    typed(person, "casual", "Casual now.")
    whole = person.whole()
    assert "Formal now." in whole
    assert whole.index("Formal now.") < whole.index("Casual now.")


def test_one_key_answers_a_choice(sitting, talk_command):
    person = talk_command("resume", size=(100, 40))
    typed(person, "compare warm and formal", "Which one?")
    person.type("2")
    person.await_text("Formal now.")
    leave(person)


def test_a_window_made_small_in_the_middle_still_shows_the_note(sitting, talk_command):
    person = talk_command("resume", size=(80, 40))
    ready(person)
    person.resize(34, 40)
    typed(person, "formal", "Formal now.")
    leave(person)


def test_without_colours_nothing_is_lost(sitting, talk_command):
    person = talk_command("resume", size=(80, 40), env={"NO_COLOR": "1"})
    typed(person, "add that I can start in January", "+ is new or changed")
    leave(person)
