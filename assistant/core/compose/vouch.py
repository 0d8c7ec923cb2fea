"""What somebody who types in haste, or is learning English, is taken at their word for: one thing, or nothing.

Whoever writes whole sentences with care is believed. Of the others fresh readers found every second answer spoiled
where its pieces were joined, its end was left away, or a learner's turn was kept; short answers of one piece they
found right.
"""

import re
from dataclasses import replace

from assistant.core.compose.chained import chained_strength
from assistant.core.compose.corrected import is_plain
from assistant.core.compose.halves import is_half
from assistant.core.compose.material import Known, Made, Material
from assistant.core.compose.several import first_pair, is_aside
from assistant.core.compose.standing import (
    BEGUN,
    PAIR,
    PIECED,
    STRENGTH,
    WRITTEN,
    Read,
    is_readable,
    is_written,
    only,
    stands,
)
from assistant.core.compose.strength import in_pieces
from assistant.core.compose.telegram import cut
from assistant.core.english import Hand, Kind, Whose, points_nowhere
from assistant.core.unsaid import Unsaid


def vouched_strength(typed: str, read: Read, known: Known) -> Made:
    """Take one deed, or one thing the candidate has: of several pieces the first that says something alone."""
    typed = _TAKEN_BACK.sub("", typed)
    parts = cut(typed) or [typed]
    whole = read(typed)
    if is_written(typed, known) and not whole.dropped:
        return only(whole, lambda m: stands(m, known, WRITTEN))
    chained = chained_strength(typed, read, known)
    chained = chained if is_readable(chained, known) else None
    if whole.is_pieced and _is_told(whole.readings[0], known):
        is_told = chained is not None and (len(chained.dropped), not known.is_spoken(typed)) < (len(whole.dropped), 1)
        return chained if chained and is_told else whole
    if known.hand is Hand.ROUGH and chained:
        return chained
    begun = first_pair(typed, parts, known)
    if begun and (pair := read(begun)).readings and not pair.dropped and _is_strong(pair.readings[0], typed, known):
        return replace(pair, dropped=", ".join(parts[PAIR:]), is_pieced=False)
    piece = _strong_piece(typed, parts, whole, read, known)
    if piece and chained and chained.readings[0].words > _MORE * piece.readings[0].words:
        return chained
    pieced, told = in_pieces(typed, known), piece or chained
    lost = told.dropped if told else typed
    if pieced.readings and _is_told(pieced.readings[0], known) and len(pieced.dropped) < len(lost):
        return pieced
    return told or Made(changes=whole.changes, reason=Unsaid.UNSURE)


def _is_told(made: Material, known: Known) -> bool:
    """Whether what was told piece by piece, each piece vouched for by itself, leans on nothing and is no speech."""
    english = known.english
    return made.words <= PIECED and not english.has("leans", made.it) and not points_nowhere(made.it, english)


def _strong_piece(typed: str, parts: list[str], whole: Made, read: Read, known: Known) -> Made | None:
    """Take the first piece that tells a deed, or names what the candidate has or is; None where there is none."""
    made = [(part, read(part)) for part in parts] if len(parts) > 1 else [(typed, whole)]
    strong = []
    for part, found in made:
        if not found.readings or (len(parts) > 1 and is_aside(part, known.english)):
            continue
        is_begun = known.hand is Hand.ROUGH and found.readings[0].words <= BEGUN
        if (not found.dropped or is_begun) and _is_strong(found.readings[0], part, known):
            lost = (*filter(None, [found.dropped]), *(p for p in parts if p != part))
            told = replace(found, dropped=", ".join(lost), is_pieced=False)
            if not is_half(typed, told, Whose.MINE, known.english):
                strong.append(told)
    return min(strong, key=lambda found: _rank(found.readings[0]), default=None)


def _rank(made: Material) -> int:
    """Put a deed, or what somebody has years of, before a paper or years alone, and these before what they are."""
    if made.kind not in (Kind.DID, Kind.HAVE):
        return 2
    is_paper = _PAPERED.match(made.it) or (_LEVEL.match(made.it) and " and " not in made.it)
    return int(bool(is_paper) or made.it.endswith(" years of experience"))


_MORE = 1.15
"""How many times as many words a chain of clauses tells where it goes before a single piece."""
_TAKEN_BACK = re.compile(
    r"(?:^|(?<=[.,;!]) ?)[^.,;!]*[.,;!]+\s*(?:ok(?:ay)?,? |well,? )?"
    r"(?:maybe|except|apart from|almost|not really|sort of|kind of|(?:ok(?:ay)?|well) (?:maybe|once|one|twice))\b.*$",
    re.IGNORECASE,
)
"""A piece that the next one takes back: *never missed a shift. ok maybe 1*."""


def vouched_repair(typed: str, read: Read, known: Known) -> Made:
    """Take a better answer that is written out in whole sentences, or of which each sentence is known for one."""
    made = read(typed)
    is_whole = is_written(typed, known)

    def fits(m: Material) -> bool:
        if m.begins in ("alone", "added"):
            return True
        return not made.dropped and ((is_whole and stands(m, known, WRITTEN)) or is_plain(m.it, known.english))

    return only(made, fits)


def _is_strong(made: Material, typed: str, known: Known) -> bool:
    """Whether a deed names what was done, and what the candidate has is counted or was typed with its article."""
    english = known.english
    if not stands(made, known, STRENGTH) or english.has("leans", made.it) or points_nowhere(made.it, english):
        return False
    if made.kind is Kind.DID:
        return made.words >= _TOLD and _DEED.match(made.it) is not None and not _TOOK.search(made.it)
    if made.kind is Kind.HAVE and not _BARE_NUMBER.fullmatch(made.it):
        has = _HAS.match(made.it)
        return (
            has is not None
            and not _BARE_YEARS.search(made.it)
            and (
                bool(_COUNTED.match(made.it) or _PAPERED.match(made.it) or _LEVEL.match(made.it))
                or (has[1] in ("a", "an", "my", "the") and has[1] in typed.lower().split())
            )
        )
    return made.kind is Kind.BE and known.hand is Hand.QUICK and made.words > _BARE_QUALITY


_BARE_QUALITY = 3
"""Words of *I am fast*, which nobody says of themselves alone."""
_TOLD = 4
"""Words of a deed from which it says something: not *I voiced*."""
_DEED = re.compile(
    r"(?:I|(?:in|at) my .* I)\b(?!.*\b(?:this|that|these|those) \w+)"
    r"(?!.*(?<!of )(?<!level )(?<!grade )(?<!band )(?<!class )\b\d[\d,.]*$)"
    r"(?! (?:was (?:right|wrong)|lost|failed|missed|left|quit)\b)"
)
_TOOK = re.compile(
    r"^I took (?:about |around |over |under )?(?:\d+|\w+) (?:days?|weeks?|months?|years?|hours?)\b|\bat last\b"
)
_HAS = re.compile(r"I (?:have|hold|speak) (\S+)")
_BARE_NUMBER = re.compile(r"I have (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)")
_BARE_YEARS = re.compile(r"\byears of \w+ing$|\b(?:itself|only|also)$")
"""Years of something that is not said to be work: *eight years of booking*."""
_PAPERED = re.compile(r"I have an? (?:[\w-]+ ){1,3}(?:licen[cs]e|certificate|card|ticket|diploma|degree)$")
"""A paper that is named."""
_LEVEL = re.compile(
    r"I have (?:an? )?(?:(?:[\w&-]+ ){1,3}(?:level|grade|band|class) [\w.]+(?! (?:for|of)\b)"
    r"|(?:level|grade|band) \w+ and )"
)
"""A paper that has a grade: *NVQ level 3*, *a class A CDL*."""
_COUNTED = re.compile(
    r"I (?:have|hold) (?:been |had |over |more than |about |around )*(?:an? (?:\S+ ){1,3}for )?"
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty)"
)
