"""What somebody only tells of themselves and their day: it is answered in a line, and changes nothing."""

import re

from assistant.core.commands import Command
from assistant.core.shapes import Shapes
from assistant.core.talk.questions import turns
from assistant.core.talk.refer import QUOTED, Way
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight
from assistant.core.talk.words import any_of

_KIND = "moods"
MOODS = (
    "mishap", "welcome", "english", "asks_much", "yours", "slip", "nerves", "doubt", "folk", "glad", "away",
    "welcome_back",
)  # fmt: skip
"""The first that a clause tells of answers all of the line."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MARKS = frozenset('"“”«»?:')


def mood(words: str, by: Sight) -> Way:
    """Answer a line of which each clause tells of a mood; nothing where something else is said beside it."""
    shapes, names = by.phrases.shapes, any_of(known_names(by.context)) or "(?!)"
    if _is_foreign(words, by):
        return (Command("stay", field="foreign"),)
    if _MARKS & set(words.replace(":)", "").replace(":(", "")) or turns(words, by.book.questions):
        return ()
    clauses = [c for c in shapes.of(_KIND, "parts").split(words.strip()) if c and c.strip()]
    found = [_of(clause.strip(" '’"), shapes, names) for clause in clauses]
    told = [m for m in found if m]
    if not told or None in found:
        return ()
    return (Command("stay", field=min(told, key=MOODS.index)),)


def _is_foreign(words: str, by: Sight) -> bool:
    """Whether half of what is said, apart from what is quoted, are words of another language."""
    said = _WORD.findall(QUOTED.sub(" ", words).casefold())
    other = [w for w in said if by.phrases.shapes.of(_KIND, "foreign").fullmatch(w)]
    return len(said) > 1 and 2 * len(other) >= len(said) and any(w not in by.book.known for w in other)


def _of(clause: str, shapes: Shapes, names: str) -> str | None:
    """Return what mood a clause tells of: the empty one for a mere sound, None for anything else."""
    if shapes.of(_KIND, "noise").fullmatch(clause):
        return ""
    rest = shapes.of(_KIND, "behind").sub("", shapes.of(_KIND, "before").sub("", clause))
    for text in dict.fromkeys((clause, rest)):
        for name in MOODS:
            if shapes.of(_KIND, name, person_met=f"(?:{names})").fullmatch(text):
                return name
    return None
