"""Marks around the candidate's words inside a rendered phrase, and what is read from them afterwards."""

import re
from dataclasses import dataclass

_OWN, _FACT, _CLOSE = 0xE200, 0xE400, "\ue1ff"
_BEFORE = re.compile(r"[\ue200-\ue5ff“\"(]*")
_MARKED = re.compile(r"[\ue200-\ue5ff]|\ue1ff")


def own(text: str, source: int) -> str:
    """Mark words the candidate wrote, by the number of the answer they come from."""
    return f"{chr(_OWN + source)}{text}{_CLOSE}"


def fact(text: str, source: int) -> str:
    """Mark a given fact (role, company, name): it has a source, but the words are nobody's own."""
    return f"{chr(_FACT + source)}{text}{_CLOSE}"


def capital(marked: str) -> str:
    """Capitalise the first letter behind any mark; an opening quotation mark is stepped over."""
    match = _BEFORE.match(marked)
    at = match.end() if match else 0
    return marked[:at] + marked[at : at + 1].upper() + marked[at + 1 :]


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Plain text with, for each marked stretch, its start, end, source number and whether it is the candidate's own."""

    text: str
    spans: tuple[tuple[int, int, int, bool], ...]


def unmark(marked: str) -> Unmarked:
    """Take the marks off and say where they were."""
    spans: list[tuple[int, int, int, bool]] = []
    opened: list[tuple[int, int, bool]] = []
    for taken, match in enumerate(_MARKED.finditer(marked)):
        at = match.start() - taken  # each mark before it is one character that goes
        if match[0] == _CLOSE:
            start, source, is_own = opened.pop()
            spans.append((start, at, source, is_own))
        else:
            code = ord(match[0])
            opened.append((at, code - (_OWN if code < _FACT else _FACT), code < _FACT))
    return Unmarked(_MARKED.sub("", marked), tuple(spans))
