"""What there is to say in a later note: the answers to its own questions made ready, or left out with their reason."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from assistant.core.compose.agreed import dated_as, promises
from assistant.core.compose.detail import detail
from assistant.core.compose.gathered import Gathered, LeftOut
from assistant.core.compose.material import Known, Made, Material, own, small, tidied
from assistant.core.compose.said import met_day
from assistant.core.compose.strength import strength
from assistant.core.dates import TimeKind, When, day_met, day_of, is_month_first, read, said, spoken
from assistant.core.english import Kind, Tag, is_clause, is_known, is_plausible, is_plural, sentences, spelled, unended
from assistant.core.interview import FollowUp, FollowUpKind, Owner, action_at
from assistant.core.marks import capital, fact
from assistant.core.marks import own as marked
from assistant.core.move import Move
from assistant.core.unsaid import Unsaid

Take = Callable[[str, str, str, Callable[[str], Made]], tuple[Material, ...]]
"""Reads an answer, given its path, its words, its kind where that is known, and what reads it otherwise."""
_DENIES = re.compile(r"\b(?:not|never|no|nothing|nobody)\b|n['’]t\b", re.IGNORECASE)
_FOR = re.compile(r"^(?:(?:thank you|thanks) )?for\s+", re.IGNORECASE)
_DEEDS = frozenset({Kind.DID, Kind.HAVE, Kind.BE})
_ASKS = re.compile(
    r"(?:could|can|would|will|do|does|did|is|are|am|shall|should|may|who|what|when|where|which|how|why)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Said:
    """The values and the situation of a later note as they grow, with the moves there is something to say in."""

    values: dict[str, str]
    situation: dict[str, object]
    moves: set[Move]


_CHOSEN = {Move.REASON: "why", Move.WISH: "wish", Move.HANDING: "how", Move.TIME: "how"}
"""The question whose answer a move says without a word of it."""


def chosen(move: Move, told: FollowUp) -> tuple[str, ...]:
    """Give the path of the answer that was chosen for a move of a later note, if any."""
    name = _CHOSEN.get(move, "")
    return (f"followup.{name}",) if name and getattr(told, name) else ()


def follow_up(found: Gathered, known: Known, take: Take) -> None:
    """Read the answers of a later note into what wordings may use."""
    told = found.interview.followup
    so_far = _Said(dict(found.said.values), dict(found.said.situation), {Move.PURPOSE, Move.CLOSE, Move.SHORT})
    so_far.situation |= {"how": told.how, "why": told.why, "wish": told.wish}
    so_far.situation |= {"what": "", "news": "", "glad": False, "plural": False, "asked": False}
    so_far.values |= {"is": "is", "it_is": "it is", "It_is": "It is", "them": "it"}
    _take_what(found, known, take, so_far)
    _take_more(found, known, take, so_far)
    _take_times(found, so_far)
    if told.link.strip():
        so_far.values["link"] = fact(told.link.strip(), found.sources.number("followup.link"))
    for move, there in {Move.HANDING: told.how or told.link, Move.REASON: told.why, Move.WISH: told.wish}.items():
        if there:
            so_far.moves.add(move)
    found.said = replace(found.said, values=so_far.values, situation=so_far.situation)
    found.moves = frozenset(so_far.moves)


def _take_what(found: Gathered, known: Known, take: Take, so_far: _Said) -> None:
    """Read what is handed over, accepted, or thanked for; a promise of the interview where no other is named."""
    told, path = found.interview.followup, "followup.what"
    typed = _FOR.sub("", told.what.strip()) if told.kind == FollowUpKind.THANKS else told.what.strip()
    read_as = _thanked if told.kind == FollowUpKind.THANKS else _subject_read
    made = take(path, typed, told.what_kind, lambda said: read_as(said, found.index, known)) if typed else ()
    if not typed and told.kind == FollowUpKind.PROMISE:
        made = _promised(found, known)
    if not made:
        return
    here = made[0]
    found.detail = (here,)
    found.told[here.source] = typed
    number = found.sources.number(here.source)
    forms = {"it": here.it, **{name: text for name, text in here.also.items() if name != "more"}}
    so_far.values |= {name: marked(text, number) for name, text in forms.items()}
    so_far.values |= {
        "It": capital(so_far.values["it"]),
        "is": "are" if here.plural else "is",
        "it_is": "they are" if here.plural else "it is",
        "It_is": "They are" if here.plural else "It is",
        "them": "them" if here.plural else "it",
    }
    so_far.situation |= {"what": here.kind.value, "plural": here.plural}


def _subject_read(typed: str, index: int, known: Known) -> Made:
    """Read what the note is about: a deed of one's own keeps its tense, all else reads as what somebody tells."""
    made = _own(typed, known) if re.match(r"I(?:'ve)? ", typed.replace("’", "'"), re.IGNORECASE) else Made()
    if made.readings and made.readings[0].kind in _DEEDS:
        first = made.readings[0]
        return replace(made, readings=(replace(first, kind=Kind.THAT, it=unended(first.it)),))
    return detail(typed, index, known)


def _thanked(typed: str, index: int, known: Known) -> Made:
    """Read what somebody is thanked for: whoever is named in *introducing me to your team*, they did it."""
    english = known.english
    text, changes = tidied(typed, english, known.keep)
    low = small(unended(text), english)
    reading = english.read(low)
    if low and reading.whole("doing") and reading.tokens[0].has(Tag.ING):
        return Made((Material(Kind.DOING, spelled(low, english), sad=english.is_sad(low)),), changes)
    return _subject_read(typed, index, known)


def _promised(found: Gathered, known: Known) -> tuple[Material, ...]:
    """Give the thing that was promised at the interview and can be handed over, the first of several."""
    promises(found, known)
    things = [t for t in found.promises if t.owner != Owner.THEM and t.have]
    found.concerns = []
    found.promises, found.left_out = (), [left for left in found.left_out if action_at(left.path) is None]
    english = known.english
    return tuple(
        Material(Kind.THING, t.have, t.source, plural=is_plural(t.have, english), sad=english.is_sad(t.have))
        for t in things[:1]
    )


def _take_more(found: Gathered, known: Known, take: Take, so_far: _Said) -> None:
    """Read the sentence of one's own: as news where it says what was done, else as it stands."""
    told, path = found.interview.followup, "followup.more"
    typed = told.more.strip()
    if not typed:
        return
    made = take(path, typed, told.more_kind, lambda said: _own(said, known))
    if not made:
        return
    here = made[0]
    number = found.sources.number(path)
    is_mine = here.kind in _DEEDS and here.it.startswith("I ")
    if is_mine:
        so_far.values["news"] = marked(unended(here.it), number)
    so_far.values["more"] = marked(own(here.it, known.english).it, number)
    so_far.situation |= {
        "news": "deed" if is_mine else "own",
        "glad": not (here.sad or _DENIES.search(here.it)),
        "perfect": here.it.startswith(("I have ", "I've ", "I am ", "I'm ")),
        "learned": " learned " in f" {here.it} " or " learnt " in f" {here.it} ",
    }
    so_far.moves.add(Move.OWN)
    found.told[path] = typed


def _own(text: str, known: Known) -> Made:
    """Read a sentence told to the reader: what I did or have, a question, or words that can stand as they are."""
    mended, changes = tidied(text, known.english, known.keep)
    asked = mended.rstrip(" ?.")
    if _ASKS.match(mended) and is_known(asked, known.english) and is_plausible(asked, known.english):
        return Made((own(f"{asked}?", known.english),), changes, is_vouched=True)
    made = strength(text, known)
    if not made.readings and made.reason == Unsaid.UNSURE and _is_whole(mended, known):
        return Made((own(mended, known.english),), changes)
    return made


def _is_whole(text: str, known: Known) -> bool:
    english = known.english
    return is_known(text, english) and all(is_clause(unended(part), english) for part in sentences(text))


def own_kinds(text: str, known: Known) -> tuple[str, ...]:
    """List the kinds a sentence of one's own can be read as; whole sentences are always one's own, too."""
    found = tuple(m.kind.value for m in _own(text, known).readings)
    return (*found, "own") if "own" not in found and _is_whole(text, known) else found


def _take_times(found: Gathered, so_far: _Said) -> None:
    told, country = found.interview.followup, found.interview.country or dated_as(found.interview)
    if told.when.strip():
        _take_when(found, told, country, so_far)
    if told.asked.strip():
        _take_asked(found, told, country, so_far)
    _take_decided(found, country, so_far)


def _take_when(found: Gathered, told: FollowUp, country: str, so_far: _Said) -> None:
    """Read by when one has to know, or when the next talk is."""
    path = "followup.when"
    when = read(told.when.rstrip(" ."), _typed_on(told.when_on, found), month_first=_month_first(country))
    text = "" if when is None else _spoken(when, told, found, country)
    if not text:
        found.left_out.append(LeftOut(path, Unsaid.DUE, told.when.strip()))
        return
    found.told[path] = told.when.strip()
    so_far.values["then"] = fact(text, found.sources.number(path))
    so_far.moves.add(Move.TIME)


def _spoken(when: When, told: FollowUp, found: Gathered, country: str) -> str:
    today = found.request.today
    if told.kind != FollowUpKind.NEXT or when.kind != TimeKind.DAY or when.day is None or when.other is not None:
        return said(replace(when, hedge=""), today, country, "on" if told.kind == FollowUpKind.NEXT else "by")
    if when.day < today:
        return ""
    # What is agreed on is said in full, so that a mistake would show.
    hour = f" at {when.clock or when.of_day}" if when.clock or when.of_day in ("noon", "midnight") else ""
    return f"on {spoken(when.day, country)}{hour}"


def _take_asked(found: Gathered, told: FollowUp, country: str, so_far: _Said) -> None:
    """Read when news was asked for the first time."""
    today = found.request.today
    day = day_of(told.asked, today, month_first=is_month_first(country))
    if day is None or day >= today:
        found.left_out.append(LeftOut("followup.asked", Unsaid.DUE, told.asked.strip()))
        return
    so_far.situation["asked"] = True
    so_far.values["asked"] = fact(day_met(day, today, country), found.sources.number("followup.asked"))


def _take_decided(found: Gathered, country: str, so_far: _Said) -> None:
    """Say by when they meant to decide, where that was a day and is over; other times would sound still to come."""
    interview, today = found.interview, found.request.today
    if not interview.decision_by.strip() or "decision" in found.request.dropped:
        return
    # Without the day it was typed, it was said at the interview.
    met = None if interview.decision_on else met_day(interview, today)
    typed_on = met or _typed_on(interview.decision_on, found)
    when = read(interview.decision_by.rstrip(" ."), typed_on, month_first=_month_first(country))
    if when is None or when.kind != TimeKind.DAY or when.day is None or when.other is not None or when.day >= today:
        return
    number = found.sources.number("decision_by")
    so_far.values["decide"] = fact(f"by {spoken(when.day, country, weekday=False)}", number)


def _month_first(country: str) -> bool | None:
    return is_month_first(country) if country else None


def _typed_on(day: str, found: Gathered) -> date:
    return date.fromisoformat(day) if day else found.request.today
