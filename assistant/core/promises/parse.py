"""Action items parsed: whose they are, what they come to and by when, out of one line or out of parts."""

import re
from dataclasses import replace

from assistant.core.dates import When, find, never, read
from assistant.core.english import English, Tag, is_foreign, mend, says_nothing, versions
from assistant.core.interview import Owner
from assistant.core.promises.deed import deed
from assistant.core.promises.doer import doer as doer_in
from assistant.core.promises.doer import has_doer
from assistant.core.promises.promise import Promise, PromiseKind, Unread
from assistant.core.promises.reading import Reading
from assistant.core.promises.thing import thing_alone
from assistant.core.promises.words import PromiseWords
from assistant.core.unsaid import Unsaid

__all__ = ["Reading", "due_in", "guess_owner", "parse"]

_CHIEF = re.compile(r"\b(to|with|from|by) (?=(?:[ES]?VP|C[A-Z]O|CHRO|MD|GM|HM)\b(?! [A-Z][a-z]))")
"""Where a chief is named by letters without an article: *the final with VP*."""
_OWN = re.compile(r"((?:^|\b(?:and|bring|with|use|take|send) ))own (?=\w)")
"""What is one's own, without whose it is: *bring knives and own apron*."""
_BRACKETED = re.compile(r"\s*\([^()]*\)$")
_BASES = Tag.BASE | Tag.HAVE_BASE | Tag.DO_BASE | Tag.BE_BASE
_EVERY_WEEK = re.compile(r"^\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|weekends|nights)\b")
_OBJECTS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.PRON_O | Tag.POSSESSIVE | Tag.NUMBER | Tag.TO
_PARTICLES = ("up", "out", "off", "over", "back", "together")


def parse(what: str, owner: str, due: str, known: Reading) -> Promise | Unread:
    """Understand one action item; the words of the line come before the owner given with it."""
    english = known.english
    mended = mend(what, english, known.keep)
    text, changes = mended.text, mended.changes
    if says_nothing(text, english.generic.nothing):
        return Unread(Unsaid.NOTHING)
    if is_foreign(text, english):
        return Unread(Unsaid.FOREIGN)
    text = _OWN.sub(r"\1my own ", _item(text, english).replace(" + ", " and "))
    text = _CHIEF.sub(r"\1 the ", text)
    when = read(due, known.today, month_first=known.month_first) if due.strip() else None
    whole = text
    text, inside = _dated(text, known)
    if when is not None and inside is not None and inside.day != when.day:
        text, inside = whole, None  # "five books I would sell in December", by Friday
    when = when or inside
    text, gone = never(text, known.today, month_first=known.month_first) if inside is None else (text, "")
    for version in (text,) if known.is_believed else versions(text, english):
        said, body, doer = doer_in(version, owner, english)
        if body != version and has_doer(body, english):
            return Unread(Unsaid.UNSURE, changes)  # "you'll Marcus will share it": two doers
        found = _understood(body, said, doer, known)
        if found is not None:
            return replace(found, when=when, never=gone, changes=changes)
    return Unread(Unsaid.UNSURE, changes)


def guess_owner(what: str, english: English) -> str:
    """Tell whose an action item is from its line; empty where it does not say."""
    text = mend(what, english).text
    return doer_in(english.after("item_lead", text) or text, "", english).owner


def due_in(what: str, known: Reading) -> str:
    """Find the date in a line as it was typed; empty where there is none."""
    text = mend(what, known.english, known.keep).text
    body, when = _dated(text.rstrip(" ."), known)
    return text[len(body) :].strip(" ,.") if when is not None and text.startswith(body) else ""


def _item(text: str, english: English) -> str:
    """Leave away what people write before an action item and behind it: *to do: …*, *… if possible*."""
    item = _BRACKETED.sub("", (english.after("item_lead", text) or text).rstrip(" ."))
    for phrase in ("item_end", "loose_end"):
        item = english.before(phrase, item) or item
    return item


def _dated(text: str, known: Reading) -> tuple[str, When | None]:
    found = find(text, known.today, month_first=known.month_first)
    if found is None:
        return text, None
    when, before, after = found
    if _EVERY_WEEK.search(text.removeprefix(before).removesuffix(after)):
        return text, None  # "check whether I can do Sundays"
    if len(before.split()) < 1 and not after:
        return text, None
    return " ".join(filter(None, (before, after))).strip(" ,"), when


def _understood(body: str, owner: str, doer: str, known: Reading) -> Promise | None:
    english, words = known.english, known.words
    first = body.split(maxsplit=1)[0].lower()
    named = re.match(r"\w+ [A-Z][a-z]", body) and not english.lexicon.open_tags(first) & Tag.BASE
    if body[:2].istitle() and not named and english.lexicon.is_known(first):
        body = body[:1].lower() + body[1:]
    if not english.read(body).end:
        return None
    body = _plain(body, doer, english)
    if owner == Owner.BOTH and body in ("meet", "meet again", "meet up"):
        return Promise(owner, PromiseKind.DO, "meet", body, doer=doer)
    if named or not english.read(body).tokens[0].has(_BASES) or _is_thing_first(body, words, english):
        return thing_alone(body, owner, words, english)
    if not english.is_("inf", body) and not known.is_believed:
        body = _owned(body, known)
    return deed(body, owner, doer, known) if body else None


def _plain(body: str, doer: str, english: English) -> str:
    """Bring the verb to its plain form: *sends the brief*, *sending the brief*."""
    first = english.read(body).tokens[0]
    third = first.has(Tag.THIRD) and (bool(doer) or not first.has(Tag.PLURAL))
    if third or (first.has(Tag.ING) and english.is_("doing", body)):
        return english.lexicon.base(first.word) + body[first.end :]
    return body


def _is_thing_first(body: str, words: PromiseWords, english: English) -> bool:
    """Whether a line that could begin with a verb is a thing: *work samples*, *trial day*, *call with Ana*."""
    first, *more = english.read(body).tokens
    if not more:
        return first.has(Tag.NOUN | Tag.MASS)
    after = more[0]
    is_event = after.word == "with" and words.has("events", first.word)
    is_bare = words.has("things_bare", first.word) and (after.word == "of" or after.has(Tag.NOUN | Tag.PLURAL))
    if is_event or is_bare:
        return True
    if words.has("verbs_first", first.word) or not first.has(Tag.NOUN | Tag.MASS) or after.word in _PARTICLES:
        return False
    if after.word in ("again", "soon", "briefly", "properly"):
        return False  # "talk again after the board meeting"
    return not after.has(_OBJECTS) and not english.lexicon.takes.get(first.word, 0) & Tag.TWO_OBJECTS


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
