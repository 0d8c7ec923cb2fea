"""What a promised deed comes to: something given, a contact, an introduction, an event, or the deed itself."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token
from assistant.core.promises.promise import Promise
from assistant.core.promises.reading import Reading
from assistant.core.promises.thing import head, with_owner

_PERSONS = ("me", "you", "us", "them", "him", "her")
_IN_TOUCH = re.compile(
    r"(?:let (?:me|us) know|get back|be in touch|come back|keep (?:me|us)|"
    r"give (?:me|us) (?:a |an )?(?:call|ring|answer|update|shout|bell|decision))\b"
)
_RECEIVED = re.compile(
    r"(?:,)? (?:to|with|over to) (?:me|you|us|them|him|her|both of them|everyone|all of them|the team|hr|"
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*)(?: by (?:email|mail|post))?$"
)


def deed(body: str, owner: str, doer: str, known: Reading) -> Promise:
    """Read a verb phrase without doer and date; what is nothing in particular is a deed to do."""
    base = Promise(owner, "do", known.english.read(body).tokens[0].word, body, doer=doer)
    return next((found for read in _READINGS if (found := read(base, known)) is not None), base)


def _introduced(base: Promise, known: Reading) -> Promise | None:
    body = base.deed
    if base.owner == "me":
        return None
    if not (known.words.has("introduce", base.verb) or re.match(r"put (?:me|us) in (?:touch|contact) with ", body)):
        return None
    who = re.search(r"\b(?:me|us) (?:to|with) (.+)$|\bin (?:touch|contact) with (.+)$", body)
    return replace(base, kind="introduce", thing=(who[1] or who[2]) if who else "")


def _in_touch(base: Promise, _known: Reading) -> Promise | None:
    body = base.deed
    if base.owner == "me" or not _IN_TOUCH.match(body):
        return None
    topic = re.search(r"\b(?:about|on|regarding|with) (.+)$|\b(?:whether|if|when|what|how) .+$", body)
    return replace(base, kind="contact", rest=topic[0] if topic and not topic[0].startswith("with me") else "")


def _informed(base: Promise, _known: Reading) -> Promise | None:
    body = base.deed
    informed = re.match(
        r"(?:tell|inform|notify) (?:me|us) (?:of |about )?(?=(?:the|when|what|if|whether|my|a)\b)", body
    )
    if base.owner == "me" or not informed:
        return None
    rest = body[informed.end() :]
    return replace(base, kind="contact", rest=rest if re.match(r"(?:when|what|if|whether) ", rest) else f"about {rest}")


def _contacted(base: Promise, known: Reading) -> Promise | None:
    body, english = base.deed, known.english
    if base.owner == "me" or not known.words.has("contact", base.verb):
        return None
    rest_at = _after_person(body, english)
    if _hands_over(body, rest_at, english):
        return None
    topic = re.search(
        r"\b(?:about|on|regarding) .+$|\b(?:whether|if|when|what|how) .+$|\b(?:with|for) (?!me\b|us\b).+$",
        body[rest_at:],
    )
    return replace(base, kind="contact", rest=topic[0] if topic else "")


def _given(base: Promise, known: Reading) -> Promise | None:
    words, verb, english = known.words, base.verb, known.english
    if not (words.has("give", verb) or words.has("give_with", verb)):
        return None
    thing = _handed(base.deed, english)
    named = head(thing, english)
    if not thing or _goes_elsewhere(base) or _is_seen_to(base, named, known):
        return None
    return replace(base, kind="give", thing=with_owner(thing, base.owner, words, english))


def _goes_elsewhere(base: Promise) -> bool:
    """Whether the other side gives it to somebody who is not the writer."""
    return (
        base.owner != "me"
        and re.search(r" to (?!me\b|us\b|you\b)\S", base.deed[len(base.verb) :]) is not None
        and not re.match(r"\w+ (?:me|us)\b", base.deed)
    )


def _is_seen_to(base: Promise, named: str, known: Reading) -> bool:
    """Whether what could be handed over is done: *pass the exam*, *write a test*."""
    if base.verb in ("pass", "get") and known.words.has("checks", named):
        return True
    return (
        base.owner == "me"
        and base.verb in ("pass", "get", "write", "offer", "take")
        and not known.words.has("papers", named)
    )


def _arranged(base: Promise, known: Reading) -> Promise | None:
    if base.owner == "me" or not known.words.has("arrange", base.verb):
        return None
    thing = re.sub(rf"^{base.verb}(?: up)? (?:for )?", "", base.deed)
    if not known.english.is_("np", thing):
        return None
    return replace(base, kind="arrange", thing=re.sub(r"^an? ", "the ", thing))


def _held(base: Promise, known: Reading) -> Promise | None:
    english = known.english
    event = re.match(
        r"(?:do|have|make|hold|come (?:in )?for|come to|attend|go for|arrange|schedule|plan|set up|grab) (?=\w)",
        base.deed,
    )
    if base.owner != "both" or not event:
        return None
    thing = base.deed[event.end() :]
    if not english.is_("np", thing) or not known.words.has("events", named := head(thing, english)):
        return None
    whose = "our " if known.words.has("ours", named) else "the "
    return replace(base, kind="event", thing=re.sub(r"^(?:an?|one more|another) ", whose, thing))


def _confirmed(base: Promise, known: Reading) -> Promise | None:
    if base.owner == "me" or not known.words.has("confirm", base.verb):
        return None
    return replace(base, kind="confirm")


_READINGS = (_introduced, _in_touch, _informed, _contacted, _given, _arranged, _held, _confirmed)
"""What a deed may come to, in the order in which it is tried."""


def _after_person(body: str, english: English) -> int:
    tokens = english.read(body).tokens
    for token in tokens[1:3]:
        if token.word in _PERSONS:
            return token.end
        if not token.has(Tag.TO | Tag.PREP | Tag.PARTICLE):
            break
    return tokens[0].end


def _hands_over(body: str, at: int, english: English) -> bool:
    """Whether a thing follows: *email me the rota*, and not *email me about it*."""
    rest = body[at:].strip()
    return (bool(rest) and english.is_("np", rest)) or bool(
        re.match(r"(?:the|my|a|an|their|your|his|her|some|two|three|shadow|details|info) ?\b", rest)
    )


def _handed(body: str, english: English) -> str:
    """Find what is handed over, without whom it goes to; empty where that is no thing."""
    tokens = english.read(body).tokens
    start = _where_thing_begins(tokens)
    if start >= len(tokens):
        return ""
    text = body[tokens[start].start :]
    if found := _RECEIVED.search(text):
        text = text[: found.start()]
    text = re.sub(r" (?:over|across|back|in|along)$", "", text)
    if person := re.match(r"(?:[A-Z][\w.'’-]*\s)+(?=(?:the|my|a|an|some|two|three|our|their|his|her)\b)", text):
        text = text[person.end() :]
    return text if any(english.is_(rule, text) for rule in ("np", "bare", "list")) else ""


_BEFORE_THING = (*_PERSONS, "over", "across", "back", "in", "off", "along", "out")


def _where_thing_begins(tokens: Sequence[Token]) -> int:
    """Pass over whom it goes to and where: *send **me** …*, *send **to her** …*."""
    goes_to = len(tokens) > 2 and tokens[1].word == "to" and tokens[2].has(Tag.PRON_O)
    start = 3 if goes_to else 1
    while start < len(tokens) and tokens[start].word in _BEFORE_THING:
        start += 1
    return start
