"""The articles that haste leaves out of one's own deeds: *led rebrand of clinic* → *led a rebrand of a clinic*.

Whoever tells a stranger of a thing for the first time says *a*; *the* stands before what there is one of (*the
rota*), what was there before it was changed (*rewrote the intake form*) and the first or the best of its kind. So the
article is right whichever thing was meant.
"""

from collections.abc import Sequence
from enum import StrEnum

from assistant.core.english.given import stands_bare
from assistant.core.english.inflection import a_or_an
from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token

_INSIDE = (
    Tag.ADJ | Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.ORDINAL | Tag.COMP | Tag.SUPER | Tag.ING | Tag.PART
    | Tag.UNKNOWN
)  # fmt: skip
_ENDS = Tag.PREP | Tag.AND | Tag.COMMA | Tag.TO | Tag.SUBORDINATOR | Tag.WH | Tag.WHO | Tag.THAT | Tag.CONJ
_GIVEN = (
    Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.DET_M | Tag.POSSESSIVE | Tag.POSS | Tag.NUMBER | Tag.PRON_S | Tag.PRON_O
)  # fmt: skip
_NO_ONE = Tag.MASS | Tag.PLURAL | Tag.NAME | Tag.TIME | Tag.NUMBER | Tag.UNKNOWN | Tag.ADV
_AFTER_VERB = Tag.PAST | Tag.BASE | Tag.THIRD | Tag.PART | Tag.DO_PAST | Tag.HAVE_PAST
_MORE = 2
"""Words of a thing behind such a preposition from which it has its article: *to a new office*."""
_BARE_BEHIND = frozenset("by per to from than as of like".split())
"""Prepositions behind which a thing may stand bare: *by hand*, *from scratch*, *a team of staff*."""


class Whose(StrEnum):
    """Whose deed a text tells, and so which things in it are told of for the first time."""

    MINE = "mine"
    """The candidate's: what it was done to is new to the reader."""
    THEIRS = "theirs"
    """The reader's: they know what they show and know at their own place; of other things nothing is said."""
    WANTED = "wanted"
    """Something that is to be done at the reader's place."""
    HAD = "had"
    """What somebody has: only what there is one of is sure."""


def completed(text: str, english: English, whose: Whose = Whose.MINE) -> str:
    """Put in the articles that haste left out, where they are sure."""
    tokens = english.read(text).tokens
    if not tokens:
        return text
    for start, end in reversed(_openings(tokens)):
        said = text[tokens[start].start :]
        if article := _article(tokens, start, end, text, english, whose):
            text = f"{text[: tokens[start].start]}{a_or_an(said) if article == 'a' else article} {said}"
    return text


def _article(tokens: Sequence[Token], start: int, end: int, text: str, english: English, whose: Whose) -> str:
    """Choose the article of a thing; none where either might be meant."""
    is_sorted = tokens[start].has(Tag.NUMBER) and not tokens[start].has(Tag.ORDINAL)  # "a 600-ticket backlog"
    is_elsewhere = tokens[start - 1].word in ("at", "for") and end - start > 1 and tokens[end - 1].word in _EMPLOYERS
    if is_elsewhere and whose in (Whose.MINE, Whose.HAD):
        return "a"  # "at pharma company"
    if _is_sole(tokens[start:end], english) and not is_sorted and not _is_counted(tokens, start, end):
        return "the"
    if whose is Whose.HAD:
        is_one = end - start == 1 and tokens[start - 1].word == "at" and english.is_("one_site", tokens[start].word)
        is_there = is_one or (tokens[start - 1].word in ("at", "in", "on") and end - start > 1)
        if tokens[start - 1].word in ("with", "under") and tokens[end - 1].has(_PERSON):
            return "a"  # "2 years with oral surgeon"
        return "a" if is_one or (is_there and (tokens[end - 1].has(Tag.PLACE) or tokens[end - 1].word in _JOBS)) else ""
    if whose is Whose.MINE:
        is_change = english.after("changes", text) is not None or english.has("moved_by", text)
        return "the" if start == 1 and is_change else "a"
    before = tokens[start - 1]
    if before.word == "as":
        return "a"
    if start > 1 and before.has(Tag.PARTICLE) and tokens[start - 2].has(Tag.BASE):
        before, start = tokens[start - 2], start - 1  # "to sort out the morning rush"
    if whose is Whose.WANTED and before.has(Tag.BASE) and (start == 1 or tokens[start - 2].has(Tag.TO)):
        return "a" if english.after("creates", text[before.start :]) is not None else "the"
    shown = english.after("shows", text) if whose is Whose.THEIRS else None
    return "the" if shown and tokens[start].start == len(text) - len(shown.lstrip()) else ""


def _openings(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Find every row of words that names one counted thing and has nothing before it: from where to where."""
    found: list[tuple[int, int]] = []
    place = 1
    while place < len(tokens):
        before = tokens[place - 1]
        is_verb = place == 1 or before.has(Tag.AND) or tokens[place - 2].has(Tag.TO)
        is_led = before.has(Tag.PREP) or (before.has(_AFTER_VERB) and is_verb)
        is_led = is_led or (before.has(Tag.AND) and place > 1)
        is_led = is_led and not (before.has(Tag.TO) and tokens[place].has(Tag.BASE))  # "juniors to clear the backlog"
        end = _end(tokens, place) if is_led else place
        is_bare = before.word in _BARE_BEHIND and not (before.word in ("to", "from") and end - place >= _MORE)
        if is_bare and before.word not in ("of", "as"):
            place += 1
            continue
        if end > place and _is_one(tokens, place, end):
            found.append((place, end))
        place = max(end, place + 1)
    return found


def _end(tokens: Sequence[Token], place: int) -> int:
    place += place < len(tokens) and tokens[place].has(Tag.NUMBER) and "-" in tokens[place].text  # "a 6-man crew"
    while place < len(tokens) and tokens[place].has(_INSIDE) and not tokens[place].has(_GIVEN):
        if tokens[place].has(_ENDS) and not tokens[place].has(Tag.ADJ | Tag.ORDINAL):
            break
        if place + 2 < len(tokens) and tokens[place + 2].word == tokens[place].word:
            break  # "end to end"
        if tokens[place].word in _WHEN and place + 1 < len(tokens) and tokens[place + 1].has(Tag.TIME):
            break  # "a new booking system last spring"
        place += 1
    return place


_EMPLOYERS = ("company", "firm", "agency", "business", "group")
_WHEN = ("last", "next", "this", "every", "each")
_PERSON = Tag.AGENT | Tag.ROLE | Tag.PEOPLE
_JOBS = frozenset("home hub shop depot job contract project site clinic bakery workshop yard".split())
"""Where somebody worked, which is told of for the first time: *two years on a hospital job*."""
_GENERAL = frozenset("level stage risk school college university office".split())
"""What a noun before it makes no more of one: *at board level*."""
_WORK = frozenset("entry generation collection recovery".split())
"""What is work of a kind behind the noun it is done to: *debt collection*, *data entry*."""


def _is_one(tokens: Sequence[Token], start: int, end: int) -> bool:
    head, before = tokens[end - 1], tokens[start - 1]
    if (
        tokens[start].word == "own"
        or before.has(_GIVEN)
        or not head.has(Tag.NOUN)
        or head.has(_NO_ONE)
        or not head.text.islower()
    ):
        return False
    if head.has(Tag.ADJ) and end - start == 1:
        return False
    if head.word in _WORK and tokens[end - 2].has(Tag.NOUN | Tag.MASS | Tag.PLURAL) and end - start > 1:
        return False  # "did data entry"
    if head.has(Tag.BARE) and before.has(Tag.PREP) and end - start == 1:
        return False  # "on discharge"
    is_sort_of = end - start > 1 and all(t.has(Tag.NOUN | Tag.MASS | Tag.ING) for t in tokens[start : end - 1])
    is_sort_of = is_sort_of and not tokens[start].has(Tag.PART | Tag.ADJ) and head.word not in _GENERAL
    if before.word == "at" and not head.has(Tag.PLACE) and (head.has(Tag.BASE) or tokens[start].has(Tag.PART)):
        return is_sort_of  # "at golf course", but "built rules at grab", "at united way": rather a name
    if end - start == 1 and (before.word == "of" or (stands_bare(head.word, before.word) and before.has(_AFTER_VERB))):
        return False  # "a sense of place", "brought order into the stock room"
    return not (head.has(_AFTER_VERB) and end < len(tokens) and tokens[end].has(_GIVEN))


def _is_counted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether how many there are is told for the first time: *a team of 3*, but *the first team of three*."""
    is_ranked = tokens[start].has(Tag.SUPER | Tag.ORDINAL)
    return not is_ranked and end + 1 < len(tokens) and tokens[end].word == "of" and tokens[end + 1].has(Tag.NUMBER)


def _is_sole(words: Sequence[Token], english: English) -> bool:
    first, last = words[0], words[-1]
    return first.has(Tag.SUPER | Tag.ORDINAL) or first.word in ("same", "whole") or english.is_("sole", last.word)
