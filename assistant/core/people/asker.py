"""Whether a better answer speaks of whoever asked: *I should have said so, because he plainly wanted a real answer*."""

from assistant.core.people.doers import active
from assistant.core.people.walk import HE, SHE, SUBJECT, THEY, Walk

_WHAT = ("what", "which", "where", "how")


def is_asker(walk: Walk, place: int) -> bool:
    """Whether a pronoun of a better answer means the reader, where nobody else is spoken of in it.

    They are who wants, hears or expects an answer, and whose plans it is held against (*what they are about to do*).
    """
    word = walk.tokens[place].word
    if not walk.reader.is_asker:
        return False
    if walk.asker:
        return (SHE.get(word) or HE.get(word, "they")) == walk.asker
    if word not in SUBJECT:
        return False
    verb, before = active(walk, place + 1).base, walk.at(place - 1)
    doers = walk.known.doers
    if verb in doers["asker"]:
        return True
    is_held_against = word in THEY and before is not None and before.word in _WHAT
    return is_held_against and (verb in ("do", "need") or verb in doers["people"] or verb in doers["to_things"])
