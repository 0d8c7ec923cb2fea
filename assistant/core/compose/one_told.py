"""Of several clauses of a short answer the one that says most, told by itself.

Readers sent hardly any note in which clauses of a learner or of somebody in haste were joined again: what stands
between them, and whom the second is about, is guessed too often. One that stands by itself is told; the others are
named.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.core.compose.carrying import leans
from assistant.core.compose.material import Known, Made, Material, own, small
from assistant.core.english import (
    English,
    Kind,
    Link,
    Tag,
    is_clause,
    is_plausible,
    is_turned_wrong,
    is_vouched,
    unended,
)

Weight = Callable[[Link, English], float]
_MOST = 38
"""Words of a clause."""


def are_several(links: Sequence[Link]) -> bool:
    """Whether more than one clause can be vouched for, so that none is taken out of the others."""
    return sum(bool(link.said) and not _is_praise(link) and not _LIKED.match(link.said) for link in links) > 1


def one_told(links: Sequence[Link], read: Callable[[str], Made], known: Known, weight: Weight) -> Made | None:
    """Tell the clause that weighs most of those that can be vouched for, the first of several; the others are named."""
    told = [(at, clause) for at in range(len(links)) if (clause := _told(links, at, read, known)) is not None]
    if len(links) < 2 or not told:
        return None
    at, clause = max(told, key=lambda found: (weight(links[found[0]], known.english), -found[0]))
    others = [link for link in links if link is not links[at]]
    is_cut = bool(links[at].lost) or any(not _is_praise(link) for link in others)
    if is_cut and weight(links[at], known.english) < 1:
        return None
    it = small(unended(clause.it), known.english)
    is_of_both = clause.begins == "you" or _BY_ANOTHER.match(it)  # "glad to hear that you let me taste it"
    whole = replace(own(it, known.english), sad=clause.sad) if is_of_both else replace(clause, it=it)
    lost = ", ".join(filter(None, (link.lost if link is links[at] else link.typed for link in links)))
    return Made((whole,), dropped=lost, is_vouched=True, is_pieced=is_cut)


def _told(links: Sequence[Link], at: int, read: Callable[[str], Made], known: Known) -> Material | None:
    """Read a clause; None where it cannot be vouched for, or leans on what is left away."""
    link, before = links[at], links[:at]
    if not link.said or _is_praise(link) or len(link.said.split()) > _MOST or _TURNS.match(link.lost):
        return None
    is_half = any(k.joint == "because" and not k.said for k in links[at + 1 : at + 2])
    is_half = is_half or (link.is_shared and any(k.lost for k in before[-1:])) or _is_of_two(link, before[-1:])
    is_half = is_half or any(k.joint == "but" for k in links[at + 1 : at + 2])
    if is_half or (any(not _is_praise(k) for k in before) and _leans(link, before, known.english)):
        return None
    made = read(link.said)
    clause = next((m for m in made.readings if m.kind in (Kind.THAT, Kind.HOW)), None)
    return None if clause is None or made.dropped or not _stands(clause, known) else clause


def _is_of_two(link: Link, before: Sequence[Link]) -> bool:
    """Whether somebody before does it too, and only the second is told of: *cats and dogs have separate rooms*."""
    return link.joint == "and" and any(not k.said and " " not in k.typed for k in before)


def _leans(link: Link, before: Sequence[Link], english: English) -> bool:
    """Whether a clause hangs on one before it, or speaks of those whom only that one names."""
    if link.joint in ("so", "because", "but") or leans(link, english) or re.search(r"\bhim\b", link.said):
        return True
    if _THEY_TOO.search(link.said) and any(_SERVED.search(k.said) for k in before):
        return True  # "and she knows what frames they had": the customers, and not who reads
    named = any(
        t.has(Tag.PLURAL) and not t.has(Tag.TIME | Tag.THIRD) for k in before for t in english.read(k.typed).tokens
    )
    return named and _THEY.search(link.said) is not None


_TURNS = re.compile(
    r"\W*(?:but|if|unless|except|without|never|not|only|when|because|until|till|instead)\b", re.IGNORECASE
)
"""How what is left away begins, without which a clause would say something else."""


def _stands(clause: Material, known: Known) -> bool:
    """Whether a clause tells of the reader or the place, and whoever it speaks of is known where it stands."""
    english = known.english
    it = small(unended(clause.it), english)
    if not is_plausible(it, english, known.hand) or is_turned_wrong(it, english) or not is_vouched(it, english):
        return False
    first = english.read(it).tokens[0]
    if first.has(Tag.PRON_I) or _STATE.match(it) or _GOING_ON.search(it) or "more" in clause.also:
        return False
    return first.word not in ("it", "that", "this") and (is_clause(it, english) or it.startswith("how "))


def _is_praise(link: Link) -> bool:
    return _PRAISE.fullmatch(link.said) is not None


_LIKED = re.compile(r"(?:I|it|that|this) ", re.IGNORECASE)
"""How begins what the candidate made of it."""
_PRAISE = re.compile(
    r"\S+(?: \S+){0,2} (?:is|was) (?:(?:very|so|really|super|always) )*"
    r"(?:nice|kind|friendly|patient|helpful|lovely|sweet|polite|warm|funny|honest)(?: (?:to|with) me)?",
    re.IGNORECASE,
)
_BY_ANOTHER = re.compile(r"(?!you\b|how\b)\w+ (?:showed|gave|brought|let|made|took|taught) me\b", re.IGNORECASE)
"""What somebody else did for the candidate, who was there and did not hear of it: *Leo showed me his dinosaurs*."""
_STATE = re.compile(
    r"you reminded me\b"
    r"|you (?:are|were|'re) (?:(?:also|very|so|really|a bit|now) )*(?!\w+ing\b)[a-z]+ed\b|you (?:are|have) not\b"
)
"""How somebody felt, of which nobody tells them: *you are worried*."""
_GOING_ON = re.compile(
    r"(?<!\bnow )(?<!\bnow you )(?<!\bnow they )\b(?:is|are) (?:\w+ly )?"
    r"(?!going|willing|looking|coming|opening|moving)\w+ing\b"
)
"""What learners tell of what is always so."""
_SERVED = re.compile(r"\b(?:customers|clients|patients|guests|visitors|students|passengers|tourists)\b", re.IGNORECASE)
_THEY_TOO = re.compile(r"^\w+ .*\bthey\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
