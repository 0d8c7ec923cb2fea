"""Which clause a finite verb would belong to, and whether a word that can be a noun too is that verb."""

from typing import TYPE_CHECKING

from assistant.core.english.ahead import following, verb_ahead
from assistant.core.english.role import BEHIND_VERBS, NAMING, NOUNS, Clause, Role
from assistant.core.english.tags import Tag, Token

if TYPE_CHECKING:
    from assistant.core.english.roles import Sentence

_NO_VERB_BEHIND = (
    Role.PREPOSITION, Role.VERB, Role.BARE, Role.BE, Role.HAVE, Role.MODAL, Role.TO, Role.GIVEN, Role.MODIFIER,
    Role.NUMBER,
)  # fmt: skip
_COMMON = frozenset("need needs want wants like likes love loves work works help helps use uses come comes".split())
_SAID = frozenset(
    "said say says saying think thinks thought know knows knew feel feels felt hope hopes believe mentioned".split()
)
"""Verbs behind which a clause may follow without *that*."""


def wants_now(read: "Sentence", place: int) -> bool:
    """Whether some clause waits for a finite verb there."""
    return host_of(read, place) is not None


def host_of(read: "Sentence", place: int) -> Clause | None:
    """Find the clause that a finite verb here would belong to."""
    now, before = read.now, read.before(place)
    if now.waits:
        return now
    if before in (Role.AND, Role.COMMA) and now.verbs:
        return fitting(read, place, now)
    outer = now.within
    while outer is not None:
        if outer.waits:
            return outer
        outer = outer.within
    start, end, governed = read.named
    if (start > 0 and not governed and end == read.behind(place)) or (
        start > 0 and not governed and only_hung(read, end, place)
    ):
        lead = read.behind(start)
        if read.tokens[start].word in ("a", "an"):
            return None  # "towels and a hymn": more of a list
        is_said = lead >= 0 and (
            read.tokens[lead].word in _SAID
            or (read.roles[lead] is Role.OBJECT and read.tokens[lead - 1].word in ("told", "tell", "tells"))
        )
        if is_said or (lead >= 0 and read.roles[lead] in (Role.AND, Role.COMMA)):
            return Clause(
                read.tokens[lead].word if read.roles[lead] in (Role.AND, Role.COMMA) else "that", now, end, start
            )
    return None


def fitting(read: "Sentence", place: int, clause: Clause) -> Clause:
    """Of the clauses that a second verb may belong to, take the one whose doer it agrees with."""
    token = read.tokens[place]
    at: Clause | None = clause
    if not token.has(Tag.THIRD | Tag.BE_IS | Tag.HAVE_THIRD | Tag.DO_THIRD):
        return clause
    while at is not None:
        who = read.tokens[at.subject] if at.subject >= 0 else None
        if (
            who is not None
            and at.verbs
            and not who.has(Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE | Tag.PLURAL)
            and who.word != "they"
        ):
            return at
        at = at.within
    return clause


def only_hung(read: "Sentence", end: int, place: int) -> bool:
    """Whether between a noun and a place only *of something* and the like stands."""
    return (
        end >= 0
        and end + 1 < place
        and read.roles[end + 1] is Role.PREPOSITION
        and all(r in (*NAMING, Role.PREPOSITION, Role.ADVERB) for r in read.roles[end + 1 : place])
    )


def is_verb_here(read: "Sentence", token: Token, place: int) -> bool:
    """Whether a word that can be a finite verb is the one that its clause waits for."""
    host, before = host_of(read, place), read.before(place)
    if host is None or before in _NO_VERB_BEHIND:
        return False
    if before is Role.OBJECT and token.has(Tag.BASE) and not token.has(Tag.PAST):
        return False  # "made me feel welcome"
    if token.has(Tag.PART) and not token.has(NOUNS):
        if before is Role.NOUN and verb_ahead(read, place):
            return False  # "the part named X is…"
        return before is not Role.COMMA or host.verbs != []
    if not token.has(NOUNS | Tag.ADJ | Tag.ADV):
        return True
    return is_rather_verb(read, token, place, host)


def is_rather_verb(read: "Sentence", token: Token, place: int, host: Clause) -> bool:
    """Whether what can be a noun is the verb that its clause waits for: *the team help*, *and show me the shop*."""
    after = following(read, place)
    leads = after is not None and after.has(BEHIND_VERBS | Tag.HOW) and not after.has(Tag.PREP | Tag.ADJ | Tag.THAT)
    if read.before(place) in (Role.AND, Role.COMMA) and host.verbs:
        return leads
    if (
        read.roles[place - 1] is Role.OPENS
        and (leads or (after is not None and after.word == "to"))
        and (host.opener == "who" or host.about >= 0)
    ):
        return True
    if (
        verb_ahead(read, place)
        or token.has(Tag.PEOPLE | Tag.AGENT)
        or (token.has(Tag.PLURAL) and is_several(read, place))
    ):
        return False
    named = read.tokens[place - 1].has(Tag.NAME) and token.has(Tag.SAY) and after is not None and after.has(Tag.THAT)
    if named and host is read.now:
        return True  # "Mr Tan say that they are old"
    if host.within is None and not host.opener:
        goes_on = (
            token.has(Tag.THIRD)
            and after is not None
            and after.has(Tag.MANNER | Tag.PREP)
            and not read.tokens[place - 1].has(Tag.PLURAL)
        )
        return (host is read.now and (leads or goes_on) and not token.has(Tag.ADJ)) or (
            host is not read.now and token.word in _COMMON and not token.has(Tag.MASS)
        )
    if host not in read.clauses:
        names = after is not None and after.has(NOUNS) and not after.has(Tag.PREP) and token.has(Tag.TWO_OBJECTS)
        return leads or (host.opener == "that" and names)
    if after is None or after.has(Tag.PREP | Tag.ADV | Tag.COMMA | Tag.CONJ | Tag.SUBORDINATOR):
        return not token.has(Tag.ADJ) and host is read.now
    one = not read.tokens[place - 1].has(Tag.PLURAL)
    names = after.has(NOUNS | Tag.ADJ) and not (after.has(Tag.BASE | Tag.PAST) and not after.has(NOUNS))
    return leads or token.word in _COMMON or (token.has(Tag.THIRD) and one and names)


def is_several(read: "Sentence", place: int) -> bool:
    """Whether what is being named is many: *forty school groups*."""
    return read.naming >= 0 and any(
        t.has(Tag.NUMBER | Tag.DET_P) and not t.has(Tag.DET_S) for t in read.tokens[read.naming : place]
    )
