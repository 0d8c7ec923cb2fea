"""A question worded for the people and answers so far."""

import re
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from assistant.core.interview import OWNERS, action_key, person_key
from assistant.core.questions.asking import Asked, Question, QuestionKind
from assistant.core.questions.progress import Progress, count
from assistant.core.questions.stems import Stem, half_typed
from assistant.core.questions.stems import placed as behind

if TYPE_CHECKING:
    from assistant.core.interview import Interviewer
    from assistant.core.questions.script import Script

_LONGEST = 48
"""Characters of an answer repeated inside a question."""


def placed(script: "Script", progress: Progress, question: Question, key: str, index: int) -> Asked:
    """Word a question: its text, what stands in the field, what Enter means."""
    words = _words(script, progress, question, index)
    again = question.opens != "" and index > 0
    required = question.required and not (question.opens and index)
    stems = _stems(progress, question)
    stem, rest = _old(progress, key, stems)
    return Asked(
        question=question,
        key=key,
        text=_worded(question.again if again and question.again else question.ask, words),
        index=index,
        hint=_hint(script, progress, question, words),
        old=rest,
        fallback=_fallback(script, progress, question, index, words),
        nothing="" if required else (again and question.nothing_again) or question.nothing,
        required=required,
        choices=question.choices,
        stems=stems,
        stem=stem,
        picked=question.stays and bool(rest) and bool(progress.answers.get(f"{key}_as")),
        about=words.get("name", ""),
    )


def _old(progress: Progress, key: str, stems: tuple[Stem, ...]) -> tuple[int, str]:
    """Give what stands in the field at first, behind its stem: what was half typed, else the earlier answer."""
    answers, draft = progress.answers, progress.drafts.get(key)
    text = draft or answers.get(key, "")
    if not stems or not text:
        return 0, text
    if draft:
        return half_typed(stems, draft)
    known = answers.get(f"{key}_stem", "") if f"{key}_kind" in answers else None
    return behind(stems, text, answers.get(f"{key}_kind", ""), known)


def _hint(script: "Script", progress: Progress, question: Question, words: dict[str, str]) -> str:
    if question.kind == QuestionKind.CALLED and words["first"] == words["titled"]:
        return ""  # there is nothing to choose between
    if not question.hint_panel or count_of(progress) < 2:
        return _worded(question.hint, words)
    return question.hint_panel.format(first=script.knowledge.called(met(script, progress)[0]))


def _stems(progress: Progress, question: Question) -> tuple[Stem, ...]:
    begins = progress.answers.get(f"{question.begun_by}_begins", "") if question.begun_by else ""
    return (Stem(begins, ("own",), begins), *question.stems) if begins else question.stems


def _words(script: "Script", progress: Progress, question: Question, index: int) -> dict[str, str]:
    name = question.opens or question.each
    if name == "interviewers" and question.each:
        who = met(script, progress)[index]
        first = _short(script.knowledge.called(who))
        return {"name": _short(who.name), "first": first, "titled": _short(script.knowledge.titled(who.name)) or first}
    if name == "actions" and question.each:
        return {"what": _short(progress.answers.get(action_key(index), ""))}
    return {}


def _worded(template: str, words: dict[str, str]) -> str:
    return template.format_map(words) if words else template


def _fallback(script: "Script", progress: Progress, question: Question, index: int, words: dict[str, str]) -> str:
    if question.fallback == "{known}":
        return script.known.get(question.id, "")
    if question.fallback == "{guess}":
        return guess(script, progress, question.field, index)
    return _worded(question.fallback, words)


def guess(script: "Script", progress: Progress, part: str, index: int) -> str:
    """Tell from an action's own line what it says of ``actions.owner`` or ``actions.due``."""
    what = progress.answers.get(action_key(index), "")
    return script.knowledge.owner(what) if part == "actions.owner" else script.knowledge.due(what)


def met(script: "Script", progress: Progress) -> "Sequence[Interviewer]":
    """List the people named so far, each with the name to use in a question."""
    from dataclasses import replace

    from assistant.core.interview import person

    people = []
    for index in range(count_of(progress)):
        who = person(progress.answers[person_key(index)], script.vocabulary["people"])
        people.append(replace(who, call=progress.answers.get(person_key(index, "call")) or who.call))
    return people


def situation(
    script: "Script", progress: Progress, _question: Question, index: int, wanted: Collection[str]
) -> dict[str, object]:
    """Collect the facts a question's ``when`` names; nothing is looked up that is not wanted."""
    line = progress.answers.get(action_key(index), "")
    knows = script.knowledge
    known: dict[str, Callable[[], object]] = {
        "formal": lambda: knows.has_title(met(script, progress)[index].name),
        "panel": lambda: count_of(progress) > 1,
        "people": lambda: count_of(progress),
        "brief": lambda: progress.brief,
        "regret": lambda: bool(progress.answers.get("regret") or progress.answers.get("repair")),
        "reasoned": lambda: bool(progress.answers.get(person_key(index, "why"))),
        "told": lambda: _wants_why(progress.answers.get(person_key(index, "stood_out"), "")),
        "says_owner": lambda: bool(progress.answers.get(action_key(index, "what_kind")) in OWNERS or knows.owner(line)),
        "says_due": lambda: bool(knows.due(line)),
        "hears": lambda: any(
            knows.hears(progress.answers[action_key(number)]) for number in range(count(progress, "actions"))
        ),
        "says_decision": lambda: bool(progress.answers.get("decision_by")),
        "hands_over": lambda: progress.answers.get("followup.what_kind", "thing") == "thing",
        "linked": lambda: progress.answers.get("followup.how") == "link",
    }
    return {name: known[name]() for name in wanted}


def _wants_why(detail: str) -> bool:
    return bool(detail) and not _GIVES_WHY(detail)


_GIVES_WHY = re.compile(r"\b(?:because|bc|cos|cuz|since (?:my|i|we|nobody|no one|most))\b", re.IGNORECASE).search
"""What says already why it stayed, or would say *because* a second time."""


def count_of(progress: Progress) -> int:
    """Count the people named so far."""
    return count(progress, "interviewers")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
