"""Who looks for somebody and who is looked for, told apart where both may be *she*."""

from assistant.core.english import Tag
from assistant.core.people.second import second
from assistant.core.people.theirs import JOINTS
from assistant.core.people.walk import HE, SHE, Walk, Whom


def family(word: str) -> str:
    """Give the pronoun by which somebody is spoken of."""
    return SHE.get(word) or HE.get(word, "they")


def is_for_another(walk: Walk, place: int) -> bool:
    """Whether something is done for somebody by somebody else: *say no on her behalf*."""
    after = walk.at(place + 1)
    return after is not None and after.word in _FOR_ANOTHER and walk.tokens[place].word in ("his", "her")


_FOR_ANOTHER = frozenset("behalf absence stead place shoes".split())


def either(walk: Walk, place: int) -> bool:
    """Whether *she* may be who is sought or who seeks: *a manager who can run it so that she can rest*.

    What somebody sought does to *her* is done to one of those met, and it is not known to whom.
    """
    before = walk.at(place - 1)
    is_subject_of_another = before is not None and (before.word in JOINTS or before.word == "that")
    is_reason = before is not None and before.word in ("because", "since")  # "because his wrist no longer allows it"
    word = walk.tokens[place].word
    if walk.they and (word == "him" or (word == "her" and second(walk, place) == "you")):
        return not walk.several and len(walk.others) < _TWO
    is_same = walk.pronoun == family(word) and word in ("his", "her")
    is_same = is_same and not any(t.has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE) for t in walk.tokens[walk.sought : place])
    if walk.they and (walk.is_named or is_same):
        return True  # "someone who can tell Imran when a decision he has made …", "he wants one who can help his sons"
    return walk.they and is_subject_of_another and (walk.tokens[place].word in ("she", "he") or is_reason)


_TWO = 2
"""Whoever is sought, and somebody else who may be meant."""


def is_reader(walk: Walk, place: int) -> bool:
    """Whether *him* or *her* behind *who* is the one reader: whoever is looked for would be *himself*."""
    word = walk.tokens[place].word
    is_object = word == "him" or (word == "her" and second(walk, place) == "you") or is_for_another(walk, place)
    return walk.they and is_object and walk.reader.asked_of and len(walk.reader.people) == 1


def is_spared(walk: Walk, place: int) -> bool:
    """Whether *she* is who looks for somebody, to whose good it is done: *she needs a baker so that she can teach*."""
    word, before = walk.tokens[place].word, [t.word for t in walk.tokens[max(0, place - 2) : place]]
    is_aim = before == ["so", "that"] or before[-1:] == ["while"]
    is_same = walk.they and word in ("she", "he") and walk.pronoun == word and walk.main is Whom.READER
    return is_aim and is_same and not walk.others
