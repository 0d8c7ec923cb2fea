"""The articles that haste leaves out of one's own deeds: *led rebrand of clinic* → *led a rebrand of a clinic*.

Whoever tells a stranger of a thing for the first time says *a*; *the* stands before what there is one of (*the
rota*), what was there before it was changed (*rewrote the intake form*) and the first or the best of its kind. So the
article is right whichever thing was meant.
"""

from collections.abc import Sequence

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
_BARE_BEHIND = frozenset("by per to from than as of like".split())
"""Prepositions behind which a thing may stand bare: *by hand*, *from scratch*, *a team of staff*."""


def completed(text: str, english: English, *, sole: bool = False, of_mine: bool = True) -> str:
    """Put in the articles that a deed told without its *I* lacks; the text comes back as it is where it lacks none.

    With ``sole`` only before what there is one of; of a deed that is not the candidate's, only that, *as a* and what
    somebody shows or knows at their own place.
    """
    tokens = english.read(text).tokens
    if not tokens:
        return text
    is_change = english.after("changes", text) is not None or english.has("moved_by", text)
    shown = english.after("shows", text) if not of_mine else None
    at = len(text) - len(shown) if shown else -1
    for start, end in reversed(_openings(tokens)):
        words = tokens[start:end]
        is_sole = _is_sole(words, english)
        is_shown = words[0].start == at or text[at : words[0].start].isspace()
        is_as = tokens[start - 1].word == "as"
        if not is_sole and (sole or not (of_mine or is_shown or is_as)):
            continue
        article = "the" if is_sole or is_shown or (of_mine and start == 1 and is_change) else "a"
        said = text[words[0].start :]
        text = f"{text[: words[0].start]}{a_or_an(said) if article == 'a' else 'the'} {said}"
    return text


def _openings(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Find every row of words that names one counted thing and has nothing before it: from where to where."""
    found: list[tuple[int, int]] = []
    place = 1
    while place < len(tokens):
        before = tokens[place - 1]
        is_led = before.has(Tag.PREP) or (before.has(_AFTER_VERB) and (place == 1 or before.has(Tag.AND)))
        is_led = is_led or (before.has(Tag.AND) and place > 1)
        if not is_led or before.word in _BARE_BEHIND - {"of", "as"}:
            place += 1
            continue
        end = _end(tokens, place)
        if end > place and _is_one(tokens, place, end):
            found.append((place, end))
        place = max(end, place + 1)
    return found


def _end(tokens: Sequence[Token], place: int) -> int:
    while place < len(tokens) and tokens[place].has(_INSIDE) and not tokens[place].has(_GIVEN):
        if tokens[place].has(_ENDS) and not tokens[place].has(Tag.ADJ | Tag.ORDINAL):
            break
        place += 1
    return place


def _is_one(tokens: Sequence[Token], start: int, end: int) -> bool:
    head, before = tokens[end - 1], tokens[start - 1]
    if before.has(_GIVEN) or not head.has(Tag.NOUN) or head.has(_NO_ONE) or not head.text.islower():
        return False
    if head.has(Tag.ADJ) and end - start == 1:
        return False
    if head.has(Tag.BARE) and before.has(Tag.PREP) and end - start == 1:
        return False  # "on discharge"
    if before.word == "of" and end - start == 1:
        return False  # "a sense of place"
    return not (head.has(_AFTER_VERB) and end < len(tokens) and tokens[end].has(_GIVEN))


def _is_sole(words: Sequence[Token], english: English) -> bool:
    first, last = words[0], words[-1]
    return first.has(Tag.SUPER | Tag.ORDINAL) or first.word in ("same", "whole") or english.is_("sole", last.word)
