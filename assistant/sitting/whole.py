"""What does not surely go on from its beginning, read as one sentence with it: so it was seen, and so it stands."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from assistant.core.questions import OWN, Answered, Asked, Fit, Letter, Problem, Progress, QuestionKind, placed, whole

_ENDS = ".!?…"


class Reads(Protocol):
    """What tells the kinds of a text."""

    def kinds(self, asked: Asked, text: str, progress: Progress) -> Sequence[str] | None:
        """Return the kinds an answer can be read as; None while that is not known."""

    def reads_on(self, waits: str, text: str) -> bool:
        """Whether a text can stand behind what waits for a thing, a deed, …."""

    def preview(self, asked: Asked, fit: Fit, progress: Progress) -> Letter | None:
        """Return the sentences an answer becomes, and what of it is not in the note; None while not known."""


PIECES = "pieces"
"""What several pieces are taken as: told as far as they can be, as those of an answers file are."""


def told_whole(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Fit:
    """Read an answer together with its beginning; what is sure without, or nothing even so, comes back as it is."""
    if found.sure or not found.text or not asked.stems:
        return found
    begun = asked.stems[found.stem]
    if begun.waits == "sentence" and guide.reads_on("told", found.rest):
        return found._replace(kind=begun.kinds[0])
    said = whole(asked.stems, found)
    if begun.waits == "will" and guide.reads_on("deed", found.rest) and guide.reads_on("told", said.text):
        return said._replace(kind=OWN)
    if said != found and guide.reads_on(begun.waits, found.rest):
        text = said.text if said.text[-1] in _ENDS else f"{said.text}."
        kinds = guide.kinds(asked, text, progress) or ()
        if kind := next((kind for kind in begun.kinds if kind in kinds), ""):
            return found._replace(kind=kind)
        if OWN in kinds:
            return said._replace(kind=OWN)
    return found._replace(text=found.rest, kind=PIECES) if _in_pieces(asked, found) else said


def _in_pieces(asked: Asked, found: Fit) -> bool:
    from assistant.core.english import pieces_of

    return asked.question.kind == QuestionKind.TEXT and len(pieces_of(found.rest)) > 1


def as_seen(
    guide: Reads, asked: Asked, result: Answered, progress: Progress, fit: Callable[[int, str], Fit]
) -> Answered:
    """Keep an answer that was given again, although it may not follow its beginning, as the sentence that was seen."""
    if not asked.stems or result.stem is None or not result.text or result.taken_as:
        return result
    at, rest = placed(asked.stems, result.text, result.kind, result.stem)
    found = fit(at, rest)
    if guide.kinds(asked, rest, progress) is None:
        return result
    read = told_whole(guide, asked, found, progress)
    if read.kind == PIECES:
        letter = guide.preview(asked, read, progress)
        one = piece_told(guide, asked, found, progress, fit) if letter and letter.lost else None
        one = one or read
        return result._replace(text=one.text, kind="" if one.kind == PIECES else one.kind)
    if not result.stem:
        return result
    if (letter := guide.preview(asked, read, progress)) and letter.lost:
        typed = as_typed(guide, asked, found, progress) if letter.unsure else None
        return result._replace(text=typed.text, kind=OWN, stem=asked.stems[typed.stem].begins) if typed else result
    if found.sure:
        return result
    if read.stem == found.stem:
        return result._replace(kind=read.kind or result.kind)
    return result._replace(text=read.text, kind=OWN, stem=asked.stems[read.stem].begins)


_TOLD = 3
"""Words from which a piece says something by itself."""


def piece_told(
    guide: Reads, asked: Asked, found: Fit, progress: Progress, fit: Callable[[int, str], Fit]
) -> Fit | None:
    """Give a piece of several that can stand by itself: one of what the person did, or the first; None where none can.

    Who did what the other pieces tell of nobody can know: *no cameras, asked the lads*.
    """
    from assistant.core.english import pieces_of

    pieces = [piece for piece in pieces_of(found.rest) if len(piece.split()) >= _TOLD] if found.text else []
    read = [fit(found.stem, piece) for piece in pieces]
    if mine := next((told for told in read if told.kind in _MINE), None):
        return mine
    if not pieces or not found.rest.strip().startswith(pieces[0]):
        return None
    if read[0].sure and read[0].stem == found.stem:
        return read[0]
    told = found._replace(rest=pieces[0], text=pieces[0], kind=PIECES)
    letter = guide.preview(asked, told, progress)
    return told if letter and letter.sentence and not letter.missing else None


_MINE = ("did", "have", "be")
"""Kinds of what the person who types brings."""


def as_typed(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Fit | None:
    """Take what is typed and its beginning as a sentence of the person's own, where the note would hold that."""
    last = len(asked.stems) - 1
    said = whole(asked.stems, found._replace(kind=""))
    if said.stem != last or asked.stems[last].begins or OWN not in asked.stems[last].kinds:
        return None
    own = said._replace(kind=OWN)
    letter = guide.preview(asked, own, progress)
    return own if letter and letter.sentence else None


def _is_plain(guide: Reads, asked: Asked, found: Fit, typed: Fit) -> bool:
    """Whether a promise reads on and is a sentence, though what is promised is not known for one."""
    is_promise = asked.stems[found.stem].waits == "will"
    return is_promise and guide.reads_on("deed", found.rest) and guide.reads_on("told", typed.text)


def shown(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Letter | None:
    """Give the sentences an answer becomes; a plain promise that nothing else is known of stands as it is typed."""
    letter = guide.preview(asked, told_whole(guide, asked, found, progress), progress)
    typed = as_typed(guide, asked, found, progress) if letter and letter.lost and letter.unsure else None
    return guide.preview(asked, typed, progress) if typed and _is_plain(guide, asked, found, typed) else letter


def lost(guide: Reads, asked: Asked, found: Fit, progress: Progress, says: Mapping[str, str]) -> Problem | None:
    """Say why nothing of an answer would stand in the note, what would, and what the same answer again does."""
    read = told_whole(guide, asked, found, progress)
    letter = guide.preview(asked, read, progress) if found.text else None
    if letter is None or not letter.lost or read.kind == PIECES:
        return None
    typed = as_typed(guide, asked, found, progress) if letter.unsure else None
    if typed and _is_plain(guide, asked, found, typed):
        return None
    again = says["lost_typed"].format(sentence=typed.text) if typed else says["lost"]
    return Problem("\n".join((*letter.missing, again)), firm=False)


def lost_pieces(
    guide: Reads, asked: Asked, found: Fit, progress: Progress, says: Mapping[str, str], fit: Callable[[int, str], Fit]
) -> Problem | None:
    """Say that of several pieces nothing, or no more than one, would stand in the note; None where more does."""
    read = told_whole(guide, asked, found, progress)
    letter = guide.preview(asked, read, progress)
    if read.kind != PIECES or letter is None or letter.sentence:
        return None
    one = piece_told(guide, asked, found, progress, fit)
    said = guide.preview(asked, one, progress) if one else None
    if said and said.sentence:
        return Problem(says["pieces_told"].format(sentence=said.sentence), firm=False)
    stem = asked.stems[found.stem]
    example = f"{stem.begins} {stem.goes}" if stem.begins and stem.goes else asked.question.example
    return Problem(says["pieces"].format(example=example), firm=False)
