"""How far a wording is from the way somebody writes."""

from collections.abc import Sequence
from functools import lru_cache

from assistant.core.voice.habits import LONG, SHORT, Habits

_SELDOM, _OFTEN = 0.25, 0.6
"""Shares of short forms from which somebody does without them, or with."""
_CALM = 0.04
"""Exclamation marks for each sentence up to which somebody does without them."""
_NARROW, _WIDE = 0.75, 1.35
"""How far from a writer's average the sentences of a note may be."""
_BOUNDS = (9, 26)
"""Words that sentences have on average in a letter that can be read at all."""


@lru_cache(maxsize=8192)
def unlike(text: str, habits: Habits) -> int:
    """Count in how many ways a wording is not how somebody writes; 0 where nothing is known of that."""
    plain = text.replace("’", "'")
    count = 0
    if habits.contractions is not None:
        count += habits.contractions < _SELDOM and bool(SHORT.search(plain))
        count += habits.contractions > _OFTEN and bool(LONG.search(plain))
    if habits.exclamations is not None:
        count += habits.exclamations < _CALM and "!" in plain
    return count


def calm(usual: tuple[int, int], habits: Habits | None) -> tuple[float, float]:
    """Give how many words a sentence has on average at the least and at the most, as somebody writes."""
    if habits is None or habits.words is None:
        return usual
    low, high = _BOUNDS
    middle = min(max(habits.words, low / _NARROW), high / _WIDE)
    return middle * _NARROW, middle * _WIDE


def preferred(texts: Sequence[str], used: Sequence[str]) -> int:
    """Give the place of the text somebody uses most, as it is or as its beginning; 0 where they use none of them."""
    for word in used:
        for at, text in enumerate(texts):
            plain = text.lower().strip(" ,.!")
            if plain == word or plain.startswith(f"{word} "):
                return at
    return 0
