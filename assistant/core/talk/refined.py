"""A fact told more exactly than it stands in the note: "we talked on Friday morning" where it says "on Friday"."""

import re

from assistant.core.commands import Command
from assistant.core.drafts import body_of, stands_in
from assistant.core.talk.halves import without_half
from assistant.core.talk.promised import days_in
from assistant.core.talk.sight import Sight

_KIND = "refined"
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SMALL = frozenset({"the", "a", "an", "our", "my", "your", "their", "his", "her"})
_FEWEST, _MOST = 2, 3
"""Words that stand in the note in a row, and words told between them."""


def refined(command: Command, words: str, by: Sight) -> Command:
    """Return what puts the exact words in the place of those that stand in the note; any other command as it is."""
    if by.note and command.name == "drop" and isinstance(command.paragraph, str) and not command.field:
        called = by.phrases.shapes.of("left_out", "called").search(words)
        return (without_half(command.paragraph, by.note) if called else None) or command
    is_date = command.name == "change" and command.field == "date"
    is_told = command.name == "add" and not command.field and command.paragraph == "" and '"' not in words
    if by.note is None or not command.text or not (is_date or is_told):
        return command
    text = by.phrases.shapes.of(_KIND, "behind").sub("", command.text).strip(" .,!")
    return (_day(text, by) if is_date or _is_of_day(text, by) else None) or (
        _between(text, by) if is_told else None
    ) or command  # fmt: skip


def _is_of_day(text: str, by: Sight) -> bool:
    """Whether a sentence tells nothing but when they talked."""
    days = list(days_in(text))
    return len(days) == 1 and bool(
        by.phrases.shapes.of(_KIND, "talked").fullmatch(text.replace(days[0], "").strip(" ,"))
    )


def _day(text: str, by: Sight) -> Command | None:
    """Return the day with its hour or part in the place of the bare day that stands there."""
    body = by.note.body if by.note else ""
    days = list(days_in(text))
    said = _WEEKDAY.findall(text)
    if len(days) != 1 or len(set(said)) != 1 or not stands_in(said[0], body):
        return None
    told = by.phrases.shapes.of(_KIND, "leads").sub("", days[0])
    exact = by.phrases.shapes.of(_KIND, "exact").search(told)
    return Command("edit", paragraph=said[0], text=told) if exact and not stands_in(told, body) else None


def _between(text: str, by: Sight) -> Command | None:
    """Return words told with others between them in the place of those that stand in a row."""
    told = list(_WORD.finditer(by.phrases.shapes.of(_KIND, "opens").sub("", text)))
    said = [m for m in told if m[0].casefold() not in _SMALL]
    names = [m[0].casefold() for m in said]
    if not len(names) > _FEWEST:
        return None
    for sentence in body_of(by.note) if by.note else ():
        rows = [m for m in _WORD.finditer(sentence.text) if m[0].casefold() not in _SMALL]
        for at in range(len(rows)):
            for end in range(at + _FEWEST, min(at + len(names), len(rows) + 1)):
                row = [m[0].casefold() for m in rows[at:end]]
                if row[0] == names[0] and row[-1] == names[-1] and _is_within(row, names):
                    old = sentence.text[rows[at].start() : rows[end - 1].end()]
                    new = said[0].string[said[0].start() : said[-1].end()]
                    return Command("edit", paragraph=old, text=new)
    return None


def _is_within(row: list[str], names: list[str]) -> bool:
    rest = iter(names)
    return all(word in rest for word in row) and 0 < len(names) - len(row) <= _MOST
