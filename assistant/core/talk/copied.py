"""A part of a note that alone is to be copied: the subject, the greeting, an address, a paragraph."""

import re

from assistant.core.commands import Command
from assistant.core.drafts import PART
from assistant.core.talk.clause_parts import named, unit_of
from assistant.core.talk.pronouns import meant_by, pronouns_in
from assistant.core.talk.refer import Way
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Sight

_KIND = "copied"
_AROUND = ("greeting", "closing", "postscript")


def copied(words: str, by: Sight) -> Way:
    """Copy the part that is named, or say that it is none; nothing for a line that copies all, or does not copy."""
    shapes, told = by.phrases.shapes, by.interview
    found = shapes.of(_KIND, "asks").match(words)
    if found is None or by.note is None or told is None:
        return ()
    it = found["it"].strip(" \"'“”")
    if shapes.of(_KIND, "subject").fullmatch(it):
        return _part("subject")
    if around := next((name for name in _AROUND if shapes.of(_KIND, name).fullmatch(it)), ""):
        return _part(around)
    if address := shapes.of(_KIND, "address").fullmatch(it):
        people = [p.name for p in told.interviewers]
        who = named_in(address["whose"], by.context)
        at = [people.index(name) for name in who if name in people]
        if pronouns_in(address["whose"]):
            at = list(meant_by(address["whose"], by))
        here = by.drafts.current if by.drafts else 0
        return _part(f"address {(at or [here])[0]}")
    row = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", it)
    if any(shapes.of(_KIND, "all").fullmatch(w) for w in row) or named_in(it, by.context):
        return ()
    part = named(it, by, None)
    return _part("sentences " + ",".join(map(str, unit_of(part, by.note)[0])) if part else "")


def _part(which: str) -> Way:
    return (Command("copy", field=PART, paragraph=which),)
