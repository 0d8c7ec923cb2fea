"""Whether a learner's promise is one that people agree upon, in words that mean what they say."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.core.english import Tag, Token
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.reading import Reading
from assistant.core.promises.thing import head
from assistant.core.promises.words import PromiseWords

_BEGINS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE
_PARTICLES = ("up", "out", "off", "down", "away", "along")
_YEAR = re.compile(r"\d{4}")


def is_meant(promise: Promise, tokens: Sequence[Token], known: Reading) -> bool:
    """Whether a learner's promise is one that people agree upon, in words that mean what they say."""
    words = known.words
    if _is_miscounted(tokens):
        return False
    for place, token in enumerate(tokens):
        after = tokens[place + 1].word if place + 1 < len(tokens) else ""
        if words.has("false_friends", token.word) and not (token.word == "proof" and after == "of" and place):
            return False  # but "proof of my visa"
    named = head(promise.thing, known.english) if promise.thing else ""
    if any(
        t.word == named and t.has(Tag.UNKNOWN) and not t.text.isupper() and not words.has("papers", named)
        for t in tokens
    ):
        return False  # "carteira of vaccination"
    if any(_runs_on(a, b) for a, b in pairwise(tokens[1:] if promise.deed else tokens)):
        return False
    if any(_is_verb_for_noun(tokens, place) for place in range(2, len(tokens))):
        return False
    return not promise.deed or _is_agreed_upon(promise, tokens, known)


def _runs_on(first: Token, after: Token) -> bool:
    """*the picture my work*: one thing behind another, with nothing between them."""
    is_thing = first.has(Tag.NOUN | Tag.PLURAL) and not first.has(Tag.PREP | Tag.PRON_O | Tag.NAME | Tag.ADV | Tag.TIME)
    return is_thing and (after.has(Tag.POSSESSIVE) or after.word in ("the", "a", "an", "my"))


def _belongs(verb: str, after: Token, words: PromiseWords) -> bool:
    return words.has("with_particle", f"{verb}-{after.word}")


def _is_verb_for_noun(tokens: Sequence[Token], place: int) -> bool:
    """*the salary expect*: a verb where a thing should be."""
    token, before = tokens[place], tokens[place - 1]
    other = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.ADJ | Tag.ADV | Tag.PREP | Tag.PAST | Tag.NAME
    is_verb = token.has(Tag.BASE) and not token.has(other)
    return is_verb and before.has(Tag.NOUN | Tag.MASS) and not before.has(Tag.PRON_O | Tag.NAME | Tag.PLURAL)


def _is_miscounted(tokens: Sequence[Token]) -> bool:
    """*two sample*: a number before one thing."""
    for place, (count, thing) in enumerate(pairwise(tokens)):
        is_labelled = place > 0 and tokens[place - 1].has(Tag.LABEL)
        counts = count.has(Tag.NUMBER) and count.text.isalnum() and count.word not in ("one", "1", "a")
        is_one = thing.has(Tag.NOUN) and not thing.has(Tag.PLURAL | Tag.ADJ | Tag.MASS)
        if counts and is_one and not is_labelled and not _YEAR.fullmatch(count.text):
            return True
    return False


def _is_agreed_upon(promise: Promise, tokens: Sequence[Token], known: Reading) -> bool:
    words, verb = known.words, promise.verb
    if not words.has("agreed_upon", verb):
        return False
    after = tokens[1] if len(tokens) > 1 else None
    if verb == "ask" and after is not None and after.word == "from":
        return False  # "ask from my teacher a letter"
    if _is_made_to(tokens) and not words.has("asks_to", verb):
        return False  # "arrange me to see the factory"
    if after is not None and after.word in _PARTICLES and not _belongs(verb, after, words):
        return False  # "show up how I work"
    if (
        len(tokens) > 2
        and after is not None
        and after.has(Tag.ADV)
        and tokens[2].has(_BEGINS)
        and not after.has(Tag.PARTICLE)
    ):
        return False  # "sign together the contract"
    done_to = f"is_{'made' if verb == 'make' else 'taken'}"
    if verb in ("make", "take") and not words.has(done_to, head(promise.deed.partition(" ")[2], known.english)):
        return False
    if words.has("informs", verb) and promise.kind != PromiseKind.CONTACT:
        named = head(promise.deed.partition(" ")[2], known.english)
        is_news = any(words.has(name, named) for name in ("news", "papers", "events"))
        return after is not None and after.has(Tag.PRON_O | Tag.NAME | Tag.DET_X) and not is_news
    return True


def _is_made_to(tokens: Sequence[Token]) -> bool:
    if len(tokens) < len(("arrange", "me", "to", "see")) or tokens[1].word not in ("me", "us"):
        return False
    return bool(tokens[2].has(Tag.TO) and tokens[3].has(Tag.BASE))
