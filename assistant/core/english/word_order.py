"""Words brought into the order they have in English: *they drink always tea*, *explained to me everything*."""

import re

from assistant.core.english.known import English
from assistant.core.english.tags import Tag

_DOUBLE = re.compile(
    r"\b((?:the |my |your |our )?(?:boss|owner|manager|chef|director|teacher|lady|man|uncle|doctor|supervisor)|"
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Chef)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)?) (he|she) (?=\w+)"
)


def twice(text: str, english: English) -> str:
    """*The boss he showed me* is *he showed me*: the subject is said once."""

    def one(match: re.Match[str]) -> str:
        name = match[1].split()[0].lower()
        return match[0] if name in english.lexicon.closed and " " not in match[1] else f"{match[2]} "

    return _DOUBLE.sub(one, text)


_OFTEN = frozenset("always never often usually sometimes also already".split())
_NO_SHIFT = (
    Tag.MODAL
    | Tag.BE_IS
    | Tag.BE_ARE
    | Tag.BE_AM
    | Tag.BE_WAS
    | Tag.HAVE_BASE
    | Tag.HAVE_THIRD
    | Tag.HAVE_PAST
    | Tag.NOUN
    | Tag.ADJ
)
_OBJECTS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.PRON_O | Tag.NUMBER


def often(text: str, english: English) -> str:
    """*they drink always the same* is *they always drink the same*."""
    tokens = english.read(text).tokens
    for verb, adverb, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        is_verb = verb.has(Tag.BASE | Tag.THIRD | Tag.PAST) and not verb.has(_NO_SHIFT & ~Tag.NOUN)
        if is_verb and adverb.word in _OFTEN and after.has(_OBJECTS):
            return f"{text[: verb.start]}{adverb.text} {verb.text}{text[adverb.end :]}"
    return text


def handed(text: str, english: English) -> str:
    """*explained to me everything* is *explained everything to me*, where what was explained is short."""
    found = re.search(r"\b(?:explain|describ|mention|introduc|suggest)\w* (to (?:me|us)) (?=[a-z])", text)
    if not found:
        return text
    rest = text[found.end() :]
    reading = english.read(rest)
    for place in reading.places("np_o"):
        ends = reading.tokens[place - 1].end
        if rest[ends:].strip(" .") == "" or rest[ends:].lstrip().startswith((",", "and ", ".")):
            short = place <= _SHORT and not any(t.has(Tag.WHO | Tag.WH | Tag.THAT) for t in reading.tokens[:place])
            moved = f"{rest[:ends]} {found[1]}{rest[ends:]}" if short else text[found.start(1) :]
            return text[: found.start(1)] + moved
    return text


_SHORT = 6
"""Words of a thing before which nobody says whom it was explained to."""


def measured(text: str, english: English) -> str:
    """*4 day week* is *4-day week*: a number and its unit before a noun."""

    def one(match: re.Match[str]) -> str:
        tags = english.lexicon.tags(match[3])
        is_noun = tags & (Tag.NOUN | Tag.PLURAL) and not tags & (
            Tag.PREP | Tag.CONJ | Tag.ADV | Tag.TIME | Tag.THIRD & ~Tag.PLURAL
        )
        return f"{match[1]}-{match[2]} {match[3]}" if is_noun and match[3] not in ("experience", "old") else match[0]

    return re.sub(
        r"\b(\d+|two|three|four|five|six|half) (day|hour|minute|week|month|year|bed|page|person|mile) ([a-z]+)\b",
        one,
        text,
    )
