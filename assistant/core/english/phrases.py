"""A text cut at the phrases of ``prompts/english/phrases.txt``: what is said before an answer, in it and behind it."""

from assistant.core.english.rules import Reading

_LOOSE = " ,:"
"""Marks that belong to a phrase at which a text is cut."""


def after(text: str, phrase: str, reading: Reading) -> str | None:
    """Give what follows the longest phrase at the beginning, empty where nothing does; None where there is none."""
    if reading.tokens and text[: reading.tokens[0].start].strip():
        return None  # a quotation mark is no part of a phrase
    for place in reading.places(phrase):
        rest = text[reading.tokens[place - 1].end :]
        if not rest or rest[0] in _LOOSE:
            return rest.lstrip(_LOOSE)
    return None


def before(text: str, phrase: str, reading: Reading) -> str | None:
    """Give what stands before the longest phrase at the end; None where there is none."""
    for start in range(reading.end):
        if reading.whole(phrase, start):
            return text[: reading.tokens[start].start].rstrip(_LOOSE)
    return None


def parted(text: str, phrase: str, reading: Reading) -> tuple[str, str] | None:
    """Give what stands before and behind the first place where a phrase stands; None where it stands nowhere."""
    for start in range(reading.end):
        if places := reading.places(phrase, start):
            rest = text[reading.tokens[places[0] - 1].end :]
            return text[: reading.tokens[start].start].rstrip(_LOOSE), rest.lstrip(_LOOSE)
    return None


def has(phrase: str, reading: Reading) -> bool:
    """Whether such a phrase stands anywhere."""
    return any(reading.of(phrase, start) for start in range(reading.end))
