"""Who else an answer speaks of, whom *she*, *he* or *they* may then mean."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.core.english import Tag, Token
from assistant.core.people.doers import is_person, names_person
from assistant.core.people.walk import HE, SHE, VERBS, Walk, Whom, is_subject

_HOW_MUCH = ("how", "so", "very", "too", "really", "quite", "more")
_ANYBODY = ("everyone", "everybody", "nobody", "anyone", "anybody", "someone", "somebody")
_GROUPS = ("team", "crew", "staff", "class", "group", "panel", "board", "committee", "department", "shift")


def is_other(walk: Walk, place: int) -> bool:
    """Whether a word speaks of somebody who is not the reader."""
    token, others = walk.tokens[place], walk.known.others
    before = walk.at(place - 1) if place else None
    if token.has(Tag.ADJ) and before is not None and before.word in _HOW_MUCH:
        return False  # "how patient she was"
    if _is_what_one_is(walk, place):
        return False
    if token.has(Tag.PLURAL) and not token.has(Tag.TIME | Tag.NUMBER) and not is_of_one(walk, place):
        return True
    if _is_several(walk, place):
        return True
    if token.word in _ANYBODY or any(token.word in others[kind] for kind in ("any", "he", "she", "several")):
        return True
    if _is_group(walk, place) or _is_household(walk, place) or _is_somebody(walk, place):
        return True
    return token.has(Tag.NAME) and not token.text.isupper() and not token.has(Tag.POSS) and _looks_human(walk, place)


def _is_what_one_is(walk: Walk, place: int) -> bool:
    """Whether a word says what *she* or *he* is or was: *he was a client here when he was 16*."""
    one, verb, doer = (walk.at(place - far) for far in (1, 2, 3))
    if one is not None and one.word in ("first", "only", "last", "youngest", "oldest") and verb is not None:
        one, verb, doer = verb, doer, walk.at(place - 4)  # "she was the first woman to run the yard"
    is_said = one is not None and one.word in ("a", "an", "the") and verb is not None and verb.has(_IS)
    return bool(is_said and place > 2 and doer is not None and doer.word in ("he", "she"))


def _is_somebody(walk: Walk, place: int) -> bool:
    """Whether a word in no list is for somebody, or for an animal: *the widow who …*, *a porter*, *the old mare*."""
    token, before, after = walk.tokens[place], walk.at(place - 1), walk.at(place + 1)
    if before is None or before.has(Tag.POSSESSIVE) or not before.has(Tag.DET_S | Tag.DET_X | Tag.ADJ | Tag.NOUN):
        return False
    if token.word in walk.known.others["creatures"]:
        return True
    if walk.is_need or not token.has(Tag.NOUN):
        return False
    if token.has(Tag.BASE) and token.word not in walk.english.lexicon.people:
        return False
    is_told_of = after is not None and after.word == "who"
    is_what_they_are = any(t.has(_IS) or t.word == "as" for t in walk.tokens[max(0, place - 3) : place])
    if is_what_they_are or (after is not None and after.has(Tag.NOUN | Tag.POSS)):
        return False
    return is_told_of or bool(token.has(Tag.AGENT | Tag.ROLE))


_IS = Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE | Tag.BE_AM


def is_of_one(walk: Walk, place: int) -> bool:
    """Whether several only say what one thing is for: *the loans programme has tripled*."""
    before, noun, verb = walk.at(place - 1), walk.at(place + 1), walk.at(place + 2)
    if place and before is not None and before.word in ("a", "an") and noun is not None and noun.has(_NAMED):
        return True  # "a homeowners rating plan"
    return bool(noun and noun.has(Tag.NOUN | Tag.MASS) and verb and verb.has(_OF_ONE) and not verb.has(Tag.PLURAL))


_NAMED = Tag.NOUN | Tag.MASS | Tag.ING
_OF_ONE = Tag.THIRD | Tag.BE_IS | Tag.HAVE_THIRD | Tag.DO_THIRD


def is_several(walk: Walk, place: int) -> bool:
    """Whether *them* may mean what a word names: several, a group, or somebody of whom no more is known."""
    token = walk.tokens[place]
    if is_kept_for(walk, place):
        return True
    is_unknown = token.word == "who" or (token.has(Tag.UNKNOWN) and not token.has(Tag.NOUN))
    before = walk.at(place - 1)
    is_verb = token.has(VERBS) and not (before and before.has(_GIVEN))
    is_many = is_unknown or token.has(Tag.PEOPLE | Tag.NAME) or (token.has(Tag.PLURAL) and not is_verb)
    is_many = is_many and not token.has(Tag.TIME)
    known = walk.known.others
    return is_many or token.word in _GROUPS or any(token.word in known[kind] for kind in ("any", "several"))


def is_kept_for(walk: Walk, place: int) -> bool:
    """Whether a place or thing is named by those it is for, whom *they* then means: *the cat ward*."""
    token, after, others = walk.tokens[place], walk.at(place + 1), walk.known.others
    whose = re.sub(r"['’]s?$", "", token.word)
    if whose in others["several"] and whose not in _OF_THINGS and after is not None and after.has(Tag.NOUN):
        return True  # "the children's kitchen", "the old people garden"
    if after is None or not after.has(Tag.NOUN | Tag.PLURAL) or after.has(Tag.PREP | Tag.ROLE | Tag.PEOPLE):
        return False
    return token.word in others["creatures"] or (token.word in others["any"] and token.word not in _OF_THE_HOUSE)


_OF_THINGS = frozenset("orders things machines tools cars houses colleagues managers directors owners founders".split())
_OF_THE_HOUSE = frozenset(
    "boss manager director owner founder ceo cto cfo coo lead principal partner someone somebody".split()
)
"""Whose office or day is the reader's own."""
_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.NUMBER | Tag.ADJ | Tag.PREP


def is_of_group(walk: Walk, place: int) -> bool:
    """Whether *themselves* is one group that did it: *the class took over the play and finished it themselves*."""
    before = walk.tokens[:place]
    is_self = walk.tokens[place].word == "themselves" and not any(t.word == "they" for t in before)
    return (is_self and any(t.word in _GROUPS for t in before)) or _is_of_its_doers(walk, place)


def _is_of_its_doers(walk: Walk, place: int) -> bool:
    """Whether several do something to what *they* do something with: *landholders trust a gauge they can see*."""
    tokens, what = walk.tokens, walk.at(place - 1)
    if tokens[place].word != "they" or what is None or not what.has(Tag.NOUN | Tag.PLURAL | Tag.NUMBER | Tag.DET_X):
        return False
    return any(
        doer.has(Tag.PLURAL) and not doer.has(Tag.TIME) and deed.has(Tag.BASE) and not deed.has(Tag.PREP | Tag.ADV)
        and (at == 0 or tokens[at - 1].has(Tag.THAT | Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.ADJ))
        for at, (doer, deed) in enumerate(pairwise(tokens[: place - 1]))
    )  # fmt: skip


def _is_several(walk: Walk, place: int) -> bool:
    """A word in no list that several are told of with: *the taonga that are going home*."""
    if not walk.tokens[place].has(Tag.UNKNOWN) or not walk.tokens[place].text.islower():
        return False
    after = walk.at(place + 1)
    verb = walk.at(place + 2) if after and after.has(Tag.THAT | Tag.WHO | Tag.WHICH) else after
    return bool(verb and verb.has(Tag.BE_ARE | Tag.BE_WERE) and verb.word not in ("'re",))


def _is_group(walk: Walk, place: int) -> bool:
    """One group among several, such as *the Tuesday team*, which *they* may mean."""
    before = walk.at(place - 1)
    return walk.tokens[place].word in _GROUPS and bool(before and before.has(Tag.NAME | Tag.TIME | Tag.ORDINAL))


def _is_household(walk: Walk, place: int) -> bool:
    """Whether a family is told of, which *they* then means: *a volunteer drove a family four hours so that they…*."""
    before, after = walk.at(place - 1), walk.at(place + 1)
    is_one = before is not None and before.word in ("a", "one", "every", "each", "another", "young", "whole")
    is_named = after is not None and after.has(Tag.NOUN | Tag.POSS) and not after.has(Tag.PREP | Tag.NUMBER | Tag.ADV)
    return walk.tokens[place].word in _HOUSEHOLDS and is_one and not is_named


_HOUSEHOLDS = ("family", "couple", "household")


def _looks_human(walk: Walk, place: int) -> bool:
    """A name that does something, with no article before it, may be somebody."""
    token, before, after = walk.tokens[place], walk.at(place - 1), walk.at(place + 1)
    if before and before.has(Tag.DET_S | Tag.DET_X | Tag.PREP | Tag.NAME | Tag.ADJ | Tag.NUMBER):
        return False
    if token.has(Tag.NOUN | Tag.MASS | Tag.TIME) and place == 0:
        return False
    return bool(
        after and after.has(Tag.PAST | Tag.THIRD | Tag.BE_IS | Tag.HAVE_THIRD) and not after.has(Tag.NAME | Tag.PLURAL)
    )


def meet(walk: Walk, place: int) -> None:
    """Remember somebody else, and whether the clause is theirs."""
    token, before = walk.tokens[place], walk.at(place - 1)
    each = before is not None and before.word in ("every", "each", "any", "no", "another")
    if each or token.word.endswith(("one", "body")):
        walk.several = True  # "every child … their"
        return
    is_told_of = token.word in walk.known.others["several"] or token.has(Tag.PLURAL)
    is_told_of = is_told_of and not is_of_one(walk, place)
    is_told_of = is_told_of or _is_group(walk, place) or _is_household(walk, place)
    if is_told_of or _is_several(walk, place):
        walk.several = True
        return
    walk.others.append(_told(walk, place))
    if is_subject(walk, place) or _is_told_of(walk, place):
        walk.subject = Whom.OTHER


def _is_told_of(walk: Walk, place: int) -> bool:
    """Whether a clause about somebody follows: *an aunt, who is expensive*, *a founder in Leeds who wore it*."""
    after = walk.at(place + 1)
    if after is not None and after.has(Tag.PREP) and (named := walk.at(place + 2)) and named.text[:1].isupper():
        place, after = place + 2, walk.at(place + 3)
    who = walk.at(place + 2) if after is not None and after.has(Tag.COMMA) else after
    return who is not None and who.has(Tag.WHO) and who.word == "who"


def _told(walk: Walk, place: int) -> str:
    """Tell whether somebody is *she* or *he*, by what they are or by the words behind; empty where neither tells."""
    word, others = walk.tokens[place].word, walk.known.others
    if told := next((pronoun for pronoun in ("she", "he") if word in others[pronoun]), ""):
        return told
    if walk.subject is Whom.READER:
        return ""
    after = (t.word for t in walk.tokens[place + 1 : place + 8])
    return next((SHE.get(w) or HE[w] for w in after if w in ("his", "her", "himself", "herself")), "")


def are_owners(walk: Walk, before: Sequence[Token]) -> bool:
    """Whether several people own what is told of: *the apprentices' own workbench, which they built*."""
    return any(t.word.endswith(("s'", "s’")) and names_person(t.word[:-1], walk.english, walk.known) for t in before)


def is_staff_of_theirs(walk: Walk, place: int) -> bool:
    """Whether somebody who worked there is told of, or what it costs: *recalls stopped when their last nurse left*."""
    before, which, who = (walk.at(place + far) for far in (-1, 1, 2))
    if walk.tokens[place].word == "them":
        is_of_people = any(t.has(Tag.PLURAL) and is_person(walk, at) for at, t in enumerate(walk.tokens[:place]))
        return before is not None and before.word in ("cost", "costs", "costing") and not is_of_people
    if walk.tokens[place].word != "their" or which is None or which.word not in _OF_STAFF or who is None:
        return False
    return is_person(walk, place + 2) or who.has(Tag.AGENT | Tag.ROLE)


_OF_STAFF = ("last", "previous", "former", "only", "current")
