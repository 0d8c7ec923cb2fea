"""Every clause of a short answer, told in one sentence: what they did, what they said, and what is so with them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.core.compose.material import Known, Made, Material, own, small
from assistant.core.english import (
    English,
    Kind,
    Link,
    Tag,
    Token,
    is_clause,
    is_plausible,
    is_turned_wrong,
    is_vouched,
    unended,
)

_ALL = 3
_MOST = 38
"""Clauses, and words of all of them, up to which an answer is told whole."""


def may_all_be_told(links: Sequence[Link]) -> bool:
    """Whether every clause can be vouched for, and they are few enough for one sentence."""
    told = [link for link in links if not _is_praise(link)]
    words = sum(len(link.said.split()) for link in told)
    is_whole = all(link.said and not link.lost for link in links)
    return len(links) > 1 and is_whole and 0 < len(told) <= _ALL and words <= _MOST


def all_told(links: Sequence[Link], read: Callable[[str], Made], known: Known) -> Made | None:
    """Tell every clause, each read by itself; what only praises the reader is left away and named."""
    english = known.english
    if not may_all_be_told(links):
        return None
    told = [link for link in links if not _is_praise(link)]
    clauses: list[Material] = []
    for at, link in enumerate(told):
        made = read(link.said)
        clause = _of_those_named(link, told[:at], english) or _clause_of(made, english, is_first=not at)
        clause = clause or (_of_nobody(link, english) if at else None)
        if clause is None or made.dropped or not _stands(clause, known, is_first=not at):
            return None
        clauses.append(clause)
    first, *more = clauses
    is_told = first.begins == "told"
    if is_told and any(_FOR_ME.match(m.it) for m in more):
        first = _clause_of(read(told[0].said), english, is_first=False) or first
    said = _joined([first.it, *(m.it for m in more)], [link.joint for link in told], english)
    dropped = ", ".join(link.typed for link in links if _is_praise(link))
    sad = any(m.sad for m in clauses)
    if first.begins == "you":  # "glad to hear that you let me taste it": nobody has to be told
        whole = replace(own(said.replace(", and that you ", ", and you "), english), sad=sad)
    else:
        whole = replace(first, it=said, also={} if more else first.also, sad=sad)
    return Made((whole,), dropped=dropped, is_vouched=True)


def _clause_of(made: Made, english: English, *, is_first: bool) -> Material | None:
    """Give what a clause tells; behind another, who told it as well: *you showed me the bus and said that…*."""
    whole = next((m for m in made.readings if m.kind is Kind.OWN and _YOU.match(m.it)), None)
    if whole and not is_first:
        it = _SAYS.sub(lambda m: f"you {english.past(m[1])}", small(unended(whole.it), english))
        return replace(whole, kind=Kind.THAT, it=it)
    return next((m for m in made.readings if m.kind is Kind.THAT or (m.kind is Kind.HOW and is_first)), None)


def _stands(clause: Material, known: Known, *, is_first: bool) -> bool:
    """Whether a clause tells of the reader or the place, and whoever it speaks of is known where it stands."""
    english = known.english
    it = small(unended(clause.it), english)
    if not is_plausible(it, english, known.hand) or is_turned_wrong(it, english) or not is_vouched(it, english):
        return False
    first = english.read(it).tokens[0]
    if first.has(Tag.PRON_I) or _STATE.match(it) or _GOING_ON.search(it) or "more" in clause.also:
        return False
    if is_first and first.word in ("it", "that", "this"):
        return False
    return is_clause(it, english) or it.startswith("how ")


def _of_those_named(link: Link, before: Sequence[Link], english: English) -> Material | None:
    """Leave *they* where several people are named just before, whom nobody takes for the reader's house."""
    if not before or not _THEY.search(link.said):
        return None
    is_named = _PEOPLE.search(before[-1].said) or any(_are_people(t) for t in english.read(before[-1].said).tokens)
    it = small(unended(link.said), english)
    return Material(Kind.THAT, it, sad=english.is_sad(it)) if is_named and not _ONE.search(link.said) else None


def _of_nobody(link: Link, english: English) -> Material | None:
    """Take a clause as it stands where nobody is spoken of: *it is not like this in other agencies*."""
    it = small(unended(link.said), english)
    is_one = is_clause(it, english) and not _ONE.search(it) and not _THEY.search(it)
    return Material(Kind.THAT, it, sad=english.is_sad(it)) if is_one else None


def _are_people(token: Token) -> bool:
    return token.has(Tag.PLURAL) and token.has(Tag.PEOPLE | Tag.AGENT | Tag.ROLE) and not token.has(Tag.THIRD)


def _joined(clauses: list[str], joints: list[str], english: English) -> str:
    """Join clauses: *you showed me the bus and said that…*, *the hall is warm, that it is new, and that…*."""
    said = clauses[:1]
    for it, joint in zip(clauses[1:], joints[1:], strict=True):
        if joint in ("because", "so", "but"):
            said[-1] += f"{'' if joint == 'because' else ','} {joint} {it}"
        elif len(said) == 1 and _are_deeds(said[0], it, english):
            said[0] += f" and {it.removeprefix('you ')}"
        else:
            said.append(it)
    *before, last = said
    return ", that ".join(before) + f", and that {last}" if before else last


def _are_deeds(said: str, it: str, english: English) -> bool:
    first, second = (english.read(text).tokens for text in (said, it))
    is_both = first[0].word == second[0].word == "you" and not _TOLD.match(said)
    return (
        is_both and first[1].has(Tag.PAST) and second[1].has(Tag.PAST) and not second[1].has(Tag.BE_WAS | Tag.HAVE_PAST)
    )


def _is_praise(link: Link) -> bool:
    return _PRAISE.fullmatch(link.said) is not None


_PRAISE = re.compile(
    r"\S+(?: \S+){0,2} (?:is|was) (?:(?:very|so|really|super|always) )*"
    r"(?:nice|kind|friendly|patient|helpful|lovely|sweet|polite|warm|funny|honest)(?: (?:to|with) me)?",
    re.IGNORECASE,
)
_SAYS = re.compile(r"^you (say|tell|explain|mention|ask)\b")
"""What was told in the talk, in a learner's present."""
_YOU = re.compile(r"(?:Now )?[Yy]ou\b")
_FOR_ME = re.compile(r"you \w+(?: \w+)? (?:to )?me\b")
_STATE = re.compile(
    r"you (?:are|were|'re) (?:(?:also|very|so|really|a bit|now) )*(?!\w+ing\b)[a-z]+ed\b|you (?:are|have) not\b"
)
"""How somebody felt, of which nobody tells them: *you are worried*."""
_GOING_ON = re.compile(r"\b(?:is|are) (?:\w+ly )?(?!going|willing|looking|coming|opening|moving)\w+ing\b")
"""What learners tell of what is always so."""
_TOLD = re.compile(r"you (?:said|told|explained|mentioned)\b")
_PEOPLE = re.compile(r"\b(?:people|children|kids|staff|guests|residents)\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:he|she|his|her|him|you|your|my|me|i)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
