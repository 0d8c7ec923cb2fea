"""Whether *they* are the reader's side, or people and things that were spoken of before."""

from itertools import pairwise

from assistant.core.english import Tag, Token
from assistant.core.people.doers import Verb, active, is_done_to_something, is_person
from assistant.core.people.others import are_owners, is_kept_for, is_of_group, is_of_one, is_other, is_staff_of_theirs
from assistant.core.people.walk import SUBJECT, Walk, Whom, begins

JOINTS = frozenset("because since as so but before after when while until if once whenever".split())
"""Words behind which *they* are who looks for somebody, whatever was named before."""
_REASONS = frozenset("because since as so".split())
_HEADS = JOINTS | {"and", "that", "where"}
_MEASURES = frozenset("at to from by under over above below".split())


_ANYBODY = frozenset("nobody everybody everyone anybody anyone".split())
"""Of whom *they* is said where one is meant: *nobody sends out a plate they would not eat*."""


def is_readers_side(walk: Walk, place: int) -> bool:
    """Whether *they*, *them* or *their* speak of the reader's side."""
    before = () if walk.is_need else walk.tokens[:place]
    if any(t.word in _ANYBODY for t in before) or are_owners(walk, before):
        return False
    if (
        _are_sought(walk, place)
        or _is_their_own(walk, place)
        or _is_gone_on_of(walk, place)
        or is_of_group(walk, place)
    ):
        return False
    if _is_of_the_house(walk, place) or (walk.is_need and is_staff_of_theirs(walk, place)):
        return True
    if _is_company(walk, place):
        return True
    if of_somebody(walk, place) and not is_turned_on_them(walk, place):
        return False
    return not (walk.several or (walk.others and walk.subject is Whom.OTHER))


def _is_their_own(walk: Walk, place: int) -> bool:
    """Whether what is meant is whoever is looked for: *someone to run the clinic on their own*."""
    behind = walk.at(place + 1)
    is_sought = walk.sought >= 0 or walk.one_sought
    return is_sought and walk.tokens[place].word == "their" and behind is not None and behind.word == "own"


def _is_of_the_house(walk: Walk, place: int) -> bool:
    """Whether things come from what somebody owns, as no thing does: *all the repairs are by their own fitters*."""
    before, own = walk.at(place - 1), walk.at(place + 1)
    if walk.is_need or own is None or own.word != "own" or before is None or before.word not in ("from", "by"):
        return False
    return walk.tokens[0].word == "all" and not any(is_person(walk, at) for at in range(1, place))


def _is_gone_on_of(walk: Walk, place: int) -> bool:
    """Whether something is done to the times that are told of: *the night shifts and how they are shared*."""
    what, joint, way, verb = (walk.at(place + far) for far in (-3, -2, -1, 1))
    if what is None or joint is None or way is None or verb is None:
        return False
    is_joined = joint.word == "and" and way.word in ("how", "why")
    return is_joined and what.has(Tag.PLURAL) and what.has(Tag.TIME) and verb.has(Tag.BE_ARE | Tag.BE_WERE)


def _are_sought(walk: Walk, place: int) -> bool:
    """Whether *they* are several who are looked for: *trainees who will stay after they qualify*."""
    joint, before = walk.at(place - 1), walk.tokens[:place]
    at = next((i for i, t in enumerate(before) if t.word == "who"), 0)
    if joint is None or joint.word not in _TIMES or not at:
        return False
    is_many = any(t.has(Tag.PLURAL) or t.word == "people" for t in before[:at])
    verb = active(walk, place + 1)
    return is_many and verb.base not in walk.known.doers["house"] and not is_done_to_something(walk, verb)


_TIMES = ("after", "before", "when", "once", "until")


def _is_company(walk: Walk, place: int) -> bool:
    token, because = walk.tokens[place], walk.at(place - 1)
    is_sought = walk.sought >= 0 or walk.one_sought
    if is_sought and because is not None and because.word in JOINTS and not _compares(walk, place):
        return token.word == "they" or not _is_of_people(walk, place)
    if token.word == "theirs" and because is not None and because.word == "like":
        return True  # "parents like theirs": compared with whose they are
    if _is_told(walk, place) or _goes_on(walk, place) or is_done_to_them(walk, place) or _have_it(walk, place):
        return True
    is_they = token.word == "they" and walk.sought < 0 and because is not None
    if is_they and because is not None and _is_noun(because) and not _is_of_people(walk, place):
        return True
    if _plural_before(walk, place) or token.word not in ("them", "their"):
        return False
    if walk.one_sought and not _is_left_to_it(walk, place):
        return True
    return token.word == "them" and (is_cost_of_it(walk, place) or is_turned_on_them(walk, place))


def _is_noun(token: Token) -> bool:
    return token.has(Tag.NOUN | Tag.PLURAL) and not token.has(Tag.PAST | Tag.TELLING)


def _is_of_people(walk: Walk, place: int) -> bool:
    """Whether people named before are whose it is: *keep the older boys singing when their voices change*."""
    return any(t.has(Tag.PLURAL) and is_person(walk, at) for at, t in enumerate(walk.tokens[:place]))


def _plural_before(walk: Walk, place: int, first: int = 0) -> bool:
    tokens = walk.tokens
    return any(
        t.has(Tag.PLURAL)
        and not t.has(Tag.TIME)
        and not is_of_one(walk, n)
        and not (n + 1 < place and tokens[n + 1].has(Tag.NOUN | Tag.MASS) and not tokens[n + 1].has(Tag.BASE))
        for n, t in enumerate(tokens[:place])
        if n >= first
    )  # "claims inflation on their policies": claims only say what kind


def _goes_on(walk: Walk, place: int) -> bool:
    """Whether *they* at the head of a clause are those told of all along, and not the several named between.

    *They have about 6,000 works, and they are moving storage again*: works move nothing.
    """
    head = walk.at(place - 1)
    if walk.tokens[place].word != "they" or 0 <= walk.sought < place or head is None:
        return False
    if head.word not in _HEADS and not head.has(Tag.COMMA) and not begins(walk, place):
        return False
    verb, doers = active(walk, place + 1), walk.known.doers
    if not verb.base:
        return False
    between = _between(walk, place)
    if not (walk.is_side_told or walk.is_need or _told_by_reader(walk, place)):
        is_done_by_people = verb.base in doers["people"] or _is_made(walk, verb)
        return head.word == "and" and between in ("things", "count") and not walk.others and is_done_by_people
    if walk.is_need and verb.base in _SEEKING and _is_of_somebody_sought(walk, verb.place + 1):
        return True
    if walk.is_need and _wants_to_know(walk, place):
        return True
    if between == "people":
        return verb.base in doers["house"]
    if between == "things" and walk.is_need and head.word in _REASONS and verb.base not in doers["things"]:
        return True
    if between and verb.base in doers["to_things"]:
        return is_done_to_something(walk, verb)
    return bool(between) and verb.base in doers["people"]


def _is_made(walk: Walk, verb: Verb) -> bool:
    """Whether something to eat or drink is made, which no thing does: *… and they make coffee at ten*."""
    made = walk.at(verb.place + 1)
    return verb.base in ("make", "cook", "drink", "eat") and made is not None and made.has(Tag.MASS | Tag.TIME)


def _have_it(walk: Walk, place: int) -> bool:
    """Whether things are told of by what *they* do with them, as no thing does: *the moulds, which they keep so…*."""
    head, base, doers = walk.at(place - 1), active(walk, place + 1).base, walk.known.doers
    if head is None or not head.has(Tag.WHICH | Tag.THAT) or head.word == "who" or walk.tokens[place].word != "they":
        return False
    named = walk.at(place - 2)
    is_named = named is not None and named.has(_NAMED) and not named.has(Tag.PAST | Tag.TELLING | Tag.CONTENT)
    if head.word == "that" and not is_named:
        return False  # "the drivers said that they rebuild it", "so that they come"
    is_theirs = bool(base) and (base not in doers["things"] or base in doers["with_things"])
    return is_theirs and walk.sought < 0 and not walk.others and not _is_of_people(walk, place)


_NAMED = Tag.NOUN | Tag.PLURAL | Tag.MASS


def _wants_to_know(walk: Walk, place: int) -> bool:
    """Whether they want something done about it, as who looks for somebody does: *they want to understand why*."""
    words = [t.word for t in walk.tokens[place + 1 : place + 7]]
    if words[:1] == ["do"] and any(pair == ("know", "why") for pair in pairwise(words)):
        return True  # "seasonal workers leave, and they do not really know why"
    if words[:1] in (["want"], ["need"], ["hope"], ["wish"]) and words[1:2] == ["to"]:
        return words[2:3] != [] and words[2] in _OF_THE_HOUSE
    return words[:2] in (["would", "like"], ["'d", "like"]) and words[2:3] != ["to"]


_OF_THE_HOUSE = frozenset(
    "understand know find reduce cut lower raise improve change fix stop avoid prevent end solve bring keep open grow "
    "double replace build rebuild modernise modernize".split()
)
"""What whoever answers for people wants to do about them."""
_SEEKING = frozenset("need want require seek".split())
_SOUGHT = frozenset("someone somebody people".split())


def _is_of_somebody_sought(walk: Walk, place: int) -> bool:
    """Whether a person is what they need: *they need someone who …*, *they want a new baker*."""
    return any(t.word in _SOUGHT or t.has(Tag.AGENT | Tag.ROLE) for t in walk.tokens[place : place + 4])


def _between(walk: Walk, place: int) -> str:
    """Tell what several are named before: ``people``, ``things``, a ``count`` alone, or nothing."""
    found = ""
    for at in range(place):
        token = walk.tokens[at]
        if not token.has(Tag.PLURAL) or token.has(Tag.TIME | Tag.NUMBER) or is_of_one(walk, at):
            continue
        if _is_count(walk, at):
            found = found or "count"
        elif is_person(walk, at):
            return "people"
        else:
            found = "things"
    return found


def _is_count(walk: Walk, place: int) -> bool:
    """Whether several are only counted: *the list stood at 64 children*, who do nothing in it."""
    number, measure = walk.at(place - 1), walk.at(place - 2)
    return bool(number and number.has(Tag.NUMBER) and measure and measure.word in _MEASURES)


def _told_by_reader(walk: Walk, place: int) -> bool:
    """Whether the reader is who told all this: *she said that the list is long and that they …*."""
    told = any(a.has(Tag.TELLING) and b.has(Tag.THAT) for a, b in zip(walk.tokens, walk.tokens[1:place], strict=False))
    return told and walk.main is Whom.READER


def _is_told(walk: Walk, place: int) -> bool:
    """Whether it stands in what the reader told of their own side: *… and then told me that their CEO sends a cake*."""
    for back in range(place - 1, 1, -1):
        token = walk.tokens[back]
        if token.has(Tag.PLURAL) or is_other(walk, back):
            return False
        if token.has(Tag.THAT):
            verb = walk.tokens[back - 2 if walk.tokens[back - 1].word in ("me", "us") else back - 1]
            return verb.has(Tag.TELLING) and walk.main is Whom.READER
    return False


def _is_left_to_it(walk: Walk, place: int) -> bool:
    """Whether somebody does without another: *run the list without a vet having to stand over them*."""
    return walk.sought >= 0 and any(t.word == "without" for t in walk.tokens[walk.sought : place])


def is_cost_of_it(walk: Walk, place: int) -> bool:
    """Whether *it* did something to them, who told of it: *you admitted what it cost them*."""
    doer = walk.at(place - 2)
    return doer is not None and doer.word in ("it", "this", "that") and walk.main is Whom.READER


def is_done_to_them(walk: Walk, place: int) -> bool:
    """Whether a thing does something to them in what the reader told: *your figures on what a delay costs them*.

    Whatever it is that does it would be *itself* or *themselves*.
    """
    tokens = walk.tokens
    opened = next((at for at in range(place - 1, -1, -1) if tokens[at].word in ("what", "how", "why")), -1)
    within = range(opened + 1, place)
    if tokens[place].word != "them" or opened < 0 or walk.sought >= 0 or walk.main not in (Whom.NOBODY, Whom.READER):
        return False
    if any(tokens[at].has(_SPEAKERS) or tokens[at].word in _NO_THING or is_person(walk, at) for at in within):
        return False
    named = next((at for at in range(opened) if tokens[at].has(Tag.PREP)), opened)
    first = named + 1 if tokens[0].has(Tag.POSSESSIVE) else 0  # "his figures on how much…": they cost nobody anything
    return not _plural_before(walk, opened, first) and not any(is_person(walk, at) for at in range(1, opened))


_NO_THING = (*SUBJECT, "it", "this", "that")
_SPEAKERS = Tag.PRON_I | Tag.PRON_WE | Tag.PRON_YOU


def is_turned_on_them(walk: Walk, place: int) -> bool:
    """Whether somebody did it to them: *a funder who had turned them down*, and nobody turns himself down."""
    if walk.tokens[place].word != "them" or _plural_before(walk, place) or _of_each(walk, place):
        return False
    who = next((at for at in range(place - 1, 0, -1) if walk.tokens[at].has(Tag.WHO)), 0)
    return bool(who) and not any(t.has(_SPEAKERS) or t.word in SUBJECT for t in walk.tokens[who:place])


def _compares(walk: Walk, place: int) -> bool:
    """Whether *as they* is the end of a comparison: *as easily as they write code*."""
    before = [t.word for t in walk.tokens[max(0, place - 4) : place]]
    return before[-1:] == ["as"] and "as" in before[:-1]


def of_somebody(walk: Walk, place: int) -> bool:
    """Whether one of several, or somebody told of with *who*, is meant: *a minister who has made up their mind*."""
    if walk.sought >= 0:
        return False
    if _of_each(walk, place) or _is_of_those_kept(walk, place):
        return True  # "every resident's name and what they used to do", "the cat ward … so they never meet the dogs"
    pairs = zip(walk.tokens[:place], walk.tokens[1:place], strict=False)
    return any(a.has(Tag.PEOPLE | Tag.ROLE) and not a.has(Tag.PLURAL) and b.has(Tag.WHO) for a, b in pairs)


def _is_of_those_kept(walk: Walk, place: int) -> bool:
    """Whether those a place is for are meant, who hire nobody: *the cat ward has its own door so they never meet*."""
    is_kept = not walk.is_need and any(is_kept_for(walk, at) for at in range(place - 1))
    return is_kept and active(walk, place + 1).base not in walk.known.doers["house"]


def _of_each(walk: Walk, place: int) -> bool:
    return any(t.word in ("every", "each") for t in walk.tokens[:place])
