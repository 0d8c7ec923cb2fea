"""A second reading of what was typed in haste, as it was written out: whether a word that English needs is missing.

A piece of which the grammar made a sentence is read once more as English. A countable thing with nothing before it, an
order or a decade without its article, a measure in the plural before what it measures and how long with no *for* give
away that it is still a jotting.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.core.english.certain import LOST, has_lost
from assistant.core.english.counted import Named, counted
from assistant.core.english.formed import sentences_in
from assistant.core.english.given import lacking
from assistant.core.english.known import English
from assistant.core.english.role import NAMING, Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag, Token

_OF_ITS = ("'", "’")
"""Ends of a measure that is given as a thing's own: *four weeks' notice*."""
_ORDERS = frozenset("first second third fourth fifth sixth same".split())
_BY_ITSELF = frozenset("aid class hand name sight glance thing instance place nature language rate time".split())
"""What an order makes one word with: *first aid*, *at first sight*, *second nature*."""
_LASTING = frozenset(
    "year years month months week weeks season seasons winter winters summer summers night nights".split()
)
_MEASURED = frozenset(
    "minutes hours days weeks months years tons tonnes litres metres miles acres seats beds covers pages".split()
)
_AGO = frozenset("ago later earlier before old of early late ahead behind on off in long short".split())
_DECADE = re.compile(r"(?<!the )(?<!\w)(?:early |late |mid-)?(?:19|20)\d0s\b")
_IN_EVERY = re.compile(
    r"\bin (?:every|each) (?:day|week|\w+day)\b|\b(?:kids|clients|drivers|customers) (?:names|files|notes)\b"
    r"|(?<!the )(?<!an )(?<!my )(?<!every )\b(?:old|new|big|small|other) one\b"
    r"|\d (?:minutes|hours|days|weeks|months) the \w+ (?:before|after|with|for)\b"
)
"""What English says otherwise: *in every Monday*, *the kids names*."""
_OPENS_THING = (Role.PREPOSITION, Role.VERB, Role.HAVE, Role.BARE, Role.PARTICIPLE, Role.ING, Role.OPENS, Role.COMMA)


@lru_cache(maxsize=2048)
def stumbles(text: str, english: English) -> bool:
    """Whether something in a text is missing that everybody who writes a letter puts in."""
    if _DECADE.search(text) or _IN_EVERY.search(text) or has_lost(text) or measures(text, english):
        return True
    return any(
        any(is_left_bare(named, sentence) for named in lacking(sentence, english.lexicon))
        or any(text[: edit.start].rstrip()[-1:] not in _OF_ITS for edit in counted(sentence, english.lexicon))
        or any(wrong(sentence, place) for place in range(len(sentence.tokens)) for wrong in _WRONGS)
        for sentence in sentences_in(text, english)
    )


def _is_let(named: Named, sentence: Sentence, lead: int) -> bool:
    """Whether what could be a thing is what somebody is let do."""
    words = [t.word for t in sentence.tokens[: lead + 1]]
    if words[-1] in ("let", "lets"):
        return named.head > named.start
    return words[-1] == "and" and named.head == named.start and not {"let", "lets"}.isdisjoint(words)


def is_left_bare(named: Named, sentence: Sentence) -> bool:
    """Whether a countable thing has nothing before it, where nothing lets it stand so: *as charge nurse*."""
    tokens, roles = sentence.tokens, sentence.roles
    head, lead = tokens[named.head], sentence.behind(named.start)
    if head.has(_NO_THING) or head.word in _MADE_ROOM or Role.GIVEN in roles[named.start : named.head]:
        return False
    after = tokens[named.head + 1] if named.head + 1 < len(tokens) else None
    if head.has(Tag.BASE) and after is not None and after.has(Tag.ING) and head.word in ("keep", "stop", "start"):
        return False  # "patients keep dropping out"
    if lead >= 0 and tokens[lead].has(Tag.MODAL) and head.has(Tag.BASE):
        return False  # "who can fillet and sell"
    if lead >= 0 and head.has(Tag.BASE) and _is_let(named, sentence, lead):
        return False  # "let staff taste and vote"
    words = [t.word for t in tokens]
    if head.word in (*words[: named.start], *words[named.head + 1 :]):
        return False  # "sold door to door"
    behind = roles[named.head + 1] if named.head + 1 < len(tokens) else None
    if behind in NAMING or (lead >= 0 and roles[lead] in NAMING):
        return False  # "every permit comment", "a lever arch file": taken apart where it hangs together
    if lead > 0 and tokens[lead - 1].has(Tag.DET_X | Tag.DET_S | Tag.POSSESSIVE) and roles[lead] is Role.PREPOSITION:
        return False  # "every near miss"
    before = tokens[lead] if lead >= 0 else None
    is_led = before is not None and (before.word in _BARE_BEHIND or before.text.endswith(("'s", "’s")))
    return not is_led


_NO_THING = Tag.ING | Tag.ORDINAL | Tag.ADV | Tag.PARTICLE | Tag.PAST | Tag.THIRD
_BARE_BEHIND = frozenset("as that such per by do does did done doing".split())
"""Words behind which it may stand so: *do code review*."""
_MADE_ROOM = frozenset(
    "room way use progress sense time front side school university college hospital work hand".split()
)
"""What is made, had or found without an article."""


def is_out_of_order(sentence: Sentence, place: int) -> bool:
    """*in first year*, *reviewed by second person*, *get same training*: an order with no article."""
    token = sentence.tokens[place]
    if token.word not in _ORDERS or place + 1 >= len(sentence.tokens):
        return False
    lead, after = sentence.behind(place), sentence.tokens[place + 1]
    if sentence.roles[place + 1] not in NAMING or after.word in _BY_ITSELF or after.has(Tag.NUMBER):
        return False
    return lead < 0 or sentence.roles[lead] in _OPENS_THING


def measures(text: str, english: English) -> list[int]:
    """List where the unit of a measure stands that belongs to the thing behind it: *45 minute appointments*."""
    tokens = english.read(text).tokens
    return [
        place
        for place in range(1, len(tokens) - 1)
        if tokens[place - 1].has(Tag.NUMBER)
        and not tokens[place - 1].has(Tag.ORDINAL)
        and (tokens[place].word in _MEASURED or f"{tokens[place].word}s" in _MEASURED)
        and _is_measured(tokens, place + 1 + _is_walled(tokens, place + 1))
    ]


def _is_walled(tokens: Sequence[Token], place: int) -> bool:
    """Whether how a thing is made stands before it: *3 acre walled garden*."""
    return place + 1 < len(tokens) and tokens[place].has(Tag.PART) and not tokens[place].has(Tag.NOUN | Tag.ADJ)


def _is_measured(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word behind a measure is the thing measured, and no verb, preposition or time."""
    thing = tokens[place]
    other = Tag.TIME | Tag.PREP | Tag.ADV | Tag.PAST | Tag.CONJ | Tag.SUBORDINATOR | Tag.NUMBER | Tag.DET_X | Tag.ADJ
    if not thing.has(Tag.NOUN | Tag.PLURAL | Tag.MASS) or thing.has(other) or thing.word in _AGO:
        return False
    if thing.has(Tag.ING):
        return thing.word in ("training", "parking", "mentoring", "coaching")
    return not (tokens[place - 1].word in _MEASURED and thing.has(Tag.THIRD) and place + 1 < len(tokens))


def is_lettered(sentence: Sentence, place: int) -> bool:
    """*for MOT lane*, *on AWS platform*: a countable thing with letters before it, and no article."""
    token, head = sentence.tokens[place], sentence.tokens[place + 1 : place + 2]
    if not (token.text.isupper() and len(token.text) > 1 and token.text.isalpha()) or not head:
        return False
    lead = sentence.behind(place)
    opens = lead >= 0 and sentence.roles[lead] in (Role.PREPOSITION, Role.VERB, Role.HAVE)
    ends = place + 2 == len(sentence.tokens) or sentence.roles[place + 2] not in NAMING
    return opens and ends and _is_counted(head[0]) and head[0].word != "level"


def _is_counted(token: Token) -> bool:
    other = Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.UNKNOWN | Tag.NUMBER | Tag.BASE | Tag.PREP | Tag.ADV | Tag.BARE
    return token.has(Tag.NOUN) and not token.has(other) and token.text.islower()


def _how_long(sentence: Sentence, place: int) -> bool:
    """*drove a school bus eight winters*: how long, with no *for* before it, behind a thing."""
    tokens = sentence.tokens
    if not 0 < place < len(tokens) - 1 or not tokens[place].has(Tag.NUMBER) or tokens[place + 1].word not in _LASTING:
        return False
    beyond = tokens[place + 2] if place + 2 < len(tokens) else None
    if beyond is not None and beyond.word in ("a", "an", "per", "every"):
        return False  # "travel to the sites one week a month"
    is_behind = sentence.roles[place - 1] is Role.NOUN and not tokens[place - 1].has(Tag.NUMBER | Tag.LABEL)
    return is_behind and not (beyond is not None and (beyond.word in _AGO or sentence.roles[place + 2] is Role.NOUN))


def _bare_figure(sentence: Sentence, place: int) -> bool:
    """*cover for the early open, 5.30*: a figure alone behind a comma, at the end."""
    tokens = sentence.tokens
    is_last = place == len(tokens) - 1 and place > 0 and tokens[place].has(Tag.NUMBER)
    return is_last and sentence.roles[place - 1] is Role.COMMA


def is_measure_bare(sentence: Sentence, place: int) -> bool:
    """*gets 10-minute chat*: one thing with its measure, and no article before it."""
    tokens = sentence.tokens
    if not tokens[place].has(Tag.NUMBER) or "-" not in tokens[place].text or place + 1 >= len(tokens):
        return False
    lead, head = sentence.behind(place), tokens[place + 1]
    other = Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.UNKNOWN | Tag.NUMBER | Tag.PREP
    is_one = head.has(Tag.NOUN) and not head.has(other) and sentence.roles[place + 1] is Role.NOUN
    ends = place + 2 == len(tokens) or sentence.roles[place + 2] not in NAMING
    return lead >= 0 and sentence.roles[lead] in _OPENS_THING and is_one and ends


def _did_long(sentence: Sentence, place: int) -> bool:
    """*boned out 12 years*: how long, with no *for* before it, behind a verb and its particle."""
    tokens = sentence.tokens
    is_time = place + 1 < len(tokens) and tokens[place].has(Tag.NUMBER) and tokens[place + 1].word in _LASTING
    if not is_time or place < 2 or not tokens[place - 1].has(Tag.PARTICLE):
        return False
    return bool(tokens[place - 2].has(Tag.PAST))


_WRONGS = (is_measure_bare, _did_long, is_out_of_order, is_lettered, _how_long, _bare_figure, *LOST)
