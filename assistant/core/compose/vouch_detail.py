"""What of a detail and its reason somebody who types in haste, or is learning English, is taken at their word for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.compose.asides import with_asides
from assistant.core.compose.chained import chained_detail
from assistant.core.compose.halves import is_half
from assistant.core.compose.material import Known, Made, Material
from assistant.core.compose.standing import (
    DEED_FOR_ME,
    DEED_OF_THEIRS,
    DETAIL,
    LOST,
    PAIR,
    REASON,
    WRITTEN,
    Read,
    is_readable,
    is_written,
    only,
    stands,
)
from assistant.core.compose.telegram import cut
from assistant.core.english import Hand, Kind, Tag, Whose, is_clause, is_formed, sentences, unended


def vouched_detail(typed: str, read: Read, known: Known) -> Made:
    """Take what stood out where it is one piece; of several of a telegram the one that carries the most."""
    if known.hand is Hand.ROUGH and (told := chained_detail(typed, read, known)):
        return told
    if known.hand is Hand.QUICK and (told := with_asides(typed, read, known)):
        return told
    found = _piece(typed, read, known)
    if found.readings:
        return found
    chained = chained_detail(typed, read, known)
    return chained if chained is not None and is_readable(chained, known) else found


def _piece(typed: str, read: Read, known: Known) -> Made:
    made = read(typed)
    parts = cut(typed) or [typed]
    if is_written(typed, known) and not made.dropped:
        return only(made, lambda m: stands(m, known, WRITTEN))

    def of(part: Made) -> Made:
        return only(part, lambda m: stands(m, known, DETAIL) and _is_told(m, known))

    if len(parts) == 1 or known.hand is not Hand.QUICK:
        return of(Made() if made.dropped else made)
    if len(parts) == PAIR and not made.dropped and (both := of(made)).readings and _are_joined(both, parts, known):
        return both
    found = [(part, replace(read(part), dropped=", ".join(p for p in parts if p != part))) for part in parts]
    first = of(found[0][1])
    is_clause_of_theirs = any(m.kind in (Kind.THAT, Kind.OWN) for m in first.readings)
    most = (LOST + is_clause_of_theirs) * len(parts[0].split())
    first = first if len(", ".join(parts[1:]).split()) <= most else Made()
    others = (of(other) for part, other in found[1:] if _is_sentence(part, other, known))
    stand = (o for o in (first, *others) if o.readings and not is_half(typed, o, Whose.THEIRS, known.english))
    return next(stand, Made())


def _are_joined(made: Made, parts: Sequence[str], known: Known) -> bool:
    """Whether two pieces were read as one thing, or as two that were done: *made me tea, showed me the ward*."""
    if made.readings[0].kind is Kind.THING:
        return True
    is_done = all(known.english.read(part).tokens[0].has(Tag.PAST) for part in parts)
    return is_done and not any("," in m.it or "more" in m.also for m in made.readings)


def _is_sentence(part: str, made: Made, known: Known) -> bool:
    """Whether a piece behind the first says something by itself: *techs spend time with patients*."""
    is_told = any(m.kind is Kind.THAT and not m.it.startswith("there ") for m in made.readings)
    is_told = is_told and len(part.split()) >= _SHORTEST
    first = known.english.read(part).tokens[0]
    return is_told and not first.has(Tag.PAST | Tag.PART | Tag.THIRD | Tag.BASE)  # "got me a coffee": who did?


_SHORTEST = 4
"""Words of a piece that says something by itself."""


def vouched_reason(typed: str, read: Read, known: Known) -> Made:
    """Take a reason of a few words typed in haste; a learner's is left out."""
    made = read(typed)
    is_short = known.hand is Hand.QUICK and not made.dropped and len(typed.split()) <= REASON
    return only(made, lambda m: is_short and stands(m, known, (REASON, 0)))


def _is_told(made: Material, known: Known) -> bool:
    """Whether a clause says what somebody does, and not only that something is there."""
    if _IS_SO.search(made.it) or (_BESIDE.search(made.it) and not made.it.lower().startswith("you ")):
        return False
    if made.kind is Kind.THING and known.hand is Hand.ROUGH and not is_formed(made.it, known.english, "a"):
        return False  # "safety meeting every morning"
    if made.kind not in (Kind.OWN, Kind.THAT):
        return True
    if (
        not made.it.lower().startswith("you ")
        and _IT.search(made.it)
        and not re.search(r"\b(?:a|an|the|your|this|one) \w+.*\bit\b", made.it)
    ):
        return False  # "farmers use it with gloves on"
    first = known.english.read(made.it).tokens[0]
    if known.hand is Hand.ROUGH:
        is_for_me = "me" in made.it.split()[2:5] and is_clause(unended(made.it), known.english)
        is_short = made.words <= (DEED_FOR_ME if is_for_me else DEED_OF_THEIRS)
        is_one = " and " not in made.it or (is_for_me and _TWO_DEEDS.search(made.it) is not None)
        return first.has(Tag.PRON_YOU | Tag.PRON_WE | Tag.PRON_I) and is_short and is_one
    begins_with_deed = first.has(Tag.THIRD | Tag.PAST) and not first.has(Tag.NOUN | Tag.PLURAL | Tag.NAME | Tag.DET_S)
    is_read = all(is_clause(unended(said), known.english) for said in sentences(made.it))
    is_few = made.kind is Kind.THAT and made.words <= _FEW
    if not (is_read or is_few or made.begins == "quote" or first.has(_SUBJECT)):
        return False  # "scones baked to order not at 10am and left"
    return not begins_with_deed and (made.kind is Kind.THAT or first.word != "there")


_IS_SO = re.compile(r"^you(?:['’]re| are| were) (?:\d+ and\b|(?:(?:so|very|really|just) )*\w+\.?$)", re.IGNORECASE)
"""What the reader is, of which nobody tells them: *you're funny*."""
_BESIDE = re.compile(
    r", also (?:the|your|you)\b|\band (?:that )?you (?:let|showed|gave|made|took|brought) me\b"
    r"|^(?!you\b|how\b|that\b|the way\b|there\b)(?:the|your|a) [^,]* who [^,]*, and you (?!all\b)"
)
"""What was done for me, or is so, behind something else that was heard of, or a thing that is only named."""
_TWO_DEEDS = re.compile(r"^[^,]* and \w+(?:ed|t) (?:me|the|my|a|an|all) [^,]*$")
"""Two things done for me, the second told as done too: *you got me coffee and explained the rota*."""
_IT = re.compile(
    r"(?<!^)\b(?:it|them)\b(?! (?:is|was|takes|took|comes|came|hurts|matters|works|worked) )", re.IGNORECASE
)
_FEW = 5
"""Words of a clause that is made of a few: *safety comes first with you*."""
_SUBJECT = Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU | Tag.PRON_S | Tag.POSSESSIVE | Tag.DET_S | Tag.DET_X | Tag.DET_P
