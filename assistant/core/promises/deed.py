"""What a promised deed comes to: something given, a contact, an introduction, an event, or the deed itself."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.core.english import English, Tag, Token, is_clause
from assistant.core.interview import Owner
from assistant.core.promises.promise import Promise, PromiseKind
from assistant.core.promises.reading import Reading
from assistant.core.promises.thing import head, with_owner

_ME = ("me", "us")
_PERSONS = ("me", "you", "us", "them", "him", "her")
_BEFORE_THING = (*_PERSONS, "over", "across", "back", "in", "off", "along", "out")
_BEHIND_THING = ("over", "across", "back", "in", "along")
_BEGINS_THING = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.NUMBER


def deed(body: str, owner: str, doer: str, known: Reading) -> Promise:
    """Read a verb phrase without doer and date; what is nothing in particular is a deed to do."""
    base = Promise(owner, PromiseKind.DO, known.english.read(body).tokens[0].word, body, doer=doer)
    return next((found for read in _READINGS if (found := read(base, known)) is not None), base)


def _introduced(base: Promise, known: Reading) -> Promise | None:
    is_introduction = known.words.has("introduce", base.verb) or known.english.after("introducing", base.deed)
    if base.owner == Owner.ME or not is_introduction:
        return None
    _, who = known.english.parted("to_whom", base.deed) or ("", "")
    return replace(base, kind=PromiseKind.INTRODUCE, thing=who)


def _in_touch(base: Promise, known: Reading) -> Promise | None:
    if base.owner == Owner.ME or known.english.after("in_touch", base.deed) is None:
        return None
    return replace(base, kind=PromiseKind.CONTACT, rest=_topic(base, 0, "with", known))


def _informed(base: Promise, known: Reading) -> Promise | None:
    rest = known.english.after("informing", base.deed)
    if not rest and (told := known.english.after("telling_news", base.deed)):
        rest = told if known.words.has("news", head(told, known.english)) else ""
    if base.owner == Owner.ME or not rest:
        return None
    first = known.english.read(rest).tokens[0].word
    if first == "which" and len(rest.split()) == _WHICH:
        return replace(base, kind=PromiseKind.CONTACT, rest=f"about the {rest.split()[1]}")  # "tell me which hotel"
    if known.words.has("asked", first):
        return replace(base, kind=PromiseKind.CONTACT, rest=_asked(rest, known))
    return replace(base, kind=PromiseKind.CONTACT, rest=f"about {rest}") if first in ("the", "my", "a") else None


def _asked(rest: str, known: Reading) -> str:
    """Say what they will tell where the words can be trusted: *about whether the course is paid for*."""
    first, _, clause = rest.partition(" ")
    if not known.is_believed or first not in ("whether", "if", "when") or not is_clause(clause, known.english):
        return rest
    return f"about {'whether' if first == 'if' else first} {clause}"


_WHICH = 2


def _contacted(base: Promise, known: Reading) -> Promise | None:
    if base.owner == Owner.ME or not known.words.has("contact", base.verb):
        return None
    place = _after_person(known.english.read(base.deed).tokens)
    if _hands_over(base.deed, place, known.english) or _asks_another(base.deed, known.english):
        return None
    return replace(base, kind=PromiseKind.CONTACT, rest=_topic(base, place, "with for", known))


def _asks_another(body: str, english: English) -> bool:
    """Whether somebody else is asked: *call to my boss*, but not *call to tell me*."""
    _, *tokens = english.read(body).tokens
    if len(tokens) < 2 or tokens[0].word not in ("to", "with"):
        return False
    return tokens[1].has(_BEGINS_THING | Tag.NAME) and tokens[1].word not in _ME


def _topic(base: Promise, place: int, more: str, known: Reading) -> str:
    """Find what a contact is about: *about the offer*, *whether I got it*; empty where that is not said."""
    tokens = known.english.read(base.deed).tokens
    for token, after in zip(tokens[place:], tokens[place + 1 :], strict=False):
        if any(known.words.has(name, token.word) for name in ("topic", "asked")):
            return base.deed[token.start :]
        if token.word in more.split() and after.word not in _ME:
            return base.deed[token.start :]
    return ""


def _given(base: Promise, known: Reading) -> Promise | None:
    words, verb, english = known.words, base.verb, known.english
    if not (words.has("give", verb) or words.has("give_with", verb)):
        return None
    thing = _handed(base.deed, known)
    named = head(thing, english)
    is_obtained = base.owner == Owner.ME and verb == "get" and not _goes_to_somebody(base.deed, english)
    if not thing or is_obtained or _goes_elsewhere(base, known) or _is_seen_to(base, named, known):
        return None
    return replace(base, kind=PromiseKind.GIVE, thing=with_owner(thing, base.owner, words, english))


def _goes_to_somebody(body: str, english: English) -> bool:
    """Whether somebody gets it: *get you copies*, *get the card over to HR*, but not *get my white card*."""
    words = [token.word for token in english.read(body).tokens]
    return words[1] in (*_PERSONS, "over", "across") or "to" in words or words[-1] in ("in", "over", "across")


def _goes_elsewhere(base: Promise, known: Reading) -> bool:
    """Whether it is taken to a place, or the other side gives it to somebody who is not the writer."""
    tokens = known.english.read(base.deed).tokens
    words = [token.word for token in tokens]
    if base.owner == Owner.ME:
        # "Drop off my card at the office": it is not sent to anybody; but "send the link to the talk" is.
        if not known.words.has("carry", base.verb):
            return known.english.parted("to_an_office", base.deed) is not None
        to_a_place = any(a.word in ("to", "into", "by") and b.has(_BEGINS_THING) for a, b in pairwise(tokens))
        return to_a_place or "at" in words or "off" in words
    if len(words) > 2 and words[1] in _ME:
        return False
    leads = [known.words.has("leads_to", word) for word in words]
    return any(
        word == "to" and words[place + 1] not in (*_ME, "you") and not leads[place - 1]
        for place, word in enumerate(words[:-1])
    )


def _is_seen_to(base: Promise, named: str, known: Reading) -> bool:
    """Whether what could be handed over is done: *pass the exam*, *write a test*."""
    if base.verb in ("pass", "get") and known.words.has("checks", named):
        return True
    return base.owner == Owner.ME and known.words.has("give_papers", base.verb) and not known.words.has("papers", named)


def _arranged(base: Promise, known: Reading) -> Promise | None:
    if base.owner == Owner.ME or not known.words.has("arrange", base.verb):
        return None
    _, *tokens = known.english.read(base.deed).tokens
    for particle in ("up", "for"):
        tokens = tokens[1:] if tokens and tokens[0].word == particle else tokens
    thing = base.deed[tokens[0].start :] if tokens else ""
    is_held = any(known.words.has(name, token.word) for name in ("events", "papers", "consents") for token in tokens)
    if base.verb not in ("schedule", "set") and not is_held:
        return None  # "sort the uniform": it is done, and nobody looks forward to it
    if known.english.is_("bare", thing):
        return replace(base, kind=PromiseKind.ARRANGE, thing=f"the {thing}")  # "set up final with the CTO"
    if not known.english.is_("np", thing):
        return None
    is_one = len(tokens) > 1 and tokens[0].word in ("a", "an")
    return replace(base, kind=PromiseKind.ARRANGE, thing=f"the {base.deed[tokens[1].start :]}" if is_one else thing)


def _held(base: Promise, known: Reading) -> Promise | None:
    english = known.english
    thing = english.after("holding", base.deed)
    if base.owner != Owner.BOTH or not thing or not english.is_("np", thing):
        return None
    named = head(thing, english)
    if not known.words.has("events", named):
        return None
    one = english.after("one_more", thing)
    whose = "our" if known.words.has("ours", named) else "the"
    return replace(base, kind=PromiseKind.EVENT, thing=f"{whose} {one}" if one else thing)


def _confirmed(base: Promise, known: Reading) -> Promise | None:
    if base.owner == Owner.ME or not known.words.has("confirm", base.verb):
        return None
    return replace(base, kind=PromiseKind.CONFIRM)


_READINGS = (_introduced, _informed, _in_touch, _contacted, _given, _arranged, _held, _confirmed)
"""What a deed may come to, in the order in which it is tried."""


def _after_person(tokens: Sequence[Token]) -> int:
    """Give the place behind whom the verb is done to: *call me about…*, *write to me about…*."""
    for place, token in enumerate(tokens[1:3], 1):
        if token.word in _PERSONS:
            return place + 1
        if not token.has(Tag.TO | Tag.PREP | Tag.PARTICLE):
            break
    return 1


def _hands_over(body: str, place: int, english: English) -> bool:
    """Whether a thing follows: *email me the rota*, and not *email me about it*."""
    tokens = english.read(body).tokens
    if place >= len(tokens):
        return False
    first = tokens[place]
    if first.word in ("about", "regarding"):
        return False
    begins = first.has(_BEGINS_THING) and not first.has(Tag.THAT | Tag.WH)
    return begins or english.is_("np", body[first.start :])


def _handed(body: str, known: Reading) -> str:
    """Find what is handed over, without whom it goes to; empty where that is no thing."""
    english = known.english
    tokens = english.read(body).tokens
    start = _where_thing_begins(tokens)
    if start >= len(tokens):
        return ""
    text = body[tokens[start].start :]
    text = _without_receiver(text, known)
    *firsts, last = english.read(text).tokens
    if firsts and last.word in _BEHIND_THING:
        text = text[: firsts[-1].end]
    return text if any(english.is_(rule, text) for rule in ("np", "bare", "list")) else ""


def _without_receiver(text: str, known: Reading) -> str:
    """Cut whom it goes to behind a thing, unless a name in capitals goes on: *my Working with Children Check*."""
    cut = known.english.before("received", text) or ""
    if not cut:
        return text
    *_, last = known.english.read(cut).tokens
    whom = known.english.read(text[len(cut) :]).tokens
    goes_on = last.text.istitle() and any(t.text.istitle() and t.word not in known.keep for t in whom)
    return text if goes_on else cut


def _where_thing_begins(tokens: Sequence[Token]) -> int:
    """Pass over whom it goes to and where: *send me …*, *send Tom the …*, *send to her …*."""
    goes_to = len(tokens) > 2 and tokens[1].word == "to" and tokens[2].has(Tag.PRON_O | Tag.NAME | Tag.UNKNOWN)
    start = 3 if goes_to else 1
    while start < len(tokens) and tokens[start].word in _BEFORE_THING:
        start += 1
    named = start
    while named < len(tokens) and tokens[named].has(Tag.NAME | Tag.UNKNOWN):
        named += 1
    return named if named < len(tokens) and tokens[named].has(_BEGINS_THING) else start
