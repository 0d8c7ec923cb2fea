"""A beginning and what is typed behind it, read as one sentence: whether it is one, what it lacks, and how it would be.

What it would be is said in the very words that were typed: only a small word is put in, or pieces are joined.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.core.english.inflection import a_or_an
from assistant.core.english.kinds import is_bare, is_clause
from assistant.core.english.known import English
from assistant.core.english.learner import as_meant
from assistant.core.english.mend import mend
from assistant.core.english.reading_on import DEED, DID, DOES, HAD, SENTENCE, THING, WILL, pieces_of, reads_on
from assistant.core.english.sentences import capitalised, ended, sentences, unended
from assistant.core.english.sound import is_sound
from assistant.core.english.tags import Tag, Token

PIECES, NO_DEED, NO_DOER, NO_THING, MEASURE = "pieces no_deed no_doer no_thing measure".split()
"""What keeps words from being a sentence with their beginning."""
_VERBS = (
    Tag.BASE | Tag.THIRD | Tag.PAST | Tag.PART | Tag.MODAL | Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST | Tag.HAVE_BASE
    | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.BE_IS | Tag.BE_AM | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE
)  # fmt: skip
_THINGS = (
    Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.UNKNOWN | Tag.ING | Tag.WH | Tag.PRON_O | Tag.PRON_S
    | Tag.PRON_YOU
)  # fmt: skip
_FINITE = (
    Tag.THIRD | Tag.PAST | Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM | Tag.BE_WAS | Tag.BE_WERE | Tag.HAVE_THIRD
    | Tag.HAVE_PAST
)  # fmt: skip
_BEFORE_VERB = Tag.ADV | Tag.NOT | Tag.REFLEXIVE
_NAMED = Tag.NOUN | Tag.PLURAL | Tag.MASS
_AFTER_MEASURE = (
    Tag.TIME | Tag.ADJ | Tag.ADV | Tag.PREP | Tag.ING | Tag.CONJ | Tag.DET_S | Tag.DET_X | Tag.PART | Tag.PAST | Tag.AND
)
_MEASURES = frozenset("years yrs yr months weeks days hours hrs shifts seasons".split())
_TELLS = Tag.TO | Tag.WHO | Tag.MODAL
_AFTER = 2
"""Words of a measure."""
_SHIFTS = frozenset("night nights day days weekend weekends".split())
_PARTLY = frozenset("part full".split())
"""How long or much, behind a measure: *six years part time*."""


def reads_whole(begins: str, waits: str, rest: str, english: English) -> bool:
    """Whether a beginning and what stands behind it are one whole sentence; a word in no list may be one of a trade."""
    if lack(begins, waits, rest, english):
        return False
    rest = mend(rest, english).text
    is_apart = waits == SENTENCE or not begins or begins[0].islower()  # a sentence without its beginning, or none
    whole = rest if is_apart else f"{begins} {rest}"
    said = ended(capitalised(whole))
    return is_clause(unended(whole), english) or is_sound(said, english, any_word=True, lenient=True)


def lack(begins: str, waits: str, rest: str, english: English) -> str:
    """Name what keeps words from going on from a beginning; empty where nothing is seen."""
    told = mend(rest, english).text
    first = unended((sentences(told) or [told])[0])
    tokens = english.read(first).tokens
    if not tokens:
        return ""
    is_had = begins.endswith("have") and len(tokens) > _AFTER and tokens[0].has(Tag.NUMBER)
    if _measured(tokens) or (is_had and tokens[1].word in _MEASURES and tokens[_AFTER].has(Tag.ING)):
        return MEASURE
    if waits == HAD and not begins.endswith("have") and _is_part(tokens[0]):
        return NO_DEED  # "I done the lead"
    if waits in (DEED, DID, DOES, HAD, WILL) and not begins.endswith("have") and not _does(tokens, waits):
        return NO_DEED
    if waits == SENTENCE and (not reads_on("doer", first, english) or _is_judged(tokens)):
        return NO_DOER
    if waits == THING and tokens[0].has(_FINITE) and not tokens[0].has(_NAMED):
        return NO_THING
    if waits == THING and not any(t.has(_THINGS) for t in english.read(first.partition(",")[0]).tokens):
        return NO_THING
    whole = first if not begins or begins[0].islower() else f"{begins} {first}"
    return PIECES if len(pieces_of(first)) > 1 and not is_clause(whole, english) else ""


def _is_judged(tokens: Sequence[Token]) -> bool:
    """Whether nobody is named whom it is said of: *short staffed since June*."""
    after = tokens[1] if len(tokens) > 1 else None
    return tokens[0].has(Tag.ADJ) and not tokens[0].has(_NAMED) and bool(after and after.has(Tag.PART | Tag.PREP))


def _is_part(first: Token) -> bool:
    return first.has(Tag.PART) and not first.has(Tag.PAST | Tag.BASE | Tag.ADV | _NAMED)


def _does(tokens: Sequence[Token], waits: str) -> bool:
    first, number = tokens[0], tokens[1] if len(tokens) > 1 else None
    if waits == HAD and first.has(Tag.UNKNOWN) and first.word.endswith("ed"):
        return True  # a verb of a trade: *I teaseled cloth*
    is_label = first.has(Tag.LABEL) and number is not None and number.has(Tag.NUMBER)  # "class 1"
    is_before = first.has(_BEFORE_VERB) and not first.has(Tag.COMP | Tag.DET_M)  # "more sales"
    return (first.has(_VERBS) or is_before) and not is_label


def _measured(tokens: Sequence[Token]) -> int:
    """Give the place behind a measure that a thing follows at once, 0 where none does: *4 yrs night dispatch*."""
    for place in range(2, len(tokens)):
        number, unit, after = tokens[place - 2 : place + 1]
        if not number.has(Tag.NUMBER) or unit.word not in _MEASURES or not after.has(_NAMED):
            continue
        if after.word in _SHIFTS or (not after.has(_AFTER_MEASURE) and after.word not in _PARTLY):
            return place
    return 0


def shapes(begins: str, waits: str, rest: str, english: English) -> Iterator[str]:
    """Say the same words as they might go on from a beginning: a small word put in, pieces joined, two sentences."""
    text = mend(unended(rest), english).text
    pieces = pieces_of(text)
    if len(pieces) == 1:
        yield from _filled(begins, waits, text, english)
        return
    if _STOPS(text):  # sentences are no members of a list
        return
    behind = "" if waits == THING else waits
    filled = [(*_filled(begins, behind if n else waits, p, english), p) for n, p in enumerate(pieces)]
    more = [capitalised(_by_me(piece, english) if waits == HAD else piece) for piece in pieces[1:]]
    stands = [_stands(piece, english) for piece in more]
    for head in filled[0]:
        if all(stands):
            yield ". ".join([head, *more]) + "."
        if waits == THING and (any(stands) or any(t.has(_TELLS) for t in english.read(head).tokens)):
            continue  # neither a sentence nor what is told of a thing is a member of a list of things
        if waits != THING or not any(_is_bare_one(piece, english) for piece in pieces[1:]):
            yield _listed([head, *pieces[1:]])
            yield _listed([head, *(some[0] for some in filled[1:])])
        yield _listed([head, *(f"{a_or_an(p)} {p}" if _is_bare_one(p, english) else p for p in pieces[1:])])
        if all(english.is_("np", piece) and not _is_bare_one(piece, english) for piece in pieces[1:]):
            yield f"{head}, with {_listed(pieces[1:])}"
    if waits == THING and not any(stands) and not any(t.has(_TELLS) for t in english.read(text).tokens):
        yield _listed([f"the {p}" if english.read(p).tokens[0].has(_BARE) else p for p in pieces])


_STOPS = re.compile(r"[.!?] +[A-Z]").search


def _is_bare_one(piece: str, english: English) -> bool:
    """Whether a piece names one of a kind with nothing before it: *bloke who turns up*."""
    first, *others = english.read(piece).tokens
    is_one = first.has(Tag.NOUN) and not first.has(Tag.PLURAL | Tag.NAME | Tag.DET_S | Tag.PRON_O | Tag.PRON_S)
    return is_bare(piece, english) or (is_one and bool(others) and others[0].word == "who")


def _by_me(piece: str, english: English) -> str:
    """Say who did what a piece tells: *balanced the till*."""
    first = english.read(piece).tokens[0]
    return f"I {piece}" if first.has(Tag.PAST) and not first.has(_NAMED | Tag.ADJ) else piece


def _stands(piece: str, english: English) -> bool:
    """Whether a piece is a sentence by itself: the grammar knows it, or somebody is said to do something."""
    is_said = english.read(piece).tokens[0].word in _DOERS and is_sound(ended(piece), english, any_word=True)
    return is_said or is_clause(piece, english)


_DOERS = frozenset("i you he she it we they there nobody everybody everyone".split())


def _listed(pieces: Sequence[str]) -> str:
    """Join pieces as English does: *a, b and c*."""
    *some, last = [re.sub(r"^(?:and|&|\\+) ", "", piece) for piece in pieces]
    return f"{', '.join(some)} and {last}" if some else last


def _filled(begins: str, waits: str, text: str, english: English) -> Iterator[str]:
    """Put in the one small word that a piece lacks."""
    for said in (*_timed(text, english), text):
        tokens = english.read(said).tokens
        yield from (*_put_before(begins, waits, said, tokens), *_to_come(said, tokens, english))
        if said != text:
            yield said
    meant = unended(as_meant(ended(capitalised(text)), english))
    if meant.lower() != text.lower():
        yield meant if text[:1].isupper() else f"{meant[:1].lower()}{meant[1:]}"


def _timed(text: str, english: English) -> Iterator[str]:
    """Put in what a measure of time lacks: *four years of night dispatch*, *seen it for four years*."""
    tokens = english.read(text).tokens
    is_had = len(tokens) > _AFTER and tokens[0].has(Tag.NUMBER) and tokens[1].word in _MEASURES
    if is_had and tokens[_AFTER].has(Tag.ING):  # "nine years slating"
        yield f"{text[: tokens[_AFTER].start]}of {text[tokens[_AFTER].start :]}"
    if place := _measured(tokens):
        yield f"{text[: tokens[place].start]}of {text[tokens[place].start :]}"
    for place in range(1, len(tokens) - 1):
        is_long = tokens[place].has(Tag.NUMBER) and tokens[place + 1].word in _MEASURES
        if is_long and tokens[place - 1].has(_NAMED | Tag.PRON_O | Tag.PAST | Tag.PART):
            yield f"{text[: tokens[place].start]}for {text[tokens[place].start :]}"


def _put_before(begins: str, waits: str, text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Put in what stands before a piece: who does it, that it is so, what is done with it."""
    first = tokens[0]
    is_degree = first.has(Tag.DEGREE | Tag.ADV) and len(tokens) > 1 and tokens[1].has(Tag.ADJ)
    is_so = (first.has(Tag.ADJ) or is_degree) and not first.has(_VERBS | Tag.COMP)
    if waits == THING or not begins:
        yield from _named(begins, text, tokens, is_so=is_so)
    if waits in _BE and is_so and not begins.endswith("have"):
        yield f"{_BE[waits]} {text}"
    if waits == HAD and first.has(Tag.PART) and not first.has(Tag.PAST | _NAMED) and not begins.endswith("have"):
        yield f"have {text}"
    if waits == DEED and first.has(_NAMED | Tag.COMP) and not first.has(Tag.BASE):
        yield f"have {text}"
    if waits == WILL and first.has(_NAMED) and not first.has(Tag.BASE):
        yield f"send {text}"
    if waits == SENTENCE:
        yield from _with_doer(text, tokens)


def _named(begins: str, text: str, tokens: Sequence[Token], *, is_so: bool) -> Iterator[str]:
    """Say a thing or somebody as such: *somebody who knows CNC*, *a welder who can read drawings*."""
    first, after = tokens[0], tokens[1] if len(tokens) > 1 else None
    if first.has(_FINITE) and not first.has(_NAMED):
        yield f"it {text}"
    if is_so and begins.endswith("need"):
        yield f"somebody who is {text}"
    if after is None:
        return
    if first.word == "that":
        yield text[after.start :]
    if first.word in _SOMEBODY and after.has(Tag.THIRD | Tag.MODAL):
        yield f"{first.text} who {text[after.start :]}"
    if first.has(Tag.NOUN) and after.word in ("who", "that", "with", "to"):
        yield f"{a_or_an(text)} {text}"


def _to_come(text: str, tokens: Sequence[Token], english: English) -> Iterator[str]:
    """Say what somebody does as what they will do: *he rings me Friday*."""
    if len(tokens) > 1 and tokens[0].word in ("he", "she", "it") and tokens[1].has(Tag.THIRD):
        yield f"{tokens[0].text} will {english.lexicon.base(tokens[1].word)}{text[tokens[1].end :]}"


_BARE = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.NUMBER
_BE = {HAD: "was", DOES: "is", DID: "were"}
"""What *responsible for twelve beds* lacks behind *I*, *good with children* behind *somebody who*."""
_SOMEBODY = frozenset("somebody someone".split())


def _with_doer(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Say who: *seen it for years*, *feels like home*; of what is only named, that it is there."""
    first = tokens[0]
    if _is_judged(tokens):
        yield f"you {'have been' if ' since ' in text else 'are'} {text}"
    elif first.has(Tag.PART) and not first.has(Tag.PAST | _NAMED):
        yield f"I have {text}"
    elif first.has(Tag.PAST | Tag.DO_PAST) and not first.has(_NAMED):
        yield f"I {text}"
    elif first.has(Tag.THIRD) and not first.has(_NAMED):
        yield f"it {text}"
    elif not first.has(Tag.ING) and not any(t.has(_VERBS & ~Tag.BASE & ~Tag.PART & ~Tag.PAST) for t in tokens):
        many = any(t.has(Tag.PLURAL) for t in tokens)
        yield f"there {'are' if many else 'is'} {text}"
