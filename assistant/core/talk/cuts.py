"""Where a line is cut: at its marks, at each clause, and where another order may begin; never within a quotation."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from assistant.core.commands import Command

MARKS = re.compile(r"[,;:.!?]+\s+|\s[-–—]\s")
"""What parts remarks and sentences."""
CLAUSES = re.compile(
    r"[,;!?]+\s+|(?<!\bdr)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bprof)(?<!\bst)\.+\s+"
    r"|\s+(?:and|but|then|also|plus)\s+|\s[-–—+&]\s",
    re.IGNORECASE,
)
"""What parts clauses: marks, but for the stop of a title, and words that join."""
ORDERS = re.compile(
    r"\s*[,;!]\s+(?:(?:and|but|then|also|plus)\s+)*(?=\S)"
    r"|(?<!\bdr)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\b(?-i:[A-Z]))\.\s+(?:(?:and|but|then|also|plus)\s+)*(?=\S)"
    r"|\s+(?:and|but|then|also|plus|&)\s+(?:(?:then|also|please)\s+)?(?=\S)",
    re.IGNORECASE,
)
"""What stands before another order, with the words that only join it."""
QUOTATION = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|(?<!\w)['‘][^'’]*['’](?!\w)")
"""Words in quotation marks, in which nothing is wished."""
_MOST = 6
"""Places at which a line of orders is cut at most."""
Span = tuple[int, int]
Ordered = tuple[str, tuple[Command, ...]]


def clauses(line: str) -> list[Span]:
    """Return from where to where each clause of a line reaches, with the mark behind it."""
    quoted = [m.span() for m in QUOTATION.finditer(line)]
    ends = (m.end() for m in CLAUSES.finditer(line))
    return list(pairwise([0, *(end for end in ends if not _within(end, quoted)), len(line)]))


def orders(line: str) -> list[Span]:
    """Return the places between which orders may stand, each with where the next one begins."""
    quoted = [m.span() for m in QUOTATION.finditer(line)]
    found = (m.span() for m in ORDERS.finditer(line))
    return [cut for cut in found if cut[0] > 0 and not _within(cut[0], quoted)][:_MOST]


def _within(at: int, spans: Sequence[Span]) -> bool:
    return any(start < at < end for start, end in spans)


def parted(
    line: str, cuts: Sequence[Span], read: Callable[[str], tuple[Command, ...]], start: int = 0
) -> Iterator[list[Ordered]]:
    """Yield the ways to part a line into orders, each of which is read, those with the shortest parts first."""
    for at, (end, further) in enumerate([*cuts, (len(line), len(line))]):
        text = line[start:end].strip(" ,;.")
        if end <= start or not text or (start == 0 and end == len(line)) or not (way := read(text)):
            continue
        if end == len(line):
            yield [(text, way)]
            return
        for rest in parted(line, cuts[at + 1 :], read, further):
            yield [(text, way), *rest]
