"""What people say without asking for anything, though a word of a tone or a length stands in it: "happy with that"."""

from collections.abc import Callable

from assistant.core.commands import HARMLESS, Command, Unclear
from assistant.core.talk.corpus import stem
from assistant.core.talk.likely import Likely, Reading, changes, reading
from assistant.core.talk.pieces_read import row_of
from assistant.core.talk.shaped import Wish, by_shape
from assistant.core.talk.sight import Sight
from assistant.core.talk.withdrawn import withdrawn

_TALK = frozenset({"chat", "praise", "aside", "complain"})
_IDLE = HARMLESS | {"done"}
"""What changes no note: "looks good" may end it."""


Guessed = Callable[[Reading, Sight], Likely]


def asks_nothing(words: str, by: Sight, of_part: Callable[[str], Wish], guessed: Guessed) -> Wish | None:
    """Answer a line that takes its own wish back, or is only talk; None for any other."""
    left = withdrawn(words, by, lambda rest: by_shape(rest, by).understood)
    if left is None:
        return _only_talk(words, by, guessed)
    return of_part(left) if left else Wish((Command("stay"),))


def _only_talk(words: str, by: Sight, guessed: Guessed) -> Wish | None:
    """Answer a line that stands among the sayings as talk, and offer what may mend a complaint; None for any other.

    It changes nothing, whatever else it could be read as.
    """
    if not by.book.corpus.is_said(tuple(stem(token.word) for token in row_of(words, by)), _TALK):
        return None
    shaped = by_shape(words, by).understood
    if isinstance(shaped, tuple) and {c.name for c in shaped} <= _IDLE:
        return None
    said = reading(words, by)
    if not said.whole.hits or said.whole.hits[0].act not in _TALK:
        return None
    guess = guessed(said, by)
    if guess.done and not changes(guess.done):
        return Wish(guess.done, then=guess.options)
    ways = (*((guess.done,) if guess.done else ()), *guess.options)
    return Wish(Unclear(words, (), ways)) if ways else None
