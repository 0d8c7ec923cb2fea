"""The words of an answer that is doubted, in a shape that needs no doubt."""

from collections.abc import Callable
from itertools import chain, islice

from assistant.core.questions import Asked, Fit, Progress, QuestionKind
from assistant.sitting.whole import PART, PIECES, Reads, Taken, taken

Fits = Callable[[int, str], Fit]
"""Which stem words typed behind one go on from."""
_TRIED = 24
"""Shapes that are tried."""


def shaped(guide: Reads, asked: Asked, found: Fit, progress: Progress, fits: Fits, was: Taken) -> Fit | None:
    """Say the same words as a sentence that needs no doubt; None where that is not found."""
    stem = asked.stems[found.stem]
    to_them = guide.turned(asked, found.rest, progress)
    said = chain((*to_them, found.rest), *(guide.shapes(stem, rest) for rest in (*to_them, found.rest)))
    told = dict.fromkeys(islice(said, _TRIED))
    is_joined = was.fault == PART or PIECES in (was.fit.kind, guide.lack(stem, found.rest))
    others = (
        other
        for rest in told
        for other in _placed(asked, found, rest, fits)
        if _is_known(guide, asked, other, strictly=is_joined)
    )
    for other in others:
        now = taken(guide, asked, other, progress)
        whole = f"{asked.stems[other.stem].begins} {other.rest}".strip()
        if not now.fault and now.letter and now.letter.sentence and guide.is_right(whole):
            return other
    return None


def _placed(asked: Asked, found: Fit, rest: str, fits: Fits) -> list[Fit]:
    """Put words behind the beginning they were typed behind; those typed behind none, behind each."""
    last = len(asked.stems) - 1
    places = range(last + 1) if found.stem == last else (found.stem, last)
    return [other for at in places if (other := fits(at, rest)).stem == at]


def _is_known(guide: Reads, asked: Asked, other: Fit, *, strictly: bool) -> bool:
    """Whether words in another shape are a sentence; joined ones only where the grammar knows it."""
    stem = asked.stems[other.stem]
    whole = other.rest if stem.begins[:1].islower() else f"{stem.begins} {other.rest}".strip()
    if not other.text or asked.question.kind != QuestionKind.TEXT:
        return bool(other.text) and guide.is_clause(whole)
    return guide.reads_whole(stem, other.rest) and (not strictly or guide.is_clause(whole))
