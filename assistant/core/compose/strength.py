"""What the candidate brings, made ready: what they did, what they have, or sentences of their own."""

import itertools
import re
from dataclasses import replace

from assistant.core.compose.believed import believed_deed
from assistant.core.compose.deed import deed, sentence, with_forms
from assistant.core.compose.material import Known, Made, Material, mended, own, small, tidied
from assistant.core.compose.telegram import cut
from assistant.core.compose.telegraphed import telegraphed, told_of
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    Version,
    has_habits,
    is_clause,
    is_foreign,
    points_nowhere,
    sentences,
    unended,
)
from assistant.core.unsaid import Unsaid

__all__ = ["in_pieces", "strength", "with_forms"]

Found = tuple[tuple[Material, ...], str]
"""Readings, and what was left away."""


def strength(typed: str, known: Known) -> Made:
    """Read what the candidate has done or has that shows they can help."""
    made = _read(typed, known)
    return replace(made, readings=tuple(with_forms(m, known.english) for m in made.readings))


def _read(typed: str, known: Known) -> Made:
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    if not text:
        return Made(reason=Unsaid.NOTHING)
    if is_foreign(text, english):
        return Made(reason=Unsaid.FOREIGN)
    text = english.after("strength_lead", text) or text
    if points_nowhere(text, english):
        return Made(changes=changes, reason=Unsaid.UNSURE)
    pieces = replace(_pieces(text, known), changes=changes)
    is_whole = bool(pieces.readings) and not pieces.dropped
    if is_whole and (len(cut(text)) > 1 or _says_more(pieces.readings[0], text)):
        return pieces
    made = _as_typed(text, changes, known)
    if pieces.readings and (not made or made.dropped):
        return pieces
    if made:
        return made
    if known.is_sound(text):
        return Made((sentence(unended(text), english) if len(sentences(text)) == 1 else own(text, english),), changes)
    found = telegraphed(text, english)
    return Made(found, changes, reason=None if found else Unsaid.UNSURE)


def in_pieces(typed: str, known: Known) -> Made:
    """Tell piece by piece what is typed as a telegram; nothing of what is none."""
    text, changes = tidied(typed, known.english, known.keep)
    return replace(_pieces(text, known), changes=changes) if text else Made()


def _pieces(text: str, known: Known) -> Made:
    may_be = known.may_be_telegram(text) or (known.hand is Hand.ROUGH and _is_jotted(text, known))
    return told_of(text, known.english) if may_be else Made()


def _is_jotted(text: str, known: Known) -> bool:
    """Whether it is no sentence about oneself, whoever wrote it: *8 yrs, own clientele*."""
    is_told = any(t.has(Tag.PRON_I) for t in known.english.read(text).tokens)
    return not (is_told or known.is_sound(text) or has_habits(text, known.english))


def _says_more(made: Material, text: str) -> bool:
    """Whether a piece is whole only as it is written out: *14 yrs driving*, *ran a bar 3 summers*."""
    put_in = made.kind is Kind.DID and any(
        f" {word} " in made.it and f" {word} " not in text for word in ("for", "from")
    )
    return made.kind is Kind.HAVE or put_in


def _as_typed(text: str, changes: tuple[tuple[str, str], ...], known: Known) -> Made | None:
    """Read the first version that can be read; None where none can, or where the whole can stand and a part would."""
    english = known.english
    first = [text] if english.has("figure_behind", text) else []
    versions = itertools.chain((Version(figure) for figure in first), known.versions(text, "a"))
    for version, lost in versions:
        found, dropped = (telegraphed(version, english), "") if version in first else _readings(version, english)
        if found and dropped and known.is_sound(text):
            return None
        if (not found or dropped) and (whole := believed_deed(version, known)):
            return Made((sentence(whole, english),), changes)
        if found and dropped and text[-1:] != "." and (pieces := telegraphed(version, english)):
            found, dropped = pieces, ""
        if found and not dropped and _is_told(found[0], text, known):
            return Made((sentence(unended(text), english),), changes)
        if found:
            dropped = " ".join(filter(None, (dropped, lost)))
            return Made(found, mended(text, version, lost, changes), dropped)
    return None


def _is_told(made: Material, text: str, known: Known) -> bool:
    """Whether what was taken for a thing was typed as a sentence: *My team reduced waste*, *Over two winters I ran*."""
    is_of_mine = made.kind is Kind.THING and made.it.startswith(("my ", "our "))
    is_had = made.kind is Kind.HAVE and text[:1] != "I" and _BEGUN_BEFORE.match(text) is not None
    return (is_of_mine or is_had) and known.is_believed and len(sentences(text)) == 1 and known.is_sound(text)


_BEGUN_BEFORE = re.compile(r"(?:Over|About|Under|Around|Up to|More than|Some|In|For) [^,.]* I (?!have\b)\w+ ")
"""How long or where something was done, told before who did it."""


def _readings(text: str, english: English) -> Found:
    parts = sentences(text)
    found = tuple(deed(unended(parts[0]), english))
    if not found:
        found, dropped = _begun(parts[0], english)
        return found, " ".join(filter(None, [dropped, *parts[1:]])) if found else ""
    if len(parts) == 1:
        return found, ""
    good = list(itertools.takewhile(lambda part: is_clause(unended(part), english), parts[1:]))
    dropped = " ".join(parts[1 + len(good) :])
    if not good:
        return found, dropped
    whole = " ".join(own(said, english).it for said in (found[0].it, *good))
    begins = "i" if whole.startswith("I ") else "other"
    return (Material(Kind.OWN, whole, begins=begins, sad=english.is_sad(whole)),), dropped


def _begun(text: str, english: English) -> Found:
    """Read what a sentence begins with, where the whole cannot be read."""
    reason = english.parted("reason", text)
    if reason and (found := tuple(deed(reason[0], english))):
        return found, text.removeprefix(reason[0]).strip(" ,")
    rest = english.after("years_of_work", text)
    if rest and (found := tuple(deed(text.removesuffix(rest).rstrip(" ,"), english))):
        return found, rest
    return _run_on(text, english) if re.search(r",\s|;\s", text) else ((), "")


def _run_on(text: str, english: English) -> Found:
    """Part a run-on at its commas: what can stand as sentences stands, the rest is left away."""
    pieces = [p.strip(" .") for p in re.split(r",\s+|;\s+", text)]
    for count in range(len(pieces) - 1, 0, -1):
        head = ", ".join(pieces[:count])
        found = () if all(english.is_("adjp", small(p, english)) for p in pieces) else tuple(deed(head, english))
        if not found:
            continue
        rest = ", ".join(pieces[count:])
        plain = english.after("then", rest) or rest
        if is_clause(plain, english) and english.after("goes_on", plain) is not None:
            return (replace(own(head, english), it=f"{own(found[0].it, english).it} {own(plain, english).it}"),), ""
        same = found[0].kind is Kind.DID
        if same and english.is_("fin_i", plain) and english.read(plain).tokens[0].has(Tag.PAST | Tag.HAVE_BASE):
            joined = f"{found[0].it}, and {plain}" if count > 1 else f"{found[0].it} and {plain}"
            if is_clause(joined, english):
                listed = f"{found[0].it}, {plain}" if _LISTED.search(plain) else joined
                return (replace(found[0], it=listed),), ""
        return found, rest
    return (), ""


_LISTED = re.compile(
    r"^[^,]* and (?:\w+ed|built|kept|cut|brought|ran|led|won|held|took|made|set|taught|wrote|drove|grew) "
)
"""The last two of three deeds, which a comma parts from the first: *led the crew, wrote the quotes and kept …*."""
