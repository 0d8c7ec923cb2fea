"""How near two words are, and the nearest known word to one that is not known."""

from collections.abc import Iterable, Sequence


def distance(one: str, other: str, most: int | None = None) -> int:
    """Count the letters to change, add, drop or swap with a neighbour; more than ``most`` is not counted out."""
    older: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, row = row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if most is not None and min(row) > most:
            return most + 1
        older = before
    return row[-1]


def likeness(one: str, other: str) -> float:
    """How much of two texts is the same, in the same order: from 0 to 1."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def alike(one: str, other: str) -> float:
    """The same, whatever their capitals."""
    return likeness(one.casefold(), other.casefold())


def near(word: str, known: Iterable[str], count: int = 1, likeness: float = 0.6) -> Sequence[str]:
    """Return at most so many known words like the one typed, the likest first; ``likeness`` is between 0 and 1."""
    import difflib

    return difflib.get_close_matches(word, known if isinstance(known, Sequence) else list(known), count, likeness)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like the one typed, whatever its capitals, or None when none is near."""
    by_fold = {name.casefold(): name for name in known}
    close = near(word.casefold(), by_fold)
    return by_fold[close[0]] if close else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return “ Did you mean …?” with a leading space, or nothing when no known word is near."""
    found = nearest(word, known)
    return f" Did you mean {found}?" if found else ""


def is_other_letter(typed: str, meant: str) -> bool:
    """Whether one consonant stands for another far from it on the keyboard: *intubation* is no slip of *incubation*."""
    if len(typed) != len(meant):
        return False
    pair = next(((a, b) for a, b in zip(typed, meant, strict=True) if a != b), ("", ""))
    return not (set(pair) <= set("aeiouy") or any(f"{a}{b}" in row for row in _KEYS for a, b in (pair, pair[::-1])))


_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "qaz", "wsx", "edc", "rfv", "tgb", "yhn", "ujm", "ik", "ol")
"""Rows and columns of a keyboard: letters side by side are taken for each other."""
