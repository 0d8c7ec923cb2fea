"""A sentence about what stood out: what it tells, and the kinds it can stand as."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.core.compose.forms import thanking
from assistant.core.compose.material import Known, Material, own, small, thing
from assistant.core.english import English, Kind, Tag, Token, is_clause, is_thing, spelled


def clause(text: str, known: Known) -> Iterator[Material]:
    """Read a sentence: as one of their own, and by what *you told me* leads to where it does."""
    english = known.english
    yield own(text, english, felt=english.has("felt", text))
    tokens = english.read(text).tokens
    if english.after("it_felt", text) is not None:
        return  # "it surprised me that…" is nothing to be glad to hear
    if tokens[0].word != "you":
        mine = any(t.has(Tag.PRON_I) and tokens[n - 1].word != "that" for n, t in enumerate(tokens))
        if not mine and not tokens[0].has(Tag.PRON_WE) and not english.read(text).places("front"):
            yield _that(text, english, {})
        return
    said = thanking(text, english)
    also = {"thanking": said} if said else {}
    place = 1
    while place < len(tokens) and tokens[place].has(Tag.ADV | Tag.HAVE_BASE) and not tokens[place].has(Tag.TELLING):
        place += 1
    told: list[Material] = []
    if place < len(tokens) and tokens[place].has(Tag.TELLING):
        told = [replace(made, also={**made.also, **also}) for made in _told(text, place, english)]
        if english.lexicon.base(tokens[place].word) in _CANDID:
            told = [replace(made, sad=True) for made in told]
    yield from told or [_that(text, english, also)]


_CANDID = frozenset("admit confess concede warn".split())
"""What people tell so that nobody is glad of it."""


def _that(text: str, english: English, also: dict[str, str]) -> Material:
    tokens = english.read(text).tokens
    if len(tokens) > 4 and tokens[0].word == "your" and tokens[2].has(Tag.BE_IS) and tokens[3].word == "that":
        return thing(f"{text[: tokens[1].end]} {text[tokens[3].start :]}", english)  # "your view is that…"
    it = spelled(small(text, english), english)
    return Material(Kind.THAT, it, sad=english.is_sad(text), felt=english.has("felt", text), also=also)


def _told_from(tokens: Sequence[Token], place: int) -> int:
    """Find where what was told begins: past *to me*, and past *straight out* before *that*."""
    if place < len(tokens) and tokens[place].word == "to":
        place += 1
    if place < len(tokens) and tokens[place].word in ("me", "us"):
        place += 1
    if place + 1 < len(tokens) and tokens[place].word == "straight" and tokens[place + 1].word in ("up", "out", "away"):
        place += 2
    beyond = place
    while (
        beyond < len(tokens)
        and tokens[beyond].has(Tag.ADV | Tag.PARTICLE | Tag.ADJ)
        and tokens[beyond].word not in ("that", "what", "how", "why")
    ):
        beyond += 1
    return beyond if beyond < len(tokens) and tokens[beyond].word in ("that", "what", "how", "why") else place


def _told(text: str, verb: int, english: English) -> Iterator[Material]:
    """Read what they told: *You told me that nobody…* gives the clause, *You explained how…* the how."""
    tokens = english.read(text).tokens
    if english.lexicon.base(tokens[verb].word) in ("ask", "wonder"):
        return  # what they asked is nothing I heard about
    place = _told_from(tokens, verb + 1)
    if place >= len(tokens):
        return
    rest = text[tokens[place].start :]
    if tokens[place].word == "that" and is_clause(rest[5:], english):
        yield Material(Kind.THAT, spelled(rest[5:], english), begins="told", sad=english.is_sad(rest))
    elif tokens[place].word in ("how", "why") and english.is_("wh", rest):
        yield Material(Kind.HOW, spelled(rest, english), begins="told", sad=english.is_sad(rest))
    elif tokens[place].word == "about" and is_thing(rest[6:], english):
        yield thing(rest[6:], english)
    elif tokens[place].word == "what" and english.is_("wh", rest):
        yield replace(thing(rest, english), begins="told")
    elif (
        not is_thing(rest, english) and not tokens[place].has(Tag.WH | Tag.THAT | Tag.PREP) and is_clause(rest, english)
    ):
        yield Material(Kind.THAT, spelled(small(rest, english), english), begins="told", sad=english.is_sad(rest))
