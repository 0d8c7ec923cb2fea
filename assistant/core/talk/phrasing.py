"""How people say "this instead of that", "in all of them" and the like, built from ``prompts/conversation.toml``."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.core.drafts import stems
from assistant.core.shapes import Shapes
from assistant.core.talk.clauses import Acts
from assistant.core.talk.known_answers import Answer, answers_known
from assistant.core.talk.remarks import Remarks, remarks
from assistant.core.talk.words import any_loosely, any_of


@dataclass(frozen=True, slots=True)
class Dislikes:
    """Built from ``[disliked]`` of ``prompts/conversation.toml``."""

    dislikes: re.Pattern[str]
    takes_out: re.Pattern[str]
    takes_whole: re.Pattern[str]
    """What is to go is the sentence, and not the words alone."""
    not_said: re.Pattern[str]
    """Said of words that are not quoted."""
    others: re.Pattern[str]
    """Other words are given, or a place, or a question is asked."""


def dislikes(words: Mapping[str, Sequence[str]]) -> Dislikes:
    """Build from the lists."""
    return Dislikes(
        *(_one_loosely(words[name]) for name in ("dislikes", "takes_out", "takes_whole", "not_said", "others"))
    )


def _one_loosely(rows: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_loosely(rows)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fates:
    """How people say what became of a promise, from ``[promised]`` of ``prompts/conversation.toml``."""

    done: re.Pattern[str]
    never: re.Pattern[str]
    moved: re.Pattern[str]
    orders: re.Pattern[str]
    decides: frozenset[str]
    small: frozenset[str]


def fates(words: Mapping[str, Sequence[str]]) -> Fates:
    """Build from the lists."""
    done, never, moved = (
        re.compile(rf"(?<!\w)(?:{any_loosely(words[name])})(?!\w)", re.IGNORECASE)
        for name in ("done", "never", "moved")
    )
    orders = rf"^(?:(?:please|pls|and|also|can you|could you) )*(?:{any_loosely(words['orders'])})\b"
    decides, small = (stems(" ".join(words[name])) for name in ("decides", "small"))
    return Fates(done, never, moved, re.compile(orders, re.IGNORECASE), decides, small)


STANDS = "\x00"
"""Put in place of words of the note, so that a shape finds them whatever they are."""
_NAME = r"(?:(?:the |that |this )?(?:phrase|words?|wording|expression|name|term) )?"
_AROUND = r"[\"'“‘«]?{}[\"'”’»]?"
_GAP = _AROUND.format(r"(?P<{}>[^\"“”«»]+?)")
_WHERE = r"(?:,? (?:at|in|for|on|with|about|from) (?:the )?(?P<where>[^,.;!?]+))?"
_WHO = r"(?-i:(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}))\b"


@dataclass(frozen=True, slots=True)
class Shape:
    """One way of saying "this instead of that"."""

    of_note: re.Pattern[str]
    """With ``STANDS`` in place of the old words."""
    plain: re.Pattern[str]
    """With any words as the old ones."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """How people say "this instead of that", and "in all of them"."""

    instead: tuple[Shape, ...]
    corrected: tuple[Shape, ...]
    """How they say that what was told is to be this, not that."""
    arrows: tuple[Shape, ...]
    """Signs for it: "this -> that"."""
    quoting: tuple[re.Pattern[str], ...]
    """How they name words of the note without quotation marks, to be left out."""
    another_person: tuple[re.Pattern[str], ...]
    """How they say that they met somebody more."""
    earlier: re.Pattern[str]
    """How they say that a tone is one the note had before."""
    no_words: frozenset[str]
    """What stands for the note itself, and is no wording in it."""
    courtesy: re.Pattern[str]
    """What may stand before or behind a wish and is no part of it."""
    strange: re.Pattern[str]
    """What is said in a wish, and hardly ever a value."""
    strange_in_sentences: re.Pattern[str]
    """What is said in a wish, and hardly ever in a sentence of a letter."""
    denying: re.Pattern[str]
    """What denies that a sentence behind it was ever said."""
    refusing: re.Pattern[str]
    """What stands before a name or a phrase that shall not be there, with all behind it."""
    beside: Remarks
    """What is said beside a wish and asks for nothing."""
    fates: Fates
    """What has become of a promise."""
    dislikes: Dislikes
    """That words of the note are not liked."""
    shapes: Shapes
    """What is known whatever it is about."""
    acts: Acts
    """What is asked for in a clause about the text."""
    answers: tuple[Answer, ...]
    """What is asked about the program and the note."""
    parts: frozenset[str] = frozenset()
    """The beginnings of the words that parts of a note are called by."""
    called: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """What parts of a note are called, and what each of these names stands for."""

    def plainly(self, words: str) -> str:
        """Return a wish without the courtesies around it."""
        while (shorter := self.courtesy.sub("", words).strip()) != words and shorter:
            words = shorter
        return words


def build_phrasing(content: Mapping[str, Any], shapes: Mapping[str, Any], asked: Mapping[str, Any]) -> Phrasing:
    """Build from ``[wishes]`` and its neighbours in ``prompts/conversation.toml``."""
    words: Mapping[str, Sequence[str]] = content["wishes"]
    parts: Mapping[str, Sequence[str]] = content["parts"]
    first, last = (any_of(words[name]) for name in ("courtesy_before", "courtesy_behind"))
    return Phrasing(
        tuple(_shapes(words["instead"])),
        tuple(_shapes(words["corrected"], _WHERE)),
        tuple(_shapes(words["arrows"])),
        tuple(re.compile(p.format_map({"words": _GAP.format("words")}), re.IGNORECASE) for p in words["quoting"]),
        tuple(re.compile(p.replace("{who}", _WHO), re.IGNORECASE) for p in words["another_person"]),
        re.compile(rf"\b(?:{any_of(words['earlier'])})\b", re.IGNORECASE),
        frozenset(words["no_words"]),
        re.compile(rf"^(?:{first})\b[\s,.:;!-]+(?=\S)|(?<!many)(?<!the)[\s,.:;!-]+(?:{last})[\s.!]*$", re.IGNORECASE),
        _one_of(words["strange"]),
        _one_of(words["strange_in_sentences"]),
        _one_of(words["denying"]),
        re.compile(rf",? (?:{any_of(words['refusing'])}) \S.*$", re.IGNORECASE),
        remarks(content["remarks"]),
        fates(content["promised"]),
        dislikes(content["disliked"]),
        known := Shapes(shapes),
        Acts(known),
        answers_known(asked["answer"]),
        stems(" ".join(parts)),
        parts,
    )


def _one_of(rows: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(rows)})(?!\w)", re.IGNORECASE)


def _shapes(patterns: Iterable[str], behind: str = "") -> Iterator[Shape]:
    new = _GAP.format("new")
    for pattern in patterns:
        there = {"old": _NAME + _AROUND.format(STANDS), "new": new}
        anything = {"old": _GAP.format("old"), "new": new}
        yield Shape(
            re.compile(rf"{pattern.format_map(there)}{behind}[.!]*", re.IGNORECASE),
            re.compile(rf"{pattern.format_map(anything)}[.!]*", re.IGNORECASE),
        )
