"""A choice of phrases as a pattern: what many readers of sayings are built from."""

import re
from collections.abc import Iterable


def any_of(phrases: Iterable[str]) -> str:
    """Return the part of a pattern that matches any of the phrases, the longest where several fit."""
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


def any_loosely(phrases: Iterable[str]) -> str:
    """Return the same, where an apostrophe may be of either kind or left away: *dont*, *don’t*."""
    return any_of(phrases).replace("'", "['’]?")
