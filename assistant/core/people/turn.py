"""An answer turned to its reader: *she reads* becomes *you read*, *their rota* becomes *your rota*.

It is done only where one reading is possible. Where a pronoun could mean somebody else, the answer says so, and whoever
asked for it asks the person or keeps the third person.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.core.english import English, Tag, Token
from assistant.core.people.meant import Mention, by_job, mentions
from assistant.core.people.names import Names
from assistant.core.people.others import is_other, meet
from assistant.core.people.second import agree, second
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
        walk.sought = next((place for place, token in enumerate(tokens) if token.has(Tag.WHO)), -1)
        walk.one_sought = english.after("someone", english.after("needed", text) or text) is not None
    place = 0
    walk.addressed = not sought and next((t.word for t in tokens if t.word in _PERSONS), "") in ("you", "your")
    while place < len(tokens):
        place = _step(walk, place)
    if not walk.edits:
        return Turned(text, unsure=walk.unsure)
    for start, end, put in sorted(walk.edits, reverse=True):
        text = text[:start] + put + text[end:]
    return Turned(text, unsure=walk.unsure, changed=True)


def _step(walk: Walk, place: int) -> int:
    token = walk.tokens[place]
    mention = walk.named.get(place)
    if mention:
        return _name(walk, mention)
    word = token.word
    if (word in SHE or word in HE) and (0 <= walk.sought < place or not walk.they) and not _is_reader(walk, place):
        walk.unsure = walk.unsure or _either(walk, place)
        return place + 1
    if walk.addressed and (word in SHE or word in HE or word in THEY):
        return place + 1
    if word in SHE or word in HE:
        return _pronoun(walk, place, SHE.get(word) or HE[word])
    if word in THEY:
        return _they(walk, place)
    if is_other(walk, place):
        meet(walk, place)
    elif word in ("i", "we", "you") and is_subject(walk, place):
        walk.subject = word
    return place + 1


_PERSONS = frozenset({"you", "your", *SHE, *HE, *THEY})


def _either(walk: Walk, place: int) -> bool:
    """Whether *she* may be who is sought or who seeks: *a manager who can run it so that she can rest*."""
    before = walk.at(place - 1)
    is_subject_of_another = before is not None and (before.word in _JOINTS or before.word == "that")
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
        return _pronoun(walk, end, SHE.get(follows) or HE.get(follows, "they"), sure=True)
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


_JOINTS = frozenset("because since as so but before after when while until if once whenever".split())
"""Words behind which *they* are who looks for somebody, whatever was named before."""


def _they(walk: Walk, place: int) -> int:
    token = walk.tokens[place]
    if not walk.they:
        return place + 1
    if token.word == "them" and walk.subject == "reader" and walk.sought < 0 and not _is_cost_of_it(walk, place):
        return place + 1  # "you named all of them": the reader would be *yourselves*
    because = walk.at(place - 1)
    is_sought = walk.sought >= 0 or walk.one_sought
    company = is_sought and because is not None and because.word in _JOINTS and not _compares(walk, place)
    company = company or _is_told(walk, place)
    named = Tag.NOUN | Tag.PLURAL
    company = company or (token.word == "they" and walk.sought < 0 and because is not None and because.has(named))
    named_before = any(t.has(Tag.PLURAL) and not t.has(Tag.TIME) for t in walk.tokens[:place])
    company = company or (
        walk.one_sought and not named_before and token.word in ("them", "their") and not _is_left_to_it(walk, place)
    )
    company = company or (token.word == "them" and not named_before and _is_cost_of_it(walk, place))
    if not company and _of_somebody(walk, place):
        return place + 1
    if not company and (walk.several or (walk.others and walk.subject == "other")):
        if token.word == "they":
            walk.subject = "other"
        return place + 1
    walk.edits.append((token.start, token.end, _like(walk.tokens, place, second(walk, place), walk)))
    if token.word == "they":
        walk.subject = "reader"
        agree(walk, place + 1)
    return place + 1


def _is_told(walk: Walk, place: int) -> bool:
    """Whether it stands in what the reader told of their own side: *… and then told me that their CEO sends a cake*."""
    for back in range(place - 1, 1, -1):
        token = walk.tokens[back]
        if token.has(Tag.PLURAL) or is_other(walk, back):
            return False
        if token.has(Tag.THAT):
            verb = walk.tokens[back - 2 if walk.tokens[back - 1].word in ("me", "us") else back - 1]
            return verb.has(Tag.TELLING) and walk.main == "reader"
    return False


def _is_left_to_it(walk: Walk, place: int) -> bool:
    """Whether somebody does without another: *run the list without a vet having to stand over them*."""
    return walk.sought >= 0 and any(t.word == "without" for t in walk.tokens[walk.sought : place])


def _is_cost_of_it(walk: Walk, place: int) -> bool:
    """Whether *it* did something to them, who told of it: *you admitted what it cost them*."""
    doer = walk.at(place - 2)
    return doer is not None and doer.word in ("it", "this", "that") and walk.main == "reader"


def _compares(walk: Walk, place: int) -> bool:
    """Whether *as they* is the end of a comparison: *as easily as they write code*."""
    return any((t := walk.at(place - back)) is not None and t.word == "as" for back in (2, 3, 4))


def _of_somebody(walk: Walk, place: int) -> bool:
    """Whether one of several, or somebody told of with *who*, is meant: *a minister who has made up their mind*."""
    if walk.sought >= 0:
        return False
    if any(t.word in ("every", "each") for t in walk.tokens[:place]):
        return True  # "every resident's name and what they used to do"
    pairs = zip(walk.tokens[:place], walk.tokens[1:place], strict=False)
    return any(a.has(Tag.PEOPLE | Tag.ROLE) and not a.has(Tag.PLURAL) and b.has(Tag.WHO) for a, b in pairs)


def _like(tokens: Sequence[Token], place: int, put: str, walk: Walk) -> str:
    token = tokens[place]
    begins = place == 0 or walk.text[: token.start].rstrip()[-1:] in tuple(".!?:")
    return put.capitalize() if begins and token.text[:1].isupper() else put
