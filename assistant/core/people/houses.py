"""Which names of a house want an article: *the University of Leeds*, *the Royal Conservatoire of the North*."""

from collections.abc import Mapping

_OF = ("of", "for")


def wants_the(name: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """Whether *the* belongs before a name, by its head noun, what stands before that, and *of* behind it."""
    words = [word.strip(",.").lower() for word in name.partition(",")[0].split()]
    if not words or words[0] == "the":
        return False
    if words[-1] in lists["house_last"] or (words[0] in ("royal", "national") and words[-1] in lists["royal_last"]):
        return True
    of = next((at for at, word in enumerate(words) if word in _OF), 0)
    is_house = of > 0 and words[of - 1] in lists["houses"]
    return is_house and all(word in lists["house_before"] for word in words[: of - 1])
