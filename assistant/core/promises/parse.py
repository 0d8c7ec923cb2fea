"""Action items parsed: whose they are, what they come to and by when, out of one line or out of parts."""

import re
from dataclasses import replace

from assistant.core.dates import never
from assistant.core.english import (
    English,
    Tag,
    is_foreign,
    mend,
    says_nothing,
    versions,
    with_article,
    with_articles_behind,
)
from assistant.core.interview import Owner
from assistant.core.promises.dated import due_in, parted
from assistant.core.promises.deed import deed
from assistant.core.promises.doer import doer as doer_in
from assistant.core.promises.doer import has_doer
from assistant.core.promises.first import is_thing_first
from assistant.core.promises.in_full import as_message, in_full, one_s_own
from assistant.core.promises.listed import listed
from assistant.core.promises.offered import offered
from assistant.core.promises.papers import in_order
from assistant.core.promises.promise import Promise, PromiseKind, Unread
from assistant.core.promises.reading import Reading
from assistant.core.promises.sure import is_sure
from assistant.core.promises.thing import are_mixed, thing_alone
from assistant.core.promises.trimmed import trimmed, without_note, without_reason
from assistant.core.promises.will_do import as_will
from assistant.core.promises.word_given import word_given
from assistant.core.promises.words import PromiseWords
from assistant.core.unsaid import Unsaid

__all__ = ["Reading", "due_in", "guess_owner", "parse"]

_DOES = re.compile(r"(?:to|will|is|has|would|sends|calls|texts|emails)\b")
_BRACKETED = re.compile(r"\s*\([^()]*\)$")
_BASES = Tag.BASE | Tag.HAVE_BASE | Tag.DO_BASE | Tag.BE_BASE
_OBJECTS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.PRON_O | Tag.POSSESSIVE | Tag.NUMBER | Tag.TO


def parse(what: str, owner: str, due: str, known: Reading) -> Promise | Unread:
    """Understand one action item; the words of the line come before the owner given with it."""
    english = known.english
    mended = mend(what, english, known.keep)
    text, changes = mended.text, mended.changes
    if says_nothing(text, english.generic.nothing):
        return Unread(Unsaid.NOTHING)
    if is_foreign(text, english):
        return Unread(Unsaid.FOREIGN)
    text = one_s_own(_item(text, english).replace(" + ", " and "))
    first, _, rest = text.partition(" ")
    if first in known.keep and _DOES.match(rest):
        text = f"{first.capitalize()} {rest}"  # "deb to send the sheet", of Deb whom one met
    text, link = _without_link(text)
    text = as_will(in_full(text), english, known.words, known.keep)
    if _SENT.match(text):
        return Unread(Unsaid.UNSURE, changes)
    text = in_order(text, known.words, english) if owner == Owner.ME else text
    text = as_message(text) if owner == Owner.THEM else text
    text, told = _without_told(text)
    text, inside, when = parted(text, due, known)
    noted = told
    if not known.is_believed:
        text, beside = without_note(text, known)
        noted = ", ".join(filter(None, (beside, told)))
        text = trimmed(text, known)
    text, gone = never(text, known.today, month_first=known.month_first) if inside is None else (text, "")
    for version in (text,) if known.is_believed else versions(text, english):
        said, body, doer = doer_in(version, owner, english)
        if body != version and has_doer(body, english):
            return Unread(Unsaid.UNSURE, changes)  # "you'll Marcus will share it": two doers
        deed_said = word_given(body, known)
        if deed_said is None and not known.is_believed:
            return Unread(Unsaid.UNSURE, changes)
        found = _understood(deed_said or body, said, doer, known)
        found = replace(found, noted=noted) if found is not None else None
        found = offered(without_reason(found, known), known) if found is not None else None
        if found is not None and is_sure(found, known):
            thing = f"{_articled(found, known)}{link if found.thing else ''}"
            return replace(found, when=when, never=gone, changes=changes, thing=thing)
    return Unread(Unsaid.UNSURE, changes)


def _without_told(text: str) -> tuple[str, str]:
    """Take off what they said besides, whose day is none of the promise: *…, and you said it is on Friday*."""
    found = _TOLD_BESIDE.search(text)
    return (text[: found.start()], found[0].lstrip(" ,;")) if found else (text, "")


_TOLD_BESIDE = re.compile(
    r"(?<=\w)[,;]? (?:and|but|because|as|since) (?:you|they|he|she) "
    r"(?:also )?(?:said|told me|mentioned|explained|thinks?|thought|expects?|expected)\b.*$",
    re.IGNORECASE,
)
_SENT = re.compile(r"(?:i )?(?:already )?sent (?:the|my|an?|him|her|them|you)\b", re.IGNORECASE)
"""What is done already, and promised no more."""


def guess_owner(what: str, english: English) -> str:
    """Tell whose an action item is from its line; empty where it does not say."""
    text = as_will(mend(what, english).text, english)
    return doer_in(english.after("item_lead", text) or text, "", english).owner


def _item(text: str, english: English) -> str:
    """Leave away what people write before an action item and behind it: *to do: …*, *… if possible*."""
    item = _BRACKETED.sub("", (english.after("item_lead", text) or text).rstrip(" ."))
    for phrase in ("item_end", *(() if _QUESTION.search(item) else ("loose_end",))):
        item = english.before(phrase, item) or item
    return item


_QUESTION = re.compile(r"\b(?:which|whether|who|what|how|if)\b", re.IGNORECASE)
"""A question in an item, to which its last word belongs: *let me know which of them would come first*."""


def _without_link(text: str) -> tuple[str, str]:
    """Take an address off a line: *send my portfolio at https://sam.example*; it comes back behind what is sent."""
    found = re.search(r"\s+(?:(?:at|on|here:?|:)\s+)?((?:https?://|www\.)\S+)$", text)
    return (text[: found.start()], f" at {found[1]}") if found else (text, "")


def _understood(body: str, owner: str, doer: str, known: Reading) -> Promise | None:
    english, words = known.english, known.words
    if not body:
        return None  # nothing but an aside: "(0)"
    first = body.split(maxsplit=1)[0].lower()
    is_named = bool(re.match(r"[A-Z]\w+ [A-Z][a-z]", body)) and not _does(first, words)
    named = is_named or (re.match(r"\w+ [A-Z][a-z]", body) and not english.lexicon.open_tags(first) & Tag.BASE)
    if body[:2].istitle() and not named and english.lexicon.is_known(first) and first not in english.slips.written:
        body = body[:1].lower() + body[1:]
    if not english.read(body).end:
        return None
    begun = body.partition(" ")[0]
    if not words.has("events", body) and not (words.has("checks", begun) and not doer):  # "tasting", "training dates"
        body = _plain(body, doer, known)
    if owner == Owner.BOTH and body in ("meet", "meet again", "meet up"):
        return Promise(owner, PromiseKind.DO, "meet", body, doer=doer)
    if named or not english.read(body).tokens[0].has(_BASES) or is_thing_first(body, words, english):
        return thing_alone(body, owner, words, english) or (
            None if known.is_believed else _in_haste(body, owner, known)
        )
    body = body if known.is_believed else _with_object(body, known)
    if not english.is_("inf", body) and not known.is_believed:
        body = next((found for read in _WHOLE if (found := read(body, owner, known))), "")
    return deed(body, owner, doer, known) if body else None


def _articled(promise: Promise, known: Reading) -> str:
    """Give what stands inside a thing its article: *the link of thesis* → *the link of the thesis*."""
    if known.is_believed or promise.kind not in (PromiseKind.GIVE, PromiseKind.EVENT, PromiseKind.ARRANGE):
        return promise.thing
    promise = _definite(promise, known)
    before, _, behind = promise.thing.partition(" of ")
    if promise.owner == Owner.ME and known.words.has("made_of", before.split()[-1]) and _are_own(behind, known):
        return f"{before} of my {behind}"
    is_own = any(known.words.has("own_papers", t.word) for t in known.english.read(behind).tokens)
    return with_articles_behind(promise.thing, "my" if is_own and promise.owner == Owner.ME else "the", known.english)


def _are_own(papers: str, known: Reading) -> bool:
    """Whether they are several papers of one's own, though nobody says whose: *a scan of certificates*."""
    tokens = known.english.read(papers).tokens
    named, are_several = tokens[-1].word if tokens else "", bool(tokens) and tokens[-1].has(Tag.PLURAL)
    if not are_several or any(t.has(_OBJECTS) or t.word == "my" for t in tokens):
        return False
    return known.words.has("own_papers", named) and not known.words.has("leads_to", named)


def _definite(promise: Promise, known: Reading) -> Promise:
    """Give a thing of theirs its article: *gate code*, *feedback on the test*."""
    thing = promise.thing
    if promise.owner != Owner.THEM or promise.kind != PromiseKind.GIVE or not thing[:1].islower():
        return promise
    first = known.english.read(thing).tokens[0]
    if first.has(_OBJECTS | Tag.POSS | Tag.PRON_S) or first.word in ("what", "some", "any", "more"):
        return promise
    said = f"the {thing}"
    return replace(promise, thing=said) if known.english.is_("np", said) else promise


def _in_haste(body: str, owner: str, known: Reading) -> Promise | None:
    """Read things that stand alone as they are typed in haste: *figma link to kyc project*, *2 refs + CV*."""
    said, heads = listed(body, owner, known.words, known.english)
    if not said or "?" in body or are_mixed(heads, known.words):
        return None
    if owner in (Owner.ME, Owner.THEM) and any(known.words.has("papers", named) for named in heads):
        return Promise(owner, PromiseKind.GIVE, "send", thing=said)
    is_held = known.words.has("events", heads[0]) or known.words.has("consents", heads[0])
    if owner in (Owner.BOTH, Owner.THEM) and is_held and len(heads) == 1:
        return Promise(owner, PromiseKind.EVENT, thing=said)
    return None


def _with_things(body: str, owner: str, known: Reading) -> str:
    """Give what a verb takes its articles: *send license and TNCC card*, *set up call with hiring manager*."""
    tokens = known.english.read(body).tokens
    start = 1
    while start < len(tokens) - 1 and tokens[start].has(Tag.PARTICLE | Tag.PRON_O):
        start += 1
    if start >= len(tokens):
        return ""
    said, _ = listed(body[tokens[start].start :], owner, known.words, known.english)
    whole = f"{body[: tokens[start].start]}{said}"
    gives = any(known.words.has(name, tokens[0].word) for name in ("give", "give_with", "arrange"))
    return whole if said and (gives or known.english.is_("inf", whole)) else ""


def _with_object(body: str, known: Reading) -> str:
    """Give what a deed takes its article, though the word could be something else: *collect uniform*, *redo CV*."""
    first, *rest = known.english.read(body).tokens
    if not rest:
        return body
    words, after = known.words, rest[0]
    rest_of = body[after.start :]
    if len(rest) == 1 and after.text.isupper() and first.word in ("do", "complete", "finish", "renew", "get"):
        return f"{first.text} my {rest_of}"
    if not words.has("deeds_first", first.word) or after.has(_OBJECTS):
        return body
    if words.has("own_papers", after.word) and not words.has("leads_to", after.word):
        return f"{first.text} my {rest_of}"
    if len(rest) == 1 and after.has(Tag.PLURAL) and words.has("papers", after.word):
        return f"{first.text} the {rest_of}"
    others = Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.UNKNOWN | Tag.ADV | Tag.PARTICLE | Tag.PREP
    return f"{first.text} the {rest_of}" if len(rest) == 1 and after.has(Tag.NOUN) and not after.has(others) else body


def _about(body: str, _: str, known: Reading) -> str:
    """Give what a call is about its article: *get back to me about remote policy*."""
    english = known.english
    is_contact = known.words.has("contact", body.partition(" ")[0]) and body.split()[1:2] == ["about"]
    if not is_contact and english.after("in_touch", body) is None and english.after("informing", body) is None:
        return ""
    head, about, topic = body.partition(" about ")
    if english.is_("np", topic):
        return body
    return f"{head}{about}the {topic}" if english.is_("np", f"the {topic}") else ""


def _plain(body: str, doer: str, known: Reading) -> str:
    """Bring the verb to its plain form: *sends the brief*, *sending the brief*."""
    english = known.english
    first = english.read(body).tokens[0]
    third = first.has(Tag.THIRD) and (bool(doer) or not first.has(Tag.PLURAL))
    *_, last = english.read(body).tokens
    if (
        first.has(Tag.ING)
        and known.words.has("awaited", last.word)
        and not any(t.has(_OBJECTS) for t in english.read(body).tokens)
    ):
        return body  # "onboarding forms"
    gives = known.words.has("sends", english.lexicon.base(first.word))
    if third or (first.has(Tag.ING) and (gives or english.is_("doing", body))):
        return english.lexicon.base(first.word) + body[first.end :]
    return body


def _owned(body: str, _: str, known: Reading) -> str:
    """Put *my* or *the* before a thing handed over that has nothing before it: *send github link*."""
    english = known.english
    tokens = english.read(body).tokens
    for place in range(1, min(4, len(tokens))):
        token = tokens[place]
        if token.has(Tag.PRON_O | Tag.PARTICLE | Tag.PREP | Tag.TO) or (place == 1 and token.word in known.keep):
            continue
        named = any(known.words.has("own_papers", t.word) for t in tokens[place:]) and tokens[0].word != "fix"
        leads = any(known.words.has("leads_to", t.word) for t in tokens[place:]) and " to " in body[token.start :]
        named = named and not leads
        is_made = known.words.has("made_of", token.word) and " of " in body[token.end :][:4]
        if is_made and token.word.endswith("s"):
            return body
        article = "my" if named and not is_made else "a" if is_made else "the"
        said = f"{body[: token.start]}{with_article(body[token.start :], article)}"
        return said if english.is_("inf", said) else ""
    return ""


_WHOLE = (_about, _owned, _with_things)
"""How a deed typed in haste is made whole, in the order in which it is tried."""


def _does(word: str, words: PromiseWords) -> bool:
    """Whether a word is a verb of action items: *Send Priya the deck*, but not *Safe Pass copy*."""
    verbs = ("give", "give_with", "contact", "arrange", "introduce", "confirm", "verbs_first", "carry")
    return any(words.has(name, word) for name in verbs)
