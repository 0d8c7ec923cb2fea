"""Lines that are known by their shape before any other reading: what they give or ask for is in no doubt."""

from assistant.core.commands import Command
from assistant.core.talk.called_there import called_there
from assistant.core.talk.other_note import other_note
from assistant.core.talk.said_anew import said_anew
from assistant.core.talk.shaped import Wish
from assistant.core.talk.sight import Sight
from assistant.core.talk.whether_said import whether_said


def read_first(words: str, by: Sight) -> Wish | None:
    """Return what such a line wishes for; None for every other line."""
    if said := other_note(words, by) or whether_said(words, by):
        return Wish(said)
    if by.phrases.shapes.of("taken_back", "kept").match(words):
        return Wish((Command("stay"),))
    if anew := said_anew(words, by):
        return anew
    there = called_there(words, by)
    return Wish(there[1], people=(there[0],)) if there else None
