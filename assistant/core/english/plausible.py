"""A last look at words about to stand in a letter: whether a reading of haste or of a learner gives itself away.

The grammar says what could be English; a hurried line can be English in a way nobody meant (*a call every lead back*).
What is seen here is left out, and said.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.core.english.hand import Hand
from assistant.core.english.kinds import is_known
from assistant.core.english.known import English
from assistant.core.english.sound import WRONGS
from assistant.core.english.tags import Tag, Token
from assistant.core.english.telegram import TELEGRAM

_NOUNS = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME
_FINITE = (
    Tag.THIRD | Tag.PAST | Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM | Tag.BE_WAS | Tag.BE_WERE | Tag.HAVE_THIRD
    | Tag.HAVE_PAST | Tag.MODAL | Tag.DO_THIRD | Tag.DO_PAST
)  # fmt: skip
_PRONOUNS = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE
_HANGING = Tag.SUBORDINATOR | Tag.WH | Tag.WHO | Tag.WHICH
"""Nouns a clause may follow at once: *the way the team works*."""
_ARRIVES = frozenset("come become go work agree happen".split())
_AGENT = re.compile(r"(?:[^aeiou]er|tor|sor|ist|man|woman)$")
_MARKS = re.compile(
    r"\bno$|\s[-–—]\s|\bso like\b|[~#@=<>|_\\]|\w/\w*\d|\d/(?:wk|mo|yr|day|week)|\b\w*(?!k8s)[a-z]\d+[a-z]+\b"
    r"|, (?:that|it|this)(?: is|[’']s) |\b(?:Mrs?|Ms|Dr)\.? [a-z]"
)
_ALONE = frozenset("aibcr")
"""Letters that may stand alone: two words and two languages of programming."""
_POINTING = ("it", "them", "this", "these", "those")
"""Words that point to something named before them."""


@lru_cache(maxsize=4096)
def is_plausible(text: str, english: English, hand: Hand = Hand.QUICK) -> bool:
    """Whether nothing in a text gives away that it was read otherwise than it was meant.

    Of somebody who writes with care only what was turned to the reader is looked at.
    """
    tokens = english.read(text).tokens
    if hand is Hand.CAREFUL:
        return not any(_left_behind(tokens, place) for place in range(len(tokens)))
    if _MARKS.search(text) or english.has("suspect", text) or any(_is_scrap(t, english) for t in tokens):
        return False
    return not any(wrong(tokens, place) for place in range(len(tokens)) for wrong in (*WRONGS, *_SUSPECT))


def is_sentence(text: str, english: English) -> bool:
    """Whether words somebody typed in haste may stand as a sentence: no question, its doer there, no word unknown."""
    tokens = english.read(text).tokens
    no_doer = bool(tokens) and tokens[0].has(_DONE) and not tokens[0].has(_ELSE)
    if not tokens or "?" in text or no_doer or english.after("needs", text) is not None:
        return False
    return is_known(text, english)


_DONE = Tag.PAST | Tag.PART
_ELSE = Tag.NOUN | Tag.MASS | Tag.NAME | Tag.PREP | Tag.DET_S | Tag.SUBORDINATOR | Tag.ADJ


def points_nowhere(text: str, english: English, pointing: Collection[str] = _POINTING) -> bool:
    """Whether *it* or *them* stands before anything it could mean: *got it from 35 to 28*."""
    for token in english.read(text).tokens:
        if token.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME) and not token.has(Tag.PRON_O | Tag.BASE | Tag.PAST):
            return False
        if token.word in pointing:
            return english.after("did_this", text) is None
    return False


def _is_scrap(token: Token, english: English) -> bool:
    """Whether a word is cut so short that only its writer knows it: *fav*, *cert*."""
    short = len(token.text) <= _SCRAP and token.text.isalpha() and token.text.islower()
    return token.has(Tag.UNKNOWN) and short and token.word not in english.slips.terms


_SCRAP = 3
"""Letters up to which a word in no list is taken for an abbreviation."""


def _after(tokens: Sequence[Token], place: int, steps: int = 1) -> Token | None:
    return tokens[place + steps] if place + steps < len(tokens) else None


def _lone_letter(tokens: Sequence[Token], place: int) -> bool:
    """*u said*, *q was*."""
    token = tokens[place]
    return len(token.text) == 1 and token.text.isalpha() and token.text.islower() and token.word not in _ALONE


def _degree_alone(tokens: Sequence[Token], place: int) -> bool:
    """*the super candid about*: an adjective of degree where a noun should be."""
    if not tokens[place].has(Tag.DET_S) or tokens[place].has(Tag.THAT | Tag.PRON_S | Tag.SUBORDINATOR | Tag.PREP):
        return False
    degree, adjective, beyond = (_after(tokens, place, n) for n in (1, 2, 3))
    if degree is None or adjective is None or not degree.has(Tag.DEGREE):
        return False
    is_alone = beyond is None or beyond.has(Tag.PREP | Tag.COMMA)
    return adjective.has(Tag.ADJ) and is_alone and degree.word not in ("much", "most", "more", "all")


def _is_come(tokens: Sequence[Token], place: int) -> bool:
    """*I am also come*, *she is agree*."""
    if not tokens[place].has(Tag.BE_AM | Tag.BE_IS | Tag.BE_ARE) or tokens[place].word.startswith("'"):
        return False
    at = place + 1
    while at < len(tokens) and tokens[at].has(Tag.ADV | Tag.NOT) and tokens[at].word not in _ARRIVES:
        at += 1
    return at < len(tokens) and at > place + 1 and tokens[at].word in _ARRIVES - {"work"}


def _spliced(tokens: Sequence[Token], place: int) -> bool:
    """Two sentences with a comma alone between them: *…to analyze aging data, it save time*, *…, both was ready*."""
    if not tokens[place].has(Tag.COMMA) or not 0 < place < len(tokens) - 2:
        return False
    start = max((p + 1 for p in range(place) if tokens[p].has(Tag.COMMA | Tag.SEMI)), default=0)
    first, after, verb = tokens[start], tokens[place + 1], tokens[place + 2]
    if (first.has(_HANGING) and not first.has(Tag.THAT)) or first.has(Tag.ING) or first.has(Tag.CONJ):
        return False
    if not any(_is_verb(tokens, p) for p in range(start, place)):
        return False
    pronoun = after.has(_PRONOUNS) or after.word in ("he", "she", "it", "they", "this", "both")
    pronoun = pronoun or (after.word == "that" and verb.has(Tag.BE_IS | Tag.BE_WAS))
    if pronoun:
        return verb.has(_FINITE | Tag.BASE) or (verb.has(Tag.ADV) and _is_verb(tokens, min(place + 3, len(tokens) - 1)))
    return after.word in ("the", "my", "our", "your", "everyone", "everybody") and any(
        _is_verb(tokens, p) and tokens[p - 1].has(_NOUNS) for p in range(place + 3, min(place + 6, len(tokens)))
    )


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    token, before = tokens[place], tokens[place - 1] if place else None
    if not token.has(_FINITE) or token.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ):
        return False
    relative = any(t.has(_HANGING | Tag.THAT) for t in tokens[max(0, place - 3) : place])
    return before is not None and not before.has(Tag.TO | Tag.MODAL | Tag.HAVE_BASE) and not relative


def _has_somebody(tokens: Sequence[Token], place: int) -> bool:
    """*I have a PALS instructor*, *I have three years and a key holder*: somebody one is, not has."""
    if tokens[place].word not in ("a", "an") or not place:
        return False
    before = tokens[place - 1]
    start = next((n for n in range(place - 1, -1, -1) if tokens[n].has(Tag.PRON_I)), -1)
    if start < 0 or not tokens[start + 1].has(Tag.HAVE_BASE) or not before.has(Tag.HAVE_BASE | Tag.AND):
        return False
    end = next((n for n in range(place + 1, len(tokens)) if tokens[n].has(Tag.PREP | Tag.COMMA | Tag.AND)), len(tokens))
    head = tokens[end - 1]
    return end > place + 1 and (head.has(Tag.ROLE | Tag.PEOPLE) or bool(_AGENT.search(head.word)))


def _left_behind(tokens: Sequence[Token], place: int) -> bool:
    """*you said you started here and still has*: a verb that was not turned with the others."""
    if not tokens[place].has(Tag.AND) or not tokens[0].has(Tag.PRON_YOU):
        return False
    at = place + 1
    while at < len(tokens) and tokens[at].has(Tag.ADV | Tag.DEGREE) and not tokens[at].has(_FINITE | Tag.THERE):
        at += 1
    if at >= len(tokens) or tokens[at].word not in ("has", "is", "does", "was"):
        return False
    others = Tag.NOUN | Tag.MASS | Tag.NAME | Tag.PRON_S
    if any(
        a.has(Tag.THAT | Tag.WHO | Tag.WHICH) and b.has(_FINITE) and not b.has(Tag.NOUN)
        for a, b in pairwise(tokens[:place])
    ):
        return False  # "the model that performed well and was ignored"
    return not any(
        t.has(others) and not t.has(Tag.PREP | Tag.ADV) and tokens[n + 1].has(Tag.BE_IS | Tag.HAVE_THIRD | Tag.BE_WAS)
        for n, t in enumerate(tokens[: place - 1])
    )


def _more_short(tokens: Sequence[Token], place: int) -> bool:
    """*five times more fast*."""
    after, beyond = _after(tokens, place), _after(tokens, place, 2)
    noun = beyond is not None and beyond.has(_NOUNS) and not beyond.has(Tag.PREP | Tag.CONJ)
    return tokens[place].word == "more" and after is not None and after.word in _SHORT_ONES and not noun


_SHORT_ONES = frozenset("fast big small easy hard old young cheap long short high low quick clean safe clear".split())


_SUSPECT = (_lone_letter, _degree_alone, _is_come, _spliced, _has_somebody, _left_behind, _more_short, *TELEGRAM)
