"""What is asked about the program or about the note itself: the answer with the most words of the question."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SPELLED = {
    "whats": "what is", "hows": "how is", "wheres": "where is", "whos": "who is", "im": "i am", "isnt": "is not",
    "wot": "what", "shud": "should", "wud": "would", "u": "you", "ur": "your", "sposed": "supposed", "r": "are",
}  # fmt: skip
_FEW = 2
_LONG = 6
"""Words: in a longer question one word alone may be said in passing."""
_BEFORE = frozenset("please pls can could you u also and just ok now would kindly to i want it".split())
"""What may stand before what a line begins with."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One block of ``prompts/asked.toml``."""

    id: str
    asked: tuple[tuple[str, ...], ...]
    wished: tuple[tuple[str, ...], ...]
    told: tuple[tuple[str, ...], ...] = ()


def answers_known(blocks: Sequence[Mapping[str, Any]]) -> tuple[Answer, ...]:
    """Build from the blocks."""

    def sets(block: Mapping[str, Any], name: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(row.split()) for row in block.get(name, ()))

    return tuple(Answer(b["id"], sets(b, "asked"), sets(b, "wished"), sets(b, "told")) for b in blocks)


def asked_of(line: str, known: Sequence[Answer]) -> str:
    """Return the answer to a question by its id, or nothing."""
    said = _words(line)
    found = [(len(row), answer.id) for answer in known for row in answer.asked if _all_in(row, said)]
    best = max(found, key=lambda hit: hit[0], default=(0, ""))
    return best[1] if best[0] > _FEW or len(said) <= _LONG * 2 else ""


def wished_of(line: str, known: Sequence[Answer]) -> str:
    """Return the answer to a wish that cannot be granted, or nothing."""
    said = _words(line)
    first = next((i for i, word in enumerate(said) if word not in _BEFORE), 0)
    rows = ((answer.id, row) for answer in known for row in answer.wished)
    return next((id_ for id_, row in rows if said and _is(row[0], said[first]) and _all_in(row, said)), "")


def told_of_it(line: str, known: Sequence[Answer]) -> str:
    """Return the answer to what is only told, and asks without a question: "I noticed a typo after I sent it"."""
    said = _words(line)
    found = [(len(row), answer.id) for answer in known for row in answer.told if _all_in(row, said)]
    return max(found, key=lambda hit: hit[0], default=(0, ""))[1]


def _all_in(row: Sequence[str], said: Sequence[str]) -> bool:
    return all(any(_is(w.removeprefix("-"), word) for word in said) is not w.startswith("-") for w in row)


def _is(wanted: str, word: str) -> bool:
    ways: Iterator[str] = iter(wanted.split("|"))
    return any(word.startswith(way[:-1]) if way.endswith("*") else word == way for way in ways)


def _words(line: str) -> list[str]:
    plain = (w.replace("’", "").replace("'", "") for w in _WORD.findall(line.lower()))
    return [part for word in plain for part in _SPELLED.get(word, word).split()]
