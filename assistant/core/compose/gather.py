"""What there is to say in one note: every answer made ready, told to whom it concerns, or left out with its reason."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.core.compose.afresh import afresh, righted_afresh
from assistant.core.compose.agreed import decision, promises, told_to
from assistant.core.compose.asked import asked_about, asks_the_same
from assistant.core.compose.beside import beside
from assistant.core.compose.detail import detail
from assistant.core.compose.followup import follow_up
from assistant.core.compose.gathered import Change, Gathered, LeftOut
from assistant.core.compose.halves import without_halves
from assistant.core.compose.hasty import taken
from assistant.core.compose.kindness import as_kindness
from assistant.core.compose.material import Known, Made, Material, known_of, lacks_article, own, small, tidied, voiced
from assistant.core.compose.met import met
from assistant.core.compose.need_kinds import with_forms
from assistant.core.compose.needs import need
from assistant.core.compose.pointed import leans
from assistant.core.compose.repair import Repaired, repair
from assistant.core.compose.said import Sources, facts_said
from assistant.core.compose.standing import Read, Vouch
from assistant.core.compose.strength import strength
from assistant.core.compose.strength import with_forms as strength_forms
from assistant.core.compose.unfelt import unfelt
from assistant.core.compose.vouch import vouched_repair, vouched_strength
from assistant.core.compose.vouch_detail import vouched_detail, vouched_reason
from assistant.core.compose.vouch_need import vouched_need
from assistant.core.compose.wanted import introduced
from assistant.core.compose.why import why
from assistant.core.compose.words import Request, Words
from assistant.core.english import (
    Hand,
    Kind,
    Tag,
    Whose,
    is_plausible,
    is_plural,
    is_sentence,
    is_turned_wrong,
    is_vouched,
    spelled,
)
from assistant.core.interview import Interview, of_person
from assistant.core.move import Move
from assistant.core.people import Person
from assistant.core.unsaid import Unsaid


def gather(interview: Interview, index: int, request: Request, words: Words) -> Gathered:
    """Read every answer for the note to one interviewer."""
    words = words.within(interview.followup.kind)
    people = met(interview, words.names)
    known = known_of(interview, people, words.english, words.names)
    sources = Sources()
    found = Gathered(
        interview,
        index,
        request,
        words,
        facts_said(interview, index, people, request.today, words, sources),
        sources,
        known.hand,
    )
    if interview.followup.kind:
        follow_up(
            found,
            known,
            lambda path, typed, kind, read: _taken(found, path, typed, _chosen(kind, typed, "", known, read)),
        )
        return found

    def told(at: str) -> Known:
        known = known_of(interview, people, words.english, words.names, at, index)
        found.hand = known.hand
        return known

    dropped = request.dropped
    given = interview.interviewers[index]
    path = of_person(index)
    if not people[index].first:
        found.left_out.append(LeftOut(f"{path}.name", Unsaid.NAME, given.name.strip()))
    if Move.DETAIL not in dropped:
        _take_detail(found, told("stood_out"), told)
    if Move.BESIDE not in dropped:
        found.beside = beside(found, people, lambda at: _told_another(found, people, at))
    if "need" not in dropped:
        found.need = _taken(found, "need", interview.need, _need(interview, index, told("need")))
    if "strength" not in dropped:
        strength_known = told("strength")
        found.strength = _pointed(
            found, _taken(found, "strength", interview.strength, _strength(interview, strength_known))
        )
    if Move.REPAIR not in dropped and _hears_repair(interview, index, known):
        _take_repair(found, told("repair"))
    promises(found, told("strength"))
    if "decision" not in dropped and _hears_decision(interview, index, known):
        decision(found, known)
    return found


def _take_detail(found: Gathered, known: Known, told: Callable[[str], Known]) -> None:
    """Read what stood out, and why; a reason for something that is not told is left out with it."""
    given, path = found.interview.interviewers[found.index], of_person(found.index)
    found.detail = _taken(found, f"{path}.stood_out", given.stood_out, _detail(found.interview, found.index, known))
    if given.why.strip() and not found.detail:
        found.left_out.append(LeftOut(f"{path}.why", Unsaid.ALONE, given.why.strip()))
    elif given.why.strip() + given.why_as.strip():
        reason = _taken(found, f"{path}.why", given.why, _why(found.interview, found.index, told("why")))
        found.why = reason[0] if reason else None


def _told_another(found: Gathered, people: Sequence[Person], at: int) -> tuple[Material, ...]:
    """Read what stood out in talking with another of those met, as the note to that person does."""
    words, path = found.words, of_person(at, "stood_out")
    known = known_of(found.interview, people, words.english, words.names, "stood_out", at)
    apart = replace(found, index=at, hand=known.hand, left_out=[], changes=[])
    return _taken(apart, path, found.interview.interviewers[at].stood_out, _detail(found.interview, at, known))


def _take_repair(found: Gathered, known: Known) -> None:
    """Read the better answer, and name what they asked where that cannot be said."""
    interview = found.interview
    read = _repair(interview, found.index, known)
    readings = _taken(found, "repair", interview.repair, read.made)
    found.repair = replace(read, made=replace(read.made, readings=readings))
    if readings and not found.why and asks_the_same(found.detail, read.topic, found.words.english):
        found.detail = ()
    asked = interview.repair_question.strip()
    if asked and readings and asked_about(asked, found.index, known) is None:
        found.left_out.append(LeftOut("repair_question", Unsaid.UNSURE, asked))


def _pointed(found: Gathered, strength: tuple[Material, ...]) -> tuple[Material, ...]:
    """Leave out *I did this at Finch* where what they need, to which it points, is not told before it."""
    if not strength or found.need or not leans(strength[0].it):
        return strength
    found.left_out.append(LeftOut("strength", Unsaid.UNSURE, found.interview.strength.strip()))
    return ()


def _taken(found: Gathered, path: str, typed: str, made: Made) -> tuple[Material, ...]:
    """Keep the readings of an answer; what was mended or left away is remembered."""
    found.changes += [Change(path, a, b) for a, b in made.changes]
    english = found.words.english
    sure = tuple(m for m in made.readings if made.is_vouched or _may_stand(m, found))
    made = replace(made, readings=sure)
    if typed.strip() and not made.readings:
        found.left_out.append(LeftOut(path, made.reason or Unsaid.UNSURE, typed.strip()))
    elif made.dropped:
        found.left_out.append(LeftOut(path, Unsaid.PART, made.dropped))
    how = found.words.tone.contractions
    return tuple(
        replace(m, it=voiced(m.it, how, english), also={k: voiced(v, how, english) for k, v in m.also.items()})
        for m in made.of(path).readings
    )


def _may_stand(made: Material, found: Gathered) -> bool:
    """Whether nothing gives a reading away; what somebody writes with care stands as it is."""
    english = found.words.english
    if not is_plausible(made.it, english, found.hand) or (made.kind is Kind.THING and made.it.endswith("!")):
        return False
    if is_turned_wrong(made.it, english) or (found.hand is Hand.ROUGH and not is_vouched(made.it, english)):
        return False
    if found.hand is Hand.CAREFUL:
        return True
    if "(" in made.it or (made.kind is Kind.THING and lacks_article(made.it, english)):
        return False
    first, *rest = english.read(made.it).tokens
    if made.kind is Kind.TO_DO and first.has(Tag.LABEL) and rest and rest[0].has(Tag.NUMBER):
        return False  # "class 1 drivers for the Leeds run"
    return made.kind in _NO_SENTENCES or is_sentence(made.it, english)


_NO_SENTENCES = (Kind.THING, Kind.SOMEONE, Kind.TROUBLE, Kind.TO_DO, Kind.DOING, Kind.HOW)


def _chosen(
    kind: str,
    typed: str,
    sentence: str,
    known: Known,
    read: Read,
    vouched: Vouch | None = None,
    whose: Whose | None = None,
) -> Made:
    """Take an answer as the sentence or the kind the person gave it, which nobody doubts, else as it reads.

    Of somebody who types in haste or is learning English only what is ``vouched`` for is taken.
    """
    english = known.english
    if sentence.strip():
        # A beginning chosen in a sitting goes before what was typed, slips and all; a finished sentence stays.
        text, changes = tidied(sentence.strip(), english, known.keep) if kind in set(Kind) else (sentence.strip(), ())
        return Made((own(text, english, felt=True),), changes, is_vouched=True)
    if kind not in set(Kind):
        return without_halves(typed, taken(typed, read, vouched, known, whose), whose, english)
    made = read(typed)
    if fitting := tuple(m for m in made.readings if m.kind == kind):
        return replace(made, readings=fitting, is_vouched=True)
    if kind == Kind.DOING and (things := [m for m in made.readings if m.kind is Kind.THING]):
        return replace(made, readings=(replace(things[0], kind=Kind.DOING, also={}),))  # "I enjoyed the tour"
    text, changes = tidied(typed, english, known.keep)
    if not text:
        return Made(reason=Unsaid.NOTHING)
    kind = Kind(kind)
    told = (english.after("because", text) or text) if kind is Kind.THAT else text
    it = spelled(small(told.rstrip(" .!"), english), english)
    if kind is Kind.OWN:
        return Made((own(text, english, felt=True),), changes, is_vouched=True)
    said = Material(kind, it, plural=is_plural(it, english), sad=english.is_sad(it))
    return Made((said,), changes, is_vouched=True)


def _detail(interview: Interview, index: int, known: Known) -> Made:
    given = interview.interviewers[index]
    is_chosen = given.stood_out_kind or given.stood_out_as.strip()
    typed, praise = (given.stood_out, "") if is_chosen else as_kindness(unfelt(given.stood_out, known), index, known)
    made = _chosen(
        given.stood_out_kind,
        typed,
        given.stood_out_as,
        known,
        lambda typed: detail(_told_that(typed, given.stood_out_kind), index, known),
        vouched_detail,
        Whose.THEIRS,
    )
    if not is_chosen:
        made = afresh(given.stood_out, made, lambda text, sure: detail(text, index, sure), known)
    return replace(made, dropped=" ".join(filter(None, (made.dropped, praise)))) if made.readings else made


def _told_that(typed: str, kind: str) -> str:
    """Put the word before a clause that its stem had: it tells *your team ships* from a number of ships."""
    return f"that {typed}" if kind == Kind.THAT and not typed.lower().startswith("that ") else typed


def _why(interview: Interview, index: int, known: Known) -> Made:
    given = interview.interviewers[index]
    return _chosen(
        given.why_kind, given.why, given.why_as, known, lambda typed: why(typed, index, known), vouched_reason
    )


def _need(interview: Interview, index: int, known: Known) -> Made:
    made = _chosen(
        interview.need_kind,
        interview.need,
        interview.need_as,
        known,
        lambda typed: need(_told_that(typed, interview.need_kind), index, known),
        lambda typed, read, known: vouched_need(typed, read, known, index),
        Whose.WANTED,
    )
    if not interview.need_kind + interview.need_as:
        made = afresh(interview.need, made, lambda text, sure: need(text, index, sure), known, is_wanted=True)
    return replace(made, readings=tuple(with_forms(introduced(m, known.english), known.english) for m in made.readings))


def _strength(interview: Interview, known: Known) -> Made:
    made = _chosen(
        interview.strength_kind,
        interview.strength,
        interview.strength_as,
        known,
        lambda typed: strength(typed, known),
        vouched_strength,
        Whose.MINE,
    )
    if not interview.strength_kind + interview.strength_as:
        made = afresh(interview.strength, made, strength, known, is_mine=True)
    return replace(made, readings=tuple(strength_forms(m, known.english) for m in made.readings))


def _repair(interview: Interview, index: int, known: Known) -> Repaired:
    found = repair(interview.repair, interview.repair_question, index, known)
    if not found.made.readings and (topic := asked_about(interview.repair_question, index, known)):
        found = Repaired(found.made, *topic, is_question=True)  # to an answer that stands word for word
    kind, whole = interview.repair_kind, interview.repair_as
    told = replace(found, made=_chosen(kind, interview.repair, whole, known, lambda _: found.made, vouched_repair))
    return told if kind + whole else righted_afresh(told, interview.repair, interview.repair_question, index, known)


def _hears_repair(interview: Interview, index: int, known: Known) -> bool:
    if not interview.repair.strip() and not interview.repair_as.strip():
        return False
    texts = (interview.repair_question, interview.repair)
    asked = [text for text in texts if any(t.word in _ASKS for t in known.english.read(text).tokens)]
    return told_to(interview.repair_to, asked[0] if asked else "", known) == index


_ASKS = frozenset("asked asks ask wanted wondered question".split())
"""Words by which a better answer says who had asked."""


def _hears_decision(interview: Interview, index: int, known: Known) -> bool:
    return bool(interview.decision_by.strip()) and told_to("", interview.decision_by, known) == index
