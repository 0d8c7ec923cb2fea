"""What of a need somebody who types in haste, or is learning English, is taken at their word for."""

import re
from dataclasses import replace

from assistant.core.compose.halves import is_half
from assistant.core.compose.material import Known, Made, Material
from assistant.core.compose.standing import NEED, Read, only, stands
from assistant.core.compose.telegram import cut
from assistant.core.english import English, Hand, Kind, Tag, Whose, is_clause


def vouched_need(typed: str, read: Read, known: Known) -> Made:
    """Take whom they look for, and of things and deeds what nothing was put in for."""
    made = read(typed)
    english = known.english

    def fits(m: Material) -> bool:
        if not stands(m, known, NEED):
            return False
        if m.kind is Kind.SOMEONE:
            is_run_on = any(is_clause(rest, english) for rest in m.it.split(", ")[1:])
            is_sought = _SOUGHT.search(m.it) is not None and not _HANGS_ON.search(m.it)
            return _is_first(m.it, typed) and is_sought and not is_run_on
        if m.kind is Kind.THING:
            is_put_in = m.it.startswith(("a ", "an ")) and not re.match(r"an?\b", typed, re.IGNORECASE)
            first = english.read(m.it).tokens[0]
            is_apt = (first.word == "one" or not first.has(Tag.NUMBER)) and not _LETTERS.match(m.it)
            is_apt = (
                is_apt
                and not is_put_in
                and (m.words > 1 or "," not in typed)
                and not _MEASURED.search(m.it)
                and not any(t.has(Tag.PRON_S) for t in english.read(m.it).tokens[1:])
            )
            return is_apt and (known.hand is Hand.QUICK or not made.dropped)
        if m.kind is Kind.TO_DO:
            first = english.read(m.it).tokens[0]
            is_typed = first.word == "get" or first.word in typed.lower().split()
            is_typed = is_typed and (", " not in m.it or known.hand is not Hand.QUICK)
            return is_typed and (_is_deed(m.it, english) or _TO.match(typed) is not None)
        return known.hand is Hand.QUICK and m.kind in (Kind.TROUBLE, Kind.THAT)

    whole = only(made, fits)
    if whole.readings or known.hand is not Hand.QUICK:
        return whole
    parts = cut(typed)
    for part in parts if len(parts) > 1 else ():
        found = only(read(part), fits)
        kinds = {m.kind for m in found.readings if part is parts[0] or m.kind is Kind.SOMEONE} - {Kind.THING}
        told = replace(found, dropped=", ".join(p for p in parts if p is not part))
        if kinds and not found.dropped and not is_half(typed, told, Whose.WANTED, english):
            return told
    return whole


def _is_deed(text: str, english: English) -> bool:
    """Whether a verb that may be a noun is a verb by what follows it: *move 12 clients*, *build up the classes*."""
    first, *rest = english.read(text).tokens
    if (
        not first.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.ING)
        or english.after("need_deed", text) is not None
    ):
        return True
    given = Tag.NUMBER | Tag.DET_X | Tag.DET_S | Tag.DET_P | Tag.POSSESSIVE
    is_up = bool(rest) and rest[0].word in ("up", "out", "off", "down", "back", "over")
    return is_up or (bool(rest) and rest[0].has(given) and not rest[0].has(Tag.PREP | Tag.ADV))


def _is_first(it: str, typed: str) -> bool:
    """Whether whom they look for is what was typed first, or named as somebody."""
    words = re.sub(r"^(?:an?|the|one) ", "", it.lower()).split()
    begins = re.sub(r"^(?:\w+ )*?(?:need|needs|search|looking for|want|wants) ", "", typed.lower())
    return words[0] in _ANYBODY or words[0] in begins.split()[:2] or words[0][:4] == begins[:4]


_ANYBODY = ("someone", "somebody", "people", "person", "anyone")
_MEASURED = re.compile(r" (?:up|down) \d")
"""What has become of something, which nobody needs: *chargebacks up 40%*."""
_LETTERS = re.compile(r"[A-Z]{2,} (?:for|in|on|at|with) ")
"""Letters that are a trade or a thing, nobody can say which: *RVN for ops days*."""
_SOUGHT = re.compile(r" (?:who|who's|that|to|for|with|in|on|of|by|before|from|at) ")
_HANGS_ON = re.compile(r"\b(?:so|because|since|as) \w+ (?:can|could|is|are|was|were)\b")
_TO = re.compile(r"(?:they |we )?(?:need |needs |want |wants )?to\b", re.IGNORECASE)
