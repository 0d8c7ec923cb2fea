"""Time spent at something, as people put it: *5 years forklift*, *retail 6 years*, *clean licence 11 years*."""

import re

from assistant.core.compose.material import small
from assistant.core.english.articles import with_article
from assistant.core.english.kinds import is_bare, is_known
from assistant.core.english.known import English
from assistant.core.english.tags import Tag

YEARS = re.compile(
    r"^(?:(?:about|over|almost|nearly|more than|around) )?(?:\d+\+?|an?|one|two|three|four|five|six|seven|eight|"
    r"nine|ten|\w+teen|twenty|\w+ty(?:-\w+)?) (?:\w+ )?(?:years?|months?|seasons?|decades?)\b",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"(?P<what>[A-Za-z][^,.;]*?),? (?:for )?(?P<long>(?:over |almost |nearly |about )?(?:\d+\+?|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|twenty|\w+teen) (?:years?|months?|seasons?))",
    re.IGNORECASE,
)
"""A field or a paper with the time one has had it behind: *retail 6 years*, *clean licence 11 years*."""
_FIELD = 3
"""Words of a field somebody names behind the years spent in it."""


def said_whole(part: str, english: English) -> str:
    """Write out what hurried people shorten: *5 years forklift* as years of it, *never late* as what has never been."""
    if years := YEARS.match(part):
        rest = part[years.end() :].strip()
        if (
            rest
            and len(rest.split()) <= _FIELD
            and english.is_("item", rest)
            and is_known(rest, english)
            and _is_field(rest, english)
        ):
            ends = "" if re.search(r"\b(?:experience|work|practice|in|at|on|with|for|of)\b", rest) else " experience"
            return f"{years[0]} of {rest}{ends}"
    if whole := spent(part, english):
        return whole
    if (
        re.match(r"never \w+$", part, re.IGNORECASE)
        and english.is_("adjp", part[6:])
        and not english.read(part[6:]).tokens[0].has(Tag.PAST)
    ):
        return f"I have never been {part[6:]}"
    return part


def _is_field(text: str, english: English) -> bool:
    """Whether years may be spent in it: a thing, not one word for how old somebody is."""
    tokens = english.read(text).tokens
    first, last = tokens[0], tokens[-1]
    if re.search(r"licen[cs]e|record|certificate|card", text):
        return False
    return not first.has(Tag.PREP) and (
        not first.has(Tag.ADJ) or (len(tokens) > 1 and last.has(Tag.NOUN | Tag.MASS | Tag.PLURAL))
    )


def spent(text: str, english: English) -> str:
    """Join the time to what somebody has had for it: *retail 6 years* → *6 years of retail experience*; else empty."""
    lasted = _LASTED.fullmatch(text)
    if not lasted:
        return ""
    what, long = small(lasted["what"], english), lasted["long"]
    is_field = english.is_("item", what) or bool(english.lexicon.tags(what) & (Tag.NOUN | Tag.MASS))
    first = english.read(what).tokens[0]
    if (
        not is_known(what, english)
        or not is_field
        or (first.has(Tag.PREP | Tag.ADV | Tag.PAST) and not first.has(Tag.NOUN | Tag.MASS))
    ):
        return ""
    if re.search(r"\b(?:licen[cs]e|record|certificate|card)$", what):
        return f"{with_article(what, 'a') if is_bare(what, english) else what} for {long}"
    if len(what.split()) > _FIELD or re.match(r"(?:an?|the|my) ", what):
        return ""
    return f"{long} of {what}{'' if re.search(r'(?:experience|work|practice)$', what) else ' experience'}"
