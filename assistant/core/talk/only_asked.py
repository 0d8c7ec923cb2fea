"""The gate before all others: by the form of a line, whether it is a question, or forbids that anything is changed.

Such a line is answered. Whatever was read in it, nothing is done; what else may be meant is only offered, and not even
that where it says that nothing is to change.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant.core.commands import Command
from assistant.core.talk.held_back import acts, answered
from assistant.core.talk.known_answers import asked_of
from assistant.core.talk.questions import only_asks, parted
from assistant.core.talk.refer import part_named, remedies
from assistant.core.talk.sight import Sight, Wish

_KIND = "only_asked"
_SOUNDS = "sounds"


def only_asked(words: str, by: Sight, read: Callable[[str], Wish]) -> Wish:
    """Read a line; one that asks, or lets nothing be changed, changes nothing."""
    shapes, known = by.phrases.shapes, by.book.questions
    if by.note is None or words.startswith(("/", "\\")):
        return read(words)
    forbids = shapes.of(_KIND, "forbids").match(words)
    line = forbids["rest"] if forbids else words
    whether = shapes.of(_KIND, "whether").match(line)
    asked = _turned(whether) if whether else line
    puts = shapes.of(_KIND, "puts_in").match(line)
    if not (
        whether or puts or only_asks(line, known) or parted(line, known) == ("", line) or (forbids and "?" in line)
    ):
        return read(words)
    known_answer = asked_of(asked, by.phrases.answers)
    found = answered(asked, _heard(asked, read(asked), by), known_answer, offers=not known_answer)
    if puts and not found.then:
        found = replace(found, then=((Command("add"),),))
    return Wish(found.understood) if forbids else found


def _turned(said: re.Match[str]) -> str:
    """Ask what is to be told: "tell me if it's too long" asks "is it too long"."""
    it = said["it"].rstrip(" ?.!")
    return f"{said['verb'] or 'is'} {said['who']} {it}?" if said["who"] else f"does {it}?"


def _heard(asked: str, found: Wish, by: Sight) -> Wish:
    """Say that only the writer hears how it sounds, where no more is known of a part that is asked about so."""
    told = by.phrases.shapes.of(_KIND, "sounds").match(asked)
    none = not isinstance(found.understood, tuple) or acts(found.understood)
    none = none or found.understood == (Command("advise", text=asked),)
    part = part_named(told["it"], by) if told else None
    if told is None or not none or asked_of(asked, by.phrases.answers):
        return found
    if part is None and not by.book.qualities.wishes(by.book.tokens(told["how"])):
        return found
    return Wish((Command("advise", field=_SOUNDS, text=asked),), then=remedies(part) if part else ())
