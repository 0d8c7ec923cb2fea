"""What comes behind a word: a noun that it belongs to, a verb, a clause of its own."""

from typing import TYPE_CHECKING

from assistant.core.english.role import AUXILIARY, BOUNDS, EITHER, FINITE, GIVES, NOUNS, SOMEBODY, SUBJECTS
from assistant.core.english.tags import Tag, Token

if TYPE_CHECKING:
    from assistant.core.english.roles import Sentence


def following(read: "Sentence", place: int) -> Token | None:
    """Give the next word."""
    return read.tokens[place + 1] if place + 1 < len(read.tokens) else None


def names_next(read: "Sentence", place: int) -> bool:
    """Whether a noun follows, with nothing but what may stand before it between."""
    at = place + 1
    while at < len(read.tokens):
        token = read.tokens[at]
        if token.has(Tag.COMMA | Tag.CONJ) and at > place + 1 and token.word in (",", "and"):
            at += 1
            continue
        if token.has(Tag.ORDINAL) or (token.has(NOUNS) and not token.has(Tag.PREP | Tag.PRON_I | Tag.POSSESSIVE)):
            return True
        if not token.has(
            Tag.ADJ
            | Tag.PART
            | Tag.ING
            | Tag.COMP
            | Tag.SUPER
            | Tag.NUMBER
            | Tag.DEGREE
            | Tag.POSSESSIVE
            | Tag.POSS
            | Tag.MANNER
        ) or token.has(AUXILIARY | Tag.PREP):
            return False
        at += 1
    return False


def is_clause_next(read: "Sentence", place: int) -> bool:
    """Whether a clause of its own begins behind a word: *before she starts*, *since I came*."""
    after = following(read, place)
    if after is None or (read.now.waits and read.tokens[place].word != "so"):
        return False  # "nobody after you knows how"
    if after.word in SUBJECTS or (after.word in (*EITHER, *SOMEBODY) and wants_verb(read, place + 1)):
        return True
    return (
        after.has(GIVES | NOUNS)
        and verb_ahead(read, place + 1, near=6)
        and read.tokens[place].word not in ("like", "than", "as")
    )


def wants_verb(read: "Sentence", place: int) -> bool:
    """Whether a finite verb stands behind a word, past adverbs."""
    at = place + 1
    while (
        at < len(read.tokens)
        and read.tokens[at].has(Tag.ADV | Tag.NOT | Tag.DEGREE)
        and not read.tokens[at].has(FINITE | AUXILIARY)
    ):
        at += 1
    if at >= len(read.tokens):
        return False
    token = read.tokens[at]
    return token.has(AUXILIARY) or (
        token.has(FINITE)
        and not token.has(Tag.PREP)
        and not (token.has(NOUNS | Tag.ADJ) and read.tokens[place].word == "you" and token.has(Tag.ADJ))
    )


def verb_ahead(read: "Sentence", place: int, near: int = 99) -> bool:
    """Whether a word that can only be a finite verb follows before the clause is bounded."""
    for at in range(place + 1, min(len(read.tokens), place + 1 + near)):
        token = read.tokens[at]
        if token.has(BOUNDS) or token.word in SUBJECTS:
            return False
        before = read.tokens[at - 1]
        if before.has(Tag.TO | Tag.MODAL):
            continue
        if token.has(AUXILIARY) or (
            token.has(FINITE)
            and not token.has(NOUNS | Tag.ADJ | Tag.PREP)
            and not (token.has(Tag.PART) and before.has(NOUNS) and False)
        ):
            return True
    return False
