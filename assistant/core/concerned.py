"""Whom an action concerns: the people its own words name, whatever their accents and capitals."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.core.english import English
from assistant.core.facts import Interviewer

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STROKES = str.maketrans("łŁøØđĐıßæœ", "lLoOdDisao")
_TITLE = re.compile(
    r"^(?:(?:M|Mme|Madame|Mlle|Herr|Frau|Sr|Sra|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Chef|Sister|Rev|Dame|Sir)\.? )*$",
    re.IGNORECASE,
)
_END = (
    r"(?=$|,? (?:by|on|before|after|in|at|until|till|next|this|today|tonight|tomorrow|tmrw|tmw|asap|as soon as|"
    r"mon|tue|wed|thu|fri|sat|sun)\w*(?:\W|$))"
)
"""What may follow whom something is sent to: nothing, or when."""
_LONG = 4
"""Letters above which a name is found without its capital; shorter ones may be words (Will, Art, May)."""


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Write a text without accents, letter for letter: ``Renée`` → ``Renee``."""
    return "".join(unicodedata.normalize("NFD", c)[:1] or c for c in text).translate(_STROKES)


def guess_concerned(what: str, people: Sequence[Interviewer]) -> str:
    """Guess whom of several people an action concerns: the one it names, else everyone (empty)."""
    said = {word.lower().removesuffix("'s").removesuffix("'ll") for word in _WORD.findall(_folded(what))}
    named = [who.name for who in people if said & _own_words(who, people)]
    return named[0] if len(named) == 1 else ""


def _folded(text: str) -> str:
    return fold(text).replace("’", "'")


def _own_words(who: Interviewer, people: Sequence[Interviewer]) -> set[str]:
    others = {w.lower() for other in people if other is not who for w in _WORD.findall(_folded(other.name))}
    return {w.lower() for w in _WORD.findall(_folded(f"{who.name} {who.call}")) if len(w) > 1} - others


def addressed(text: str, names: Iterable[str], english: English, *, you: str = "you", your: str = "your") -> str:
    """Put *you* for the reader's name where something is done to or for them; where they do it, the name stays."""
    for name in sorted(names, key=len, reverse=True):
        if len(name) < 2 or fold(name).lower() not in fold(text).lower():
            continue
        flags = re.IGNORECASE if len(name) > _LONG else 0
        pattern = re.compile(rf"(?<![\w-]){re.escape(fold(name))}(?P<own>['’]s?)?(?![\w-]|['’]\w)", flags)
        for match in reversed(list(pattern.finditer(fold(text)))):
            following = re.match(r"\s+([^\W\d_]+)", text[match.end() :])
            low = following[1].lower() if following else ""
            does = low in english.third or low in english.classes["auxiliaries"]
            first = not _TITLE.sub("", text[: match.start()])
            if not first and not (does and not match["own"]):
                text = text[: match.start()] + (your if match["own"] else you) + text[match.end() :]
    return text


def without_receiver(text: str, names: Iterable[str], english: English) -> str:
    """Leave out whom something is sent to, where the sentence names them: ``send Yuki the article``, ``… to Ben``."""
    forms = (f for f, base in {**english.ing, **english.third}.items() if base in english.classes["delivery"])
    verbs = "|".join((*english.classes["delivery"], *forms))
    for name in sorted((n for n in names if len(n) > 1), key=len, reverse=True):
        if fold(name).lower() not in fold(text).lower():
            continue
        one = re.escape(fold(name))
        pattern = rf"(?<=\w) (?:over |on |back )?(?:to|with) {one}{_END}|\b(?:{verbs}) {one}(?= \w)"
        found = re.search(pattern, fold(text), re.IGNORECASE)
        if found and not re.match(r"(?:give|grant|show|let|lend|get)\b", text, re.IGNORECASE):
            kept = "" if found[0].startswith(" ") else found[0].split(" ")[0]
            text = text[: found.start()] + kept + text[found.end() :]
    return text
