"""The main verb of a clause, told from a noun that only looks like one."""

from collections.abc import Sequence

from assistant.core.english.rules import Reading
from assistant.core.english.tags import Tag, Token

_ANYBODY = ("nobody", "somebody", "everybody", "anybody", "someone", "everyone", "anyone")
NOUNLIKE = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.NAME
"""What may be something else than a verb."""
SURE = (
    Tag.THIRD
    | Tag.PAST
    | Tag.BE_IS
    | Tag.BE_ARE
    | Tag.BE_AM
    | Tag.HAVE_THIRD
    | Tag.HAVE_PAST
    | Tag.HAVE_BASE
    | Tag.MODAL
    | Tag.DO_PAST
    | Tag.DO_THIRD
)
"""What a finite verb is."""
_VERB = (
    Tag.THIRD | Tag.PAST | Tag.BASE | Tag.BE_IS | Tag.BE_ARE | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.MODAL | Tag.DO_THIRD
)
_PRONOUNS = ("i", "you", "we", "they", "he", "she", "it")
_BY_ITSELF = ("they", "that", "this", "whoever")
"""Words that begin a clause whatever follows."""
_BODIES = frozenset(
    "board committee choir chorus band class church mosque parish village family ministry court jury club".split()
)
"""Words for several people who do something as one."""
_GOES_ON = ("keep", "stop", "start", "goes")
_OFTEN = frozenset("always usually often never still sometimes rarely seldom".split())
"""What stands before a verb and before no noun."""
_SENTENCES = (("np_s", "fin_s"), ("np_p", "fin_p"), ("wh", "fin_s"), ("wh", "is_inf"), ("you_and", "fin_p"))
"""The subjects and predicates that a clause can be made of."""


def has_main_verb(reading: Reading) -> bool:
    """Whether the main verb is surely one: *the school runs two shifts*, not *the words you refuse*."""
    starts = [0, *reading.places("front")]
    starts += [later for first in starts[1:] for later in reading.places("front", first)]
    for start in starts:
        if start >= reading.end:
            continue
        token = reading.tokens[start]
        pronouns = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE | Tag.PERSONAL | Tag.THERE
        if token.has(pronouns) or token.word in _BY_ITSELF:
            return True
        for subject, predicate in _SENTENCES:
            for place in reading.places(subject, start):
                sure = predicate == "is_inf" or (place < reading.end and is_sure_verb(reading, place))
                if place < reading.end and reading.of(predicate, place) and sure:
                    return True
    return False


def is_sure_verb(reading: Reading, place: int) -> bool:
    """Whether the word there, past its adverbs, is the verb of the clause and neither a noun nor another clause's."""
    while (
        place < reading.end
        and reading.tokens[place].has(Tag.ADV | Tag.DEGREE | Tag.NOT)
        and not reading.tokens[place].has(_VERB)
    ):
        place += 1
    if place >= reading.end:
        return False
    token, before = reading.tokens[place], reading.tokens[place - 1]
    pronouns = Tag.PRON_I | Tag.PRON_YOU | Tag.PRON_WE | Tag.PERSONAL | Tag.WHO
    links = (
        Tag.BE_IS
        | Tag.BE_ARE
        | Tag.BE_AM
        | Tag.HAVE_BASE
        | Tag.HAVE_THIRD
        | Tag.HAVE_PAST
        | Tag.TO
        | Tag.MODAL
        | Tag.DO_PAST
    )
    if before.word in _ANYBODY or (before.word == "one" and place > 1 and reading.tokens[place - 2].word == "no"):
        return True  # "nobody ships": no noun stands behind such a word
    if before.has(pronouns | links) or before.word in ("they", "that", "which"):
        return False  # that verb is theirs, or part of another
    if _is_hosted(reading, place) or _is_thing_every(reading, place) or _was_made(reading, place):
        return False
    if before.word in _OFTEN and token.has(Tag.THIRD | Tag.BASE):
        return True  # "the home visits always include"
    if reading.tokens[0].word == "no" and not token.has(links | Tag.PAST):
        return False  # "no Friday deploys"
    if not token.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.NAME):
        return True
    if token.has(Tag.PAST) and not token.has(Tag.PART | Tag.BASE):
        return True  # "rose", "went"
    after = reading.tokens[place + 1] if place + 1 < reading.end else None
    objects = Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE | Tag.PRON_O | Tag.REFLEXIVE | Tag.NUMBER | Tag.THAT
    goes_on = token.word in _GOES_ON and after is not None and after.has(Tag.ING)  # "patients keep dropping out"
    return goes_on or bool(after and after.has(objects) and not after.has(Tag.PRON_YOU))


def _is_thing_every(reading: Reading, place: int) -> bool:
    """Whether several things are named with how often there are any: *fire drills every Friday*."""
    tokens = reading.tokens
    token, before = tokens[place], tokens[place - 1]
    is_time = (
        place + 2 < len(tokens) and tokens[place + 1].word in ("each", "every") and tokens[place + 2].has(Tag.TIME)
    )
    is_doer = before.has(Tag.PEOPLE | Tag.AGENT | Tag.ROLE | Tag.PLURAL) or before.word in _BODIES | _CREWS
    is_named = not tokens[0].has(Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE) and before.has(Tag.NOUN | Tag.MASS)
    return is_time and is_named and not is_doer and token.has(Tag.PLURAL) and token.word not in _OPENS


def names_often(reading: Reading) -> bool:
    """Whether several things are named with how often there are any, though one word could be a verb."""
    return any(_is_thing_every(reading, place) for place in range(1, len(reading.tokens)))


def _was_made(reading: Reading, place: int) -> bool:
    """Whether a word says what was done to make the thing before it: *a dashboard built in a weekend*."""
    after = reading.tokens[place + 1 : place + 2]
    return reading.tokens[place].word in ("built", "rebuilt", "made") and bool(after) and after[0].has(Tag.PREP)


_CREWS = frozenset("team crew staff group".split())
_OPENS = ("closes", "opens", "leaves", "starts", "ends", "stops")
"""What places do, and no things: *the shop closes every Monday*."""


def tells_of_doer(reading: Reading, doers: frozenset[str]) -> bool:
    """Whether a text is the sentence of somebody who does something, though its verb could be a noun.

    *The crew drives to the islands*, *the workshops run on rainwater*; *the home visits to widows* is none.
    """
    for subject, predicate, verb in (("np_s", "fin_s", Tag.THIRD), ("np_p", "fin_p", Tag.BASE)):
        for place in reading.places(subject):
            if not 0 < place < reading.end or not reading.of(predicate, place) >> reading.end & 1:
                continue
            token, before = reading.tokens[place], reading.tokens[place - 1]
            is_doer = before.word in doers | _BODIES if subject == "np_s" else before.has(Tag.PLURAL)
            if token.has(verb) and is_doer and not _is_hosted(reading, place):
                return True
    return False


def _is_hosted(reading: Reading, place: int) -> bool:
    """Whether a clause opened before (*that*, *who*, *after*) still waits for its verb, and this is it."""
    waiting = 0
    for before, token in zip((None, *reading.tokens), reading.tokens[:place], strict=False):
        if token.has(Tag.WHO | Tag.WH | Tag.SUBORDINATOR) or (token.has(Tag.THAT) and token.word == "that"):
            waiting += 1
        elif token.has(SURE) and (
            not token.has(NOUNLIKE) or (before is not None and before.word in (*_ANYBODY, *_PRONOUNS))
        ):
            waiting = max(0, waiting - 1)
    return waiting > 0


def goes_on_to_tell(tokens: Sequence[Token]) -> bool:
    """Whether somebody told of with *who* says something: *the woman who runs the desk said that …* is no thing."""
    who = next((at for at, t in enumerate(tokens) if t.word == "who"), 0)
    said = (tokens[at - 1 : at + 2] for at in range(who + 3, len(tokens) - 1)) if who else ()
    return any(
        b.has(Tag.TELLING) and c.word in ("that", "me", "us") and a.has(_SPOKEN_OF) and not a.has(Tag.PAST | Tag.PREP)
        for a, b, c in said
    )


_SPOKEN_OF = Tag.NOUN | Tag.MASS | Tag.PLURAL
