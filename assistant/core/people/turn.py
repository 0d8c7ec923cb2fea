"""An answer turned to its reader: *she reads* becomes *you read*, *their rota* becomes *your rota*.

It is done only where one reading is possible. Where a pronoun could mean somebody else, the answer says so, and whoever
asked for it asks the person or keeps the third person.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.english import English, Tag, Token
from assistant.core.people.asker import is_asker
from assistant.core.people.doers import is_person
from assistant.core.people.meant import Mention, by_job, mentions
from assistant.core.people.names import Names
from assistant.core.people.others import is_other, is_several, meet
from assistant.core.people.second import agree, second
from assistant.core.people.sought import either, family, is_for_another, is_reader, is_spared
from assistant.core.people.theirs import (
    is_cost_of_it,
    is_done_to_them,
    is_readers_side,
    is_turned_on_them,
    of_somebody,
)
from assistant.core.people.walk import HE, SHE, SUBJECT, THEY, Reader, Walk, Whom, is_object, is_subject
from assistant.core.people.whose import whose

__all__ = ["Reader", "Turned", "to_reader"]


@dataclass(frozen=True, slots=True)
class Turned:
    """A text as the reader is to read it, and whether one pronoun in it could mean two people."""

    text: str
    unsure: bool = False
    changed: bool = False


def to_reader(
    text: str,
    reader: Reader,
    english: English,
    known: Names,
    *,
    eager: bool = False,
    sought: bool = False,
    they: bool = True,
) -> Turned:
    """Turn an answer to its reader; ``eager`` takes verbs of another tense behind *and* for the reader's too.

    With ``sought`` it tells whom they look for, and *she* behind *who* is that person; without ``they``, everybody
    spoken of is somebody else.
    """
    tokens = english.read(text).tokens
    small = frozenset(t.word for t in tokens if english.lexicon.is_known(t.word))
    found = {
        m.start: m
        for m in mentions(tokens, reader.people, small, known.titles)
        if not m.start or not tokens[m.start - 1].has(Tag.TO) or not by_job(tokens, m, reader.people[m.who])
    }
    told = reader.people[reader.index].name.pronoun
    walk = Walk(text, tokens, found, english, known, reader, pronoun=told, eager=eager, they=they)
    if sought:
        walk.is_need = True
        walk.sought = next((place for place in range(len(tokens)) if _seeks(walk, place)), -1)
        walk.one_sought = english.after("someone", english.after("needed", text) or text) is not None
    place = 0
    persons = [t.word for at, t in enumerate(tokens) if t.word in _PERSONS and not _is_anybody(walk, at)]
    walk.addressed = not sought and next(iter(persons), "") in ("you", "your")
    while place < len(tokens):
        place = _step(walk, place)
    unsure = walk.unsure or (they and _is_left_standing(walk))
    if not walk.edits:
        return Turned(text, unsure=unsure)
    for start, end, put in sorted(walk.edits, reverse=True):
        text = text[:start] + put + text[end:]
    return Turned(text, unsure=unsure, changed=True)


def _is_anybody(walk: Walk, place: int) -> bool:
    """Whether *you* is everybody who looks: *you can tell a shop by its offcuts, and hers were labelled*."""
    token, can, tell = walk.tokens[place], walk.at(place + 1), walk.at(place + 2)
    if token.word != "you" or can is None or tell is None or not can.has(Tag.MODAL):
        return False
    return tell.word in ("tell", "see", "always", "often")


def _seeks(walk: Walk, place: int) -> bool:
    """Whether somebody is described from here: behind *who*, or *that* behind a person, and not *boxes that …*."""
    token, before = walk.tokens[place], walk.at(place - 1)
    if not token.has(Tag.WHO) or token.word in ("who", "whom", "whose"):
        return token.has(Tag.WHO)
    return before is not None and before.has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE)


def _is_left_standing(walk: Walk) -> bool:
    """Whether somebody stays *they*, *she* or *he* whom no word before can be: the reader would ask who."""
    turned = {start for start, _, _ in walk.edits}
    one = several = False
    for place, token in enumerate(walk.tokens):
        is_they = token.word in THEY
        if (is_they or token.word in ("she", "he", "him")) and token.start not in turned and not (several or one):
            return True
        if token.word in ("them", "theirs") and token.start not in turned and not several:
            return True
        one = one or token.has(_NAMING)
        several = several or is_several(walk, place) or token.word in _ANYBODY
    return False


_NAMING = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.PEOPLE | Tag.ROLE | Tag.UNKNOWN | Tag.WHO | Tag.NUMBER
_ANYBODY = frozenset(
    "everyone everybody someone somebody anyone anybody nobody those these both many most some".split()
)


def _step(walk: Walk, place: int) -> int:
    token = walk.tokens[place]
    mention = walk.named.get(place)
    if mention:
        return _name(walk, mention)
    word = token.word
    if word not in SHE and word not in HE and word not in THEY:
        return _word(walk, place)
    if not walk.they and is_asker(walk, place):
        walk.asker = family(word)
        return _to_side(walk, place) if word in THEY else _pronoun(walk, place, walk.asker, sure=True)
    if walk.addressed:
        return place + 1
    if word in THEY:
        is_side = walk.both and word != "them"  # "she and her brother still taste it, and they …"
        return place + 1 if not walk.they else _to_side(walk, place) if is_side else _they(walk, place)
    is_another = 0 <= walk.sought < place or not walk.they
    if is_another and not is_reader(walk, place) and not is_spared(walk, place):
        walk.unsure = walk.unsure or either(walk, place)
        return place + 1
    return _pronoun(walk, place, family(word), sure=is_another and is_for_another(walk, place))


def _word(walk: Walk, place: int) -> int:
    """Pass a word that is no pronoun of the third person, and remember whom it speaks of."""
    word = walk.tokens[place].word
    if _goes_back(walk, place):
        walk.subject = walk.main or walk.subject
    if is_other(walk, place):
        meet(walk, place)
    elif word in ("i", "we", "you") and is_subject(walk, place):
        walk.subject = Whom(word)
    return place + 1


def _goes_back(walk: Walk, place: int) -> bool:
    """Whether what was told goes on behind a clause about somebody: *a customer who had read it, and that they …*."""
    joint, comma = walk.at(place - 1), walk.at(place - 2)
    is_joined = joint is not None and joint.word in ("and", "but") and comma is not None and comma.has(Tag.COMMA)
    return is_joined and walk.tokens[place].word in ("that", "how", "what", "why")


_PERSONS = frozenset({"you", "your", *SHE, *HE, *THEY})


def _name(walk: Walk, mention: Mention) -> int:
    tokens, end = walk.tokens, mention.end
    if mention.who != walk.reader.index:
        person = walk.reader.people[mention.who]
        walk.others.append(person.name.pronoun)
        walk.subject = Whom.OTHER
        return end
    first, last = tokens[mention.start], tokens[end - 1]
    follows = tokens[end].word if end < len(tokens) else ""
    if follows in SUBJECT and end < len(tokens) and not mention.possessive:
        walk.edits.append((first.start, tokens[end].start, ""))  # "the boss he showed me": said twice
        return _pronoun(walk, end, family(follows), sure=True)
    put = "your" if mention.possessive else "you"
    walk.is_named = True
    walk.edits.append((first.start, last.end, _like(tokens, mention.start, put, walk)))
    if not mention.possessive and not is_object(walk, mention.start):
        walk.subject = Whom.READER
        walk.main = walk.main or Whom.READER
        agree(walk, end)
    return end


def _pronoun(walk: Walk, place: int, pronoun: str, *, sure: bool = False) -> int:
    token = walk.tokens[place]
    means = Whom.READER if sure else whose(walk, place, pronoun)
    if isinstance(means, int):
        return _by_name(walk, place, means)
    if means is Whom.OTHER:
        if token.word in ("she", "he"):
            walk.subject = Whom.OTHER
        if walk.others and not walk.others[-1]:
            walk.others[-1] = pronoun  # "the founder … at his wedding": so *she* is somebody else
        return place + 1
    if means is Whom.UNSURE:
        walk.unsure = True
        return place + 1
    walk.pronoun = walk.pronoun or ("" if pronoun == "they" else pronoun)
    walk.edits.append((token.start, token.end, _like(walk.tokens, place, second(walk, place), walk)))
    if token.word in SUBJECT:
        walk.subject = Whom.READER
        walk.main = walk.main or Whom.READER
        if _are_both(walk, place + 1):
            walk.both = True
            return place + 1
        agree(walk, place + 1)
    return place + 1


def _are_both(walk: Walk, place: int) -> bool:
    """Whether somebody of the reader's is named with them: *she and her brother*, of whom *they* tells on."""
    words = [t.word for t in walk.tokens[place : place + 2]]
    return words in (["and", "her"], ["and", "his"]) and place + 2 < len(walk.tokens) and is_person(walk, place + 2)


def _by_name(walk: Walk, place: int, who: int) -> int:
    """Name somebody else of those met, where the answer only says *she*; after that the pronoun stands."""
    token = walk.tokens[place]
    if who not in walk.told:
        name = walk.reader.people[who].referred
        possessive = token.word in ("his", "her") and second(walk, place) == "your"
        walk.edits.append((token.start, token.end, f"{name}'s" if possessive else name))
        walk.told.add(who)
    return place + 1


def _they(walk: Walk, place: int) -> int:
    token = walk.tokens[place]
    is_object = token.word == "them" and walk.subject is Whom.READER and walk.sought < 0
    is_their_side = is_cost_of_it(walk, place) or is_turned_on_them(walk, place) or is_done_to_them(walk, place)
    if is_object and not is_their_side:
        return place + 1  # "you named all of them": the reader would be *yourselves*
    if not is_readers_side(walk, place):
        if token.word == "they" and not of_somebody(walk, place):
            walk.subject = Whom.OTHER
        return place + 1
    return _to_side(walk, place)


def _to_side(walk: Walk, place: int) -> int:
    token = walk.tokens[place]
    walk.edits.append((token.start, token.end, _like(walk.tokens, place, second(walk, place), walk)))
    if token.word == "they":
        walk.subject, walk.is_side_told = Whom.READER, True
        after = walk.at(place + 1)
        if after is None or not after.has(Tag.BASE):  # "they close books": what agrees with them agrees with *you*
            agree(walk, place + 1)
    return place + 1


def _like(tokens: Sequence[Token], place: int, put: str, walk: Walk) -> str:
    token = tokens[place]
    begins = place == 0 or walk.text[: token.start].rstrip()[-1:] in tuple(".!?:")
    return put.capitalize() if begins and token.text[:1].isupper() else put
