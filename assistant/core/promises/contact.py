"""What they will be in touch about: a question, a thing agreed on, or the decision, which goes without saying."""

import re

from assistant.core.english import English, Tag, is_clause
from assistant.core.promises.words import PromiseWords


def is_question(rest: str, words: PromiseWords, english: English, *, is_believed: bool = False) -> bool:
    """Whether a contact answers what can be told in a few words: *when the site interview will be*.

    Of somebody ``is_believed``, who writes with care, a few more, and as they typed them.
    """
    lead = rest.partition(" ")[0]
    most = _MOST_BELIEVED if is_believed else _MOST
    if not words.has("asked", lead) or len(rest.split()) > most or english.has("decides", rest):
        return False
    return (is_believed or english.is_("wh", rest)) and not is_the_decision(rest)


def is_the_decision(rest: str) -> bool:
    """Whether what they will say is the decision itself, which goes without saying: *if I got it*."""
    return _GOT.search(rest) is not None


_GOT = re.compile(
    r"\b(?:[Ii](?:['’]ve| have)? (?:got|get|am in|passed|was successful)|it is me|it's me|got it"
    r"|(?:you|they|she|he) (?:has |have )?(?:decided?|chosen?)|(?:the|my) (?:job|place|outcome|result|answer)"
    r"|wants? me|me back|thinks?|how (?:it|I|things) (?:go|goes|went|did))\b"
)
_MOST, _MOST_BELIEVED = 9, 14
"""Words of a question that are still told."""


def with_the(topic: str, words: PromiseWords, english: English) -> str:
    """Give what a call is about its article where it is one thing agreed on: *about trial shift*, *about medical*."""
    tokens = english.read(topic).tokens
    if not tokens or not tokens[0].text[:1].islower() or tokens[0].has(_GIVEN) or is_clause(topic, english):
        return topic
    ends = next(
        (n for n, t in enumerate(tokens) if n and t.has(Tag.PREP | Tag.TO) and not t.has(Tag.NOUN)), len(tokens)
    )
    named = tokens[ends - 1]
    is_one = any(words.has(name, named.word) for name in ("events", "consents", "checks")) or named.word in _ONE
    is_one = is_one or (named.has(Tag.NOUN) and not named.has(_NO_ONE) and named.word not in _MEASURED)
    return f"the {topic}" if is_one and not named.has(Tag.PLURAL) and not named.has(Tag.ING) else topic


_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.POSS | Tag.NUMBER | Tag.PRON_O | Tag.WH | Tag.NAME
_MEASURED = ("holiday", "leave", "cover")
_NO_ONE = Tag.MASS | Tag.NAME | Tag.UNKNOWN | Tag.TIME
_ONE = frozenset("contract offer rota role job position post uniform start decision".split())
"""What there is one of between those who met, though the word could be a mass or a verb."""


def dated_first(deed: str, due: str) -> tuple[str, str]:
    """Say by when before a question that ends on a time: *confirm on Monday whether the shifts change in January*."""
    asked = _ASKED.match(deed) if due else None
    return (f"{asked[1]} {due} {asked[2]}", "") if asked else (deed, due)


_ASKED = re.compile(r"(\w+(?: out)?) ((?:whether|if|when|which|how|what|where|who|that) .+)")
