"""Ctrl-Z sends it to the background wherever it waits for somebody."""

import pytest
from prompt_toolkit.application import Application

from assistant.ask.talking import TerminalTalker
from tests.ask.sitting import Told, until


def at_a_field():
    Told(until("role")).in_terminal()


def at_a_choice():
    Told(until("actions.0.owner", {"actions.0.what": "the portfolio", "actions.0.what_kind": "any"})).in_terminal()


def at_the_prompt():
    TerminalTalker({}, {}).line("afterword› ")


def at_a_key():
    TerminalTalker({}, {}).key("Mend it?", {"y": "yes", "n": "no"})


@pytest.mark.parametrize(
    ("waits", "shown"),
    [(at_a_field, "◆ Which role?"), (at_a_choice, "◆ Who"), (at_the_prompt, "afterword›"), (at_a_key, "Mend it?")],
)
def test_ctrl_z_suspends(talk, monkeypatch, waits, shown):
    sent = []
    monkeypatch.setattr(Application, "suspend_to_background", lambda self, *_, **__: sent.append(self.is_running))
    person = talk(waits)
    person.await_text(shown)
    person.press("Ctrl-Z")
    person.await_that(lambda: sent == [True], "it is suspended, and still open")
    person.press("Ctrl-C")
    person.done()
