"""One piece of what they need: whom they look for, what is wanted, how things stand there, or what hangs on another."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from assistant.core.compose.material import Known, Made, Material, small
from assistant.core.compose.righted import DIGITS
from assistant.core.compose.standing import is_unknown
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Shape,
    as_meant,
    as_vouched,
    capitalised,
    dangles,
    ended,
    has_shorthand,
    is_clause,
    is_known,
    is_plausible,
    is_sound,
    is_thing,
    is_vouched,
    may_be_done,
    spelled,
    stumbles,
    unended,
)
from assistant.core.people import to_reader

Take = Callable[[str], Made]
"""How one piece is read and vouched for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: what it is, and its words as they stand behind what introduces its kind."""

    kind: Kind | None
    said: str
    shape: Shape = Shape.NONE
    is_reason: bool = False
    sad: bool = False


_BEFORE = re.compile(
    r"^(?:(?:and|but|also|plus|so|then|basically|mainly|mostly because|because|cause|cos|now) )+", re.IGNORECASE
)
_WHY = re.compile(r"^(?:and |but )?(?:because|cause|cos|coz|since|as) (?=\w+ )", re.IGNORECASE)


def piece_of(typed: str, take: Take, index: int, known: Known, *, is_behind: bool) -> Piece | None:
    """Read one piece; None where nobody can vouch for it.

    What stands behind another piece may hang on it, or tell how things stand.
    """
    is_reason = _WHY.match(typed) is not None
    part = _BEFORE.sub("", _WHY.sub("", typed)).strip(" .,")
    one = _read(part, take, index, known, is_behind=is_behind) if part else None
    is_apt = one is not None and not (
        one.kind is Kind.SOMEONE and (is_behind or is_reason) and not _ONE.match(one.said)
    )
    return replace(one, is_reason=is_reason) if one is not None and is_apt else None


def _read(part: str, take: Take, index: int, known: Known, *, is_behind: bool) -> Piece | None:
    english = known.english
    if is_behind and (one := next(_hanging(part, known), None)):
        return one
    made = take(part)
    if made.readings and not made.dropped and not dangles(english.read(part).tokens):
        return _taken(made.readings[0], part, english, is_behind=is_behind)
    said = _clause(part, index, known, is_behind=is_behind)
    if not said and not is_behind:
        return next((p for p in _hanging(part, known) if p.kind), None)
    return Piece(Kind.THAT, said, sad=english.is_sad(said)) if said else None


_KINDS = (Kind.SOMEONE, Kind.TO_DO, Kind.THING, Kind.THAT)


def _taken(made: Material, part: str, english: English, *, is_behind: bool) -> Piece | None:
    """Take a reading; what is in the way is said to be there, and a thing that was named as needed, to be that."""
    if is_behind and made.kind is Kind.TROUBLE:
        return Piece(Kind.THAT, f"there {'are' if made.plural else 'is'} {made.it}", sad=made.sad)
    kind = Kind.THING if made.kind is Kind.TROUBLE else made.kind
    if kind is Kind.THING and is_behind and english.after("needed", part) is not None:
        return Piece(Kind.THAT, f"you need {made.it}", sad=made.sad)
    if kind is Kind.TO_DO and is_behind and _NEED_TO.match(part):
        return Piece(Kind.THAT, f"you need to {made.it}", sad=made.sad)
    return Piece(kind, made.it, sad=made.sad) if kind in _KINDS else None


_NEED_TO = re.compile(r"(?:they|you|we) (?:also )?need to\b", re.IGNORECASE)
"""How a deed is said to be theirs, and not that of whoever is looked for."""


def _hanging(part: str, known: Known) -> Iterator[Piece]:
    """Read what hangs on the piece before, or tells how things stand, by its shape."""
    english = known.english
    low = english.rewritten(small(part, english), "telegram")
    for shape, said in english.shaped(low, "beside_need"):
        if one := _shaped(shape, said, known):
            yield one


_ONE = re.compile(r"(?:an?|someone|somebody|people|one person)\b", re.IGNORECASE)
"""How somebody else who is looked for begins; *900 staff* are there already."""


def _clause(part: str, index: int, known: Known, *, is_behind: bool) -> str:
    """Tell how things stand, said to the reader; empty where it is no clause that can be vouched for."""
    english = known.english
    reader = known.reader(index, asked_of=len(known.people) == 1)
    if english.after("needed", part) is not None or _FOR.match(part) or (is_behind and _SOUGHT.match(part)):
        return ""
    part = _THEIR.sub("your ", part)
    is_plain = known.hand is not Hand.ROUGH and as_meant(part, english) == part
    said = part if is_plain else as_vouched(part, english)
    turned = to_reader(said, reader, english, known.names, sought=True) if said else None
    if turned is None or turned.unsure:
        return ""
    it = spelled(small(unended(turned.text), english), english)
    return it if _is_told(it, english) and not _THEIRS.search(it) else ""


_IT = re.compile(r"^(?:\w+ \w+ )?it (?!is\b|['’]s|was\b|gets?\b|takes?\b)\w", re.IGNORECASE)
"""What points at something that this piece has not named: *until Christmas it must be ready*."""
_THEIR = re.compile(r"^their (?=\w)", re.IGNORECASE)
_FOR = re.compile(r"(?:someone|somebody|anyone) (?:for|with|on|in|at) ", re.IGNORECASE)
"""How begins who is looked for, whatever stands behind: *someone for the school rewires*."""
_SOUGHT = re.compile(r"(?:he|she)\b|they (?:also )?(?:must|should|have to|need to|will|would)\b", re.IGNORECASE)
"""What may be told of whoever is looked for: *a nurse for the night, also she must drive*."""
_THEIRS = re.compile(r"\b(?:he|she|his|her|him|i|my|me)\b", re.IGNORECASE)


def _is_told(it: str, english: English, *, is_put: bool = False) -> bool:
    """Whether how things stand is told rightly; what was put into words here need only sound so."""
    return (
        (_is_clause(it, english) or (is_put and is_sound(ended(capitalised(it)), english)))
        and is_known(it, english)
        and is_vouched(it, english)
        and is_plausible(it, english)
        and not stumbles(it, english)
        and not has_shorthand(it, english)
        and not _IT.search(it)
        and not english.is_("perhaps_for", it)
        and (is_put or not may_be_done(it, english))
        and not any(is_unknown(t, english) for t in english.read(it).tokens)
    )


def _is_clause(it: str, english: English) -> bool:
    """Whether a text is a clause; where its verb may be a noun, as *people keep leaving*, if it can be no thing."""
    is_one = is_clause(it, english) or english.is_("clause", it)
    return is_one and (is_clause(it, english) or not (is_thing(it, english) or english.is_("np", f"the {it}")))


def _shaped(shape: Shape, said: str, known: Known) -> Piece | None:
    """Take a piece that hangs on the one before it, or that tells how things stand."""
    english = known.english
    it = spelled(said, english)
    if shape is Shape.TOLD:
        it = as_meant(it, english)
        it = _THEIR.sub("your ", it)
        it = _FIGURE.sub(lambda found: DIGITS[found[0]], it)
        return Piece(Kind.THAT, it, sad=english.is_sad(it)) if _is_told(it, english, is_put=True) else None
    is_sure = is_known(it, english) and is_plausible(it, english) and not has_shorthand(it, english)
    is_sure = is_sure and not stumbles(f"it is {it}", english) and is_vouched(it, english)
    is_sure = is_sure and not any(is_unknown(t, english) for t in english.read(it).tokens)
    return Piece(None, it, shape) if is_sure else None


_FIGURE = re.compile(r"^[2-9](?= )")
"""A figure that begins a clause, and is written as a word."""
