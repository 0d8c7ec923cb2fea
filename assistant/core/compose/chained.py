"""Several thoughts in one answer: the clause that carries most is told, with its neighbours that can be vouched for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from assistant.core.compose.carrying import BESIDE, COUNTS_ON, carries, leans, shows
from assistant.core.compose.material import Known, Made, tidied
from assistant.core.english import English, Hand, Link, capitalised, chain

Read = Callable[[str], Made]
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
    return _told(typed, read, known, "", lambda link, _: shows(link, known), _LINKS)


def _told(
    typed: str, read: Read, known: Known, doer: str, weight: Callable[[Link, English], float], most: int
) -> Made | None:
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    links = chain(_YEARS.sub(r"I have \1 of \2 experience", text) if doer else text, english, doer)
    runs = sorted(_runs(links, weight, most, english), key=lambda run: -run[0])
    for _, run in runs:
        said = _joined(run)
        made = read(said)
        is_whole = bool(made.readings) and not made.dropped
        if is_whole and abs(made.readings[0].words - len(said.split())) <= _SPELLED:
            lost = _lost(links, run)
            return replace(made, changes=(*changes, *made.changes), dropped=lost)
    return None


_YEARS = re.compile(
    r"^((?:about |over |nearly |almost )?[\w-]+ years?) (?:of )?(driving|welding|teaching|nursing"
    r"|cooking|baking|farming|dispatching|plumbing|roofing|tailoring|sewing|gardening|cleaning|fishing|painting)"
    r"(?= and| so|,|\.|$)",
    re.IGNORECASE,
)
"""What somebody says of many years: *thirty-one years driving*."""


def _runs(
    links: Sequence[Link], weight: Callable[[Link, English], float], most: int, english: English
) -> Iterator[tuple[float, Sequence[Link]]]:
    """Give each row of neighbours that can be told, with what it carries."""
    links = list(links)
    for begin in range(len(links)):
        first = links[begin] = replace(links[begin], said=_AFTER_THAT.sub("", links[begin].said))
        if not first.said or leans(first, english):
            continue
        carried = 0.0
        for end in range(begin, min(begin + most + 1, len(links))):
            link = links[end]
            if end == begin + most and link.joint not in ("so", "because"):
                break
            if not link.said or sum(len(k.said.split()) for k in links[begin : end + 1]) > _MOST:
                break
            weighs = weight(link, english)
            if end > begin and links[end - 1].lost and link.joint in ("because", "so", "but"):
                break
            is_beside = weighs <= BESIDE and (end == begin or not link.joint)
            if is_beside or weighs <= 0 or (end == begin and link.joint == "because"):
                break
            if end + 1 < len(links) and COUNTS_ON.match(links[end + 1].typed) and not links[end + 1].said:
                break
            carried += weighs
            if carried >= _ENOUGH:
                yield carried, links[begin : end + 1]


_AFTER_THAT = re.compile(r"^(?:before|after) that ", re.IGNORECASE)


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
