"""Whether a reading of what was typed in haste may stand: short, nothing missing, no word only its writer knows."""

from collections.abc import Callable
from dataclasses import replace

from assistant.core.compose.material import Known, Made, Material
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    Token,
    has_shorthand,
    is_clause,
    sentences,
    stumbles,
    unended,
)

Read = Callable[[str], Made]
"""How an answer to one question, or a piece of one, is read."""
Vouch = Callable[[str, Read, Known], Made]
"""What is taken of an answer."""


def is_written(typed: str, known: Known) -> bool:
    """Whether an answer is whole sentences with their capitals and stops, by somebody whose other answers are not."""
    is_marked = typed[:1].isupper() and typed.rstrip()[-1:] in (".", "!", "?")
    is_one = len(sentences(typed)) == 1 and len(typed.split()) <= _ONE
    return known.hand is Hand.QUICK and is_marked and (is_one or known.is_sound(typed))


def only(made: Made, fits: Callable[[Material], bool]) -> Made:
    """Keep the readings that fit."""
    kept = tuple(m for m in made.readings if fits(m))
    return replace(made, readings=kept, dropped=made.dropped if kept else "")


DETAIL, NEED, STRENGTH, WRITTEN = (14, 15), (14, 14), (16, 10), (40, 0)
SOUGHT = (17, 17)
"""Words at the most of what is told: in haste, and by somebody who is learning English."""
PIECED = 48
"""Words of what is told piece by piece, each of which stands by itself."""
REASON, BEGUN, DEED_OF_THEIRS, DEED_FOR_ME = 9, 9, 9, 12
"""Words of a reason, of what a learner's strength begins with, and of what a learner says that the reader did."""
_ONE = 22
"""Words of a sentence that is written out and read whole."""
LOST = 1.0
"""How many times as much as what stands may be left away of what stood out."""
PAIR = 2
"""Pieces of a telegram that are joined."""


def stands(made: Material, known: Known, most: tuple[int, int]) -> bool:
    """Whether it is short, has no word that only its writer knows, and shouts nothing."""
    is_written = most is WRITTEN
    english = known.english
    tokens = english.read(made.it).tokens
    return (
        made.words <= most[known.hand is Hand.ROUGH]
        and (is_written or known.hand is not Hand.QUICK or not stumbles(made.it, english))
        and not has_shorthand(made.it, english)
        and (is_written or not any(is_unknown(t, english) for t in tokens))
        and not any(_is_shouted(t.text, english) for t in tokens)
        and not (tokens and tokens[-1].has(_OPEN_END) and not tokens[-1].has(Tag.NOUN | Tag.PARTICLE | Tag.ADV))
        and (known.hand is Hand.QUICK or made.kind not in (Kind.OWN, Kind.THAT) or is_clause(unended(made.it), english))
    )


def is_readable(made: Made | None, known: Known) -> bool:
    """Whether no word of what was read is one that only its hurried writer knows."""
    if made is None or known.hand is not Hand.QUICK:
        return made is not None
    return not any(is_unknown(t, known.english) for m in made.readings for t in known.english.read(m.it).tokens)


def is_unknown(token: Token, english: English) -> bool:
    """Whether a word is one that only its writer knows."""
    is_known = token.word.endswith(_BUILT) and not _is_misspelt(token, english)
    is_known = is_known or token.word in english.slips.terms
    return token.has(Tag.UNKNOWN) and token.text.islower() and not is_known


def _is_misspelt(token: Token, english: English) -> bool:
    """Whether a word has the end of a verb, and there is no such verb: *screeming*."""
    stem = token.word.removesuffix("ing")
    return stem != token.word and not any(english.lexicon.is_known(verb) for verb in (stem, f"{stem}e", stem[:-1]))


def _is_shouted(word: str, english: English) -> bool:
    return len(word) > _LOUD and word.isupper() and word.isalpha() and english.lexicon.is_known(word.lower())


_BUILT = ("s", "ed", "ing", "er", "less", "able")
"""Ends of words that English builds as it goes: *chargebacks*."""
_OPEN_END = (
    Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.BE_AM | Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE | Tag.PREP | Tag.TO
    | Tag.DET_S
)  # fmt: skip
"""What nothing that is whole ends with."""
_LOUD = 3
"""Letters of a word in capitals that may be an abbreviation."""
