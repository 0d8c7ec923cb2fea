"""Several thoughts in one answer: the clause that carries most is told, with its neighbours that can be vouched for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.core.compose.carrying import (
    BESIDE,
    COUNTS_ON,
    beside,
    carries,
    leans,
    shows,
    speaks_of_others,
)
from assistant.core.compose.corrected import WISH
from assistant.core.compose.deed import sentence
from assistant.core.compose.halves import is_half
from assistant.core.compose.material import Known, Made, own, small, tidied
from assistant.core.compose.one_told import one_told
from assistant.core.english import English, Link, Tag, Whose, capitalised, chain, ended, is_clause, unended

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
    return _told(typed, read, known, "I", carries, _LINKS if known.is_spoken(typed) else 1)


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
    whole = one_told(links, read, known, weight) if doer != "I" else None
    if whole:
        whole = replace(whole, changes=(*changes, *whole.changes))
        if not whole.is_pieced:
            return whole
    made = _most_told(links, typed, read, known, doer, weight, most, changes)
    is_more = whole and (made is None or whole.readings[0].words > made.readings[0].words)
    return whole if is_more else made


def _most_told(
    links: Sequence[Link],
    typed: str,
    read: Read,
    known: Known,
    doer: str,
    weight: Weight,
    most: int,
    changes: tuple[tuple[str, str], ...],
) -> Made | None:
    """Tell the row of neighbours that carries most."""
    english = known.english
    for _, row in sorted(_rows(links, weight, most, _ENOUGH, english), key=lambda found: -found[0]):
        if made := _read(links, row, typed, read, known, doer):
            told = {row: made}
            if doer == "I" and most > 1:
                told |= _more(links, row, read, known)
            return _put_together(links, told, changes, english)
    return None


Row = tuple[int, int]
"""Neighbours of a chain: from which clause to before which."""


def _read(links: Sequence[Link], row: Row, typed: str, read: Read, known: Known, doer: str) -> Made | None:
    """Read neighbours as one sentence; None where not all of it can be told, or it leans on what is not."""
    run = links[slice(*row)]
    said = _joined(run)
    made = read(said)
    is_whole = bool(made.readings) and not made.dropped
    is_whole = is_whole and (", so " in made.readings[0].it or ", so " not in said)
    if not is_whole or abs(made.readings[0].words - len(said.split())) > _SPELLED:
        return None
    told = replace(made, dropped=_lost(links, run), is_pieced=False)
    return None if is_half(typed, told, Whose.MINE if doer == "I" else Whose.THEIRS, known.english) else told


def _more(links: Sequence[Link], first: Row, read: Read, known: Known) -> dict[Row, Made]:
    """Read what else of a chain can be told beside what carries most: *I have first aid*, *my Dutch is B1*."""
    found: dict[Row, Made] = {}
    taken = set(range(*first))
    words = sum(len(links[at].said.split()) for at in taken)
    for begin, end in ((0, first[0]), (first[1], len(links))):
        for at in range(begin, end):
            link = replace(links[at], said=_ALSO.sub("", links[at].said))
            is_told = at - 1 in taken
            if (
                not link.said
                or link.lost
                or words + len(link.said.split()) > _IN_ALL
                or not beside(link, known.english)
            ):
                continue
            hangs = link.joint == "but" or (link.joint in _CAUSES and not is_told)
            hangs = hangs or (leans(link, known.english) and not (is_told and _PLACED.match(link.said)))
            if hangs or (not is_told and speaks_of_others(link)) or _is_counted_on(links, at):
                continue
            made = read(capitalised(link.said))
            if made.readings and not made.dropped:
                found[at, at + 1] = made
                taken.add(at)
                words += len(link.said.split())
    return found


_ALSO = re.compile(r"(?<!but )\balso (?=\w)")


def _put_together(
    links: Sequence[Link], told: dict[Row, Made], changes: tuple[tuple[str, str], ...], english: English
) -> Made:
    """Tell rows of clauses in their order, each as a sentence of its own."""
    rows = sorted(told)
    changes = (*changes, *(change for row in rows for change in told[row].changes))
    if len(rows) == 1:
        return replace(told[rows[0]], changes=changes)
    said: list[str] = []
    for row in rows:
        it = unended(told[row].readings[0].it)
        if said and links[row[0]].joint in _CAUSES:
            comma = "" if links[row[0]].joint == "because" else ","
            said[-1] += f"{comma} {links[row[0]].joint} {small(it, english)}"
            continue
        is_short = said and not _FULL.search(said[-1]) and len(f"{said[-1]} {it}".split()) <= _TOGETHER
        said = [*said[:-1], f"{said[-1]}, and {small(it, english)}"] if is_short else [*said, it]
    if len(said) == 1:
        whole = sentence(said[0], english)
    else:
        whole = own(" ".join(ended(capitalised(one)) for one in said), english)
    lost = _lost(links, [link for row in rows for link in links[slice(*row)]])
    return Made((whole,), changes, lost, is_pieced=True)


_CAUSES = ("so", "because")
_PLACED = re.compile(r"(?:here|there|now) I\b")
"""What is set beside a place or a time that was told: *in Bologna I worked…, and there I had 200 calls a day*."""
_FULL = re.compile(r", (?:and|but|so) |\band (?:I|it|we|they|my)\b|\.")
_TOGETHER = 26
"""What has two clauses already, and words of two that are told in one sentence."""
_IN_ALL = 48
"""Words of all that is told of oneself."""


_YEARS = re.compile(
    r"^((?:about |over |nearly |almost )?[\w-]+ years?) (?:of )?(driving|welding|teaching|nursing"
    r"|cooking|baking|farming|dispatching|plumbing|roofing|tailoring|sewing|gardening|cleaning|fishing|painting)"
    r"(?= and| so|,|\.|$)",
    re.IGNORECASE,
)
"""What somebody says of many years: *thirty-one years driving*."""


def _rows(
    links: Sequence[Link], weight: Weight, most: int, enough: float, english: English
) -> Iterator[tuple[float, Row]]:
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
            if carried >= enough:
                yield carried, (begin, end + 1)


def _goes_on(links: Sequence[Link], begin: int, end: int, weighs: float, most: int, english: English) -> bool:
    """Whether a row of clauses can take in one more: it says something, and hangs on nothing that is cut."""
    link, before = links[end], links[begin:end]
    if not link.said or weighs <= 0 or sum(len(k.said.split()) for k in (*before, link)) > _MOST:
        return False
    if _is_counted_on(links, end):
        return False
    if not before:
        return weighs > BESIDE and link.joint != "because" and not _is_another(links[:end], link, english)
    if (len(before) == most and link.joint not in ("so", "because")) or (weighs <= BESIDE and not link.joint):
        return False
    # "…and say that robot never replace the good welder": what is shared stands behind what is left away.
    is_cut_off = bool(before[-1].lost) and (link.is_shared or link.joint in ("because", "so", "but"))
    return not is_cut_off and not _is_another(links[:end], link, english)


def _is_counted_on(links: Sequence[Link], at: int) -> bool:
    """Whether what came of it follows, and cannot be told."""
    return at + 1 < len(links) and COUNTS_ON.match(links[at + 1].typed) is not None and not links[at + 1].said


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
    was = _WAS.match(said) is not None
    for link in run[1:]:
        if link.is_shared and not (was and _NOW.match(link.rest)):
            said += f" {link.joint or 'and'} {link.rest}"
        elif link.joint in ("but", "so", "because"):
            said += f"{'' if link.joint == 'because' else ','} {link.joint} {link.said}"
        else:
            said += f", and {link.said}"
    return said


_WAS = re.compile(r"(?:[^,]* )?I (?:was|\w+ed|had|ran|drove|did|taught|led|sold|built|made|kept)\b")
_NOW = re.compile(r"(?:can|speak|know|have|am|hold)\b")
"""What was then, and what is so now, which needs its *I* again: *I was a dispatcher, and I speak Spanish*."""


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
