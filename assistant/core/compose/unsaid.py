"""Answers that were read and that found no place in the note: each is named."""

from collections.abc import Iterator

from assistant.core.compose.gathered import Gathered, LeftOut
from assistant.core.compose.promised import is_that
from assistant.core.interview import Owner, action_at
from assistant.core.note import Note
from assistant.core.promises import HEARING, PromiseKind
from assistant.core.unsaid import Unsaid


def unsaid(found: Gathered, note: Note) -> Iterator[LeftOut]:
    """Name every answer that was read and of which no sentence of the note tells."""
    told = {path for sentence in note.sentences for path in sentence.sources}
    for path, text in _read(found, told):
        if path not in told:
            yield LeftOut(path, Unsaid.NO_PLACE, text.strip())


def _read(found: Gathered, told: set[str]) -> Iterator[tuple[str, str]]:
    yield from found.told.items()
    interview, given = found.interview, found.interview.interviewers[found.index]
    if found.why is not None:
        yield found.why.source, given.why or given.why_as
    if found.need:
        yield "need", interview.need or interview.need_as
    if found.strength:
        yield "strength", interview.strength or interview.strength_as
    if found.decision and not _is_told(found):
        yield "decision_by", interview.decision_by
    for promise in found.promises:
        if promise.source == "decision_by":
            yield "decision_by", interview.decision_by
            continue
        is_decision = promise.ahead == HEARING and "decision_by" in told
        if not is_decision and promise.source not in told:
            number = action_at(promise.source)
            if number is not None:
                yield f"{promise.source}.what", interview.actions[number].what


def _is_told(found: Gathered) -> bool:
    """Whether what is looked forward to says the decision as well: the news by that day, the trial shift before it."""
    ahead = [t for t in found.promises if t.owner != Owner.ME and t.ahead]
    return is_that(found.decision, ahead) or any(
        t.kind == PromiseKind.CONTACT and t.due == found.decision for t in ahead
    )
