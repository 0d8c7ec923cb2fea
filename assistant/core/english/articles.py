"""Articles that hurried people leave out: *new diagnostic bay* → *the new diagnostic bay*."""

import re

from assistant.core.english.known import English
from assistant.core.english.tags import Tag

_AN = re.compile(r"(?:[aeio]|u(?!ni|se|su|ti|k\b)|hour|honest|heir|8|11\b|18\b)", re.IGNORECASE)
_SHORT = 10
"""Words up to which two articles are put in."""
_LETTERS = re.compile(r"[AEFHILMNORSX](?![a-z])")


def a_or_an(word: str) -> str:
    """Choose between the two by the sound a word begins with: *an SAP rollout*, *a unit*."""
    if re.match(r"[A-Z](?:[A-Z]|\b)", word):
        return "an" if _LETTERS.match(word) else "a"
    return "an" if _AN.match(word) else "a"


def with_article(text: str, article: str) -> str:
    """Put an article before a thing that needs one: ``the``, or ``a`` in the form that fits."""
    return f"{a_or_an(text) if article == 'a' else article} {text}"


def with_articles(text: str, article: str, rule: str, english: English) -> str:
    """Put the articles that make a phrase whole, two at the most in a short one; empty where none does."""
    for first in _openings(text, english):
        once = _put(text, first, article)
        if english.is_(rule, once):
            return once
    if len(text.split()) > _SHORT:
        return ""
    for first in _openings(text, english):
        once = _put(text, first, article)
        for second in _openings(once, english):
            if second > first + 2 and english.is_(rule, twice := _put(once, second, article)):
                return twice
    return ""


def _openings(text: str, english: English) -> list[int]:
    """List where a thing without its article may begin: behind a verb or a preposition."""
    tokens = english.read(text).tokens
    found = []
    for before, token in zip(tokens, tokens[1:], strict=False):
        opens = before.has(Tag.BASE | Tag.PAST | Tag.PART | Tag.THIRD | Tag.ING | Tag.PREP | Tag.AND | Tag.BE_IS | Tag.BE_WAS)
        begins = token.has(Tag.NOUN | Tag.ADJ | Tag.NAME) and not token.has(
            Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.PREP | Tag.PRON_S | Tag.PRON_O | Tag.POSS | Tag.MASS | Tag.PLURAL | Tag.PARTICLE | Tag.ADV
        )
        if opens and begins:
            found.append(token.start)
    return found


def _put(text: str, place: int, article: str) -> str:
    return text[:place] + with_article(text[place:], article)
