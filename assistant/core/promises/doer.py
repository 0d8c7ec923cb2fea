"""Whose an action item is: the words that say so, parted from the deed."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.core.english import English, Reading, Tag, Token
from assistant.core.interview import Owner

_SAYS_SO = (("i_do", Owner.ME), ("asked_of_me", Owner.ME), ("we_do", Owner.BOTH))
_UNMARKED = {"ill": Owner.ME, "well": Owner.BOTH}
"""*I'll* and *we'll* as hurried people type them."""
_SPOKEN_OF = {"i": Owner.ME, "they": Owner.THEM, "she": Owner.THEM, "he": Owner.THEM, "we": Owner.BOTH}
_TOO = ("also", "just", "both", "all")
_VERBS = Tag.BASE | Tag.HAVE_BASE | Tag.DO_BASE | Tag.BE_BASE
_UNPROMISED = frozenset({"may", "might", "cannot"})
_TAKEN = Tag.PRON_O | Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE
"""What begins that which a verb takes."""
_SMALL = frozenset("de van von der den ter ten da di do dos du del la le bin bint al el zu zur ap".split())
_NAMES = 5
"""Words a doer's name has at most."""
_LETTERS = 3
"""Letters from which a word in small letters that nobody knows may be a name."""


class Doing(NamedTuple):
    """A deed parted from its doer: whose it is, what is done, and who does it where that is somebody named."""

    owner: str
    deed: str
    doer: str = ""


def doer(text: str, owner: str, english: English) -> Doing:
    """Part the doer from the deed; without words that say whose it is, it stays the ``owner``'s.

    What may be or cannot be is not promised by anybody.
    """
    found = _doing(text, owner, english)
    begins = len(text) - len(found.deed)
    before = (token.text for token in english.read(text).tokens if token.start < begins)
    return found if _UNPROMISED.isdisjoint(before) else Doing("", text)


def _doing(text: str, owner: str, english: English) -> Doing:
    for phrase, said in _SAYS_SO:
        if rest := english.after(phrase, text):
            if said == Owner.ME and _is_done_to_me(rest, english):
                return Doing(Owner.THEM, rest)
            return Doing(Owner.BOTH if said == Owner.ME and owner == Owner.BOTH else said, rest)
    found = _unmarked(text, english) or _nobody(text, owner, english) or _other(text, owner, english)
    return found or _present(text, english) or Doing(owner, text)


def _is_done_to_me(deed: str, english: English) -> bool:
    """Whether only the other side can do it: *I'll let me know*, typed behind a beginning that stood there."""
    first, after = _first_two(deed, english)
    return first is not None and first.has(_VERBS) and after is not None and after.word == "me"


def has_doer(text: str, english: English) -> bool:
    """Whether a line begins with somebody who will do something."""
    return bool(english.after("i_do", text)) or _named(text, english) is not None


def _unmarked(text: str, english: English) -> Doing | None:
    first, after = _first_two(text, english)
    if first and after and first.word in _UNMARKED and after.has(_VERBS):
        return Doing(_UNMARKED[first.word], text[after.start :])
    return None


def _nobody(text: str, owner: str, english: English) -> Doing | None:
    """Read a deed whose doer is left out: *need to send it*, *to send it*."""
    tokens, reading = english.read(text).tokens, english.read(text)
    for place in reading.places("nobody_does"):
        if place < reading.end and tokens[place].has(_VERBS):
            return Doing(owner or Owner.ME, text[tokens[place].start :])
    if len(tokens) > 1 and tokens[0].text == "to":
        return Doing(owner or Owner.ME, text[tokens[1].start :])
    return None


def _other(text: str, owner: str, english: English) -> Doing | None:
    return _named(text, english) or (_small(text, english) if owner != Owner.ME else None)


def _named(text: str, english: English) -> Doing | None:
    """Read a deed of the other side: *the recruiter will call*, *Tom Ashe to send the brief*."""
    reading = english.read(text)
    for end in _doers(reading):
        if (deed := _deed(text, reading, end)) is not None:
            named = text[: reading.tokens[end - 1].end]
            return Doing(Owner.THEM, deed, "" if reading.whole("spoken_to", 0, end) else named)
    return None


def _doers(reading: Reading) -> Iterator[int]:
    """Yield where somebody named or spoken of at the beginning may end, the longest first."""
    yield from reading.places("the_other")
    tokens = reading.tokens[:_NAMES]
    names = next((n for n, t in enumerate(tokens) if not _names(tokens, n)), len(tokens))
    for end in range(names, 0, -1):
        if reading.of("addressed", end):
            yield end + 1
        if not (end > 1 and tokens[0].has(Tag.OBJECT_VERB)):  # "Ask Tom to call"
            yield end


def _names(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word may be part of a name: one with its capital, or what stands small before it (*de Groot*)."""
    if tokens[place].text[:1].isupper():
        return True
    behind = next((t for t in tokens[place:] if t.word not in _SMALL), None)
    return place > 0 and tokens[place].word in _SMALL and behind is not None and behind.text[:1].isupper()


def _deed(text: str, reading: Reading, end: int) -> str | None:
    for place in reading.places("other_does", end):
        if place < reading.end:
            return text[reading.tokens[place].start :]
    after = reading.tokens[end : end + 2]
    if len(after) > 1 and after[0].has(Tag.THIRD) and after[1].has(_TAKEN):
        return text[after[0].start :]  # "Sofie sends me the shift plan": said in the present of what is to come
    is_to_do = (
        len(after) > 1 and after[0].word == "to" and after[1].has(_VERBS) and reading.tokens[0].text[:1].isupper()
    )
    return text[after[1].start :] if is_to_do else None


def _small(text: str, english: English) -> Doing | None:
    """Read a name in small letters that is no word: *marek will send it*."""
    reading = english.read(text)
    first, _ = _first_two(text, english)
    if first is None or len(first.word) < _LETTERS or not first.has(Tag.UNKNOWN) or not first.text.islower():
        return None
    deed = _deed(text, reading, 1)
    return Doing(Owner.THEM, deed, first.text.capitalize()) if deed else None


def _present(text: str, english: English) -> Doing | None:
    """Read a deed said in the present: *I send the deck tomorrow*, *they decide next week*."""
    first, *more = english.read(text).tokens or (None,)
    after = next((token for token in more if token.word not in _TOO), None)
    is_past = after is not None and after.has(Tag.PAST | Tag.BE_WAS) and not after.has(_VERBS)
    if first and after and first.word in _SPOKEN_OF and not is_past:
        return Doing(_SPOKEN_OF[first.word], text[after.start :])
    return None


def _first_two(text: str, english: English) -> tuple[Token | None, Token | None]:
    first, after, *_ = (*english.read(text).tokens[:2], None, None)
    return first, after
