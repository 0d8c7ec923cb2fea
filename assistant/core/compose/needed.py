"""What they need, typed in pieces: the one that says what it is, and behind it how much; the rest is left away."""

from dataclasses import replace

from assistant.core.compose.material import Known, Made, Material, small, thing
from assistant.core.compose.need_kinds import kinded, to_do
from assistant.core.compose.telegram import Piece, cut, pieces
from assistant.core.english import English, Kind, Whose, completed, is_bare, is_clause, is_known, is_plausible, spelled
from assistant.core.people import to_reader


def needed(text: str, index: int, known: Known) -> Made | None:
    """Read a need by the piece that names it; None where no piece has a shape."""
    english = known.english
    typed = cut(text)
    asked = [n for n, part in enumerate(typed) if english.after("needed", part)]
    for place in dict.fromkeys((*asked, 0)):
        head = typed[place] if place < len(typed) else ""
        found = _main(english.after("needed", head) or head, index, known)
        if not found or english.has("leans", found.it):
            continue
        others = [part for n, part in enumerate(typed) if n != place]
        more, dropped = _behind(others, index, known) if found.kind in _MEASURED and place == 0 else ("", others)
        return Made((_with(found, more, known),), dropped=", ".join(dropped))
    return None


_MEASURED = (Kind.TO_DO, Kind.TROUBLE, Kind.THING)
"""Kinds of need behind which stands how much of it there is."""


def _main(head: str, index: int, known: Known) -> Material | None:
    english = known.english
    turned = to_reader(head, known.reader(index, asked_of=len(known.people) == 1), english, known.names, sought=True)
    if not head or turned.unsure:
        return None
    written = english.rewritten(small(turned.text, english), "telegram")
    for shape, said in english.shaped(written, "need_main"):
        if found := _made(shape, said, english):
            return found
    return None


def _made(shape: str, said: str, english: English) -> Material | None:
    """Make what has a shape ready, where the grammar knows it; who is sought may be told of in any words."""
    whole = completed(said, english, Whose.WANTED)
    if not is_plausible(whole, english) or not is_known(whole, english):
        return None
    if shape == "told":
        it = spelled(f"the {whole}" if is_bare(whole.split()[0], english) else whole, english)
        return Material(Kind.THAT, it, sad=english.is_sad(it)) if is_clause(it, english) else None
    if shape == "to_do":
        return to_do(whole, english) if english.is_("inf", whole) else None
    if shape in ("someone", "person"):
        is_told = english.is_("np", whole) or english.has("who_does", whole)
        return thing(whole, english, Kind.SOMEONE) if is_told else None
    return kinded(whole, english) if english.is_("np", whole) and not is_bare(whole, english) else None


def _behind(others: list[str], index: int, known: Known) -> tuple[str, list[str]]:
    """Say what stands behind the need itself where it is a figure; and what cannot be said."""
    asides: list[str] = []
    dropped: list[str] = []
    for typed in others:
        for piece in pieces(typed, "need", known.english):
            said = _turned(piece, index, known) if piece.shape == "aside" else ""
            (asides if said else dropped).append(said or piece.typed)
    return "".join(f", {aside}" for aside in asides), dropped


def _turned(piece: Piece, index: int, known: Known) -> str:
    turned = to_reader(piece.said, known.reader(index), known.english, known.names)
    return "" if turned.unsure else turned.text


def _with(made: Material, more: str, known: Known) -> Material:
    """Put what stands behind a need to it; its other forms would not end there."""
    return replace(made, it=spelled(f"{made.it}{more}", known.english), also={}) if more else made
