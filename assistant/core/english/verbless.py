"""The verb that a jotting leaves out: what is done with a thing, how it stands or where it is."""

import re
from collections.abc import Sequence

from assistant.core.english.completing import Whose
from assistant.core.english.kinds import is_bare, is_thing
from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token

_COMING = frozenset(
    "going opening starting moving closing launching growing expanding retiring merging switching changing".split()
)
_LABILE = frozenset(
    "grow double triple fall rise start open close move change improve drop increase decrease finish begin stay last"
    " run break come go work meet eat train rotate swap share sit stand pay ring call talk fail pass win lose"
    " stop end quit leave switch skip happen study travel drive walk lead cook apply live return play".split()
)
"""Verbs that say by themselves what somebody does: *sales doubled*."""
_STANDING = _COMING | frozenset("up down stuck delayed cancelled lost wasted missed overrun stretched".split())
"""How something stands that nobody wants so: *nights covered* is what they want."""
_MOST = 7
"""Words of what something is said of."""


def with_verb(text: str, english: English, whose: Whose) -> str:
    """Say of something what is done with it or how it stands: *vans restocked overnight*, *team 3 weeks behind*."""
    tokens = english.read(text).tokens
    if _NONE_DONE.fullmatch(text):
        return text
    for place in range(1, min(len(tokens), _MOST)):
        is_so = english.after("stands_so", text[tokens[place].start :]) is not None
        is_wished = whose is Whose.WANTED and tokens[place].word not in _STANDING
        if not is_so and (is_wished or not _is_said(tokens, place, english)):
            continue
        named = text[: tokens[place].start].rstrip()
        adverb = tokens[place - 1] if tokens[place - 1].word in _BETWEEN else None
        named = named[: adverb.start].rstrip() if adverb is not None else named
        if tokens[place - 1].word in _GOES_ON or not tokens[place - 1].has(_NAMING):
            continue  # "waiting times keep going up", "half done stuck since May"
        is_named = named in _EVERY or is_thing(named, english) or is_bare(named, english)
        if not named or not is_named or _has_verb(named, english):
            continue
        rest = text[len(named) :].lstrip()
        be = _be(named, english)
        if long := _SO_LONG.match(rest):
            return f"{_the(named, english)} {'has' if be == 'is' else 'have'} been {long[1]} for {rest[long.end() :]}"
        return f"{_the(named, english)} {be} {rest}"
    return text


_GOES_ON = ("keep", "keeps", "start", "starts", "stop", "stops")
_NAMING = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.PRON_S | Tag.ADV | Tag.NUMBER | Tag.UNKNOWN
_EVERY = ("everything", "everyone", "everybody")
_BETWEEN = frozenset("always never all still now only home there here".split())
"""Words between a thing and how it stands: *all drivers home by 6*."""
_SO_LONG = re.compile(r"(open|closed|empty|shut) (?=[\w-]+ (?:years|months|decades|weeks)$)")
"""How something has stood for so long: *open 110 years*."""


_NONE_DONE = re.compile(r"no \w+ (?:asked|needed|required|involved|allowed|attached)")
"""What is set behind a comma as it stands: *no questions asked*."""


def _is_said(tokens: Sequence[Token], place: int, english: English) -> bool:
    """Whether a word says what is done with the thing before it, and cannot belong to the thing or do it itself."""
    token, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if token.word in _COMING:
        return after is not None
    if token.word in ("up", "down") and after is not None and after.has(Tag.NUMBER):
        return True  # "chargebacks up 40%"
    if _stands_there(tokens, place):
        return True
    before, beyond = tokens[place - 1], tokens[place + 2] if place + 2 < len(tokens) else None
    is_plural = (before.has(Tag.PLURAL) and not before.has(Tag.NUMBER)) or before.word == "everything"
    if token.has(Tag.PART) and is_plural and after is not None and after.word == "by":
        return True  # "tips split by hours"
    if (
        not token.has(Tag.PART)
        or token.has(Tag.NOUN | Tag.BASE | Tag.PREP)
        or english.lexicon.base(token.word) in _LABILE
        or (token.word in _MADE and after is not None and after.word in ("in", "within"))
    ):
        return False  # "a dashboard built in a weekend": how long it took, and not how it stands
    if after is None:
        return not token.has(Tag.ADJ)
    if after.has(Tag.AND) and beyond is not None and beyond.has(Tag.PART) and place + _PAIR == len(tokens):
        return before.word == "everything" or is_plural
    is_behind = after.has(Tag.PREP | Tag.ADV | Tag.TIME | Tag.SUBORDINATOR) or after.word in (
        "every",
        "each",
        "once",
        "twice",
    )
    is_same = after.word == "the" and beyond is not None and beyond.word == "same"
    return is_same or (bool(is_behind) and not after.has(Tag.DET_X))


def may_be_done(text: str, english: English) -> bool:
    """Whether what reads as the verb may be what was done to the thing before it: *kids bored after lunch*."""
    tokens = english.read(text).tokens
    return any(_is_done(tokens[at - 1 : at + 2], english) for at in range(1, len(tokens)))


def _is_done(words: Sequence[Token], english: English) -> bool:
    before, token, *after = words
    if not token.has(Tag.PART) or not token.has(Tag.PAST) or english.lexicon.base(token.word) in _LABILE:
        return False
    is_named = before.has(Tag.NOT) or (before.has(Tag.NOUN | Tag.PLURAL) and not before.has(Tag.PEOPLE | Tag.AGENT))
    return is_named and (not after or after[0].has(Tag.PREP | Tag.ADV | Tag.TIME | Tag.SUBORDINATOR | Tag.COMMA))


_MADE = frozenset("built written made designed drawn coded painted rebuilt rewritten developed".split())
"""What was done once, so that its time is no habit."""
_PAIR = 3
"""Words of two things done at the end: *tagged and dated*."""


def _stands_there(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word says where all of something is, or how far: *all flowers from…*, *rota out 8 weeks ahead*."""
    token, before, after = tokens[place], tokens[place - 1], tokens[place + 1 : place + 2]
    if not after:
        return False
    if token.word in ("from", "by", "under", "over", "within") and not after[0].has(Tag.ING):
        is_all = before.word == "all" and place > 1 and tokens[place - 2].has(Tag.PLURAL)
        is_all = is_all or (tokens[0].word in _EVERY and place <= _ALL)
        return is_all or (tokens[0].word == "all" and before.has(Tag.PLURAL | Tag.MASS | Tag.NOUN) and place <= _ALL)
    if token.word == "still":
        return after[0].word in ("there", "here", "open", "going") and before.has(Tag.NOUN | Tag.PLURAL)
    if before.word == "only" and place > 1:
        return token.has(Tag.NUMBER) and tokens[place - 2].has(Tag.NOUN | Tag.MASS | Tag.PLURAL)
    return token.word in ("out", "open", "done", "ready", "closed", "shut") and after[0].has(Tag.NUMBER)


_ALL = 3
"""Words of all that is somewhere: *all the flowers*."""


def _has_verb(text: str, english: English) -> bool:
    sure = Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE | Tag.MODAL | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.DO_THIRD
    tokens = english.read(text).tokens
    return any(t.has(sure | Tag.WHO | Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU) for t in tokens)


def _be(named: str, english: English) -> str:
    tokens = english.read(named).tokens
    prep = next(
        (place for place, t in enumerate(tokens) if place and t.has(Tag.PREP) and not t.has(Tag.NOUN)), len(tokens)
    )
    head, first = tokens[prep - 1], tokens[0]
    is_many = (head.has(Tag.PLURAL) and not head.has(Tag.NOUN | Tag.MASS)) or head.word in ("staff", "people")
    return "are" if is_many and first.word not in ("every", "each", "one") else "is"


def _the(named: str, english: English) -> str:
    """Put the article before one thing of theirs: *the pick rate board*, but *vans*."""
    return f"the {named}" if is_bare(named, english) and not is_thing(named, english) else named
