"""What they need, typed in pieces: what it is, and behind it how much."""

from collections.abc import Callable
from dataclasses import replace

from assistant.core.compose.material import Known, Made, Material, lacks_article
from assistant.core.compose.telegram import Piece, parted, pieces
from assistant.core.english import Kind, spelled
from assistant.core.people import to_reader

Read = Callable[[str], tuple[Material, ...]]
"""Reads a need by the grammar."""


def needed(text: str, index: int, known: Known, read: Read, *, is_read: bool) -> Made | None:
    """Read a need that has more behind it, or that the grammar does not know; None where it is no telegram."""
    english = known.english
    head, rest = parted(text)
    turned = to_reader(head, known.reader(index, asked_of=len(known.people) == 1), english, known.names, sought=True)
    is_deed = english.after("need_deed", head) is not None
    if turned.unsure or english.has("nobody", head) or (is_read and not rest and not is_deed):
        return None
    found = () if is_deed else read(turned.text)
    if not found or (found[0].kind is Kind.THING and lacks_article(found[0].it, english)):
        return None
    more, dropped = _behind(rest, index, known)
    if rest and (dropped or not more):
        return None
    return Made(tuple(_with(m, more, known) for m in found))


def _behind(rest: str, index: int, known: Known) -> tuple[str, str]:
    """Say what stands behind the need itself, such as figures; and what cannot be said."""
    asides: list[str] = []
    dropped: list[str] = []
    for piece in pieces(rest, "need", known.english):
        said = _turned(piece, index, known) if piece.shape and piece.shape != "as" else ""
        (asides if said else dropped).append(said or piece.typed)
    return "".join(f", {aside}" for aside in asides), ", ".join(dropped)


def _turned(piece: Piece, index: int, known: Known) -> str:
    turned = to_reader(piece.said, known.reader(index), known.english, known.names)
    return "" if turned.unsure else turned.text


def _with(made: Material, more: str, known: Known) -> Material:
    """Put what stands behind a need to it; its other forms would not end there."""
    return replace(made, it=spelled(f"{made.it}{more}", known.english), also={}) if more else made
