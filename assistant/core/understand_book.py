"""All that is known about how people say things, built once from ``prompts/commands*.toml``."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from assistant.core.understand_parts import Parts
from assistant.core.understand_patterns import Language, Pattern, Patterns
from assistant.core.understand_quality import Qualities, Quality
from assistant.core.understand_words import Mender, Phrases, Token, tokens

_LENGTHS = ("longer", "shorter")


@dataclass(frozen=True, slots=True)
class Book:
    """Patterns, word lists and readers of slots."""

    patterns: Patterns
    qualities: Qualities
    parts: Parts
    lists: Mapping[str, Phrases]
    """Fillers, polite wrapping, light words and so on, by name."""
    fields: tuple[tuple[str, Phrases], ...]
    channels: tuple[tuple[str, Phrases], ...]
    unmistakable: Phrases
    spelled_out: Mapping[str, str]
    suffixes: Mapping[str, str]
    abbreviations: frozenset[str]
    softening: frozenset[str]
    clause: frozenset[str]
    """The words a sentence of one's own begins with."""
    known: frozenset[str]
    """Every word that needs no mending."""
    mender: Mender
    about: Mapping[str, str]
    """What each command does, for the menu."""

    def tokens(self, text: str) -> list[Token]:
        """Split text into words, short forms spelled out."""
        return tokens(text, self.spelled_out, self.suffixes, self.abbreviations)


def build(commands: Mapping[str, Any], words: Mapping[str, Any]) -> Book:
    """Build the book from the two files as read; raises ``KeyError`` for a group that is not there."""
    spelled, suffixes = words["spelled_out"], words["suffixes"]
    fillers = Phrases(_normal(f, spelled, suffixes) for f in words["words"]["fillers"])

    @cache
    def normal(phrase: str) -> list[str]:
        row = _normal(phrase, spelled, suffixes)
        kept = [w for w in row if not fillers.longest_at([Token(w, 0, 0)], 0)]
        return kept or (row if len(row) == 1 and row[0] not in ("a", "an", "the", "of") else [])

    def phrases(rows: Sequence[str]) -> Phrases:
        return Phrases(normal(r) for r in rows)

    groups = {name: [p for row in rows if (p := tuple(normal(row)))] for name, rows in commands["groups"].items()}
    language = Language(groups, normal)
    patterns = [Pattern(phrase, block, language) for block in commands["command"] for phrase in block["phrases"]]
    lists = {name: phrases(rows) for name, rows in words["words"].items() if name != "fillers"}
    lists |= {name: phrases(rows) for name, rows in words["spelling"].items()}
    lists |= {"honorific": phrases(commands["groups"]["honorific"]), "job": phrases(words["parts"]["job_words"])}
    lists |= {"date": phrases(words["parts"]["date_words"]), "fillers": fillers}
    channels = tuple((n, phrases(rows)) for n, rows in commands["channels"].items() if n != "unmistakable")
    fields = tuple((n, phrases(rows)) for n, rows in commands["fields"].items())
    qualities = Qualities(
        tuple(_quality(q, phrases) for q in words["quality"]),
        {step: phrases(rows) for step, rows in words["steps"].items()},
    )
    parts = _parts(words, phrases)
    used = _words_of(groups, patterns, lists, channels, fields, qualities, parts)
    return Book(
        Patterns(patterns), qualities, parts, lists, fields, channels, phrases(commands["channels"]["unmistakable"]),
        spelled, suffixes, frozenset(words["abbreviations"]["words"]),
        frozenset(words["softening"]["words"]), frozenset(words["clause"]["starts"]),
        used, Mender(used, used - lists["common"].words),
        {b["name"]: b["about"] for b in commands["command"] if "about" in b},
    )  # fmt: skip


def _normal(phrase: str, spelled: Mapping[str, str], suffixes: Mapping[str, str]) -> list[str]:
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return [w for word in phrase.lower().split() for w in (spelled[word].split() if word in spelled else (word,))]
    return [t.word for t in tokens(phrase, spelled, suffixes)]


def _quality(data: Mapping[str, Any], phrases: Any) -> Quality:
    more = data.get("means") or data["more"]
    return Quality(more, data["less"], data.get("bare") == "less", phrases(data["words"]), phrases(data["grades"]))


def _parts(words: Mapping[str, Any], phrases: Any) -> Parts:
    order = {word: place for place, names in words["order"].items() for word in names}
    parts = words["parts"]
    lead, trail = (tuple(sorted(parts[key], key=len, reverse=True)) for key in ("lead", "trail"))
    numbered, nouns = phrases(parts["numbered"]), phrases(parts["nouns"])
    return Parts(order, nouns, numbered, frozenset(parts["about"]), lead, trail, frozenset(parts["empty"]))


def _words_of(
    groups: Mapping[str, Sequence[tuple[str, ...]]],
    patterns: Sequence[Pattern],
    lists: Mapping[str, Phrases],
    channels: Sequence[tuple[str, Phrases]],
    fields: Sequence[tuple[str, Phrases]],
    qualities: Qualities,
    parts: Parts,
) -> frozenset[str]:
    rows = [*lists.values(), *qualities.steps.values(), parts.nouns, parts.numbered]
    rows += [p for _, p in (*channels, *fields)] + [p for q in qualities.families for p in (q.words, q.grades)]
    literal = {w for p in patterns for w in p.source.replace("|", " ").replace("(", " ").replace(")", " ").split()}
    plain = {w.strip("[]") for w in literal if w.strip("[]").isalpha()}
    grouped = {w for options in groups.values() for option in options for w in option}
    return frozenset(plain | grouped | set(parts.order) | {w for r in rows for w in r.words})


class Slots:
    """Reads the slots whose words come from a list."""

    def __init__(self, book: Book, tones: Sequence[str], people: Sequence[str]) -> None:
        self._book = book
        self._tones = Phrases([t.word for t in book.tokens(tone)] for tone in tones)
        self.people = frozenset(t.word for name in people for t in book.tokens(name)) - {"dr", "mr", "mrs", "ms"}

    def __call__(self, slot: str, found: Sequence[Token], i: int) -> Iterator[tuple[int, str]]:
        """Yield each way a slot can be read at a place: where it ends and its value."""
        if i < len(found):
            yield from getattr(self, "_" + slot.rstrip("!+2"))(found, i, slot)

    def _tone(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if length := self._tones.longest_at(found, i):
            yield i + length, found[i].word
        elif (hit := self._book.qualities.family_at(found, i)) and not hit[0].complaint and hit[0].more not in _LENGTHS:
            yield i + hit[1], hit[0].more

    def _channel(self, found: Sequence[Token], i: int, slot: str) -> Iterator[tuple[int, str]]:
        if slot.endswith("!") and not self._book.unmistakable.longest_at(found, i):
            return
        hits = [(length, name) for name, names in self._book.channels if (length := names.longest_at(found, i))]
        if hits:
            length, name = max(hits, key=lambda hit: hit[0])
            yield i + length, name

    def _field(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        for name, names in self._book.fields:
            for length in names.at(found, i):
                yield i + length, name

    def _part(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        yield from self._book.parts.read(found, i)

    def _number(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        value = found[i].word if found[i].word.isdecimal() else self._book.parts.order.get(found[i].word, "")
        if value.isdecimal():
            yield i + 1, value

    def _ordinal(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if (value := self._book.parts.order.get(found[i].word, "")) and value != "last":
            yield i + 1, value

    def _who(self, found: Sequence[Token], i: int, slot: str) -> Iterator[tuple[int, str]]:
        end = i
        while end < len(found) and end - i < 4 and (found[end].word in self.people or self._is_title(found, end)):
            end += 1
        if end > i and any(t.word in self.people for t in found[i:end]):
            yield end, ""
        elif slot.endswith("+") and found[i].word not in self._book.known:
            yield i + 1, ""

    def _is_title(self, found: Sequence[Token], i: int) -> bool:
        return bool(self._book.lists["honorific"].longest_at(found, i))

    def _honorific(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if length := self._book.lists["honorific"].longest_at(found, i):
            yield i + length, ""

    def _clause(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if found[i].word in self._book.clause:
            yield i + 1, ""

    def _letter(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if len(found[i].word) == 1:
            yield i + 1, ""

    def _jobtitle(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        yield from self._run(found, i, self._book.lists["job"])

    def _date(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        date = self._book.lists["date"]
        if any(date.longest_at(found, k) or found[k].word[:1].isdecimal() for k in range(i, min(i + 2, len(found)))):
            yield from self._run(found, i, date)

    def _run(self, found: Sequence[Token], i: int, wanted: Phrases) -> Iterator[tuple[int, str]]:
        for end in range(i + 1, min(i + 6, len(found)) + 1):
            if found[end - 1].word in ("not", "but"):
                return
            if any(wanted.longest_at(found, k) for k in range(i, end)):
                yield end, ""

    def _filename(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if "." in found[i].word or "/" in found[i].word:
            yield i + 1, ""
