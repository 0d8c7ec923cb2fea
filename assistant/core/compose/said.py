"""The facts of one interview as wordings name them: ``role``, ``when``, ``first``, each marked with its source."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from assistant.core.compose.role import ITSELF, STRAY, TOLD_OF, cased, role_name
from assistant.core.compose.words import Words
from assistant.core.dates import day_met, day_of, is_month_first
from assistant.core.english import BRITISH_FAMILY, is_someone, of_country, with_article
from assistant.core.interview import LEGAL, Interview, MeetingKind, Round, of_person
from assistant.core.marks import fact
from assistant.core.people import Names, Person, greeted, wants_the

_FACE_TO_FACE = (MeetingKind.IN_PERSON, MeetingKind.ONSITE, MeetingKind.GROUP)
_BRACKETED = re.compile(r"\s*\([^()]*\)$")
_IT_IS = re.compile(r"^(?:it is|it's|it was|the company is|they are) (?=[A-Z])", re.IGNORECASE)


@dataclass(slots=True)
class Sources:
    """Answer paths by number, as the marks carry them."""

    paths: list[str] = field(default_factory=list)

    def number(self, path: str) -> int:
        """Give a path its number, the same each time."""
        if path not in self.paths:
            self.paths.append(path)
        return self.paths.index(path)


@dataclass(frozen=True, slots=True)
class Said:
    """What wordings may use, what conditions may ask, and how to greet."""

    values: Mapping[str, str]
    situation: Mapping[str, object]
    greeting: str
    greeting_name: str
    formal: bool
    """Whether the person asks for a formal letter whatever the tone."""


def met_day(interview: Interview, today: date) -> date | None:
    """Resolve the day of the interview; None where it is not given, not understood or still to come."""
    if not interview.date.strip():
        return None
    day = day_of(interview.date, today, month_first=is_month_first(interview.country))
    return day if day and day <= today else None


def company_name(typed: str, names: Names, *, small: bool) -> str:
    """Write the company as it stands in a sentence: capitals where the person types none, *the* where it wants one."""
    name = _IT_IS.sub("", STRAY.sub("", typed.strip())) or typed
    name = TOLD_OF.split(name)[0] or name
    name = cased(name) if small else name
    name = LEGAL.sub("", _BRACKETED.sub("", name)) or name
    name = re.sub(r"^(?:Familie|Famille|Familia|Famiglia) (.+)$", r"\1 Family", name)
    if re.match(r"The ", name):
        is_house = re.search(r"\b[Ff]amily$", name) or wants_the(name[4:], names.lists)
        return _household(f"the {name[4:]}") if is_house else name
    return _household(f"the {name}") if wants_the(name, names.lists) else name


def _household(name: str) -> str:
    return re.sub(r" Family$", " family", name)


def types_small(interview: Interview) -> bool:
    """Whether this person types names without capitals, so that a small company name is no brand's own spelling."""
    typed = [interview.sender.name, interview.role, *(p.name for p in interview.interviewers)]
    return any(t.strip() and t.islower() for t in typed)


def facts_said(
    interview: Interview, index: int, people: Sequence[Person], today: date, words: Words, sources: Sources
) -> Said:
    """Gather the facts for the note to one interviewer. Facts that are not known are not there."""
    who, given = people[index], interview.interviewers[index]
    path = sources.number(of_person(index, "call" if given.call.strip() else "name"))
    greeting, greeting_name, formal = greeted(who, words.tone.address)
    kind = sources.number("kind")
    company = company_name(interview.company, words.names, small=types_small(interview) and interview.company.islower())
    if company.endswith(" family") and who.name.family and who.name.family in company.split():
        company = "your family"
    if not greeting_name:  # an e-mail address alone is no name
        greeting, greeting_name = "full", f"{re.sub(r'^[Tt]he ', '', company)} team"
    values = {
        "company": fact(company, sources.number("company")),
        "role": fact(role_name(interview.role, words), sources.number("role")),
        "name": fact(who.name.full, path),
        "interview": fact(_interview(interview, words), kind),
        "talk": fact(words.said["talk"].get(interview.kind) or words.said["talk"]["any"], kind),
    }
    if greeting == "first":
        values["first"] = fact(greeting_name, path)
    if others := _others(people, index, whole=words.tone.address == "full"):
        number = sources.number(of_person(0 if index else 1, "name"))
        values["others"] = fact(" and ".join(others), number)
        each = f", {others[0]} and {others[1]}" if others[1:] else f" and {others[0]}"
        values["you_all"] = "you" + fact(each, number)
    values |= _as_work(role_name(interview.role, words), words, sources)
    day = met_day(interview, today)
    if day:
        when = day_met(day, today, interview.country)
        number = sources.number("date")
        values["when"] = fact(when, number)
        values["day"] = fact(when.removeprefix("on ").replace("last ", "last "), number)
    if length := words.said["length"].get(str(interview.minutes or 0)):
        values["length"] = fact(length, sources.number("minutes"))
    told = (interview.role, interview.company, interview.need, interview.strength, given.stood_out, given.why)
    grave = any(words.english.is_grave(text) for text in told)
    situation = {
        "kind": interview.kind,
        "round": interview.round,
        "panel": interview.is_panel,
        "beside": index > 0 and not given.stood_out.strip(),
        "minutes": interview.minutes or 0,
        "channel": interview.channel,
        "formal": formal or grave,
        "sober": formal or grave or greeting == "titled",
        "dated": day is not None,
        "fresh": day == today,
        "short": words.tone.contractions == "familiar"
        and greeting == "first"
        and not formal
        and not re.search(r" (?:Sir|Ma'am|Madam)$", greeting_name),
        "in_person": interview.kind in (*_FACE_TO_FACE, ""),
        "seen": interview.kind in _FACE_TO_FACE,
        "job": interview.round != Round.INFORMATIONAL,
        "inside": interview.round == Round.INTERNAL,
        "british": of_country(interview.country) in BRITISH_FAMILY,
    }
    return Said(values, situation, greeting, greeting_name, formal)


def _others(people: Sequence[Person], index: int, *, whole: bool) -> tuple[str, ...]:
    """Name whom else one met: one or two by their names, more as colleagues; empty where a name is not sure."""
    if len(people) - 1 > _NAMED:
        return ("your colleagues",)
    return tuple(others_called(people, index, whole=whole).values())


def others_called(people: Sequence[Person], index: int, *, whole: bool) -> dict[int, str]:
    """Give how a note to one person names each of the others met; empty where a name is not sure.

    A tone that greets by the whole name speaks so of the others too, but for those it was first names with.
    """
    by_whole = [whole and not p.call and p.referred == p.first for p in people]
    called = [(whole and p.formally) or p.referred for p in people]
    names = {n: p.name.full if by_whole[n] else called[n] for n, p in enumerate(people) if n != index}
    sure = all(p.first and not p.is_by_title and _NAME.fullmatch(p.referred) for p in people)
    alike = len({*names.values()}) < len(names) or {people[index].referred, people[index].first} & {*names.values()}
    return names if sure and not alike else {}  # "I was glad to meet Dana too", to Dana


_NAMED = 2
"""Others of a panel who are named in a note; of more it speaks as colleagues."""
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|St)\. )?[^\W\d_a-z][\w'’.-]*(?:(?: ['’]?[a-z]{1,4}){0,2} [^\W\d_a-z][\w'’.-]*){0,3}"
)


def _as_work(role: str, words: Words, sources: Sources) -> dict[str, str]:
    """Speak of the work rather than the post: *Urban Planner* → *an urban planner*, *as an urban planner*.

    Of a field nobody is one: *Front Desk and Client Care* → *in front desk and client care*.
    """
    written, number = words.english.slips.written, sources.number("role")
    role = _BRACKETED.sub("", role) or role

    def one(match: re.Match[str]) -> str:
        word = match[0]
        return word if any(c.isupper() for c in word[1:]) else written.get(word.lower(), word.lower())

    if ITSELF.search(role):
        return {name: f"in {fact(f'the {role}', number)}" for name in ("as_role", "of_role")}
    said = re.sub(r"[^\W\d_]+", one, role)
    is_person = " and " not in said or is_someone(with_article(said, "a"), words.english)
    if not is_person:
        return {name: f"in {fact(said, number)}" for name in ("as_role", "of_role")}
    one_such = fact(with_article(said, "a"), number)
    return {"a_role": one_such, "as_role": f"as {one_such}", "of_role": f"of {one_such}"}


def _interview(interview: Interview, words: Words) -> str:
    told = interview.round
    if told == Round.SCREEN and interview.kind not in (MeetingKind.PHONE, MeetingKind.VIDEO, ""):
        told = "first"  # a screening face to face is no call
    return words.said["interview"].get(told) or words.said["interview"]["any"]
