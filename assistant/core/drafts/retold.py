"""The answers told again: one changed, a name put right."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from enum import StrEnum

from assistant.core.dates import day_of, is_month_first
from assistant.core.interview import Interview, Interviewer, MeetingKind, Round, of_action, of_person

_CHOSEN = ("need", "strength", "repair")
_OF_PERSON = ("email", "call", "title", "name")
_OF_SENDER = {"sender": "name", "sender.email": "email", "phone": "phone"}


def with_answer(interview: Interview, index: int, field: str, text: str, today: date | None = None) -> Interview | None:
    """Set one answer, typed on this day; None when the field needs its question asked."""
    if field == "stood_out":
        # Why it stayed was said of the old answer.
        told = {"stood_out": text, "stood_out_as": "", "stood_out_kind": "", "why": "", "why_as": "", "why_kind": ""}
        return with_person(interview, index, **told)
    if field == "why":
        return with_person(interview, index, why=text, why_as="", why_kind="")
    if field in _OF_PERSON:
        return with_person(interview, index, **{field: text})
    if field in _OF_SENDER:
        return replace(interview, sender=replace(interview.sender, **{_OF_SENDER[field]: text}))  # type: ignore[arg-type]
    if field in _READ:
        return _READ[field](interview, text, today)
    if field == "decision_by":
        return replace(interview, decision_by=text, decision_on=today.isoformat() if today else "")
    if field in _CHOSEN:
        return replace(interview, **{field: text, f"{field}_as": "", f"{field}_kind": ""})  # type: ignore[arg-type]
    if field in ("company", "role", "country"):
        return replace(interview, **{field: text})  # type: ignore[arg-type]
    return None


def _one_of(known: type[StrEnum], text: str) -> StrEnum | None:
    """Read what is one of a few: "final", "in person"; what is said otherwise is asked for."""
    said = re.sub(r"\b(?:the|a|an|round|interview|call)\b", " ", text.lower())
    name = "-".join(re.findall(r"[^\W_]+", said))
    return next((value for value in known if value == name), None)


def _with_day(interview: Interview, text: str, today: date | None) -> Interview | None:
    # "Yesterday" is the day before it was typed, whenever the note is written.
    day = day_of(text, today, month_first=is_month_first(interview.country)) if today else None
    return replace(interview, date=day.isoformat()) if day else None


def _with_minutes(interview: Interview, text: str, _today: date | None) -> Interview | None:
    number = re.search(r"\d+", text)
    return replace(interview, minutes=int(number.group())) if number else None


def _with_round(interview: Interview, text: str, _today: date | None) -> Interview | None:
    found = _one_of(Round, text)
    return replace(interview, round=Round(found)) if found else None


def _with_kind(interview: Interview, text: str, _today: date | None) -> Interview | None:
    found = _one_of(MeetingKind, text)
    return replace(interview, kind=MeetingKind(found)) if found else None


_READ = {"minutes": _with_minutes, "date": _with_day, "round": _with_round, "kind": _with_kind}
"""Answers that are more than words: what cannot be read is asked for."""


def with_person(interview: Interview, index: int, **values: str) -> Interview:
    """Change what is known of one interviewer."""
    people = list(interview.interviewers)
    people[index] = replace(people[index], **values)
    return replace(interview, interviewers=tuple(people))


def with_words(interview: Interview, swap: Callable[[str], str], of: Collection[str] | None = None) -> Interview:
    """Put words right in every answer but the names themselves, or only in the answers at some paths."""

    def put(path: str, *texts: str) -> list[str]:
        return [swap(text) if of is None or path in of else text for text in texts]

    people = []
    for i, p in enumerate(interview.interviewers):
        stood_out, stood_out_as = put(of_person(i, "stood_out"), p.stood_out, p.stood_out_as)
        why, why_as = put(of_person(i, "why"), p.why, p.why_as)
        people.append(replace(p, stood_out=stood_out, stood_out_as=stood_out_as, why=why, why_as=why_as))
    actions = []
    for i, a in enumerate(interview.actions):
        what, to, due = put(of_action(i), a.what, a.to, a.due)
        actions.append(replace(a, what=what, to=to, due=a.due if of is None else due))
    fields = [(field, name) for field in _CHOSEN for name in (field, f"{field}_as")]
    fields += [("repair", "repair_question"), ("repair", "repair_to"), ("decision_by", "decision_by")]
    told = {name: put(path, str(getattr(interview, name)))[0] for path, name in fields}
    return replace(interview, interviewers=tuple(people), actions=tuple(actions), **told)  # type: ignore[arg-type]


def answers(interview: Interview) -> list[tuple[str, str]]:
    """Return every answer with its path."""
    names = ("need", "strength", "repair", "repair_question", "decision_by", "company", "role")
    found = [(f, str(getattr(interview, f))) for f in names]
    found += [(f"followup.{f}", str(getattr(interview.followup, f))) for f in ("what", "more", "when", "asked", "link")]
    found += [(of_person(i, "stood_out"), p.stood_out) for i, p in enumerate(interview.interviewers)]
    found += [(of_person(i, "why"), p.why) for i, p in enumerate(interview.interviewers)]
    return found + [(of_action(i), f"{a.what} {a.due}".strip()) for i, a in enumerate(interview.actions)]


def changed_in(before: Interview, now: Interview) -> frozenset[str]:
    """Return the paths of the answers that are not the same in both."""
    told = ({*answers(i), ("date", i.date)} for i in (before, now))
    return frozenset(path for path, _ in set.symmetric_difference(*told))


def person_named(interview: Interview, name: str) -> int | None:
    """Return which interviewer is meant by a part of a name."""
    wanted = {w for said in re.findall(r"[^\W_]+", name.lower()) for w in (said, said.removesuffix("s"))}

    def shared(person: Interviewer) -> int:
        return len(wanted & set(re.findall(r"[^\W_]+", f"{person.name} {person.call}".lower())))

    best = max(range(len(interview.interviewers)), key=lambda i: shared(interview.interviewers[i]))
    return best if wanted and shared(interview.interviewers[best]) else None


def whose_name(interview: Interview, current: int, text: str) -> int:
    """Return whose name words put right: that of the person at hand, unless they are more of another's."""

    def shared(index: int) -> int:
        return len(set(re.findall(r"[^\W_]+", text.lower())) & set(_names(interview.interviewers[index])))

    best = max(range(len(interview.interviewers)), key=shared)
    return best if shared(best) > shared(current) else current


def _names(person: Interviewer) -> list[str]:
    return re.findall(r"[^\W_]+", person.name.lower())
