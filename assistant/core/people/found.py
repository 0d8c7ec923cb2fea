"""Who is meant by a name that was typed loosely."""

import unicodedata
from collections.abc import Sequence


def found_by(typed: str, people: Sequence[tuple[str, str]]) -> tuple[int, ...]:
    """Return the positions of the people, each a name and what they are called, whom a name fits best.

    It fits best whole, then by whole words, then by part of it. Capitals and accents do not matter, nor does the
    order of the words: ``raman`` and ``Priya R`` find Priya Raman.
    """
    wanted = _fold(typed).split()
    if not wanted:
        return ()
    names = [[_fold(name), _fold(call)] for name, call in people]
    for fits in (_is_whole, _has_words, _has_beginnings, _has_part):
        found = tuple(at for at, each in enumerate(names) if any(name and fits(name, wanted) for name in each))
        if found:
            return found
    return ()


def _is_whole(name: str, wanted: list[str]) -> bool:
    return name == " ".join(wanted)


def _has_words(name: str, wanted: list[str]) -> bool:
    return set(wanted) <= set(name.split())


def _has_beginnings(name: str, wanted: list[str]) -> bool:
    return all(any(word.startswith(part) for word in name.split()) for part in wanted)


def _has_part(name: str, wanted: list[str]) -> bool:
    return " ".join(wanted) in name


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(letters.split())
