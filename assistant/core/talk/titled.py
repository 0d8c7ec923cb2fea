"""A title that somebody has not, or has: "she isn't a doctor", "drop the Dr", "Marcus is a professor actually"."""

import re
from collections.abc import Iterator

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.interview import Interview
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Sight
from assistant.core.talk.ways import Way

_KIND = "titled"
_SHORT = {"doctor": "Dr.", "dr": "Dr.", "phd": "Dr.", "professor": "Prof.", "prof": "Prof."}
_OF_SEX = {"she": "Ms.", "her": "Ms.", "shes": "Ms.", "he": "Mr.", "his": "Mr.", "him": "Mr.", "hes": "Mr."}
_WORD = re.compile(r"[^\W_]+")


def titled(words: str, by: Sight) -> Understood | None:
    """Offer how somebody may be called instead; None where a line is of another kind."""
    shapes, told = by.phrases.shapes, by.interview
    if told is None or by.drafts is None:
        return None
    if found := shapes.of(_KIND, "has_not").match(words) or shapes.of(_KIND, "without").match(words):
        ways = tuple(_without(words, found, by, told))
    elif found := shapes.of(_KIND, "has").match(words):
        ways = tuple(_with(words, found, by, told))
    else:
        return None
    return Unclear(words, (), ways) if ways else None


def _whose(words: str, by: Sight, told: Interview) -> int:
    """Return whose title it is: whoever is named, else whoever the note on the screen is to."""
    named = named_in(words, by.context)
    at = [i for i, p in enumerate(told.interviewers) if named == (p.name,)]
    return at[0] if at else by.drafts.current if by.drafts else 0


def _parted(name: str) -> tuple[str, str]:
    first, _, rest = name.partition(" ")
    known = first.rstrip(".").casefold() in (*_SHORT, "mr", "mrs", "ms", "miss", "sir", "dame")
    return (first, rest) if known and rest else ("", name)


def _without(words: str, found: re.Match[str], by: Sight, told: Interview) -> Iterator[Way]:
    at = _whose(words, by, told)
    title, name = _parted(told.interviewers[at].name)
    denied = found["title"].rstrip(".").casefold()
    meant = denied in ("title", title.rstrip(".").casefold()) or _SHORT.get(denied) == title
    if not title or not meant:
        return
    said = {w.casefold() for w in _WORD.findall(words)}
    others = dict.fromkeys(other for word, other in _OF_SEX.items() if word in said) or ("Ms.", "Mr.")
    yield from ((Command("rename", paragraph=at, text=f"{other} {name}"),) for other in others)
    yield (Command("rename", paragraph=at, text=name),)


def _with(words: str, found: re.Match[str], by: Sight, told: Interview) -> Iterator[Way]:
    at = _whose(words, by, told)
    title, name = _parted(told.interviewers[at].name)
    new = _SHORT[found["title"].rstrip(".").casefold()]
    if title != new:
        yield (Command("rename", paragraph=at, text=f"{new} {name}"),)
