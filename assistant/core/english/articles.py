"""Articles that hurried people leave out: *new diagnostic bay* → *the new diagnostic bay*."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from assistant.core.english.inflection import a_or_an
from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token
from assistant.core.english.telegram import bare_behind, of_bare


def with_article(text: str, article: str) -> str:
    """Put an article before a thing that needs one: ``the``, or ``a`` in the form that fits."""
    return f"{a_or_an(text) if article == 'a' else article} {text}"


def with_articles(text: str, article: str, rule: str, english: English, *, most: int = 0) -> str:
    """Put the one article, or the two, that make a phrase whole; empty where none do.

    With ``most``, only before what stands no more than so many words in: *deliver ERP rollout* has one place for it.
    """
    if rule == "clause" and text[:1].isupper() and len(text.split()) > _CAREFUL:
        return ""  # whoever types a long sentence with its capital means it as it stands
    if rule in _SENTENCES and any(t.word in _ARTICLES for t in english.read(text).tokens):
        return ""  # whoever uses one article leaves no other away
    openings = _openings(text, english)
    if most:
        near = english.read(text).tokens[: most + 1]
        openings = [start for start in openings if near and start <= near[-1].start]
    for first in openings:
        once = _put(text, first, article)
        if english.is_(rule, once):
            return once
    for first, second in combinations(openings[:_MOST], 2):
        twice = _put(_put(text, second, article), first, article)
        if english.is_(rule, twice):
            return twice
    return ""


def with_articles_behind(text: str, article: str, english: English) -> str:
    """Put an article before what is counted behind *of* and its like: *the link of thesis*."""
    tokens = english.read(text).tokens
    for place in reversed(range(len(tokens) - 1)):
        if of_bare(tokens, place) or bare_behind(tokens, place):
            text = _put(text, tokens[place + 1].start, article)
    return text


_CAREFUL = 8
"""Words."""
_SENTENCES = ("clause", "fin_i")
_ARTICLES = ("a", "an", "the")
_MOST = 4
"""Places for an article that are tried in pairs."""


def _openings(text: str, english: English) -> list[int]:
    """List where a thing without its article may begin: behind a verb or a preposition."""
    tokens = english.read(text).tokens
    found = []
    for place, (before, token) in enumerate(pairwise(tokens), 2):
        compound = (
            token.has(Tag.MASS)
            and place < len(tokens)
            and tokens[place].has(Tag.NOUN)
            and not tokens[place].has(Tag.PREP | Tag.MASS)
        )
        opens = before.has(
            Tag.BASE
            | Tag.PAST
            | Tag.PART
            | Tag.THIRD
            | Tag.ING
            | Tag.PREP
            | Tag.AND
            | Tag.BE_IS
            | Tag.BE_WAS
            | Tag.BE_ARE
            | Tag.BE_WERE
            | Tag.BE_AM
            | Tag.DO_BASE
            | Tag.DO_THIRD
            | Tag.DO_PAST
        )
        begins = token.has(Tag.NOUN | Tag.ADJ | Tag.NAME) and not token.has(
            Tag.DET_S
            | Tag.DET_X
            | Tag.DET_P
            | Tag.PREP
            | Tag.PRON_S
            | Tag.PRON_O
            | Tag.POSS
            | Tag.MASS
            | Tag.PLURAL
            | Tag.PARTICLE
            | Tag.ADV
        )
        after = tokens[place] if place < len(tokens) else None
        if token.has(Tag.ADJ) and not token.has(Tag.NOUN | Tag.NAME) and not _has_noun(tokens, place):
            continue  # "made sure that": nothing to name
        begins = begins or (
            token.has(Tag.DEGREE)
            and after is not None
            and after.has(Tag.ADJ)
            and place + 1 < len(tokens)
            and tokens[place + 1].has(Tag.NOUN)
        )
        held = tokens[place - 3] if place > 2 else None
        if (
            before.has(Tag.NOUN | Tag.BASE)
            and not before.has(Tag.PREP)
            and held is not None
            and held.has(Tag.ADJ | Tag.DET_S | Tag.DET_X | Tag.POSSESSIVE)
        ):
            continue  # "the whole interrupt scheme" is one thing
        if before.has(Tag.TO) and token.has(Tag.ROLE | Tag.PEOPLE):
            continue  # "through to foreman"
        if before.word in ("said", "say", "says", "saying", "per"):
            continue  # "said good job to everybody": words of another's
        if before.has(Tag.ING) and place > 2 and tokens[place - 3].has(Tag.BASE | Tag.PAST | Tag.DET_S | Tag.DET_X):
            continue  # "own billing service" is one thing
        if opens and (begins or compound) and not token.has(Tag.UNKNOWN):
            found.append(token.start)
    return found


def _has_noun(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun follows an adjective, with nothing but adjectives between."""
    while place < len(tokens) and tokens[place].has(Tag.ADJ | Tag.PART) and not tokens[place].has(_NOUN):
        place += 1
    return place < len(tokens) and tokens[place].has(_NOUN)


_NOUN = Tag.NOUN | Tag.MASS | Tag.PLURAL | Tag.NAME


def _put(text: str, place: int, article: str) -> str:
    rest = text[place:]
    first, space, behind = rest.partition(" ")
    praised = article == "the" and space and first in _JUDGED
    only_one = article == "a" and {first, behind.partition(" ")[0]} & _ONLY_ONE
    return text[:place] + with_article(rest, "a" if praised else "the" if only_one else article)


_ONLY_ONE = frozenset(
    "industry market sector field region area country city town world government police army navy internet public"
    " weekend evening morning afternoon summer winter spring".split()
)
"""Of which there is one: *for the food industry*."""
_JUDGED = frozenset(
    "very really so such good great nice long clear honest quick big small strong short calm kind friendly".split()
)
"""What opens a thing nobody knew of before: *a very calm person*, *a good explanation*."""
