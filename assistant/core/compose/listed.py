"""What the candidate brings, typed as a list: what can stand is joined, and the rest left away."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.compose.deed import deed
from assistant.core.compose.forms import possessed
from assistant.core.compose.material import Material, small
from assistant.core.compose.years import said_whole
from assistant.core.english import English, Kind, is_clause, spelled

Part = tuple[str, Material | None]
"""A part of a list as typed, and what it can be said as."""


def listed(text: str, english: English) -> tuple[tuple[Material, ...], str]:
    """Read a list as hurried people type it; of its parts, those that can stand are joined and the others left away."""
    split = [p.strip(" .") for p in re.split(r",\s*|;\s*|\s\+\s|\s[-–—]\s|\s&\s", text)]
    parts = [said_whole(p, english) for p in split if p]
    if len(parts) < 2:
        return (), ""
    if are_adjectives(parts, english) and any(not english.is_("fin_i", small(p, english)) for p in parts):
        return (Material(Kind.BE, f"I am {_and([small(p, english) for p in parts])}", begins="i"),), ""
    made: list[Part] = [(part, next(iter(deed(part, english)), None)) for part in parts]
    sayable = [m for part, m in made if m and _is_sayable(part, m, english)]
    if not sayable or (made[0][1] is None and not _beside(made[0][0], english)):
        return (), ""  # what stands first is what the rest hangs on: "took over a job 6 wks behind, handed it over"
    if len(sayable) == 1 and sayable[0].kind is Kind.DID and (found := _with_beside(sayable[0], made, english)):
        return found
    if len(sayable) > 1 and all(possessed(m.it, english) for m in sayable):
        has = Material(Kind.HAVE, "I have " + _and([m.it[7:] for m in sayable]), begins="i")
        return (has,), _but(made, sayable)
    kept = _standing(made, sayable, english)[:2]
    return (_joined(kept, english),), _but(made, kept)


def _standing(made: Sequence[Part], sayable: Sequence[Material], english: English) -> list[Material]:
    """Leave away what hangs on a part that is left away: *did about 200 of these, lost one*."""
    before = {id(m): made[place - 1][1] if place else None for place, (_, m) in enumerate(made)}
    told: list[Material] = []
    for one in sayable:
        if not english.has("leans", one.it) or any(one_before is before[id(one)] for one_before in told):
            told.append(one)
    return told or list(sayable[:1])


def _is_sayable(part: str, made: Material, english: English) -> bool:
    is_mine = made.it.startswith("I ") and made.kind in (Kind.DID, Kind.HAVE, Kind.BE)
    return is_mine and not _beside(part, english)


def _but(made: Sequence[Part], kept: Sequence[Material]) -> str:
    return ", ".join(part for part, m in made if m not in kept)


def _with_beside(done: Material, made: Sequence[Part], english: English) -> tuple[tuple[Material, ...], str] | None:
    """Say with a deed what is set beside it, two things at most."""
    others = [part for part, m in made if m is not done]
    beside = [(part, said) for part in others if (said := _beside(part, english))][:2]
    if not beside:
        return None
    phrases = [said for _, said in beside]
    joined = " and ".join(phrases) if all(" " in p for p in phrases) else phrases[0]
    first = replace(done, it=spelled(f"{done.it} {joined}", english))
    if not is_clause(first.it, english):
        return None
    told = [part for part, _ in beside]
    return (first,), ", ".join(part for part in others if part not in told)


def _joined(kept: Sequence[Material], english: English) -> Material:
    first, *more = kept
    is_one_kind = len({m.kind for m in kept}) == 1
    joint = " and " if is_one_kind else ", and "
    said = joint.join([first.it, *(m.it[2:] if is_one_kind else m.it for m in more)])
    kind = Kind.DID if is_one_kind and first.kind is Kind.DID else Kind.HAVE
    return Material(kind, said, begins="i", sad=english.is_sad(said))


def _beside(part: str, english: English) -> str:
    """Say what hurried people set beside a deed: *3 sites*, *14 months*, *zero downtime*, *team of 18*, *on budget*."""
    text = small(part, english)
    if english.is_("pp", text):
        return text
    if english.after("team_of", text) == "":
        return f"with a team of {english.read(text).tokens[-1].text}"
    none = english.after("none_of", text)
    if none and len(none.split()) <= 2 and english.is_("np", text):
        return f"with {text}"
    if english.after("some_places", text) == "":
        return f"across {text}"
    return f"over {text}" if english.after("some_days", text) == "" else ""


def _and(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else parts[0]


def are_adjectives(pieces: Sequence[str], english: English) -> bool:
    """Whether each of several pieces is an adjective, or begins with one."""
    return all(english.is_("adjp", small(p, english)) for p in pieces)
