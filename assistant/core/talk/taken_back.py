"""Steps taken back, several in one line or all: "undo that and the one before as well", "undo everything"."""

from assistant.core.commands import Command, Understood
from assistant.core.talk.pieces_read import NUMBERS
from assistant.core.talk.sight import Read, Sight

_KIND = "taken_back"


def taken_back(words: str, by: Sight, _read: Read) -> Understood | None:
    """Read how many steps are to be taken back; None where a line is of another kind."""
    line = words.strip(" .!?")
    if by.phrases.shapes.of(_KIND, "everything").fullmatch(line):
        return (Command("versions", text="1"),)
    if by.phrases.shapes.of(_KIND, "forget").fullmatch(line):
        return (Command("undo"),) if by.drafts and by.drafts.history.before else (Command("stay"),)
    if by.phrases.shapes.of(_KIND, "and_before").fullmatch(line):
        return (Command("undo"),) * 2
    found = by.phrases.shapes.of(_KIND, "several").fullmatch(line)
    number = found["number"].lower() if found else ""
    count = int(number) if number.isdecimal() else NUMBERS.index(number) + 1 if number in NUMBERS else 2
    return (Command("undo"),) * count if found else None
