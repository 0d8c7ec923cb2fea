"""Time spent at something, as people put it: *5 years forklift*, *retail 6 years*, *clean licence 11 years*."""

from assistant.core.compose.material import small
from assistant.core.english import English, Tag, is_bare, is_clause, is_known, with_article

_FIELD = 3
"""Words of a field somebody names behind the years spent in it."""


def said_whole(part: str, english: English) -> str:
    """Write out what hurried people shorten: *5 years forklift* as years of it, *never late* as what has never been."""
    field = english.after("years", part)
    if field and _is_field(field, english):
        ends = "" if english.has("field_said", field) else " experience"
        return f"{part.removesuffix(field).strip()} of {field}{ends}"
    if whole := spent(part, english):
        return whole
    never, _, what = part.partition(" ")
    is_never = never.lower() == "never" and " " not in what and english.is_("adjp", what)
    if is_never and not english.read(what).tokens[0].has(Tag.PAST):
        return f"I have never been {what}"
    if never.lower() == "never" and " " in what and is_clause(perfect := f"I have never {what}", english):
        return perfect
    return part


def _is_field(text: str, english: English) -> bool:
    """Whether years may be spent in it: a thing, not one word for how old somebody is."""
    if len(text.split()) > _FIELD or not english.is_("item", text) or not is_known(text, english):
        return False
    tokens = english.read(text).tokens
    first, last = tokens[0], tokens[-1]
    if english.has("paper", text) or first.has(Tag.PREP):
        return False
    return not first.has(Tag.ADJ) or (len(tokens) > 1 and last.has(Tag.NOUN | Tag.MASS | Tag.PLURAL))


def spent(text: str, english: English) -> str:
    """Join the time to what somebody has had for it: *retail 6 years* → *6 years of retail experience*; else empty."""
    head = english.before("for_how_long", text)
    if not head or not head[0].isalpha() or any(mark in head for mark in ",.;"):
        return ""
    what = small(head, english)
    long = text.removeprefix(head).strip(" ,").removeprefix("for ")
    is_field = english.is_("item", what) or bool(english.lexicon.tags(what) & (Tag.NOUN | Tag.MASS))
    first = english.read(what).tokens[0]
    is_other = first.has(Tag.PREP | Tag.ADV | Tag.PAST) and not first.has(Tag.NOUN | Tag.MASS)
    if not is_known(what, english) or not is_field or is_other:
        return ""
    if english.before("paper", what) is not None:
        return f"{with_article(what, 'a') if is_bare(what, english) else what} for {long}"
    if len(what.split()) > _FIELD or what.startswith(("a ", "an ", "the ", "my ")):
        return ""
    return f"{long} of {what}{'' if english.before('work_said', what) is not None else ' experience'}"
