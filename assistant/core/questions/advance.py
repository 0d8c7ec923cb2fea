"""What an answer changes: pure steps over an immutable ``Progress``."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.core.interview import Place, clean, read_key, several
from assistant.core.questions.asking import Answered, Asked, Back, Enough, Leave, QuestionKind, Result
from assistant.core.questions.progress import Progress, drafted, go_back
from assistant.core.shapes import Shapes

if TYPE_CHECKING:
    from assistant.core.questions.script import Script


def advance(script: "Script", progress: Progress, asked: Asked, result: Result) -> Progress:
    """Take the result of one question into account."""
    match result:
        case Answered():
            return _answered(script, progress, asked, result)
        case Back(draft=draft):
            return go_back(drafted(progress, asked, draft))
        case Leave(draft=draft):
            return drafted(progress, asked, draft)
        case Enough(text=text, kind=kind, stem=stem):
            waved = progress._replace(waved_at=_waved_at(progress))
            if clean(text):
                return _answered(script, waved, asked, Answered(text, kind=kind, stem=stem))
            return waved if asked.required and not progress.answers.get(asked.key) else _passed(waved, asked)


def _waved_at(progress: Progress) -> int:
    return len(progress.trail) if progress.waved_at is None else progress.waved_at


def _passed(progress: Progress, asked: Asked) -> Progress:
    """Leave a question behind: what was answered before stays, and going back leads to it."""
    answers = {asked.key: "", **progress.answers}
    trail = progress.trail if asked.key in progress.trail else (*progress.trail, asked.key)
    return progress._replace(answers=answers, trail=trail)


def settled(script: "Script", asked: Asked, typed: str) -> str:
    """Give the answer as it is kept: cleaned; empty means what Enter means, and “none” means nothing."""
    text = clean(typed)
    if not text:
        return asked.fallback
    return "" if text == "-" or (not asked.required and _says_nothing(script, asked, text)) else text


_ONLY = frozenset("no nope none nobody only just that's thats".split())
"""How people begin to say that there was nobody else: *no, just her*."""


def _says_nothing(script: "Script", asked: Asked, text: str) -> bool:
    if asked.question.kind in (QuestionKind.COUNTRY, QuestionKind.NAME):  # NO is Norway
        return False
    if asked.question.kind == QuestionKind.PERSON and text.lower().split()[0].strip(",.!") in _ONLY:
        return True
    from assistant.core.english import says_nothing

    return says_nothing(text, script.nothing)


def _answered(script: "Script", progress: Progress, asked: Asked, given: Answered) -> Progress:
    text = settled(script, asked, given.text)
    answers, drafts = dict(progress.answers), dict(progress.drafts)
    drafts.pop(asked.key, None)
    if asked.question.kind == QuestionKind.PERSON and (people := several(text, script.vocabulary["people"])):
        # The next question has the others in its field.
        text, rest = people[0], f" {script.vocabulary['people']['joining'][0]} ".join(people[1:])
        drafts[_free(asked, answers)] = rest
    if asked.question.kind == QuestionKind.ACTION and (lines := script.knowledge.apart(text)) and not given.taken_as:
        text, drafts[_free(asked, answers)] = lines  # as above
    answered = ""
    if asked.question.kind == QuestionKind.REGRET and given.kind != "own":
        text, answered = _answered_already(script, text)
    same = answers.get(asked.key) == text
    answers[asked.key] = text
    if not same:
        _forget_begun(script, asked, answers, drafts)
    if answered and not same:
        drafts[_begun_by(script, asked)] = answered
    stem = answers.get(f"{asked.key}_stem")
    is_begun_anew = given.stem is not None and stem is not None and stem != given.stem
    for name, told in _beside(asked.key, given):
        if told:
            answers[name] = told
        elif not same or (is_begun_anew and name.endswith("_as")):
            answers.pop(name, None)
    trail = progress.trail if asked.key in progress.trail else (*progress.trail, asked.key)
    after = progress._replace(answers=answers, drafts=drafts, trail=trail)
    if asked.question.kind == QuestionKind.REGRET and text and given.kind == "own" and not same:
        return _put_right(script, after, asked)
    return _closed(progress, after, asked) if asked.question.opens and not text else after


def first_named(script: "Script", asked: Asked, text: str) -> str:
    """Give the answer as it is kept: of several people or action items in one line the first."""
    if asked.question.kind == QuestionKind.REGRET:
        return _answered_already(script, text)[0]
    if asked.question.kind == QuestionKind.ACTION:
        return next(iter(script.knowledge.apart(text)), text)
    if asked.question.kind != QuestionKind.PERSON:
        return text
    return next(iter(several(settled(script, asked, text), script.vocabulary["people"])), text)


def _free(asked: Asked, answers: Mapping[str, str]) -> str:
    name, _, opener = read_key(asked.question.field)
    later = range(asked.index + 1, len(answers) + asked.index + 2)
    taken = [n for n in later if Place(name, n, opener).key in answers]
    return Place(name, max(taken, default=asked.index) + 1, opener).key


def _beside(key: str, given: Answered) -> tuple[tuple[str, str], ...]:
    return (
        (f"{key}_as", given.taken_as),
        (f"{key}_kind", given.kind),
        (f"{key}_stem", given.stem or ""),
        (f"{key}_begins", given.begins),
        (f"{key}_on", given.on),
    )


def _forget_begun(script: "Script", asked: Asked, answers: dict[str, str], drafts: dict[str, str]) -> None:
    # What was begun by another answer does not belong to this one.
    for question in script.questions:
        if question.begun_by == asked.question.id:
            for key in (question.field, f"{question.field}_kind", f"{question.field}_stem"):
                answers.pop(key, None)
                drafts.pop(key, None)


def _begun_by(script: "Script", asked: Asked) -> str:
    return next(q.field for q in script.questions if q.begun_by == asked.question.id)


def _answered_already(script: "Script", text: str) -> tuple[str, str]:
    """Part what they asked from the better answer that is told with it; empty where none is."""
    shapes = Shapes(script.vocabulary)
    for name in ("answered", "blanked", "next"):
        found = shapes.of("regret", name).search(text)
        if found and text[: found.start()].strip().lower() not in (
            "",
            "i",
            "that",
        ):  # "I should have mentioned that I…"
            said = _SHORT.sub(lambda m: f"I {_IN_FULL[m[1].lower()]} ", text[found.end() :].rstrip(" ."))
            return text[: found.start()], said
    return text, ""


_IN_FULL = {"d": "would", "ve": "have", "m": "am", "ll": "will"}
_SHORT = re.compile(r"^i['’](d|ve|m|ll) ", re.IGNORECASE)
"""What the next field, which begins with *I*, would part: *I'd recheck it*."""


def topic_of(script: "Script", text: str) -> str:
    """Give what they asked, without who asked, or that the answer was too short; empty where neither is told."""
    shapes, said = Shapes(script.vocabulary), text.strip()
    found = shapes.of("regret", "asked").match(said) or shapes.of("regret", "too_short").match(said)
    return said[found.end() :] if found else ""


def _put_right(script: "Script", progress: Progress, asked: Asked) -> Progress:
    # Not a question they asked but what one would say now: that is the next answer already.
    key = _begun_by(script, asked)
    trail = progress.trail if key in progress.trail else (*progress.trail, key)
    told = {
        key + end: progress.answers[asked.key + end]
        for end in ("", "_kind", "_stem")
        if asked.key + end in progress.answers
    }
    return progress._replace(answers={**progress.answers, **told}, trail=trail)


def _closed(before: Progress, after: Progress, asked: Asked) -> Progress:
    # An item taken out of the middle: the later ones move up, and the next of them is asked about in its place.
    name = asked.question.opens
    opener = read_key(asked.question.field).field
    if not after.answers.get(Place(name, asked.index + 1, opener).key):
        return after
    return after._replace(answers=_moved_up(after.answers, name, asked.index), drafts={}, trail=before.trail)


def _moved_up(answers: Mapping[str, str], name: str, gone: int) -> dict[str, str]:
    moved: dict[str, str] = {}
    for key, text in answers.items():
        place = read_key(key)
        if place.name != name or place.item is None or place.item < gone:
            moved[key] = text
        elif place.item > gone:
            moved[place._replace(item=place.item - 1).key] = text
    return moved
