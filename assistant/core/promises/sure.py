"""Whether an action item that was read can be taken for what was meant."""

import re
from collections.abc import Sequence

from assistant.core.dates import WEEKDAYS
from assistant.core.english import Tag, Token
from assistant.core.interview import Owner
from assistant.core.promises.meant import is_meant
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.reading import Reading

_STATES = frozenset("owe want".split())
"""What nobody promises to do: *Marc wants my link*."""
_GETS_MINE = re.compile(r"(?:get|receive|have) my ")
"""What they only get, and the candidate hands over."""
_NO_VOWEL = re.compile(r"[b-df-hj-np-tv-xz]{3,}")


def is_sure(promise: Promise, known: Reading) -> bool:
    """Whether nothing tells that a promise is another than its words say."""
    said = promise.deed or promise.thing
    if promise.kind == PromiseKind.DO and promise.verb in _STATES:
        return False
    if promise.owner == Owner.THEM and promise.kind == PromiseKind.GIVE and _GETS_MINE.match(said):
        return False
    tokens = known.english.read(said).tokens
    if promise.owner != Owner.THEM and _is_at_home([t.word for t in tokens], known):
        return False
    if any(_is_vague(tokens, place, known) for place in range(len(tokens))):
        return False
    if any(wrong(tokens, place, promise, known) for wrong in _WRONG for place in range(len(tokens))):
        return False
    if known.is_believed:
        return True
    if any(_NO_VOWEL.fullmatch(t.text) and t.has(Tag.UNKNOWN) for t in tokens):
        return False  # "intvw"
    is_check = promise.verb == "check" or any(known.words.has("consents", t.word) for t in tokens)
    if promise.owner == Owner.THEM and is_check and any(known.words.has("theirs_alone", t.word) for t in tokens):
        return False  # "conflicts check", "check the diary"
    return not known.is_learner or is_meant(promise, tokens, known)


def _is_at_home(words: Sequence[str], known: Reading) -> bool:
    """*ask my sister if she can watch the kids*: a thing to do at home, of which nobody else hears."""
    asks = any(known.words.has("asks_about", word) for word in words[:1])
    at = next((i for i, word in enumerate(words[:4]) if word == "my"), -1)
    return asks and at > 0 and any(known.words.has("at_home", word) for word in words[at + 1 : at + 2])


def _is_vague(tokens: Sequence[Token], place: int, known: Reading) -> bool:
    """*the DBS thing*, *payroll stuff*: only its writer knows what that is."""
    before = tokens[place - 1] if place else None
    if not known.words.has("vague", tokens[place].word):
        return False
    return before is None or before.has(Tag.NOUN | Tag.NAME | Tag.MASS) or tokens[place].word in ("stuff", "etc")


def _is_done_to_oneself(tokens: Sequence[Token], place: int, promise: Promise, _: Reading) -> bool:
    """*make me the medical exam*, *feel us by phone*, of the one who would do it."""
    return place == 1 and promise.owner != Owner.THEM and tokens[place].word in ("me", "us") and bool(promise.deed)


def _is_verb_of_nobody(tokens: Sequence[Token], place: int, _: Promise, __: Reading) -> bool:
    """*hospitate one half day*: a word nobody knows before what a verb takes."""
    if not tokens[place].has(Tag.UNKNOWN) or not tokens[place].text.islower() or place + 1 >= len(tokens):
        return False
    is_first = place == 0 or (place == 1 and tokens[0].word in ("the", "my", "our"))
    return is_first and tokens[place + 1].has(Tag.DET_S | Tag.DET_X | Tag.NUMBER | Tag.POSSESSIVE)


def _runs_into_day(tokens: Sequence[Token], place: int, _: Promise, known: Reading) -> bool:
    """*stage Friday dinner*: two things with a day between them."""
    return (
        known.words.has("things_first", tokens[place].word)
        and place + 2 < len(tokens)
        and tokens[place + 1].text in WEEKDAYS
        and tokens[place + 2].has(Tag.NOUN)
    )


def _goes_along(tokens: Sequence[Token], place: int, _: Promise, __: Reading) -> bool:
    """*run a day along in the workshop*: with whom one goes along is missing."""
    if tokens[place].word != "along" or not 1 < place < len(tokens) - 1:
        return False
    return bool(tokens[place - 1].has(Tag.NOUN)) and tokens[place + 1].word in ("in", "at", "on")


_WRONG = (_is_done_to_oneself, _is_verb_of_nobody, _runs_into_day, _goes_along)
