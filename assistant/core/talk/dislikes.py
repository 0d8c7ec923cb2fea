"""How people say that they do not like words of the note."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.core.talk.any_of import any_loosely


@dataclass(frozen=True, slots=True)
class Dislikes:
    """Built from ``[disliked]`` of ``prompts/conversation.toml``."""

    dislikes: re.Pattern[str]
    takes_out: re.Pattern[str]
    takes_whole: re.Pattern[str]
    """What is to go is the sentence, and not the words alone."""
    not_said: re.Pattern[str]
    """Said of words that are not quoted."""
    others: re.Pattern[str]
    """Other words are given, or a place, or a question is asked."""


def dislikes(words: Mapping[str, Sequence[str]]) -> Dislikes:
    """Build from the lists."""
    return Dislikes(*(_one_of(words[name]) for name in ("dislikes", "takes_out", "takes_whole", "not_said", "others")))


def _one_of(rows: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_loosely(rows)})(?!\w)", re.IGNORECASE)
