"""Things typed in haste: *figma link + 2 refs* as *the Figma link and two references*, each with its article."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.core.english import English, Tag, Token, has_shorthand, is_known, spelled, with_article
from assistant.core.interview import Owner
from assistant.core.promises.thing import head
from assistant.core.promises.words import PromiseWords

_JOINTS = re.compile(r"\s*(?:\+|&|/|,)\s*|\s+and\s+")
_TIMES = re.compile(r"^(.+?) ?[x×] ?(\d+)$|^(\d+) ?[x×] (.+)$")
_BEGINS = Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.POSS
_PARTS = (
    Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.NAME | Tag.NUMBER | Tag.ORDINAL | Tag.POSS | Tag.ING | Tag.PART
    | Tag.UNKNOWN | Tag.DET_S | Tag.DET_X | Tag.DET_P | Tag.POSSESSIVE | Tag.TIME | Tag.COMP
)  # fmt: skip
_TAILS = Tag.PREP | Tag.TO
_MOST = 4


class _Item(NamedTuple):
    article: str
    said: str
    head: str


def listed(text: str, owner: str, words: PromiseWords, english: English) -> tuple[str, tuple[str, ...]]:
    """Say things typed in haste with their articles, and what each is; empty where one of them is no thing."""
    pieces = [_counted(piece.strip(" .")) for piece in _JOINTS.split(text) if piece.strip(" .")]
    if not 0 < len(pieces) <= _MOST:
        return "", ()
    items = [_item(piece, owner, words, english) for piece in pieces]
    if any(item is None for item in items):
        return "", ()
    found = [item for item in items if item is not None]
    shown: list[str] = []
    before = ""
    for item in found:
        # "my licence and TNCC card": whose the first is, the next is as well
        said = with_article(item.said, item.article) if item.article else item.said
        shown.append(item.said if item.article == before else said)
        before = item.article
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1]))), tuple(item.head for item in found)


def _counted(piece: str) -> str:
    """Write how many there are before what they are: *references x2* → *2 references*."""
    if found := _TIMES.match(piece):
        return f"{found[2] or found[3]} {found[1] or found[4]}"
    return piece


def _item(piece: str, owner: str, words: PromiseWords, english: English) -> _Item | None:
    tokens = english.read(piece).tokens
    if not tokens or not is_known(piece, english) or has_shorthand(piece, english):
        return None
    cut = next((p for p, t in enumerate(tokens) if p and t.has(_TAILS) and not t.has(Tag.NOUN)), len(tokens))
    main, tail = piece[: tokens[cut - 1].end], piece[tokens[cut - 1].end :].strip()
    levelled = cut > 1 and tokens[cut - 1].has(Tag.NUMBER) and tokens[cut - 2].has(Tag.LABEL)  # "certificate level 3"
    if not all(_may_name(token) for token in tokens[:cut]) or not (levelled or _names(tokens[cut - 1])):
        return None
    if tail and not (tail := _tail(tail, owner, words, english)):
        return None
    named = head(main, english) or tokens[cut - 1].word
    article = _article(tokens[:cut], named, tail, owner, words)
    return _Item(article, spelled(f"{main} {tail}".strip(), english), named)


def _may_name(token: Token) -> bool:
    is_verb = token.has(Tag.PAST | Tag.THIRD | Tag.MODAL) and not token.has(Tag.PART | Tag.NOUN | Tag.PLURAL | Tag.ADJ)
    return token.has(_PARTS) and not is_verb


def _names(token: Token) -> bool:
    """Whether a thing may end on a word: *link*, *CV*, but not *nice*."""
    return token.has(Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.NAME) or token.text.isupper()


def _tail(tail: str, owner: str, words: PromiseWords, english: English) -> str:
    """Give what follows the thing its article: *to KYC project* → *to the KYC project*; empty where it is unsure."""
    first, _, rest = tail.partition(" ")
    things = english.read(rest).tokens
    is_mine = owner == Owner.ME and any(words.has("own_papers", t.word) for t in things) and not things[0].has(_BEGINS)
    if english.is_("pp", tail) and not (is_mine and first == "of"):
        return tail
    said = f"{first} {'my' if is_mine else 'the'} {rest}"
    return said if rest and english.is_("pp", said) else ""


def _article(tokens: Sequence[Token], named: str, tail: str, owner: str, words: PromiseWords) -> str:
    first, last = tokens[0], tokens[-1]
    if first.has(_BEGINS) or (first.has(Tag.NUMBER) and not first.has(Tag.ORDINAL) and last.has(Tag.PLURAL)):
        return ""
    if tail.startswith("of ") and words.has("made_of", named):
        return "" if named.endswith("s") else "a"
    is_of_another = words.has("leads_to", named) and tail.startswith(("to ", "of ", "on ", "about ", "for "))
    if owner == Owner.ME and not is_of_another and any(words.has("own_papers", token.word) for token in tokens):
        return "my"
    if owner == Owner.ME and words.has("checks", named) and not last.has(Tag.PLURAL):
        return "my"
    if words.has("made_of", named) and not named.endswith("s"):
        return "a"
    is_event = words.has("events", named)
    if is_event and last.has(Tag.NUMBER) and first.has(Tag.LABEL):
        return ""  # "stage 2"
    is_bare = (last.has(Tag.MASS) and not is_event) or (last.has(Tag.PLURAL) and not tail.startswith("of "))
    return "" if is_bare else "the"
