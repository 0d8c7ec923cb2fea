"""An answer typed in haste, read as it was written out, and read once more before it is told."""

import re
from dataclasses import replace
from itertools import pairwise

from assistant.core.compose.chained import runs_on
from assistant.core.compose.material import Known, Made, Material, small, tidied
from assistant.core.compose.standing import Read, Vouch, is_written
from assistant.core.english import (
    English,
    Hand,
    Kind,
    Tag,
    Whose,
    is_bare,
    is_clause,
    is_plural,
    is_thing,
    may_be_thing,
    sentences,
    spelled,
    stumbles,
    unended,
    with_article,
    written_out,
)


def taken(typed: str, read: Read, vouched: Vouch | None, known: Known, whose: Whose | None) -> Made:
    """Take what can be vouched for of an answer; whoever writes with care is believed, but where sentences run on."""
    if vouched is None:
        return read(typed)
    if known.is_believed:
        runs = runs_on(typed, known.english)
        return vouched(typed, read, replace(known, hand=Hand.ROUGH)) if runs else read(typed)
    return vouched(typed, read, known) if whose is None else _hasty(typed, read, vouched, known, whose)


def _hasty(typed: str, read: Read, vouched: Vouch, known: Known, whose: Whose) -> Made:
    """Take what can be vouched for of an answer: as it is written out, else as it was typed."""
    english = known.english
    if known.hand is not Hand.QUICK or is_written(typed, known):
        return vouched(typed, read, known)

    def told(part: str) -> Made:
        made = read(part)
        if whose is Whose.MINE:
            return made
        told = replace(made, readings=_heard(made.readings, english, whose))
        return _there_is(part, made, known) if whose is Whose.THEIRS and not told.readings else told

    tidy, changes = tidied(typed, english, known.keep)
    plain = spelled(tidy, english)
    written = written_out(plain, english, whose)
    as_typed = vouched(typed, told, known) if whose is Whose.MINE else Made()
    if as_typed.is_pieced and not as_typed.dropped:
        return as_typed
    full = Made()
    if written != plain:
        full = vouched(written, told, known)
        full = replace(full, changes=(*changes, (tidy, written), *full.changes))
        is_less = as_typed.is_pieced and len(as_typed.dropped) <= len(full.dropped)
        if full.readings and not is_less and (not full.dropped or whose is not Whose.WANTED):
            return full
    if whose is Whose.MINE:
        return as_typed
    made = vouched(plain, told, known)
    if full.readings and whose is Whose.WANTED and (made.dropped or not made.readings):
        return full
    return made if plain == tidy else replace(made, changes=(*changes, *made.changes))


def _heard(readings: tuple[Material, ...], english: English, whose: Whose) -> tuple[Material, ...]:
    """Tell what is so with them as something heard, and not as a sentence of one's own or as a thing."""
    return tuple({(m.kind, m.it): m for m in (_that(m, english, whose) for m in readings)}.values())


def _that(made: Material, english: English, whose: Whose) -> Material:
    it = small(unended(made.it), english)
    if made.begins == "about":
        return made  # "serving 600 lunches a day": a doing, whatever else its words could be
    if made.kind is Kind.THING:
        said = _said_of_thing(it, english)
        said = "" if said.startswith("there ") and whose is Whose.WANTED else said
        return Material(Kind.THAT, said, sad=made.sad) if said else made
    is_so = made.kind is Kind.OWN and made.begins == "other" and not made.felt and len(sentences(made.it)) == 1
    is_theirs = not any(t.has(Tag.PRON_I | Tag.PRON_WE) for t in english.read(it).tokens)
    return Material(Kind.THAT, it, sad=made.sad) if is_so and is_theirs and is_clause(it, english) else made


def _said_of_thing(it: str, english: English) -> str:
    """Give the clause that was taken for a thing, or how many there are; empty where it is a thing."""
    said = it if english.read(it).tokens[0].has(_LED) else f"the {it}"
    if _NAMED_SO.search(it):
        return ""  # "radio drills each morning", "a dashboard built in a weekend"
    if english.is_("for_whom", it):
        return ""  # "churn numbers people can trust": a thing, and whom it is for
    is_sure = (_STILL.search(said) is not None or _does(said, english)) and english.is_("clause", said)
    if is_sure or (is_clause(said, english) and not may_be_thing(it, english)):
        return said
    there = f"there are {it}"
    is_many = (
        not _PAST.search(it)
        and len(it.split()) > _BARE
        and english.read(it).tokens[0].has(Tag.NUMBER)
        and is_plural(it, english)
        and "," not in it
    )
    return there if is_many and is_clause(there, english) else ""


_NAMED_SO = re.compile(
    r"^(?!(?:the|your|a|an) )\w+ \w+s (?:each|every) \w+$"
    r"|\w (?:built|written|made|designed|drawn|coded|painted|rebuilt|rewritten|developed) (?:in|within) \w"
)
"""Things told of with how often there are any, or with what was done to make them."""


def _does(said: str, english: English) -> bool:
    """Whether one thing does what no thing of its name could be: *the captain comes in on Sundays*."""
    tokens = english.read(said).tokens
    if any(t.has(Tag.WHO | Tag.WHICH | Tag.THAT | Tag.WH | Tag.HOW) for t in tokens):
        return False
    other = Tag.PLURAL | Tag.MASS | Tag.ADJ
    return any(b.has(Tag.THIRD) and not b.has(other) and a.has(Tag.NOUN | Tag.NAME) for a, b in pairwise(tokens))


_LED = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.PLURAL | Tag.NUMBER | Tag.PRON_S | Tag.NAME | Tag.MASS
_STILL = re.compile(r"\w (?:still|always|never|actually|usually|often|rarely) \w+s\b|\w needs (?:to|\w+ing|\w+ed)\b")
"""What stands in no thing: *the owner still goes up*, *the module needs rewriting*."""


def _there_is(text: str, made: Made, known: Known) -> Made:
    """Tell a thing with its figure, or with what belongs to it, as what there is: *2 groomers per big dog*."""
    english = known.english
    it = spelled(small(unended(text), english), english)
    tokens = english.read(it).tokens
    if (
        not tokens
        or _PAST.search(it)
        or tokens[0].has(_GIVEN)
        or len(tokens) > _MOST
        or "," in it
        or any(t.has(Tag.REFLEXIVE) for t in tokens)  # "dials in the grinder herself": who does it, and no thing
        or not _BELONGS.search(it)
    ):
        return made
    thing = it if is_thing(it, english) else with_article(it, "a") if is_bare(it, english) else ""
    said = f"there {'are' if is_plural(thing, english) else 'is'} {thing}"
    if not thing or not is_clause(said, english) or stumbles(said, english) or is_clause(it, english):
        return made
    return replace(made, readings=(Material(Kind.THAT, said, sad=english.is_sad(it)),), reason=None, dropped="")


_GIVEN = Tag.DET_X | Tag.POSSESSIVE | Tag.ING | Tag.PAST | Tag.PRON_S | Tag.PRON_I | Tag.WH | Tag.ADV
_BELONGS = re.compile(r"^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b|\w (?:per|for|with|every|on|in) \w")
"""A figure, or what a thing is for, with or in."""
_PAST = re.compile(r"\b(?:last|ago|yesterday|already|since|only)\b")
"""What tells of something that is over, or of how few there are."""
_BARE = 2
"""Words of how many there are, which say nothing alone: *14 drivers*."""
_MOST = 11
"""Words of what there is."""
