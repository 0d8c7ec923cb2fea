"""A question worded for the people and answers so far."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.core.asking import Asked, Choice, Question

if TYPE_CHECKING:
    from assistant.core.facts import Interviewer
    from assistant.core.script import Progress, Script

_LONGEST = 48
"""Characters of an answer repeated inside a question."""


def placed(script: "Script", progress: "Progress", question: Question, key: str, index: int) -> Asked:
    """Word a question: its text, what stands in the field, what Enter means."""
    words = _words(script, progress, question, index)
    again = question.opens != "" and index > 0
    required = question.required and not (question.opens and index)
    return Asked(
        question=question,
        key=key,
        text=_worded(question.again if again and question.again else question.ask, words),
        index=index,
        old=progress.drafts.get(key) or progress.answers.get(key, ""),
        fallback=_fallback(script, progress, question, index, words),
        nothing="" if required else (again and question.nothing_again) or question.nothing,
        required=required,
        choices=_choices(script, progress, question),
        begun=progress.answers.get(f"{question.begun_by}_begins", "") if question.begun_by else "",
    )


def _words(script: "Script", progress: "Progress", question: Question, index: int) -> dict[str, str]:
    name = question.opens or question.each
    if name == "interviewers" and question.each:
        from assistant.core.people import called

        who = met(script, progress)[index]
        return {"name": _short(who.name), "first": _short(called(who))}
    if name == "actions" and question.each:
        return {"what": _short(progress.answers.get(f"actions.{index}.what", ""))}
    return {}


def _worded(template: str, words: dict[str, str]) -> str:
    return template.format_map(words) if words else template


def _fallback(script: "Script", progress: "Progress", question: Question, index: int, words: dict[str, str]) -> str:
    if question.fallback == "{known}":
        return script.known.get(question.id, "")
    if question.fallback == "{guess}":
        return guess(script, progress, question.field, index)
    return _worded(question.fallback, words)


def guess(script: "Script", progress: "Progress", part: str, index: int) -> str:
    """Guess what an action's own words say of ``actions.owner``, ``actions.due`` or ``actions.to``."""
    from assistant.core.actions import guess_owner
    from assistant.core.concerned import guess_concerned
    from assistant.core.due import split_due

    what = progress.answers.get(f"actions.{index}.what", "")
    people = met(script, progress)
    match part:
        case "actions.owner":
            return guess_owner(what)
        case "actions.due":
            return split_due(what)[1]
        case _:
            return guess_concerned(what, people)


def _choices(script: "Script", progress: "Progress", question: Question) -> tuple[Choice, ...]:
    if question.choose_from != "people":
        return question.choices
    from assistant.core.people import called

    people = (Choice(who.name, who.name, (called(who).lower(),)) for who in met(script, progress))
    return (Choice("", question.nothing, ("all", "each", "them all", "all of them")), *people)


def met(script: "Script", progress: "Progress") -> "Sequence[Interviewer]":
    """List the people named so far, each with the name to use in a question."""
    from dataclasses import replace

    from assistant.core.script import count
    from assistant.core.split import person

    people = []
    for index in range(count(progress, "interviewers")):
        who = person(progress.answers[f"interviewers.{index}.name"], script.vocabulary["people"]["suffixes"])
        people.append(replace(who, call=progress.answers.get(f"interviewers.{index}.call") or who.call))
    return people


def situation(script: "Script", progress: "Progress", index: int = 0) -> dict[str, object]:
    """Collect the facts a question's ``when`` may name."""
    from assistant.core.people import name_of

    people = met(script, progress)
    who = people[index] if index < len(people) else None
    return {
        "formal": bool(who and name_of(who.name).title),
        "panel": len(people) > 1,
        "people": len(people),
        "brief": progress.brief,
        "regret": bool(progress.answers.get("regret") or progress.answers.get("repair")),
    }


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
