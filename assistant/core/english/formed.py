"""Every sentence of a text with its verbs and nouns in the forms they should have, as a learner means them."""

from functools import lru_cache

from assistant.core.english.agreement import agreeing
from assistant.core.english.behind import behind_verbs
from assistant.core.english.counted import counted
from assistant.core.english.doers import manners, said_twice, unnamed, who_left_out
from assistant.core.english.given import given
from assistant.core.english.known import English
from assistant.core.english.rewrite import Edit
from assistant.core.english.roles import Sentence
from assistant.core.english.sentences import sentences

_OFTEN = 4
"""Times that a sentence is gone over: a noun in its number tells its verb which form it has."""


def formed(text: str, english: English, article: str = "", *, whole: bool = True) -> str:
    """Put verbs and nouns in their forms; with ``article``, give nouns the one they lack. A right text stays as it is.

    Unless the words are ``whole`` sentences, only what is plain in pieces of them changes.
    """
    for _ in range(_OFTEN):
        edits = [
            edit for sentence in sentences_in(text, english) for edit in _edits(sentence, english, article, whole=whole)
        ]
        if not edits:
            break
        for edit in reversed(edits):
            text = text[: edit.start] + edit.put + text[edit.end :]
    return text


def _edits(sentence: Sentence, english: English, article: str, *, whole: bool) -> list[Edit]:
    """Take verbs first, then the number of nouns, then articles: each leans on what was mended before it."""
    lexicon = english.lexicon
    verbs = [*agreeing(sentence, lexicon, whole=whole), *behind_verbs(sentence, lexicon, whole=whole)]
    if not whole:
        return sorted(verbs)
    for rule in (unnamed, said_twice, who_left_out, manners):
        verbs += rule(sentence)
    return sorted(verbs or counted(sentence, lexicon) or (given(sentence, article, lexicon) if article else []))


@lru_cache(maxsize=512)
def sentences_in(text: str, english: English) -> tuple[Sentence, ...]:
    """Read a text sentence by sentence; several rules look at the same text, so the last ones read are remembered."""
    found, end = [], 0
    for said in sentences(text):
        begin = text.index(said, end)
        end = begin + len(said)
        if tokens := [t for t in english.read(text).tokens if begin <= t.start < end]:
            found.append(Sentence(tokens))
    return tuple(found)
