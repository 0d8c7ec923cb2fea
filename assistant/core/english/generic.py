"""Answers that say nothing, and answers that anybody could have given."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['/][^\W_]+)*|-")


@dataclass(frozen=True, slots=True)
class Generic:
    """The words of such answers, from ``prompts/english/generic.toml``."""

    nothing: frozenset[str] = frozenset()
    general: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()


def generic(data: Mapping[str, str]) -> Generic:
    """Build from ``generic.toml``."""
    return Generic(
        frozenset(data["nothing"].split()), frozenset(data["general"].split()), frozenset(data["foreign"].split())
    )


def says_nothing(text: str, words: Collection[str]) -> bool:
    """Whether an answer is none: empty, signs alone, or made only of words such as *dunno*, *n/a* and *none*."""
    return _made_of(text, words)


def is_general(text: str, words: Generic) -> bool:
    """Whether an answer could have been given by any candidate: empty, or made only of words that say nothing."""
    return _made_of(text, words.general | words.nothing)


def _made_of(text: str, known: Collection[str]) -> bool:
    found = _WORD.findall(text.casefold().replace("’", "'"))
    return all(word in known or word.removesuffix("'s") in known for word in found)
