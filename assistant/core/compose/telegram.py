"""A telegram: an answer typed in pieces, each with one of the shapes of its question, joined to one sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.compose.material import small
from assistant.core.english import (
    English,
    Shape,
    Tag,
    Whose,
    completed,
    has_shorthand,
    is_clause,
    is_known,
    is_plausible,
    sentences,
    with_article,
)

_CUT = re.compile(r",\s+|;\s+|\s[-–—]\s|\s(?=(?:including|also) )")
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_AND = re.compile(r"\s[+&]\s")
_WITHOUT = re.compile(
    r"\b((?:\d+|two|three|four|five|six|seven|eight|nine) (?:years|yrs|months|seasons)) (?=(?:no|zero|never) )"
)
"""Where behind how long it begins what there was none of: *6 yrs no points*."""
_CODE = re.compile(r"\b[a-z]{1,3}\d{1,4}\b(?![.:%])")
"""Letters and a number that name something: *cs38*, *t5*."""
_TAIL = re.compile(r"^(?P<deed>.{8,}) (?:at|for|in|on|with) (?:[\w&'’.-]+)(?: [\w&'’.-]+){0,2}$")
"""Where a deed was done or for whom, in up to three words at its end."""
_ALSO = re.compile(r" (?:also|too|as well)$")
_RANGE = re.compile(r"\b(\d{2,})-(\d{2,})\b")
_LEADING = re.compile(r"^(?:and|but|so|also|plus|just|then)\s+")
_OPEN = Tag.PREP | Tag.TO | Tag.DET_S | Tag.DET_X | Tag.AND | Tag.CONJ | Tag.SUBORDINATOR
_CLOSING = Tag.PARTICLE | Tag.ADV | Tag.NOUN | Tag.PRON_S | Tag.PRON_O
"""What nothing can end on, and what something can for all that."""
_AND_SO = re.compile(r"\s(?:and|so|then)\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece as typed, what it is, and how it is said."""

    typed: str
    shape: Shape = Shape.NONE
    said: str = ""
    lost: str = ""
    """What stands at its end and is left away."""


def pieces(text: str, section: str, english: English) -> list[Piece]:
    """Cut an answer into its pieces and find the shape of each; a piece of no shape has none."""
    return [piece for typed in cut(text) for piece in _found(typed, section, english)]


def _found(typed: str, section: str, english: English) -> list[Piece]:
    """Find the shape of a piece, of a deed without the place where it cannot be told with it."""
    found = _shaped(typed, section, english)
    tail = _TAIL.match(typed) if section == "strength" and not found[0].shape else None
    if tail is None:
        return found
    (short, *more) = _shaped(tail["deed"], section, english)
    is_deed = short.shape in (Shape.DID, Shape.HAVE) and not more
    return [Piece(typed, short.shape, short.said, typed[tail.end("deed") :].strip())] if is_deed else found


def cut(text: str) -> list[str]:
    """Cut an answer into its pieces as typed."""
    plain = _RANGE.sub(r"\1 to \2", _AND.sub(" and ", _ASIDE.sub(r", \1, ", text)))
    plain = _WITHOUT.sub(r"\1, ", plain)
    return [
        typed
        for said in sentences(plain)
        for part in _CUT.split(said)
        if (typed := _LEADING.sub("", part.strip(" .!,;")))
    ]


def _shaped(typed: str, section: str, english: English) -> list[Piece]:
    low = small(_ALSO.sub("", typed), english)
    written = english.rewritten(_CODE.sub(lambda m: m[0].upper(), low), "telegram")
    full = completed(written, english, Whose.HAD) if section == "strength" and written[:1].isdigit() else written
    for version in dict.fromkeys((written, full)):
        for shape, said in english.shaped(version, section):
            if (vouched := _vouched(Piece(typed, shape, said), section, english)).shape:
                return [vouched]
    for joint in _AND_SO.finditer(typed):
        halves = [_shaped(half, section, english) for half in (typed[: joint.start()], typed[joint.end() :])]
        if all(p.shape for half in halves for p in half):
            return [*halves[0], *halves[1]]
    return [Piece(typed)]


def _vouched(piece: Piece, section: str, english: English) -> Piece:
    """Take the shape off a piece that cannot be vouched for; a deed and what was measured are given their articles."""
    said = piece.said
    if section == "strength" and piece.shape is Shape.DID:
        said = deed_said(said, english)
    elif section == "strength" and piece.shape is Shape.HAVE:
        said = completed(said, english, Whose.HAD)
    elif section == "strength" and piece.shape in _WHOLE:
        is_given = said.startswith(_OWNED) or english.read(said).tokens[0].has(Tag.MASS)
        measured = f"the {said}" if piece.shape is Shape.CAME and not is_given else said
        said = measured if is_clause(measured, english) else ""
    elif not _is_vouched(said, english) and piece.shape in _MEASURED:
        said = f"the {said}"
    lead = "I am " if piece.shape is Shape.AM else ""
    if (not said and piece.said) or not _is_vouched(f"{lead}{said}", english):
        return Piece(piece.typed)
    return Piece(piece.typed, piece.shape, said)


_WHOLE = (Shape.CLAUSE, Shape.CAME)
"""Shapes that are sentences of their own."""
_OWNED = ("the ", "my ", "our ")
_MEASURED = (Shape.CAME, Shape.RATE)
"""Shapes that begin with what was measured."""


def _is_vouched(said: str, english: English) -> bool:
    """Whether every word of a piece is one that others understand, and none gives a misreading away."""
    if not said:
        return True
    last = english.read(said).tokens[-1:]
    if not last or (last[0].word != "behind" and last[0].has(_OPEN) and not last[0].has(_CLOSING)):
        return False
    return is_plausible(said, english) and is_known(said, english) and not has_shorthand(said, english)


def deed_said(said: str, english: English) -> str:
    """Put in the articles that hurried people leave out of a deed: *ran crew of 12* → *ran a crew of 12*.

    Empty where what comes of it is no clause behind *I*: articles put in by guess are what gives a telegram away.
    """
    whole = completed(said, english)
    return whole if is_clause(f"I {whole}", english) else ""


def listing(parts: Sequence[str]) -> str:
    """Join a list: *a, b and c*; where a part is joined itself, with a comma before the last."""
    is_joined = any(_JOINED.search(part) for part in (parts if len(parts) > _PAIR else parts[:1]))
    joint = ", and " if is_joined else " and "
    return joint.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


_PAIR = 2
_JOINED = re.compile(r" and |, | with (?:no|zero) ")


def an(text: str) -> str:
    """Choose the article that fits the word behind it, where a shape has put one."""
    return re.sub(r"\ba (?=\w)(.*)", lambda m: with_article(m[1], "a"), text) if text.startswith("a ") else text
