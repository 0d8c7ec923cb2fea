"""A telegram: an answer typed in pieces, each with one of the shapes of its question, joined to one sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.compose.material import small
from assistant.core.english import (
    English,
    Tag,
    Token,
    has_shorthand,
    is_clause,
    is_known,
    is_plausible,
    with_article,
)

_CUT = re.compile(r",\s+|;\s+|\s[-–—]\s|[.!]\s+")
_AND = re.compile(r"\s[+&]\s")
_RANGE = re.compile(r"\b(\d{2,})-(\d{2,})\b")
_LEADING = re.compile(r"^(?:and|but|so|also|plus|just)\s+")
_OPEN = Tag.PREP | Tag.TO | Tag.DET_S | Tag.DET_X | Tag.AND | Tag.CONJ | Tag.SUBORDINATOR
_CLOSING = Tag.PARTICLE | Tag.ADV | Tag.NOUN | Tag.PRON_S | Tag.PRON_O
"""What nothing can end on, and what something can for all that."""
_AND_SO, _JOINT = re.compile(r"\s(?:and|so)\s"), re.compile(r"\s(?:and|but|so)\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece as typed, what it is, and how it is said."""

    typed: str
    shape: str = ""
    said: str = ""


def pieces(text: str, section: str, english: English) -> list[Piece]:
    """Cut an answer into its pieces and find the shape of each; a piece of no shape has none."""
    found: list[Piece] = []
    for part in _CUT.split(_RANGE.sub(r"\1 to \2", _AND.sub(" and ", text))):
        if typed := _LEADING.sub("", part.strip(" .!,;")):
            found += _shaped(typed, section, english)
    return found


def parted(text: str) -> tuple[str, str]:
    """Part the first piece from the others."""
    found = _CUT.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


def _shaped(typed: str, section: str, english: English) -> list[Piece]:
    low = small(typed, english)
    written = english.rewritten(low, "telegram")
    for shape, said in english.shaped(written, section):
        return [_vouched(Piece(typed, shape, said), english)]
    for joint in (_JOINT if section == "repair" else _AND_SO).finditer(typed):
        halves = [_shaped(half, section, english) for half in (typed[: joint.start()], typed[joint.end() :])]
        if all(p.shape for half in halves for p in half):
            return [*halves[0], *halves[1]]
    return [Piece(typed)]


def _vouched(piece: Piece, english: English) -> Piece:
    """Take the shape off a piece that cannot be vouched for; what was measured is given its article."""
    if piece.shape in ("slip", "asked") or _is_vouched(piece.said, english):
        return piece
    whole = f"the {piece.said}" if piece.shape in _MEASURED else ""
    return Piece(piece.typed, piece.shape, whole) if whole and _is_vouched(whole, english) else Piece(piece.typed)


_MEASURED = ("came", "rate")
"""Shapes that begin with what was measured."""


def _is_vouched(said: str, english: English) -> bool:
    """Whether every word of a piece is one that others understand, and none gives a misreading away."""
    if not said:
        return True
    last = english.read(said).tokens[-1:]
    if not last or (last[0].word != "behind" and last[0].has(_OPEN) and not last[0].has(_CLOSING)):
        return False
    return is_plausible(said, english) and is_known(said, english) and not has_shorthand(said, english)


def bare_object(did: str, english: English) -> Token | None:
    """Find the countable thing that stands behind a verb without its article: *ran crew of 12*."""
    verb, noun, after, *_ = (*english.read(did).tokens, None, None, None)
    if verb is None or noun is None or verb.has(Tag.DO_PAST):
        return None
    is_named = noun.text.isupper() and after is not None and after.has(Tag.NOUN) and not after.has(Tag.PREP)
    if not is_named and (not noun.has(Tag.NOUN) or noun.has(_NO_ARTICLE) or not noun.text.islower()):
        return None
    others = english.read(did).tokens[2:]
    while after is not None and others and others[0].has(Tag.NOUN | Tag.PLURAL) and not others[0].has(Tag.PREP):
        noun, *others = others  # "grew market stall"
        after = others[0] if others else None
    if noun.has(Tag.PLURAL):
        return None
    noun = english.read(did).tokens[1]
    return noun if after is None or after.has(Tag.PREP | Tag.AND | Tag.COMMA) else None


_NO_ARTICLE = (
    Tag.PLURAL | Tag.NAME | Tag.NUMBER | Tag.PREP | Tag.ADV | Tag.DET_S | Tag.DET_X | Tag.PRON_S | Tag.PRON_O | Tag.TIME
    | Tag.ADJ | Tag.ING
)  # fmt: skip


def articled(said: str, english: English) -> str:
    """Put in the article that hurried people leave out behind a verb: *ran crew of 12* → *ran a crew of 12*.

    Empty where what comes of it is no clause behind *I*: articles put in by guess are what gives a telegram away.
    """
    noun = bare_object(said, english)
    if noun and not noun.has(Tag.MASS):
        article = "the" if english.after("changes", said) is not None else "a"
        said = f"{said[: noun.start]}{with_article(said[noun.start :], article)}"
    return said if said.startswith("did ") or is_clause(f"I {said}", english) else ""


def listing(parts: Sequence[str]) -> str:
    """Join a list: *a, b and c*; where a part is joined itself, with a comma before the last."""
    is_joined = any(" and " in part for part in (parts if len(parts) > _PAIR else parts[:1]))
    joint = ", and " if is_joined else " and "
    return joint.join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


_PAIR = 2


def an(text: str) -> str:
    """Choose the article that fits the word behind it, where a shape has put one."""
    return re.sub(r"\ba (?=\w)(.*)", lambda m: with_article(m[1], "a"), text) if text.startswith("a ") else text
