"""What was agreed and when they decide, gathered for the one it concerns."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from assistant.core.compose.afresh import promised_anew
from assistant.core.compose.decision import behind_time, decided, event
from assistant.core.compose.gathered import Change, Gathered, LeftOut
from assistant.core.compose.material import Known, own, small, tidied, voiced
from assistant.core.compose.said import met_day
from assistant.core.dates import WEEKDAYS, When, is_day_off, said
from assistant.core.due import last_day
from assistant.core.english import Hand, Kind, is_plausible
from assistant.core.interview import Action, Interview, Owner, of_action
from assistant.core.move import Move
from assistant.core.people import mentions, to_reader, who_is
from assistant.core.promises import (
    HEARING,
    Promise,
    PromiseKind,
    Reading,
    Telling,
    Told,
    Unread,
    guess_owner,
    halves,
    is_the_decision,
    parse,
    runs_together,
    told,
)
from assistant.core.unsaid import Unsaid

_MONTH_FIRST = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b(?!:)|\bthanksgiving\b",
    re.IGNORECASE,
)
_US_PHONE = re.compile(r"(?:\+1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
_ALL = frozenset({"everyone", "everybody", "all", "all of them", "both", "both of them", "the panel", "the team"})


def told_to(to: str, text: str, known: Known) -> int:
    """Say whom something concerns: the one named for it, the one its words name, else the first."""
    if to.strip() and (named := who_is(to, known.people, known.names)) is not None:
        return named
    return _mentioned(text, known) or 0


def _mentioned(text: str, known: Known) -> int | None:
    tokens = known.english.read(text).tokens
    small_words = frozenset(t.word for t in tokens if known.english.lexicon.is_known(t.word))
    found = mentions(tokens, known.people, small_words, known.names.titles)
    return found[0].who if found else None


def promises(found: Gathered, known: Known) -> None:
    """Read the action items that concern the reader, and remember those that could not be told."""
    interview, words = found.interview, found.words
    telling = Telling(
        words.english,
        words.names,
        words.promises,
        known.reader(found.index, asked_of=len(known.people) == 1),
        found.request.today,
        interview.country or dated_as(interview),
        known.is_believed,
    )
    kept = []
    for number, action in enumerate(interview.actions):
        path = of_action(number)
        if (
            path in found.request.dropped
            or action.owner in found.request.dropped
            or Move.PROMISES in found.request.dropped
        ):
            continue
        reading = Reading(
            words.english,
            words.promises,
            _typed_on(action.on, found),
            interview.country or dated_as(interview),
            known.keep,
            known.is_believed,
            known.hand is Hand.ROUGH,
        )
        parts = halves(action.what, reading)
        is_own = action.what_kind == Kind.OWN and not _is_for_two(parts, known)
        parts = (action.what,) if is_own else parts
        heard = [(place, half) for place, half in enumerate(parts) if _hears(half, parts[0], action, found, known)]
        if not heard:
            continue
        found.concerns.append(path)
        if runs_together(action.what, reading):
            found.left_out.append(LeftOut(f"{path}.what", Unsaid.UNSURE, action.what.strip()))
            continue
        if is_own:
            typed = _to_their_face(tidied(action.what, words.english)[0], found, known)
            kept.append(Told(action.owner, PromiseKind.OWN, path, own(typed, words.english).it))
            continue
        for place, half in heard:
            owner, due = (guess_owner(half, words.english) or action.owner, "") if place else (action.owner, action.due)
            read_as = parse(half, owner, due, reading)
            if isinstance(read_as, Unread) and known.hand is Hand.ROUGH:
                read_as = parse(promised_anew(half, owner, words.english), owner, due, reading)
            if isinstance(read_as, Unread):
                found.changes += [Change(f"{path}.what", a, b) for a, b in read_as.changes]
                found.left_out.append(LeftOut(f"{path}.what", read_as.reason, half.strip()))
                continue
            if not action.on:  # in a sitting the day was shown, and stays
                read_as = replace(read_as, when=_meant(read_as.when, reading, found))
            _tell(found, read_as, path, due, telling, kept)
    found.promises = tuple(_named(kept, found))


def _is_for_two(parts: Sequence[str], known: Known) -> bool:
    """Whether what is agreed on concerns two of those met, so that no one of them can read it word for word."""
    return len({_mentioned(part, known) for part in parts} - {None}) > 1


def _to_their_face(text: str, found: Gathered, known: Known) -> str:
    """Say a sentence of the candidate's own to the one it names: *Beth will ring me* is *you* to Beth."""
    turned = to_reader(text, known.reader(found.index), known.english, known.names)
    return text if turned.unsure or _mentioned(text, known) != found.index else turned.text


def _meant(when: When | None, reading: Reading, found: Gathered) -> When | None:
    """Say which of two days a weekday means: *Monday* on a Monday is today where they decide before the next.

    So it is where they met two days ago or more: who heard *Monday* on a Friday was not told of the Monday after next.
    """
    if when is None or when.named != "weekday" or when.day != reading.today + timedelta(7):
        return when
    met = met_day(found.interview, reading.today)
    if met is not None and timedelta(1) < reading.today - met < timedelta(7):
        return replace(when, day=reading.today, named="today")
    typed = found.interview.decision_by.strip()
    decides = decided(typed, reading.today, reading.country, reading.english) if typed else None
    until = last_day(decides, reading.today, is_day_off) if isinstance(decides, When) else None
    return replace(when, day=reading.today, named="today") if until and until < when.day else when


def _hears(half: str, first: str, action: Action, found: Gathered, known: Known) -> bool:
    """Whether one promise of a line concerns the reader; one that names nobody goes to whom the line begins with."""
    if action.to.strip().lower() in _ALL:
        return True
    named = _mentioned(half, known)
    return (told_to(action.to, first, known) if named is None or action.to.strip() else named) == found.index


def _named(kept: Sequence[Told], found: Gathered) -> Iterator[Told]:
    """Say *it* by its name: *send the case study* and *return it* speak of one thing; else it is left out."""
    given = [
        t.ahead.removeprefix(f"{HEARING} with ")
        for t in kept
        if t.owner != Owner.ME and t.kind == PromiseKind.GIVE and t.ahead
    ]
    for told_so in kept:
        is_named = _NAMED.search(told_so.do) and not _MY_VIEW.search(told_so.do)
        if told_so.owner != Owner.ME or not _IT.search(told_so.do) or is_named:
            yield told_so
        elif len(given) == 1:
            yield replace(told_so, do=_IT.sub(given[0], told_so.do, count=1), have="", topic="")
        else:
            found.left_out.append(LeftOut(f"{told_so.source}.what", Unsaid.UNSURE, told_so.do))


_IT = re.compile(r"\b(?:it|them)\b")
_NAMED = re.compile(r"\b(?:the|my|your|an?)\b.*\b(?:it|them)\b")
_MY_VIEW = re.compile(r"\bmy \w+ (?:of|on|about) (?:it|them)$")
"""Where *it* is named by nothing before it: *give you my view of it*."""


def _typed_on(day: str, found: Gathered) -> date:
    """Say from which day a relative date counts: that on which it was typed, where that is known."""
    return date.fromisoformat(day) if day else found.request.today


def _tell(found: Gathered, promise: Promise, path: str, due: str, telling: Telling, kept: list[Told]) -> None:
    found.changes += [Change(f"{path}.what", a, b) for a, b in promise.changes]
    said_so = told(promise, path, telling)
    if said_so is None:
        found.left_out.append(LeftOut(f"{path}.what", Unsaid.WHO, promise.deed or promise.thing))
        return
    sentence = (
        f"I look forward to {said_so.ahead}" if said_so.owner != Owner.ME and said_so.ahead else f"I will {said_so.do}"
    )
    their_words = len(sentence.replace(f"{HEARING} ", "").split())
    is_handed = promise.kind == PromiseKind.GIVE and promise.owner == Owner.ME
    is_long = found.hand is Hand.ROUGH and their_words > (_SURE_OF_PAPERS if is_handed else _SURE)
    hand = Hand.CAREFUL if found.hand is Hand.CAREFUL else Hand.QUICK
    if is_long or not is_plausible(sentence, found.words.english, hand):
        found.left_out.append(LeftOut(f"{path}.what", Unsaid.UNSURE, promise.deed or promise.thing))
        return
    if due.strip() and not said_so.due and found.hand is not Hand.ROUGH:
        said_so = _at_event(said_so, due, telling)
    is_named = bool(promise.when and promise.when.day and WEEKDAYS[promise.when.day.weekday()] in said_so.do)
    is_named = is_named or due.strip().casefold() in f"{said_so.do} {said_so.ahead}".casefold()
    if due.strip() and not said_so.due and not is_named:
        found.left_out.append(LeftOut(f"{path}.due", Unsaid.DUE, due.strip()))
    if lost := _unsaid_topic(promise, said_so, telling):
        found.left_out.append(LeftOut(f"{path}.what", Unsaid.PART, lost))
    if promise.noted:
        found.left_out.append(LeftOut(f"{path}.what", Unsaid.PART, promise.noted))
    if promise.never:
        found.left_out.append(LeftOut(f"{path}.due", Unsaid.DUE, promise.never))
    how, english = found.words.tone.contractions, found.words.english
    kept.append(replace(said_so, do=voiced(said_so.do, how, english), ahead=voiced(said_so.ahead, how, english)))


def _unsaid_topic(promise: Promise, told_so: Told, telling: Telling) -> str:
    """Give what they will be in touch about where the note does not say it; that they decide goes without saying."""
    is_told = not told_so.ahead.startswith(HEARING) or " about " in told_so.ahead or " with " in told_so.ahead
    if promise.kind != PromiseKind.CONTACT or not promise.rest or is_told:
        return ""
    return "" if telling.english.has("decides", promise.rest) or is_the_decision(promise.rest) else promise.rest


def _at_event(told_so: Told, due: str, telling: Telling) -> Told:
    """Tell a promise with the event it waits for: *bring my licence when I come for the medical*."""
    english = telling.english
    text = small(due.strip().rstrip("."), english)
    is_event = english.after("at_event", text) is not None and english.is_("pp", text)
    if tied := _tied(text):
        return replace(told_so, due=tied)
    when = event(text, english) or (text if is_event else "")
    turned = to_reader(when, telling.reader, english, telling.names)
    if not when or turned.unsure:
        return told_so
    return replace(told_so, due=turned.text, do=re.sub(r"^bring you ", "bring ", told_so.do))


def _tied(due: str) -> str:
    """Say how long after they give it: *within a week of receiving it*; empty where a due time is none of that."""
    found = _AFTER_IT.match(due)
    return f"{found[1]} {found[2]} {found[3]}" if found else ""


_AFTER_IT = re.compile(
    r"((?:with)?in (?:an?|two|three|four|five|six|seven|ten|\d+)) "
    r"((?:working )?(?:days?|weeks?|months?|hours?|fortnight)) ((?:of|after) (?:receiving|getting) (?:it|them))$"
)


_SURE, _SURE_OF_PAPERS = 12, 16
"""Words up to which a learner's promise that reads well can be taken to be right, *I look forward to* with it."""


def decision(found: Gathered, known: Known) -> None:
    """Read the day of the decision."""
    interview = found.interview
    typed = _MIGHT.sub("maybe ", interview.decision_by.strip())
    country = interview.country or dated_as(interview)
    if behind := behind_time(typed, _typed_on(interview.decision_on, found), country):
        found.left_out.append(LeftOut("decision_by", Unsaid.PART, behind))
    when = decided(typed, _typed_on(interview.decision_on, found), country, found.words.english)
    if isinstance(when, str):
        turned = to_reader(when, known.reader(found.index), known.english, known.names)
        found.decision = "" if turned.unsure else turned.text
    elif when is not None and (hedge := _contacts(typed, found)) is not None:
        due = said(replace(when, hedge=hedge), found.request.today, country, "on")
        found.promises = (*found.promises, Told(Owner.THEM, PromiseKind.CONTACT, "decision_by", ahead=HEARING, due=due))
        return
    elif when is not None:
        found.decision = said(replace(when, hedge=""), found.request.today, country, "by")
    if not found.decision:
        found.left_out.append(LeftOut("decision_by", Unsaid.DUE, typed))


def _contacts(typed: str, found: Gathered) -> str | None:
    """Say how sure it is that they will be in touch then, where nothing is said of deciding; None where it is."""
    english = found.words.english
    is_looked_for = any(t.owner != Owner.ME and t.ahead.startswith(HEARING) for t in found.promises)
    if english.has("undecided", typed) or (_MAYBE.search(typed) and not is_looked_for):
        return "perhaps"
    return "" if english.has("will_contact", typed) and not _decides(typed, found) else None


_MAYBE = re.compile(r"\b(?:maybe|perhaps|possibly)\b|\w\?$", re.IGNORECASE)
_MIGHT = re.compile(r"^(?:(?:it|that) )?(?:might|could|may) be (?:on )?", re.IGNORECASE)
"""What is only a guess at when they will be in touch: nobody is held to it."""


def _decides(typed: str, found: Gathered) -> bool:
    """Whether a decision is spoken of, or a call is looked forward to already."""
    english = found.words.english
    return english.has("decides", typed) or any(
        t.owner != Owner.ME and t.ahead.startswith(HEARING) for t in found.promises
    )


def dated_as(interview: Interview) -> str:
    """Say in which country's way dates are written where none is given: *US* where they are typed month first."""
    typed = [interview.date, interview.decision_by, *(f"{a.due} {a.what}" for a in interview.actions)]
    american = any(_MONTH_FIRST.search(t) for t in typed) or _US_PHONE.fullmatch(interview.sender.phone.strip())
    return "US" if american else ""
