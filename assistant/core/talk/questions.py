"""What is asked and what is wished in one line: a question is answered, and changes nothing."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from assistant.core.english import sentences
from assistant.core.talk.cuts import MARKS

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HALVES = re.compile(r"(?<=;)\s+")
_BEING = frozenset({"is", "are", "was", "were"})
_SPEAKERS = frozenset({"i", "it", "they", "we", "she", "he"})
_TURNING = frozenset({"is", "are", "was", "were", "am", "do", "does", "did", "should", "shall", "will"})
_DONE = ("do", "it")
_ADVISING = frozenset({"should", "shall", "does", "did"})
"""What asks, whoever is named behind it."""
_FORBIDS = "dont"
_ORDERED = frozenset({"do", "have"})
_FEW = 2
_LONG = 4
"""Words: a longer line with a question mark asks, unless it is put as a request."""


@dataclass(frozen=True, slots=True)
class Questions:
    """The words by which a question is known."""

    wh: frozenset[str]
    aux: frozenset[str]
    subjects: frozenset[str]
    things: frozenset[str]
    polite: frozenset[str]
    polite_to: frozenset[str]
    having: frozenset[str]
    requests: tuple[str, ...]
    """These and the rows below end in a space each, so that a line begins with whole words of them."""
    wondering: tuple[str, ...]
    checking: tuple[str, ...]
    checking_alone: frozenset[str]
    """What asks so only where nothing else is said."""
    only_asking: frozenset[str]
    orders: frozenset[str]
    either: str
    leads: tuple[str, ...]
    said_of: tuple[str, ...]


def questions(words: Mapping[str, Sequence[str]]) -> Questions:
    """Build from ``[questions]`` of ``prompts/commands_sayings.toml``."""
    names = ("wh", "aux", "subjects", "things", "polite", "polite_to", "having", "only_asking", "orders")
    sets: dict[str, Any] = {n: frozenset(words[n]) for n in names}
    alone = frozenset(words["checking"]) & sets["wh"]
    rows = {name: words[name] for name in ("requests", "wondering", "said_of")}
    rows["checking"] = [c for c in words["checking"] if c not in alone]
    rows["leads"] = sorted(words["leads"], key=len, reverse=True)
    openings: dict[str, Any] = {name: tuple(f"{opening} " for opening in row) for name, row in rows.items()}
    return Questions(**sets, **openings, checking_alone=alone, either=str(words["either"]))


def parted(line: str, known: Questions) -> tuple[str, str]:
    """Part a line into what it wishes and what it asks, each in the words typed."""
    wishes: list[str] = []
    asked: list[str] = []
    for half in (half for sentence in sentences(line) for half in _HALVES.split(sentence)):
        before, question = _cut(half, known)
        wishes += [before] if before else []
        asked += [question] if question else []
    return " ".join(wishes), " ".join(asked)


def _cut(sentence: str, known: Questions) -> tuple[str, str]:
    for found in re.finditer(r"(?:,|:| -|\band\b|\bbut\b)\s*", sentence):
        before, rest = sentence[: found.start()], sentence[found.end() :]
        if before and not _quoted(sentence, found.start()) and asks(rest, known, certain=True):
            return ("", sentence) if asks(before, known) else (before, rest)
    return ("", sentence) if asks(sentence, known) else (sentence, "")


def _quoted(text: str, at: int) -> bool:
    return sum(text[:at].count(mark) for mark in '"“”') % 2 == 1


def half_asks(line: str, known: Questions) -> bool:
    """Whether a line ends as a question does and is no request: a wish in it may only be weighed."""
    words = _plain(line, known)
    begged = any(a in known.polite and b in known.polite_to for a, b in pairwise(words))
    asked = _begins(" ".join(words), known.requests)
    return line.rstrip().endswith("?") and len(words) > _LONG and not (begged or asked or _has(words, known))


def begins_asking(line: str, known: Questions) -> bool:
    """Whether a line begins with what, when, how and the like."""
    words = _plain(line, known)
    return bool(words) and words[0] in known.wh


def asks_first(line: str, known: Questions) -> bool:
    """Whether the first word of a line is one that asks."""
    words = _plain(line, known)
    return bool(words) and words[0] in known.wh | known.aux


def may_ask(line: str, known: Questions) -> bool:
    """Whether a line that nothing else was read in may be a question."""
    words = _plain(line, known)
    if not words or line.rstrip().endswith("?"):
        return bool(words)
    if words[0] in _ORDERED and _begins(" ".join(words), known.requests):
        return False  # "do it as a txt"
    # "Don't change it" forbids, where "don't they mind" asks.
    forbids = words[0] == _FORBIDS and words[1:2] and words[1] not in known.subjects | known.things
    return words[0] in known.wh or (words[0] in known.aux and not forbids)


def asks(sentence: str, known: Questions, *, certain: bool = False) -> bool:
    """Whether a sentence asks something; with ``certain``, only where it begins as nothing but a question does."""
    words = _plain(sentence, known)
    text = " ".join(words)
    if not words or _begins(text, known.requests):
        return False
    first, second = words[0], words[1] if len(words) > 1 else ""
    if first in known.polite and (second in known.polite_to or _has(words, known)):
        return False
    if first in known.aux and (second in known.subjects or (second in known.things and len(words) > 2)):
        return not _says(words, known)
    if first in _ADVISING and len(words) > _FEW + 1:
        return True
    if first in _BEING and len(words) > _FEW and not _says(words, known):
        return True
    if certain:
        return _begins(text, known.wondering) or _is_turned(words, known)
    if first in known.wh and second:
        return True
    return any(f" {w}" in f" {text} " for w in known.wondering)


def _is_turned(words: Sequence[str], known: Questions) -> bool:
    """Whether the verb stands before its subject: "what do i say", but not "which is silly"."""
    first, second, third = (*words, "", "", "")[:3]
    turned = first in known.wh and second in known.aux and third in known.subjects | known.things
    return turned and not (first in known.only_asking and second in _BEING)


def asks_last(line: str, known: Questions) -> bool:
    """Whether the last clause of a line asks, with its verb left out too: "ok to send", "dear or hi", "when"."""
    if _is_quoting(line) or _begins(" ".join(_plain(line, known)), known.requests):
        return False
    last = MARKS.split(line.strip(" .!?"))[-1]
    words = _WORDS.findall(last.lower().replace("’", "'"))
    text = " ".join(words).replace("'", "")
    if text in known.checking_alone or _begins(text, known.checking):
        return True
    weighs = line.rstrip().endswith("?") and known.either in words[1:-1] and words[0] not in known.orders
    return (
        words[1:-1] == [known.either]
        or (weighs and len(words) <= _LONG + 1)
        or (known.either in words and asks_first(last, known))
    )


def turns(line: str, known: Questions) -> bool:
    """Whether a question follows in the midst of a line, with no mark before it: "its been 3 days am i too late"."""
    words = _plain(line, known)
    pairs = [p for p in pairwise(words[1:]) if p[0] in _TURNING and p[1] in _SPEAKERS and p != _DONE]
    is_tag = pairs == [(*words[-2:],)] and words[-1] == "it"
    return bool(pairs) and not is_tag and not _is_quoting(line)


def only_asks(line: str, known: Questions) -> bool:
    """Whether a line begins as what can be no wish, whatever it names: "which one is the subject"."""
    words = _plain(line, known)
    return len(words) > _FEW and words[0] in known.only_asking and bool({*words[1:3]} & _BEING)


def _is_quoting(line: str) -> bool:
    return any(mark in line for mark in '"“”')


def _says(words: Sequence[str], known: Questions) -> bool:
    return words[0] in _BEING and _begins(" ".join(words[1:]), known.said_of)


def _has(words: Sequence[str], known: Questions) -> bool:
    rest = words[2:3] if words[1:2] in (["i"], ["we"]) else []
    return bool(rest) and rest[0] in known.having


def _plain(sentence: str, known: Questions) -> list[str]:
    text = " ".join(_WORDS.findall(sentence.lower().replace("’", "'"))).replace("'", "")
    while lead := next((x for x in known.leads if text.startswith(x)), ""):
        text = text.removeprefix(lead)
    return text.split()


def _begins(text: str, openings: tuple[str, ...]) -> bool:
    return f"{text} ".startswith(openings)


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
    return all(word.is_said(said) for word in row)


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
