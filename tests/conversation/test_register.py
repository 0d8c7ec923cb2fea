"""Greeting and closing follow the person written to and the country, whatever the tone."""

from dataclasses import replace

import pytest

from tests.conversation.desk import ALONE, converse


def note_to(name, tone="casual", country=""):
    person = replace(ALONE.interviewers[0], name=name, call="")
    return converse(interview=replace(ALONE, interviewers=(person,), tone=tone, country=country)).drafts.now.note


@pytest.mark.parametrize(
    "name", ["Sister Mary Benedict", "Judge Elena Ruiz", "Sir David Lane", "Father Brendan Quinn", "Pastor Ann Lee"]
)
def test_nobody_with_a_title_of_office_is_greeted_or_left_as_a_friend(name):
    note = note_to(name)
    assert not note.body.startswith("Hi ")
    assert not {"Cheers,", "Take care,", "Best,"} & set(note.body.splitlines())


@pytest.mark.parametrize("name", ["Dr. Priya Raman", "Mr. Tom Hale", "Ingrid Solberg", "Father Brendan Quinn", "Jo"])
@pytest.mark.parametrize("country", ["GB", "UK", "Ireland", "Australia"])
def test_a_formal_british_note_to_somebody_named_ends_in_yours_sincerely(name, country):
    assert "Yours sincerely," in note_to(name, "formal", country).body.splitlines()
