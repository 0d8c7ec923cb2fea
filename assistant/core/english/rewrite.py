"""Words rewritten by rules: a row found among tagged words gives way to another, made of its parts and of new words.

The left side of a rule is a row as in a grammar. The right side has the numbers of the parts that stay, forms of them
(``3:past``), parts joined by a hyphen (``1-2``), and new words; a new *a* is *an* where it has to be.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from assistant.core.english.grammar import written_out
from assistant.core.english.inflection import FORMS, a_or_an
from assistant.core.english.lexicon import Lexicon
from assistant.core.english.rules import Part, Reading, RuleError, Rules, lines_of, named
from assistant.core.english.shape import Shape

_CLINGING = (",", ";", ":", "'", "’", "n't")
"""What no space stands before."""
_KEPT = re.compile(r"([1-9])(?:-([1-9]))?(?::([a-z]+))?")


class Piece(NamedTuple):
    """One thing on the right side: a part that stays, two joined, or a new word."""

    part: int = -1
    joined: int = -1
    form: str = ""
    word: str = ""


class Rewrite(NamedTuple):
    """A rule: what is looked for, and what is put there."""

    parts: tuple[Part, ...]
    put: tuple[Piece, ...]


class Edit(NamedTuple):
    """One change: from where to where, and to what."""

    start: int
    end: int
    put: str


class Shaping(NamedTuple):
    """What a piece of a telegram can be, and how it is written out."""

    shape: Shape
    rule: Rewrite


class Book(NamedTuple):
    """A grammar, and what leans on it by the name of its section: rewriting rules, and the shapes of telegrams."""

    rules: Rules
    sections: Mapping[str, tuple[Rewrite, ...]]
    shapes: Mapping[str, tuple[Shaping, ...]]


@cache
def book(listed: str, habits: str, telegram: str = "") -> Book:
    """Compile grammar, habits and shapes together; raises ``RuleError`` for a rule that cannot be read."""
    lines, shaped = lines_of(habits), lines_of(telegram)
    names = (line for line in (*lines, *shaped) if "=>" not in line and line[0] != "[")
    rules = Rules(written_out(listed) | named(names))
    shapes: dict[str, tuple[Shaping, ...]] = {}
    for section, row in _rows(shaped):
        name, _, source = row.partition(":")
        shapes[section] = (*shapes.get(section, ()), Shaping(_shape(name.strip(), row), _rewrite(source, rules)))
    sections: dict[str, tuple[Rewrite, ...]] = {}
    for section, row in _rows(lines):
        sections[section] = (*sections.get(section, ()), _rewrite(row, rules))
    return Book(rules, sections, shapes)


def _rows(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give every line with an arrow and the section it stands in."""
    section = ""
    for line in lines:
        if "=>" in line and not section:
            raise RuleError(f"a rewriting rule stands before the first section: {line}")
        if line[0] == "[":
            section = line.strip("[] ")
        elif "=>" in line:
            yield section, line


def _shape(name: str, row: str) -> Shape:
    try:
        return Shape(name)
    except ValueError as unknown:
        raise RuleError(f"there is no shape {name}: {row}") from unknown


def _rewrite(line: str, rules: Rules) -> Rewrite:
    left, _, right = line.partition("=>")
    parts = rules.row(left.strip(), left)
    count = sum(part.takes for part in parts)
    put = tuple(_piece(word) for word in right.split())
    if any(max(piece.part, piece.joined) >= count or piece.form not in ("", *FORMS) for piece in put):
        raise RuleError(f"the right side names a part or a form that there is none of: {line}")
    return Rewrite(parts, put)


def _piece(symbol: str) -> Piece:
    kept = _KEPT.fullmatch(symbol)
    if not kept:
        return Piece(word=symbol)
    return Piece(int(kept[1]) - 1, int(kept[2] or 0) - 1, kept[3] or "")


def rewritten(rule: Rewrite, text: str, reading: Reading, lexicon: Lexicon) -> str:
    """Apply one rule wherever it fits; a text it does not fit comes back as it is."""
    for start, end, put in reversed(edits(rule, text, reading, lexicon)):
        text = text[:start] + put + text[end:]
    return text


def edits(rule: Rewrite, text: str, reading: Reading, lexicon: Lexicon) -> list[Edit]:
    """Find where a rule applies, from left to right and never twice in one place, and what it puts there."""
    found: list[Edit] = []
    after = 0
    for start in _starts(rule.parts, reading):
        if start < after:
            continue
        for ends in _ways(rule.parts, reading, start):
            if ends and ends[-1] > start and not _is_broken(reading, start, ends[-1]):
                edit = _edit(rule, text, reading, lexicon, (start, *ends))
                after = ends[-1]
                if edit.put != text[edit.start : edit.end]:
                    found.append(edit)
                break
    return found


def written_as(rule: Rewrite, text: str, reading: Reading, lexicon: Lexicon) -> str | None:
    """Write a whole text as a rule has it; None where the rule does not fit all of it."""
    for ends in _ways(rule.parts, reading, 0):
        if ends and ends[-1] == reading.end and reading.end:
            edit = _edit(rule, text, reading, lexicon, (0, *ends))
            added = rule.put and rule.put[0].word
            put = added + edit.put[len(added) :] if added else edit.put  # "my CCRN" begins no sentence
            return text[: edit.start] + put + text[edit.end :]
    return None


def _starts(parts: tuple[Part, ...], reading: Reading) -> Iterator[int]:
    """Give the places where a row may begin; none where a word it needs does not stand in the text."""
    places = (1 << reading.end) - 1
    for part in parts:
        if part.needs and not any(reading.at[number] for number in part.needs):
            return
    if parts[0].term >= 0:
        places = reading.at[parts[0].term]
    while places:
        lowest = places & -places
        yield lowest.bit_length() - 1
        places ^= lowest


def _ways(parts: tuple[Part, ...], reading: Reading, start: int) -> Iterator[tuple[int, ...]]:
    """Give every way a row can be matched from there, as the places where its parts end; the longest parts first."""
    if not parts:
        yield ()
        return
    first, *rest = parts
    found = first.match(reading, 1 << start)
    while found:
        end = found.bit_length() - 1
        found ^= 1 << end
        for ends in _ways(tuple(rest), reading, end):
            yield (end, *ends) if first.takes else ends


def _is_broken(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence, a quotation or a bracket begins or ends between two places."""
    return bool(reading.breaks >> start + 1 & (1 << end - start - 1) - 1)


def _edit(rule: Rewrite, text: str, reading: Reading, lexicon: Lexicon, places: tuple[int, ...]) -> Edit:
    tokens = reading.tokens
    spans = [
        (tokens[first].start, tokens[last - 1].end) if last > first else (-1, -1) for first, last in pairwise(places)
    ]
    said = ""
    last = -1
    for word, begins, ends in _articled([_said(piece, text, spans, lexicon) for piece in rule.put]):
        if word:
            stood = 0 <= last <= begins and not text[last:begins].strip()
            gap = text[last:begins] if stood else "" if word.startswith(_CLINGING) else " "
            said += (gap if said else "") + word
            last = ends
    start, end = tokens[places[0]].start, tokens[places[-1] - 1].end
    opens = text[start].isupper() and reading.breaks >> places[0] & 1
    return Edit(start, end, said[:1].upper() + said[1:] if opens else said)


def _articled(said: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Make a new *a* an *an* where the word behind it wants one."""
    for place, (word, begins, ends) in enumerate(said):
        after = next((other for other, _, _ in said[place + 1 :] if other), "")
        yield (a_or_an(after) if word == "a" and begins < 0 else word), begins, ends


def _said(piece: Piece, text: str, spans: list[tuple[int, int]], lexicon: Lexicon) -> tuple[str, int, int]:
    """Give the words of a piece, and from where to where they stood, which is nowhere for new ones."""
    if piece.word:
        return piece.word, -1, -1
    start, end = spans[piece.part]
    kept = text[start:end] if start >= 0 else ""
    if piece.joined >= 0:
        other, after = spans[piece.joined]
        last = FORMS[piece.form](text[other:after].lower(), lexicon) if piece.form else text[other:after]
        return f"{kept}-{last}", start, after
    if piece.form and kept:
        kept = FORMS[piece.form](kept.lower(), lexicon)
    return kept, start, end
