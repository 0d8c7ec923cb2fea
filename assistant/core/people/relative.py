"""Whose a thing is that somebody told of with *who* has to do with: *the visitor who hung his coat on it*."""

from assistant.core.english import Tag
from assistant.core.people.walk import POSSESSIVE, SUBJECT, Walk, Whom


def in_relative(walk: Walk, place: int) -> Whom:
    """Tell whose a thing is that somebody told of with *who* has to do with, before the reader was spoken of.

    *The visitor who hung his coat on it* wore it; of *the cook who sold his recipes* nobody can tell.
    """
    if walk.edits or walk.tokens[place].word not in POSSESSIVE:
        return Whom.NOBODY
    opened = next((at for at in range(place - 1, 0, -1) if walk.tokens[at].word == "who"), 0)
    between = walk.tokens[opened + 1 : place]
    is_one = opened and not walk.tokens[opened - 1].has(Tag.PLURAL)
    if not is_one or any(t.has(Tag.COMMA | Tag.PRON_I | Tag.PRON_WE) or t.word in SUBJECT for t in between):
        return Whom.NOBODY
    owned = {t.word for t in walk.tokens[place + 1 : place + 3]}
    return Whom.OTHER if owned & _WORN else Whom.UNSURE


_WORN = frozenset(
    "coat hat cap shoes shoe boots glasses jacket bag keys phone name age mother father parents wife husband family "
    "child children son daughter hand hands head eyes hair voice life own first last turn mind arm leg foot".split()
)
"""What is nobody else's: what one wears, is born with, or does for the first time."""
