"""The places in a phrase whose words come from a list: a tone, a channel, a person, a date."""

from collections.abc import Iterator, Sequence

from assistant.core.talk.book import Book
from assistant.core.talk.words import Phrases, Token

_LENGTHS = ("longer", "shorter")
_SHORTEST_PHONE = 5


class Slots:
    """Reads the slots whose words come from a list."""

    def __init__(self, book: Book, tones: Sequence[str], people: Sequence[str]) -> None:
        self._book = book
        self._tones = Phrases([t.word for t in book.tokens(tone)] for tone in tones)
        self.people = frozenset(t.word for name in people for t in book.tokens(name)) - {"dr", "mr", "mrs", "ms"}

    def __call__(self, slot: str, found: Sequence[Token], i: int) -> Iterator[tuple[int, str]]:
        """Yield each way a slot can be read at a place: where it ends and its value."""
        if i < len(found):
            yield from getattr(self, "_" + slot.rstrip("!+2-"))(found, i, slot)

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
        new = slot.endswith("+")
        while end < len(found) and end - i < 4 and (self._is_name(found[end], new=new) or self._is_title(found, end)):
            end += 1
        if any(self._is_name(t, new=new) for t in found[i:end]):
            yield end, ""

    def _is_name(self, token: Token, *, new: bool) -> bool:
        owned = token.word[-1:] == "s" and token.word[:-1] in self.people  # "Oskars note"
        return (
            token.word in self.people or owned or (new and token.word not in self._book.known and token.word.isalpha())
        )

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

    def _value(self, found: Sequence[Token], i: int, slot: str) -> Iterator[tuple[int, str]]:
        if length := self._book.values[slot.rstrip("-")].longest_at(found, i):
            yield i + length, ""

    _kind = _round = _value

    def _address(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if "@" in found[i].word[1:]:
            yield i + 1, ""

    def _regards(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if length := self._book.lists["regards"].longest_at(found, i):
            yield i + length, ""

    def _digits(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        end = i
        while end < len(found) and found[end].word.isdecimal():
            end += 1
        if sum(len(t.word) for t in found[i:end]) >= _SHORTEST_PHONE:
            yield end, ""

    def _date(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        date = self._book.lists["date"]
        if any(date.longest_at(found, k) or _begins_a_day(found[k].word) for k in range(i, min(i + 2, len(found)))):
            yield from self._run(found, i, date)

    def _run(self, found: Sequence[Token], i: int, wanted: Phrases) -> Iterator[tuple[int, str]]:
        for end in range(i + 1, min(i + 6, len(found)) + 1):
            if found[end - 1].word in ("not", "but"):
                return
            if any(wanted.longest_at(found, k) or _is_day(found[k].word) for k in range(i, end)):
                yield end, ""

    def _filename(self, found: Sequence[Token], i: int, _slot: str) -> Iterator[tuple[int, str]]:
        if "." in found[i].word or "/" in found[i].word:
            yield i + 1, ""


def _is_day(word: str) -> bool:
    # "12th", "3.11": more than a number.
    return _begins_a_day(word) and not word.isdecimal()


def _begins_a_day(word: str) -> bool:
    return word[:1].isdecimal() and not word.endswith("%")
