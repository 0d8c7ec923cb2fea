"""Whom a pronoun means: the reader, somebody mentioned before, or one of both."""

from assistant.core.english import Tag
from assistant.core.people.second import second
from assistant.core.people.walk import POSSESSIVE, SELF, SUBJECT, Walk


def whose(walk: Walk, place: int, pronoun: str) -> str:
    """Tell whom *she* or *he* means: ``reader``, ``other``, ``unsure``, or ``person 2`` of those met."""
    if not walk.reader.asked_of and walk.others:
        return "other"
    if not walk.reader.asked_of and len(walk.reader.people) > 1:
        return _of_those_met(walk, pronoun)
    if walk.pronoun and walk.pronoun != pronoun:
        return "other"
    if _is_each_ones(walk, place) or _is_of_who(walk, place) or _is_anybodys(walk, place):
        return "other"
    rivals = [o for o in walk.others if o in ("", pronoun)]
    if not rivals:
        return "reader"
    word = walk.tokens[place].word
    if not walk.edits and any(t.word == "my" for t in walk.tokens[:place]):
        return "other"  # "my own grandmother arrived with nothing, and I kept thinking of her"
    if walk.subject == "reader" and (word in POSSESSIVE or word in SELF or word in ("she", "he")):
        return "unsure" if rivals[-1] == pronoun and word in ("she", "he") else "reader"
    if walk.subject != "other":
        return "unsure"
    if walk.pronoun == pronoun and len(rivals) == 1:
        return _of_two(walk, place)
    return "other" if rivals[-1] == pronoun or not walk.pronoun else "unsure"


def _is_each_ones(walk: Walk, place: int) -> bool:
    """Whether each has one of their own: *every nurse runs her own clinic*."""
    after = walk.at(place + 1)
    return after is not None and after.word == "own" and any(t.word in _EACH for t in walk.tokens[:place])


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


_EACH = frozenset("every each any no everyone everybody nobody".split())


def _is_anybodys(walk: Walk, place: int) -> bool:
    """Whether somebody not named is told of before: *someone who keeps her standards*."""
    if walk.edits or walk.tokens[place].word not in POSSESSIVE:
        return False
    pairs = zip(walk.tokens[:place], walk.tokens[1:place], strict=False)
    return any(a.word in ("someone", "somebody", "anyone", "anybody") and b.has(Tag.WHO) for a, b in pairs)


def _of_those_met(walk: Walk, pronoun: str) -> str:
    people = walk.reader.people
    told = [at for at, p in enumerate(people) if p.name.pronoun == pronoun]
    fits = told or [at for at, p in enumerate(people) if not p.name.pronoun]
    if len(fits) != 1:
        return "unsure"
    return "reader" if fits[0] == walk.reader.index else f"person {fits[0]}"


def _of_two(walk: Walk, place: int) -> str:
    """Tell reader and rival apart where both are *he*.

    Nobody leaves something to himself, and a new sentence goes on with its subject.
    """
    word = walk.tokens[place].word
    before = [t.word for t in walk.tokens[max(0, place - 3) : place]]
    if word in ("him", "her") and second(walk, place) == "you":
        told_of = walk.edits or not any(t.word in ("who", "it") for t in walk.tokens[:place])
        return "reader" if told_of else "other"  # "my mother died, and it was a volunteer who sat with her"
    if word in ("he", "she") and "," in before and any(w in ("and", "but") for w in before) and walk.main == "reader":
        return "reader"
    return "other" if word in POSSESSIVE or word in SELF else "unsure"
