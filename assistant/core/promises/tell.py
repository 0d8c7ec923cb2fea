"""A promise told to its reader: what I'll do, what I look forward to, and by when."""

import re
from dataclasses import dataclass, replace
from datetime import date

from assistant.core.dates import WEEKDAYS, said
from assistant.core.english import English, Tag, spelled
from assistant.core.interview import Owner
from assistant.core.people import Names, Reader, mentions, to_reader
from assistant.core.promises.contact import dated_first, is_question, with_the
from assistant.core.promises.dated import is_dated_errand
from assistant.core.promises.promise import HEARING, Promise, PromiseKind, Told
from assistant.core.promises.thing import given_over, head, is_a_time, is_moved, names_a_time, without_me, without_you
from assistant.core.promises.timed import is_misdated
from assistant.core.promises.words import PromiseWords

_FIRST = ("send", "email", "give", "show", "text", "forward", "lend")
"""Verbs that take whom before what: *send you the plan*."""
_GIVES = re.compile(r"give (?:my|an?|the) (?!.*\b(?:to|for)\b)")
"""What is given with nobody to get it: *give my decision*."""
_ALONE = {"speaking": "with you", "talking": "with you", "meeting": "you again"}
"""What is said behind a doing that would stand alone."""


@dataclass(frozen=True, slots=True)
class Telling:
    """For whom promises are told, on which day, and whether who makes them writes with care."""

    english: English
    names: Names
    words: PromiseWords
    reader: Reader
    today: date
    country: str = ""
    is_believed: bool = False


def told(promise: Promise, source: str, to: Telling) -> Told | None:
    """Put a promise in the words its reader reads; None where one of its words could mean two people."""
    lead = (
        "by"
        if promise.owner == Owner.ME
        and promise.kind in (PromiseKind.GIVE, PromiseKind.DO, PromiseKind.CONFIRM)
        and (not to.words.has("on_the_day", promise.verb) or _BY_THEN.match(promise.deed))
        else "on"
    )
    if promise.owner == Owner.BOTH and promise.deed.startswith(("agree on ", "agree a", "settle ", "decide ")):
        lead = "by"
    if promise.when and promise.when.clock and promise.kind != PromiseKind.GIVE:
        lead = "on"
    due = _due(promise, lead, to)
    if promise.owner == Owner.ME:
        return _mine(promise, source, due, to)
    if promise.owner == Owner.BOTH:
        return _both(promise, source, due, to)
    theirs = _theirs(promise, source, due, to)
    return theirs and replace(theirs, ahead=without_me(theirs.ahead), topic=without_me(theirs.topic))


def _due(promise: Promise, lead: str, to: Telling) -> str:
    """Say by when; a day that is named in the deed is not said twice: *come along on the Thursday run*."""
    when = promise.when
    if when is None:
        return ""
    if when.day == to.today and when.named == "weekday" and lead == "by" and not when.clock and not when.other:
        # Who reads "by Monday" on a Monday thinks of the next.
        return "by the end of today" if when.of_day == "end" else said(replace(when, named="today"), to.today)
    if _SAID_WHEN.search(promise.deed) and when.named != "weekday":
        return ""  # "catch up again in the new year", due in January
    due = said(when, to.today, to.country, lead)
    day = WEEKDAYS[when.day.weekday()] if when.day else ""
    is_named = day and due == f"on {day}" and re.search(rf"(?<!\bone ){day}", promise.deed)
    due = f"by {due}" if lead == "by" and due == f"next {day}" else due  # made ready by then, not on that day
    return "" if is_named else due


_BY_THEN = re.compile(r"(?:go (?:through|over)|come (?:back (?:to|with)|up with)|work (?:through|out)|see to|do my)\b")
"""What is done by a day, though its verb alone would be done on it: *go through the plan by Friday*."""
_SAID_WHEN = re.compile(
    r"\b(?:in the (?:new year|spring|summer|autumn|fall|winter)"
    r"|(?:next|this) (?:week|month|year|spring|summer|autumn|fall|winter|term|quarter))$"
)
"""A deed that says already when it is done."""


def _turned(text: str, to: Telling) -> str | None:
    """Turn a deed or thing to the reader; *them* in it are the people spoken to."""
    around = to.english.parted("both_of_them", text)
    plain = " ".join(filter(None, (around[0], "both of you", around[1]))) if around else text
    turned = to_reader(plain, to.reader, to.english, to.names)
    told = turned.text.replace("Your", "your", 1) if turned.text.startswith("Your ") else turned.text  # "Marc's book"
    return None if turned.unsure else without_you(spelled(told, to.english))


def _mine(promise: Promise, source: str, due: str, to: Telling) -> Told | None:
    if promise.kind == PromiseKind.GIVE:
        return _given(promise, source, due, to)
    deed = _turned(promise.deed, to)
    if not deed:
        return None
    if _GIVES.match(deed) and _receiver(promise, to) == "you":
        deed = f"give you {deed.removeprefix('give ')}"
    first = bool(due) and is_misdated(deed.partition(" ")[2], to.english)
    return Told(Owner.ME, PromiseKind.DO, source, deed, due=due, is_dated_first=first)


def _given(promise: Promise, source: str, due: str, to: Telling) -> Told | None:
    thing = _turned(promise.thing, to)
    if thing is None:
        return None
    whom = _receiver(promise, to)
    if re.search(r"\w (?<!to )(?<!for )(?<!with )(?<!of )you$", thing):
        return None  # "certificate chief accountant": a paper of that name, or whom it goes to
    verb = promise.verb or "send"
    thing = given_over(thing) if verb in _FIRST else thing  # "send my portfolio over for the panel"
    if is_moved(thing):
        return Told(Owner.ME, PromiseKind.GIVE, source, f"{verb} {thing}", due=due)
    if thing.endswith(" to you"):
        thing = thing.removesuffix(" to you")
        thing = thing if to.english.is_("np", thing) and not to.english.is_("bare", thing) else f"the {thing}"
    is_heavy = is_misdated(thing, to.english)
    if thing.endswith(f" to {whom}"):
        do = f"{verb} {thing}"
    elif verb in ("share", "present"):
        do = f"{verb} with {whom} {thing}" if is_heavy else f"{verb} {thing} with {whom}"
    elif verb == "bring":
        do = f"bring {thing}" if whom == "you" else f"bring {thing} to {whom}"
    elif verb in _FIRST:
        do = f"{verb} {whom} {thing}" if whom == "you" else f"{verb} {thing} to {whom}"
    elif verb in ("mail", "fax", "post", "message", "get", "drop", "hand", "pass"):
        do = f"{'send' if verb in ('get', 'drop', 'pass') else verb} {whom} {thing}"
    else:
        do = f"{verb} {thing}"
    have = thing if whom == "you" and verb not in ("show", "bring", "upload") else ""
    first = bool(due) and is_heavy
    return Told(Owner.ME, PromiseKind.GIVE, source, do, have, due=due, is_dated_first=first, topic=thing)


def _receiver(promise: Promise, to: Telling) -> str:
    """Say who receives it: the reader, unless the line names somebody else."""
    if not promise.deed:
        return "you"
    tokens = to.english.read(promise.deed).tokens
    small = frozenset(t.word for t in tokens if to.english.lexicon.is_known(t.word))
    after = [m for m in mentions(tokens, to.reader.people, small, to.names.titles) if m.start]
    receiving = [m for m in after if tokens[m.start - 1].word in ("to", "with") or m.start == 1]
    if receiving and receiving[0].who != to.reader.index:
        return to.reader.people[receiving[0].who].referred
    return _office(promise.deed, to.english) or _somebody_else(promise, to) or "you"


def _somebody_else(promise: Promise, to: Telling) -> str:
    """Find somebody named whom nobody met: *Mr. Keller* of *send the photos to Mr. Keller*."""
    deed, is_shared = promise.deed, promise.verb in ("share", "present")
    found = to.english.parted("to_a_name", deed) or (to.english.parted("with_a_name", deed) if is_shared else None)
    head, name = found or ("", "")
    said = deed[len(head) :].strip().removeprefix("to ").removeprefix("with ")
    met = mentions(to.english.read(said).tokens, to.reader.people, frozenset(), to.names.titles)
    return "" if not head or name or met else said


def _office(deed: str, english: English) -> str:
    """Find to which office it goes, where it goes to one: *HR* of *send the form to HR*."""
    reading = english.read(deed)
    for start, token in enumerate(reading.tokens):
        if ends := reading.places("to_an_office", start):
            return deed[token.end : reading.tokens[ends[0] - 1].end].lstrip()
    return ""


def _both(promise: Promise, source: str, due: str, to: Telling) -> Told | None:
    if promise.kind in (PromiseKind.EVENT, PromiseKind.GIVE, PromiseKind.ARRANGE):
        thing = _turned(promise.thing, to)
        agreed = _agreed(promise, source, due, to) if thing else None
        if agreed or not thing:
            return agreed
        return Told(Owner.BOTH, PromiseKind.EVENT, source, ahead=thing, due=due, topic=thing)
    deed = _turned(promise.deed, to)
    if deed is None:
        return None
    if _ASKS.match(deed):  # nobody looks forward to it
        do = f"We agreed to {deed}{f' {due}' if due else ''}."
        return Told(Owner.BOTH, PromiseKind.OWN, source, do)
    doing, do = _doing(deed, to.english), _together(deed, to.english)
    return Told(Owner.BOTH, PromiseKind.DO, source, do, ahead=doing, due=due) if doing else None


_ASKS = re.compile(r"(?:check|see|find out|confirm|clarify|verify|ask|look into|(?:sort|work) out)\b(?! each| you\b)")


def _together(deed: str, english: English) -> str:
    """Leave away with whom we do it: *meet with each other*."""
    reading = english.read(deed)
    for start, verb in enumerate(reading.tokens):
        if ends := reading.places("with_each", start):
            return deed[: verb.end] + deed[reading.tokens[ends[0] - 1].end :]
    return deed


def _doing(deed: str, english: English) -> str:
    tokens = english.read(deed).tokens
    if not tokens or not tokens[0].has(Tag.BASE | Tag.DO_BASE | Tag.HAVE_BASE):
        return ""
    doing = english.ing(tokens[0].word) + deed[tokens[0].end :]
    return f"{doing} {_ALONE.get(doing, '')}".rstrip()


def _theirs(promise: Promise, source: str, due: str, to: Telling) -> Told | None:
    doer = _third(promise, to)
    if promise.kind == PromiseKind.THIRD and (deed := _turned(promise.deed, to)):
        return Told(Owner.THEM, PromiseKind.THIRD, source, f"you will {deed}", due=due)
    agreed = None if doer else _agreed(promise, source, due, to)
    is_check = bool(agreed and agreed.kind == PromiseKind.CONSENT)
    if agreed and not is_dated_errand(promise, due, is_check=is_check):
        return agreed
    if promise.kind == PromiseKind.CONTACT:
        return _contact(promise, source, due, doer or "you", to)
    if promise.kind in (PromiseKind.GIVE, PromiseKind.EVENT, PromiseKind.ARRANGE):
        thing = _turned(promise.thing, to)
        if not thing:
            return None
        deed = _turned(promise.deed, to) if promise.deed else ""
        if is_dated_errand(promise, due, is_check=is_check):
            about = re.sub(r"^an? ", "the ", with_the(thing, to.words, to.english))
            return Told(Owner.THEM, PromiseKind.CONTACT, source, ahead=f"{HEARING} about {about}", due=due)
        ahead = _looked_forward_to(promise, thing, to, is_dated=bool(due))
        return Told(Owner.THEM, promise.kind, source, deed or "", ahead=ahead, due=due, topic=thing)
    if promise.kind == PromiseKind.INTRODUCE:
        who, deed = _turned(promise.thing, to), _turned(promise.deed, to)
        ahead = f"meeting {who}" if who else ""
        return Told(Owner.THEM, PromiseKind.INTRODUCE, source, deed, ahead=ahead, due=due) if deed else None
    deed = _turned(promise.deed, to)
    if not deed:
        return None
    deed, due = dated_first(deed, due)
    if doer:
        return Told(Owner.THEM, PromiseKind.THIRD, source, f"{doer} will {deed}", due=due)
    return Told(Owner.THEM, promise.kind, source, deed, due=due)


def _agreed(promise: Promise, source: str, due: str, to: Telling) -> Told | None:
    """Tell a check of theirs as one agreed to, and a form or a link as one looked out for; None for all else."""
    thing = promise.thing
    if not thing and to.words.has("sees_to", promise.verb):
        _, *rest = to.english.read(promise.deed).tokens
        thing = promise.deed[rest[0].start :] if rest else ""
        thing = thing if to.english.is_("np", thing) else ""
    said = _turned(thing, to) if thing else None
    if not said:
        return None
    said = re.sub(r"^an? ", "the ", said)
    named = head(said, to.english)
    is_of_referees = to.words.has("events", named) and re.search(r"\bref(?:eree|erence)s?\b", said)
    is_check = to.words.has("consents", named) and promise.kind != PromiseKind.GIVE
    if is_check or is_of_referees:
        return Told(Owner.THEM, PromiseKind.CONSENT, source, do=said, due=due)
    if all(to.words.has("awaited", head(part, to.english)) for part in said.split(" and ")) and promise.kind in (
        PromiseKind.GIVE,
        PromiseKind.ARRANGE,
    ):
        return Told(Owner.ME, PromiseKind.DO, source, f"look out for {said}", due=due)
    return None


def _looked_forward_to(promise: Promise, thing: str, to: Telling, *, is_dated: bool) -> str:
    """Say what is looked forward to where they give or arrange something; a day of its own is only heard of."""
    if is_dated and promise.kind == PromiseKind.GIVE and names_a_time(thing, to.english):
        return f"{HEARING} with {thing}"  # not "the date of the medical on Thursday"
    if promise.kind in (PromiseKind.ARRANGE, PromiseKind.GIVE) and is_a_time(thing, to.english):
        return f"{HEARING} about {with_the(thing, to.words, to.english)}"  # nobody meets or sees a date
    return f"seeing {thing}" if promise.verb == "show" else thing


def _contact(promise: Promise, source: str, due: str, who: str, to: Telling) -> Told | None:
    rest = _turned(promise.rest, to) if promise.rest else ""
    if rest is None:
        return None
    lead, _, asked = rest.partition(" ")
    topic, about = with_the(asked, to.words, to.english), ""
    if lead in ("about", "regarding"):
        about = f" {lead} {topic}"
    elif is_question(rest, to.words, to.english, is_believed=to.is_believed):
        about = f" about {'whether' if lead == 'if' else lead} {asked}"
    elif lead in ("with", "for", "on") and to.english.is_("np", topic):
        about = f" {'with' if lead == 'with' else 'about'} {topic}"
    return Told(Owner.THEM, PromiseKind.CONTACT, source, ahead=f"hearing from {who}{about}", due=due, topic="")


def _third(promise: Promise, to: Telling) -> str:
    """Name who does it, where it is not the reader: a colleague, or *HR*."""
    if not promise.doer:
        return ""
    tokens = to.english.read(promise.doer).tokens
    found = mentions(tokens, to.reader.people, frozenset(), to.names.titles)
    if found:
        who = found[0].who
        return "" if who == to.reader.index else to.reader.people[who].referred
    return re.sub("^The ", "the ", promise.doer)
