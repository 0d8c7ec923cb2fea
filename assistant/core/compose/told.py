"""A sentence about what stood out: what it tells, and the kinds it can stand as."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.core.compose.forms import doing_of, is_tellers, thanking
from assistant.core.compose.material import Known, Material, own, small, thing
from assistant.core.english import English, Kind, Tag, Token, capitalised, ended, is_clause, is_thing, spelled


def clause(text: str, known: Known) -> Iterator[Material]:
    """Read a sentence: as one of their own, and by what *you told me* leads to where it does."""
    english = known.english
    tokens = english.read(text).tokens
    if _is_measured(tokens):
        return  # "30 minutes commute": nobody commutes
    if _is_put_first(text, tokens, english):
        yield thing(f"the {small(text, english)}", english)
        return
    was = next((at for at in (2, 3) if len(tokens) > at + 2 and tokens[at].has(_WAS)), 0)
    if was and tokens[0].word == "your" and tokens[was + 1].word in _ASKED:
        yield thing(f"{text[: tokens[was - 1].end]} about {text[tokens[was + 1].start :]}", english)
        return  # "your question was how…"
    told = _OPENLY.sub("You told me openly ", _ADMITTED.sub(r"\1 told me openly", text))
    yield from _clause(told if tokens[0].word == "you" else text, known)


def _clause(text: str, known: Known) -> Iterator[Material]:
    english = known.english
    tokens = english.read(text).tokens
    ours = list(_ours(text, english)) if tokens[0].has(Tag.PRON_WE) else []
    if not ours or english.is_sad(text):
        yield own(text, english, felt=english.has("felt", text))
    if english.after("it_felt", text) is not None:
        return  # "it surprised me that…" is nothing to be glad to hear
    if tokens[0].has(Tag.PRON_WE):
        yield from ours
        return
    if tokens[0].word != "you":
        mine = any(t.has(Tag.PRON_I) and tokens[n - 1].word != "that" for n, t in enumerate(tokens))
        is_led = bool(english.read(text).places("front")) and not tokens[0].has(Tag.DEGREE)  # "only one in ten stays"
        is_time = tokens[0].word in _SOME_TIME or tokens[0].has(Tag.NUMBER)
        is_led = is_led and ("," in text or not is_time)  # "last spring the river took the road"
        is_led = is_led and not (tokens[0].word == "there" and tokens[1].has(Tag.BE_IS | Tag.BE_ARE))
        at = 1 if tokens[0].word == "the" else 0  # "night staff get the same training", "the night shifts end early"
        names = tokens[at].has(Tag.TIME) and len(tokens) > at + 1 and tokens[at + 1].has(_NOUN)
        is_led = is_led and not (names and (at or not tokens[at + 1].has(Tag.TIME)))
        if not mine and not is_led:
            yield _that(text, english, {})
        return
    yield from _of_reader(text, tokens, known)


def _of_reader(text: str, tokens: Sequence[Token], known: Known) -> Iterator[Material]:
    """Read what the reader did or said; of *you said* alone nobody knows what."""
    english = known.english
    said = thanking(text, english)
    also = {"thanking": said} if said else {}
    place = 1
    while place < len(tokens) and tokens[place].has(Tag.ADV | Tag.HAVE_BASE) and not tokens[place].has(Tag.TELLING):
        place += 1
    told: list[Material] = []
    if place + 1 < len(tokens) and tokens[place].word in _HOLDS and tokens[place + 1].word == "that":
        yield thing(f"your view {text[tokens[place + 1].start :]}", english)
        return
    is_pledge = place < len(tokens) and english.lexicon.base(tokens[place].word) in english.lexicon.pledges
    also = {} if is_pledge else also  # nobody is thanked for promising
    if place == len(tokens) - 1 and tokens[place].has(Tag.TELLING):
        return  # "you said": nobody knows what
    if is_pledge or (place < len(tokens) and tokens[place].has(Tag.TELLING)):
        told = [replace(made, also={**made.also, **also}) for made in _told(text, place, known)]
        if english.lexicon.base(tokens[place].word) in _CANDID:
            told = [replace(made, sad=True) for made in told]
    yield from told or [_that(text, english, also)]


_HOLDS = ("reckon", "think", "believe", "maintain", "hold", "insist", "argue")
"""What the reader thinks, which is told as theirs and not to them: *you reckon that …*."""


def _is_measured(tokens: Sequence[Token]) -> bool:
    """Whether a measure would be the doer of the thing behind it."""
    return len(tokens) == _MEASURED and tokens[0].has(Tag.NUMBER) and tokens[1].has(Tag.TIME | Tag.PLURAL)


_MEASURED = 3
"""Words of a measure and what it is the measure of."""


def _is_put_first(text: str, tokens: Sequence[Token], english: English) -> bool:
    """Whether a thing stands before who gives it, with no *the*: *excellent training you give to the drivers*."""
    place = next((at for at, t in enumerate(tokens) if t.has(Tag.PRON_YOU | Tag.PRON_WE)), 0)
    before = tokens[:place]
    if len(before) < 2 or not before[0].has(Tag.ADJ | Tag.DEGREE) or not before[-1].has(Tag.NOUN | Tag.MASS | Tag.ING):
        return False
    is_bare = all(t.has(Tag.ADJ | Tag.DEGREE | Tag.NOUN | Tag.MASS | Tag.ING) for t in before)
    return is_bare and is_thing(f"the {small(text, english)}", english)


def _ours(text: str, english: English) -> Iterator[Material]:
    """Read what both did as something done: *We found out that…* → *finding out that…*; what both think, as so."""
    bare = _I_ENJOYED.sub("", text)
    tokens = english.read(bare).tokens
    if len(tokens) < _SHORTEST:
        return
    if _GOES_ON.search(bare) or _AND_YOU.search(bare):
        is_mine = any(t.has(Tag.PRON_I) for t in tokens)  # "…, and I would gladly have spent ten more": theirs to say
        if not is_mine and not re.search(r"[.;!]", bare):
            it = with_that(spelled(small(_AND_YOU.sub(", and you ", bare), english), english))
            yield Material(Kind.THAT, it, sad=english.is_sad(bare))
        return
    place = 1
    while place < len(tokens) - 1 and tokens[place].has(Tag.ADV | Tag.DEGREE) and tokens[place].word != "both":
        place += 1
    after = tokens[place + 1 : place + 2]
    is_done = tokens[place].word == "both" and bool(after) and english.lexicon.base(after[0].word) in _LAUGHED
    verb = after[0] if is_done else tokens[place]
    base = "find" if verb.word == "found" else english.lexicon.base(verb.word)
    if verb.has(Tag.PAST) and base in _TOGETHER:
        if any(a.has(Tag.AND) and b.has(Tag.PAST) for a, b in pairwise(tokens[place:])):
            if did := doing_of(bare, english):
                yield Material(Kind.DOING, spelled(did, english), sad=english.is_sad(bare))
            else:
                yield own(text, english)  # of two deeds either both are told as done or none
            return
        how = "" if is_done else bare[tokens[0].end : verb.start].strip()
        did = f"{how} {english.ing(base)}{' with you' if is_done else ''}".strip()
        yield Material(Kind.DOING, spelled(f"{did}{bare[verb.end :]}", english), sad=english.is_sad(bare))
    elif any(t.word == "both" for t in tokens[1:4]):
        yield Material(Kind.THAT, spelled(small(bare, english), english), sad=english.is_sad(bare))


_TOGETHER = frozenset(
    "discover find realise realize agree disagree argue discuss debate compare laugh swap share work "
    "talk speak taste spend".split()
)
"""What two people do in a talk, and both enjoy."""
_LAUGHED = ("laugh", "joke", "giggle", "smile", "chuckle")
"""What one does with somebody and not with something: *we both laughed about it*."""
_SHORTEST = 4
"""Words of a sentence about both that says something."""
_I_ENJOYED = re.compile(r",? and I (?:really |very much )?(?:enjoyed|liked|loved) (?:it|that)$")
_NOUN = Tag.NOUN | Tag.PLURAL | Tag.MASS
_SOME_TIME = ("last", "every", "this", "each")
_GOES_ON = re.compile(r"[.;!]|, (?:and|but|so) (?:I|we|you)\b")
_AND_YOU = re.compile(r",? and you ")
_OPENLY = re.compile(
    r"^You (?:even |also )?(?:admitted|confessed|conceded)(?: to me)?(?: openly)? "
    r"(?=that\b.* and (?:told|showed|gave) me\b)"
)
"""What people own up to, and then tell more of, so that it is told as their openness and not as a charge."""
_ADMITTED = re.compile(r"\b(and) (?:then |also )?(?:admitted|confessed|conceded)(?: to me| openly)?(?= that\b)")
"""What people tell behind what they did, so that no thanks are for *admitting* it."""
_CANDID = frozenset("admit confess concede warn".split())
"""What people tell so that nobody is glad of it."""


def _that(text: str, english: English, also: dict[str, str]) -> Material:
    tokens = english.read(text).tokens
    if len(tokens) > 4 and tokens[0].word == "your" and tokens[2].has(_WAS) and tokens[3].word == "that":
        return thing(f"{text[: tokens[1].end]} {text[tokens[3].start :]}", english)  # "your view is that…"
    it = with_that(spelled(small(text, english), english))
    return Material(Kind.THAT, it, sad=english.is_sad(text), felt=english.has("felt", text), also=also)


_WAS = Tag.BE_IS | Tag.BE_WAS
_ASKED = frozenset("what why how when where who whether which".split())


def with_that(text: str) -> str:
    """Give a second sentence behind *that* its own: *you asked me how, and we drew it* → *…, and that we drew it*."""
    text = _BUT_SAID.sub(" but said that ", text) if text.startswith("you ") else text
    return _AGAIN.sub(lambda m: f", {m[1]} that {m[3]}{' ' + m[2].strip() if m[2] else ''}", text, count=1)


def with_how(text: str) -> str:
    """Give what the reader does behind a *how* its own: *how it broke, and you keep it* → *…, and how you keep it*."""
    return _YOU_TOO.sub(r", and how you ", text, count=1) if text.startswith("how ") else text


_BUT_SAID = re.compile(r", but you said (?:that )?(?=(?:the|you|your|it|they|there|nobody|every|this|a|an) )")
_YOU_TOO = re.compile(r", and you (?!(?:can|could|will|would|may|might|must|should|do|did|had|never)\b)")
_NOT_HOW = re.compile(r", and you (?:(?:do|did|had) not|(?:do|did|had)n['’]t|never)\b")
"""What somebody did not do beside it, which is no part of a *how*: *how it broke, and you did not blame anybody*."""
_AGAIN = re.compile(
    r", (and|but) (then )?(you|we|it|they|nobody|everybody|everyone"
    r"|(?:one|two|three|four|five|six|several|some|many|most|all|both|half|none|\d+) of (?:them|us|you))\b"
    r"(?! (?:and|both)\b)"
)


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
        and tokens[beyond].has(Tag.ADV | Tag.PARTICLE | Tag.ADJ | Tag.MANNER | Tag.DEGREE)
        and tokens[beyond].word not in ("that", "what", "how", "why")
    ):
        beyond += 1
    return beyond if beyond < len(tokens) and tokens[beyond].word in ("that", "what", "how", "why") else place


_TOLD_TOO = re.compile(
    r", (and|but) you (?:also |then )?(?:told (?:me|us)|explained(?: to me)?) (?=(?:why|how|what|when|where|who)\b)"
)
"""What was told besides in one breath: *that two had left, and you told me why*."""
_LONE = re.compile(r"[^.!?;:]+$")
"""What somebody who writes with care said *how* of, in one sentence."""


def _counted_out(text: str, known: Known) -> str:
    """Give a thing without what a careful writer says of it behind a colon: *the number of women: five out of nine*."""
    return text.partition(": ")[0] if known.is_believed else text


def _told(text: str, verb: int, known: Known) -> Iterator[Material]:
    """Read what they told: *You told me that nobody…* gives the clause, *You explained how…* the how."""
    english = known.english
    tokens = english.read(text).tokens
    if english.lexicon.base(tokens[verb].word) in ("ask", "wonder"):
        return  # what they asked is nothing I heard about
    place = _told_from(tokens, verb + 1)
    if place >= len(tokens):
        return
    rest = _TOLD_TOO.sub(r", \1 ", text[tokens[place].start :], count=1)
    joined = (n for n in range(place, len(tokens) - 1) if tokens[n].has(Tag.PAST) and tokens[n - 1].has(Tag.AND))
    if any(is_tellers(tokens, n, english) for n in joined) or _NOT_HOW.search(rest):
        return
    if tokens[place].word == "that" and _is_told(rest[5:], known):
        yield Material(Kind.THAT, with_that(spelled(rest[5:], english)), begins="told", sad=english.is_sad(rest))
    elif tokens[place].word in ("how", "why") and (
        english.is_("wh", rest) or (known.is_believed and _LONE.match(rest))
    ):
        yield Material(Kind.HOW, with_how(spelled(rest, english)), begins="told", sad=english.is_sad(rest))
    elif tokens[place].word == "about" and is_thing(_counted_out(rest[6:], known), english):
        yield thing(rest[6:], english)
    elif tokens[place].word == "what" and english.is_("wh", rest):
        yield replace(thing(rest, english), begins="told")
    elif (
        not is_thing(rest, english)
        and not tokens[place].has(Tag.WH | Tag.THAT | Tag.PREP)
        and tokens[place].word not in _WAYS
        and is_clause(rest, english)
    ):
        yield Material(Kind.THAT, spelled(small(rest, english), english), begins="told", sad=english.is_sad(rest))


_WAYS = frozenset("round around past along over straight back out up down".split())
"""Where somebody was walked, which is nothing they were told."""


def _is_told(text: str, known: Known) -> bool:
    """Whether what somebody told is a clause; of somebody who writes with care, whether it is whole."""
    return is_clause(text, known.english) or (known.is_believed and known.is_sound(ended(capitalised(text))))
