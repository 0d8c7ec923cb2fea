"""Which question comes next, and what an answer changes: pure steps over an immutable ``Progress``."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.core.interview.clean import clean
from assistant.core.questions.asking import Answered, Asked, Back, Choice, Enough, Leave, Question, Result
from assistant.core.questions.knowledge import Knowledge
from assistant.core.questions.place import placed
from assistant.core.questions.stems import stems_of

if TYPE_CHECKING:
    from assistant.core.conditions import Condition

LISTS = {"interviewers": 8, "actions": 12}
"""How many items a list may have; as in ``facts``, which takes longer to load than the first question may wait."""


class Script(NamedTuple):
    """The questions in order, the words of the wizard, and what is known before it starts."""

    questions: tuple[Question, ...]
    opening: Mapping[str, str]
    hints: Mapping[str, str]
    problems: Mapping[str, str]
    vocabulary: Mapping[str, Any]
    """Word lists by purpose: ``people``, ``meeting``."""
    nothing: frozenset[str] = frozenset()
    """The words of answers that say nothing."""
    known: Mapping[str, str] = MappingProxyType({})
    """Offered answers by question id, such as the sender's name from the settings."""
    knowledge: Knowledge = Knowledge()
    """What is known of names and action items."""

    def knowing(self, known: Mapping[str, str]) -> "Script":
        """Make the same script with answers to offer."""
        return self._replace(known={**self.known, **{name: value for name, value in known.items() if value}})

    def offering(self, name: str, choices: Sequence[Choice]) -> "Script":
        """Make the same script with more choices at one question, such as a person's own tones."""
        more = (q._replace(choices=(*q.choices, *choices)) if q.id == name else q for q in self.questions)
        return self._replace(questions=tuple(more))

    def question(self, name: str) -> Question:
        """Find the question with this id; raises ``KeyError`` when there is none."""
        return {question.id: question for question in self.questions}[name]


class Progress(NamedTuple):
    """The answers so far, and the way taken through the questions."""

    answers: Mapping[str, str] = MappingProxyType({})
    """By key, such as ``interviewers.0.name``; ``…_as`` holds what an answer was taken as."""
    trail: tuple[str, ...] = ()
    """Keys in the order they were answered, without those gone back from."""
    drafts: Mapping[str, str] = MappingProxyType({})
    """What was half typed, by key."""
    enough_at: int | None = None
    """How long the trail was when the optional questions were waved off."""

    @property
    def brief(self) -> bool:
        """Whether only what a note needs is asked."""
        return self.enough_at is not None

    def to_json(self) -> dict[str, Any]:
        """Plain data, as the store keeps it."""
        return {
            "answers": dict(self.answers),
            "trail": list(self.trail),
            "drafts": dict(self.drafts),
            "enough_at": self.enough_at,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Progress":
        """Read what ``to_json`` wrote; what is missing is empty."""
        return cls(
            dict(data.get("answers", {})),
            tuple(data.get("trail", ())),
            dict(data.get("drafts", {})),
            data.get("enough_at"),
        )


def script_of(content: Mapping[str, Any], nothing: Collection[str] = (), knowledge: Knowledge = Knowledge()) -> Script:
    """Build the script from ``questions.toml``; ``nothing`` are the words of answers that say nothing. Raises ``ValueError`` naming the question that is not whole."""
    vocabulary = {name: content[name] for name in ("people", "meeting")}
    questions = tuple(_question(table) for table in content["question"])
    return Script(
        questions,
        content["opening"],
        content["hints"],
        content["problems"],
        vocabulary,
        frozenset(nothing),
        knowledge=knowledge,
    )


def _question(table: Mapping[str, Any]) -> Question:
    try:
        given = {
            **table,
            "choices": tuple(_choice(c) for c in table.get("choices", ())),
            "stems": stems_of(table.get("stems", ())),
        }
        return Question(**given)
    except (KeyError, TypeError) as problem:
        raise ValueError(f"questions.toml, question {table.get('id', '?')}: {problem}") from problem


def _choice(table: Mapping[str, Any]) -> Choice:
    return Choice(table["value"], table["label"], tuple(table.get("words", ())))


def next_question(script: Script, progress: Progress) -> Asked | None:
    """Find the first question not yet answered on this way; None when the interview is told."""
    done = frozenset(progress.trail)
    for question, key, index in places(script, progress):
        if key not in done and not _waved_off(question, index, progress):
            return placed(script, progress, question, key, index)
    return None


def _waved_off(question: Question, index: int, progress: Progress) -> bool:
    # The quick way asks for one person and one action item; more of them are optional.
    return progress.brief and (not question.brief or (question.opens != "" and index > 0))


def asked_again(script: Script, progress: Progress, key: str) -> Asked | None:
    """Word one question again, wherever the way has led since; None when it does not apply now."""
    found = (place for place in places(script, progress) if place[1] == key)
    return next((placed(script, progress, *place) for place in found), None)


def places(script: Script, progress: Progress) -> Iterator[tuple[Question, str, int]]:
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


def _opened(script: Script, progress: Progress, block: Sequence[Question]) -> Iterator[tuple[Question, str, int]]:
    for index in range(LISTS[block[0].opens]):
        opener = key_of(block[0], index)
        yield block[0], opener, index
        if not progress.answers.get(opener):
            return
        yield from _shown(script, progress, block[1:], index)


def _shown(
    script: Script, progress: Progress, block: Sequence[Question], index: int | None
) -> Iterator[tuple[Question, str, int]]:
    for question in block:
        if not question.when or _holds(script, progress, question, index or 0):
            yield question, key_of(question, index), index or 0


def _holds(script: Script, progress: Progress, question: Question, index: int) -> bool:
    from assistant.core.questions.place import situation

    condition = _condition(question.when)
    return condition.holds(situation(script, progress, question, index, condition.names))


@cache
def _condition(text: str) -> "Condition":
    from assistant.core.conditions import Condition

    return Condition.parse(text)


def key_of(question: Question, index: int | None) -> str:
    """Name the key of an answer: ``company``, or ``interviewers.0.name`` for an item of a list."""
    if not (question.opens or question.each):
        return question.field
    name, part = question.field.split(".")
    return f"{name}.{index or 0}.{part}"


def count(progress: Progress, name: str) -> int:
    """How many items a list has: those before the first one left empty."""
    opener = {"interviewers": "name", "actions": "what"}[name]
    numbers = range(LISTS[name])
    return next((i for i in numbers if not progress.answers.get(f"{name}.{i}.{opener}")), LISTS[name])


def advance(script: Script, progress: Progress, asked: Asked, result: Result) -> Progress:
    """Take the result of one question into account."""
    match result:
        case Answered():
            return _answered(script, progress, asked, result)
        case Back(draft=draft):
            return go_back(_drafted(progress, asked, draft))
        case Leave(draft=draft):
            return _drafted(progress, asked, draft)
        case Enough(text=text, kind=kind, stem=stem):
            enough = progress._replace(enough_at=len(progress.trail)) if not progress.brief else progress
            return _answered(script, enough, asked, Answered(text, kind=kind, stem=stem)) if clean(text) else enough


def go_back(progress: Progress, steps: int = 1) -> Progress:
    """Take back the last steps; every answer stays and is offered again."""
    trail = progress.trail[: max(0, len(progress.trail) - steps)]
    enough = progress.enough_at if progress.enough_at is None or len(trail) >= progress.enough_at else None
    return progress._replace(trail=trail, enough_at=enough)


def settled(script: Script, asked: Asked, typed: str) -> str:
    """Give the answer as it is kept: cleaned; empty means what Enter means, and “none” means nothing."""
    text = clean(typed)
    if not text:
        return asked.fallback
    return "" if text == "-" or (not asked.required and _says_nothing(script, asked, text)) else text


def _says_nothing(script: Script, asked: Asked, text: str) -> bool:
    if asked.question.kind in ("country", "name"):  # NO is Norway
        return False
    from assistant.core.english import says_nothing

    return says_nothing(text, script.nothing)


def _answered(script: Script, progress: Progress, asked: Asked, given: Answered) -> Progress:
    text = settled(script, asked, given.text)
    answers, drafts = dict(progress.answers), dict(progress.drafts)
    drafts.pop(asked.key, None)
    same = answers.get(asked.key) == text
    answers[asked.key] = text
    if not same:
        _forget_begun(script, asked, answers, drafts)
    for name, told in _beside(asked.key, given):
        if told:
            answers[name] = told
        elif not same:
            answers.pop(name, None)
    trail = progress.trail if asked.key in progress.trail else (*progress.trail, asked.key)
    after = progress._replace(answers=answers, drafts=drafts, trail=trail)
    if asked.question.kind == "regret" and text and given.kind == "own" and not same:
        return _put_right(script, after, asked)
    return _closed(progress, after, asked) if asked.question.opens and not text else after


def _beside(key: str, given: Answered) -> tuple[tuple[str, str], ...]:
    return (
        (f"{key}_as", given.taken_as),
        (f"{key}_kind", given.kind),
        (f"{key}_stem", given.stem or ""),
        (f"{key}_begins", given.begins),
        (f"{key}_on", given.on),
    )


def _forget_begun(script: Script, asked: Asked, answers: dict[str, str], drafts: dict[str, str]) -> None:
    # What was begun by another answer does not belong to this one.
    for question in script.questions:
        if question.begun_by == asked.question.id:
            for key in (question.field, f"{question.field}_kind", f"{question.field}_stem"):
                answers.pop(key, None)
                drafts.pop(key, None)


def _put_right(script: Script, progress: Progress, asked: Asked) -> Progress:
    # Not a question they asked but what one would say now: that is the next answer already.
    key = next(q.field for q in script.questions if q.begun_by == asked.question.id)
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
    opener = asked.question.field.split(".")[1]
    if not after.answers.get(f"{name}.{asked.index + 1}.{opener}"):
        return after
    return after._replace(answers=_moved_up(after.answers, name, asked.index), drafts={}, trail=before.trail)


def _moved_up(answers: Mapping[str, str], name: str, gone: int) -> dict[str, str]:
    moved: dict[str, str] = {}
    for key, text in answers.items():
        first, _, rest = key.partition(".")
        number, _, part = rest.partition(".")
        if first != name or int(number) < gone:
            moved[key] = text
        elif int(number) > gone:
            moved[f"{name}.{int(number) - 1}.{part}"] = text
    return moved


def _drafted(progress: Progress, asked: Asked, draft: str) -> Progress:
    text = clean(draft)
    drafts = {key: kept for key, kept in progress.drafts.items() if key != asked.key}
    if text and text != progress.answers.get(asked.key):
        drafts[asked.key] = text
    return progress._replace(drafts=drafts)
