"""What does not surely go on from its beginning, read as one sentence with it: so it was seen, and so it stands."""

from collections.abc import Callable, Sequence
from typing import Protocol

from assistant.core.questions import OWN, Answered, Asked, Fit, Progress, placed, whole

_ENDS = ".!?…"


class Reads(Protocol):
    """What tells the kinds of a text."""

    def kinds(self, asked: Asked, text: str, progress: Progress) -> Sequence[str] | None:
        """Return the kinds an answer can be read as; None while that is not known."""


def told_whole(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Fit:
    """Read an answer together with its beginning; what is sure without, or nothing even so, comes back as it is."""
    said = whole(asked.stems, found) if asked.stems else found
    if said == found:
        return found
    text = said.text if said.text[-1] in _ENDS else f"{said.text}."
    kinds = guide.kinds(asked, text, progress) or ()
    if kind := next((kind for kind in asked.stems[found.stem].kinds if kind in kinds), ""):
        return found._replace(kind=kind)
    return said._replace(kind=OWN if OWN in kinds else "")


def as_seen(
    guide: Reads, asked: Asked, result: Answered, progress: Progress, fit: Callable[[int, str], Fit]
) -> Answered:
    """Keep an answer that was given again, although it may not follow its beginning, as the sentence that was seen."""
    if not asked.stems or not result.stem or not result.text:
        return result
    at, rest = placed(asked.stems, result.text, result.kind, result.stem)
    found = fit(at, rest)
    if found.sure or guide.kinds(asked, rest, progress) is None:
        return result
    read = told_whole(guide, asked, found, progress)
    if read.stem == found.stem:
        return result._replace(kind=read.kind or result.kind)
    return result._replace(text=read.text, kind=OWN, stem=asked.stems[read.stem].begins)
