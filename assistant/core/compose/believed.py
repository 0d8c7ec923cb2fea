"""Answers of somebody who writes with care, read by how they begin where the grammar does not know the rest."""

import re
from dataclasses import replace

from assistant.core.compose.material import Known, Material, small, thing
from assistant.core.compose.told import with_how, with_that
from assistant.core.english import English, Kind, Tag, Token, begun_as, is_clause, spelled, unended

_MINE = frozenset(
    "talking speaking chatting meeting discussing hearing listening seeing looking watching going walking standing "
    "sitting touring visiting comparing learning reading being getting having finding exchanging swapping spending "
    "sharing laughing joking arguing debating tasting trying eating drinking smelling touching feeling riding "
    "shadowing joining working pairing cupping holding handling feeding driving climbing stepping wandering exploring "
    "solving debugging diagnosing reviewing coding answering playing drawing sketching practising practicing".split()
)
"""What two people do together, or the one who visits and tells of it."""
_GIVEN = Tag.DET_X | Tag.DET_S | Tag.POSSESSIVE | Tag.PRON_O


def believed(text: str, known: Known) -> tuple[Material, ...]:
    """Read what stood out by its beginning; nothing of somebody whose hand does not vouch for the rest."""
    if not known.is_believed:
        return ()
    english = known.english
    low = small(unended(text), english)
    kind = begun_as(low, english)
    if kind is Kind.HOW and low.startswith("when "):
        return (thing(f"the moment {low}", english),)
    if _SAID.match(low):
        return (thing(low, english),)
    if kind is Kind.THAT:
        return (Material(kind, with_that(spelled(low[5:], english)), sad=english.is_sad(low)),)
    if kind is Kind.THING:
        return (thing(low, english),)
    if kind is Kind.DOING and (told := under_way(low, known)):
        return told
    if kind is Kind.DOING and is_theirs(low, known):
        return ()
    if kind in (Kind.HOW, Kind.DOING):
        return (Material(kind, with_how(spelled(low, english)), sad=english.is_sad(low)),)
    return ()


_SAID = re.compile(r"what you (?:said|told me|described|explained)\b(?!.*[;:])")
"""What the reader said, told of as one thing: *what you said about the first winter being the hardest*."""


def are_doings(low: str, english: English) -> bool:
    """Whether two things done are joined: *being shown the map, and hearing that …*."""
    parts = low.split(", and ")
    if len(parts) < 2:
        return False
    firsts = [t for part in parts for t in english.read(part).tokens[:1]]
    return len(firsts) == len(parts) and all(
        (t.has(Tag.ING) or t.word == "being") and t.text.endswith("ing") for t in firsts
    )


def under_way(doing: str, known: Known) -> tuple[Material, ...]:
    """Read what a place is doing as something told of: nobody who came for a talk moved it to fortnightly pay."""
    english = known.english
    first, *others = english.read(doing).tokens
    is_listed = english.after("under_way", doing) is not None
    # What is done to one thing that is known (*solving the puzzle*) may have been done that day.
    is_general = (
        first.has(Tag.ING) and first.word not in _MINE and bool(others) and not any(_is_one(t) for t in others[:2])
    )
    if not (is_listed or is_general) or english.has("together", doing):
        return ()
    if not known.is_believed and is_clause(f"you are {doing}", english):
        return (Material(Kind.THAT, f"you are {doing}", begins="told", sad=english.is_sad(doing)),)
    return (replace(thing(doing, english), begins="about"),)


def _is_one(token: Token) -> bool:
    """Whether a word says of which thing it is told, and not that it is done to all of them: *asking every guest*."""
    return token.has(_GIVEN) and token.word not in ("every", "each", "all", "both", "no", "their")


def is_theirs(doing: str, known: Known) -> bool:
    """Whether it is the reader who did it, or nobody can say: *asking me what I read*, *tuning the organ by ear*."""
    first, *others = known.english.read(doing).tokens
    if first.has(Tag.ING) and first.word not in _MINE and not known.english.has("together", doing):
        return True
    mine = any(t.word in ("me", "my") and not t.has(Tag.PRON_I) for t in others[:4])
    return mine and first.word not in _MINE


def believed_deed(text: str, known: Known) -> str:
    """Give what somebody with care typed of their work its *I*: *two winters at the bindery*, *raising funds for…*."""
    english = known.english
    low = small(unended(text), english)
    tokens = english.read(low).tokens
    if not known.is_believed or len(tokens) < _SHORTEST or any(mark in low for mark in ".!?;"):
        return ""
    first, second, third = tokens[:3]
    if first.has(Tag.NUMBER) and second.word in _PERIODS:
        if third.word == "of":
            return f"I have {low}"
        is_where = third.has(Tag.PREP) and third.word != "ago" and not _DID_TO_ME.search(low)
        return f"I spent {low}" if is_where or third.has(Tag.ING) else ""
    if first.has(Tag.ING) and first.text.endswith("ing") and not first.has(Tag.PREP):
        base = english.lexicon.base(first.word)
        return f"I {english.past(base)}{low[first.end :]}" if base != first.word else ""
    is_done = first.has(Tag.PAST) and not first.has(Tag.NOUN | Tag.ADJ | Tag.BASE | Tag.PREP)
    return f"I {low}" if is_done else ""


_DID_TO_ME = re.compile(r"\b(?:have|has|had)? ?(?:taught|made|shown|showed|given|gave|left|brought) me\b")
"""What years did, which nobody spent: *seventeen years as a toolmaker have taught me to …*."""
_SHORTEST = 4
"""Words of a deed that is believed."""
_PERIODS = frozenset("years months weeks seasons summers winters terms harvests terms decades semesters".split())
