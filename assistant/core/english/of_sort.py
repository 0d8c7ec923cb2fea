"""A number before a thing that says of which sort another is: *a 600-ticket backlog*."""

import re

from assistant.core.english.known import English
from assistant.core.english.tags import Tag

_SORT = re.compile(r"\b([a-z]+) (\d{1,3}) (?=([a-z]{3,}) ([a-z]{3,})\b(?: ([a-z]+))?)")
"""A number before a thing that says of which sort another is: *cleared 600 ticket backlog*, *a 20 wine list*."""
_LED_BY = ("a", "an", "with", "of", "at", "in", "for")


def of_a_sort(text: str, english: English) -> str:
    """Join a number to the thing it says of which sort one other is, but not to several: *3 client meetings*."""

    def joined(found: re.Match[str]) -> str:
        before, sort, one, after = (english.lexicon.tags(found[n] or "") for n in (1, 3, 4, 5))
        is_led = found[2] != "1" and bool(before & (Tag.PAST | Tag.BASE) or found[1] in _LED_BY)
        is_sort = sort & Tag.NOUN and not sort & (Tag.PLURAL | Tag.TIME | Tag.ADJ | Tag.ORDINAL)
        is_one = one & Tag.NOUN and not one & (Tag.PLURAL | Tag.TIME | Tag.ADV | Tag.PREP | Tag.PAST | Tag.PART)
        is_last = not after & (Tag.NOUN | Tag.PLURAL | Tag.MASS) or bool(after & (Tag.PREP | Tag.TIME | Tag.ADJ))
        is_joined = is_led and is_sort and is_one and is_last and not before & (Tag.LABEL | Tag.NUMBER)
        return f"{found[1]} {found[2]}-" if is_joined else found[0]

    return _SORT.sub(joined, text)
