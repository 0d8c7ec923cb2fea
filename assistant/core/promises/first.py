"""Whether a line that could begin with a verb is a deed or a thing."""

from assistant.core.english import English, Tag, Token
from assistant.core.promises.words import PromiseWords

_OBJECTS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.PRON_O | Tag.POSSESSIVE | Tag.NUMBER | Tag.TO
_NAMES = Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME | Tag.ADJ | Tag.ING | Tag.PART | Tag.UNKNOWN
_PARTICLES = ("up", "out", "off", "over", "back", "together")
_WHEN = ("again", "soon", "briefly", "properly")


def is_thing_first(body: str, words: PromiseWords, english: English) -> bool:
    """Whether a line that could begin with a verb is a thing: *work samples*, *trial day*, *call with Ana*."""
    first, *more = english.read(body).tokens
    if not more:
        return first.has(Tag.NOUN | Tag.MASS)
    after = more[0]
    if words.has("leads_to", first.word) and after.word in ("to", "of", "from"):
        return True  # "link to my reel"
    if words.has("held_by", first.word) and words.has("events", after.word):
        return True  # "phone catch-up"
    if after.word == "with" and words.has("events", first.word):
        return True
    if words.has("things_bare", first.word) and (after.word == "of" or after.has(Tag.NOUN | Tag.PLURAL)):
        return True
    is_trial = len(more) == 1 and words.has("skills", first.word) and words.has("trials", after.word)  # "edit test"
    if is_trial or (words.has("things_first", first.word) and _names_thing(first, after)):
        return True
    if words.has("verbs_first", first.word) or not first.has(Tag.NOUN | Tag.MASS) or after.word in _PARTICLES:
        return False
    if words.has("deeds_first", first.word) and after.has(_NAMES) and not after.has(Tag.PREP):
        return False  # "finish assessment"
    if after.word in _WHEN:
        return False  # "talk again after the board meeting"
    return not after.has(_OBJECTS) and not english.lexicon.takes.get(first.word, 0) & Tag.TWO_OBJECTS


def _names_thing(first: Token, after: Token) -> bool:
    """Whether a word that is mostly a thing is one here: *test file*, *round 3*, but not *test the file*."""
    if after.has(Tag.NUMBER):
        return first.has(Tag.LABEL)
    return after.has(_NAMES) and not after.has(_OBJECTS | Tag.PREP | Tag.TIME | Tag.PARTICLE)
