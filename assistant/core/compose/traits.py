"""What a wording may ask about something that stood out: whose deed it is, and whether it was told, seen or shared."""

import re

from assistant.core.compose.material import Material
from assistant.core.english import English, Kind, Tag, head_of, sentences


def traits(made: Material, english: English, *, reasoned: bool, seen: bool = False) -> dict[str, object]:
    """Give what conditions of a detail's wordings are decided by; ``seen`` where they met face to face."""
    pleased = bool(_PLEASED.match(made.it))
    lasting = is_lasting(made.it, english)
    is_witnessed = _is_witnessed(made, english)
    is_served = bool(_SERVED.match(made.it))
    return {
        "felt": made.felt or pleased,
        "pleased": pleased,
        "plural": made.plural,
        "begun": made.begins,
        "told": made.begins == "told",
        "sad": made.sad or _has_manner(made.it, english),
        "words": made.words,
        "yours": made.it.startswith("your "),
        "measure": made.begins != "told" and (_is_measure(made.it, english) or (seen and _is_done(made.it, english))),
        "state": bool(_STATE.match(made.it)) or lasting == "present",
        "lasting": bool(lasting),
        "served": is_served,
        "thanked": "thanking" in made.also,
        "for_me": "thanking" in made.also or bool(_TO_ME.match(made.it)),
        "open": english.after("were_open", made.it) is not None,
        "known": bool(_KNEW.match(made.it)),
        "addressed": made.it.startswith(("you ", "we ")) or is_served,
        "talk": bool(_TALK.match(made.it)),
        "found": bool(_FOUND.match(made.it)),
        "spoken": _is_spoken(made.it, english),
        "lived": _is_lived(made, english) or is_witnessed,
        "witnessed": is_witnessed,
        "story": head_of(made.it, english)[0] in english.lexicon.stories,
        "dull": is_dull(made, english),
        "quality": head_of(made.it, english)[0] in english.lexicon.qualities,
        "reasoned": reasoned,
        "to_me": bool(_TOLD_ME.search(made.it)),
        "nested": is_nested(made.it, english),
        "long": ", and " in made.it,
        "several": made.kind is Kind.OWN and len(sentences(made.it)) > 1,
        "passive": made.it.startswith("being "),
        "definite": _DEFINITE.match(made.it) is None,
    }


def is_nested(text: str, english: English) -> bool:
    """Whether *I liked that* would be one *that* too many: *you said that …*, and not *you buy flowers that …*."""
    if _NESTED.match(text) is None or text.startswith("we "):
        return False
    tokens = english.read(text).tokens
    at = next((n for n, t in enumerate(tokens[1:-1], 1) if t.word == "that"), 0)
    before, after = tokens[at - 1], tokens[at + 1]
    is_named = before.has(Tag.NOUN | Tag.PLURAL) and not before.has(Tag.PAST | Tag.TELLING | Tag.CONTENT)
    return not (at and is_named and after.has(_OF_WHAT_IS_NAMED))


_OF_WHAT_IS_NAMED = Tag.HAVE_BASE | Tag.HAVE_THIRD | Tag.BE_IS | Tag.BE_ARE | Tag.MODAL | Tag.PAST | Tag.THIRD


def is_dull(made: Material, english: English) -> bool:
    """Whether a fact that was told is one that nobody is glad to hear: *nurses wait eleven minutes*."""
    is_fact = made.kind in (Kind.THAT, Kind.HOW) and not made.it.startswith(("you ", "we "))
    return made.sad or _has_manner(made.it, english) or (is_fact and not made.felt and english.is_dull(made.it))


def _is_measure(text: str, english: English) -> bool:
    """Whether a *how* says how much, of which nobody hears: *how plainly she put it*, *how you knew the figure*."""
    tokens = english.read(text).tokens
    after = tokens[1] if len(tokens) > 2 and tokens[0].word == "how" else None
    if after is None:
        return False
    if after.has(Tag.PRON_YOU):
        return english.lexicon.base(tokens[2].word) in _KNOWING
    return after.has(Tag.ADJ | Tag.ADV | Tag.DEGREE | Tag.MANNER) and not after.has(Tag.PRON_S)


def _is_done(text: str, english: English) -> bool:
    """Whether a *how* tells a deed that may have been seen as well as heard of: *how you got the blood sample*."""
    tokens = english.read(text).tokens
    if len(tokens) <= _HOW_YOU or tokens[0].word != "how" or not tokens[1].has(Tag.PRON_YOU):
        return False
    return tokens[2].has(Tag.PAST) and not tokens[2].has(Tag.BASE)


_HOW_YOU = 3
"""Words of a *how* with nothing behind its verb."""


def is_lasting(text: str, english: English) -> str:
    """Say whether what the reader does is no deed of that day: ``present`` or ``past``; empty where it was one."""
    tokens = english.read(text).tokens
    if len(tokens) < 3 or tokens[0].word != "you":
        return ""
    place = 1
    while place < len(tokens) - 1 and tokens[place].has(Tag.ADV | Tag.DEGREE) and not tokens[place].has(Tag.PAST):
        place += 1
    verb = tokens[place]
    if verb.has(Tag.PAST):
        return "past" if english.lexicon.base(verb.word) in _KNOWING else ""
    return "present" if verb.has(Tag.BASE | Tag.DO_BASE) else ""


def _is_spoken(text: str, english: English) -> bool:
    """Whether a thing is something said or asked, of which nobody *hears about*."""
    return (
        head_of(text, english)[0] in english.lexicon.spoken
        or english.after("way_said", text) is not None
        or bool(re.match(r"(?:the way|how) you\b", text))
        or bool(re.match(r"what (?:you|we) (?:said|told|asked|talked|described|explained)\b", text))
    )


def _is_lived(made: Material, english: English) -> bool:
    """Whether a thing was seen or done there, and not only told of: *the map you showed me*, *the blind tasting*."""
    if made.begins == "about":
        return False
    head = head_of(made.it, english)[0]
    return (
        bool(_SHOWN.search(made.it))
        or bool(_SPENT.match(made.it))
        or english.has("lived_through", made.it)
        or head in english.lexicon.lived
        or bool(_I_DID.match(made.also.get("more", "")))
        or _has_manner(made.it, english)
    )


def _is_witnessed(made: Material, english: English) -> bool:
    """Whether a thing may have been seen there as well as heard of: *the way the panel waited*, *the board outside*."""
    if made.kind is not Kind.THING or made.begins in ("about", "told") or _SHOWN.search(made.it):
        return False
    head = head_of(made.it, english)[0]
    if _OF_OTHERS.match(made.it) or head in english.lexicon.seen or head in english.lexicon.concrete:
        return True
    where = _WHERE.search(made.it)
    return where is not None and where[1] in english.lexicon.seen


def _has_manner(text: str, english: English) -> bool:
    """Whether a thing is joined to how something was done, of which nobody hears: *the drill, and how honestly…*."""
    _, joint, manner = text.partition(" and how ")
    is_way = manner.split(" ", 1)[0].endswith("ly")  # of *how little was documented* one may well talk
    return bool(joint) and is_way and _is_measure(f"how {manner}", english)


_KNOWING = frozenset("know remember love like want need think believe understand own care hope prefer".split())
"""What people do all the time, and do for nobody."""
_PLEASED = re.compile(
    r"you (?:appreciated|liked|loved|enjoyed|valued|were (?:glad|happy|pleased|impressed|delighted))\b"
)
"""What pleased the reader, of which one is glad and for which one does not praise them."""
_STATE = re.compile(r"you(?:'re|'ve| are| have)\b(?! (?:me|us)\b)")
"""What is so, and was done to nobody's pleasure: *you have been there for eleven years*."""
_SERVED = re.compile(
    r"you(?:'ve| have) (?!been )(?!.*\b(?:me|us|my)\b).* "
    r"(?:(?:for|in) (?:\w+ ){0,3}(?:years|decades|weeks|months)|since \S+)$"
)
"""What somebody has done for years, for which *I liked that* is too small: *you have sat with the dying for years*."""
_TO_ME = re.compile(r"you (?:\w+ )?\w+ (?:me|us|my)\b")
_TOLD_ME = re.compile(r"\b(?:and|but) (?:\w+ ){0,2}(?:told|asked|showed|gave) (?:me|us)\b")
"""What was done to me, which I did not hear of."""
_KNEW = re.compile(r"how you \w+")
_TALK = re.compile(r"(?:talking|speaking|discussing|chatting)\b")
_FOUND = re.compile(r"(?:\w+ ){0,2}(?:discovering|finding|realising|realizing|agreeing|disagreeing|arguing|laughing)\b")
"""What was good in itself, though nobody learned anything from it."""
_DEFINITE = re.compile(r"(?:an?|some|two|three|four|five|six|several|one) ")
_NESTED = re.compile(r"(?:\S+ ){0,5}(?!and )\S+ that ")
"""A clause in its first words, not a second one beside it, for which *I liked that* would be one *that* too many."""
_SHOWN = re.compile(r"\byou (?:\w+ )?(?:shared|showed|brought|sent|gave|lent|handed|opened|drew|played)\b")
_OF_OTHERS = re.compile(r"the way (?!you\b|I\b|we\b|in which you\b|that you\b)")
_WHERE = re.compile(r"\b(?:on|by|over|above|under|outside|next to|beside) (?:the|a|an|every|your|its) (?:\w+ )?(\w+)\b")
"""Where a thing is that one may see: *the list of near misses on the wall*."""
_SPENT = re.compile(
    r"(?:\S+ ){1,5}?(?:that |which )?(?:we|I) (?:both |also |then |just )?"
    r"(?:spent|took|did|had|walked|drove|tasted|saw|watched|cooked|made|built|stood|sat|shared|visited|tried|played|ran)\b"
)
"""Something we did: *the half hour we spent on the scaffold*."""
_I_DID = re.compile(r"(?:I|We)\b(?! (?:have|had|'ve|am|was|do|would|will|'d|keep|think|believe)\b)")
