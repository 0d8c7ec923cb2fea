"""Who reads a note, and by which names, pronouns and functions an answer may speak of them."""

import re
from dataclasses import dataclass

_SHORT_NAME = 4
"""Letters of a name that may be a word of its own."""
_TITLES = (
    r"(?:(?i:mr|mrs|ms|mx|miss|dr|prof|professor|rev|reverend|canon|sir|dame|fr|father|capt|captain|herr|frau)\.? )*"
)
_DOING = (
    r"(?:said|told|let|asked|showed|explained|gave|made|had|has|was|is|took|laughed|knew|kept|put|called|walked|\w+s) "
)
"""Verbs after which a name typed small at the start is a name: *joy said …*."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the note: the forms of their name, and whether *she* and *he* may mean them."""

    names: tuple[str, ...]
    others: tuple[str, ...] = ()
    alone: bool = True
    company: str = ""
    pronoun: str = ""
    """``she`` or ``he`` where their title tells; empty where nothing does."""
    functions: tuple[str, ...] = ()
    """What they are called by what they do: *the head teacher*."""
    wants: bool = False
    """Whether the answer says what the reader's side needs, so that *they want* is said of it."""


def pronoun_for(text: str, reader: Reader) -> str:
    """Choose *she* or *he* to stand for the reader: as their title tells, else as the answer calls them."""
    he, she = (re.search(rf"\b(?:{words})\b", text.lower()) for words in ("he|his|him|himself", "she|her|hers|herself"))
    if bool(he) != bool(she):
        return "he" if he else "she"
    return reader.pronoun or ("he" if he else "she")


def stand_in(text: str, reader: Reader) -> str:
    """Put *she* and *their* for the reader's own name, so that one set of rules turns both into *you*."""
    low = text.lower()
    for name in sorted(reader.names, key=len, reverse=True):
        if name.lower() not in low:  # most answers name nobody, and a pattern of its own is dear
            continue
        bare = _TITLES + re.escape(name)
        # People write names without capitals too, but a short one may be a word of its own (Will, Art, May).
        flags = re.IGNORECASE if len(name) > _SHORT_NAME else 0
        text = re.sub(rf"(?<!\w){bare}(?:['’]s|['’](?=\s))(?=\s+\w)", "their", text, flags=flags)
        text = re.sub(rf"(?<!\w){bare}(?!\w|['’]\w|-\w)", pronoun_for(text, reader), text, flags=flags)
        if not flags:
            text = re.sub(
                rf"^{re.escape(name)} (?={_DOING})", f"{pronoun_for(text, reader)} ", text, flags=re.IGNORECASE
            )
    for function in ("ma'am", "mam", "madam", "sir", *reader.functions):
        if function in low:
            who = f"{pronoun_for(text, reader)} "
            text = re.sub(rf"(?<!\w){function} (?={_DOING}|to )", who, text, flags=re.IGNORECASE)
    return text
