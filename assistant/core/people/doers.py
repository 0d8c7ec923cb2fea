"""Who can be the doer of what stands behind a pronoun: people, an organisation, or things as well."""

from typing import NamedTuple

from assistant.core.english import English, Tag, singular
from assistant.core.people.names import Names
from assistant.core.people.walk import BETWEEN, Walk

_BE = Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE | Tag.BE_AM | Tag.BE_BASE | Tag.BE_PART
_HAVE = Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.HAVE_PAST
_VERB = Tag.BASE | Tag.PAST | Tag.PART | Tag.ING | Tag.THIRD
_THING = (
    Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NUMBER | Tag.NAME | Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE
    | Tag.PRON_O | Tag.IT
)  # fmt: skip
_NO_PEOPLE = frozenset("orders things dogs horses machines tools cars houses".split())
"""What several of is told of like people, and is none."""


class Verb(NamedTuple):
    """The verb of a clause: its base, empty where its subject does nothing (*they are old*), and where it stands."""

    base: str
    place: int


def active(walk: Walk, place: int) -> Verb:
    """Give the verb that tells what a subject does; none where it only is something or has something done to it."""
    tokens, is_being, is_having = walk.tokens, False, False
    while place < len(tokens):
        token = tokens[place]
        if token.has(_BE):
            is_being, is_having = True, False
        elif token.has(_HAVE) and not is_having:
            is_having = True
        elif not (token.has(BETWEEN | Tag.MODAL | Tag.DO_BASE | Tag.DO_PAST | Tag.TO) or token.word == "about"):
            break
        place += 1
    if place == len(tokens) or tokens[place].has(Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.NUMBER):
        base = "do" if tokens[place - 1].has(Tag.DO_BASE | Tag.DO_PAST) else "have" if is_having else ""
        return Verb("" if is_being and base != "do" else base, place - 1)
    token = tokens[place]
    is_done_to = is_being and token.has(Tag.PART) and not token.has(Tag.ING)
    is_described = is_being and not token.has(Tag.ING | Tag.BASE)
    if not token.has(_VERB) or is_done_to or is_described:
        return Verb("do" if tokens[place - 1].has(Tag.DO_BASE | Tag.DO_PAST) else "", place)
    return Verb(walk.english.lexicon.base(token.word), place)


def is_done_to_something(walk: Walk, verb: Verb) -> bool:
    """Whether a verb has an object: *moving storage*, and not *moving on*."""
    after = walk.at(verb.place + 1)
    return after is not None and after.has(_THING) and not after.has(Tag.PREP)


def is_person(walk: Walk, place: int) -> bool:
    """Whether a word is for one or several people."""
    return names_person(walk.tokens[place].word, walk.english, walk.known)


def speaks_of_people(text: str, english: English, known: Names) -> bool:
    """Whether a text speaks of anybody whom *he* or *they* may mean."""
    return any(names_person(token.word, english, known) for token in english.read(text).tokens)


def names_person(word: str, english: English, known: Names) -> bool:
    """Whether a word is for one or several people, by the lists and the lexicon."""
    if word in _NO_PEOPLE:
        return False
    listed = (word, singular(word, english.lexicon))
    is_listed = any(w in known.others[kind] for w in listed for kind in ("any", "he", "she", "several"))
    return is_listed or any(w in english.lexicon.people for w in listed)
