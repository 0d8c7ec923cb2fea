"""Nouns of a learner's clause said anew: in their number, with the article they lack; for nothing that is unsure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.core.english.anew_articles import ONES, Bare, article
from assistant.core.english.inflection import a_or_an, plural, singular
from assistant.core.english.lexicon import Lexicon
from assistant.core.english.tags import Tag, Token


class Noun(NamedTuple):
    """What is named, as it is to be said."""

    said: str
    end: int
    """Behind which word it ends."""
    is_many: bool = False
    is_somebody: bool = False


_GIVEN = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.DET_M | Tag.POSSESSIVE | Tag.NUMBER
_NAMING = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME
_INSIDE = _NAMING | Tag.ADJ | Tag.ORDINAL | Tag.POSS | Tag.COMP | Tag.SUPER
_NEVER = Tag.PREP | Tag.CONJ | Tag.AND | Tag.COMMA | Tag.SEMI | Tag.MODAL | Tag.TO | Tag.THAT | Tag.NOT | Tag.WHO
_OF_ONE = ("a", "an", "one", "this", "that", "each", "every", "another", "1")
_MANY = ("many", "several", "few", "these", "those", "both", "all", "different", "various")
_THERE = ("air", "food", "coffee", "light", "atmosphere", "equipment", "furniture")
"""What was there, and is told of as known."""
_MOST = 5
"""Words of one name."""


def nouns(tokens: Sequence[Token], at: int, place: str, lexicon: Lexicon) -> Iterator[Noun]:
    """Give what can be named from there, the longest first.

    ``place`` is ``subject``, ``object``, ``many``, ``known`` or a preposition.
    """
    for first in _each(tokens, at, place, lexicon):
        yield from _joined(tokens, first, place, lexicon)
        yield from _of(tokens, first, lexicon)
        yield first


def _joined(tokens: Sequence[Token], first: Noun, place: str, lexicon: Lexicon) -> Iterator[Noun]:
    """Give several that are named one behind the other: *truck and bus*, *irrigation, spray and soil*."""
    end, said = first.end, first.said
    comma = ""
    if end < len(tokens) and tokens[end].has(Tag.COMMA) and place != "subject":
        comma = ","
    elif not (end < len(tokens) and tokens[end].word in ("and", "or")):
        return
    for more in _each(tokens, end + 1, place, lexicon):
        joint = comma or f" {tokens[end].word}"
        told = Noun(f"{said}{joint} {more.said}", more.end, is_many=True, is_somebody=first.is_somebody)
        if comma:
            yield from _joined(tokens, told, place, lexicon)
        else:
            yield told


def _of(tokens: Sequence[Token], first: Noun, lexicon: Lexicon) -> Iterator[Noun]:
    """Give something of something: *a greenhouse of roses*."""
    if first.end < len(tokens) and tokens[first.end].word == "of":
        for more in _each(tokens, first.end + 1, "of", lexicon):
            if tokens[more.end - 1].has(Tag.NAME) and tokens[more.end - 1].has(Tag.NOUN) and more.said[:1].isupper():
                continue  # "a workshop of Seat"
            yield Noun(f"{first.said} of {more.said}", more.end, first.is_many, first.is_somebody)


def _each(tokens: Sequence[Token], at: int, place: str, lexicon: Lexicon) -> Iterator[Noun]:
    if at >= len(tokens):
        return
    first = tokens[at]
    if first.has(Tag.PRON_O | Tag.REFLEXIVE) and first.word in _OBJECTS and place != "subject":
        yield Noun(first.word, at + 1)
        if first.word != "her":
            return
    if first.word in _SOMEBODY and place != "subject":
        yield Noun(first.word, at + 1, is_somebody=True)
        return
    begin = at
    while begin < len(tokens) and begin < at + 4 and _is_given(tokens, begin):
        begin += 1
    end = begin
    while end < len(tokens) and end < begin + _MOST and _is_inside(tokens[end]):
        end += 1
    for stop in range(end, begin, -1):
        if (found := _named(tokens, at, begin, stop, place, lexicon)) is not None:
            yield found


_SOMEBODY = ("somebody", "someone", "nobody", "everybody", "everyone", "anybody", "something", "everything", "nothing")
_OBJECTS = ("me", "you", "him", "her", "it", "us", "them", "myself", "yourself", "himself", "herself")


def _is_given(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.word in ("to", "or") and 0 < at < len(tokens) - 1:
        return tokens[at - 1].has(Tag.NUMBER) and tokens[at + 1].has(Tag.NUMBER) and token.word == "to"
    if token.word == "only" and at + 1 < len(tokens):
        return tokens[at + 1].has(Tag.NUMBER)
    return (token.has(_GIVEN) and not token.has(Tag.PRON_I | Tag.PREP)) or token.word in _MANY


def _is_inside(token: Token) -> bool:
    if token.word in ("own", "other", "same", "new", "old", "big", "small", "good", "long", "first", "last", "main"):
        return True
    if token.word in _NO_NOUNS:
        return False
    never = _NEVER | Tag.PRON_I | Tag.ADV | Tag.HAVE_BASE | Tag.DO_BASE | Tag.NUMBER
    return token.has(_INSIDE | Tag.ING) and not token.has(never)


def _named(tokens: Sequence[Token], at: int, begin: int, stop: int, place: str, lexicon: Lexicon) -> Noun | None:
    """Say one name; None where it is none, or nobody can say in which number it stands."""
    head, inside = tokens[stop - 1], tokens[begin:stop]
    if not _may_be(head, inside, is_given=begin > at):
        return None
    given = [t.text if t.has(Tag.NAME) else t.word for t in tokens[at:begin]]
    given = given[1:] if given[:2] == ["the", "both"] else given
    given = ["a lot of"] if given == ["much"] else given
    is_word = head.start == 0 and len(inside) == 1 and head.has(Tag.NOUN | Tag.AGENT)
    is_name = head.has(Tag.NAME) and head.text[:1].isupper() and not is_word
    if is_name:
        if (place == "of" and head.text.isupper()) or _count(tokens[at:begin]) == "many":
            return None  # "in need of TL", "two language Turkish"
        is_no_name = head.start == 0 and len(inside) == 1 and head.has(Tag.ADJ | Tag.BASE | Tag.ADV)
        if is_no_name and place == "subject" and not given:
            return None
        return _put(given, inside, head.text, "", stop, is_many=False)
    if given:
        counted = _in_number(head, _count(tokens[at:begin]), lexicon)
        return counted and _put(given, inside, counted[0], "", stop, is_many=counted[1])
    if head.has(Tag.PLURAL):
        return _put(given, inside, head.text, "", stop, is_many=True)
    if head.has(Tag.MASS) and not head.has(Tag.AGENT):
        if place == "subject" and len(inside) == 1:
            if head.has(Tag.ADJ) or (head.has(Tag.NOUN) and head.has(ONES)):
                return None
            return _put(given, inside, head.text, "the" if head.word in _THERE else "", stop, is_many=False)
        return _put(given, inside, head.text, "", stop, is_many=False)
    found = article(Bare(tokens, begin, stop, place, lexicon))
    return found and _put(given, inside, found[1], found[0], stop, is_many=found[2])


def _may_be(head: Token, inside: Sequence[Token], *, is_given: bool) -> bool:
    """Whether words can name something: no deed, no word that is in no list, no tongues in a row."""
    if head.has(Tag.ING) and not (head.has(Tag.NOUN) and (is_given or len(inside) > 1)):
        return False
    if not head.has(_NAMING) or head.word in _NO_HEADS or _is_doing(inside) or _are_names(inside):
        return False
    if any(t.word in ("last", "next", "first", "every") for t in inside[1:]):
        return False  # "400 bugs last year"
    if inside[0].has(Tag.ING) and any(t.has(Tag.NAME) for t in inside[1:]):
        return False  # "Polish and learning Dutch"
    if any(t.has(Tag.UNKNOWN) and t.text.islower() for t in inside):
        return False
    return not (head.has(Tag.TIME) and any(t.has(Tag.TIME) and t.has(Tag.NOUN) for t in inside[:-1]))


def _count(given: Sequence[Token]) -> str:
    """Say by what stands before a noun whether it is one, many, or all of something."""
    words = [t.word for t in given]
    if words[:1] == ["all"] and not any(t.has(Tag.NUMBER) for t in given):
        return "all"
    if any(t.has(Tag.NUMBER) and t.word not in ("one", "1") for t in given) or any(w in _MANY for w in words):
        return "many"
    return "many" if words[:1] == ["other"] else "one" if words[:1] and words[0] in _OF_ONE else ""


def _in_number(head: Token, count: str, lexicon: Lexicon) -> tuple[str, bool] | None:
    """Give a noun in the number that is meant, and whether that is several."""
    is_plural = head.has(Tag.PLURAL) and not (head.has(Tag.NOUN) and count == "one")
    if count == "one" and is_plural:
        made = singular(head.word, lexicon)
        return None if made == head.word else (made, False)
    if count == "all" and not is_plural and not head.has(Tag.MASS):
        return None
    if count == "many" and not is_plural:
        made = plural(head.word, lexicon)
        return None if head.has(Tag.MASS) or made == head.word else (made, True)
    return head.text, is_plural


def _put(given: Sequence[str], inside: Sequence[Token], said: str, lacks: str, stop: int, *, is_many: bool) -> Noun:
    """Put the words of a name together; what is somebody's own waits for whose it is."""
    words = [t.text for t in inside[:-1]]
    if "own" in words and not given:
        words, lacks = [w for w in words if w != "own"], "OWN"
    text = " ".join((*given, *words, said))
    if lacks:
        text = f"{a_or_an(text) if lacks == 'a' else lacks} {text}"
    return Noun(text, stop, is_many, inside[-1].has(Tag.AGENT | Tag.PEOPLE | Tag.ROLE))


def _are_names(inside: Sequence[Token]) -> bool:
    """Whether several tongues stand one behind the other: *Spanish Portuguese*."""
    return sum(t.word.endswith(("ish", "ese", "ian", "man", "ench", "abic")) and t.has(Tag.NAME) for t in inside) > 1


def _is_doing(inside: Sequence[Token]) -> bool:
    """Whether something is done to a thing, or somebody does it: *clean the suites*, *cleaning rooms*."""
    first = inside[0]
    return len(inside) > 1 and first.has(Tag.ING) and not first.has(Tag.NOUN | Tag.ADJ) and inside[-1].has(Tag.PLURAL)


_NO_NOUNS = frozenset(
    "need needs want wants make makes do does go goes get gets take takes come comes say says see sees let lets give"
    " gives there have has had keep keeps show shows tell tells know knows ask asks drove speak".split()
)
"""Verbs that are nouns as well, but never where learners type them."""
_NO_HEADS = frozenset("lot bit kind sort way thing more most such own other same also only very".split())
