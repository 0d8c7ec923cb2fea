"""A question told by the one who was asked: *How do you handle conflict?* → *how I handle conflict*."""

import re

from assistant.core.english import English
from assistant.core.english.tags import Tag

_ASKS = re.compile(
    r"^(?P<wh>how|why|what|when|where|which \w+|who|what \w+)? ?(?P<do>do|did|would|will|can|could|should|have|"
    r"are|were|had)(?: u| you) (?:ever )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"^(?P<wh>how|why|what|when|where) (?:u|you) (?P<rest>.+)$", re.IGNORECASE)
_IS = re.compile(
    r"^(?P<wh>what|who|where|how) (?P<be>is|are|was|were) (?P<rest>(?!it\b|there\b|going\b)[^,]{2,60})$", re.IGNORECASE
)
_SWAPS = {"you": "I", "your": "my", "yourself": "myself", "yours": "mine", "u": "I"}
_AUXILIARY = {"are": "am", "were": "was"}


def as_asked(question: str, english: English) -> str:
    """Tell a question as the one who was asked tells it; a text that is no such question comes back as it is."""
    text = question.strip().rstrip("?")
    if match := _ASKS.match(text):
        return _told(match["wh"] or "whether", match["do"].lower(), _mine(match["rest"]), english)
    if match := _IS.match(text):
        return f"{match['wh'].lower()} {_mine(match['rest'])} {match['be'].lower()}"
    if match := _TOLD.match(text):
        return f"{match['wh'].lower()} I {_mine(match['rest'])}"
    return question


def _told(wh: str, do: str, rest: str, english: English) -> str:
    wh = wh.lower()
    if do == "do":
        return f"{wh} I {rest}"
    if do == "did":
        verb, _, more = rest.partition(" ")
        past = english.past(verb) if english.lexicon.tags(verb) & Tag.BASE else verb
        return f"{wh} I {past} {more}".strip()
    return f"{wh} I {_AUXILIARY.get(do, do)} {rest}"


def _mine(text: str) -> str:
    swapped = re.sub(r"\b(?:you|your|yourself|yours|u)\b", lambda m: _SWAPS[m[0].lower()], text, flags=re.IGNORECASE)
    return re.sub(r"(?<=\w )I$|\b(for|to|with|of|at|from|about) I\b", lambda m: f"{m[1]} me" if m[1] else "me", swapped)
