"""How people say what has become of a promise."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.core.drafts import stems
from assistant.core.talk.any_of import any_loosely


@dataclass(frozen=True, slots=True)
class Fates:
    """How people say what became of a promise, from ``[promised]`` of ``prompts/conversation.toml``."""

    done: re.Pattern[str]
    never: re.Pattern[str]
    moved: re.Pattern[str]
    orders: re.Pattern[str]
    decides: frozenset[str]
    small: frozenset[str]


def fates(words: Mapping[str, Sequence[str]]) -> Fates:
    """Build from the lists."""
    done, never, moved = (
        re.compile(rf"(?<!\w)(?:{any_loosely(words[name])})(?!\w)", re.IGNORECASE)
        for name in ("done", "never", "moved")
    )
    orders = rf"^(?:(?:please|pls|and|also|can you|could you) )*(?:{any_loosely(words['orders'])})\b"
    decides, small = (stems(" ".join(words[name])) for name in ("decides", "small"))
    return Fates(done, never, moved, re.compile(orders, re.IGNORECASE), decides, small)
