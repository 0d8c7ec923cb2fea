"""What they need, told piece by piece: whom they look for, what is wanted, how things stand; joined to one sentence.

Each piece is vouched for by itself, and all of them are told or none: a need half told is left to others to tell.
"""

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
_LEADS = {Kind.SOMEONE: "you are looking for ", Kind.TO_DO: "you want to ", Kind.THING: "you need "}
"""How what they need is said as something told, by its kind."""
_JOINT = re.compile(
    r",? (?:(?P<why>because|cause|cos|coz|since|as) (?=(?:\w+) )|(?:and|but|so) (?:also )?(?=(?:the|their|they|we|you"
    r"|she|he|it|there|nobody|no one|need|someone|somebody|people|an? \w+ (?:who|to|for|with))\b))",
    re.IGNORECASE,
)
"""Where another thought may begin inside a piece."""
_SAID = re.compile(r",? (?:he|she|they) (?:said|told me)\.?$|,? basically\.?$", re.IGNORECASE)
"""What is said behind a need of who told it."""


def in_pieces(typed: str, take: Take, index: int, known: Known) -> Made:
    """Tell all pieces of a need in one sentence; nothing where one of them cannot be vouched for."""
    english = known.english
    tidy = tidied(typed, english, known.keep)[0]
    parts = cut(_SAID.sub("", english.after("need_lead", tidy) or tidy))
    times = _times(parts, english)
    parts = parts[len(times) :]
    if not parts or len(parts) > _MOST:
        return Made()
    read = [_pieces(part, take, index, known, is_behind=at > 0) for at, part in enumerate(parts)]
    topic = parts[0] if len(parts) > 1 and _is_topic(parts[0], read[0], english) else ""
    if not all(read[1 if topic else 0 :]):
        return Made()
    found = [piece for more in read[1 if topic else 0 :] for piece in more]
    if topic and any(p.kind is not Kind.THAT for p in found):
        return Made()
    if times:
        found = [_at_times(found[0], times), *found[1:]] if found[0].kind is Kind.SOMEONE else []
    made = _joined(found, english) if found else None
    is_sure = made is not None and (known.hand is not Hand.ROUGH or is_vouched(made.it, english))
    if made is None or not is_sure or made.words > _LONGEST or not is_plausible(made.it, english):
        return Made()
    return Made((made,), dropped=topic)


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
    """Read a piece whole, else in two where another thought begins inside it."""
    if one := piece_of(part, take, index, known, is_behind=is_behind):
        return [one]
    for joint in reversed(list(_JOINT.finditer(part))):
        if not joint.start():
            continue
        first = piece_of(part[: joint.start()], take, index, known, is_behind=is_behind)
        other = piece_of(part[joint.end() :], take, index, known, is_behind=True) if first else None
        if first and other:
            return [first, replace(other, is_reason=bool(joint["why"]))]
    return []


def _joined(pieces: Sequence[Piece], english: English) -> Material | None:
    """Say all pieces in one: those of a kind as one thing, others as what was told."""
    told: list[Piece] = []
    for piece in pieces:
        joined = _beside(told[-1], piece) if told else None
        if joined is None and (piece.kind is None or piece.is_reason or (told and _is_theirs(told[-1], piece))):
            return None
        told[-1:] = [joined] if joined is not None else [*told[-1:], piece]
    told = _there(told)
    first, *more = told
    if not more:
        plural = first.kind in (Kind.SOMEONE, Kind.THING) and is_plural(first.said, english)
        return Material(first.kind or Kind.THAT, first.said, plural=plural, sad=first.sad)
    is_needed = first.kind is Kind.THING and english.after("things_needed", first.said) is not None
    if any(p.kind is Kind.THING for p in (more if is_needed else told)):
        return None  # nobody can say whether it is needed, or what it was about
    if is_needed and [p.kind for p in more] == [Kind.SOMEONE]:
        said = f"you need {first.said} and {more[0].said}"
    else:
        said = ", and that ".join(f"{_LEADS.get(p.kind or Kind.THAT, '')}{p.said}" for p in told)
    return Material(Kind.THAT, said, sad=any(p.sad for p in told))


def _beside(before: Piece, piece: Piece) -> Piece | None:
    """Set a piece beside the one before it: what hangs on it, why it is so, one more of its kind; else None."""
    if piece.kind is None:
        comma = "" if piece.shape is Shape.BESIDE else ","
        return None if before.kind is Kind.THAT else replace(before, said=f"{before.said}{comma} {piece.said}")
    if piece.is_reason and piece.kind is Kind.THAT:
        return replace(before, said=f"{before.said}, because {piece.said}")
    if before.kind is piece.kind is not Kind.THAT and not piece.is_reason:
        comma = "," if " who " in before.said else ""
        return replace(before, said=f"{before.said}{comma} and {piece.said}")
    return None


def _is_theirs(before: Piece, piece: Piece) -> bool:
    """Whether a deed is that of whoever is looked for: *someone who can lead the group, and speak Swahili*."""
    return piece.kind is Kind.TO_DO and before.kind is Kind.SOMEONE


def _there(told: Sequence[Piece]) -> list[Piece]:
    """Say once that there are things: *there are 900 staff and three pay cycles*."""
    found: list[Piece] = []
    for piece in told:
        before = found[-1] if found else None
        if before and before.said.startswith("there are ") and piece.said.startswith("there are "):
            found[-1] = replace(before, said=f"{before.said} and {piece.said.removeprefix('there are ')}")
        else:
            found.append(piece)
    return found
