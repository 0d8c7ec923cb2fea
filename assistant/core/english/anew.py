"""A learner's answer built anew, clause by clause, from the classes of its words: what is unsure is left out and named.

Each clause is parsed into who, verb, thing, places and times, and said again with the forms and small words English
has there. What comes out is plain right English, and is read as the answer of somebody who writes with care.
"""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from assistant.core.english.anew_behind import apart, rests
from assistant.core.english.anew_clauses import clauses, predicates
from assistant.core.english.anew_kinds import Clause, Grammar, Typed, Who
from assistant.core.english.known import English
from assistant.core.english.plausible import is_plausible
from assistant.core.english.sentences import capitalised, ended
from assistant.core.english.tags import Tag


@dataclass(frozen=True, slots=True)
class Anew:
    """An answer built anew."""

    said: str = ""
    lost: str = ""
    """What was left away, as typed."""


_GRAMMAR = Grammar(clauses, predicates, rests)
_LONG = 24
"""Words of a sentence behind which another begins."""
_TOGETHER = 2
"""Clauses of one sentence."""
_TURNS = ("but", "only", "except", "not", "no", "without", "if", "unless", "never", "just", "until", "because")


@lru_cache(maxsize=2048)
def built_anew(text: str, english: English, *, is_mine: bool) -> Anew:
    """Say an answer anew; empty where no clause of it is sure."""
    reading = _Reading(Typed(text, english.read(text).tokens, english, _GRAMMAR, is_mine))
    while reading.at < len(reading.typed.tokens):
        reading.step()
    return _put(reading.told, reading.lost, english)


@dataclass(slots=True)
class _Reading:
    """How far an answer was read."""

    typed: Typed
    told: list[tuple[str, Clause]] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    at: int = 0
    joint: str = ""
    who: Who | None = None

    def step(self) -> None:
        """Read one clause, or what joins it to the next; what cannot be read is lost up to where it ends."""
        typed, word = self.typed, self.typed.word(self.at)
        if typed.has(self.at, Tag.COMMA | Tag.SEMI) or word in (".", "!", "?"):
            self.joint = "." if word in (".", "!", "?", ";") else self.joint or ","
            self.at += 1
        elif word in ("and", "but", "so", "because"):
            self.joint = word
            self.at += 1
        elif found := next((c for c in clauses(typed, self.at, self.who, self.joint) if _is_whole(typed, c)), None):
            self._take(found)
        elif self.told and (exception := _excepted(typed, self.at)) is not None:
            of = next((n for n, (_, one) in enumerate(self.told) if _ALONE.search(one.said)), len(self.told) - 1)
            joint, last = self.told[of]
            self.told[of] = joint, replace(last, said=f"{last.said}, {exception.said}")
            self.at, self.joint = exception.end, "."
        else:
            self._lose(_boundary(typed, self.at + 1))

    def _take(self, found: Clause) -> None:
        if found.said in _IDLE:
            self.at, self.joint = found.end, self.joint or ","
        elif self._leans(found.said):
            self._lose(found.end)
        else:
            self.told.append((self.joint, found))
            self.at, self.joint, self.who = found.end, "", found.who

    def _leans(self, said: str) -> bool:
        """Whether a clause hangs on what is left away, or is nothing to tell: *they asked for it*, *I was glad*."""
        if self.lost and (_POINTS.search(said) or (self.joint in ("because", "so") and not self.told)):
            return True
        if self.typed.is_mine:
            return not self.told and _OF_ANOTHER.search(said) is not None
        return _OF_ME.match(said) is not None or _FELT.search(said) is not None

    def _lose(self, end: int) -> None:
        """Leave away what cannot be told, and what would say something else without it."""
        tokens = self.typed.tokens
        piece = self.typed.text[tokens[self.at].start : tokens[end - 1].end]
        if self.told and (tokens[self.at].word in _TURNS or self.joint == "but"):
            piece = f"{self.told.pop()[1].said}, {piece}"
        self.lost.append(piece)
        self.at, self.joint = end, "."


def _excepted(typed: Typed, at: int) -> Clause | None:
    """Read what is excepted behind a comma: *only not on the first Sunday*."""
    words = [t.word for t in typed.tokens[at : at + 2]]
    if words not in (["only", "not"], ["just", "not"], ["but", "not"]):
        return None
    found = next(apart(typed, at + 2), None)
    return found and replace(found, said=f"just not {found.said}")


def _is_whole(typed: Typed, found: Clause) -> bool:
    end = found.end
    return not typed.has(end, Tag.SUBORDINATOR) or typed.word(end) in ("because", "so")


def _boundary(typed: Typed, at: int) -> int:
    """Give where what cannot be read ends: at the next comma, or the next word that joins."""
    while at < len(typed.tokens):
        token = typed.tokens[at]
        if token.has(Tag.COMMA | Tag.SEMI) or token.word in (".", "!", "?", "but", "because"):
            return at
        begins = at + 1 < len(typed.tokens) and typed.tokens[at + 1].has(_BEGINS)
        if token.word in ("and", "so") and begins and any(_is_whole(typed, c) for c in clauses(typed, at + 1, None)):
            return at
        at += 1
    return at


_POINTS = re.compile(r" (?:it|them|this|that one)\b|^(?:it|this|that|they)\b", re.IGNORECASE)
_IDLE = ("I forgot", "I think", "I know", "I guess")
_ALONE = re.compile(r"^I (?:can|do|did|am|have)$")
_OF_ME = re.compile(r"(?:[^,]* )?(?:I|we) |my ", re.IGNORECASE)
"""What the candidate did or felt, which is nothing that stood out there."""
_OF_ANOTHER = re.compile(r"(?<!asked )(?<!me )\b(?:he|she)\b(?! asked)")
"""Somebody whom nobody has named."""
_FELT = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ )?(?:right|worried|tired|sad|nervous|sick|afraid|angry|alone|stressed)\b"
    r"|\bthe \w+ of (?:him|her|them)\b"
)
"""How somebody felt, of which nobody tells them."""
_BEGINS = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE | Tag.PERSONAL | Tag.POSSESSIVE | Tag.DET_S | Tag.DET_X | Tag.THERE


def _put(told: list[tuple[str, Clause]], lost: list[str], english: English) -> Anew:
    if not told:
        return Anew(lost=", ".join(lost))
    sentences: list[str] = []
    held = 0
    for joint, clause in told:
        said, held = clause.said, held + 1
        if sentences and joint in ("but", "so"):
            sentences[-1] += f", {joint} {said}"
        elif sentences and joint == "because":
            sentences[-1] += f" because {said}"
        elif sentences and joint != "." and held <= _TOGETHER and len(f"{sentences[-1]} {said}".split()) <= _LONG:
            sentences[-1] += f", and {said}"
        else:
            sentences.append(said)
            held = 1
    whole = " ".join(ended(capitalised(one)) for one in sentences)
    if not all(is_plausible(one, english) for one in sentences):
        return Anew(lost=", ".join(lost))
    return Anew(whole, ", ".join(lost))
