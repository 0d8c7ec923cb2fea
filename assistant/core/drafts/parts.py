"""What people call the parts of a note: its moves, the answers in it, whose promises they are."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.core.drafts.paragraphs import BARE, FRAME, body_of, facts_of
from assistant.core.interview import Interview, Owner, of_action, of_person, read_path
from assistant.core.move import Move
from assistant.core.note import Note, Section, Sentence

MOVES = (Section.THANKS, Section.DETAIL, Section.BRIDGE, Section.REPAIR, Section.PROMISES, Section.CLOSE)
"""What stands between greeting and closing, by the section of its sentences."""
ANSWERS = ("need", "strength", "decision", "why", "me", "them")
"""Answers and promises that can be named besides the moves."""
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("the a an my your her his their that of to and in on for".split())
_PRONOUNS = frozenset({"i", "we", "you", "they", "he", "she", "it", "me", "us", "them"})
_CLAUSE = 2
"""Words: with fewer of them, a topic is a name, and no clause."""
_MOST = 0.7
"""The share of the words of a clause that a sentence must say to be meant."""
_FORM = re.compile(r"(?<=\w{4})(?:ing|ed)$")
"""What a verb ends in besides its "s": "fainting" is about what "faints"."""
_ROOT = 4
"""Letters: "look" and "looking" begin alike."""
_KEPT = 2000
"""Texts whose beginnings of words are remembered: each rule asks for those of the same note."""
_CALLED = {"stood_out": Move.DETAIL, "decision_by": "decision"}
"""How the engine calls an answer that is not to be told."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name stands for: sections of a note, and answers."""

    sections: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()


def meant_by(topic: str, names: Mapping[str, Sequence[str]], interview: Interview, index: int) -> Meant:
    """Look a topic up among the names of the parts; what is none of them means nothing here."""
    found = names.get(" ".join(topic.lower().split()), ())
    answers = [name for name in found if name in ANSWERS]
    facts = frozenset(path for name in answers for path in _paths(name, interview, index))
    return Meant(frozenset(name for name in found if name not in ANSWERS), facts)


def _paths(name: str, interview: Interview, index: int) -> list[str]:
    if name in ("me", "them"):
        return [of_action(i) for i, a in enumerate(interview.actions) if a.owner in (name, Owner.BOTH)]
    return [{"decision": "decision_by", "why": of_person(index, "why")}.get(name, name)]


def about(note: Note, topic: str, answers: Sequence[tuple[str, str]], meant: Meant | None = None) -> list[Sentence]:
    """Return the sentences about a topic: as it names a part, by their words, or by the answers they rest on."""
    said = body_of(note)
    meant = meant or Meant()
    hits = [s for s in said if s.section in meant.sections or meant.facts & facts_of([s])]
    # Thanks that are said in one breath with a detail are not to be had without it.
    wanted = frozenset[str]() if meant.sections & BARE else stems(topic)
    if not hits and wanted:
        hits = [s for s in said if wanted <= stems(s.text)]
    if not hits and wanted:
        hits = [s for s in said if answered(topic, answers) & facts_of([s])]
    return hits or _retold(said, topic)


def _retold(said: Sequence[Sentence], topic: str) -> list[Sentence]:
    """Return the one sentence that says most of a clause: "they look for someone fast" under "you're looking for …"."""
    words = [w for w in _WORD.findall(topic.lower()) if w not in _SMALL | _PRONOUNS]
    if len(words) < _CLAUSE:
        return []
    shares = [(sum(_is_said(w, s.text) for w in words) / len(words), s) for s in said]
    best = max((share for share, _ in shares), default=0)
    near = [s for share, s in shares if share == best]
    return near if best >= _MOST and len(near) == 1 else []


def _is_said(word: str, text: str) -> bool:
    return any(w.startswith(word[:_ROOT]) and len(word) >= min(len(w), _ROOT) for w in _WORD.findall(text.lower()))


def answered(topic: str, answers: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Return the paths of the answers in which a topic is named."""
    wanted = stems(topic)
    return frozenset(path for path, text in answers if wanted and wanted <= stems(text))


def framed(note: Note, meant: Meant) -> list[int]:
    """Return where greeting, closing or signature stand, where one of them is meant."""
    frame = meant.sections & FRAME
    return [i for i, p in enumerate(note.paragraphs) if p and p[0].section in frame]


def not_told(facts: Collection[str], moves: Collection[str]) -> tuple[str, ...]:
    """Name for the engine what it is not to tell."""
    names = {_CALLED.get((read_path(path).field or path), path) for path in facts}
    also = {Move.OFFER} if Move.CLOSE in moves else set()
    return tuple(sorted({*names, *moves, *also}))


@lru_cache(_KEPT)
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words of a text that say what it is about."""
    words = (w for w in _WORD.findall(text.lower()) if w not in _SMALL)
    return frozenset(_FORM.sub("", w.rstrip("s"))[:7] for w in words)
