"""Words that somebody is to be told: what is said of the reader is said to them, and no part of it is lost."""

import re

from assistant.core.commands import Command
from assistant.core.shapes import Shapes
from assistant.core.talk.scope import named_in
from assistant.core.talk.sight import Sight

_KIND = "told_reader"
_GIVES = frozenset({"add", "postscript"})
_SAID = frozenset({"done", "advise", "unclear", "chat"})
"""What the end of a sentence of one's own may be taken for: "and it's great"."""
_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't"}
_SHE = re.compile(r"\b(?:she|hers?|herself)\b", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=[^.!?…] )(?!I\b)[A-Z][a-z]")


def told_reader(words: str, read: tuple[Command, ...], by: Sight) -> tuple[Command, ...]:
    """Return commands whose sentences are whole, and say "your" where the reader is spoken of."""
    read = _whole(words, read, by.phrases.shapes)
    told = by.note and by.phrases.shapes.of(_KIND, "told").match(words)
    if not told:
        return read
    return tuple(c.with_(text=_to_reader(c.text, by)) if c.name in _GIVES else c for c in read)


def _to_reader(text: str, by: Sight) -> str:
    """Say to the reader what is said of them; where others are named it may be of those."""
    if named_in(text, by.context) or _NAME.search(text) or (_SHE.search(text) and _HE.search(text)):
        return text

    def shape(name: str) -> re.Pattern[str]:
        return by.phrases.shapes.of(_KIND, name)

    text = shape("is").sub(lambda m: f"you{m['mark']}re", shape("short").sub("you", text))
    text = shape("subject").sub(lambda m: f"you{m['adverb']} {_of_you(m['verb'])}", text)
    return shape("object").sub("you", shape("owner").sub("your", text))


def _of_you(verb: str) -> str:
    low = verb.lower()
    if low in _IRREGULAR or not low.endswith("s") or low.endswith("ss"):
        return _IRREGULAR.get(low, verb)
    if low.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if re.search(r"(?:o|sh|ch|ss|x)es$", low) else verb[:-1]


def _whole(words: str, read: tuple[Command, ...], shapes: Shapes) -> tuple[Command, ...]:
    """Put back what goes on from a sentence of one's own: "I read their blog and it's great", "P.S. …, thanks!"."""
    given = next((c for c in read if c.name in _GIVES and c.text), None)
    before, found, behind = words.rpartition(given.text) if given else ("", "", "")
    if given is None or not found:
        return read
    month = shapes.of(_KIND, "month").match(behind)
    alone = all(c is given or c.name in _SAID for c in read)
    thanks = shapes.of(_KIND, "postscript").fullmatch(before) and shapes.of(_KIND, "thanks").fullmatch(behind)
    goes_on = (shapes.of(_KIND, "goes_on").match(behind) or thanks) if alone else None
    rest = goes_on or month
    if rest is None:
        return read
    whole = given.with_(text=f"{given.text}{rest[0].rstrip()}")
    return (whole,) if goes_on else tuple(whole if c is given else c for c in read)
