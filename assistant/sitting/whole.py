"""An answer and its beginning together: a whole sentence, or one to be asked about. As it was seen, so it stands."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Protocol

from assistant.core.questions import (
    OWN,
    Answered,
    Asked,
    Fit,
    Letter,
    Progress,
    QuestionKind,
    Stem,
    placed,
    whole,
)

_ENDS = ".!?…"
PIECES = "pieces"
"""What several pieces are taken as: told as far as they can be, as those of an answers file are."""
LOST, PART, UNSURE = "lost", "part", "unsure"
"""Why an answer is asked about: nothing of it would stand, a part would not, or it is no sentence that is known."""


class Reads(Protocol):
    """What tells the kinds of a text."""

    def kinds(self, asked: Asked, text: str, progress: Progress) -> Sequence[str] | None:
        """Return the kinds an answer can be read as; None while that is not known."""

    def reads_on(self, waits: str, text: str) -> bool:
        """Whether a text can stand behind what waits for a thing, a deed, …."""

    def reads_whole(self, stem: Stem, rest: str) -> bool:
        """Whether a beginning and what is typed behind it are one whole sentence."""

    def lack(self, stem: Stem, rest: str) -> str:
        """Name what keeps words from going on from a beginning; empty where nothing is seen."""

    def shapes(self, stem: Stem, rest: str) -> Iterable[str]:
        """Say the same words as they might go on from a beginning."""

    def turned(self, asked: Asked, text: str, progress: Progress) -> Sequence[str]:
        """Say a text to those met of whom it speaks, as *you*; none where it speaks of nobody."""

    def is_clause(self, text: str) -> bool:
        """Whether a text is a sentence that the grammar knows."""

    def is_sound(self, text: str) -> bool:
        """Whether a text is whole sentences in which nothing is seen to be wrong."""

    def is_right(self, text: str) -> bool:
        """Whether no word that English needs is missing in a text, so that it can be offered to somebody."""

    def preview(self, asked: Asked, fit: Fit, progress: Progress) -> Letter | None:
        """Return the sentences an answer becomes, and what of it is not in the note; None while not known."""


class Taken(NamedTuple):
    """What an answer is taken as, the sentences it becomes, and why it is asked about before: empty where it is not."""

    fit: Fit
    letter: Letter | None = None
    fault: str = ""


def taken(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Taken:
    """Read an answer together with its beginning. What is no sentence that is known stands word for word as typed."""
    read = told_whole(guide, asked, found, progress)
    letter = guide.preview(asked, read, progress)
    if letter is None or not asked.stems or not found.text:
        return Taken(read, letter)
    if found.said:  # behind a beginning chosen by key it stands as it is
        return Taken(found, letter, "" if guide.reads_whole(asked.stems[found.stem], found.rest) else UNSURE)
    if letter.missing:
        is_plain = letter.lost and letter.unsure and _is_plain(guide, asked, found)
        is_whole = is_plain or _is_whole_without(guide, asked, found, letter)
        if is_whole and (typed := as_typed(guide, asked, found, progress)):
            return Taken(typed, guide.preview(asked, typed, progress))
        stem = asked.stems[found.stem]
        in_pieces = asked.question.section == "detail" and guide.lack(stem, found.rest) == PIECES
        if letter.lost or in_pieces or not _is_one(guide, asked, found):
            return Taken(read, letter, LOST if letter.lost else PART)
        if typed := as_typed(guide, asked, found, progress):
            return Taken(typed, guide.preview(asked, typed, progress), UNSURE)
        return Taken(read, letter, PART)
    if read.sure and _is_told(guide, asked, found, letter):
        kept = _as_begun(guide, asked, read, letter, progress)
        return Taken(kept, guide.preview(asked, kept, progress)) if kept else Taken(read, letter)
    is_mine = read.kind != PIECES and not _names_others(found)
    exact = as_typed(guide, asked, found, progress) if is_mine else None
    if exact is None:
        return Taken(read, letter, UNSURE)
    stem = asked.stems[found.stem]
    is_whole = bool(stem.begins) and guide.reads_on(stem.waits, found.rest) and guide.reads_whole(stem, found.rest)
    return Taken(exact, guide.preview(asked, exact, progress), "" if is_whole else UNSURE)


def _as_begun(guide: Reads, asked: Asked, read: Fit, letter: Letter, progress: Progress) -> Fit | None:
    """Keep the beginning a sentence was typed behind, where its note would have another; None where that is no matter.

    What somebody keeps thinking about they need not have heard of, nor have liked.
    """
    stem = asked.stems[read.stem]
    if not asked.question.stays or not stem.begins or not letter.sentence or stem.begins in letter.sentence:
        return None
    turned = guide.turned(asked, read.rest, progress) if _names_others(read) else (read.rest,)
    if len(turned) != 1 or not guide.reads_whole(stem, turned[0]):
        return None
    return read._replace(said=f"{stem.begins} {turned[0]}")


def _is_told(guide: Reads, asked: Asked, found: Fit, letter: Letter) -> bool:
    """Whether a sure reading is a sentence: as it is typed, or as the note mends it."""
    stem = asked.stems[found.stem]
    if asked.question.kind == QuestionKind.ACTION:
        return found.kind != "me" or not letter.sentence or guide.reads_on("told", letter.sentence)
    if asked.question.kind != QuestionKind.TEXT or guide.reads_whole(stem, found.rest):
        return True
    if asked.question.section == "need" and not stem.begins and found.kind in _NEEDED:
        return True  # "moving the records to the new system": no sentence, and what they need in a shape that is known
    lack = guide.lack(stem, found.rest)
    is_written_out = lack == "measure" and not stem.begins  # "14 yrs class 1": the note has the word that is missing
    if lack and not is_written_out and not (lack == "pieces" and stem.waits == "had"):
        return False
    # Behind *because* the sentence begins with what was told before, and help with a need is a sentence with any words.
    is_apart = stem.begins[:1].islower() or asked.question.section == "need"
    return not is_apart and guide.is_clause(letter.sentence)


_NEEDED = ("doing", "to_do", "someone", "thing", "trouble")
"""Kinds of what somebody needs that a note has words around."""


def _is_plain(guide: Reads, asked: Asked, found: Fit) -> bool:
    """Whether a promise reads on and is a sentence, though what is promised is not known for one."""
    stem = asked.stems[found.stem]
    is_sentence = not _names_others(found) and guide.reads_on("told", f"{stem.begins} {found.rest}".strip())
    return stem.waits == "will" and guide.reads_on("deed", found.rest) and is_sentence


def told_whole(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Fit:
    """Read an answer together with its beginning; what is sure without, or nothing even so, comes back as it is."""
    if found.sure or not found.text or not asked.stems:
        return found
    begun = asked.stems[found.stem]
    if begun.waits == "sentence" and guide.reads_on("told", found.rest) and guide.reads_whole(begun, found.rest):
        return found._replace(kind=begun.kinds[0])
    is_mine = asked.question.section == "repair" or not _names_others(found)
    if not begun.begins and OWN in begun.kinds and is_mine and _is_sentence(guide, asked, found):
        return found._replace(kind=OWN)
    said = whole(asked.stems, found)
    if begun.waits == "will" and guide.reads_on("deed", found.rest) and guide.reads_on("told", said.text):
        return said._replace(kind=OWN)
    if said != found and guide.reads_on(begun.waits, found.rest):
        text = said.text if said.text[-1] in _ENDS else f"{said.text}."
        kinds = guide.kinds(asked, text, progress) or ()
        if kind := next((kind for kind in begun.kinds if kind in kinds), ""):
            return found._replace(kind=kind)
        if OWN in kinds or (begun.waits == "had" and guide.is_clause(said.text)):
            return said._replace(kind=OWN)
    return found._replace(text=found.rest, kind=PIECES) if _in_pieces(asked, found) else said


def _is_sentence(guide: Reads, asked: Asked, found: Fit) -> bool:
    is_text = asked.question.kind == QuestionKind.TEXT
    is_known = guide.is_clause(found.rest) or found.rest[:1].isupper()  # typed as a sentence
    return is_text and is_known and guide.reads_whole(asked.stems[found.stem], found.rest)


def _in_pieces(asked: Asked, found: Fit) -> bool:
    from assistant.core.english import pieces_of

    return asked.question.kind == QuestionKind.TEXT and len(pieces_of(found.rest)) > 1


def as_typed(guide: Reads, asked: Asked, found: Fit, progress: Progress) -> Fit | None:
    """Take what is typed and its beginning as a sentence of the person's own, word for word; None where none can be."""
    last = len(asked.stems) - 1
    said = whole(asked.stems, found._replace(kind=""))
    if said.stem != last or asked.stems[last].begins or OWN not in asked.stems[last].kinds:
        return None
    sentence = said.text if said.text[-1] in _ENDS else f"{said.text}."
    exact = f"{sentence[:1].upper()}{sentence[1:]}"
    own = said._replace(kind=OWN, said=exact if asked.question.kind == QuestionKind.TEXT else "")
    letter = guide.preview(asked, own, progress)
    return own if letter and letter.sentence else None


def _is_whole_without(guide: Reads, asked: Asked, found: Fit, letter: Letter) -> bool:
    """Whether an answer of which a part would be lost is one whole sentence, and nobody in it is to be *you*."""
    is_text = asked.question.kind == QuestionKind.TEXT and bool(letter.sentence)
    return is_text and not _names_others(found) and guide.reads_whole(asked.stems[found.stem], found.rest)


def _is_one(guide: Reads, asked: Asked, found: Fit) -> bool:
    """Whether pieces read as one sentence all the same: no part of it is to be lost where the person keeps it."""
    stem = asked.stems[found.stem]
    is_text = asked.question.kind == QuestionKind.TEXT and not _names_others(found)
    return (
        is_text
        and not _DASHED(found.rest)
        and guide.lack(stem, found.rest) in ("", "pieces")
        and guide.is_sound(_said(stem, found))
    )


_DASHED = re.compile(r"\s[-–—=]+\s").search


def _said(stem: Stem, found: Fit) -> str:
    return found.rest if stem.waits == "sentence" else f"{stem.begins} {found.rest}".strip()


_OTHERS = frozenset("he she they him her them his hers their theirs".split())
"""Words that may have to be turned to the reader, so that a sentence with one is not told to the letter."""


def _names_others(found: Fit) -> bool:
    told = found.rest.replace(" of them", "")  # "two hundred boxes of them"
    return not _OTHERS.isdisjoint(word.strip(".,;:!?'’\"").lower() for word in told.split())


def as_seen(
    guide: Reads, asked: Asked, result: Answered, progress: Progress, fit: Callable[[int, str], Fit]
) -> Answered:
    """Keep an answer as the sentence that was seen, word for word where it was given again although it was doubted."""
    if not asked.stems or result.stem is None or not result.text or result.taken_as:
        return result
    at, rest = placed(asked.stems, result.text, result.kind, result.stem)
    found = fit(at, rest)
    if found.stem != at:  # without the word that was put before it, it would go elsewhere; it was seen here
        found = Fit(at, rest, result.text)
    if guide.kinds(asked, rest, progress) is None:
        return result
    now = taken(guide, asked, found, progress)
    if now.fit.kind == PIECES:
        one = piece_told(guide, asked, found, progress, fit) if now.fault == LOST else None
        one = one or now.fit
        begins = result.stem if one is now.fit else asked.stems[one.stem].begins
        return result._replace(text=one.text, kind="" if one.kind == PIECES else one.kind, stem=begins)
    if now.fault == LOST:
        typed = as_typed(guide, asked, found, progress) if now.letter and now.letter.unsure else None
        return _stands(asked, result, typed) if typed else result
    if now.fit.stem == found.stem and not now.fit.said:
        return result._replace(kind=now.fit.kind or result.kind)
    return _stands(asked, result, now.fit)


def _stands(asked: Asked, result: Answered, own: Fit) -> Answered:
    return result._replace(text=own.text, taken_as=own.said, kind=own.kind or OWN, stem=asked.stems[own.stem].begins)


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
