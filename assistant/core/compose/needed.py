"""What they need, typed in pieces: what it is, and behind it how much, or how things stand."""

from collections.abc import Callable
from dataclasses import replace

from assistant.core.compose.material import Known, Made, Material, lacks_article
from assistant.core.compose.telegram import Piece, articled, listing, parted, pieces
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
        found = _by_shape(turned.text, known)
    more, dropped = _behind(rest, index, known)
    if not found or (rest and not more):
        return None
    return Made(tuple(_with(m, more, known) for m in found), dropped=dropped)


def _behind(rest: str, index: int, known: Known) -> tuple[str, str]:
    """Say what stands behind the need itself: figures, and how things stand behind *as*; and what cannot be."""
    asides: list[str] = []
    reasons: list[str] = []
    dropped: list[str] = []
    for piece in pieces(rest, "need", known.english):
        said = _turned(piece, index, known) if piece.shape else ""
        if not said:
            dropped.append(piece.typed)
        else:
            (reasons if piece.shape == "as" else asides).append(said)
    said = "".join(f", {aside}" for aside in asides) + (f", as {listing(reasons)}" if reasons else "")
    return said, ", ".join(dropped)


def _turned(piece: Piece, index: int, known: Known) -> str:
    turned = to_reader(piece.said, known.reader(index), known.english, known.names)
    return "" if turned.unsure else articled(turned.text, "", "the", known.english)


def _with(made: Material, more: str, known: Known) -> Material:
    """Put what stands behind a need to it; its other forms would not end there."""
    return replace(made, it=spelled(f"{made.it}{more}", known.english), also={}) if more else made


def _by_shape(text: str, known: Known) -> tuple[Material, ...]:
    """Read a need that no rule of the grammar knows, by its shape."""
    for piece in pieces(text, "need_main", known.english):
        said = spelled(articled(piece.said, "", "a", known.english), known.english)
        kind = {"someone": Kind.SOMEONE, "person": Kind.SOMEONE, "to_do": Kind.TO_DO}.get(piece.shape, Kind.THING)
        return (Material(kind, said, sad=known.english.is_sad(said)),) if piece.shape else ()
    return ()
