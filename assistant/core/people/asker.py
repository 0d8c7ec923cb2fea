"""Whether a better answer speaks of whoever asked: *I should have said so, because he plainly wanted a real answer*."""

from collections.abc import Sequence

from assistant.core.english import English, Tag, Token
from assistant.core.people.doers import active, names_person
from assistant.core.people.names import Names
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


def told_to_asker(text: str, english: English, known: Names) -> str:
    """Say *you* of those whom I should have told, and who sent or told me something, where nobody else is spoken of.

    *I should have told them that …*, *having read the accounts they sent me*.
    """
    tokens = english.read(text).tokens
    for place, token in enumerate(tokens):
        if names_person(token.word, english, known):
            break
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        is_object = token.word in ("them", "him") or (token.word == "her" and after is not None and after.has(_BEHIND))
        verb = next((t for t in reversed(tokens[:place]) if not t.has(Tag.ADV)), None)
        is_unsaid = any(t.has(Tag.HAVE_BASE) for t in tokens[max(0, place - _NEAR) : place])
        if token.word in SUBJECT and _is_done_to_me(tokens, place):
            return text[: token.start] + "you" + text[token.end :]  # "the accounts they sent me"
        if not (is_object and is_unsaid and verb is not None and verb.has(Tag.TELLING) and _is_mine(tokens, place)):
            continue
        return text[: token.start] + "you" + text[token.end :]
    return text


_NEAR = 4
"""Words among which *should have* stands before what was not told."""
_BEHIND = Tag.THAT | Tag.WH | Tag.PREP | Tag.DET_S | Tag.COMMA | Tag.BE_IS | Tag.BE_WAS


def _is_done_to_me(tokens: Sequence[Token], place: int) -> bool:
    verb, me = tokens[place + 1 : place + 2], tokens[place + 2 : place + 3]
    return bool(verb and me) and verb[0].has(Tag.PAST) and verb[0].has(Tag.TWO_OBJECTS) and me[0].word in ("me", "us")


def _is_mine(tokens: Sequence[Token], place: int) -> bool:
    """Whether *I* is who tells: the nearest doer before."""
    doer = next((t for t in reversed(tokens[:place]) if t.has(Tag.PRON_I | Tag.PRON_WE) or t.word in SUBJECT), None)
    return doer is not None and doer.has(Tag.PRON_I)
