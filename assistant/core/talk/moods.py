"""What somebody only tells of themselves and their day: it is answered in a line, and changes nothing."""

from assistant.core.commands import Command
from assistant.core.shapes import Shapes
from assistant.core.talk.questions import turns
from assistant.core.talk.refer import Way
from assistant.core.talk.scope import known_names
from assistant.core.talk.sight import Sight
from assistant.core.talk.words import any_of

_KIND = "moods"
MOODS = (
    "welcome", "english", "asks_much", "yours", "slip", "nerves", "doubt", "folk", "glad", "away",
    "welcome_back",
)  # fmt: skip
"""The first that a clause tells of answers all of the line."""
_MARKS = frozenset('"“”«»?:')


def mood(words: str, by: Sight) -> Way:
    """Answer a line of which each clause tells of a mood; nothing where something else is said beside it."""
    shapes, names = by.phrases.shapes, any_of(known_names(by.context)) or "(?!)"
    if _MARKS & set(words.replace(":)", "").replace(":(", "")) or turns(words, by.book.questions):
        return ()
    clauses = [c for c in shapes.of(_KIND, "parts").split(words.strip()) if c and c.strip()]
    found = [_of(clause.strip(" '’"), shapes, names) for clause in clauses]
    told = [m for m in found if m]
    if not told or None in found:
        return ()
    return (Command("stay", field=min(told, key=MOODS.index)),)


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
