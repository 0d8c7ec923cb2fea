"""A better answer in haste, told in two breaths: what was said or missing, and what is right.

*said I'd call the agent, should have said check the file first*; *said can't do Sundays - can from January*; *blanked
on the budget. would start with 200*; *got net and gross mixed up, should be 18%*. Each half is vouched for, or nothing
is told.
"""

import re
from typing import NamedTuple

from assistant.core.compose.material import small
from assistant.core.compose.righted import is_right
from assistant.core.english import English, Tag, capitalised, ended, is_clause, spelled, unended, with_articles


class Breaths(NamedTuple):
    """What is to be said; what was asked about, where it does not stand in it; and what is left away."""

    said: str
    topic: str = ""
    lost: str = ""


_CUT = r"(?:\s*[,;:.]|\s[-–—])\s+(?:(?:but|and|so|actually)\s+)*"
_I = r"(?:i )?"
_MINE = r"(?:that )?(?:i['’]d|i would|id|would)"
_WOULD = re.compile(
    rf"{_I}(?:said|told (?:you|him|her|them)) {_MINE} (?P<wrong>[^,;.]+?){_CUT}"
    rf"{_I}(?:should(?: have|['’]ve)) (?:also )?(?:said|added|mentioned) (?:that )?(?:(?:also|too) )?"
    rf"(?:{_MINE} |i )?(?P<right>[^;.]+)",
    re.IGNORECASE,
)
"""What I said I would do, and what I should have said."""
_ALSO = re.compile(r"\balso\b|\b(?:too|as well)$", re.IGNORECASE)
_CANNOT = re.compile(
    rf"{_I}(?P<said>said|told (?:you|him|her|them)) (?:that )?(?:i )?"
    rf"(?P<wrong>(?:can['’]?t|cannot|could(?:n['’]t| not)) [^,;.]+?){_CUT}"
    rf"{_I}can(?: (?:actually|in fact|now))? (?P<when>(?:from|until|after|before|in|on|every|if) [\w ]+?)",
    re.IGNORECASE,
)
"""What I said I cannot do, and from when I can."""
_WHOSE = r"(?:the (?!\w+ of\b)|your |his |her |their )"
_BLANK = re.compile(
    rf"{_I}(?:blanked|froze|went blank|got stuck|stumbled) (?:on|about|over|at) {_WHOSE}?"
    rf"(?P<topic>[^,;.]+?)(?: question)?{_CUT}(?:i['’]d|i would|would) (?P<right>[^;.]+)",
    re.IGNORECASE,
)
"""What I had no answer to, and what I would do."""
_BLANK_SO = re.compile(
    rf"{_I}(?:blanked|froze|went blank|got stuck|stumbled) (?:on|about|over|at) {_WHOSE}?"
    rf"(?P<topic>[^,;.]+?)(?: question)?{_CUT}(?P<right>(?:its|it['’]s|(?!i\b)[\w ]+? (?:is|are|was|were)) [^;.]+)",
    re.IGNORECASE,
)
"""What I had no answer to, and what is so."""
_MIXED = re.compile(
    rf"(?:(?:the |your )?(?P<topic>[\w '’-]+?) (?:question|answer){_CUT})?{_I}(?:got |mixed up |muddled )"
    r"(?P<one>[a-z]+) ?(?:/|and|&) ?(?P<two>[a-z]+)(?: (?:mixed up|muddled|confused|the wrong way (?:round|around)))?"
    rf"{_CUT}(?:it )?(?:should be|should have been|it['’]?s|it is"
    r"|(?P<of>[a-z]+(?: [a-z]+)?) (?:is|was)) (?P<right>[£$€]?\d[\w.,]*%?)(?P<lost>,? not \S+)?",
    re.IGNORECASE,
)
"""Two things taken for each other, and the figure that is right."""
_LARGE = {"bn": " billion", "b": " billion", "m": " million", "mn": " million"}
_NOT = re.compile(r"^(?:can['’]?t|cannot|couldn['’]t|could not) ", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:him|her|them|he|she|they)\b")
"""Who was not named."""
_MONTHS = re.compile(r"\b(?:may|march)$")


def two_breaths(text: str, question: str, english: English) -> Breaths | None:
    """Tell both halves; None where either cannot be vouched for, or the text is told otherwise."""
    plain = unended(text.strip())
    for pattern, told in ((_WOULD, _would), (_CANNOT, _cannot), (_MIXED, _mixed)):
        if found := pattern.fullmatch(plain):
            said = told(found, question, english)
            return said if said and is_right(said.said, english) and not _POINTS.search(said.said) else None
    if found := _BLANK.fullmatch(plain):
        deed = _deeds(found["right"], english)
        return Breaths(ended(f"I would {deed}"), found["topic"]) if deed and not _POINTS.search(deed) else None
    if found := _BLANK_SO.fullmatch(plain):
        clause = re.sub(r"^its\b", "it's", found["right"])
        clauses = (clause, with_articles(clause, "the", "clause", english))
        is_so = (c for c in clauses if c and is_clause(c, english) and is_right(c, english))
        so = next(is_so, "")
        return Breaths(ended(capitalised(so)), found["topic"]) if so and not _POINTS.search(so) else None
    return None


def _would(found: re.Match[str], _: str, english: English) -> Breaths | None:
    is_also = _ALSO.search(found[0][found.end("wrong") :]) is not None
    right = _ALSO.sub("", found["right"]).strip()
    wrong, right = _deeds(found["wrong"], english), _deeds(right, english)
    if not wrong or not right:
        return None
    should = "should have added that I would also" if is_also else "should have said that I would"
    return Breaths(f"I said that I would {wrong}, but I {should} {right}.")


def _cannot(found: re.Match[str], _: str, english: English) -> Breaths | None:
    wrong = f"could not {_NOT.sub('', found['wrong'])}"
    when = _MONTHS.sub(lambda month: month[0].title(), found["when"])
    is_told = is_clause(f"I {wrong}", english)
    whom = "said" if found["said"].lower() == "said" else "told you"
    return Breaths(f"I {whom} that I {wrong}, but in fact I can {when}.") if is_told else None


def _mixed(found: re.Match[str], question: str, english: English) -> Breaths | None:
    named = all(english.read(found[name]).tokens[0].has(_NAMED) for name in ("one", "two"))
    figure = re.fullmatch(r"(.*?\d)(bn|b|mn|m)", found["right"])
    right = f"{figure[1]}{_LARGE[figure[2]]}" if figure else found["right"]
    topic = (found["topic"] or "").strip()
    if not named or not (topic or question.strip() or found["of"]):
        return None
    so = f"the {found['of']} {'was' if ' was ' in found[0] else 'is'}" if found["of"] else "it should be"
    lead = f"On the {small(topic, english)} question, " if topic and not question.strip() else ""
    said = f"{lead}I mixed up {found['one']} and {found['two']}: {so} {right}."
    return Breaths(said, "", (found["lost"] or "").strip(" ,"))


_NAMED = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NUMBER


def _deeds(text: str, english: English) -> str:
    """Give what one would do, with the articles that haste left out; a list of two with *and*."""
    *firsts, last = [_deed(part, english) for part in re.split(r",\s+(?:and )?|\s\+\s", text)]
    if not last or not all(firsts) or len(firsts) > 1:
        return ""
    return f"{firsts[0]} and {last}" if firsts else last


def _deed(text: str, english: English) -> str:
    low = small(text.strip(), english)
    first = english.read(low).tokens[:1]
    if not first or not first[0].has(Tag.BASE) or first[0].has(Tag.PREP):
        return ""
    for said in (low, with_articles(low, "the", "inf", english)):
        if said and is_clause(f"I would {said}", english) and is_right(f"I would {said}", english):
            return spelled(said, english)
    return ""
