"""Action items parsed: whose they are, what they come to and by when, out of one line or out of parts."""

import re
from dataclasses import dataclass, replace
from datetime import date

from assistant.core.dates.read import find, is_month_first, read
from assistant.core.dates.when import When
from assistant.core.english.articles import with_articles
from assistant.core.english.known import English
from assistant.core.english.learner import as_meant
from assistant.core.english.mend import is_foreign, mend
from assistant.core.english.tags import Tag
from assistant.core.promises.promise import Promise, Unread
from assistant.core.promises.words import PromiseWords

_WILL = (
    r"(?:will|'ll|shall|have to|has to|had to|need to|needs to|need|must|should|am going to|is going to|are going to|'m going to|'s going to|'re going to|"
    r"am gonna|is gonna|are gonna|gonna|going to|going to go|promised(?: me)? to|promised (?:me )?(?:that )?(?:he|she|they|i)(?:'d| would|'ll| will)|agreed(?: that i would| to)|offered to|"
    r"said (?:that )?(?:he|she|they|i)(?:'d| would|'ll| will)|said to|want to|wants to|would|'d|am to|is to|are to|plan to|plans to|hope to|hopes to|"
    r"asked (?:me )?to|can|could|am supposed to|is supposed to|'m to)"
)
_ME = re.compile(rf"^(?:i|I)(?: also| just)? ?{_WILL}(?: also| just| please)? (?=\w)", re.IGNORECASE)
_ASKED = re.compile(
    r"^(?:she|he|they|you|[A-Z]\w+)(?: also| just)? (?:wants?|wanted|asked|asks|would like|'d like|expects?|needs?|told) me to (?=\w)",
    re.IGNORECASE,
)
_BOTH = re.compile(
    rf"^we(?: also| just)? ?(?:{_WILL}|agreed (?:to|that we (?:would|'d|will|should)|on)|said we(?:'d| would)|are) (?=\w)",
    re.IGNORECASE,
)
_DOER = r"(?P<doer>she|he|they|you|sir|ma'am|madam|(?:the )?(?:hr|company|team|office|recruiter|agency|boss|manager|school|firm|hotel|department)|(?:(?!\w+['’](?:ll|d|ve|re)\b)[A-Z][\w.'’-]*\s?){1,4}(?:sir|ma'am|madam)?)"
_THEM = re.compile(rf"^{_DOER}(?: he| she)?(?: also| just| both)? ?{_WILL}(?: also| just)? (?=\w)")
_TO = re.compile(r"^(?P<doer>HR|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) to (?=[a-z])")
_PRESENT_ME = re.compile(r"^(?:i|I) (?=[a-z])")
_PRESENT_THEM = re.compile(r"^(?:they|she|he) (?=[a-z])", re.IGNORECASE)
_OPENERS = re.compile(
    r"^(?:(?:and|also|then|so|ok|ps|follow[- ]?up|action|todo|to do|task|please|maybe|next step|agreed|we agreed that|i promised|promised|i said|i agreed)[,:.]? )+(?=\w)",
    re.IGNORECASE,
)
_ASIDES = re.compile(
    r",? (?:please|as (?:discussed|promised|agreed)|if (?:possible|needed)|ok\??)$|\s*\([^()]*\)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to parse action items."""

    english: English
    words: PromiseWords
    today: date
    country: str = ""
    keep: frozenset[str] = frozenset()
    """Names that are no slips."""

    @property
    def month_first(self) -> bool | None:
        """Which way a date such as 12/11 is read; None where no country tells."""
        return is_month_first(self.country) if self.country.strip() else None


def parse(what: str, owner: str, due: str, known: Reading) -> Promise | Unread:
    """Understand one action item; the words of the line come before the owner given with it."""
    english = known.english
    mended = mend(what, english, known.keep)
    text, changes = mended.text, mended.changes
    if not text:
        return Unread("nothing")
    if is_foreign(text, english):
        return Unread("foreign")
    text = _ASIDES.sub("", _OPENERS.sub("", text).rstrip(" ."))
    text = re.sub(r" \+ ", " and ", re.sub(r" (?:before|first|soon|later|then|too|also)$", "", text))
    when = read(due, known.today, month_first=known.month_first) if due.strip() else None
    text, inside = _dated(text, known)
    when = when or inside
    for version in dict.fromkeys((text, as_meant(text, english))):
        said, body, doer = _doer(version, owner, english)
        if body != version and (_THEM.match(body) or _ME.match(body)):
            return Unread("unsure", changes)  # "you'll Marcus will share it": two doers
        found = _understood(body, said, doer, known)
        if found is not None:
            return replace(found, when=when, changes=changes)
    return Unread("unsure", changes)


def guess_owner(what: str, english: English) -> str:
    """Tell whose an action item is from its line; empty where it does not say."""
    text = _OPENERS.sub("", mend(what, english).text)
    said, _, _ = _doer(text, "", english)
    return said


def due_in(what: str, known: Reading) -> str:
    """Find the date in a line as it was typed; empty where there is none."""
    text = mend(what, known.english, known.keep).text
    body, when = _dated(text.rstrip(" ."), known)
    return text[len(body) :].strip(" ,.") if when is not None and text.startswith(body) else ""


def _dated(text: str, known: Reading) -> tuple[str, When | None]:
    found = find(text, known.today, month_first=known.month_first)
    if found is None:
        return text, None
    when, before, after = found
    if len(before.split()) < 1 and not after:
        return text, None
    return " ".join(filter(None, (before, after))).strip(" ,"), when


def _doer(text: str, owner: str, english: English) -> tuple[str, str, str]:
    """Part the doer from the deed: whose it is, the deed, and who does it where that is somebody named."""
    for pattern, said in ((_ME, "me"), (_ASKED, "me"), (_BOTH, "both")):
        if match := pattern.match(text):
            return ("both" if said == "me" and owner == "both" else said), text[match.end() :], ""
    if match := re.match(rf"^(?P<doer>[a-z]{{3,}}) {_WILL}(?: also| just)? (?=\w)", text):
        name = match["doer"]
        if not english.lexicon.is_known(name) and owner != "me":
            return "them", text[match.end() :], name.capitalize()
    for pattern in (_THEM, _TO):
        if match := pattern.match(text):
            doer = match["doer"].strip()
            return (
                "them",
                text[match.end() :],
                "" if doer.lower() in ("she", "he", "they", "you", "sir", "ma'am", "madam") else doer,
            )
    if match := re.match(r"^(?:going to|gonna|will|'ll|need to|have to|must) (?=\w)", text, re.IGNORECASE):
        return owner or "me", text[match.end() :], ""
    if match := _PRESENT_ME.match(text):
        return "me", text[match.end() :], ""
    if match := _PRESENT_THEM.match(text):
        return "them", text[match.end() :], ""
    if match := re.match(r"to (?=[a-z])", text):
        return owner or "me", text[match.end() :], ""
    return owner, text, ""


def _understood(body: str, owner: str, doer: str, known: Reading) -> Promise | None:
    english, words = known.english, known.words
    body = (
        body[:1].lower() + body[1:]
        if body[:2].istitle() and english.lexicon.is_known(body.split(maxsplit=1)[0].lower())
        else body
    )
    reading = english.read(body)
    if not reading.end:
        return None
    first = reading.tokens[0]
    if (
        (first.has(Tag.THIRD) and not first.has(Tag.PLURAL))
        or (first.has(Tag.THIRD) and doer)
        or (first.has(Tag.ING) and english.is_("doing", body))
    ):
        body = english.lexicon.base(first.word) + body[first.end :]
    first = english.read(body).tokens[0]
    if owner == "both" and body in ("meet", "meet again", "meet up"):
        return Promise(owner, "do", "meet", body, doer=doer)
    if first.has(_BASES) and not _is_thing_first(body, words, english):
        if not english.is_("inf", body):
            body = with_articles(body, "the", "inf", english) or _owned(body, known)
        if body:
            return _deed(body, owner, doer, known)
        return None
    return _thing_alone(body, owner, words, english)


_BASES = Tag.BASE | Tag.HAVE_BASE | Tag.DO_BASE | Tag.BE_BASE


def _is_thing_first(body: str, words: PromiseWords, english: English) -> bool:
    """Whether a line that could begin with a verb is a thing: *work samples*, *trial day*, *call with Ana*."""
    tokens = english.read(body).tokens
    first, after = tokens[0], tokens[1] if len(tokens) > 1 else None
    if words.has("verbs_first", first.word) and after is not None:
        return False
    if not first.has(Tag.NOUN | Tag.MASS) or after is None:
        return first.has(Tag.NOUN | Tag.MASS) and len(tokens) == 1
    objects = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.PRON_O | Tag.POSSESSIVE | Tag.NUMBER | Tag.TO
    if after.word in ("up", "out", "off", "over", "back", "together"):
        return False
    return not after.has(objects) and not english.lexicon.takes.get(first.word, 0) & Tag.TWO_OBJECTS


def _owned(body: str, known: Reading) -> str:
    """Put *my* or *the* before a thing handed over that has nothing before it: *send github link*."""
    english = known.english
    tokens = english.read(body).tokens
    for place in range(1, min(4, len(tokens))):
        token = tokens[place]
        if token.has(Tag.PRON_O | Tag.PARTICLE | Tag.PREP | Tag.TO):
            continue
        named = any(known.words.has("own_papers", t.word) for t in tokens[place:])
        said = f"{body[: token.start]}{'my' if named else 'the'} {body[token.start :]}"
        return said if english.is_("inf", said) else ""
    return ""


def _deed(body: str, owner: str, doer: str, known: Reading) -> Promise:
    english, words = known.english, known.words
    tokens = english.read(body).tokens
    verb = tokens[0].word
    base = Promise(owner, "do", verb, body, doer=doer)
    rest_at = _after_person(body, english)
    if owner != "me":
        if words.has("introduce", verb) or re.match(r"put (?:me|us) in (?:touch|contact) with ", body):
            who = re.search(r"\b(?:me|us) (?:to|with) (.+)$|\bin (?:touch|contact) with (.+)$", body)
            return replace(base, kind="introduce", thing=(who[1] or who[2]) if who else "")
        if re.match(
            r"(?:let (?:me|us) know|get back|be in touch|come back|keep (?:me|us)|give (?:me|us) (?:a |an )?(?:call|ring|answer|update|shout|bell|decision))\b",
            body,
        ):
            topic = re.search(r"\b(?:about|on|regarding|with) (.+)$|\b(?:whether|if|when|what|how) .+$", body)
            return replace(base, kind="contact", rest=topic[0] if topic and not topic[0].startswith("with me") else "")
        if informed := re.match(
            r"(?:tell|inform|notify) (?:me|us) (?:of |about )?(?=(?:the|when|what|if|whether|my|a)\b)", body
        ):
            rest = body[informed.end() :]
            return replace(
                base, kind="contact", rest=rest if re.match(r"(?:when|what|if|whether) ", rest) else f"about {rest}"
            )
        if words.has("contact", verb) and not _hands_over(body, rest_at, english):
            topic = re.search(
                r"\b(?:about|on|regarding) .+$|\b(?:whether|if|when|what|how) .+$|\b(?:with|for) (?!me\b|us\b).+$",
                body[rest_at:],
            )
            return replace(base, kind="contact", rest=topic[0] if topic else "")
    if words.has("give", verb) or words.has("give_with", verb):
        thing, rest = _handed(body, english)
        head = _head(thing, english)
        away = (
            owner != "me"
            and re.search(r" to (?!me\b|us\b|you\b)\S", body[len(verb) :])
            and not re.match(r"\w+ (?:me|us)\b", body)
        )
        seen_to = owner == "me" and verb in ("pass", "get", "write", "offer", "take") and not words.has("papers", head)
        if thing and not away and not seen_to and not words.has("checks", head if verb in ("pass", "get") else ""):
            return replace(base, kind="give", thing=_with_owner(thing, owner, words, english), rest=rest)
    if owner != "me" and words.has("arrange", verb):
        thing = re.sub(rf"^{verb}(?: up)? (?:for )?", "", body)
        if english.is_("np", thing):
            return replace(base, kind="arrange", thing=re.sub(r"^an? ", "the ", thing))
    if owner == "both" and (
        event := re.match(
            r"(?:do|have|make|hold|come (?:in )?for|come to|attend|go for|arrange|schedule|plan|set up|grab) (?=\w)",
            body,
        )
    ):
        thing = body[event.end() :]
        if english.is_("np", thing) and words.has("events", _head(thing, english)):
            return replace(
                base,
                kind="event",
                thing=re.sub(
                    r"^(?:an?|one more|another) ", "our " if _head(thing, english) in _OURS else "the ", thing
                ),
            )
    if owner != "me" and words.has("confirm", verb):
        return replace(base, kind="confirm")
    return base


def _head(thing: str, english: English) -> str:
    tokens = english.read(thing).tokens
    return next((t.word for t in reversed(_up_to_of(tokens)) if t.has(Tag.NOUN | Tag.PLURAL | Tag.MASS)), "")


def _after_person(body: str, english: English) -> int:
    tokens = english.read(body).tokens
    for place in (1, 2):
        if len(tokens) > place and tokens[place].word in ("me", "you", "us", "them", "him", "her"):
            return tokens[place].end
        if len(tokens) > place and not tokens[place].has(Tag.TO | Tag.PREP | Tag.PARTICLE):
            break
    return tokens[0].end


def _hands_over(body: str, at: int, english: English) -> bool:
    """Whether a thing follows: *email me the rota*, and not *email me about it*."""
    rest = body[at:].strip()
    return (bool(rest) and english.is_("np", rest)) or bool(
        re.match(r"(?:the|my|a|an|their|your|his|her|some|two|three|shadow|details|info) ?\b", rest)
    )


def _handed(body: str, english: English) -> tuple[str, str]:
    """Find what is handed over, without whom it goes to."""
    tokens = english.read(body).tokens
    start = 1
    while (start < len(tokens) and (tokens[start].word in ("me", "you", "us", "them", "him", "her", "over", "across", "back", "in", "off", "along", "out") or (
        start == 2 and tokens[1].word == "to" and tokens[2].has(Tag.PRON_O)))) or (start < len(tokens) and start == 1 and tokens[1].word == "to" and len(tokens) > 2 and tokens[2].has(Tag.PRON_O)):  # fmt: skip
        start += 1
    if start >= len(tokens):
        return "", ""
    text = body[tokens[start].start :]
    found = re.search(
        r"(?:,)? (?:to|with|over to) (?:me|you|us|them|him|her|both of them|everyone|all of them|the team|hr|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*)(?: by (?:email|mail|post))?$",
        text,
    )
    rest = ""
    if found:
        text = text[: found.start()]
    text = re.sub(r" (?:over|across|back|in|along)$", "", text)
    person = re.match(r"(?:[A-Z][\w.'’-]*\s)+(?=(?:the|my|a|an|some|two|three|our|their|his|her)\b)", text)
    if person:
        text = text[person.end() :]
    if english.is_("np", text) or english.is_("bare", text) or english.is_("list", text):
        return text, rest
    return "", ""


def _with_owner(thing: str, owner: str, words: PromiseWords, english: English) -> str:
    """Put *my* or *the* before a thing that has nothing before it."""
    first = english.read(thing).tokens[0]
    if first.has(Tag.NUMBER) and "-" in first.text and not first.has(Tag.PLURAL):
        return f"the {thing}"  # "100-day plan"
    if first.has(Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSS | Tag.NUMBER | Tag.POSSESSIVE) or first.word in (
        "what",
        "some",
    ):
        return thing
    is_own = (
        owner == "me"
        and not re.search(r"\b(?:my|of|from)\b", thing)
        and any(words.has("own_papers", t.word) for t in english.read(thing).tokens)
    )
    names = first.has(Tag.NAME) and not first.text.isupper()
    needs = english.is_("bare", thing) and (
        not english.is_("np", thing) or english.read(thing).tokens[-1].has(Tag.UNKNOWN)
    )
    if is_own:
        return f"my {thing}"
    return f"the {thing}" if needs and not names else thing


def _thing_alone(body: str, owner: str, words: PromiseWords, english: English) -> Promise | None:
    """Read a thing that stands alone: a paper is sent, an event is held, a check is seen to."""
    body = re.sub(r" (?:\+|&) ", " and ", body)
    if cut := re.search(r",\s|\s[-–—]\s", body):
        return _thing_alone(body[: cut.start()], owner, words, english)
    is_thing = english.is_("np", body) or english.is_("bare", body) or english.is_("list", body)
    if not is_thing:
        return None
    tokens = english.read(body).tokens
    head = next((t.word for t in reversed(_up_to_of(tokens)) if t.has(Tag.NOUN | Tag.PLURAL | Tag.MASS)), "")
    paper, event, checked = (words.has(n, head) for n in ("papers", "events", "checks"))
    starts = tokens[0].has(Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSS | Tag.NUMBER | Tag.POSSESSIVE)
    if event and owner in ("both", "them"):
        return Promise(owner, "event", thing=_event(body, head, starts=starts))
    if owner == "both":
        return None
    if owner == "them" and paper:
        return Promise(
            owner,
            "give",
            "send",
            thing=body if starts or (english.is_("np", body) and not english.is_("bare", body)) else f"the {body}",
        )
    if owner == "me" and paper and not (checked and not event and head in ("check", "course", "exam", "test")):
        return Promise(owner, "give", "send", thing=_with_owner(body, owner, words, english))
    if owner == "me" and checked:
        thing = body if starts else f"my {body}" if head in ("check", "checks") else f"the {body}"
        return Promise(owner, "do", "complete", f"complete {thing}", thing=thing)
    if owner == "me" and event:
        return Promise("both", "event", thing=_event(body, head, starts=starts))
    return None


_OURS = frozenset(
    "coffee lunch dinner breakfast drinks call chat meeting conversation talk catch-up zoom walk-through session".split()
)
"""Events that belong to both who hold them."""


def _event(body: str, head: str, *, starts: bool) -> str:
    plain = re.sub(r" with (?:me|you)$", "", body)
    return plain if starts else f"our {plain}" if head in _OURS else f"the {plain}"


def _up_to_of(tokens: tuple) -> tuple:  # type: ignore[type-arg]
    for place, token in enumerate(tokens):
        if place and token.has(Tag.PREP | Tag.WHO | Tag.THAT | Tag.TO | Tag.COMMA):
            return tokens[:place]
    return tokens
