"""What they need most from the role, where several things are named: the whole, or what can be told of it."""

from dataclasses import replace

from assistant.core.compose.material import Known, Made
from assistant.core.compose.need import one_need
from assistant.core.english import Kind


def need(typed: str, index: int, known: Known) -> Made:
    """Read what they need most from the role; of two things wanted the first, where it does not stand as a whole."""
    whole = one_need(typed, index, known) if known.is_believed else None
    if whole and whole.readings and not whole.dropped:
        return whole
    first, also = known.english.parted("and_needs", typed) or (typed, "")
    made = one_need(first, index, known)
    if also and known.is_believed and made.readings and made.readings[0].kind in (Kind.OWN, Kind.THAT):
        other = one_need(also, index, known)  # what is so says nothing without what they need for it
        if other.readings:
            return replace(other, dropped=" ".join(filter(None, (other.dropped, first))))
    return replace(made, dropped=" ".join(filter(None, (made.dropped, also)))) if also and made.readings else made
