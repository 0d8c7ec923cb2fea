"""What of a need somebody who types in haste, or is learning English, is taken at their word for."""

import re
from dataclasses import replace

from assistant.core.compose.halves import is_half
from assistant.core.compose.led import found_by_lead
from assistant.core.compose.material import Known, Made, Material
from assistant.core.compose.need_pieces import in_pieces
from assistant.core.compose.standing import NEED, SOUGHT, Read, only, stands
from assistant.core.compose.telegram import cut
from assistant.core.english import English, Hand, Kind, Tag, Whose, completed, is_clause


def vouched_need(typed: str, read: Read, known: Known, index: int) -> Made:
    """Take all that is needed, else whom they look for, and of things and deeds what nothing was put in for."""
    return found_by_lead(_vouched_need(typed, read, known, index), known)


def _vouched_need(typed: str, read: Read, known: Known, index: int) -> Made:
    whole = _vouched(typed, read, known)
    if whole.readings and not whole.dropped:
        return whole
    pieces = in_pieces(typed, lambda part: _vouched(part, read, known, is_piece=True), index, known)
    if pieces.readings:
        return replace(pieces, changes=whole.changes)
    return whole if whole.readings else _without_tail(typed, read, known) or whole


def _without_tail(typed: str, read: Read, known: Known) -> Made | None:
    """Take whom they look for without what for or where, where that cannot be told: *coded welder for pipe*."""
    first, *others = cut(typed) or [typed]
    tail = _TAIL.match(first)
    if known.hand is not Hand.QUICK or tail is None:
        return None
    made = _vouched(tail["who"], read, known, is_piece=True)
    made = only(made, lambda m: m.kind is Kind.SOMEONE)
    told = replace(made, dropped=", ".join((first[tail.end("who") :].strip(), *others)))
    is_told = bool(made.readings) and not made.dropped and not is_half(typed, told, Whose.WANTED, known.english)
    return told if is_told else None


_TAIL = re.compile(r"^(?P<who>\w[\w -]{6,}) (?:for|in|on|at|with) \w+(?: \w+)?$")
"""Where somebody is needed or what for, in up to two words at the end."""


def _vouched(typed: str, read: Read, known: Known, *, is_piece: bool = False) -> Made:
    made = read(typed)
    english = known.english
    first = english.read(typed).tokens[:1]
    if first and first[0].has(Tag.ING) and not any(m.kind is Kind.TO_DO for m in made.readings):
        made = _doing(typed, made, read, known)

    def fits(m: Material) -> bool:
        if not stands(m, known, SOUGHT if m.kind in (Kind.SOMEONE, Kind.TO_DO) else NEED):
            return False
        if m.kind is Kind.SOMEONE:
            is_run_on = any(is_clause(rest, english) or _RUNS_ON.search(rest) for rest in m.it.split(", ")[1:])
            is_sought = _SOUGHT.search(m.it) is not None or (is_piece and _is_some(m.it, typed, english))
            is_sought = is_sought and not _HANGS_ON.search(m.it)
            is_sought = is_sought and not _SERVED.match(m.it) and not _TEAM.match(m.it)
            is_nobody = english.read(m.it).tokens[0].word in ("nobody", "no-one", "no")
            return _is_first(m.it, typed) and is_sought and not is_run_on and not is_nobody
        if m.kind is Kind.THING:
            is_put_in = m.it.startswith(("a ", "an ")) and not re.match(r"an?\b", typed, re.IGNORECASE)
            is_put_in = is_put_in and not english.is_("for_whom", m.it) and english.after("better_one", typed) is None
            first = english.read(m.it).tokens[0]
            is_apt = (first.word == "one" or not first.has(Tag.NUMBER)) and not _LETTERS.match(m.it)
            is_apt = (
                is_apt
                and not is_put_in
                and (m.words > 1 or "," not in typed)
                and not _MEASURED.search(m.it)
                and not _TIMES.fullmatch(m.it)
                and english.after("nobody_needs", m.it) is None
                and not any(t.has(Tag.PRON_S) for t in english.read(m.it).tokens[1:])
            )
            return is_apt and (known.hand is Hand.QUICK or not made.dropped)
        if m.kind is Kind.TO_DO:
            first = english.read(m.it).tokens[0]
            words = typed.lower().split()
            is_doing = words[:1] == [english.ing(first.word)] and english.after("named_in_ing", typed) is None
            is_typed = first.word == "get" or first.word in words or is_doing
            is_typed = is_typed and (", " not in m.it or known.hand is not Hand.QUICK)
            is_typed = is_typed and not _AND_SOMEONE.search(m.it)
            return is_typed and (is_doing or _is_deed(m.it, english) or _TO.match(typed) is not None)
        is_told = known.hand is Hand.QUICK and m.kind in (Kind.TROUBLE, Kind.THAT)
        behind = [english.read(rest).tokens for rest in m.it.split(", ")[1:] if rest]
        is_going_on = any(tokens and tokens[0].has(Tag.ING) and not tokens[0].has(Tag.NOUN) for tokens in behind)
        is_told = is_told and not is_going_on  # "invoices are late, moving to Xero"
        is_told = is_told and not any(is_clause(rest, english) for rest in m.it.split(", ")[1:])
        return is_told and english.after("wanted_done", m.it) is None and not english.is_("perhaps_for", m.it)

    whole = only(made, fits)
    if whole.readings or is_piece or known.hand is not Hand.QUICK:
        return whole
    parts = cut(typed)
    for part in parts if len(parts) > 1 else ():
        found = only(read(part), fits)
        kinds = {m.kind for m in found.readings if part is parts[0] or m.kind is Kind.SOMEONE} - {Kind.THING}
        told = replace(found, dropped=", ".join(p for p in parts if p is not part))
        if kinds and not found.dropped and not is_half(typed, told, Whose.WANTED, english):
            return told
    return whole


def _doing(typed: str, made: Made, read: Read, known: Known) -> Made:
    """Read *reducing stock loss* as what is to be done, where it is no thing of that name."""
    english = known.english
    first = english.read(typed).tokens[0]
    base = english.lexicon.base(first.word)
    is_so = any(m.kind is Kind.THAT for m in made.readings)  # "losing 5 people a month"
    if is_so or first.has(Tag.NOUN) or base == first.word or english.after("named_in_ing", typed) is not None:
        return made
    done = read(completed(base + typed[first.end :], english, Whose.WANTED))
    deeds = tuple(m for m in done.readings if m.kind is Kind.TO_DO)
    return (
        replace(done, readings=deeds)
        if deeds
        else replace(made, readings=tuple(m for m in made.readings if not m.it.startswith(("a ", "an "))))
    )


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


def _is_some(it: str, typed: str, english: English) -> bool:
    """Whether few words name somebody who is looked for: *somebody quick*, *they need carpenters*."""
    return _SOME.fullmatch(it) is not None or (" " not in it and english.after("needed", typed) is not None)


def _is_first(it: str, typed: str) -> bool:
    """Whether whom they look for is what was typed first, or named as somebody."""
    words = re.sub(r"^(?:an?|the|one) ", "", it.lower()).split()
    begins = re.sub(r"^(?:\w+ )*?(?:need|needs|search|looking for|want|wants) ", "", typed.lower())
    return words[0] in _ANYBODY or words[0] in begins.split()[:2] or words[0][:4] == begins[:4]


_AND_SOMEONE = re.compile(r" and (?:someone|somebody|anyone|people|you|they|we|there)\b")
"""Whom they look for besides, or what is so, which is no part of what is to be done."""
_SERVED = re.compile(
    r"(?:[\w-]+ )?(?:patients|customers|clients|guests|passengers|residents|students|pupils|children|tourists|kids)\b"
)
"""Whom they serve, and do not look for: *patients who have been waiting for four months*."""
_ANYBODY = ("someone", "somebody", "people", "person", "anyone")
_MEASURED = re.compile(r" (?:up|down) \d")
"""What has become of something, which nobody needs: *chargebacks up 40%*."""
_LETTERS = re.compile(r"[A-Z]{2,} (?:for|in|on|at|with) ")
"""Letters that are a trade or a thing, nobody can say which: *RVN for ops days*."""
_SOUGHT = re.compile(r" (?:who|who's|that|to|for|with|in|on|of|by|before|from|at) ")
_SOME = re.compile(r"(?:someone|somebody) (?!sick|tired)[a-z]+|an? (?:[a-z-]+ )?[a-z-]+")
"""Somebody looked for, in few words, beside what else is told: *somebody quick*, *a colourist*."""
_HANGS_ON = re.compile(r"\bcause\b|\b(?:so|because|since|as) \w+ (?:can|could|is|are|was|were)\b")
_RUNS_ON = re.compile(
    r"^(?:also|plus)\b|^(?!(?:who|and who|but who|not)\b)(?=.*\b(?:they|is|are|was|were|has|have|do|does)\b)",
    re.IGNORECASE,
)
"""What is told behind a comma, and is not of that person: *…, Christmas is mad*."""
_TEAM = re.compile(r"(?:a |the |your )?(?:team|crew|staff) of (?:\d+|\w+)\b", re.IGNORECASE)
"""Who is there already, and is not looked for: *team of 8, people not turning up*."""
_TIMES = re.compile(
    r"(?:(?!and\b)[a-z]+ )?(?:nights|days|weekends|evenings|mornings|lates|earlies)(?: and .*)?", re.IGNORECASE
)
"""Times of work, which nobody needs by themselves: *weekends + wound care*, *reliable nights*."""
_TO = re.compile(r"(?:they |we )?(?:need |needs |want |wants )?to\b", re.IGNORECASE)
