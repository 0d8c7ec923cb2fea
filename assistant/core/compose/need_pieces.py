"""What they need, where it is one thing and perhaps why: whom they look for, what is wanted, or how things stand."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.compose.material import Known, Made, Material, tidied
from assistant.core.compose.need_piece import Piece, Take, piece_of
from assistant.core.compose.telegram import cut
from assistant.core.english import English, Hand, Kind, Shape, is_plausible, is_plural, is_vouched

_MOST = 4
"""Pieces of a need."""
_TOPIC = 2
"""Words of what is only named before it is told of, as *phones - 90 calls a day*."""
_LONGEST = 34
"""Words of all that is told."""
_WHY = re.compile(r",? (?:because|cause|cos|coz|since|as) (?=\w+ )", re.IGNORECASE)
"""Where a reason begins inside a piece."""
_HOURS = re.compile(r"(?:early|late|long|odd) (?:starts|finishes|shifts|hours|nights|days)", re.IGNORECASE)
"""Times of work that are named as something to be done."""
_SAID = re.compile(r",? (?:he|she|they) (?:said|told me)\.?$|,? basically\.?$", re.IGNORECASE)
"""What is said behind a need of who told it."""


def in_pieces(typed: str, take: Take, index: int, known: Known) -> Made:
    """Tell a need that is one thing, with what hangs on it; of several thoughts the first, where it is a wish."""
    english = known.english
    tidy = tidied(typed, english, known.keep)[0]
    parts = cut(_SAID.sub("", english.after("need_lead", tidy) or tidy))
    if len(parts) > 1 and all(
        _HOURS.fullmatch(part) or english.after("times_only", part) is not None for part in parts
    ):
        parts = [f"{', '.join(parts[:-1])} and {parts[-1]}"]  # "early starts, weekends" are two things wanted
    times = _times(parts, english)
    parts = parts[len(times) :]
    if not parts or len(parts) > _MOST:
        return Made()
    read = [_pieces(part, take, index, known, is_behind=at > 0) for at, part in enumerate(parts)]
    if times and read[0]:
        read[0][0] = _at_times(read[0][0], times)
    if times and not (read[0] and read[0][0].kind is Kind.SOMEONE):
        return Made()
    topic = parts[0] if len(parts) > 1 and _is_topic(parts[0], read[0], english) else ""
    found = [piece for more in read[1 if topic else 0 :] for piece in more]
    if topic and any(p.kind is not Kind.THAT for p in found):
        return Made()
    if all(read[1 if topic else 0 :]) and found and (made := _joined(found, english)):
        return Made((made,), dropped=topic) if _is_sure(made, known) else Made()
    made = _joined(read[0], english) if read[0] and _is_wish(read[0][0], english) else None
    if made is None or not _is_sure(made, known) or any(_TURNS.match(part) for part in parts[1:]):
        return Made()
    return Made((made,), dropped=", ".join(parts[1:]))


def _is_wish(piece: Piece, english: English) -> bool:
    """Whether somebody or something is sought, and not only told of."""
    is_needed = piece.kind is Kind.THING and english.after("things_needed", piece.said) is not None
    return is_needed or piece.kind in (Kind.SOMEONE, Kind.TO_DO)


_TURNS = re.compile(r"\W*(?:but|if|unless|except|without|never|not|no|only|when|until|till|instead)\b", re.IGNORECASE)
"""How what is left away begins, without which a wish would say something else."""


def _is_sure(made: Material, known: Known) -> bool:
    english = known.english
    is_vouched_for = known.hand is not Hand.ROUGH or is_vouched(made.it, english)
    return is_vouched_for and made.words <= _LONGEST and is_plausible(made.it, english)


def _times(parts: Sequence[str], english: English) -> list[str]:
    """Give the times of work that are named before anybody: *nights, weekends, someone reliable*."""
    found: list[str] = []
    for part in parts[:-1]:
        if english.after("times_only", part) is None:
            break
        found.append(part)
    return found


def _at_times(piece: Piece, times: Sequence[str]) -> Piece:
    return replace(piece, said=f"{piece.said} for {' and '.join(times)}")


def _is_topic(part: str, read: Sequence[Piece], english: English) -> bool:
    """Whether a first piece only names what is told of behind it, and nobody or nothing that is needed."""
    if not read:
        return len(part.split()) <= _TOPIC
    is_word = " " not in read[0].said
    return is_word and read[0].kind is Kind.THING and english.after("things_needed", read[0].said) is None


def _pieces(part: str, take: Take, index: int, known: Known, *, is_behind: bool) -> list[Piece]:
    """Read a piece whole, else with the reason inside it."""
    if one := piece_of(part, take, index, known, is_behind=is_behind):
        return [one]
    for joint in reversed(list(_WHY.finditer(part))):
        if not joint.start():
            continue
        first = piece_of(part[: joint.start()], take, index, known, is_behind=is_behind)
        other = piece_of(part[joint.end() :], take, index, known, is_behind=True) if first else None
        if first and other:
            return [first, replace(other, is_reason=True)]
    return []


def _joined(pieces: Sequence[Piece], english: English) -> Material | None:
    """Say a piece with what hangs on it and why it is so; nothing where another thought follows."""
    first, *more = pieces
    if first.kind is None or first.is_reason:
        return None
    said = first.said
    for piece in more:
        hangs = piece.kind is None and first.kind is not Kind.THAT
        if not hangs and not (piece.is_reason and piece.kind is Kind.THAT):
            return None
        comma = "" if piece.shape is Shape.BESIDE else ","
        said += f"{comma} {piece.said}" if hangs else f", because {piece.said}"
    plural = first.kind in (Kind.SOMEONE, Kind.THING) and is_plural(first.said, english)
    return Material(first.kind, said, plural=plural, sad=any(p.sad for p in pieces))
