"""Short forms written out, and long forms shortened: *I've* and *I have*. How to shorten stands in ``habits.txt``."""

import re
from collections.abc import Callable

from assistant.core.english.known import English
from assistant.core.english.tags import Tag

_NOT = {"can't": "cannot", "won't": "will not", "shan't": "shall not"}
_PLAIN = {"m": "am", "re": "are", "ve": "have", "ll": "will"}
_SAYS_IS = (
    "i you he she it we they that there here what who where how nobody everybody somebody everyone someone".split()
)
_SHORT = re.compile(r"\b([^\W\d_]+)(n['’]t|['’](?:m|re|ve|ll|d|s))\b", re.IGNORECASE)
_HAS = ("been", "got", "had", "become", "grown", "gone", "come", "fallen", "risen")
_OBJECT = re.compile(r"\s+\w+ (?:it|this|that|them|the|an?|my|your|our|their|two|three|more)\b", re.IGNORECASE)
"""A participle with its object: *somebody who's done it*."""
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")


def expanded(text: str, english: English) -> str:
    """Write short forms out, as formal letters do: *I'm* → *I am*, *it's grown* → *it has grown*; quotations stay."""
    return _outside_quotations(text, lambda part: _SHORT.sub(lambda m: _written_out(m, part, english), part))


def contracted(text: str, english: English) -> str:
    """Shorten long forms, as people talk: *I have run* → *I've run*, *does not* → *doesn't*. Quotations stay."""
    short = _HOW.sub(r"\1 is", _outside_quotations(text, lambda part: english.rewritten(part, "short")))
    return _THERE.sub(lambda m: m[0] if _opens(m[1], english) else f"{m[1]} {m[2]} is", short)


def _opens(word: str, english: English) -> bool:
    return bool(english.lexicon.tags(word.lower()) & (Tag.SUBORDINATOR | Tag.THAT | Tag.CONJ | Tag.AND))


_THERE = re.compile(r"\b(\w+) (there|here)['’]s\b", re.IGNORECASE)
"""Behind a thing it says where that is: *the technician there is part of the show*, *nobody there is rushed*."""
_HOW = re.compile(r"\b((?:how \w+|of|in|on|with) (?:it|he|she|that))['’]s\b", re.IGNORECASE)
"""Behind which *is* is no short form: *how difficult it is to keep*, *a third of it is under bramble*."""


def _outside_quotations(text: str, change: Callable[[str], str]) -> str:
    parts, at = [], 0
    for quoted in _QUOTED.finditer(text):
        parts += [change(text[at : quoted.start()]), quoted[0]]
        at = quoted.end()
    return "".join([*parts, change(text[at:])])


def _written_out(match: re.Match[str], text: str, english: English) -> str:
    word, end = match[1], match[2].lower().replace("’", "'")
    if end == "n't":
        whole = f"{word}n't".lower()
        said = _NOT.get(whole, f"{word.lower()} not")
        return said.capitalize() if word[0].isupper() and word != "I" else said
    if end[1:] in _PLAIN:
        return f"{word} {_PLAIN[end[1:]]}"
    if word.lower() == "let" and end == "'s":
        return f"{word} us"
    if word.lower() not in _SAYS_IS:
        return match[0]  # *the team's*
    following = _next(text, match.end(), english)
    done = following & (Tag.PART | Tag.BE_PART)
    if end == "'d":
        return f"{word} {'had' if done and not following & Tag.BASE else 'would'}"
    has = done and (_first_word(text, match.end()) in _HAS or _OBJECT.match(text[match.end() :]))
    return f"{word} {'has' if has else 'is'}"


def _first_word(text: str, at: int) -> str:
    found = re.match(r"\s+([^\W\d_]+)", text[at:])
    return found[1].lower() if found else ""


def _next(text: str, at: int, english: English) -> int:
    """Give the classes of the word that follows, adverbs passed over."""
    for word in re.findall(r"[^\W\d_]+", text[at:])[:3]:
        tags = english.lexicon.tags(word.lower())
        if not tags & Tag.ADV or tags & (Tag.PART | Tag.BASE):
            return tags
    return 0
