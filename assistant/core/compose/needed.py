"""What they need, typed in pieces: the one that says what it is; the rest is left away."""

from assistant.core.compose.material import Known, Made, Material, small, thing
from assistant.core.compose.need_kinds import kinded, may_be_deed, to_do
from assistant.core.compose.telegram import cut
from assistant.core.english import (
    English,
    Kind,
    Shape,
    Whose,
    completed,
    is_bare,
    is_clause,
    is_known,
    is_plausible,
    spelled,
)
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
        return Made((found,), dropped=", ".join(part for n, part in enumerate(typed) if n != place))
    return None


def is_at_times(pieced: Made, made: Made) -> bool:
    """Whether a need names somebody with when they work, and is no thing: *reach driver nights*."""
    (one, *_), (other, *_) = pieced.readings, made.readings
    is_one = one.kind is Kind.SOMEONE and one.it.endswith(_AT_TIMES)
    return is_one and other.kind is Kind.THING and not pieced.dropped


_AT_TIMES = (" on nights", " on days", " on lates", " on earlies", " at weekends")


def whole_need(text: str, english: English) -> Made | None:
    """Read a need that is cut nowhere: how many they are short of, what a figure is to become, what is for whom."""
    written = english.rewritten(small(text, english), "telegram")
    made = (_made(shape, said, english) for shape, said in english.shaped(written, "need_whole"))
    found = next(filter(None, made), None)
    return Made((found,)) if found else None


def _main(head: str, index: int, known: Known) -> Material | None:
    english = known.english
    turned = to_reader(head, known.reader(index, asked_of=len(known.people) == 1), english, known.names, sought=True)
    if not head or turned.unsure:
        return None
    written = english.rewritten(small(turned.text, english), "telegram")
    if may_be_deed(written, english):
        return to_do(written, english) if _is_deed(written, english) else None
    for shape, said in english.shaped(written, "need"):
        if found := _made(shape, said, english):
            return found
    return None


def _is_deed(written: str, english: English) -> bool:
    return english.after("need_deed", written) is not None and english.is_("inf", written)


def _made(shape: Shape, said: str, english: English) -> Material | None:
    """Make what has a shape ready, where the grammar knows it; who is sought may be told of in any words."""
    whole = completed(said, english, Whose.WANTED)
    if not is_plausible(whole, english) or not is_known(whole, english):
        return None
    if shape is Shape.TOLD:
        it = spelled(f"the {whole}" if is_bare(whole.split()[0], english) else whole, english)
        return Material(Kind.THAT, it, sad=english.is_sad(it)) if is_clause(it, english) else None
    if shape is Shape.TO_DO:
        return to_do(whole, english) if english.is_("inf", whole) else None
    if shape in (Shape.SOMEONE, Shape.PERSON):
        is_told = english.is_("np", whole) or english.has("who_does", whole)
        return thing(whole, english, Kind.SOMEONE) if is_told else None
    return kinded(whole, english) if english.is_("np", whole) and not is_bare(whole, english) else None
