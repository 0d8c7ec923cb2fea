"""Whether an answer begins with a verb, and in which form: *cut failed runs*, *grew a territory*, *runs it herself*."""

import re

from assistant.core.english import English
from assistant.core.shape_kind import Shape
from assistant.core.verbs import finite

_PARTICLES = ("up", "out", "off", "down", "over", "back", "in")
_LIKING = ("love", "like", "hate", "start", "stop")


def object_after(low: list[str], english: English) -> tuple[str, bool]:
    """Give the word after the first, adverbs stepped over, and whether it opens what a verb is done to."""
    second = next((w for w in low[1:] if w not in english.classes["adverbs"]), "")
    opens = (
        second in english.classes["determiners"]
        or second in ("me", "us", "you", "them", "him", "it", "everything")
        or second.isdigit()
    )
    return second, opens


def verb_first(low: list[str], english: English) -> Shape | None:
    """Tell the shape of an answer that begins with a verb; None where it begins with something else."""
    first = low[0]
    second, opens = object_after(low, english)
    if (
        first in english.classes["adverbs"]
        and len(low) > 2
        and (low[1] in english.past or low[1] in english.ing or low[1] in english.third)
    ):
        return verb_first(low[1:], english)
    if first in english.ing or (
        first.endswith("ing") and first not in english.classes["noun_ing"] and len(first) > 5 and opens
    ):
        return Shape.ING
    if "-" in first and first.rsplit("-", 1)[1] in english.past and first.rsplit("-", 1)[1] not in english.bases:
        return Shape.PAST if opens or second in english.classes["numbers"] else None
    if re.fullmatch(r"re[a-z]{3,}", first) and first[2:] in english.past and first not in english.bases:
        return Shape.PAST  # "relit two shows"
    if (
        first in english.past
        and first not in english.bases
        and first not in ("left", "found", "felt", "thought", "lead", "saw", "ground")
    ):
        return Shape.PAST
    if first in english.past and first not in english.bases:
        return Shape.PAST if opens or second in english.classes["prepositions"] else None
    if (
        re.fullmatch(r"[a-z]{3,}ed", first)
        and first not in english.classes["adjectives"]
        and (opens or _is_object(second, english))
    ):
        return Shape.PAST
    if first in english.third and (
        opens or (first[:-1] not in english.nounlike and english.third[first] not in english.nounlike)
    ):
        return Shape.THIRD if len(low) > 1 else None
    if first in english.bases and len(low) > 1:
        return _base_first(low, second, opens=opens, english=english)
    return None


def _base_first(low: list[str], second: str, *, opens: bool, english: English) -> Shape | None:
    """Tell whether a base form at the start is a verb: *cut failed runs*, but not *level 3 rope access*."""
    first = low[0]
    if second in ("and", "or", ","):
        return Shape.DO if _are_deeds(low, english) else None
    if first in ("have", "be", "do"):
        return None
    if first not in english.nounlike:
        return Shape.DO
    main = finite(low, english) or 0
    if main > 1 and low[main] in english.classes["auxiliaries"] and "," not in low[:main]:
        return None  # "lead time from the factory is too long"
    if first in english.classes["counted"] and second.isdigit():
        return None
    strong = first in english.classes["verb_first"] and (
        second not in english.classes["prepositions"] or second in _PARTICLES
    )
    verbal = (
        opens or (strong and _takes_bare(low[1:], english)) or second in english.classes["numbers"]
        or (second in english.ing and first in _LIKING)
    )  # fmt: skip
    return Shape.DO if verbal else None


def _are_deeds(low: list[str], english: English) -> bool:
    """Whether only deeds are listed, *tune, regulate and voice*, or the last has what they are done to."""
    joins = (",", "and", "or")
    deeds = [i for i, w in enumerate(low) if w in english.bases and (i == 0 or low[i - 1] in joins)]
    bare = all(w in english.bases or w in joins for w in low)
    return bare or (len(deeds) > 1 and low[deeds[-1] + 1 : deeds[-1] + 2] not in ([], [","], ["and"]))


def _is_object(word: str, english: English) -> bool:
    return word in english.classes["numbers"] or word in english.classes["possessives"] or word[:1].isdigit()


def _takes_bare(rest: list[str], english: English) -> bool:
    """Whether what follows can be an object without an article: *cut failed runs*, not *track inspection camera*."""
    stop = next(
        (
            i
            for i, w in enumerate(rest)
            if w in english.classes["prepositions"] or w in (",", "and", "or") or w[:1].isdigit()
        ),
        len(rest),
    )
    head = rest[stop - 1] if stop else ""
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    known = english.classes["mass"] | english.classes["plural_irregular"] | english.classes["adverbs"]
    abstract = head.endswith(("ing", "ity", "ness", "ment", "tion", "ance", "ence", "ry", "ism", "cy"))
    return stop < 2 or plural or abstract or head in known
