"""Whether a row of words is a sentence of its own: it has a main verb, and no second one behind a comma alone."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.core.english.tags import Tag, Token

_ELSE = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.COMP | Tag.NAME | Tag.PREP | Tag.ADV
_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.DET_M | Tag.POSSESSIVE | Tag.POSS
_FINITE = (
    Tag.THIRD
    | Tag.PAST
    | Tag.BE_IS
    | Tag.BE_ARE
    | Tag.BE_AM
    | Tag.BE_WAS
    | Tag.BE_WERE
    | Tag.HAVE_THIRD
    | Tag.HAVE_PAST
    | Tag.HAVE_BASE
    | Tag.DO_PAST
    | Tag.DO_THIRD
    | Tag.MODAL
)
_SUBJECTS = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE
_OPENS = Tag.WHO | Tag.WHICH | Tag.WH | Tag.SUBORDINATOR


def has_main_clause(tokens: Sequence[Token]) -> bool:
    """Whether there are more finite verbs than clauses that hang on something.

    *her point that they wait* has no main one.
    """
    if tokens[0].word in _REASONS and not any(t.has(Tag.COMMA) for t in tokens):
        return False  # "Because it showed me you mean it when you say so": told behind what is not there
    if _has_subject(tokens, 0) or has_front(tokens) or _is_so(tokens):
        return True
    if tokens[0].word == "what" and any(
        a.has(Tag.BE_IS | Tag.BE_WAS) and (b.has(Tag.THAT | Tag.TO) or b.word in ("how", "what", "why"))
        for a, b in pairwise(tokens)
    ):
        return True  # "What drew me is that…"
    verbs = sum(_is_finite(tokens, place) for place in range(len(tokens)))
    opened = sum(1 for place, t in enumerate(tokens) if t.has(_OPENS) and _opens(tokens, place))
    opened += sum(_is_put_between(tokens, place) or _hangs_bare(tokens, place) for place in range(2, len(tokens) - 1))
    return verbs > opened and not (tokens[0].has(Tag.WH) and tokens[0].word not in ("when", "where", "while"))


_REASONS = frozenset("because although though whereas unless".split())
"""Words that begin what hangs on a clause before it, or on one behind a comma."""


def _is_so(tokens: Sequence[Token]) -> bool:
    """Whether several that are named first are so, or have it done to them: *passengers are told the truth*."""
    place = next((at for at, t in enumerate(tokens[:_FIRST]) if t.has(Tag.BE_ARE | Tag.BE_WERE)), 0)
    named = tokens[:place]
    return bool(named) and named[-1].has(Tag.PLURAL) and all(t.has(Tag.ADJ | Tag.NOUN | Tag.PLURAL) for t in named)


_FIRST = 4
"""Words among which the verb stands where those it is said of are only named."""


def before_relative(text: str) -> str:
    """Give what stands before a clause that tells more of it behind a comma: *the bench, on which every tool lies*."""
    return _RELATIVE.split(text, maxsplit=1)[0]


_RELATIVE = re.compile(
    r", (?=(?:with|without|from|to|of|by|for|in|on|at|through|under|behind|about) (?:whom|which|whose)\b)"
    r"|, (?=(?:when|where|which|who|whose) [^,]*$)"
)


def dangles(tokens: Sequence[Token]) -> bool:
    """Whether a clause about something is cut off before its verb: *a ketch whose frames*."""
    opened = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].word in ("who", "whose", "which")), -1)
    first = opened + (2 if opened >= 0 and tokens[opened].word == "whose" else 1)
    return opened >= 0 and not any(_is_verb(tokens, at) for at in range(first, len(tokens)))


def has_verb(tokens: Sequence[Token]) -> bool:
    """Whether anything behind the first word can be what somebody does."""
    return any(
        _is_finite(tokens, at) or (t.has(_FINITE | Tag.BASE) and not t.has(Tag.NOUN | Tag.MASS | Tag.ADJ | Tag.PREP))
        for at, t in enumerate(tokens)
        if at
    )


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    return _is_finite(tokens, place) or tokens[place].has(Tag.BASE | Tag.DO_BASE)


def _is_put_between(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody's saying stands inside a clause: *results, which you said had been bought*."""
    verb, doer, which = tokens[place], tokens[place - 1], tokens[place - 2]
    is_saying = verb.has(Tag.TELLING) or verb.word in ("think", "thinks", "thought", "believe", "believes", "believed")
    is_doer = doer.has(_SUBJECTS) or doer.word in ("he", "she", "they")
    return is_saying and is_doer and which.has(Tag.WHO | Tag.WHICH) and _is_finite(tokens, place + 1)


def _hangs_bare(tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause hangs on a noun without a word between: *the way you spoke*, *her note you read*."""
    noun, doer = tokens[place - 1], tokens[place]
    is_doer = doer.has(_SUBJECTS) or doer.word in ("he", "she", "they")
    is_noun = noun.has(Tag.NOUN | Tag.PLURAL) and not noun.has(_FINITE | Tag.TIME | Tag.COMMA)
    is_thing = tokens[0].has(_GIVEN) and not any(
        t.has(Tag.COMMA) or _is_finite(tokens, at) for at, t in enumerate(tokens[:place])
    )
    return is_doer and is_noun and is_thing and _has_subject(tokens, place)


def begins_with_doer(tokens: Sequence[Token]) -> bool:
    """Whether a pronoun and what it does stand first: *we walked round*."""
    return _has_subject(tokens, 0)


def _has_subject(tokens: Sequence[Token], place: int) -> bool:
    """Whether a pronoun and its verb begin here: *you said that…*."""
    if place + 1 >= len(tokens):
        return False
    token, at = tokens[place], place + 1
    if not token.has(_SUBJECTS) and token.word not in ("he", "she", "it", "they", "there", "nobody", "everybody"):
        return False
    while at + 1 < len(tokens) and tokens[at].has(Tag.ADV | Tag.NOT) and not tokens[at].has(_FINITE | Tag.BASE):
        at += 1
    return tokens[at].has(_FINITE | Tag.BASE)


def has_front(tokens: Sequence[Token]) -> bool:
    """Whether a clause stands first and the main one behind its comma: *if there were none, I would…*."""
    if not tokens[0].has(Tag.SUBORDINATOR | Tag.PREP | Tag.HAVE_ING) and tokens[0].word not in ("if", "when", "where"):
        return False
    return any(t.has(Tag.COMMA) and _has_subject(tokens, place + 1) for place, t in enumerate(tokens))


def _opens(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if place == 0 and token.word == "that" and _is_finite(tokens, 1):
        return False  # "That is exactly the year…"
    if token.word == "once" and place + 1 < len(tokens) and tokens[place + 1].has(_GIVEN):
        return False  # "once a month"
    if token.has(Tag.PREP) and not token.has(Tag.WHO | Tag.WH):  # "after the visit" opens no clause
        if token.word == "as" and [t.word for t in tokens[place + 1 : place + 2]] in (["a"], ["an"]):
            return False  # "seventeen years as a toolmaker have taught me"
        return any(_is_finite(tokens, later) for later in range(place + 1, min(place + 5, len(tokens))))
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if token.word == "that" and (
        after is None or after.has(Tag.COMMA | Tag.AND) or after.has(Tag.SUBORDINATOR | Tag.TO)
    ):
        return False  # "sees that as part of its work"
    return not (
        token.word in ("that", "as")
        and place
        and (tokens[place - 1].has(Tag.PREP) or tokens[place - 1].word in ("so", "as", "now", "such"))
    )


def _is_finite(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    before = tokens[place - 1] if place else None
    if token.has(Tag.BASE) and before is not None and before.has(Tag.ADV) and not before.has(_ELSE & ~Tag.ADV):
        before = tokens[place - 2] if place > 1 else None  # "the visits always include an hour"
    if (
        token.has(Tag.BASE)
        and before is not None
        and (
            before.has(_SUBJECTS)
            or before.word in ("they", "who")
            or (before.has(Tag.PLURAL) and not token.has(_ELSE) and not _is_let(tokens, place))
        )
    ):
        return True
    if token.has(Tag.BASE) and place > 1 and before is not None and before.word in _OFTEN:
        return tokens[place - 2].has(Tag.PLURAL)  # "the home visits always include"
    behind = tokens[place + 1 : place + 3]
    if token.has(Tag.PLURAL) and len(behind) > 1 and behind[0].has(Tag.COMMA) and behind[1].has(Tag.WHO | Tag.WHICH):
        return False  # "the board results, which…"
    if not token.has(_FINITE) or (before is not None and before.has(Tag.TO | Tag.MODAL)):
        return False
    if token.has(Tag.PART) and before is not None and before.has(Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE):
        return False  # "the walled garden"
    if (
        token.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.NAME)
        and before is not None
        and before.has(_GIVEN | Tag.PREP | Tag.ADJ)
        and not (place == 1 and before.has(Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME) and not token.has(Tag.ADJ))
    ):
        return False
    auxiliary = Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM | Tag.BE_PART | Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.HAVE_PAST
    at = place - 1
    while at > 0 and tokens[at].has(Tag.ADV | Tag.NOT) and not tokens[at].has(auxiliary):
        at -= 1
    return not (token.has(Tag.PART) and at >= 0 and tokens[at].has(auxiliary))


def _is_let(tokens: Sequence[Token], place: int) -> bool:
    """Whether somebody is let do it: *she lets apprentices finish a stone*."""
    return any(
        t.word in ("let", "lets", "letting", "make", "makes", "help", "helps")
        for t in tokens[max(0, place - 4) : place]
    )


_OFTEN = frozenset("always usually often never still sometimes rarely seldom".split())


def _past_when(tokens: Sequence[Token], place: int) -> int:
    """Pass over when or where something is told of: *in two years I have…*; the place itself where nothing is."""
    if tokens[place].word not in ("in", "at", "on", "every", "each", "for"):
        return place
    for at in range(place + 2, min(place + _WHEN, len(tokens) - 1)):
        if tokens[at].has(_SUBJECTS) or tokens[at].word in ("he", "she", "they"):
            return at
        if tokens[at].has(Tag.COMMA | _OPENS | _FINITE):
            break
    return place


_WHEN = 5
"""Words among which the doer stands behind *in two years*."""


def is_spliced(tokens: Sequence[Token]) -> bool:
    """Whether two sentences are joined by a comma alone: *I mixed it, I was nervous*."""
    start = 0
    for place, token in enumerate(tokens[1:-1], 1):
        if not token.has(Tag.COMMA):
            continue
        at = _past_when(tokens, place + 1)
        after, verb = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        begins = after.has(_SUBJECTS) or after.word in ("he", "she", "it", "they", "this")
        hangs = tokens[start].has(
            _OPENS | Tag.PREP | Tag.SUBORDINATOR | Tag.ING | Tag.HAVE_ING | Tag.TIME | Tag.ADV | Tag.CONJ
        )
        if (
            begins
            and verb is not None
            and verb.has(_FINITE | Tag.BASE)
            and not hangs
            and any(_is_finite(tokens, p) for p in range(start, place))
        ):
            return True
        start = place + 1
    return False


_HANGS = _GIVEN | Tag.THAT | Tag.TO | Tag.PREP | Tag.OF | Tag.AND | Tag.CONJ | Tag.SUBORDINATOR | Tag.WH | Tag.WHICH
_DOES = Tag.BASE | Tag.THIRD | Tag.PAST | Tag.ING
_ABOUT = Tag.THAT | Tag.WH | Tag.HOW | Tag.HOW_MUCH | Tag.WHO
_HEARD = Tag.PRON_O | Tag.PRON_YOU | Tag.PRON_I | Tag.PRON_WE
_THING = _GIVEN | Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.PRON_O


def leaves_open(before: Sequence[Token], cut: Sequence[Token]) -> bool:
    """Whether a clause that ends with the words cut off hangs without them: *It told me that | nobody hides*."""
    if not before or not cut:
        return False
    last, first = before[-1], cut[0]
    if last.has(_HANGS) and not last.has(Tag.PARTICLE | Tag.ADV | Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU):
        return True
    does = last.has(_DOES) and not last.has(Tag.ADV | Tag.ADJ)
    if first.has(_ABOUT) or first.word in ("if", "whether"):
        return does or last.has(_HEARD)
    timed = any(t.has(Tag.TIME) for t in cut[:2])
    return does and first.has(_THING) and not first.has(Tag.PREP | Tag.ADV | Tag.AND | Tag.CONJ) and not timed
