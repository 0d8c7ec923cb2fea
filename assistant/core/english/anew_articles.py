"""Which article a learner's bare noun lacks, or that several are meant; none where that is unsure."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.core.english.given import PLACES, UNIQUE, stands_bare
from assistant.core.english.inflection import plural
from assistant.core.english.lexicon import Lexicon
from assistant.core.english.tags import Tag, Token


class Bare(NamedTuple):
    """A noun without an article in a clause: which words it is, and where it stands."""

    tokens: Sequence[Token]
    begin: int
    stop: int
    place: str
    lexicon: Lexicon

    @property
    def head(self) -> Token:
        """The noun itself."""
        return self.tokens[self.stop - 1]

    @property
    def is_lone(self) -> bool:
        """Whether it is one word."""
        return self.stop - self.begin == 1


Said = tuple[str, str, bool]
"""An article or none, the noun in its number, and whether it is several."""


def article(bare: Bare) -> Said | None:
    """Say how a bare noun is said; None where nobody can know."""
    head, place = bare.head, bare.place
    if _stands(bare):
        return "", head.text, False
    if head.word in _KNOWN_ONES or _is_only(bare):
        return "the", head.text, False
    if any(t.has(Tag.NAME) and t.text[:1].isupper() for t in bare.tokens[bare.begin : bare.stop - 1]):
        if head.word in PLACES or head.has(Tag.PLACE):
            return "the", head.text, False
        put = {"as": "a", "object": "a", "of": "the"}.get(place)
        return (put, head.text, False) if put else None
    is_sure = not bare.is_lone or head.has(ONES) or head.word in PLACES | _COUNTED | bare.lexicon.countable
    if place in ("many", "known"):
        made = plural(head.word, bare.lexicon)
        return ("", made, True) if made != head.word and (is_sure or place == "many") else None
    if bare.is_lone and head.word in UNIQUE:
        return "the", head.text, False
    if place == "subject":
        return ("the", head.text, False) if _does(bare) else None
    is_of_place = place != "of" or head.has(Tag.PLACE) or head.word in PLACES
    return ("a", head.text, False) if is_sure and is_of_place else None


def _stands(bare: Bare) -> bool:
    """Whether a noun needs nothing where it stands: *in truth*, *at night*, *by first name*, *take care*."""
    head, place = bare.head, bare.place
    if place == "by" and bare.tokens[bare.begin].word == "first":
        return True
    before = bare.tokens[bare.begin - 1].word if bare.begin else ""
    if not bare.is_lone:
        return False
    if stands_bare(head.word, before) or (place == "in" and head.word in ("truth", "reality", "fact", "total")):
        return True
    is_set = (
        (head.has(Tag.BARE | Tag.TIME) and place not in ("with", "for", "as"))
        or head.has(Tag.TIME)
        or _SETTLED.fullmatch(head.word) is not None
        or place in ("by", "per")
    )
    return place not in ("subject", "object", "many", "known") and head.word not in PLACES and is_set


def _is_only(bare: Bare) -> bool:
    first = bare.tokens[bare.begin]
    return first.word in ("first", "last", "same", "next", "main", "only") or first.has(Tag.SUPER)


def _does(bare: Bare) -> bool:
    """Whether what stands behind a bare noun can be nothing but its verb: *weld must*, but not *teacher can*."""
    head, after = bare.head, bare.tokens[bare.stop] if bare.stop < len(bare.tokens) else None
    if after is None or (head.has(Tag.ADJ) and bare.is_lone) or head.has(Tag.PAST):
        return False
    is_verb = after.has(_SURE) or (after.has(Tag.THIRD) and not after.has(Tag.PLURAL))
    return is_verb and not (head.has(Tag.AGENT | Tag.PEOPLE) and after.has(Tag.MODAL))


_SURE = Tag.BE_IS | Tag.BE_WAS | Tag.BE_ARE | Tag.BE_WERE | Tag.MODAL | Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.HAVE_PAST
_SETTLED = re.compile(r"home|work|school|night|noon|midnight|sea|university|college|english|hand|phone|email|call")
ONES = Tag.AGENT | Tag.PEOPLE | Tag.ROLE | Tag.PLACE
"""Somebody, or somewhere, that is counted."""
_COUNTED = frozenset(
    "course licence license certificate diploma degree permit card child car truck tractor forklift van bus report"
    " mistake list plan presentation website team accident project photo letter story method system machine test"
    " question answer tool job dress table chair door window phone house computer party mentor order example menu book"
    " cat dog".split()
)
"""What is counted, and has its article where there is one of it."""
_KNOWN_ONES = ("shift", "season", "harvest")
"""Of which each house has its own."""
