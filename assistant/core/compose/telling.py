"""What a telegram tells of the candidate, said under one *I*: what is so now, what was done, and what came of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from assistant.core.compose.telegram import listing
from assistant.core.english import Shape, capitalised

PAST, NOW, OTHER = "past", "now", "other"
TENSE = {
    Shape.DID: PAST,
    Shape.CLAUSE: OTHER,
    **dict.fromkeys((Shape.HAVE, Shape.AM, Shape.BEEN, Shape.NEVER, Shape.CAN), NOW),
}
_VERB = {Shape.HAVE: "have ", Shape.AM: "am ", Shape.BEEN: "have been ", Shape.NEVER: "have never been "}


@dataclass(slots=True)
class Told:
    """One thing told of the candidate, and what is set beside it."""

    shape: Shape
    said: str
    typed: list[str]
    """The pieces it is told of, as they were typed."""
    length: str = ""
    beside: list[tuple[Shape, str]] = field(default_factory=list)
    """What is set beside it, in its order: shape and words."""
    is_behind: bool = False
    """Whether something else was told before it, to which what is set beside it may belong as well."""

    @property
    def tense(self) -> str:
        """When it is so."""
        return TENSE[self.shape]

    def whole(self) -> str:
        """Say it with what belongs to it."""
        long = "over" if self.shape is Shape.DID and re.search(r"\d", self.said) else "for"
        said = self.said + (f" {long} {self.length}" if self.length else "")
        if self.shape in _VERB:
            said = ("have had " if self.shape is Shape.HAVE and self.length else _VERB[self.shape]) + said
        for shape, run in groupby(self.beside, key=lambda one: one[0]):
            more = [words for _, words in run]
            if shape is Shape.WITH:
                close = len(more) == len(self.beside) == 1 and more[0].split()[0] in ("no", "zero", "a")
                said += ("" if close and not self.is_behind else ",") + f" with {listing(more)}"
            else:
                said += "".join(f", {words}" for words in more)
        return said


def told_in_one(told: Sequence[Told]) -> str:
    """Say everything in one sentence; in several, where it is too much for one."""
    runs = [list(run) for _, run in groupby(_in_order(told), key=lambda one: one.tense)]
    said = [_clause(run) for run in runs]
    sentences: list[str] = []
    for clause in said:
        begun = sentences[-1] if sentences else ""
        if begun and ", and " not in begun and len(f"{begun} {clause}".split()) <= _MOST:
            sentences[-1] = f"{begun}, and {clause}"
        else:
            sentences.append(clause)
    return sentences[0] if len(sentences) == 1 else " ".join(f"{capitalised(s)}." for s in sentences)


_MOST = 30
"""Words of one sentence about oneself."""


def _in_order(told: Sequence[Told]) -> list[Told]:
    """Put what is so at the same time together, in the order in which it was told; what came of a deed stays behind."""
    first = next((one.tense for one in told if one.tense is not OTHER), OTHER)
    if all(one.tense is not OTHER for one in told):
        return sorted(told, key=lambda one: one.tense is not first)
    return list(told)


def _clause(told: Sequence[Told]) -> str:
    if told[0].shape is Shape.CLAUSE:
        return _SO.sub(r"\1, so \2", ", and ".join(one.whole() for one in told))
    said: list[str] = []
    for one in (one.whole() for one in told):
        verb = next((v for v in _SHARED if one.startswith(v) and not one.startswith(_ELSE)), "")
        place = next((p for p, before in enumerate(said) if verb and before.startswith(verb) and "," not in one), -1)
        if place < 0 or said[place].startswith(_ELSE):
            said.append(one)
        else:  # "have A and B", but "have A and have had B for a year"
            said[place] = f"{said[place]}{_AND}{one.removeprefix(verb)}"
    return _SO.sub(r"\1, so \2", f"I {listing([_listed(one) for one in said])}")


_SHARED = ("have ", "speak ")
"""What is said once of several: *have A and B*, *speak A and B*."""
_ELSE = ("have had ", "have been ", "have never ")
_AND = "\0"


def _listed(said: str) -> str:
    verb = next((v for v in _SHARED if said.startswith(v)), "")
    return f"{verb}{listing(said.removeprefix(verb).split(_AND))}" if _AND in said else said


_SO = re.compile(r"(\w) so (I|it|they|we)\b")


def typed_of(told: Iterable[Told]) -> list[str]:
    """List the pieces that are told, as they were typed."""
    return [typed for one in told for typed in one.typed]
