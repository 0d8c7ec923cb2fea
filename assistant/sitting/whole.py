"""What does not surely go on from its beginning, read as one sentence with it: so it was seen, and so it stands."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from assistant.core.questions import OWN, Answered, Asked, Fit, Letter, Problem, Progress, placed, whole

_ENDS = ".!?…"


class Reads(Protocol):
    """What tells the kinds of a text."""

    def kinds(self, asked: Asked, text: str, progress: Progress) -> Sequence[str] | None:
        """Return the kinds an answer can be read as; None while that is not known."""

    def preview(self, asked: Asked, fit: Fit, progress: Progress) -> Letter | None:
        """Return the sentences an answer becomes, and what of it is not in the note; None while not known."""


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
    if not asked.stems or not result.stem or not result.text or result.taken_as:
        return result
    at, rest = placed(asked.stems, result.text, result.kind, result.stem)
    found = fit(at, rest)
    if guide.kinds(asked, rest, progress) is None:
        return result
    read = told_whole(guide, asked, found, progress)
    if (letter := guide.preview(asked, read, progress)) and letter.lost:
        typed = as_typed(guide, asked, found, progress) if letter.unsure else None
        return result._replace(text=typed.text, kind=OWN, stem=asked.stems[typed.stem].begins) if typed else result
    if found.sure:
        return result
    if read.stem == found.stem:
        return result._replace(kind=read.kind or result.kind)
    return result._replace(text=read.text, kind=OWN, stem=asked.stems[read.stem].begins)


def as_typed(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Fit | None:
    """Take what is typed and its beginning as a sentence of the person's own, where the note would hold that."""
    last = len(asked.stems) - 1
    said = whole(asked.stems, found._replace(kind=""))
    if said.stem != last or asked.stems[last].begins or OWN not in asked.stems[last].kinds:
        return None
    own = said._replace(kind=OWN)
    letter = guide.preview(asked, own, progress)
    return own if letter and letter.sentence else None


def lost(guide: Reads, asked: Asked, found: Fit, progress: Progress, says: Mapping[str, str]) -> Problem | None:
    """Say why nothing of an answer would stand in the note, what would, and what the same answer again does."""
    letter = guide.preview(asked, told_whole(guide, asked, found, progress), progress) if found.text else None
    if letter is None or not letter.lost:
        return None
    typed = as_typed(guide, asked, found, progress) if letter.unsure else None
    again = says["lost_typed"].format(sentence=typed.text) if typed else says["lost"]
    return Problem("\n".join((*letter.missing, again)), firm=False)
