"""What a telegram tells of the candidate, said in one sentence with what belongs to it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from assistant.core.compose.telegram import listing
from assistant.core.english import Shape

ALONE = (Shape.DID, Shape.CLAUSE, Shape.HAVE, Shape.AM, Shape.BEEN, Shape.NEVER, Shape.CAN)
"""Shapes that say something by themselves."""
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
    """Say what is told in one sentence: a clause of its own, or what I have, am or did."""
    wholes = [one.whole() for one in told]
    said = wholes[0] if told[0].shape is Shape.CLAUSE else f"I {listing(wholes)}"
    return _SO.sub(r"\1, so \2", said)


_SO = re.compile(r"(\w) so (I|it|they|we)\b")


def typed_of(told: Iterable[Told]) -> list[str]:
    """List the pieces that are told, as they were typed."""
    return [typed for one in told for typed in one.typed]
