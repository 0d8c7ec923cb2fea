"""Where a date may stand: behind a deed, unless another verb or day there would take it for its own."""

from collections.abc import Sequence

from assistant.core.english import English, Tag, Token

_SUBJECTS = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE
_FINITE = (
    Tag.PAST | Tag.THIRD | Tag.MODAL | Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE | Tag.HAVE_THIRD
    | Tag.HAVE_BASE | Tag.BASE | Tag.DO_PAST | Tag.DO_THIRD | Tag.HAVE_PAST
)  # fmt: skip
_NAMES_NONE = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.ADJ | Tag.NUMBER


def is_misdated(text: str, english: English) -> bool:
    """Whether a date behind a text would belong to something in it: *the system we used*, *the books I sell in May*."""
    tokens = english.read(text).tokens
    return any(_takes_it(tokens, place) for place in range(1, len(tokens)))


def _takes_it(tokens: Sequence[Token], place: int) -> bool:
    token, before = tokens[place], tokens[place - 1]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.has(_SUBJECTS) or token.has(Tag.WHO | Tag.WHICH) or token.word in ("they", "he", "she"):
        return after is not None and after.has(_FINITE | Tag.ADV)
    if token.word in ("which", "whether", "what", "how", "why", "who"):
        return True
    if token.has(Tag.TIME) and token.text[:1].isupper():
        return True
    is_done = token.has(Tag.PART) and not token.has(Tag.ADJ | Tag.NOUN) and before.has(_NAMES_NONE | Tag.COMMA)
    return is_done and (after is None or after.has(Tag.PREP | Tag.COMMA | Tag.ADV))


def before_clause(text: str, english: English) -> int:
    """Give the place before a thing told of in a clause that would take the date: *agree | on a day that suits us*.

    0 where there is no such clause.
    """
    tokens = english.read(text).tokens
    told = next((at for at in range(1, len(tokens)) if _tells(tokens, at)), 0)
    if not told or len(tokens) - told < _LONG:
        return 0
    for at in range(told - 1, 0, -1):
        if not tokens[at].has(Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE):
            continue
        before = tokens[at - 1]
        if before.word not in _OF_A_THING:
            return tokens[at - 1 if before.has(Tag.PREP) else at].start
    return 0


def _tells(tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause about the thing before begins here: *a date that lets me …*, *the registrar, who did …*."""
    token, before = tokens[place], tokens[place - 1]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    is_about = before.has(Tag.NOUN | Tag.PLURAL | Tag.NAME | Tag.COMMA | Tag.MASS)
    is_joint = token.has(Tag.WHO | Tag.WHICH) or token.word in ("that", "who", "which")
    return is_about and is_joint and after is not None and after.has(_FINITE) and not after.has(Tag.DET_S)


_LONG = 5
"""Words from which a clause takes a date behind it for its own."""
_OF_A_THING = ("of", "at", "in", "from", "for")
"""Words that join more about a thing to it: *the registrar at the gallery*."""
