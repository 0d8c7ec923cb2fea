"""What there is to say in one note: every answer made ready, told to whom it concerns, or left out with its reason."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.core.compose.decision import decided
from assistant.core.compose.detail import detail
from assistant.core.compose.material import Known, Made, Material, own, small, tidied
from assistant.core.compose.need import need, with_forms
from assistant.core.compose.repair import Repaired, repair
from assistant.core.compose.said import Said, Sources, facts_said
from assistant.core.compose.strength import strength
from assistant.core.compose.strength import with_forms as strength_forms
from assistant.core.compose.why import why
from assistant.core.compose.words import Request, Words
from assistant.core.dates import said
from assistant.core.english.contracted import contracted, expanded
from assistant.core.english.kinds import Kind, has_shorthand, is_plural
from assistant.core.english.plausible import is_plausible
from assistant.core.english.spelled import spelled
from assistant.core.interview.facts import Interview
from assistant.core.people.called import person
from assistant.core.people.meant import mentions, who_is
from assistant.core.people.turn import to_reader
from assistant.core.promises.parse import Reading, parse
from assistant.core.promises.promise import Promise, Told, Unread
from assistant.core.promises.tell import Telling, told

EVERYONE = "everyone"
_MONTH_FIRST = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b(?!:)|\bthanksgiving\b",
    re.IGNORECASE,
)
_US_PHONE = re.compile(r"(?:\+1[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
_ALL = frozenset({"everyone", "everybody", "all", "all of them", "both", "both of them", "the panel", "the team"})


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An answer, or a part of one, that is not in the note: where it stands, why, and what was left away."""

    path: str
    reason: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Words of an answer that were read as others."""

    path: str
    typed: str
    meant: str


@dataclass(slots=True)
class Gathered:
    """Everything the search chooses from, for one reader."""

    interview: Interview
    index: int
    request: Request
    words: Words
    said: Said
    sources: Sources
    detail: tuple[Material, ...] = ()
    why: Material | None = None
    need: tuple[Material, ...] = ()
    strength: tuple[Material, ...] = ()
    repair: Repaired | None = None
    promises: tuple[Told, ...] = ()
    decision: str = ""
    left_out: list[LeftOut] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    concerns: list[str] = field(default_factory=list)
    """The paths of the action items that concern this reader."""

    @property
    def have(self) -> frozenset[str]:
        """The moves there is something to say in."""
        given = {
            "detail": self.detail,
            "bridge": self.need or self.strength,
            "repair": self.repair and self.repair.made.readings,
            "promises": self.promises or self.decision,
            "close": True,
            "offer": True,
        }
        return frozenset(name for name, there in given.items() if there and name not in self.request.dropped)


def gather(interview: Interview, index: int, request: Request, words: Words) -> Gathered:
    """Read every answer for the note to one interviewer."""
    people = [person(p.name, p.call, p.title, words.names) for p in interview.interviewers]
    known = Known(words.english, words.names, people)
    sources = Sources()
    found = Gathered(
        interview,
        index,
        request,
        words,
        facts_said(interview, index, people[index], request.today, words, sources),
        sources,
    )
    dropped = request.dropped
    given = interview.interviewers[index]
    path = f"interviewers[{index}]"
    if "detail" not in dropped:
        found.detail = _taken(found, f"{path}.stood_out", given.stood_out, _detail(interview, index, known))
        if found.detail and given.why.strip() + given.why_as.strip():
            reason = _taken(found, f"{path}.why", given.why, _why(interview, index, known))
            found.why = reason[0] if reason else None
    if "need" not in dropped:
        found.need = _taken(found, "need", interview.need, _need(interview, index, known))
    if "strength" not in dropped:
        found.strength = _taken(found, "strength", interview.strength, _strength(interview, known))
    if "repair" not in dropped and _hears_repair(interview, index, known):
        found.repair = _repair(interview, index, known)
        found.repair = replace(
            found.repair,
            made=replace(found.repair.made, readings=_taken(found, "repair", interview.repair, found.repair.made)),
        )
    _promises(found, known)
    if "decision" not in dropped and _hears_decision(interview, index, known):
        _decision(found, known)
    return found


def _taken(found: Gathered, path: str, typed: str, made: Made) -> tuple[Material, ...]:
    """Keep the readings of an answer; what was mended or left away is remembered."""
    found.changes += [Change(path, a, b) for a, b in made.changes]
    english = found.words.english
    sure = tuple(m for m in made.readings if not has_shorthand(m.it, english) and is_plausible(m.it, english))
    made = replace(made, readings=sure)
    if typed.strip() and not made.readings:
        found.left_out.append(LeftOut(path, made.reason or "unsure", typed.strip()))
    elif made.dropped:
        found.left_out.append(LeftOut(path, "part", made.dropped))
    return tuple(
        replace(m, it=_voiced(m.it, found.words), also={k: _voiced(v, found.words) for k, v in m.also.items()})
        for m in made.of(path).readings
    )


def _voiced(text: str, words: Words) -> str:
    """Write short forms as the tone has them."""
    if words.tone.contractions in ("typed", "familiar"):
        return text
    return (contracted if words.tone.contractions == "always" else expanded)(text, words.english)


def _chosen(kind: str, typed: str, sentence: str, known: Known, read_as: Callable[[], Made]) -> Made:
    """Take an answer as the sentence or the kind the person gave it, else as it reads."""
    english = known.english
    if sentence.strip():
        return Made((own(sentence.strip(), english, felt=True),))
    made = read_as()
    if kind not in set(Kind):
        return made
    if fitting := tuple(m for m in made.readings if m.kind == kind):
        return replace(made, readings=fitting)
    text, changes = tidied(typed, english, known.keep)
    if not text:
        return Made(reason="nothing")
    it = spelled(small(text.rstrip(" ."), english), english)
    kind = Kind(kind)
    if kind is Kind.OWN:
        return Made((own(text, english, felt=True),), changes)
    return Made((Material(kind, it, plural=is_plural(it, english), sad=english.is_sad(it)),), changes)


def _detail(interview: Interview, index: int, known: Known) -> Made:
    given = interview.interviewers[index]
    return _chosen(
        given.stood_out_kind,
        given.stood_out,
        given.stood_out_as,
        known,
        lambda: detail(_told_that(given.stood_out, given.stood_out_kind), index, known),
    )


def _told_that(typed: str, kind: str) -> str:
    """Put the word before a clause that its stem had: it tells *your team ships* from a number of ships."""
    return f"that {typed}" if kind == Kind.THAT and not typed.lower().startswith("that ") else typed


def _why(interview: Interview, index: int, known: Known) -> Made:
    given = interview.interviewers[index]
    return _chosen(given.why_kind, given.why, given.why_as, known, lambda: why(given.why, index, known))


def _need(interview: Interview, index: int, known: Known) -> Made:
    made = _chosen(
        interview.need_kind,
        interview.need,
        interview.need_as,
        known,
        lambda: need(_told_that(interview.need, interview.need_kind), index, known),
    )
    return replace(made, readings=tuple(with_forms(m, known.english) for m in made.readings))


def _strength(interview: Interview, known: Known) -> Made:
    made = _chosen(
        interview.strength_kind,
        interview.strength,
        interview.strength_as,
        known,
        lambda: strength(interview.strength, known),
    )
    return replace(made, readings=tuple(strength_forms(m, known.english) for m in made.readings))


def _repair(interview: Interview, index: int, known: Known) -> Repaired:
    found = repair(interview.repair, interview.repair_question, index, known)
    return replace(
        found, made=_chosen(interview.repair_kind, interview.repair, interview.repair_as, known, lambda: found.made)
    )


def _hears_repair(interview: Interview, index: int, known: Known) -> bool:
    if not interview.repair.strip() and not interview.repair_as.strip():
        return False
    return _told_to(interview.repair_to, interview.repair, known) == index


def _hears_decision(interview: Interview, index: int, known: Known) -> bool:
    return bool(interview.decision_by.strip()) and _told_to("", interview.decision_by, known) == index


def _told_to(to: str, text: str, known: Known) -> int:
    """Say whom something concerns: the one named for it, the one its words name, else the first."""
    if to.strip() and (named := who_is(to, known.people, known.names)) is not None:
        return named
    tokens = known.english.read(text).tokens
    small_words = frozenset(t.word for t in tokens if known.english.lexicon.is_known(t.word))
    found = mentions(tokens, known.people, small_words, known.names.titles)
    return found[0].who if found else 0


def _promises(found: Gathered, known: Known) -> None:
    interview, words = found.interview, found.words
    telling = Telling(
        words.english,
        words.names,
        words.promises,
        known.reader(found.index, asked_of=len(known.people) == 1),
        found.request.today,
        interview.country or dated_as(interview),
    )
    kept = []
    for number, action in enumerate(interview.actions):
        path = f"actions[{number}]"
        if (
            path in found.request.dropped
            or action.owner in found.request.dropped
            or "promises" in found.request.dropped
        ):
            continue
        everyone = action.to.strip().lower() in _ALL
        to = found.index if everyone else _told_to(action.to, action.what, known)
        if to != found.index:
            continue
        found.concerns.append(path)
        if action.what_kind == Kind.OWN:
            kept.append(Told(action.owner, "own", path, own(tidied(action.what, words.english)[0], words.english).it))
            continue
        reading = Reading(
            words.english,
            words.promises,
            _typed_on(action.on, found),
            interview.country or dated_as(interview),
            known.keep,
        )
        read_as = parse(action.what, action.owner, action.due, reading)
        if isinstance(read_as, Unread):
            found.changes += [Change(f"{path}.what", a, b) for a, b in read_as.changes]
            found.left_out.append(LeftOut(f"{path}.what", read_as.reason, action.what.strip()))
            continue
        _tell(found, read_as, path, action.due, telling, kept)
    found.promises = tuple(kept)


def _typed_on(day: str, found: Gathered) -> date:
    """Say from which day a relative date counts: that on which it was typed, where that is known."""
    return date.fromisoformat(day) if day else found.request.today


def _tell(found: Gathered, promise: Promise, path: str, due: str, telling: Telling, kept: list[Told]) -> None:
    found.changes += [Change(f"{path}.what", a, b) for a, b in promise.changes]
    said_so = told(promise, path, telling)
    if said_so is None:
        found.left_out.append(LeftOut(f"{path}.what", "who", promise.deed or promise.thing))
        return
    if due.strip() and promise.when is None:
        found.left_out.append(LeftOut(f"{path}.due", "due", due.strip()))
    kept.append(replace(said_so, do=_voiced(said_so.do, found.words), ahead=_voiced(said_so.ahead, found.words)))


def _decision(found: Gathered, known: Known) -> None:
    interview = found.interview
    typed = interview.decision_by.strip()
    country = interview.country or dated_as(interview)
    when = decided(typed, _typed_on(interview.decision_on, found), country, found.words.english)
    if when is None:
        found.left_out.append(LeftOut("decision_by", "due", typed))
    else:
        if isinstance(when, str):
            turned = to_reader(when, known.reader(found.index), known.english, known.names)
            when = "" if turned.unsure else turned.text
        found.decision = (
            when if isinstance(when, str) else said(replace(when, hedge=""), found.request.today, country, "by")
        )


def dated_as(interview: Interview) -> str:
    """Say in which country's way dates are written where none is given: *US* where they are typed month first."""
    typed = [interview.date, interview.decision_by, *(f"{a.due} {a.what}" for a in interview.actions)]
    american = any(_MONTH_FIRST.search(t) for t in typed) or _US_PHONE.fullmatch(interview.sender.phone.strip())
    return "US" if american else ""
