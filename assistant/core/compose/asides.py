"""What hurried people set behind a comma: a small grammar of asides, each told with what it stands behind.

*the quiet room, no questions asked* has one thing to tell and one aside. An aside is read by its first word: what there
is none of, or how many, or how something stands meanwhile, goes on behind *with*. A clause of its own is another
thought, and is not told. What cannot be read is left away, and where no aside can, nothing is told here.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.core.compose.halves import is_half
from assistant.core.compose.material import Known, Made, Material, small
from assistant.core.compose.standing import Read
from assistant.core.english import (
    English,
    Kind,
    Tag,
    Whose,
    completed,
    has_shorthand,
    is_bare,
    is_clause,
    is_known,
    is_plural,
    is_thing,
    stumbles,
    with_article,
)

_CUT = re.compile(r",\s+|;\s+|\s[-–—]\s| (?=not \d+$)|,? (?=(?:no|zero) (?:\w+ ){1,3}asked\b)")
_LEADING = re.compile(r"^(?:and|also|plus|but|so) ")
_MOST = 3
"""Pieces of which it is still known how they hang together."""
_WORDS = 10
"""Words of an aside."""
_LONG = 24
"""Words of all that is told."""


def with_asides(typed: str, read: Read, known: Known) -> Made | None:
    """Tell a piece with the asides behind it that can be read; None where none of them can."""
    first, *asides = [part.strip(" .!") for part in _CUT.split(typed) if part.strip(" .!")] or [""]
    if not asides or len(asides) >= _MOST:
        return None
    made = read(first)
    if not made.readings or made.dropped or made.readings[0].it.startswith("the only "):
        return None
    lost = list(asides)
    for typed_aside in asides:
        joined = [_joined(m, _LEADING.sub("", typed_aside), known) for m in _plain(made.readings)]
        told = tuple(m for m in joined if m is not None)
        if not told:
            break  # what stands behind it may belong to it
        made = replace(made, readings=told)
        lost.remove(typed_aside)
    made = replace(made, dropped=", ".join(lost))
    if len(lost) == len(asides) or (lost and is_half(typed, made, Whose.THEIRS, known.english)):
        return None
    return made if all(m.words <= _LONG and not stumbles(m.it, known.english) for m in made.readings) else None


def _plain(readings: Sequence[Material]) -> list[Material]:
    """Keep the readings that something can be set behind."""
    return [m for m in readings if m.kind in (Kind.THING, Kind.THAT, Kind.HOW) and "more" not in m.also]


def _joined(told: Material, aside: str, known: Known) -> Material | None:
    english = known.english
    low = small(aside, english)
    if (
        not english.read(low).tokens
        or len(low.split()) > _WORDS
        or not is_known(low, english)
        or has_shorthand(low, english)
    ):
        return None
    if measured := _not_so_much(told, low, english):
        return measured
    if told.kind is Kind.THING and low.startswith("no ") and not _NONE.fullmatch(low) and _with(low, english):
        is_many = is_plural(low.removeprefix("no "), english)
        return replace(told, it=f"{told.it}, and that there {'are' if is_many else 'is'} {low}", begins="about")
    if _NOT.fullmatch(low) and re.search(r" \d+$", told.it):
        return replace(told, it=f"{told.it}, {low}", also={})  # "a class of 14, not 30"
    if told.it.startswith("you ") and english.read(low).tokens[0].has(Tag.NUMBER):
        return None  # "you walked me round the depot, with 14 drivers": who went along?
    if behind := _as_it_stands(low, english) or _with(low, english):
        also = {k: f"{said}{behind}" for k, said in told.also.items()}
        return replace(told, it=f"{told.it}{behind}", also=also, sad=told.sad or english.is_sad(low))
    return None


def _not_so_much(told: Material, low: str, english: English) -> Material | None:
    """Tell *45-minute appointments*, *not 20* as how long they are."""
    measure, less = _MEASURE.match(told.it), _NOT.fullmatch(low)
    if not measure or not less or told.kind not in (Kind.THING, Kind.THAT):
        return None
    what = measure["what"]
    said = f"{what} are {measure['count']} {measure['unit']}s, not {less[1]}"
    return replace(told, kind=Kind.THAT, it=said, plural=False) if is_thing(what, english) else None


_MEASURE = re.compile(
    r"(?:there are |the )?(?P<count>[\w.]+)-(?P<unit>minute|hour|day|week|month|year) (?P<what>[\w-]+s)$"
)
_NOT = re.compile(r"not (\d+|one|two|three|four|five|six|seven|eight|nine)")


def _as_it_stands(low: str, english: English) -> str:
    """Give an aside that stands behind a comma as it is: *all by hand*, *even the foliage*."""
    if re.fullmatch(
        r"(?:all|mostly|only) (?:by (?:hand|word of mouth|post|bike|phone|eye|ear)|in[ -]house|on site"
        r"|(?:less|more|younger|older) than .+)",
        low,
    ):
        return f", {low}"
    even = low.removeprefix("even ")
    if even == low or english.is_("clause", even) or not english.read(even).tokens:
        return ""
    is_given = is_bare(even, english) or re.fullmatch(r"[a-z]+ ones", even)
    named = f"the {even}" if is_given else even
    return f", even {named}" if english.is_("np", named) and is_thing(named, english) else ""


def _with(low: str, english: English) -> str:
    """Give what goes on behind *with*: what there is none of, how many, or how something stands meanwhile."""
    if low.startswith(("with ", "without ")):
        return f", {low}" if is_thing(low.split(" ", 1)[1], english) else ""
    tokens = english.read(low).tokens
    if tokens[0].word in _OF_MANY or re.match(r"\d[\d:.]*(?:am|pm)\b", low):
        return ""  # "all less than two years old" is said of what stands before it
    if _NONE.fullmatch(low):
        return f", with {low}"
    if is_clause(low, english) or any(t.has(_TELLS) and not t.has(_NOUN) for t in tokens):
        return ""
    if low.startswith(("no ", "zero ")):
        what = low.split(" ", 1)[1]
        return f", with no {what}" if is_thing(f"the {what}", english) and not what.startswith("one ") else ""
    low = completed(f"have {low}", english, Whose.HAD).removeprefix("have ")
    tokens = english.read(low).tokens
    if stumbles(low, english):
        return ""
    if tokens[0].has(Tag.NUMBER):
        is_many = len(tokens) > 1 and english.is_("np", low) and any(t.has(_NOUN) for t in tokens[1:])
        return f", with {low}" if is_many else ""
    return _meanwhile(low, english)


_OF_MANY = ("all", "both", "most", "none", "each", "half", "some")
_NONE = re.compile(r"(?:no \w+|nothing|nobody|no one) \w+(?:ed|en|wn|ne|ing)(?: (?:in|out|away|off|up|down|over))?")
"""Of what nothing is done: *no questions asked*, *nothing flown in*."""


def _meanwhile(low: str, english: English) -> str:
    """Give how something stands meanwhile its article: *salon closed*, *customer talking the whole time*."""
    tokens = english.read(low).tokens
    place = next((at for at, t in enumerate(tokens) if at and (t.has(_STANDS) and not t.has(Tag.NOUN))), 0)
    if not place or not tokens[place - 1].has(_NOUN) or tokens[0].has(Tag.PAST | Tag.BASE | Tag.PRON_I | Tag.PRON_WE):
        return ""
    named = low[: tokens[place].start].rstrip()
    rest = low[tokens[place].start :]
    is_short = tokens[place].has(Tag.ING | Tag.PART) or place == len(tokens) - 1
    whole = with_article(named, "the") if is_bare(named, english) else named
    return f", with {whole} {rest}" if is_short and is_thing(whole, english) else ""


_TELLS = (
    Tag.THIRD | Tag.BE_IS | Tag.BE_ARE | Tag.BE_WAS | Tag.BE_WERE | Tag.MODAL | Tag.HAVE_THIRD | Tag.PRON_I
    | Tag.PRON_WE | Tag.PRON_YOU | Tag.TELLING
) & ~Tag.PLURAL  # fmt: skip
_NOUN = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME
_STANDS = Tag.PART | Tag.ING | Tag.ADJ | Tag.PARTICLE
