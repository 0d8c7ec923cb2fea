"""An answer turned to its reader: *she reads* becomes *you read*, *their rota* becomes *your rota*.

It is done only where one reading is possible. Where a pronoun could mean somebody else, the answer says so, and whoever
asked for it asks the person or keeps the third person.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.english import English, Tag, Token
from assistant.core.people.asker import is_asker
from assistant.core.people.meant import Mention, by_job, mentions
from assistant.core.people.names import Names
from assistant.core.people.others import is_other, meet
from assistant.core.people.second import agree, second
from assistant.core.people.theirs import JOINTS, is_cost_of_it, is_readers_side, is_turned_on_them, of_somebody
from assistant.core.people.walk import HE, SHE, SUBJECT, THEY, Reader, Walk, is_object, is_subject
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
        walk.sought = next((place for place, token in enumerate(tokens) if token.has(Tag.WHO)), -1)
        walk.one_sought = english.after("someone", english.after("needed", text) or text) is not None
    place = 0
    walk.addressed = not sought and next((t.word for t in tokens if t.word in _PERSONS), "") in ("you", "your")
    while place < len(tokens):
        place = _step(walk, place)
    unsure = walk.unsure or (they and _is_left_standing(walk))
    if not walk.edits:
        return Turned(text, unsure=unsure)
    for start, end, put in sorted(walk.edits, reverse=True):
        text = text[:start] + put + text[end:]
    return Turned(text, unsure=unsure, changed=True)


def _is_left_standing(walk: Walk) -> bool:
    """Whether somebody stays *they*, *she* or *he* whom no word before can be: the reader would ask who."""
    turned = {start for start, _, _ in walk.edits}
    for token in walk.tokens:
        if token.has(_NAMING) or token.word in _ANYBODY:
            return False
        if token.word in SUBJECT and token.start not in turned:
            return True
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
    if not walk.they and (word in SHE or word in HE or word in THEY) and is_asker(walk, place):
        walk.asker = _family(word)
        return _to_side(walk, place) if word in THEY else _pronoun(walk, place, walk.asker, sure=True)
    if (word in SHE or word in HE) and (0 <= walk.sought < place or not walk.they) and not _is_reader(walk, place):
        walk.unsure = walk.unsure or _either(walk, place)
        return place + 1
    if walk.addressed and (word in SHE or word in HE or word in THEY):
        return place + 1
    if word in SHE or word in HE:
        return _pronoun(walk, place, _family(word))
    if word in THEY:
        return _they(walk, place) if walk.they else place + 1
    if is_other(walk, place):
        meet(walk, place)
    elif word in ("i", "we", "you") and is_subject(walk, place):
        walk.subject = word
    return place + 1


def _family(word: str) -> str:
    return SHE.get(word) or HE.get(word, "they")


_PERSONS = frozenset({"you", "your", *SHE, *HE, *THEY})


def _either(walk: Walk, place: int) -> bool:
    """Whether *she* may be who is sought or who seeks: *a manager who can run it so that she can rest*."""
    before = walk.at(place - 1)
    is_subject_of_another = before is not None and (before.word in JOINTS or before.word == "that")
    return walk.they and walk.tokens[place].word in ("she", "he") and is_subject_of_another


def _is_reader(walk: Walk, place: int) -> bool:
    """Whether *him* or *her* behind *who* is the one reader: whoever is looked for would be *himself*."""
    word = walk.tokens[place].word
    is_object = word == "him" or (word == "her" and second(walk, place) == "you")
    return walk.they and is_object and walk.reader.asked_of and len(walk.reader.people) == 1


def _name(walk: Walk, mention: Mention) -> int:
    tokens, end = walk.tokens, mention.end
    if mention.who != walk.reader.index:
        person = walk.reader.people[mention.who]
        walk.others.append(person.name.pronoun)
        walk.subject = "other"
        return end
    first, last = tokens[mention.start], tokens[end - 1]
    follows = tokens[end].word if end < len(tokens) else ""
    if follows in SUBJECT and end < len(tokens) and not mention.possessive:
        walk.edits.append((first.start, tokens[end].start, ""))  # "the boss he showed me": said twice
        return _pronoun(walk, end, _family(follows), sure=True)
    put = "your" if mention.possessive else "you"
    walk.edits.append((first.start, last.end, _like(tokens, mention.start, put, walk)))
    if not mention.possessive and not is_object(walk, mention.start):
        walk.subject = "reader"
        agree(walk, end)
    return end


def _pronoun(walk: Walk, place: int, pronoun: str, *, sure: bool = False) -> int:
    token = walk.tokens[place]
    means = "reader" if sure else whose(walk, place, pronoun)
    if means.startswith("person"):
        return _by_name(walk, place, int(means.split()[1]))
    if means == "other":
        if token.word in ("she", "he"):
            walk.subject = "other"
        return place + 1
    if means == "unsure":
        walk.unsure = True
        return place + 1
    walk.pronoun = walk.pronoun or ("" if pronoun == "they" else pronoun)
    walk.edits.append((token.start, token.end, _like(walk.tokens, place, second(walk, place), walk)))
    if token.word in SUBJECT:
        walk.subject = "reader"
        walk.main = walk.main or "reader"
        agree(walk, place + 1)
    return place + 1


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
    is_object = token.word == "them" and walk.subject == "reader" and walk.sought < 0
    if is_object and not is_cost_of_it(walk, place) and not is_turned_on_them(walk, place):
        return place + 1  # "you named all of them": the reader would be *yourselves*
    if not is_readers_side(walk, place):
        if token.word == "they" and not of_somebody(walk, place):
            walk.subject = "other"
        return place + 1
    return _to_side(walk, place)


def _to_side(walk: Walk, place: int) -> int:
    token = walk.tokens[place]
    walk.edits.append((token.start, token.end, _like(walk.tokens, place, second(walk, place), walk)))
    if token.word == "they":
        walk.subject, walk.is_side_told = "reader", True
        agree(walk, place + 1)
    return place + 1


def _like(tokens: Sequence[Token], place: int, put: str, walk: Walk) -> str:
    token = tokens[place]
    begins = place == 0 or walk.text[: token.start].rstrip()[-1:] in tuple(".!?:")
    return put.capitalize() if begins and token.text[:1].isupper() else put
