"""What the other side will do: an offer to be thanked for, news that is understood, or neither."""

import re
from dataclasses import replace

from assistant.core.english import Tag
from assistant.core.interview import Owner
from assistant.core.promises.news import definite, news
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.reading import Reading
from assistant.core.promises.thing import head

_FOR_ME = ("me", "my", "us", "our")


def offered(promise: Promise, known: Reading) -> Promise | None:
    """Tell an offer from what is only understood; None where neither is sure.

    Nobody is thanked for asking about somebody, nor for what is not done for them.
    """
    if promise.owner != Owner.THEM or promise.doer or not promise.deed:
        return promise
    if asked := _asked_about(promise, known):
        return asked
    if promise.kind == PromiseKind.CONFIRM and (about := re.match(r"\w+ (?:about|regarding|on) (.+)", promise.deed)):
        topic = definite(about[1], known)
        return replace(promise, kind=PromiseKind.CONTACT, rest=f"about {topic}") if topic else None
    if waited_for := news(promise, known):
        return waited_for
    if promise.kind not in (PromiseKind.DO, PromiseKind.CONFIRM):
        return promise
    if made := _made_ready(promise, known):
        return made
    tokens = known.english.read(promise.deed).tokens
    if known.words.has("sees_to", promise.verb) and any(known.words.has("consents", t.word) for t in tokens):
        return promise  # a check, which is agreed to
    is_caused = promise.verb in ("make", "have", "get") and len(tokens) > 2 and tokens[1].word in ("me", "us")
    if is_caused and tokens[2].has(Tag.BASE) and not tokens[2].has(Tag.NOUN):
        return None  # "make me speak with the vet"
    ends = next(
        (n for n, t in enumerate(tokens) if n and t.word in ("if", "that", "when", "because", "so")), len(tokens)
    )
    if known.words.has("offered", promise.verb) or any(token.word in _FOR_ME for token in tokens[:ends]):
        return promise
    return replace(promise, kind=PromiseKind.THIRD) if known.is_believed else None


def _asked_about(promise: Promise, known: Reading) -> Promise | None:
    """Read that they ask somebody about the candidate: *call refs*, *call to my old boss*, *call my last employer*."""
    if not known.words.has("asks_about", promise.verb) or " about " in promise.deed:
        return None
    tokens = known.english.read(promise.deed).tokens
    start = 2 if len(tokens) > 2 and tokens[1].word in ("to", "with") else 1
    end = next((n for n, t in enumerate(tokens) if n > start and t.has(Tag.PREP | Tag.COMMA | Tag.TO)), len(tokens))
    if end <= start or tokens[start].word in ("me", "us") or not known.words.has("referees", tokens[end - 1].word):
        return None
    is_straight = start == 1 or promise.verb in ("call", "ring", "contact")
    asks = promise.verb if is_straight else f"{promise.verb} {tokens[1].word}"
    whom = promise.deed[tokens[start].start :]
    is_named = tokens[start].has(Tag.DET_X | Tag.POSSESSIVE) and tokens[start].word != "the"
    whom = whom if is_named else f"my {whom.removeprefix('the ')}"
    return replace(promise, kind=PromiseKind.THIRD, deed=f"{asks} {whom}")


def _made_ready(promise: Promise, known: Reading) -> Promise | None:
    """Read what they make or prepare as the thing that comes of it: *make an offer*, *prepare the contract*."""
    thing = promise.deed.partition(" ")[2]
    if not known.words.has("made_ready", promise.verb) or not known.words.has("papers", head(thing, known.english)):
        return None
    said = definite(thing, known)
    return replace(promise, kind=PromiseKind.GIVE, thing=said) if said else None
