"""An answer turned to its reader: *she reads* becomes *you read*, *their rota* becomes *your rota*.

It is done only where one reading is possible. Where a pronoun could mean somebody else, the answer says so, and whoever
asked for it asks the person or keeps the third person.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token
from assistant.core.people.called import Person
from assistant.core.people.meant import Mention, mentions
from assistant.core.people.names import Names

_SHE = {"she": "she", "her": "she", "hers": "she", "herself": "she"}
_HE = {"he": "he", "him": "he", "his": "he", "himself": "he"}
_THEY = ("they", "them", "their", "theirs", "themselves", "themself")
_SUBJECT = ("she", "he", "they")
_POSSESSIVE = ("her", "his", "their")
_SELF = ("herself", "himself", "themselves", "themself")
_WHOSE = ("hers", "theirs")
_AGREES = {"is": "are", "was": "were", "has": "have", "does": "do", "'s": "'re"}
_BETWEEN = Tag.ADV | Tag.DEGREE | Tag.NOT
_VERBS = Tag.THIRD | Tag.BE_IS | Tag.HAVE_THIRD | Tag.DO_THIRD


@dataclass(frozen=True, slots=True)
class Turned:
    """A text as the reader is to read it, and whether one pronoun in it could mean two people."""

    text: str
    unsure: bool = False
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a note is: which of the people, and how many of the other side the answer may mean by *they*."""

    people: Sequence[Person]
    index: int
    asked_of: bool = True
    """Whether the answer was given of this one person, so that *she* means them; else it speaks of the company."""


@dataclass(slots=True)
class _Walk:
    text: str
    tokens: Sequence[Token]
    named: dict[int, Mention]
    english: English
    known: Names
    reader: Reader
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    pronoun: str = ""
    """How the reader has been spoken of: she or he, once that is known."""
    others: list[str] = field(default_factory=list)
    """Who else has been mentioned: *she*, *he* or empty for either, the last one last."""
    several: bool = False
    subject: str = ""
    """Whose clause it is: ``reader``, ``other`` or nobody's yet."""
    main: str = ""
    """Whose sentence it is: the first subject."""
    unsure: bool = False
    eager: bool = False
    told: set[int] = field(default_factory=set)


def to_reader(text: str, reader: Reader, english: English, known: Names, *, eager: bool = False) -> Turned:
    """Turn an answer to its reader; ``eager`` takes verbs of another tense behind *and* for the reader's too."""
    tokens = english.read(text).tokens
    small = frozenset(t.word for t in tokens if english.lexicon.is_known(t.word))
    found = {m.start: m for m in mentions(tokens, reader.people, small, known.titles)}
    told = reader.people[reader.index].name.pronoun
    walk = _Walk(text, tokens, found, english, known, reader, pronoun=told, eager=eager)
    place = 0
    while place < len(tokens):
        place = _step(walk, place)
    if not walk.edits:
        return Turned(text, unsure=walk.unsure)
    for start, end, put in sorted(walk.edits, reverse=True):
        text = text[:start] + put + text[end:]
    return Turned(text, unsure=walk.unsure, changed=True)


def _step(walk: _Walk, place: int) -> int:
    token = walk.tokens[place]
    mention = walk.named.get(place)
    if mention:
        return _name(walk, mention)
    word = token.word
    if word in _SHE or word in _HE:
        return _pronoun(walk, place, _SHE.get(word) or _HE[word])
    if word in _THEY:
        return _they(walk, place)
    if _is_other(walk, place):
        _meet(walk, place)
    elif word in ("i", "we", "you") and _is_subject(walk, place):
        walk.subject = word
    return place + 1


def _name(walk: _Walk, mention: Mention) -> int:
    tokens, end = walk.tokens, mention.end
    if mention.who != walk.reader.index:
        person = walk.reader.people[mention.who]
        walk.others.append(person.name.pronoun)
        walk.subject = "other"
        return end
    first, last = tokens[mention.start], tokens[end - 1]
    follows = tokens[end].word if end < len(tokens) else ""
    if follows in _SUBJECT and end < len(tokens) and not mention.possessive:
        walk.edits.append((first.start, tokens[end].start, ""))  # "the boss he showed me": said twice
        return _pronoun(walk, end, _SHE.get(follows) or _HE.get(follows, "they"), sure=True)
    put = "your" if mention.possessive else "you"
    walk.edits.append((first.start, last.end, _like(tokens, mention.start, put, walk)))
    if not mention.possessive and not _is_object(walk, mention.start):
        walk.subject = "reader"
        _agree(walk, end)
    return end


def _pronoun(walk: _Walk, place: int, pronoun: str, *, sure: bool = False) -> int:
    token = walk.tokens[place]
    whose = "reader" if sure else _whose(walk, place, pronoun)
    if whose.startswith("person"):
        return _by_name(walk, place, int(whose.split()[1]))
    if whose == "other":
        if token.word in ("she", "he"):
            walk.subject = "other"
        return place + 1
    if whose == "unsure":
        walk.unsure = True
        return place + 1
    walk.pronoun = walk.pronoun or ("" if pronoun == "they" else pronoun)
    walk.edits.append((token.start, token.end, _like(walk.tokens, place, _second(walk, place), walk)))
    if token.word in _SUBJECT:
        walk.subject = "reader"
        walk.main = walk.main or "reader"
        _agree(walk, place + 1)
    return place + 1


def _by_name(walk: _Walk, place: int, who: int) -> int:
    """Name somebody else of those met, where the answer only says *she*; after that the pronoun stands."""
    token = walk.tokens[place]
    if who not in walk.told:
        name = walk.reader.people[who].referred
        possessive = token.word in ("his", "her") and _second(walk, place) == "your"
        walk.edits.append((token.start, token.end, f"{name}'s" if possessive else name))
        walk.told.add(who)
    return place + 1


def _whose(walk: _Walk, place: int, pronoun: str) -> str:
    """Tell whom *she* or *he* means: the reader, somebody mentioned before, or one of both."""
    if not walk.reader.asked_of and walk.others:
        return "other"
    if not walk.reader.asked_of and len(walk.reader.people) > 1:
        told = [at for at, p in enumerate(walk.reader.people) if p.name.pronoun == pronoun]
        fits = told or [at for at, p in enumerate(walk.reader.people) if not p.name.pronoun]
        if len(fits) != 1:
            return "unsure"
        return "reader" if fits[0] == walk.reader.index else f"person {fits[0]}"
    if walk.pronoun and walk.pronoun != pronoun:
        return "other"
    rivals = [o for o in walk.others if o in ("", pronoun)]
    if not rivals:
        return "reader"
    word = walk.tokens[place].word
    if walk.subject == "reader" and (word in _POSSESSIVE or word in _SELF or word in ("she", "he")):
        return "unsure" if rivals[-1] == pronoun and word in ("she", "he") else "reader"
    if walk.subject == "other":
        if walk.pronoun == pronoun and len(rivals) == 1:
            return _of_two(walk, place)
        return "other" if rivals[-1] == pronoun or not walk.pronoun else "unsure"
    return "unsure"


def _of_two(walk: _Walk, place: int) -> str:
    """Tell reader and rival apart where both are *he*: nobody leaves something to himself, and a new sentence goes on with its subject."""
    word = walk.tokens[place].word
    before = [t.word for t in walk.tokens[max(0, place - 3) : place]]
    if word in ("him", "her") and _second(walk, place) == "you":
        return "reader"
    if word in ("he", "she") and "," in before and any(w in ("and", "but") for w in before) and walk.main == "reader":
        return "reader"
    return "other" if word in _POSSESSIVE or word in _SELF else "unsure"


def _they(walk: _Walk, place: int) -> int:
    token = walk.tokens[place]
    if walk.several or (walk.others and walk.subject == "other"):
        if token.word == "they":
            walk.subject = "other"
        return place + 1
    walk.edits.append((token.start, token.end, _like(walk.tokens, place, _second(walk, place), walk)))
    if token.word == "they":
        walk.subject = "reader"
        _agree(walk, place + 1)
    return place + 1


def _second(walk: _Walk, place: int) -> str:
    word = walk.tokens[place].word
    if word in _SELF:
        return "yourself"
    if word in _WHOSE:
        return "yours"
    if word in _SUBJECT or word in ("him", "them"):
        return "you"
    if word == "their" or word == "his":
        return "your"
    following = walk.tokens[place + 1] if place + 1 < len(walk.tokens) else None
    things = (
        Tag.NOUN
        | Tag.MASS
        | Tag.PLURAL
        | Tag.ADJ
        | Tag.ORDINAL
        | Tag.NUMBER
        | Tag.NAME
        | Tag.ING
        | Tag.PART
        | Tag.SUPER
    )
    things &= ~Tag.NUMBER if following and following.has(Tag.ADV) else -1
    is_object = (
        following is None or not following.has(things) or following.has(Tag.PREP | Tag.CONJ | Tag.SUBORDINATOR | Tag.TO)
    )
    return "you" if is_object else "your"


def _agree(walk: _Walk, place: int) -> None:
    """Bring the verbs of the reader's clause into the second person, those joined to the first in the same tense too."""
    tokens = walk.tokens
    while place < len(tokens) and tokens[place].has(_BETWEEN) and not tokens[place].has(_VERBS):
        place += 1
    if place >= len(tokens):
        return
    present = tokens[place].has(_VERBS) and tokens[place].word not in ("was", "had")
    if tokens[place].has(_VERBS):
        _second_person(walk, place)
    if not present and not walk.eager:
        return
    for later in range(place + 1, len(tokens)):
        token = tokens[later]
        if token.word in _SUBJECT or token.word in ("i", "we", "you"):
            return
        if token.has(Tag.WHO | Tag.WH | Tag.THAT | Tag.SUBORDINATOR) and not walk.eager:
            return  # what is joined behind belongs to that clause
        if (token.word in ("and", "but", "or", "then") or token.has(Tag.COMMA)) and _goes_on(walk, later + 1):
            verb = next(i for i in range(later + 1, len(tokens)) if tokens[i].has(_VERBS))
            _second_person(walk, verb)


def _goes_on(walk: _Walk, place: int) -> bool:
    """Whether a verb of the same subject stands here, perhaps behind an adverb."""
    tokens = walk.tokens
    while place < len(tokens) and (tokens[place].has(_BETWEEN) or tokens[place].word in ("and", "but", "then")):
        if tokens[place].has(_VERBS):
            break
        place += 1
    if place >= len(tokens) or not tokens[place].has(_VERBS):
        return False
    token = tokens[place]
    if token.has(Tag.PLURAL) and (
        place + 1 == len(tokens) or tokens[place + 1].has(_VERBS | Tag.CONJ | Tag.BE_ARE | Tag.COMMA)
    ):
        return False  # "and plans are": a thing
    return not token.has(Tag.NAME)


def _second_person(walk: _Walk, place: int) -> None:
    token = walk.tokens[place]
    put = _AGREES.get(token.word) or walk.english.lexicon.base(token.word)
    after = walk.tokens[place + 1] if place + 1 < len(walk.tokens) else None
    if token.word == "'s" and after and (after.has(Tag.BE_PART) or (after.has(Tag.PART) and not after.has(Tag.ADJ))):
        put = "'ve"
    if put != token.word and not any(e[0] == token.start for e in walk.edits):
        walk.edits.append((token.start, token.end, put))


def _is_other(walk: _Walk, place: int) -> bool:
    others, word = walk.known.others, walk.tokens[place].word
    if walk.tokens[place].has(Tag.PLURAL) and not walk.tokens[place].has(Tag.TIME | Tag.NUMBER):
        return True
    if word in ("everyone", "everybody", "nobody", "anyone", "anybody", "someone", "somebody"):
        return True
    if any(word in others[kind] for kind in ("any", "he", "she", "several")) or _is_group(walk, place):
        return True
    token = walk.tokens[place]
    return (
        token.has(Tag.NAME) and not token.text.isupper() and token.has(Tag.POSS) is False and _looks_human(walk, place)
    )


_GROUPS = ("team", "crew", "staff", "class", "group", "panel", "board", "committee", "department", "shift")


def _is_group(walk: _Walk, place: int) -> bool:
    """One group among several, such as *the Tuesday team*, which *they* may mean."""
    before = walk.tokens[place - 1] if place else None
    return walk.tokens[place].word in _GROUPS and bool(before and before.has(Tag.NAME | Tag.TIME | Tag.ORDINAL))


def _looks_human(walk: _Walk, place: int) -> bool:
    """A name that does something, with no article before it, may be somebody."""
    token, before = walk.tokens[place], walk.tokens[place - 1] if place else None
    after = walk.tokens[place + 1] if place + 1 < len(walk.tokens) else None
    if before and before.has(Tag.DET_S | Tag.DET_X | Tag.PREP | Tag.NAME | Tag.ADJ | Tag.NUMBER):
        return False
    if token.has(Tag.NOUN | Tag.MASS | Tag.TIME) and place == 0:
        return False
    return bool(
        after and after.has(Tag.PAST | Tag.THIRD | Tag.BE_IS | Tag.HAVE_THIRD) and not after.has(Tag.NAME | Tag.PLURAL)
    )


def _meet(walk: _Walk, place: int) -> None:
    others, token = walk.known.others, walk.tokens[place]
    before = walk.tokens[place - 1].word if place else ""
    if before in ("every", "each", "any", "no", "another") or token.word.endswith(("one", "body")):
        walk.several = True  # "every child … their"
        return
    if token.word in others["several"] or token.has(Tag.PLURAL) or _is_group(walk, place):
        walk.several = True
        return
    told = "she" if token.word in others["she"] else "he" if token.word in others["he"] else ""
    if not told:
        after = [t.word for t in walk.tokens[place + 1 : place + 8]]
        told = next((_SHE.get(w) or _HE[w] for w in after if w in ("his", "her", "himself", "herself")), "")
        if walk.subject == "reader":
            told = ""
    walk.others.append(told)
    if _is_subject(walk, place):
        walk.subject = "other"


def _is_subject(walk: _Walk, place: int) -> bool:
    after = walk.tokens[place + 1] if place + 1 < len(walk.tokens) else None
    verbs = (
        _VERBS | Tag.PAST | Tag.MODAL | Tag.BE_AM | Tag.BE_ARE | Tag.HAVE_BASE | Tag.HAVE_PAST | Tag.DO_PAST | Tag.BASE
    )
    return bool(after and after.has(verbs | _BETWEEN))


def _is_object(walk: _Walk, place: int) -> bool:
    before = walk.tokens[place - 1] if place else None
    return bool(before and before.has(Tag.PREP | Tag.TO) and not before.has(Tag.SUBORDINATOR))


def _like(tokens: Sequence[Token], place: int, put: str, walk: _Walk) -> str:
    token = tokens[place]
    begins = place == 0 or walk.text[: token.start].rstrip()[-1:] in tuple(".!?:")
    return put.capitalize() if begins and token.text[:1].isupper() else put
