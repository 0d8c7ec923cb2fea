"""Several thoughts in one answer: the clause that carries most is told, with its neighbours that can be vouched for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.core.compose.all_told import all_told
from assistant.core.compose.carrying import BESIDE, COUNTS_ON, carries, leans, shows
from assistant.core.compose.corrected import WISH
from assistant.core.compose.halves import is_half
from assistant.core.compose.material import Known, Made, tidied
from assistant.core.english import English, Hand, Link, Tag, Whose, capitalised, chain, ended, is_clause

Read = Callable[[str], Made]
Weight = Callable[[Link, English], float]
_MOST = 30
"""Words of all that is told of a chain."""
_LINKS = 2
"""Clauses in one sentence, and one more where it says what comes of them."""
_ENOUGH = 1.0
"""What is worth telling: a deed, and no state alone."""
_SPELLED = 3
"""Words by which a clause may grow or shrink where it is read."""


def chained_strength(typed: str, read: Read, known: Known) -> Made | None:
    """Tell what carries most of a chain of clauses about the candidate; None where none can be told."""
    is_spoken = known.hand is Hand.ROUGH or _SPOKEN.search(typed) is not None
    return _told(typed, read, known, "I", carries, _LINKS if is_spoken else 1)


_SPOKEN = re.compile(r"(?:^|[\s,])i(?:['’]\w+)? ", re.IGNORECASE)
"""How an answer shows that it is no telegram."""


def chained_detail(typed: str, read: Read, known: Known) -> Made | None:
    """Tell what the reader did or said of a chain of clauses, else what is so with them; None where none can be."""
    who = _WHO.search(typed)
    return _told(typed, read, known, who[1] if who else "", lambda link, _: shows(link, known), _LINKS)


_WHO = re.compile(r"\b(he|she)\b")
"""Who does what somebody tells of who leaves the doer away at first: *showed me the arch, and he said…*."""


def _told(typed: str, read: Read, known: Known, doer: str, weight: Weight, most: int) -> Made | None:
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    links = chain(_YEARS.sub(r"I have \1 of \2 experience", text) if doer else text, english, doer)
    if doer != "I" and (whole := all_told(links, read, known)):
        return replace(whole, changes=(*changes, *whole.changes))
    runs = sorted(_runs(links, weight, most, english), key=lambda run: -run[0])
    for _, run in runs:
        said = _joined(run)
        made = read(said)
        is_whole = bool(made.readings) and not made.dropped
        if is_whole and abs(made.readings[0].words - len(said.split())) <= _SPELLED:
            told = replace(made, changes=(*changes, *made.changes), dropped=_lost(links, run), is_pieced=False)
            if not is_half(typed, told, Whose.MINE if doer == "I" else Whose.THEIRS, english):
                return told
    return None


_YEARS = re.compile(
    r"^((?:about |over |nearly |almost )?[\w-]+ years?) (?:of )?(driving|welding|teaching|nursing"
    r"|cooking|baking|farming|dispatching|plumbing|roofing|tailoring|sewing|gardening|cleaning|fishing|painting)"
    r"(?= and| so|,|\.|$)",
    re.IGNORECASE,
)
"""What somebody says of many years: *thirty-one years driving*."""


def _runs(links: Sequence[Link], weight: Weight, most: int, english: English) -> Iterator[tuple[float, Sequence[Link]]]:
    """Give each row of neighbours that can be told, with what it carries."""
    links = [replace(link, said=_AFTER_THAT.sub("", link.said)) if link.said else link for link in links]
    for begin, first in enumerate(links):
        if not first.said or leans(first, english):
            continue
        carried = 0.0
        for end in range(begin, min(begin + most + 1, len(links))):
            weighs = weight(links[end], english) if links[end].said else 0.0
            if not _goes_on(links, begin, end, weighs, most, english):
                break
            carried += weighs
            if carried >= _ENOUGH:
                yield carried, links[begin : end + 1]


def _goes_on(links: Sequence[Link], begin: int, end: int, weighs: float, most: int, english: English) -> bool:
    """Whether a row of clauses can take in one more: it says something, and hangs on nothing that is cut."""
    link, before = links[end], links[begin:end]
    if not link.said or weighs <= 0 or sum(len(k.said.split()) for k in (*before, link)) > _MOST:
        return False
    if end + 1 < len(links) and COUNTS_ON.match(links[end + 1].typed) and not links[end + 1].said:
        return False
    if not before:
        return weighs > BESIDE and link.joint != "because" and not _is_another(links[:end], link, english)
    if (len(before) == most and link.joint not in ("so", "because")) or (weighs <= BESIDE and not link.joint):
        return False
    is_cut_off = bool(before[-1].lost) and link.joint in ("because", "so", "but")
    return not is_cut_off and not _is_another(links[:end], link, english)


_AFTER_THAT = re.compile(r"^(?:before|after) that ", re.IGNORECASE)


def _is_another(before: Sequence[Link], link: Link, english: English) -> bool:
    """Whether *they* are those named just before, and not who reads; or time has gone on: *after that he laughs*."""
    first = english.read(link.said).tokens[0]
    named = any(t.has(Tag.PLURAL) and not t.has(Tag.TIME) for k in before for t in english.read(k.doer).tokens)
    return (first.word == "they" and named) or (bool(before) and _LATER.match(link.said) is not None)


_LATER = re.compile(r"(?:after|before) (?:that )?(?:he|she|they)\b", re.IGNORECASE)


def _joined(run: Sequence[Link]) -> str:
    """Say clauses in one sentence, each behind the word that joined it."""
    said = capitalised(run[0].said)
    for link in run[1:]:
        if link.is_shared:
            said += f" {link.joint or 'and'} {link.rest}"
        elif link.joint in ("but", "so", "because"):
            said += f"{'' if link.joint == 'because' else ','} {link.joint} {link.said}"
        else:
            said += f", and {link.said}"
    return said


def _lost(links: Sequence[Link], run: Sequence[Link]) -> str:
    """Name what is not told, as it was typed."""
    return ", ".join(
        filter(None, (link.lost if any(link.typed == k.typed for k in run) else link.typed for link in links))
    )


def chained_repair(text: str, known: Known) -> str:
    """Say what was left unsaid, or what was said and is not all, where each clause is vouched for; else empty.

    *I have forgotten to say that I have the licence*, *I said my German is bad but I am in the B2 course*.
    """
    english = known.english
    links = chain(WISH.sub("", _FORGOT.sub("I forgot", text)), english, "I")
    first, *more = links or [Link("")]
    if not first.said or not _UNSAID.match(first.said) or any(not link.said or link.lost for link in links):
        return ""
    is_put_right = bool(more) and more[0].joint == "but"
    if len(more) > _LINKS or is_put_right != (_SAID.match(first.said) is not None):
        return ""
    return ended(_joined(links))


_FORGOT = re.compile(r"^(?:(?:and|also),? )?i (?:have|had)? ?(?:forgot|forgotten|forget)\b", re.IGNORECASE)
_UNSAID = re.compile(
    r"I (?:forgot to (?:say|mention|add|tell you)|should have (?:said|mentioned)|did(?:n['’]t| not) (?:say|mention)"
    r"|said|told you) "
)
"""How somebody begins who puts right what was said, or adds to it."""
_SAID = re.compile(r"I (?:said|told you) ")


def runs_on(typed: str, english: English) -> bool:
    """Whether an answer without a full stop runs from one sentence into the next at a comma."""
    first, *more = _SPLICE.split(typed.strip())
    is_open = bool(more) and typed.rstrip()[-1:] not in (".", "!", "?")
    return is_open and is_clause(first.split(", ")[0], english) and any(is_clause(said, english) for said in more)


_SPLICE = re.compile(r", (?=(?:it|he|she|they|this|I|we) )")
