"""Small words of a better answer typed in haste: when it was, whose it is, what it is not."""

import re
from collections.abc import Sequence

from assistant.core.english import (
    English,
    Tag,
    Token,
    has_shorthand,
    in_past,
    is_clause,
    is_vouched,
    sentences,
    unended,
)

WISH = re.compile(
    r",? (?:and|so) i (?:just )?want(?:ed)? to (?:say|tell|add) (?:this|it|that)(?: to (?:you|him|her|them))?\.?$",
    re.IGNORECASE,
)
"""What somebody says of why they write it."""
_OVER = re.compile(r"\b(?:last (?:week|month|year|summer|winter|spring|autumn|fall)|yesterday|ago)\b", re.IGNORECASE)


def in_time(right: str, english: English) -> str:
    """Tell what is over in the past: *I pass the test last month* → *I passed…*."""
    verb = english.read(right).tokens[1:2]
    is_present = bool(verb) and verb[0].has(Tag.BASE | Tag.THIRD) and not verb[0].has(Tag.PAST)
    return in_past(right, english) if is_present and _OVER.search(right) else right


def mine(text: str, english: English) -> str:
    """Write out what was left unsaid of oneself: *notice is 4 weeks not 3* is of *my notice*, with a comma."""
    found = _UNSAID.match(text.strip())
    if not found:
        return text
    what = contrasted(found["what"])
    tokens = english.read(what).tokens
    verb = next((at for at, t in enumerate(tokens[1:4], 1) if _is_of_one(t, tokens[at + 1 : at + 2])), 0)
    is_bare = verb > 0 and all(t.has(Tag.NOUN | Tag.MASS | Tag.ADJ) and t.text.islower() for t in tokens[:verb])
    is_bare = is_bare and not tokens[0].has(Tag.PRON_S | Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.PRON_I | Tag.ING)
    return f"{found['lead']} {'my ' if is_bare else ''}{what}"


def contrasted(what: str) -> str:
    """Part what is not so from what is: *four weeks not three months* → *four weeks, not three months*."""
    return _MONTH.sub(lambda m: m[0].title(), _NOT.sub(", not ", what))


def _is_of_one(verb: Token, after: Sequence[Token]) -> bool:
    is_told = not verb.has(Tag.PLURAL) or any(t.has(Tag.PREP) for t in after)  # "visa runs until 2028"
    return verb.has(Tag.BE_IS | Tag.THIRD) and is_told


_UNSAID = re.compile(
    r"(?P<lead>(?:(?:oh|and|also),? )*(?:i )?(?:forgot to (?:say|mention|add|tell (?:them|him|her|you))"
    r"|should(?:['’]ve| have) (?:said|mentioned|added))(?: that)?) (?P<what>[^.;]+\.?)$",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?<=\d )(?:may|march)\b")
"""Months that are other words besides, behind their day."""
_NOT = re.compile(
    r"(?<!,)(?<!\b(?:is|do|or|am|if))(?<!\b(?:are|was|did|has|had|can|and|may|why))(?<!\bdoes)(?<!\b(?:were|have|will|must))"
    r"(?<!\b(?:would|could|might))(?<!\bshould) not (?=(?:(?:an?|the|in|on|at|until) )?[\w.%£$€-]+(?: [\w%-]+)?\.?$)"
)
"""Where what is not so stands behind what is: *class 2 not class 1*."""


def leans_on_question(told: str, english: English) -> bool:
    """Whether what I said means nothing without what was asked: *I said I had done it twice*, *I said six*."""
    found = _OWN.match(told)
    first = _SECOND.split(told[found.end() :], maxsplit=1)[0] if found else ""
    tokens = english.read(first).tokens
    at = next((n for n, t in enumerate(tokens) if t.word in _POINTING), len(tokens))
    is_named = any(t.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME) and not t.has(_VERB) for t in tokens[:at])
    return bool(first) and (len(tokens) <= _BARE or (at < len(tokens) and not is_named))


_OWN = re.compile(r"I (?:said|told you|answered) (?:that (?!\w+$))?")
_SECOND = re.compile(r",? but |[;.:](?: |$)")
_BARE = 2
"""Words of an answer that is no sentence: *twice*, *about six*."""
_VERB = Tag.PRON_O | Tag.BASE | Tag.PAST | Tag.PART | Tag.HAVE_PAST | Tag.PRON_I
_POINTING = ("it", "them", "one", "ones", "so", "this", "these", "those", "they", "there")


def is_plain(text: str, english: English) -> bool:
    """Whether each sentence is one that the grammar knows, short, and without a word that only its writer knows."""
    return (
        len(text.split()) <= _PLAIN
        and all(is_clause(unended(s), english) and is_vouched(s, english) for s in sentences(text))
        and not has_shorthand(text, english)
        and not any(t.has(Tag.UNKNOWN) and t.text.islower() for t in english.read(text).tokens)
    )


_PLAIN = 30
"""Words of a better answer typed in haste."""
