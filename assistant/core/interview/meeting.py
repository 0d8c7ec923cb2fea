"""How people met: the kind of meeting, its round and its length, told from one typed line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_ENDINGS = ("st", "nd", "rd", "th")
"""What makes a number one of a row: *2nd*."""
_HOUR, _HALF, _LONGER = 60, 30, 90
"""Minutes."""

Words = Mapping[str, Mapping[str, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Meeting:
    """How people met: ``kind`` and ``round`` as in the facts, and the length in minutes."""

    kind: str = ""
    round: str = ""
    minutes: int | None = None

    def line(self) -> str:
        """Write it on one line, as ``meeting`` reads it."""
        length = f"{self.minutes} minutes" if self.minutes else ""
        return ", ".join(part for part in (self.kind, self.round, length) if part)


class _Word(NamedTuple):
    low: str
    start: int
    end: int


def meeting(line: str, words: Words) -> Meeting:
    """Sort ``video, second round, 45 min`` by the word lists ``[meeting.…]`` of ``questions.toml``."""
    row = tuple(word.low for stretch in _without_days(line, words) for word in (*stretch, _Word(",", 0, 0)))[:-1]
    return Meeting(_named(row, words["kind"]), _named(row, words["round"]), _minutes(row, words["length"]))


def without_meeting(line: str, words: Words) -> str:
    """Take what ``meeting`` reads out of a line, so that the day is left."""
    phrases = [p for table in (words["kind"], words["round"]) for row in table.values() for p in row]
    phrases += [p for name in ("longer", "half", "one") for p in words["length"][name]]
    known = [_parted(p) for p in phrases]
    for stretch in reversed(list(_without_days(line, words))):
        for start, end in reversed(list(_read(stretch, known, words))):
            line = f"{line[: stretch[start].start]} {line[stretch[end - 1].end :]}"
    return re.sub(r"(?:\s*,)+", ",", " ".join(line.split())).strip(" ,;·-")


def _words_of(line: str) -> list[_Word]:
    return [_Word(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(line)]


@cache
def _parted(phrase: str) -> tuple[str, ...]:
    return tuple(word.low for word in _words_of(phrase))


def _without_days(line: str, words: Words) -> Iterator[list[_Word]]:
    """Yield what stands before, between and behind the days of a line: their numbers are neither round nor length."""
    row, begun, place = _words_of(line), 0, 0
    low = tuple(word.low for word in row)
    while place < len(row):
        if end := _day(low, place, words["day"]):
            yield row[begun:place]
            begun = end
        place = end or place + 1
    yield row[begun:]


def _day(row: tuple[str, ...], place: int, words: Mapping[str, Sequence[str]]) -> int:
    """Give where a day that begins here ends: *3 November*, *Nov the 3rd*, *3/11*, *the 3rd*; 0 where none does."""
    if _is_month(row[place], words):
        after = place + 1 + (row[place + 1 : place + 2] == (".",))
        return _numbered(row, after + (row[after : after + 1] == ("the",)))[0]
    if row[place].count("/") == 1:
        return place + 1 if all(len(part) <= 2 for part in row[place].split("/")) else 0
    article = row[place] == "the"
    end, in_row = _numbered(row, place + article)
    if not end:
        return 0
    month = end + (row[end : end + 1] == ("of",))
    if not article and month < len(row) and _is_month(row[month], words):
        return month + 1
    is_round = row[end : end + 1] and row[end] in words["behind"]
    return end if article and in_row and not is_round else 0


def _is_month(word: str, words: Mapping[str, Sequence[str]]) -> bool:
    return word.isalpha() and word[:3] in words["months"]


def _numbered(row: tuple[str, ...], place: int) -> tuple[int, bool]:
    """Give where a number of one or two digits ends, and whether it is one of a row (*3rd*); 0 where there is none."""
    if place >= len(row) or not row[place].isdecimal() or len(row[place]) > 2:
        return 0, False
    in_row = row[place + 1 : place + 2] and row[place + 1] in _ENDINGS
    return place + (2 if in_row else 1), bool(in_row)


def _read(stretch: Sequence[_Word], known: Sequence[tuple[str, ...]], words: Words) -> Iterator[tuple[int, int]]:
    """Yield from where to where a stretch says how people met or for how long, with the small words before it."""
    row = tuple(word.low for word in stretch)
    place = begun = 0
    while place < len(row):
        if end := _phrase(row, place, known, words) or _length(row, place, words["length"]):
            yield begun, end
            place = begun = end
        else:
            place += 1
            begun = begun if row[place - 1] in words["day"]["before"] else place


def _phrase(row: tuple[str, ...], place: int, known: Sequence[tuple[str, ...]], words: Words) -> int:
    """Give where what is said of the meeting ends, phrases that overlap taken together: *on site visit*."""
    end = begins = place
    while begins == place or begins < end:
        end = max([end, *(begins + len(p) for p in known if row[begins : begins + len(p)] == p)])
        begins += 1
    is_named = end > place and end < len(row) and row[end] in words["day"]["behind"]
    return end + is_named if end > place else 0


def _length(row: tuple[str, ...], place: int, words: Mapping[str, Sequence[str]]) -> int:
    units = (*words["hours"], *words["minutes"])
    if not _NUMBER.fullmatch(row[place]) or not row[place + 1 : place + 2] or row[place + 1] not in units:
        return 0
    end = place + 2
    more = end + (row[end : end + 1] == ("and",))
    if more < len(row) and row[more].isdecimal():
        end = more + 1
        end += end < len(row) and row[end] in units
    return end


def _named(row: tuple[str, ...], table: Mapping[str, Sequence[str]]) -> str:
    def longest(phrases: Sequence[str]) -> int:
        return max((len(p) for p in phrases if _says(row, p)), default=0)

    # The longest phrase wins ("site visit" over "visit"); where two are equal, the table's order.
    best = max(table, key=lambda name: longest(table[name]))
    return best if longest(table[best]) else ""


def _says(row: tuple[str, ...], phrase: str) -> bool:
    wanted = _parted(phrase)
    return any(row[place : place + len(wanted)] == wanted for place in range(len(row)))


def _minutes(row: tuple[str, ...], words: Mapping[str, Sequence[str]]) -> int | None:
    if any(_says(row, phrase) for phrase in words["longer"]):
        return _LONGER
    counted = [(place, number) for place, number in enumerate(row) if _NUMBER.fullmatch(number)]
    unit = [*row[1:], ""]
    for place, number in counted:
        if unit[place] in words["hours"]:
            more = row[place + 2 + (row[place + 2 : place + 3] == ("and",)) :]
            return round(float(number.replace(",", ".")) * _HOUR) + (
                int(more[0]) if more and more[0].isdecimal() else 0
            )
    for place, number in counted:
        if number.isdecimal() and unit[place] in words["minutes"]:
            return int(number)
    if any(_says(row, phrase) for phrase in words["half"]):
        return _HALF
    if any(_says(row, phrase) for phrase in words["one"]):
        return _HOUR
    alone = (n for p, n in counted if len(n) in (2, 3) and n.isdecimal() and unit[p] in ("", ",") and _is_free(row, p))
    return next((int(number) for number in alone), None)


def _is_free(row: tuple[str, ...], place: int) -> bool:
    return place == 0 or row[place - 1] not in (".", "+", "-")
