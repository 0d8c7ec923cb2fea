"""What people ask about the program and the note, known by the words of a question."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_FEW = 2
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SPELLED = {
    "whats": "what is", "hows": "how is", "wheres": "where is", "whos": "who is", "im": "i am", "isnt": "is not",
    "wot": "what", "shud": "should", "wud": "would", "u": "you", "ur": "your", "sposed": "supposed", "r": "are",
}  # fmt: skip
_LONG_QUESTION = 6
"""Words: in a longer question one word alone may be said in passing."""
_BEFORE = frozenset("please pls can could you u also and just ok now would kindly to i want it".split())
"""What may stand before what a line begins with."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question: one of several, or one that begins so; or none of them may be said."""

    whole: frozenset[str]
    begins: tuple[str, ...]
    denied: bool = False

    def is_said(self, words: Collection[str]) -> bool:
        """Whether it is as it should be among some words."""
        there = not self.whole.isdisjoint(words) or (bool(self.begins) and any(map(self.fits, words)))
        return there is not self.denied

    def fits(self, word: str) -> bool:
        """Whether it is this word."""
        return word in self.whole or word.startswith(self.begins)


Row = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One block of ``prompts/asked.toml``."""

    id: str
    asked: tuple[Row, ...]
    wished: tuple[Row, ...]
    told: tuple[Row, ...] = ()


def answers_known(blocks: Sequence[Mapping[str, Any]]) -> tuple[Answer, ...]:
    """Build from the blocks."""

    def sets(block: Mapping[str, Any], name: str) -> tuple[Row, ...]:
        return tuple(tuple(map(_word, row.split())) for row in block.get(name, ()))

    return tuple(Answer(b["id"], sets(b, "asked"), sets(b, "wished"), sets(b, "told")) for b in blocks)


def asked_of(line: str, known: Sequence[Answer]) -> str:
    """Return the answer to a question by its id, or nothing."""
    said = _words(line)
    found = [(_worth(row), answer.id) for answer in known for row in answer.asked if _all_in(row, said)]
    best = max(found, key=lambda hit: hit[0], default=(0, ""))
    return best[1] if best[0] > _FEW or len(said) <= _LONG_QUESTION * 2 else ""


def wished_of(line: str, known: Sequence[Answer]) -> str:
    """Return the answer to a wish that cannot be granted, or nothing."""
    said = _words(line)
    if said[1:2] == ["i"] and said[2:3] in (["send"], ["mail"], ["email"]):
        return ""  # "can I send it on a Sunday?" asks whether one may
    first = next((word for word in said if word not in _BEFORE), said[0] if said else "")
    rows = ((answer.id, row) for answer in known for row in answer.wished)
    return next((id_ for id_, row in rows if said and row[0].fits(first) and _all_in(row, said)), "")


def told_of_it(line: str, known: Sequence[Answer]) -> str:
    """Return the answer to what is only told, and asks without a question: "I noticed a typo after I sent it"."""
    said = _words(line)
    found = [(_worth(row), answer.id) for answer in known for row in answer.told if _all_in(row, said)]
    return max(found, key=lambda hit: hit[0], default=(0, ""))[1]


def _worth(row: Row) -> int:
    return sum(not word.denied for word in row)  # what must not be said tells nothing of what was


def _all_in(row: Row, said: Sequence[str]) -> bool:
    """Whether all of a set is said, each of it by a word of its own: an e-mail is no address of an e-mail."""
    if not all(word.is_said(said) for word in row):
        return False
    fitting = ({n for n, w in enumerate(said) if word.fits(w)} for word in row if not word.denied)
    return _each_its_own(sorted(fitting, key=len), frozenset())


def _each_its_own(fitting: Sequence[set[int]], taken: frozenset[int]) -> bool:
    return not fitting or any(_each_its_own(fitting[1:], taken | {n}) for n in fitting[0] - taken)


def _word(written: str) -> Word:
    ways = written.removeprefix("-").split("|")
    begins = tuple(way[:-1] for way in ways if way.endswith("*"))
    return Word(frozenset(way for way in ways if not way.endswith("*")), begins, written.startswith("-"))


_QUOTED = re.compile(
    r"[\"“«](?![^\"”»]*\b(?:regards|wishes|sincerely|respectfully|dear|hello|hi)\b)[^\"”»\s]+\s[^\"”»]+[\"”»]",
    re.IGNORECASE,
)
"""Words of the note that are asked about, and ask nothing; how it greets and closes says what is asked."""


def _words(line: str) -> list[str]:
    line = _QUOTED.sub("that", line)
    plain = (w.replace("’", "").replace("'", "") for w in _WORD.findall(line.lower()))
    return [part for word in plain for part in _SPELLED.get(word, word).split()]
