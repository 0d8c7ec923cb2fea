"""Which paragraph is meant: a number, a place, or words of its topic."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from assistant.core.drafts import numbered
from assistant.core.talk.words import Phrases, Token, any_of

_SENTENCE = "/sentence"
_CARDINALS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6} | {str(n): n for n in range(2, 10)}
_IN = frozenset({"in", "from", "within", "inside"})
_TRIMMED = " \t,;:.!?\"'“”‘’()"


@dataclass(frozen=True, slots=True)
class Parts:
    """The words for places and paragraphs."""

    order: Mapping[str, str]
    counted: Mapping[str, str]
    """Words that are a number only after "paragraph"."""
    nouns: Phrases
    numbered: Phrases
    about: frozenset[str]
    lead: re.Pattern[str]
    trail: re.Pattern[str]
    empty: frozenset[str]

    def read(self, found: Sequence[Token], i: int) -> Iterator[tuple[int, str]]:
        """Yield each reading of a paragraph at a place: its end and the places, several apart by commas."""
        counted = list(self._counted(found, i))
        yield from counted
        if counted:
            return
        for end, places in self._listed(found, i):
            yield end, ",".join(_of_one_kind(places))

    def _listed(self, found: Sequence[Token], i: int) -> Iterator[tuple[int, list[tuple[str, bool]]]]:
        """Yield each place at a word with those listed behind it, and whether each is a number or place alone."""
        for end, place in self._one(found, i):
            here = (place, end - i == 1)
            yield end, [here]
            if end >= len(found):
                continue
            joined = found[end].word == "and"
            goes_on = self._place(found[end].word) and (found[end].breaks or self._place(found[i].word))
            if joined or (goes_on and not any(self._within(found, end, place))):
                for further, places in self._listed(found, end + joined):
                    yield further, [here, *places]

    def _counted(self, found: Sequence[Token], i: int) -> Iterator[tuple[int, str]]:
        """Read "the last two sentences": so many from one end on."""
        row = found[i : i + 2]
        count = _CARDINALS.get(row[1].word, 0) if len(row) > 1 and not row[1].breaks else 0
        end = self._place(row[0].word) if count else ""
        if end not in ("first", "last"):
            return
        noun = self.nouns.longest_at(found, i + 2)
        said = _sentence(found[i + 1 + noun].word) if noun else ""
        numbers = range(1, count + 1) if end == "first" else range(-count, 0)
        yield i + 2 + noun, ",".join(f"{n}{said}" for n in numbers)

    def _one(self, found: Sequence[Token], i: int) -> Iterator[tuple[int, str]]:
        if i >= len(found):
            return
        if place := self._place(found[i].word):
            noun = self.nouns.longest_at(found, i + 1)
            if noun:
                said = place + _sentence(found[i + noun].word)
                yield from self._within(found, i + 1 + noun, said)
                yield i + 1 + noun, said
            yield i + 1, place
        length = self.numbered.longest_at(found, i)
        after = found[i + length].word if length and i + length < len(found) else ""
        if place := self._place(after) or self.counted.get(after, ""):
            yield i + length + 1, place + _sentence(found[i].word)

    def _within(self, found: Sequence[Token], i: int, said: str) -> Iterator[tuple[int, str]]:
        # "The last sentence of paragraph 2", where "of" is a word that is dropped.
        if said.endswith(_SENTENCE) and i < len(found) and not found[i].breaks:
            for end, place in self._one(found, i + (found[i].word in _IN)):
                if _SENTENCE not in place and end - i > 1:
                    yield end, f"{said} in {place}"

    def _place(self, word: str) -> str:
        return word if word.isdecimal() and len(word) < 4 else self.order.get(word, "")

    def topic(self, text: str) -> str:
        """Return the words of a topic without "the part about" and the like; empty when nothing is named."""
        quoted = re.search(r"[\"“«]([^\"”»]+)", text)
        text = " ".join((quoted.group(1) if quoted else text).split()).strip(_TRIMMED)
        while (shorter := self._trimmed(text)) != text:
            text = shorter
        words = re.findall(r"[^\W_]+", text.lower())
        return "" if not words or all(w in self.empty for w in words) else text

    def _trimmed(self, text: str) -> str:
        text = self.trail.sub("", self.lead.sub("", text))
        return text.strip(_TRIMMED)


def _of_one_kind(places: Sequence[tuple[str, bool]]) -> list[str]:
    """Count sentences where they are named once: "sentence 2, 3 and 4", "the second and third sentence"."""
    named = [place for place, bare in places if not bare]
    all_sentences = bool(named) and all(_SENTENCE in place for place in named)
    return [place + _SENTENCE if bare and all_sentences else place for place, bare in places]


def place_value(place: str) -> int | str:
    """Return a place as a number where it is one, else as its word."""
    return numbered(place)


def _sentence(noun: str) -> str:
    return _SENTENCE if noun in ("sentence", "sentences", "line", "lines") else ""


def leading(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of the phrases before a topic."""
    return re.compile(rf"^(?:{any_of(phrases)})\s+(?=\S)", re.IGNORECASE)


def trailing(phrases: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of the phrases after a topic."""
    return re.compile(rf"(?<=\S)\s+(?:{any_of(phrases)})$", re.IGNORECASE)
