"""Ways of saying a time, and the plain words they stand for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_SAID = {
    "week of": "w c | wc | w / c | week commencing | week beginning | week starting",
    "end of day": "eod | e o d | cob | c o b | end of play | end of business | close of play | close of business | "
    "close of the day",
    "end of week": "eow | e o w | week end > of | week-end > of | week end > $ | week-end > $",
    "the end of this week": "this week end",
    "this weekend": "this week-end",
    "end of month": "eom | e o m | month end | months end",
    "soon": "as soon as possible | as soon as they can | as soon as you can | as soon as we can",
    "within": "w / in | in course of | in the course of | up to | max | maximum | at most",
    "beginning of": "begin of | begining of",
    "within a": "within the > fortnight",
    "this": "this coming | in course of the > week | in the course of the > week | in the course of the > month | "
    "within the > week | within this > week | within the > month | within this > month",
    "by": "no later than | on or before",
    "by-latest": "at the latest | at latest | latest",
    "about": "~ | roughly | circa | or so | ish",
    "perhaps": "i think | i guess | i hope | i suppose",
    "hopefully": "if poss | if possible | if all goes well | fingers crossed",
    "sometime": "some time",
    "new-year": "new year | new years | new year's",
    "half-term": "half term",
    "midweek": "mid week",
    "the": "the > next week of | the > next month of | the > next year of",
    "": "o'clock | oclock | in > this | in > next | in the > next week | in the > following week | the > next week | "
    "the > next month | the > next year",
}
"""What is meant, and how it is said: what stands behind > must follow and stays; $ is the end."""
_SAYERS = "he she they you".split()
_OPINIONS = "thought;think;thinks;said;hope;hopes;hoped;reckon;reckons;reckoned;told me".split(";")
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()


class _Phrase(NamedTuple):
    words: list[str]
    taken: int
    """How many of the words give way."""
    meant: list[str]


def _by_first_word() -> Mapping[str, list[_Phrase]]:
    """Sort the phrases by their first words, the longest first."""
    rows = [(phrase, meant) for meant, phrases in _SAID.items() for phrase in phrases.split(" | ")]
    rows += [(f"{who} {opinion}", "perhaps") for who in _SAYERS for opinion in _OPINIONS]
    rows += [(f"at {word}", f"at {hour}") for hour, word in enumerate(_HOURS, 1)]
    found: dict[str, list[_Phrase]] = {}
    for phrase, meant in sorted(rows, key=lambda row: -len(row[0].split())):
        taken, _, after = phrase.partition(" > ")
        words = taken.split()
        found.setdefault(words[0], []).append(_Phrase(words + after.split(), len(words), meant.split()))
    return found


_PHRASES = _by_first_word()


def plainly(said: Sequence[str]) -> Iterator[str]:
    """Put plain words in the place of every phrase."""
    row = [*said, "$"]
    at = 0
    while at < len(said):
        phrase = next((p for p in _PHRASES.get(row[at], ()) if row[at : at + len(p.words)] == p.words), None)
        yield from phrase.meant if phrase else (row[at],)
        at += phrase.taken if phrase else 1
