"""What stands around the text, given as it is to stand there: "always Chef Margaux", "cheers, Dean at the end"."""

import re

from assistant.core.commands import Command, Understood
from assistant.core.note import Section
from assistant.core.talk.any_of import any_of
from assistant.core.talk.sight import Read, Sight

_KIND = "around"
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MARKS = re.compile(r"[\"“”]")
_SHORTEST = 2


def around(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read how somebody is greeted and how a note is signed; None where a line is of another kind."""
    if by.note is None or by.interview is None or "?" in words:
        return None
    if any(mark in words for mark in '"“”'):
        return _signed(_MARKS.sub("", words), by)
    shapes = by.phrases.shapes
    if found := shapes.of(_KIND, "contact").match(words):
        return (Command("closing", text=found["what"].rstrip(".,")),)
    if found := shapes.of(_KIND, "subject").match(words):
        return (Command("subject", text=_capital(found["what"].strip())),)
    return _greeted(words, by) or _signed(words, by)


def _greeted(words: str, by: Sight) -> Understood | None:
    shapes, names = by.phrases.shapes, _names(by.note.to.name if by.note else "")
    if not names:
        return None
    if found := shapes.of(_KIND, "greeting", name=names).match(words):
        return (Command("greeting", field=_capital(found["hi"]), text=found["who"]),)
    if found := shapes.of(_KIND, "respected").match(words):
        return (Command("greeting", text=found["whole"].title()),)
    if found := shapes.of(_KIND, "always", name=names).match(words) or shapes.of(_KIND, "called").match(words):
        who = _titled(_first_of(found))
        titled = "who_called" in found.groupdict() and found["who_called"] and shapes.of(_KIND, "titled").match(who)
        return (Command("greeting", field="Dear" if titled else _greets_now(by), text=who),)
    return None


def _signed(words: str, by: Sight) -> Understood | None:
    shapes, told = by.phrases.shapes, by.interview
    names = _names(told.sender.name) if told else ""
    if not names:
        return None
    if found := shapes.of(_KIND, "closing_and_name", name=names).match(words):
        return (Command("closing", text=f"{_capital(found['word'])}, {_titled(found['who'])}"),)
    if found := shapes.of(_KIND, "name_and_closing", name=names).match(words):
        return (Command("closing", text=f"{_capital(found['word'])}, {found['who']}"),)
    if found := shapes.of(_KIND, "another_name").match(words):
        return (Command("closing", field="name", text=found["who"]),)
    if found := shapes.of(_KIND, "name_in_order", name=names).match(words):
        return (Command("closing", field="name", text=_titled(found["who"])),)
    return None


def _first_of(found: re.Match[str]) -> str:
    """Return the name, at whichever place of a line it was said."""
    named = found.groupdict()
    return str(named["who"] or named.get("who_first") or named.get("who_called"))


def _names(name: str) -> str:
    """Return the part of a pattern for any word of a name."""
    return any_of(w for w in _WORD.findall(name) if len(w) >= _SHORTEST)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _titled(name: str) -> str:
    return " ".join(map(_capital, name.split()))


def _greets_now(by: Sight) -> str:
    """Return the word the note greets with: another name follows it."""
    rows = by.note.sentences if by.note else ()
    return next((s.text.split()[0].rstrip(",") for s in rows if s.section == Section.GREETING), "Dear")
