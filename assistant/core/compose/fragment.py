"""What hurried people type about a talk in place of a sentence: things, lists, what the reader did without *you*."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.core.compose.material import Known, Material, small, thing
from assistant.core.compose.told import clause
from assistant.core.english import (
    English,
    Kind,
    Tag,
    Token,
    head_of,
    is_bare,
    is_clause,
    is_known,
    is_plausible,
    is_plural,
    with_article,
    with_articles,
)
from assistant.core.people import to_reader

_LONG = 26
_SHORT = 10
"""Words up to which missing articles are put in."""


_OURS = ("talk", "chat", "conversation", "discussion")
"""What both had, and neither alone."""


def fragment(text: str, index: int, known: Known) -> Iterator[Material]:
    """Read a thing without its article, a list of things, what the reader is or does without *you*."""
    english = known.english
    if is_bare(text, english) and is_known(text, english):
        spoken = head_of(text, english)[0] in english.lexicon.spoken
        ours = head_of(text, english)[0] in _OURS
        yield thing(f"our {text}" if ours else f"your {text}" if spoken else with_article(text, "the"), english)
        return
    if told := _slogan(text, english):
        yield told
        return
    tokens = english.read(text).tokens
    if not tokens:
        return
    first = tokens[0]
    if (
        len(text.split()) <= _SHORT
        and english.is_("adjp", text)
        and first.has(Tag.ADJ | Tag.DEGREE)
        and not first.has(Tag.PAST | Tag.NOUN | Tag.BASE | Tag.THAT)
    ):
        were = "were" if english.has("of_the_talk", text) else "are"
        yield Material(Kind.THAT, f"you {were} {text}", sad=english.is_sad(text))
        return
    items = [i.strip() for i in re.split(r",| \+ | & ", text.replace(" and ", ", ")) if i.strip()]
    if 1 < len(items) < 4 and all(_is_item(i, english) for i in items) and not _is_counted_behind(items, english):
        made = [with_article(small(i, english), "the") if is_bare(i, english) else small(i, english) for i in items]
        yield replace(thing(" and ".join([", ".join(made[:-1]), made[-1]]), english), plural=True)
        return
    if first.has(Tag.THIRD | Tag.BE_WAS | Tag.BE_IS) or (
        first.has(Tag.PAST) and not first.has(Tag.ADJ | Tag.NOUN | Tag.UNKNOWN)
    ):
        yield from without_doer(text, index, known)
        return
    if known.is_believed:
        return
    if len(text.split()) <= _LONG and (articled := with_articles(text, "the", "clause", english)):
        # "you still do code review": fluent people leave such articles out; "my answer on framework" lacks its own
        said = text if is_plausible(text, english) else articled
        if said == text or is_clause(articled, english):
            yield from clause(said, known)


_ONLY = re.compile(r"only (?!\d|one\b|two\b|three\b|four\b|five\b|a\b|the\b)[a-z]")
"""Of which there is nothing else: *only local flowers*; nobody hears of *only two people left*."""


def only(text: str, english: English) -> Material | None:
    """Read *only local flowers* as that there are no others."""
    said = f"there are {text}"
    is_one = _ONLY.match(text) and is_plural(text, english) and is_clause(said, english)
    return Material(Kind.THAT, said, sad=english.is_sad(text)) if is_one else None


def _is_counted_behind(items: Sequence[str], english: English) -> bool:
    """Whether a figure stands behind what it is the measure of: *weekly and monthly payroll, 900 staff*."""
    counted = [english.read(i).tokens[0].has(Tag.NUMBER) for i in items]
    return counted[-1] and not any(counted[:-1])


def _slogan(text: str, english: English) -> Material | None:
    """Read *customers first* as what comes first with them."""
    what, _, place = text.partition(" ")
    tags = english.lexicon.tags(what)
    is_slogan = place == "first" and tags & (Tag.NOUN | Tag.MASS | Tag.PLURAL)
    if not is_slogan or tags & (Tag.ADJ | Tag.DET_S | Tag.PREP):
        return None
    return Material(Kind.THAT, f"{what} {'come' if tags & Tag.PLURAL else 'comes'} first with you")


def _is_item(text: str, english: English) -> bool:
    words = text.lower().split()
    tokens = english.read(text).tokens
    if not tokens:
        return False
    first = tokens[0]
    if (first.has(Tag.ADV) and not first.has(Tag.ADJ | Tag.NOUN | Tag.DET_S)) or first.word in (
        "still",
        "even",
        "also",
        "just",
    ):
        return False
    return not {"no", "not", "never"} & set(words) and is_known(text, english) and english.is_("item", text)


def without_doer(text: str, index: int, known: Known) -> Iterator[Material]:
    """Give the reader back to what the reader does: *asked me why*, *runs it herself*."""
    english = known.english
    first, *others = english.read(text).tokens
    if first.has(Tag.PLURAL) and first.has(Tag.THIRD) and _is_of(others):
        return  # "loads of chat about it", "cues from the wings": rather a thing
    if first.has(Tag.PLURAL) and len(others) > 1 and others[0].has(Tag.AND) and others[1].has(Tag.PLURAL):
        return  # "cats and dogs separate rooms"
    pronoun = "he" if english.has("himself", text) else "she"
    if english.has("met_them", text) and first.has(Tag.PAST):
        pronoun = "I"  # "walked the site with him": who told it did
    joined = [text, re.sub(r", (?=[^,]*$)", " and ", text)]
    for version in dict.fromkeys(joined):
        for eager in (False, True):
            turned = to_reader(f"{pronoun} {version}", known.reader(index), english, known.names, eager=eager)
            if not turned.unsure and is_clause(turned.text, english):
                yield from clause(turned.text, known)
                return


def _is_of(others: Sequence[Token]) -> bool:
    """Whether a preposition follows that no verb takes for its particle."""
    return not others or others[0].word == "of" or (others[0].has(Tag.PREP) and not others[0].has(Tag.PARTICLE))


def definite(text: str, english: English) -> str:
    """Put *the* before a thing of the talk that has nothing before it: *budget cuts* → *the budget cuts*."""
    first = english.read(text).tokens[0]
    given = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.DET_M | Tag.POSS | Tag.PRON_S | Tag.NUMBER | Tag.WH
    if first.has(given) or english.read(text).whole("doing") or (first.has(Tag.NAME) and not first.text.isupper()):
        return text
    if english.is_("poss_thing", text) or not english.is_("item", text):
        return text
    head = head_of(text, english)[0]
    if head in _OURS:
        return f"our {text}"
    return f"your {text}" if head in english.lexicon.spoken else with_article(text, "the")
