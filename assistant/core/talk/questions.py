"""What is asked and what is wished in one line: a question is answered, and changes nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from assistant.core.english import sentences
from assistant.core.talk.cuts import MARKS

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GIVEN = re.compile(r"\s*(?:(?:please|pls|also|and)[, ]+)*(?:add|insert|put in|p\.?s)\.?(?: this)?\s*:", re.IGNORECASE)
"""What gives a text of one's own, whatever words of a question stand in it."""
_HALVES = re.compile(r"(?<=;)\s+")
_BEING = frozenset({"is", "are", "was", "were"})
_SPEAKERS = frozenset({"i", "it", "they", "we", "she", "he"})
_PERSONS, _TURNED = _SPEAKERS - {"it"}, 6
"""Before whom a verb stands in a question, and the words in which it does."""
_TURNING = frozenset({"is", "are", "was", "were", "am", "do", "does", "did", "should", "shall", "will"})
_DONE = ("do", "it")
_ADVISING = frozenset({"should", "shall", "does", "did"})
"""What asks, whoever is named behind it."""
_ARTICLES = frozenset({"a", "an"})
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
    if _GIVEN.match(line):
        return line, ""
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
    bare = [word for word in words if word not in _ARTICLES]
    return (
        words[1:-1] == [known.either]
        or (
            len(bare) < len(words)
            and len(bare) <= _LONG
            and known.either in bare[1:-1]
            and words[0] not in known.orders
        )
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
    """Whether a line begins as what can be no wish: "which one is the subject", "which of them should i send"."""
    words = _plain(line, known)
    if len(words) <= _FEW or words[0] not in known.wh:
        return False
    turned = any(a in known.aux - known.polite and b in _PERSONS for a, b in pairwise(words[1:_TURNED]))
    return turned or (words[0] in known.only_asking and bool({*words[1:3]} & _BEING))


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
