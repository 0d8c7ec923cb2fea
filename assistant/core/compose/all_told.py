"""Every clause of a short answer, told in one sentence: what they did, what they said, and what is so with them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assistant.core.compose.carrying import leans
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

Weight = Callable[[Link, English], float]
_ALL = 3
_MOST = 38
"""Clauses, and words of all of them, up to which an answer is told whole."""


@dataclass
class _Telling:
    """What of an answer can be told so far, clause by clause, and what is left away."""

    links: list[Link] = field(default_factory=list)
    clauses: list[Material] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    is_cut: bool = False
    """Whether a clause is left away that says more than a liking."""


def are_several(links: Sequence[Link]) -> bool:
    """Whether more than one clause can be vouched for, so that none is taken out of the others."""
    return sum(bool(link.said) and not _is_praise(link) and not _LIKED.match(link.said) for link in links) > 1


def all_told(links: Sequence[Link], read: Callable[[str], Made], known: Known, weight: Weight) -> Made | None:
    """Tell every clause that can be vouched for, each read by itself; what cannot, or only praises, is named."""
    telling = _Telling()
    for at, link in enumerate(links):
        is_half = any(k.joint == "because" and not k.said for k in links[at + 1 : at + 2])
        clause = None if is_half else _told(link, telling, read, known)
        if clause is None:
            telling.lost.append(link.typed)
            telling.is_cut = telling.is_cut or not _is_praise(link)
        else:
            telling.links.append(link)
            telling.clauses.append(clause)
            telling.lost += filter(None, [link.lost])
    is_cut = telling.is_cut or any(link.lost for link in telling.links)
    if len(links) < 2 or not telling.links or (is_cut and sum(weight(k, known.english) for k in telling.links) < 1):
        return None
    return replace(_whole(telling, read, known), dropped=", ".join(telling.lost), is_pieced=is_cut)


def _told(link: Link, telling: _Telling, read: Callable[[str], Made], known: Known) -> Material | None:
    """Read a clause; None where it cannot be vouched for, or leans on what is left away."""
    words = sum(len(k.said.split()) for k in telling.links) + len(link.said.split())
    if not link.said or _is_praise(link) or len(telling.links) == _ALL or words > _MOST or _TURNS.match(link.lost):
        return None
    if telling.is_cut and _leans(link, telling, known.english):
        return None
    made = read(link.said)
    clause = _of_those_named(link, telling.links, known.english)
    if clause is None and _may_be_those_named(link, telling.links):
        return None  # "and she knows what frames they had": the customers, and not who reads
    clause = clause or _clause_of(made, known.english, is_first=not telling.links)
    clause = clause or (_of_nobody(link, known.english) if telling.links else None)
    if clause is None or made.dropped or not _stands(clause, known, is_first=not telling.links):
        return None
    first = telling.clauses[0] if telling.clauses else clause
    is_heard = not first.it.startswith(("you ", "how ")) and first.begins != "told"
    return None if is_heard and _FOR_ME.match(clause.it) else clause  # nobody hears of what was done for them


def _leans(link: Link, telling: _Telling, english: English) -> bool:
    """Whether a clause hangs on one before it that is left away, or speaks of those whom only that one names."""
    if link.joint in ("so", "because", "but") or leans(link, english) or re.search(r"\bhim\b", link.said):
        return True
    named = any(
        t.has(Tag.PLURAL) and not t.has(Tag.TIME | Tag.THIRD) for k in telling.lost for t in english.read(k).tokens
    )
    return named and _THEY.search(link.said) is not None


def _whole(telling: _Telling, read: Callable[[str], Made], known: Known) -> Made:
    english, told = known.english, telling.links
    first, *more = telling.clauses
    if any(_FOR_ME.match(m.it) for m in more):  # nobody hears of what was done for them
        first = replace(_clause_of(read(told[0].said), english, is_first=False) or first, begins="")
    said = _joined([first.it, *(m.it for m in more)], [link.joint for link in told], english)
    sad = any(m.sad for m in telling.clauses)
    if (
        first.begins == "you" or _BY_ANOTHER.match(first.it) or (len(telling.clauses) > 1 and _NESTED.match(said))
    ):  # "glad to hear that you let me taste it": nobody has to be told
        said = _LAST_THAT.sub(" and that ", said.replace(", and that you ", ", and you "))
        whole = replace(own(said, english), sad=sad)
    else:
        whole = replace(first, it=said, also={} if more else first.also, sad=sad)
    return Made((whole,), is_vouched=True)


_NESTED = re.compile(r"you (?:explained|described|showed|mentioned|told)(?: to)? me (?:that|how) ")
"""What was told at length, of which nobody hears, and which nobody likes."""
_LAST_THAT = re.compile(r", that (?=[^,]*, and you )")
_BARELY_SAID = re.compile(r"^you said (?:that )?(?=(?:the|you|there|your|every|each|nobody|everybody|no) )")
_SAID_WHAT = re.compile(r"^said (?=(?:the|you|your|it|they|there|nobody|every|this|a|an) )")
_TURNS = re.compile(
    r"\W*(?:but|if|unless|except|without|never|not|only|when|because|until|till|instead)\b", re.IGNORECASE
)
"""How what is left away begins, without which a clause would say something else."""


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
    named = " ".join(link.said for link in before)
    is_named = _PEOPLE.search(named) or any(_are_people(t) for t in english.read(named).tokens)
    it = small(unended(link.said), english)
    return Material(Kind.THAT, it, sad=english.is_sad(it)) if is_named and not _ONE.search(link.said) else None


def _may_be_those_named(link: Link, before: Sequence[Link]) -> bool:
    return _THEY_TOO.search(link.said) is not None and any(_SERVED.search(k.said) for k in before)


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
        if joint == "but" and len(said) == 1 and _are_deeds(said[0], it, english):
            said[0] += f" but {_SAID_WHAT.sub('said that ', it.removeprefix('you '))}"
        elif joint in ("because", "so", "but"):
            said[-1] += f"{'' if joint == 'because' else ','} {joint} {it}"
        elif len(said) == 1 and _are_deeds(said[0], it, english):
            said[0] += f" and {it.removeprefix('you ')}"
        else:
            said.append(it if _FOR_ME.match(said[-1]) else _BARELY_SAID.sub("", it))
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


_LIKED = re.compile(r"(?:I|it|that|this) ", re.IGNORECASE)
"""How begins what the candidate made of it."""
_PRAISE = re.compile(
    r"\S+(?: \S+){0,2} (?:is|was) (?:(?:very|so|really|super|always) )*"
    r"(?:nice|kind|friendly|patient|helpful|lovely|sweet|polite|warm|funny|honest)(?: (?:to|with) me)?",
    re.IGNORECASE,
)
_SAYS = re.compile(r"^you (say|tell|explain|mention|ask)\b")
"""What was told in the talk, in a learner's present."""
_YOU = re.compile(r"(?:Now )?[Yy]ou\b")
_FOR_ME = re.compile(r"you \w+(?: \w+)? (?:to )?me\b|we \w+(?:ed|ke)\b|you (?:laughed|smiled)\b")
"""What was done for the candidate, or by both."""
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
_TOLD = re.compile(r"you (?:said|told|explained|mentioned)\b")
_PEOPLE = re.compile(
    r"\b(?:(?:each|every) (?!day|week|month|year|morning|time)\w+|people|children|kids|staff|guests|residents)\b",
    re.IGNORECASE,
)
_SERVED = re.compile(r"\b(?:customers|clients|patients|guests|visitors|students|passengers|tourists)\b", re.IGNORECASE)
_THEY_TOO = re.compile(r"^\w+ .*\bthey\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:he|she|his|her|him|you|your|my|me|i)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
