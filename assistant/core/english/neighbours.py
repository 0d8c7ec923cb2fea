"""Words one slip of a finger away."""

from collections.abc import Iterator

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def neighbours(word: str) -> Iterator[str]:
    """Give every word with one letter left out, changed, swapped or put in."""
    for i in range(len(word) + 1):
        left, right = word[:i], word[i:]
        if right:
            yield left + right[1:]
            yield from (left + c + right[1:] for c in _ALPHABET if c != right[0])
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        yield from (left + c + right for c in _ALPHABET)
