"""Nouns in their number: *6 factory*, *every weeks*, *all name of residents*."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant.core.english.inflection import plural, singular
from assistant.core.english.lexicon import Lexicon
from assistant.core.english.rewrite import Edit
from assistant.core.english.role import NAMING, Role
from assistant.core.english.roles import Sentence
from assistant.core.english.tags import Tag, Token

_NEVER_ONE = frozenset("many several few these those various numerous".split())
_ONE = frozenset("a an every each another".split())
SERVED = frozenset(
    "customer client guest patient tourist resident passenger visitor student pupil supplier buyer child pipe"
    " tube cable sheet plate component sample pump valve drawing order invoice mistake defect error pallet"
    " item massage question car room machine complaint holiday fabric".split()
)
"""What somebody has to do with many of, though one is named: *speak with tourist*."""


class Named(NamedTuple):
    """Where something named begins, and its last noun."""

    start: int
    head: int


def counted(sentence: Sentence, lexicon: Lexicon) -> list[Edit]:
    """List what has to change for every noun to be in its number."""
    return [edit for name in named_in(sentence) for edit in _counted(name, sentence, lexicon)]


def named_in(sentence: Sentence) -> Iterator[Named]:
    """Give everything named in a sentence, from its first word to its noun."""
    start = -1
    for place, role in enumerate([*sentence.roles, Role.COMMA]):
        after_noun = start >= 0 and sentence.roles[place - 1] is Role.NOUN
        is_counted = role is Role.NUMBER and not sentence.tokens[place - 1].has(Tag.LABEL | Tag.NAME)
        is_new = after_noun and (role in (Role.GIVEN, Role.MODIFIER) or is_counted)
        if start >= 0 and (role not in NAMING or is_new):
            if sentence.roles[place - 1] is Role.NOUN:
                yield Named(start, place - 1)
            start = -1
        if role in NAMING and start < 0:
            start = place


def _counted(named: Named, sentence: Sentence, lexicon: Lexicon) -> Iterator[Edit]:
    head, before = sentence.tokens[named.head], sentence.tokens[named.start : named.head]
    if not head.text.islower() or not head.text.isalpha() or head.word in ("percent", "cent", "both") or not before:
        return
    is_one, is_many = head.has(Tag.NOUN) and not head.has(Tag.PLURAL), head.has(Tag.PLURAL) and not head.has(Tag.NOUN)
    if is_one and before[0].word == "all":
        yield from _all(named, sentence, lexicon)
    elif is_one and _is_many(before, head):
        yield Edit(head.start, head.end, plural(head.word, lexicon))
    elif is_many and before[0].word in _ONE and not any(t.has(Tag.NUMBER | Tag.DET_P) for t in before):
        one = singular(head.word, lexicon)
        if one != head.word and lexicon.tags(one) & Tag.NOUN:
            yield Edit(head.start, head.end, one)
    elif is_many and before[-1].word == "much":
        yield Edit(before[-1].start, before[-1].end, "many")
    elif len(before) == 1 and before[0].word == "many" and head.has(Tag.MASS) and not head.has(Tag.NOUN | Tag.PLURAL):
        yield Edit(before[0].start, before[0].end, "a lot of")


def _is_many(before: Sequence[Token], head: Token) -> bool:
    """Whether a noun is many by what stands before it: *6 factory*, *other member*."""
    if before[0].word == "other":
        return not head.has(Tag.MASS | Tag.TIME)
    few = head.has(Tag.MASS) and any(t.word in ("few", "several") for t in before)
    return _is_several(before) and not _is_label(before) and not few


def _all(named: Named, sentence: Sentence, lexicon: Lexicon) -> Iterator[Edit]:
    """*all the process* → *the whole process*, *all my question* → *all my questions*."""
    head, before = sentence.tokens[named.head], sentence.tokens[named.start : named.head]
    after = sentence.tokens[named.head + 1] if named.head + 1 < len(sentence.tokens) else None
    many = Edit(head.start, head.end, plural(head.word, lexicon))
    is_people = head.has(Tag.PEOPLE | Tag.AGENT)
    if len(before) == 1:
        if after is not None and after.has(Tag.OF) and not head.has(Tag.MASS):
            yield many._replace(put=f"the {many.put}")
        elif is_people:
            yield many
    elif before[1].has(Tag.DET_X) and not head.has(Tag.MASS | Tag.TIME):
        if before[1].has(Tag.POSSESSIVE) or is_people or head.word in SERVED:
            if head.word not in _WHOLE:
                yield many
        elif len(before) == 2:
            yield Edit(before[0].start, before[1].end, f"{before[1].word} whole")


_WHOLE = ("life", "family", "heart", "attention")
"""What one has all of: *all my life*."""


def _is_several(before: Sequence[Token]) -> bool:
    return any(
        t.word in _NEVER_ONE
        or (
            t.has(Tag.NUMBER)
            and not t.has(Tag.ORDINAL | Tag.PERCENT)
            and t.word not in ("1", "one", "half", "once")
            and t.text.isalnum()
        )
        for t in before
    ) and not any(t.word in ("a", "an", "one", "the") or "-" in t.text for t in before)


def _is_label(before: Sequence[Token]) -> bool:
    """Whether a number names a thing and does not count it: *a level 3 course*."""
    return any(a.has(Tag.LABEL | Tag.NAME) and b.has(Tag.NUMBER) for a, b in pairwise(before))
