"""A whole sentence looked over word by word: whether anything in it gives away a slip or a learner.

The grammar knows many sentences and not all. What somebody typed as a whole sentence, with its capital, is vouched for
by them as long as no place in it is wrong: a noun without its article, a verb that does not agree, a form that cannot
follow.
"""

import re
from collections.abc import Sequence

from assistant.core.english.kinds import is_known
from assistant.core.english.known import English
from assistant.core.english.learner import as_meant
from assistant.core.english.sentences import sentences
from assistant.core.english.tags import Tag, Token
from assistant.core.english.whole import has_main_clause, is_spliced

_SHORTEST = 4
"""Words of a sentence that can be looked over."""
_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.DET_M | Tag.POSSESSIVE | Tag.POSS
_BEFORE = (
    Tag.ADJ
    | Tag.PLURAL
    | Tag.NOUN
    | Tag.MASS
    | Tag.NAME
    | Tag.PART
    | Tag.ING
    | Tag.NUMBER
    | Tag.ORDINAL
    | Tag.DEGREE
    | Tag.COMP
    | Tag.SUPER
)
_VERBAL = Tag.BASE | Tag.THIRD | Tag.PAST | Tag.PART | Tag.ING
_SUBJECTS = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE
_ELSE = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.COMP | Tag.NAME | Tag.PREP | Tag.ADV
_MAKES = frozenset("make makes made let lets help helps helped see saw hear heard watch watched have had has".split())


def is_sound(
    text: str, english: English, *, trusted: bool = False, any_word: bool = False, lenient: bool = False
) -> bool:
    """Whether every sentence of a text is whole, and nothing in it is seen to be wrong.

    With ``any_word``, a word in no list may be one of a trade. Of somebody ``trusted``, who writes with care, it is
    enough that each sentence is whole. Who is ``lenient`` lets a noun without its article pass in a long sentence: it
    may need none (*with aphasia*).
    """
    if text.rstrip("”\"')")[-1:] not in (".", "!"):
        return False
    parts = sentences(text.strip())
    if not parts or as_meant(text, english) != text.strip():
        return False
    return all(_is_sound(part, english, trusted, any_word or trusted, lenient) for part in parts)


def _is_sound(text: str, english: English, trusted: bool, any_word: bool, lenient: bool) -> bool:  # noqa: FBT001
    first = text.lstrip("“\"'(")[:1]
    if not (first.isupper() or first.isdigit()) or not (any_word or is_known(text, english)):
        return False
    tokens = english.read(text.rstrip(" .!?")).tokens
    if len(tokens) < _SHORTEST or not has_main_clause(tokens) or is_spliced(tokens):
        return False
    if trusted:
        return True
    if tokens[0].has(Tag.PAST) and not tokens[0].has(_ELSE | _GIVEN | Tag.PART):
        return False  # "Lost it": nobody does it
    wrongs = [wrong for place in range(len(tokens)) for wrong in WRONGS if wrong(tokens, place)]
    return not wrongs or (lenient and set(wrongs) == {is_bare_noun} and len(tokens) >= _LONG * len(wrongs))


_LONG = 10
"""Words among which one noun without its article is more likely one that needs none."""


def is_bare_noun(tokens: Sequence[Token], place: int) -> bool:
    """A countable noun without article: *how planner is joined*."""
    token = tokens[place]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if _is_paired(tokens, place):
        return False
    if not token.has(Tag.NOUN) or token.has(
        Tag.MASS
        | Tag.PLURAL
        | Tag.BARE
        | Tag.NAME
        | Tag.TIME
        | Tag.ADJ
        | Tag.ADV
        | Tag.PREP
        | Tag.NUMBER
        | Tag.UNKNOWN
        | _VERBAL
    ):
        return False
    if (
        token.text[:1].isupper()
        or "-" in token.text
        or (
            after
            and after.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.NUMBER)
            and not after.has(Tag.PREP | Tag.CONJ)
        )
    ):
        return False
    at = place - 1
    while at >= 0 and tokens[at].has(_BEFORE | _GIVEN | Tag.AND | Tag.COMMA):
        if tokens[at].has(_GIVEN):
            return False
        if tokens[at].has(Tag.AND | Tag.COMMA) and not (at and tokens[at - 1].has(_BEFORE | _GIVEN)):
            break
        at -= 1
    before = tokens[place - 1] if place else None
    return not (before and (before.word in ("as", "of", "by", "per") or before.has(Tag.NUMBER | Tag.NAME)))


def _is_paired(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun stands on both sides of one word: *door to door*, *side by side*."""
    pairs = (at for at in (place - 1, place + 1) if 0 < at < len(tokens) - 1)
    return any(tokens[at - 1].word == tokens[at + 1].word and tokens[at].has(Tag.PREP | Tag.TO) for at in pairs)


def _disagrees(tokens: Sequence[Token], place: int) -> bool:
    """*I works*, *she help*, *everybody make*."""
    token, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None:
        return False
    if token.has(_SUBJECTS) or token.word in ("they", "people", "children", "men", "women"):
        return (after.has(Tag.THIRD) and not after.has(Tag.PLURAL | Tag.BASE | Tag.PAST | Tag.ADV | Tag.PREP)) or (
            after.word in ("is", "has", "does") or (after.word == "was" and not token.has(Tag.PRON_I)))  # fmt: skip
    causes = place > 0 and tokens[place - 1].word in _MAKES
    if token.word in ("he", "she", "everybody", "everyone", "nobody", "somebody", "someone") and not causes:
        return after.has(Tag.BASE | Tag.HAVE_BASE | Tag.DO_BASE) and not after.has(
            Tag.PAST | Tag.THIRD | Tag.HAVE_THIRD | Tag.MODAL | Tag.ADV | Tag.PREP | Tag.CONJ | Tag.TO
        )
    return False


def _miscounted(tokens: Sequence[Token], place: int) -> bool:
    """*a monoliths*, *3 warehouse*, *many customer*."""
    token, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if after is None:
        return False
    if token.word in ("a", "an", "every", "each", "another"):
        noun = tokens[place + 2] if place + 2 < len(tokens) else None
        if noun is not None and noun.has(Tag.NOUN) and not noun.has(Tag.PREP | Tag.PLURAL | Tag.ADJ):
            return False  # "a payments service"
        return after.has(Tag.PLURAL) and not after.has(_ELSE & ~Tag.PLURAL | _VERBAL | Tag.NUMBER | Tag.DET_P)
    several = token.word in (
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "many",
        "several",
        "few",
    ) or re.fullmatch(r"(?!(?:19|20)\d\d$)(?:[2-9]|[1-9]\d+)", token.word)
    before = tokens[place - 1] if place else None
    if before and before.text in ("-", "–"):
        return False  # "my 30-60-90 plan"
    if before and (before.has(Tag.LABEL | Tag.NAME) or before.text.istitle() or before.word == "the"):
        return False  # "Year 9 project", "the 2391 course"
    nouns = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.ADJ
    beyond = tokens[place + 2] if place + 2 < len(tokens) else None
    alone = beyond is None or not beyond.has(nouns) or beyond.has(Tag.PREP | Tag.CONJ)
    return (
        bool(several)
        and after.has(Tag.NOUN)
        and not after.has(Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.TIME | Tag.NUMBER | Tag.PREP | Tag.UNKNOWN | Tag.AND)
        and alone
    )


def _misformed(tokens: Sequence[Token], place: int) -> bool:
    """*can helps*, *to went*, *have go*, *is belong*, *did saw*."""
    token = tokens[place]
    at = place + 1
    while at < len(tokens) and tokens[at].has(Tag.ADV | Tag.NOT | Tag.DEGREE) and not tokens[at].has(_VERBAL):
        at += 1
    if at >= len(tokens):
        return False
    after = tokens[at]
    if not after.has(_VERBAL) or after.has(_ELSE):
        return False
    if (token.has(Tag.MODAL) and token.word != "'d") or (token.has(Tag.TO) and not token.has(Tag.PREP)):
        return not after.has(Tag.BASE) and not (token.has(Tag.TO) and after.has(Tag.ING))
    if token.has(Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.HAVE_PAST) and token.word != "'d":
        return not after.has(Tag.PART | Tag.ING)
    if token.has(Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM) and token.word != "'s":
        if place and tokens[place - 1].has(Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST):  # "what I do is greet them"
            return False
        return not after.has(Tag.PART | Tag.ING)
    return token.has(Tag.DO_PAST | Tag.DO_THIRD) and not after.has(Tag.BASE | Tag.PART | Tag.ING)


def _doubled(tokens: Sequence[Token], place: int) -> bool:
    """*the my team*."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return bool(
        after
        and tokens[place].word in ("a", "an", "the")
        and after.has(Tag.DET_S | Tag.POSSESSIVE)
        and after.text != "A"  # a grade
        and not after.has(Tag.PRON_S | Tag.NUMBER | Tag.ADJ | Tag.ORDINAL)
    )


WRONGS = (is_bare_noun, _disagrees, _miscounted, _misformed, _doubled)
