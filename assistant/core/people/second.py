"""The second person: the pronouns and verbs that speak to the reader."""

import re
from collections.abc import Iterator

from assistant.core.english import Tag, Token
from assistant.core.people.walk import BETWEEN, SELF, SUBJECT, VERBS, Walk, begins

_WHOSE = ("hers", "theirs")
_AGREES = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "'re"}
_THINGS = (
    Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.ADJ | Tag.ORDINAL | Tag.NAME | Tag.ING | Tag.PART | Tag.SUPER
)  # fmt: skip
_NO_THINGS = Tag.PREP | Tag.CONJ | Tag.SUBORDINATOR | Tag.TO


def second(walk: Walk, place: int) -> str:
    """Say a pronoun of the third person in the second: *you*, *your*, *yours*, *yourself*."""
    word = walk.tokens[place].word
    if word in SELF:
        return "yourselves" if walk.both and word == "themselves" else "yourself"
    if word in _WHOSE:
        return "yours"
    if word in SUBJECT or word in ("him", "them"):
        return "you"
    if word in ("their", "his"):
        after = walk.at(place + 1)
        return "yours" if after is None or after.has(Tag.COMMA | Tag.SEMI) else "your"
    return "your" if _is_thing(walk, place + 1) else "you"


def _is_thing(walk: Walk, place: int) -> bool:
    """Whether *her* belongs to what follows: *her team*, and not *asked her about it*."""
    token = walk.at(place)
    if token is None or token.has(_NO_THINGS) or _is_doing_something(walk, place):
        return False
    return token.has(_THINGS) or token.text.endswith(("'s", "’s")) or (token.has(Tag.NUMBER) and not token.has(Tag.ADV))


def _is_doing_something(walk: Walk, place: int) -> bool:
    """Whether what follows *her* is what she was seen to do: *watching her mend a net*."""
    verb, after = walk.at(place - 2), walk.at(place + 1)
    if verb is None or after is None or not walk.tokens[place].has(Tag.BASE | Tag.ING):
        return False
    return walk.english.lexicon.base(verb.word) in _SEEN and after.has(_GIVEN)


_SEEN = ("watch", "see", "hear", "let", "help", "notice")
_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.PRON_O


def agree(walk: Walk, place: int) -> None:
    """Bring the verbs of the reader's clause into the second person.

    Those joined to the first in the same tense are brought with it.
    """
    tokens = walk.tokens
    while place < len(tokens) and tokens[place].has(BETWEEN) and not tokens[place].has(VERBS):
        place += 1
    if place >= len(tokens):
        return
    if tokens[place].has(Tag.UNKNOWN) and _THIRD.fullmatch(tokens[place].text):
        _agree_one(walk, place)
        return
    is_present = tokens[place].has(VERBS) and tokens[place].word not in ("was", "had")
    if tokens[place].has(VERBS):
        _agree_one(walk, place)
    if is_present or walk.eager:
        for verb in _joined(walk, place + 1):
            _agree_one(walk, verb)


_THIRD = re.compile(r"[a-z-]+[a-rt-z]s")
_ES = re.compile(r"(s|x|z|ch|sh)es$")
"""How the verbs end that nobody listed, of somebody else and with *es*."""


def _joined(walk: Walk, place: int) -> Iterator[int]:
    """Yield the places of the verbs joined to this clause's first, up to the next subject."""
    within = False
    for later in range(place, len(walk.tokens)):
        token = walk.tokens[later]
        if token.word in SUBJECT or token.word in ("i", "we", "you") or begins(walk, later):
            return
        if _is_another_subject(walk, later):
            return  # "… alone. Someone always goes out and sits with them"
        if token.has(Tag.WHO | Tag.WH | Tag.THAT | Tag.SUBORDINATOR):
            if not walk.eager and not _is_of_many(walk, later):
                return  # what is joined behind belongs to that clause
            within = within or token.has(Tag.WHO | Tag.WHICH) or _is_of_many(walk, later)
        within = within and not token.has(Tag.COMMA)
        joins = token.word in _JOINS or token.has(Tag.COMMA)
        if joins and not within and _goes_on(walk, later + 1):
            yield next(i for i in range(later + 1, len(walk.tokens)) if walk.tokens[i].has(VERBS))


def _is_there(walk: Walk, place: int) -> bool:
    """Whether a clause says what there is, behind one of the reader's: *she listens to calls and there is no blame*."""
    verb = walk.at(place + 1)
    return walk.tokens[place].has(Tag.THERE) and verb is not None and verb.has(_BEING)


_BEING = Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE


def _is_of_many(walk: Walk, place: int) -> bool:
    """Whether *who* or *that* tells of several, which no verb of one is joined to: *studies that changed nothing*."""
    before = walk.at(place - 1)
    is_told_of = walk.tokens[place].has(Tag.WHO | Tag.WHICH | Tag.THAT)
    if not is_told_of or before is None or not before.has(Tag.PLURAL):
        return False
    given = walk.at(place - 2)
    is_noun = given is not None and given.has(Tag.PREP | Tag.ADJ | Tag.NUMBER | Tag.DET_P)
    return is_noun or not before.has(VERBS | Tag.PAST)


def _is_another_subject(walk: Walk, place: int) -> bool:
    """Whether a verb of its own stands behind somebody or something else: *and the team meets daily and plans*."""
    token, verb = walk.tokens[place], place + 1
    if not token.has(Tag.NOUN | Tag.MASS | Tag.NAME | Tag.PRON_S | Tag.IT) or token.has(Tag.PREP | Tag.DET_S | Tag.ADV):
        return False
    while (after := walk.at(verb)) is not None and after.has(BETWEEN) and not after.has(VERBS):
        verb += 1
    before = walk.at(place - 1)
    is_verb = before is not None and token.has(VERBS) and (before.has(Tag.AND | Tag.COMMA) or before.word in _JOINS)
    takes = walk.at(verb + 1)
    is_sure = after is not None and (not after.has(_OTHER) or (after.has(Tag.THIRD) and _is_given(takes)))
    return after is not None and after.has(VERBS) and is_sure and not is_verb


def _is_given(token: Token | None) -> bool:
    """Whether what a verb takes begins here, so that no plural stands before it: *every porter packs their own*."""
    return token is not None and token.has(Tag.POSSESSIVE | Tag.DET_S | Tag.DET_X) and not token.has(Tag.PREP)


_JOINS = ("and", "but", "or", "then")
_OTHER = Tag.PLURAL | Tag.NOUN | Tag.ADJ | Tag.NAME


def _goes_on(walk: Walk, place: int) -> bool:
    """Whether a verb of the same subject stands here, perhaps behind an adverb."""
    tokens = walk.tokens
    while place < len(tokens) and (tokens[place].has(BETWEEN) or tokens[place].word in ("and", "but", "then")):
        if tokens[place].has(VERBS):
            break
        if tokens[place].has(Tag.THAT) or _is_there(walk, place):
            return False  # "and that on both occasions": another clause
        place += 1
    if place >= len(tokens) or not tokens[place].has(VERBS):
        return False
    token, after = tokens[place], walk.at(place + 1)
    if token.has(Tag.PLURAL) and (after is None or after.has(VERBS | Tag.CONJ | Tag.BE_ARE | Tag.COMMA)):
        return False  # "and plans are": a thing
    named = walk.at(place - 2)
    is_thing = token.has(Tag.PLURAL) and named is not None and named.has(Tag.NOUN | Tag.PLURAL)
    if is_thing and after is not None and after.word == "every":
        return False  # "the tyres and brakes every morning"
    return not token.has(Tag.NAME | Tag.TIME)  # "three times a day, weekends included"


def _is_has(walk: Walk, place: int) -> bool:
    """Whether *'s* before this place is *has*: *she's been*, *she's always kept it*, *he's done it*."""
    while (token := walk.at(place)) and token.has(Tag.ADV | Tag.NOT) and not token.has(Tag.PART | Tag.ADJ):
        place += 1
    if token is None or not token.has(Tag.PART | Tag.BE_PART):
        return False
    after = walk.at(place + 1)
    return not token.has(Tag.ADJ) or bool(after and after.has(Tag.PRON_O | Tag.DET_S | Tag.DET_X))


def _agree_one(walk: Walk, place: int) -> None:
    token = walk.tokens[place]
    put = _AGREES.get(token.word) or walk.english.lexicon.base(token.word)
    if put == token.word and token.has(Tag.UNKNOWN):
        put = _ES.sub(r"\1", token.text) if _ES.search(token.text) else token.text[:-1]  # "overwinters"
    if token.word == "'s" and _is_has(walk, place + 1):
        put = "'ve"
    if put != token.word and not any(e[0] == token.start for e in walk.edits):
        walk.edits.append((token.start, token.end, put))
