"""The words action items are made of, from ``prompts/promises.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class PromiseWords:
    """Lists by name: verbs by what they do, things by what becomes of them."""

    lists: Mapping[str, frozenset[str]]

    def has(self, name: str, word: str) -> bool:
        """Whether a word is in a list."""
        return word in self.lists[name]


def promise_words(data: Mapping[str, Any]) -> PromiseWords:
    """Build from the parsed file."""
    return PromiseWords({name: frozenset(row.split()) for name, row in data.items()})
