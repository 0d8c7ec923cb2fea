"""A length that is wished in numbers: "max 80 words", "cut it to 4 sentences", "20 words fewer", "half as long"."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.core.commands import Command, Unclear, Understood
from assistant.core.talk.cuts import CLAUSES
from assistant.core.talk.words import any_of, without

if TYPE_CHECKING:
    from assistant.core.talk.book import Book

_JOINED = re.compile(r"[\s,;]*\b(?:and|but|then|plus|also)?[\s,;]*$", re.IGNORECASE)
_OF_LENGTH = frozenset({"shorter", "longer"})
_SPACE = re.compile(r"\s+")
_AT_MOST = re.compile(
    r"\bor (?:less|fewer|under|shorter)\b|\b(?:no|not|and no) (?:more|longer|over)\b|\b(?:less|fewer) than\b"
)
"""Says that so many is the most."""
_WORD_BEFORE = re.compile(r"([^\W_]+)\W*$")


@dataclass(frozen=True, slots=True)
class Lengths:
    """How people name a length, built from ``[lengths]`` of ``prompts/commands_words.toml``."""

    counted: re.Pattern[str]
    share: re.Pattern[str]
    numbers: Mapping[str, int]
    shares: Mapping[str, int]
    units: Mapping[str, str]
    of_a_part: frozenset[str]
    """Behind these, so many sentences are a part of the note: "the last two sentences"."""
    taking: frozenset[str]
    """Straight behind these, so many words are to go."""
    fewer: frozenset[str]
    more: frozenset[str]
    about: frozenset[str]
    apart: frozenset[str]
    """Straight behind these nothing is measured: "add two sentences about …"."""
    around: frozenset[str]
    """What may stand around a length and wishes for nothing else."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A length found in a line, and where it stands."""

    command: Command
    start: int
    end: int


def lengths(words: Mapping[str, Mapping[str, Sequence[str]]]) -> Lengths:
    """Build from the lists; a number is a figure or one of the words for it."""
    numbers = {said: int(n) for n, row in words["numbers"].items() for said in row}
    units = {said: unit for unit, row in words["units"].items() for said in row}
    shares = {said: int(n) for n, row in words["shares"].items() for said in row}
    lists = words["lists"]
    number = rf"(?:\d{{1,3}}|{any_of(numbers)})"
    beside, behind, between = (any_of(lists[name]) for name in ("before", "behind", "between"))
    return Lengths(
        re.compile(
            rf"(?P<before>(?:\b(?:{beside})\s+|[~<≤]\s*)*)(?<![\w-])(?P<low>{number})"
            rf"(?:\s*(?:-|–|to|or|and)\s*(?P<high>{number}))?[ -]"
            rf"(?P<between>(?:(?:{between})[ -])*)(?P<unit>{any_of(units)})\b"
            rf"(?P<behind>(?: +(?:{behind})\b|, *(?:max|maximum|tops|not more|no more|please)\b)*)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<![\w-])(?P<share>{any_of(shares)})(?![\w-])", re.IGNORECASE),
        numbers, shares, units,
        *(frozenset(lists[name]) for name in ("of_a_part", "taking", "fewer", "more", "about", "apart", "around")),
    )  # fmt: skip


def measured(words: str, known: Lengths) -> Measured | None:
    """Find the length a line wishes for, in words, sentences or paragraphs; None where it names none."""
    if any(mark in words for mark in '"“”«'):
        return None
    found = known.counted.search(words)
    if found is None:
        share = known.share.search(words)
        percent = known.shares[_plain(share["share"])] if share else 0
        name = "longer" if percent > 100 else "shorter"
        return Measured(Command(name, text=f"{percent}%"), *share.span()) if share else None
    before = _WORD_BEFORE.search(words[: found.start()])
    last = before[1].lower() if before else ""
    # "The last two sentences" are a part of the note, and "paragraph 2 sentence 1" a place in it.
    if last in known.of_a_part or (last in known.apart and not found["before"]):
        return None
    around = " ".join((found["before"], found["between"], found["behind"]))
    said = set(_plain(_AT_MOST.sub(" ", around.lower())).split())
    low, high = _number(found["low"], known), _number(found["high"] or found["low"], known)
    return Measured(_wished(said, last, low, high, known.units[found["unit"].lower()], known), *found.span())


def with_length(words: str, book: "Book", read: Callable[[str], Understood]) -> Understood | None:
    """Read a line that names a length; what is said beside it is read by itself. None where no length is named.

    Where something else is said of the same breath, as in "the part about the tour in two sentences", it is offered.
    """
    found = measured(words, book.lengths)
    if found is None:
        return None
    start = max((m.end() for m in CLAUSES.finditer(words, 0, found.start)), default=0)
    behind = CLAUSES.search(words, found.end)
    end = behind.start() if behind else len(words)
    if not _says_nothing(f"{words[start : found.start]} {words[found.end : end]}", book):
        return Unclear(words, (), ((found.command,),))
    rest = [part.strip() for part in (words[:start], words[behind.end() if behind else end :])]
    commands: list[Command] = []
    for part in rest:
        if _says_nothing(part, book):
            continue
        beside = read(_JOINED.sub("", part))
        known = beside if isinstance(beside, tuple) else (Command("unclear", text=part),)
        commands += [c for c in known if c.name not in _OF_LENGTH]
    return (*commands, found.command)


def _says_nothing(text: str, book: "Book") -> bool:
    row = without(without(book.tokens(text), book.lists["polite"]), book.lists["fillers"])
    small = ("light", "joiners", "pronouns", "said_alone")
    return all(t.word in book.lengths.around or any(book.lists[n].longest_at([t], 0) for n in small) for t in row)


def _wished(said: set[str], last: str, low: int, high: int, unit: str, known: Lengths) -> Command:
    if said & known.more:
        return Command("longer", text=f"{low}" if unit == "words" and said & {"least", "over", "minimum"} else "")
    if unit == "paragraphs":
        return Command("move", field="join", paragraph="all", text=str(high))
    counted = "" if unit == "words" else f" {unit}"
    if said & known.fewer or (last in known.taking and not said):
        return Command("shorter", text=f"-{high}{counted}")
    near = low < high or said & known.about
    return Command("shorter", text=f"{'about ' * bool(near)}{high}{counted}")


def _number(said: str, known: Lengths) -> int:
    return int(said) if said.isdecimal() else known.numbers[_plain(said)]


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text.lower()).strip(" ,-~<≤")
