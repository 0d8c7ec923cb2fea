"""Which question comes next: every place of the script that applies to the answers so far."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from assistant.core.questions.asking import Asked, Question
from assistant.core.questions.place import placed, situation
from assistant.core.questions.progress import LISTS, Progress, count, key_of

if TYPE_CHECKING:
    from assistant.core.conditions import Condition
    from assistant.core.questions.script import Script


def next_question(script: "Script", progress: Progress) -> Asked | None:
    """Find the first question not yet answered on this way; None when the interview is told."""
    done = frozenset(progress.trail)
    for question, key, index in places(script, progress):
        if key not in done and not _waved_off(question, key, index, progress):
            return placed(script, progress, question, key, index)
    return None


def _waved_off(question: Question, key: str, index: int, progress: Progress) -> bool:
    # The quick way asks for one person and one action item; more of them are optional, but where one line named them.
    more = question.opens != "" and index > 0
    if more and progress.drafts.get(key):
        return False
    if progress.waved_at is not None:
        return not question.required or more
    return progress.brief and (not question.brief or more)


def asked_again(script: "Script", progress: Progress, key: str) -> Asked | None:
    """Word one question again, wherever the way has led since; None when it does not apply now."""
    found = (place for place in places(script, progress) if place[1] == key)
    return next((placed(script, progress, *place) for place in found), None)


def places(script: "Script", progress: Progress) -> Iterator[tuple[Question, str, int]]:
    """Every question that applies to the answers so far, in order, with its key and its item's index."""
    for block in _blocks(script.questions):
        name = block[0].opens or block[0].each
        if not name:
            yield from _shown(script, progress, block, None)
        elif block[0].opens:
            yield from _opened(script, progress, block)
        else:
            for index in range(count(progress, name)):
                yield from _shown(script, progress, block, index)


def _blocks(questions: Sequence[Question]) -> Iterator[tuple[Question, ...]]:
    # Questions about the items of one list that stand together are asked together, item by item.
    block: list[Question] = []
    for question in questions:
        name = block and (block[0].opens or block[0].each)
        if block and (not name or question.each != name):
            yield tuple(block)
            block = []
        block.append(question)
    if block:
        yield tuple(block)


def _opened(script: "Script", progress: Progress, block: Sequence[Question]) -> Iterator[tuple[Question, str, int]]:
    for index in range(LISTS[block[0].opens]):
        opener = key_of(block[0], index)
        yield block[0], opener, index
        if not progress.answers.get(opener):
            return
        yield from _shown(script, progress, block[1:], index)


def _shown(
    script: "Script", progress: Progress, block: Sequence[Question], index: int | None
) -> Iterator[tuple[Question, str, int]]:
    for question in block:
        if not question.when or _holds(script, progress, question, index or 0):
            yield question, key_of(question, index), index or 0


def _holds(script: "Script", progress: Progress, question: Question, index: int) -> bool:
    condition = _condition(question.when)
    return condition.holds(situation(script, progress, question, index, condition.names))


@cache
def _condition(text: str) -> "Condition":
    from assistant.core.conditions import Condition

    return Condition.parse(text)
