"""One clause brought into its forms, and read once more whole: given where nothing in it is doubted."""

import itertools
import re
from collections.abc import Iterator

from assistant.core.english.articles import with_articles
from assistant.core.english.cuts import is_formed
from assistant.core.english.given import PLACES
from assistant.core.english.kinds import has_shorthand, is_clause, is_known
from assistant.core.english.known import English
from assistant.core.english.learner import versions
from assistant.core.english.plausible import is_plausible
from assistant.core.english.rereading import stumbles
from assistant.core.english.sentences import unended
from assistant.core.english.strict import is_much_mended, is_vouched
from assistant.core.english.tags import Tag

_MOST, _LEAST = 18, 3
"""Words of one clause, at the most and at the least."""


def as_vouched(typed: str, english: English) -> str:
    """Give a clause as it is meant, where nothing in it is doubted."""
    least = _LEAST - (_ANYBODY.match(typed) is not None)
    if not least <= len(typed.split()) <= _MOST:
        return ""
    return next((said for said in _meant(typed, english) if _is_right(said, typed, english)), "")


_ANYBODY = re.compile(r"(?:nobody|everybody|everyone) ", re.IGNORECASE)
"""Who does something in two words that say enough: *nobody leaves*."""


def _meant(typed: str, english: English) -> Iterator[str]:
    for version in versions(typed, english, "a"):
        yield version
        yield with_articles(version, "a", "clause", english)


def _is_right(said: str, typed: str, english: English) -> bool:
    if not is_clause(unended(said), english) or has_shorthand(said, english):
        return False
    if not is_known(said, english):
        return False
    if stumbles(said, english):
        return False
    is_whole = is_formed(said, english, "a") and is_vouched(said, english) and is_plausible(said, english)
    return is_whole and not _is_put_wrong(typed, said, english) and not is_much_mended(typed, said, english)


def _is_put_wrong(typed: str, said: str, english: English) -> bool:
    """Whether an article was put in by guess: not before a place of work, somebody, a paper, or what one drives."""
    tokens, before = english.read(said).tokens, typed.lower()
    for place, token in enumerate(tokens[:-1]):
        after = tokens[place + 1]
        if token.word in ("a", "an") and not re.search(rf"\ban? {re.escape(after.word)}", before):
            named = list(itertools.takewhile(lambda t: not t.has(_ENDS), tokens[place + 1 : place + 5]))
            if place and tokens[place - 1].word in _STUDIED:
                return True
            if place and tokens[place - 1].has(Tag.BE_AM) and after.has(Tag.ING) and not named[-1].has(_SOMEBODY):
                return True  # "am driving reach truck"
            known = any(t.has(_SOMEBODY) or t.word in PLACES or t.word in _PAPERS for t in named)
            if not place or not (known or tokens[place - 1].word in _TAKES_ONE):
                return True
    return False


_ENDS = Tag.PREP | Tag.CONJ | Tag.COMMA | Tag.TO | Tag.WHO | Tag.THAT | Tag.THIRD
_SOMEBODY = Tag.AGENT | Tag.PEOPLE | Tag.ROLE
_PAPERS = frozenset(
    "course licence license certificate diploma degree permit card child bit lot long car truck tractor forklift van"
    " bus counterbalance few while report mistake list plan presentation website team way good great big small"
    " accident".split()
)
_STUDIED = frozenset("finish finished study studied learn learned learnt teach taught".split())
_TAKES_ONE = frozenset("drove drive drives ran owned managed led opened built was like has".split())
"""Verbs whose object is one thing that is told of for the first time."""
