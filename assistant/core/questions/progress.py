"""The answers so far and the way taken through the questions, and what a key is called."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from assistant.core.interview import MAX_ACTIONS, MAX_INTERVIEWERS, Place, clean, read_key

if TYPE_CHECKING:
    from assistant.core.questions.asking import Asked, Question

LISTS = {"interviewers": MAX_INTERVIEWERS, "actions": MAX_ACTIONS}
"""How many items a list may have."""

FOLLOW_UP = "followup.kind"
"""The key that says of which kind a later note is; nobody is asked for it among the questions."""
OF, DUE = "followup.of", "followup.due"
"""The keys that say after which sitting a later note comes, by when that began, and what is due with it."""


class Progress(NamedTuple):
    """The answers so far, and the way taken through the questions."""

    answers: Mapping[str, str] = MappingProxyType({})
    """By key, such as ``interviewers.0.name``; ``…_as`` holds what an answer was taken as."""
    trail: tuple[str, ...] = ()
    """Keys in the order they were answered, without those gone back from."""
    drafts: Mapping[str, str] = MappingProxyType({})
    """What was half typed, by key."""
    enough_at: int | None = None
    """How long the trail was from which only the short questions are asked; 0 in the quick way."""
    waved_at: int | None = None
    """How long the trail was when all that is optional was waved off."""

    @property
    def brief(self) -> bool:
        """Whether only what a note needs is asked."""
        return self.enough_at is not None or self.waved_at is not None

    def to_json(self) -> dict[str, Any]:
        """Plain data, as the store keeps it."""
        return {
            "answers": dict(self.answers),
            "trail": list(self.trail),
            "drafts": dict(self.drafts),
            "enough_at": self.enough_at,
            "waved_at": self.waved_at,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Progress":
        """Read what ``to_json`` wrote; what is missing is empty."""
        return cls(
            dict(data.get("answers", {})),
            tuple(data.get("trail", ())),
            dict(data.get("drafts", {})),
            data.get("enough_at"),
            data.get("waved_at"),
        )


def key_of(question: "Question", index: int | None) -> str:
    """Name the key of an answer: ``company``, or ``interviewers.0.name`` for an item of a list."""
    if not (question.opens or question.each):
        return question.field
    return read_key(question.field)._replace(item=index or 0).key


def count(progress: Progress, name: str) -> int:
    """How many items a list has: those before the first one left empty."""
    opener = {"interviewers": "name", "actions": "what"}[name]
    numbers = range(LISTS[name])
    return next((i for i in numbers if not progress.answers.get(Place(name, i, opener).key)), LISTS[name])


def go_back(progress: Progress, steps: int = 1) -> Progress:
    """Take back the last steps; every answer stays and is offered again."""
    trail = progress.trail[: max(0, len(progress.trail) - steps)]
    enough = progress.enough_at if progress.enough_at is None or len(trail) >= progress.enough_at else None
    # The question at which it was enough is asked again, and so are those after it.
    waved = progress.waved_at if progress.waved_at is not None and len(trail) > progress.waved_at else None
    return progress._replace(trail=trail, enough_at=enough, waved_at=waved)


def drafted(progress: Progress, asked: "Asked", draft: str) -> Progress:
    """Keep what was half typed at a question."""
    text = clean(draft)
    drafts = {key: kept for key, kept in progress.drafts.items() if key != asked.key}
    if text and text != progress.answers.get(asked.key):
        drafts[asked.key] = text
    return progress._replace(drafts=drafts)
