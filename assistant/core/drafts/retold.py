"""The answers told again: one changed, a name put right, some left out."""

import re
from collections.abc import Callable, Collection
from dataclasses import fields, replace

from assistant.core.interview.facts import Action, Interview, Interviewer
from assistant.core.note import Note, Sentence

_CHOSEN = ("need", "strength", "repair")
_OF_PERSON = ("stood_out", "email", "call", "title", "name")
_OF_SENDER = {"sender": "name", "sender.email": "email", "phone": "phone"}
_ACTION = re.compile(r"actions\[(\d+)\]")


def with_answer(interview: Interview, index: int, field: str, text: str) -> Interview | None:
    """Set one answer; None when the field needs its question asked."""
    if field in _OF_PERSON:
        return with_person(interview, index, **{field: text}, **({"stood_out_as": ""} if field == "stood_out" else {}))
    if field in _OF_SENDER:
        return replace(interview, sender=replace(interview.sender, **{_OF_SENDER[field]: text}))  # type: ignore[arg-type]
    if field == "minutes":
        number = re.search(r"\d+", text)
        return replace(interview, minutes=int(number.group())) if number else None
    if field in ("company", "role", "date", "decision_by", "country", *_CHOSEN):
        chosen = {f"{field}_as": ""} if field in _CHOSEN else {}
        return replace(interview, **{field: text}, **chosen)  # type: ignore[arg-type]
    return None


def with_person(interview: Interview, index: int, **values: str) -> Interview:
    """Change what is known of one interviewer."""
    people = list(interview.interviewers)
    people[index] = replace(people[index], **values)
    return replace(interview, interviewers=tuple(people))


def with_words(interview: Interview, swap: Callable[[str], str]) -> Interview:
    """Put words right in every answer but the names themselves, of which a question was not asked."""
    people = tuple(
        replace(p, stood_out=swap(p.stood_out), stood_out_as=swap(p.stood_out_as)) for p in interview.interviewers
    )
    actions = tuple(replace(a, what=swap(a.what), to=swap(a.to)) for a in interview.actions)
    told = {name: swap(str(getattr(interview, name))) for field in _CHOSEN for name in (field, f"{field}_as")}
    return replace(interview, interviewers=people, actions=actions, **told)  # type: ignore[arg-type]


def answers(interview: Interview) -> list[tuple[str, str]]:
    """Return every answer with its path."""
    found = [(f, str(getattr(interview, f))) for f in ("need", "strength", "repair", "decision_by", "company", "role")]
    found += [(f"interviewers[{i}].stood_out", p.stood_out) for i, p in enumerate(interview.interviewers)]
    return found + [(f"actions[{i}]", f"{a.what} {a.due}") for i, a in enumerate(interview.actions)]


def without(interview: Interview, paths: Collection[str]) -> tuple[Interview, tuple[int, ...]]:
    """Leave answers out; also return which action each remaining one was."""
    people = tuple(
        replace(p, stood_out="", stood_out_as="") if f"interviewers[{i}].stood_out" in paths else p
        for i, p in enumerate(interview.interviewers)
    )
    left = tuple(i for i in range(len(interview.actions)) if f"actions[{i}]" not in paths)
    gone = {name: "" for field in paths for name in (field, f"{field}_as") if name in _names(interview)}
    fewer = replace(
        interview,
        interviewers=people,
        actions=tuple(interview.actions[i] for i in left),
        **gone,  # type: ignore[arg-type]
    )
    return fewer, left


def with_places(note: Note, left: tuple[int, ...], interview: Interview, index: int) -> Note:
    """Give the actions of a note written from fewer answers their own numbers again."""

    def numbered(sentence: Sentence) -> Sentence:
        sources = tuple(_ACTION.sub(lambda m: f"actions[{left[int(m.group(1))]}]", s) for s in sentence.sources)
        return replace(sentence, sources=sources)

    paragraphs = tuple(tuple(numbered(s) for s in p) for p in note.paragraphs)
    return replace(note, to=interview.interviewers[index], paragraphs=paragraphs)


def with_action(interview: Interview, action: Action) -> Interview:
    """Add a promise."""
    return replace(interview, actions=(*interview.actions, action))


def _names(interview: Interview) -> frozenset[str]:
    return frozenset(f.name for f in fields(interview))


def person_named(interview: Interview, name: str) -> int | None:
    """Return which interviewer is meant by a part of a name."""
    wanted = set(re.findall(r"[^\W_]+", name.lower()))

    def shared(person: Interviewer) -> int:
        return len(wanted & set(re.findall(r"[^\W_]+", f"{person.name} {person.call}".lower())))

    best = max(range(len(interview.interviewers)), key=lambda i: shared(interview.interviewers[i]))
    return best if wanted and shared(interview.interviewers[best]) else None
