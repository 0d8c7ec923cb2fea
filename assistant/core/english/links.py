"""A chain of clauses, as people speak, each of which vouches for itself.

Somebody who dictates or is learning English types several thoughts one behind the other, and a good beginning says
nothing of the tail. So each clause is parted from the others, given the doer it shares with the one before, brought
into its forms, and read once more whole: what cannot be vouched for is empty.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.english.clause_meant import as_vouched
from assistant.core.english.formed import sentences_in
from assistant.core.english.known import English
from assistant.core.english.parted import Part, parts_of
from assistant.core.english.role import PREDICATES


@dataclass(frozen=True, slots=True)
class Link:
    """One clause of a chain."""

    typed: str
    """Its words as they stand in the answer, without what joins them."""
    said: str = ""
    """The clause as it is meant; empty where nobody can vouch for it."""
    joint: str = ""
    """The word that joins it: *and*, *but*, *so*, *because*; empty at a comma or a full stop."""
    doer: str = ""
    """Who does it."""
    is_shared: bool = False
    """Whether its doer is named before it, and *said* begins with the name again."""
    lost: str = ""
    """What stood behind it and could not be vouched for."""

    @property
    def rest(self) -> str:
        """The clause behind the doer that it shares."""
        return self.said[len(self.doer) :].strip() if self.is_shared else self.said


def chain(text: str, english: English, doer: str = "") -> tuple[Link, ...]:
    """Part an answer into its clauses, each as it is meant; ``doer`` does what is done at the beginning."""
    found: list[Link] = []
    parts = list(parts_of(text, english))
    at = 0
    while at < len(parts):
        lead, core = (at, at + 1) if _is_led(parts, at, text) else (at, at)
        end = core + 1
        while end < len(parts) and not parts[end].stands:
            end += 1
        found.append(_link(text, parts[lead:end], core - lead, doer, english))
        doer = found[-1].doer or doer
        at = end
    return tuple(found)


def _is_led(parts: Sequence[Part], at: int, text: str) -> bool:
    """Whether something is set before a clause: *in Brazil, I was…*, *for five years, …*."""
    is_bare = not parts[at].stands and at + 1 < len(parts) and parts[at + 1].stands
    return is_bare and _LEADS.match(text, parts[at].begin) is not None


_LEADS = re.compile(
    r"(?:since|as|if|when|where|while|until|in|at|for|with|without|from|to|on|since|during|back|before|after|here|there|by|as)\b",
    re.IGNORECASE,
)
"""How what is set before a clause begins, or hangs on behind it: *in Brazil*, *for five years*."""


def _link(text: str, parts: Sequence[Part], core: int, doer: str, english: English) -> Link:
    """Read the longest of a clause with what stands before and behind it that can be vouched for."""
    part = parts[core]
    is_shared = part.begins_with_verb and bool(doer) and not _MINE.search(text, part.begin, part.end)
    hung = itertools.takewhile(lambda p: p.joint == "and" or _goes_on(text, p, english), parts[core + 1 :])
    ends = [part.end, *(p.end for p in hung)]
    ends += [m.start() if m["tail"] is None else m.start("tail") for m in _TAIL.finditer(text, part.begin, part.end)]
    for end in sorted(set(ends), reverse=True):
        for begin in dict.fromkeys((parts[0].begin, part.begin)):
            typed = _THAT.sub(r"\1 that \2 ", text[begin:end]) if part.joint == "and" or begin else text[begin:end]
            if said := as_vouched(f"{doer} {typed}" if is_shared else typed, english):
                lost = f"{text[parts[0].begin : begin]} {text[end : parts[-1].end]}".strip(" ,;.")
                shared = is_shared and said.startswith(doer)
                return Link(text[begin:end], said, part.joint, _doer_of(said, english), shared, lost)
    typed = text[part.begin : part.end]
    own = doer if is_shared else _doer_of(typed, english)
    own = own if own.lower() in _SURE or (is_shared and own) else ""
    return Link(text[parts[0].begin : parts[-1].end], joint=part.joint, doer=own)


def _goes_on(text: str, part: Part, english: English) -> bool:
    """Whether words behind a comma belong to the clause before it: a place, a time, one more of its languages."""
    return _LEADS.match(text, part.begin) is not None or english.is_("tongues", text[part.begin : part.end])


_MINE = re.compile(r"\bI\b")
_TAIL = re.compile(
    r" (?:on|in|at|with|for) (?:this|that|these|those) \w+(?=[\s.,]*$)"
    r"| (?:no matter what|period|really|honestly)(?=[\s.,!]*$)"
    r"|, (?!and\b|or\b)"
    r"|\b(?:\d+|[a-z]+) (?:years|seasons|winters|summers)(?P<tail> )(?!ago|old|in|at|as|with|of|for|on|later)"
)
"""Where words begin that a clause can do without: what points at something that is not told, *on those roads*, how it
is meant, what is set behind a comma, or behind how long it lasted."""
_SURE = frozenset("i he she they we".split())
"""Who does something though the clause cannot be vouched for."""
_THAT = re.compile(r"^(before|after) (i|he|she|we|they) (?!.*,)", re.IGNORECASE)
"""Learners' *and after I worked…* for *and after that I worked…*."""


def _doer_of(clause: str, english: English) -> str:
    """Give the words that name who does something, as they stand in a clause that begins with them."""
    for sentence in sentences_in(clause, english)[:1]:
        for found in sentence.clauses:
            lead = sentence.roles[: max(0, found.first)]
            if found.subject >= 0 and found.first >= 0 and not any(r in PREDICATES for r in lead):
                return clause[sentence.tokens[found.first].start : sentence.tokens[found.subject].end]
    return ""
