"""Time spent at something, as people put it: *retail 6 years*, *clean licence 11 years*."""

from assistant.core.compose.material import small
from assistant.core.english import English, Tag, is_bare, is_known, with_article

_FIELD = 3
"""Words of a field somebody names behind the years spent in it."""


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
    is_other = is_other or (first.has(Tag.PAST) and not first.has(Tag.PART))  # "drove city bus"
    if not is_known(what, english) or not is_field or is_other:
        return ""
    if english.before("paper", what) is not None:
        return f"{with_article(what, 'a') if is_bare(what, english) else what} for {long}"
    if len(what.split()) > _FIELD or what.startswith(("a ", "an ", "the ", "my ")):
        return ""
    return f"{long} of {what}{'' if english.before('work_said', what) is not None else ' experience'}"
