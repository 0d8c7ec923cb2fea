"""The kinds of phrase an answer can be."""

from enum import StrEnum


class Shape(StrEnum):
    """The kinds of phrase that phrasings are written for."""

    NONE = "none"
    GENERIC = "generic"
    NOUN = "noun"
    HOW = "how"
    THAT = "that"
    ING = "ing"
    PAST = "past"
    """A verb in the past without its subject: *grew a territory*."""
    DO = "do"
    """A verb phrase in its base form: *cut pipeline failures*, *to reduce churn*."""
    THIRD = "third"
    """A verb in the third person without its subject: *runs the reviews herself*."""
    SOMEONE = "someone"
    CLAUSE = "clause"
    FIRST = "first"
    QUOTE = "quote"
    SEVERAL = "several"
    UNSURE = "unsure"
