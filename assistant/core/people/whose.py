"""Whom a pronoun means: the reader, somebody mentioned before, or one of both."""

from itertools import pairwise

from assistant.core.english import Tag
from assistant.core.people.relative import in_relative
from assistant.core.people.second import second
from assistant.core.people.walk import POSSESSIVE, SELF, SUBJECT, Walk, Whom


def whose(walk: Walk, place: int, pronoun: str) -> Whom | int:
    """Tell whom *she* or *he* means: the reader, somebody else, nobody sure, or which of those met."""
    if not walk.reader.asked_of and walk.others:
        return Whom.OTHER
    if not walk.reader.asked_of and len(walk.reader.people) > 1:
        return _of_those_met(walk, pronoun)
    if walk.pronoun and walk.pronoun != pronoun:
        return _another(walk, place, pronoun)
    if any(is_of(walk, place) for is_of in (_is_each_ones, _is_each, _is_of_who, _is_anybodys)):
        return Whom.OTHER
    if (means := in_relative(walk, place)) is not Whom.NOBODY:
        return means
    rivals = [o for o in walk.others if o in ("", pronoun)]
    return _of_rivals(walk, place, pronoun, rivals) if rivals else Whom.READER


def _of_rivals(walk: Walk, place: int, pronoun: str, rivals: list[str]) -> Whom:
    """Tell whom *she* means where somebody else was told of whom it may mean."""
    word = walk.tokens[place].word
    if not walk.edits and any(t.word == "my" for t in walk.tokens[:place]):
        return Whom.OTHER  # "my own grandmother arrived with nothing, and I kept thinking of her"
    if means := _by_doer(walk, place, rivals):
        return means
    if word in ("she", "he") and _is_shown(walk, place):
        return Whom.UNSURE
    if walk.subject is Whom.READER and (word in POSSESSIVE or word in SELF or word in ("she", "he")):
        return Whom.UNSURE if rivals[-1] == pronoun and word in ("she", "he") else Whom.READER
    if walk.subject is not Whom.OTHER:
        return Whom.UNSURE
    if not walk.edits and word in ("she", "he") and rivals == [pronoun] and _hangs_on(walk, place):
        return Whom.OTHER  # "the widow who went back to school so that she could read it herself"
    if walk.pronoun == pronoun and len(rivals) == 1:
        return _of_two(walk, place, rivals[0])
    return Whom.OTHER if rivals[-1] == pronoun or not walk.pronoun else Whom.UNSURE


def _is_shown(walk: Walk, place: int) -> bool:
    """Whether the candidate met somebody who may be who did it: *introduced me to a resident, and she sang*."""
    before = {t.word for t in walk.tokens[:place]}
    being, doing = walk.at(place + 1), walk.at(place + 2)
    is_doing = being is not None and doing is not None and being.has(Tag.BE_WAS | Tag.BE_IS) and doing.has(Tag.ING)
    return bool(before & _INTRODUCED) or (is_doing and bool(before & _SHOWN))


_INTRODUCED = frozenset("introduce introduced introduces introducing".split())
_SHOWN = frozenset("show showed shows showing shown".split())


def _by_doer(walk: Walk, place: int, rivals: list[str]) -> Whom:
    """Tell whom an object means by who does it: nobody does it to themselves; nobody where that does not tell.

    *You rewrote it with her* is somebody else, *a patient who had asked him* is the reader.
    """
    is_object = walk.tokens[place].word in ("him", "her") and second(walk, place) == "you"
    if not is_object:
        return Whom.NOBODY
    turned = {start for start, _, _ in walk.edits}
    is_their_doing = walk.subject is Whom.OTHER and len(rivals) == 1 and bool(walk.edits)
    for token in reversed(walk.tokens[:place]):
        if token.word == "who" or (is_their_doing and token.has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE)):
            return Whom.READER if len(rivals) == 1 and walk.edits else Whom.NOBODY
        if token.has(Tag.WHO | Tag.WH | Tag.PLURAL | Tag.COMMA):
            return Whom.NOBODY
        if token.word in SUBJECT or token.has(Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU):
            return Whom.OTHER if token.start in turned and walk.subject is Whom.READER else Whom.NOBODY
    return Whom.NOBODY


def _another(walk: Walk, place: int, pronoun: str) -> Whom | int:
    """Tell who is meant by *her* where the reader is *he*: somebody told of before, else the other one of those met."""
    if not walk.reader.is_whole or walk.others or any(t.has(_SOMEBODY) for t in walk.tokens[:place]):
        return Whom.OTHER
    people = walk.reader.people
    fits = [
        at for at, p in enumerate(people) if at != walk.reader.index and p.name.pronoun in ("", pronoun) and p.referred
    ]
    return fits[0] if len(fits) == 1 else Whom.OTHER if not fits else Whom.UNSURE


_SOMEBODY = Tag.PEOPLE | Tag.ROLE | Tag.AGENT | Tag.NAME | Tag.UNKNOWN | Tag.WHO
"""Whom *she* or *he* may mean."""


def _is_each_ones(walk: Walk, place: int) -> bool:
    """Whether each has one of their own: *every nurse runs her own clinic*."""
    after = walk.at(place + 1)
    return after is not None and after.word == "own" and any(t.word in _EACH for t in walk.tokens[:place])


def _is_each(walk: Walk, place: int) -> bool:
    """Whether each of several is meant in a clause that hangs on theirs: *every woman meets them before she is due*."""
    word, joint = walk.tokens[place].word, walk.at(place - 1)
    if word not in ("she", "he") or joint is None or not joint.has(Tag.SUBORDINATOR) or joint.has(Tag.THAT):
        return False
    named = walk.known.others[word] | walk.known.others["any"]
    return any(a.word in _EACH and b.word in named for a, b in pairwise(walk.tokens[:place]))


def _hangs_on(walk: Walk, place: int) -> bool:
    """Whether a clause hangs on the one about somebody told of with *who*."""
    joint = walk.at(place - 1)
    return joint is not None and joint.has(Tag.SUBORDINATOR) and any(t.word == "who" for t in walk.tokens[:place])


def _is_of_who(walk: Walk, place: int) -> bool:
    """Whether it is who is told of with *who*: *a parent who had hated maths at school herself*."""
    if walk.tokens[place].word not in SELF:
        return False
    for token in reversed(walk.tokens[:place]):
        if token.has(Tag.WHO):
            return bool(walk.others)
        if token.word in SUBJECT or token.word in ("i", "we", "you") or token.has(Tag.COMMA | Tag.THAT):
            return False
    return False


_EACH = frozenset("every each any no everyone everybody nobody someone somebody anyone anybody".split())


def _is_anybodys(walk: Walk, place: int) -> bool:
    """Whether somebody not named is told of before: *someone who keeps her standards*."""
    if walk.edits or walk.tokens[place].word not in POSSESSIVE:
        return False
    pairs = zip(walk.tokens[:place], walk.tokens[1:place], strict=False)
    return any(a.word in ("someone", "somebody", "anyone", "anybody") and b.has(Tag.WHO) for a, b in pairs)


def _of_those_met(walk: Walk, pronoun: str) -> Whom | int:
    people = walk.reader.people
    told = [at for at, p in enumerate(people) if p.name.pronoun == pronoun]
    fits = told or [at for at, p in enumerate(people) if not p.name.pronoun]
    if len(fits) != 1:
        return Whom.UNSURE
    return Whom.READER if fits[0] == walk.reader.index else fits[0]


def _of_two(walk: Walk, place: int, rival: str) -> Whom:
    """Tell reader and rival apart where both are *he*.

    Nobody leaves something to himself, and a new sentence goes on with its subject.
    """
    word = walk.tokens[place].word
    before = [t.word for t in walk.tokens[max(0, place - 3) : place]]
    if word in ("him", "her") and second(walk, place) == "you":
        told_of = walk.edits or not any(t.word in ("who", "it") for t in walk.tokens[:place])
        return Whom.READER if told_of else Whom.OTHER  # "my mother died, and it was a volunteer who sat with her"
    is_joined = "," in before and any(w in ("and", "but") for w in before)
    if word in ("he", "she") and is_joined and walk.main is Whom.READER:
        return Whom.READER
    return Whom.OTHER if rival and (word in POSSESSIVE or word in SELF) else Whom.UNSURE
