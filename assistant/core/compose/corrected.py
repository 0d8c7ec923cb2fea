"""A wrong answer and the right one, in haste: *said it runs till march, its actually june*."""

import re
from collections.abc import Sequence

from assistant.core.compose.material import small
from assistant.core.english import (
    English,
    Tag,
    Token,
    capitalised,
    ended,
    has_shorthand,
    in_past,
    is_clause,
    is_vouched,
    sentences,
    unended,
)

_SAID = re.compile(
    r"^(?:(?:oh|and|also|well|so),? )*(?:i )?(?:said|told (?:him|her|them|you)) (?:that )?(?P<wrong>[^.;]+?)"
    r"(?P<joint>(?:, | - | – |; |\. | (?=well |but (?:actually|it|i)\b))(?:(?:but|well|actually|in fact|and|no),? )*)"
    r"(?P<right>(?:it|i|we|they|the|my|that)(?:['’]?s| )[^.;]*)\.?$",
    re.IGNORECASE,
)


def corrected(text: str, english: English) -> str:
    """Write out what was said and what is so, as two sentences; empty where it is not that, or one is no sentence."""
    found = _SAID.match(_DID.sub(r"\1i ", WISH.sub("", text.strip())))
    if not found:
        return ""
    right = _in_time(english.rewritten(_ITS.sub("it's", found["right"]), "slips"), english)
    wrong = f"I said {found['wrong']}"
    if not is_clause(wrong, english) or not (_BRIEF.match(right) or is_clause(unended(right), english)):
        return ""
    is_brief = _BRIEF.match(right) is not None
    is_done = english.read(right).tokens[1].has(Tag.PAST)
    if is_done and found["joint"].strip(" ,").lower() == "but" and not is_brief:
        return f"{wrong.rstrip(' ,')}, but {ended(small(right, english))}"
    return f"{ended(wrong)} {ended(f'In fact {right}' if is_brief else capitalised(right))}"


_DID = re.compile(r"(?<=\w)(, (?:but )?)(?=(?:did|had|ran|have|worked|used|made|taught|trained|managed|spent) )")
"""Where the doer of what is so is left out: *said i hadnt done it, did a year of it at Hall's*."""
_BRIEF = re.compile(
    r"(?:i|it|we|they) (?:do|did|does|have|has|had|can|could|am|is|are|was|were|will)(?:n['’]t)?"
    r"(?: (?:now|already|until|till|from|since|at|in|on|as) .{2,40})?$",
    re.IGNORECASE,
)
"""What leans on the sentence before it: *I do*, *I can from January*."""
_ITS = re.compile(r"^its\b", re.IGNORECASE)


WISH = re.compile(
    r",? (?:and|so) i (?:just )?want(?:ed)? to (?:say|tell|add) (?:this|it|that)(?: to (?:you|him|her|them))?\.?$",
    re.IGNORECASE,
)
"""What somebody says of why they write it."""
_OVER = re.compile(r"\b(?:last (?:week|month|year|summer|winter|spring|autumn|fall)|yesterday|ago)\b", re.IGNORECASE)


def _in_time(right: str, english: English) -> str:
    """Tell what is over in the past: *I pass the test last month* → *I passed…*."""
    verb = english.read(right).tokens[1:2]
    is_present = bool(verb) and verb[0].has(Tag.BASE | Tag.THIRD) and not verb[0].has(Tag.PAST)
    return in_past(right, english) if is_present and _OVER.search(right) else right


def mine(text: str, english: English) -> str:
    """Write out what was left unsaid of oneself: *notice is 4 weeks not 3* is of *my notice*, with a comma."""
    found = _UNSAID.match(text.strip())
    if not found:
        return text
    what = contrasted(found["what"])
    tokens = english.read(what).tokens
    verb = next((at for at, t in enumerate(tokens[1:4], 1) if _is_of_one(t, tokens[at + 1 : at + 2])), 0)
    is_bare = verb > 0 and all(t.has(Tag.NOUN | Tag.MASS | Tag.ADJ) and t.text.islower() for t in tokens[:verb])
    is_bare = is_bare and not tokens[0].has(Tag.PRON_S | Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.PRON_I | Tag.ING)
    return f"{found['lead']} {'my ' if is_bare else ''}{what}"


def contrasted(what: str) -> str:
    """Part what is not so from what is: *four weeks not three months* → *four weeks, not three months*."""
    return _MONTH.sub(lambda m: m[0].title(), _NOT.sub(", not ", what))


def _is_of_one(verb: Token, after: Sequence[Token]) -> bool:
    is_told = not verb.has(Tag.PLURAL) or any(t.has(Tag.PREP) for t in after)  # "visa runs until 2028"
    return verb.has(Tag.BE_IS | Tag.THIRD) and is_told


_UNSAID = re.compile(
    r"(?P<lead>(?:(?:oh|and|also),? )*(?:i )?(?:forgot to (?:say|mention|add|tell (?:them|him|her|you))"
    r"|should(?:['’]ve| have) (?:said|mentioned|added))(?: that)?) (?P<what>[^.;]+\.?)$",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?<=\d )(?:may|march)\b")
"""Months that are other words besides, behind their day."""
_NOT = re.compile(
    r"(?<!,)(?<!\b(?:is|do|or|am|if))(?<!\b(?:are|was|did|has|had|can|and|may|why))(?<!\bdoes)(?<!\b(?:were|have|will|must))"
    r"(?<!\b(?:would|could|might))(?<!\bshould) not (?=(?:(?:an?|the|in|on|at|until) )?[\w.%£$€-]+(?: [\w%-]+)?\.?$)"
)
"""Where what is not so stands behind what is: *class 2 not class 1*."""


def leans_on_question(told: str, english: English) -> bool:
    """Whether what I said means nothing without what was asked: *I said I had done it twice*, *I said six*."""
    found = _OWN.match(told)
    first = _SECOND.split(told[found.end() :], maxsplit=1)[0] if found else ""
    tokens = english.read(first).tokens
    at = next((n for n, t in enumerate(tokens) if t.word in _POINTING), len(tokens))
    is_named = any(t.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME) and not t.has(_VERB) for t in tokens[:at])
    return bool(first) and (len(tokens) <= _BARE or (at < len(tokens) and not is_named))


_OWN = re.compile(r"I (?:said|told you|answered) (?:that (?!\w+$))?")
_SECOND = re.compile(r",? but |[;.:](?: |$)")
_BARE = 2
"""Words of an answer that is no sentence: *twice*, *about six*."""
_VERB = Tag.PRON_O | Tag.BASE | Tag.PAST | Tag.PART | Tag.HAVE_PAST | Tag.PRON_I
_POINTING = ("it", "them", "one", "ones", "so", "this", "these", "those", "they", "there")


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
