"""A wrong answer and the right one, in haste: *said it runs till march, its actually june*."""

import re

from assistant.core.english import (
    English,
    Tag,
    capitalised,
    ended,
    has_shorthand,
    is_clause,
    is_vouched,
    sentences,
    unended,
)

_SAID = re.compile(
    r"^(?:(?:oh|and|also|well|so),? )*(?:i )?(?:said|told (?:him|her|them|you)) (?:that )?(?P<wrong>[^.;]+?)"
    r"(?:, | - | – |; |\. | (?=well |but (?:actually|it|i)\b))(?:(?:but|well|actually|in fact|and|no),? )*"
    r"(?P<right>(?:it|i|we|they|the|my|that)(?:['’]?s| )[^.;]*)\.?$",
    re.IGNORECASE,
)


def corrected(text: str, english: English) -> str:
    """Write out what was said and what is so, as two sentences; empty where it is not that, or one is no sentence."""
    found = _SAID.match(text.strip())
    if not found:
        return ""
    right = english.rewritten(_ITS.sub("it's", found["right"]), "slips")
    wrong = f"I said {found['wrong']}"
    if not is_clause(wrong, english) or not (_BRIEF.match(right) or is_clause(unended(right), english)):
        return ""
    is_brief = _BRIEF.match(right) is not None
    return f"{ended(wrong)} {ended(f'In fact {right}' if is_brief else capitalised(right))}"


_BRIEF = re.compile(
    r"(?:i|it|we|they) (?:do|did|does|have|has|had|can|could|am|is|are|was|were|will)(?:n['’]t)?"
    r"(?: (?:now|already|until|till|from|since|at|in|on|as) .{2,40})?$",
    re.IGNORECASE,
)
"""What leans on the sentence before it: *I do*, *I can from January*."""
_ITS = re.compile(r"^its\b", re.IGNORECASE)


def is_plain(text: str, english: English) -> bool:
    """Whether each sentence is one that the grammar knows, short, and without a word that only its writer knows."""
    return (
        len(text.split()) <= _PLAIN
        and all(is_clause(unended(s), english) and is_vouched(s, english) for s in sentences(text))
        and not has_shorthand(text, english)
        and not any(t.has(Tag.UNKNOWN) and t.text.islower() for t in english.read(text).tokens)
    )


_PLAIN = 30
"""Words of a better answer typed in haste."""
