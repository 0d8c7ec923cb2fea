"""Numbers of a text by their values: *40 %* and *forty per cent* are one."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_UNITS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        range(1, 20),
        strict=True,
    )
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_GREAT = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_IN_ROW = frozenset({*_UNITS, *_TENS, *_GREAT, "a", "an", "and", "dozen"})
_SHORT = {"k": 1_000, "m": 1_000_000, "bn": 1_000_000_000, **{w: n for w, n in _GREAT.items() if n > 100}}
_SHARES = {"half": 0.5, "halve": 0.5, "halves": 0.5, "halved": 0.5, "halving": 0.5}
_TIMES = {
    "twice": 2, "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "thrice": 3, "triple": 3, "tripled": 3,
    "tripling": 3, "quadruple": 4, "quadrupled": 4, "tenfold": 10,
}  # fmt: skip
_MANY = ("dozens", "hundreds", "thousands", "millions", "billions")
_MONEY = {
    "$": "$", "dollar": "$", "dollars": "$", "usd": "$", "£": "£", "pound": "£", "pounds": "£", "gbp": "£",
    "€": "€", "euro": "€", "euros": "€", "eur": "€", "¥": "¥", "yen": "¥",
}  # fmt: skip
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b\.?|\b(\d{1,2}):(\d\d)\b", re.IGNORECASE)
_FIGURE = re.compile(
    r"(?P<money>[$£€¥])?\s?(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)*)"
    r"(?:\s?(?P<great>k|m|bn|thousand|million|billion)(?![^\W\d_]))?"
    r"(?P<unit>\s?(?:%|per ?cent\b|[$£€¥]|dollars?\b|pounds?\b|euros?\b|usd\b|gbp\b|eur\b|yen\b))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_BOUNDS = {
    "more than": re.compile(r"\b(?:more than|over|above|at least|upwards of|well past)\s*$"),
    "less than": re.compile(r"\b(?:less than|fewer than|under|below|at most|up to)\s*$"),
    "about": re.compile(r"\b(?:about|around|roughly|approximately|nearly|almost|close to|some)\s*$"),
}
_AGAIN = re.compile(r"\b(?:those|these) (?P<number>\w+) (?P<thing>[^\W\d_]+)", re.IGNORECASE)
_LEAST = 2
"""*One* is more often a pronoun than a number, so it is neither asked for nor forbidden."""


class Number(NamedTuple):
    """A number: its value, what it counts where that changes the value, and where it stands."""

    value: float
    unit: str
    start: int
    end: int

    @property
    def key(self) -> tuple[float, str]:
        """What two spellings of one number share."""
        return (self.value, self.unit)


@lru_cache(maxsize=2048)
def numbers(text: str) -> tuple[Number, ...]:
    """Read every number of a text, in figures and in words, in the order of the text."""
    found = [_clock(m) for m in _CLOCK.finditer(text)]
    free = _blanked(text, found)
    found += [n for m in _FIGURE.finditer(free) if (n := _figure(m)) is not None]
    found += _spelled(_blanked(text, found))
    return tuple(sorted(found, key=lambda n: n.start))


def _blanked(text: str, found: list[Number]) -> str:
    for one in found:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _clock(match: re.Match[str]) -> Number:
    hour, minute = int(match[1] or match[4]), int(match[2] or match[5] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3].lower() == "p" else 0)
    return Number(hour * 60 + minute, "clock", *match.span())


def _figure(match: re.Match[str]) -> Number | None:
    figure = match["figure"]
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", figure):
        figure = figure.replace(",", "")
    elif re.fullmatch(r"\d+,\d+", figure):
        figure = figure.replace(",", ".")
    try:
        value = float(figure)
    except ValueError:  # 3.12.1, a version: its own name
        return Number(0, figure, match.start("figure"), match.end())
    value *= _SHORT.get((match["great"] or "").lower(), 1)
    if value == 1 and not match["unit"] and not match["money"]:
        return None
    start = match.start("money") if match["money"] else match.start("figure")
    return Number(value, _counted(match["money"] or match["unit"] or ""), start, match.end())


def _counted(unit: str) -> str:
    unit = unit.strip().lower()
    return "%" if unit == "%" or unit.startswith("per") else _MONEY.get(unit, "")


def _spelled(text: str) -> list[Number]:
    found: list[Number] = []
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        read = _row(text, words, at) or _single(words[at])
        if read is None:
            at += 1
            continue
        found.append(read)
        while at < len(words) and words[at].start() < read.end:
            at += 1
    return found


def _single(word: re.Match[str]) -> Number | None:
    said = word[0].lower()
    for table, unit in ((_SHARES, ""), (_TIMES, "times")):
        if said in table:
            return Number(table[said], unit, *word.span())
    if said == "dozen":
        return Number(12, "", *word.span())
    return Number(0, said, *word.span()) if said in _MANY else None


def _row(text: str, words: list[re.Match[str]], at: int) -> Number | None:
    """Read a row of number words: *twenty-eight*, *a hundred and twenty*, *two million dollars*."""
    end = at
    while end < len(words) and (end == at or _beside(text, words[end - 1], words[end])):
        if words[end][0].lower() not in _IN_ROW or (end > at and not _may_follow(words[at:end], words[end])):
            break
        end += 1
    while end > at and words[end - 1][0].lower() in ("and", "a", "an"):
        end -= 1
    said = [w[0].lower() for w in words[at:end]]
    value = _value(said) if said and said[0] != "and" else 0
    if value < _LEAST:
        return None
    return _with_unit(text, value, words[at].start(), words[end - 1].end())


def _may_follow(row: list[re.Match[str]], word: re.Match[str]) -> bool:
    """Whether a word goes on with a number: *twenty* does not go on with *thirty*, nor *two* with *and three*."""
    before, said = row[-1][0].lower(), word[0].lower()
    if before == "and":
        return said in _UNITS or said in _TENS
    if said == "and":
        return before in _GREAT
    if said in ("a", "an"):
        return False
    if said in _GREAT or said == "dozen":
        return True
    return before in _GREAT or (before in _TENS and 0 < _UNITS.get(said, 0) < _TENS["twenty"] / 2)


def _value(row: list[str]) -> float:
    total = group = 0.0
    for said in row:
        if said in ("hundred", "dozen"):
            group = (group or 1) * (100 if said == "hundred" else 12)
        elif said in _GREAT:
            total, group = total + (group or 1) * _GREAT[said], 0
        else:
            group += _UNITS.get(said, 0) or _TENS.get(said, 0) or (said in ("a", "an"))
    return total + group


def _beside(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    return text[one.end() : other.start()] in (" ", "-", "\u00a0")


def _with_unit(text: str, value: float, start: int, end: int) -> Number:
    unit = re.match(r"\s(?:%|per ?cent\b|dollars?\b|pounds?\b|euros?\b|yen\b)", text[end:], re.IGNORECASE)
    return Number(value, _counted(unit[0]) if unit else "", start, end + (unit.end() if unit else 0))


def bound(text: str, number: Number) -> str:
    """Say what widens a number where it stands: *more than*, *less than*, *about*; empty where nothing does."""
    if text[number.end : number.end + 1] == "+":
        return "more than"
    before = text[: number.start].lower()
    return next((how for how, said in _BOUNDS.items() if said.search(before)), "")


def counted(text: str) -> dict[tuple[float, str], set[str]]:
    """List for each number of a text the words right behind it, each of which it counts anew."""
    found: dict[tuple[float, str], set[str]] = {}
    for n in numbers(text):
        after = _WORD.search(text, n.end)
        found.setdefault(n.key, set()).add(after[0].lower() if after else "")
    return found


def without_recounts(text: str, told: Iterable[str]) -> str:
    """Blank numbers that only count what was listed: *those two nights* of *Friday and Saturday nights*."""
    rows = list(told)
    for match in _AGAIN.finditer(text):
        listed = re.compile(rf"((?:\w+, )*)\w+,? and \w+ {match['thing']}\b", re.IGNORECASE)
        counts = {row[1].count(",") + 2 for each in rows for row in listed.finditer(each)}
        if counts & {n.value for n in numbers(match["number"])}:
            start, end = match.span("number")
            text = text[:start] + " " * (end - start) + text[end:]
    return text
