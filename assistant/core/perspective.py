"""An answer turned to the reader: *they shadow a ward* becomes *you shadow a ward*, *she reads* becomes *you read*."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.core.english import English

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\")")
_SPLIT = re.compile(r"([^\W_]+(?:['’][^\W_]+)*)")
_GROUPS = frozenset(
    (
        "team", "company", "group", "department", "staff", "crew", "board", "people", "office", "organisation",
        "organization",
        "firm", "leadership", "management", "everyone", "nobody", "hr", "school", "squad", "pm",
    )
)  # fmt: skip
_INDEFINITE = (
    "everyone",
    "everybody",
    "nobody",
    "no-one",
    "each",
    "someone",
    "somebody",
    "anyone",
    "anybody",
    "whoever",
    "person",
)
_SHORT = 3
_NEAR = 3
"""Words within which a name before *he* is taken for whom *he* means."""
_GENDERED = {
    "she": "you",
    "he": "you",
    "her": "you",
    "him": "you",
    "hers": "yours",
    "his": "your",
    "herself": "yourself",
    "himself": "yourself",
}
_PLURAL = {"they": "you", "them": "you", "their": "your", "theirs": "yours", "themselves": "yourselves"}
_AGREE = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the note: the forms of their name, and whether *she* and *he* may mean them."""

    names: tuple[str, ...]
    others: tuple[str, ...] = ()
    alone: bool = True
    company: str = ""


@lru_cache(maxsize=2048)
def to_reader(text: str, reader: Reader, english: English) -> str:
    """Set an answer in the second person as far as grammar needs it; the rest of its words stay, quotations whole."""
    parts = _QUOTED.split(text)
    return "".join(part if i % 2 else _turned(part, reader, english) for i, part in enumerate(parts))


def _turned(text: str, reader: Reader, english: English) -> str:
    text = stand_in(text, reader)
    tokens = _SPLIT.split(text)
    words = [(i, t) for i, t in enumerate(tokens) if i % 2]
    agreeing = False
    for at, (i, token) in enumerate(words):
        low = token.lower().replace("’", "'")
        head, _, tail = low.partition("'")
        before = [w.lower().replace("’", "'") for _, w in words[:at]]
        if agreeing and _continues(words, at, english):
            tokens[i] = _like(token, _plural_verb(low, english))
            continue
        after = words[at + 1][1].lower() if at + 1 < len(words) else ""
        gap = tokens[i + 1]
        new = None
        if (
            head in _GENDERED
            and reader.alone
            and (
                not _someone_else(before, words[:at], reader, english)
                or (head == "him" and _is_object(at, words, reader, english))
            )
        ):
            new = _gendered(head, after, gap, english)
            agreeing = head in ("she", "he")
            if tail and new:
                new += _tail(tail, after, english)
                agreeing = False
        elif (
            head in _PLURAL
            and not _plural_before(before, english)
            and not (head == "them" and (_things_before(before, english) or not _by_preposition(before, english)))
        ):
            new = _PLURAL[head] + (f"'{tail}" if tail else "")
        elif low in ("you", "i", "we", "they", "it", "that", "who") or head in english.classes["subjects"]:
            agreeing = False
        elif (
            low == "the"
            and after in ("team", "team's", "team’s")
            and not _plural_before(before, english)
            and "team" not in before
        ):
            new = "your"
        if new:
            tokens[i] = _like(token, new)
            if agreeing and at + 1 < len(words):
                _agree_next(tokens, words, at, english)
    return "".join(tokens)


def stand_in(text: str, reader: Reader) -> str:
    """Put *she* and *their* for the reader's own name, so that one set of rules turns both into *you*."""
    low = text.lower()
    for name in sorted(reader.names, key=len, reverse=True):
        if name.lower() not in low:  # most answers name nobody, and a pattern of its own is dear
            continue
        bare = re.escape(name)
        # People write names without capitals too, but a short one may be a word of its own (Will, Art, May).
        flags = re.IGNORECASE if len(name) > 4 else 0
        text = re.sub(rf"(?<!\w){bare}(?:['’]s|['’](?=\s))(?=\s+[^\W\d_])", "their", text, flags=flags)
        text = re.sub(rf"(?<!\w){bare}(?!\w|['’]\w|-\w)", "she", text, flags=flags)
    return text


def _gendered(head: str, after: str, gap: str, english: English) -> str:
    if head == "her":
        ends = (
            not after
            or not gap.isspace()
            or after in english.classes["prepositions"]
            or after in english.classes["conjunctions"]
        )
        adverb = (
            after in english.classes["adverbs"]
            or after in english.classes["determiners"]
            or after in ("to", "that", "how", "why", "what")
        )
        return "you" if ends or adverb else "your"
    if head == "his" and (not after or not gap.isspace() or after in english.classes["prepositions"]):
        return "yours"
    return _GENDERED[head]


def _tail(tail: str, after: str, english: English) -> str:
    if tail == "s":
        return "'ve" if (after in english.participle and after not in english.ing) or after == "been" else "'re"
    return f"'{tail}"


def _agree_next(tokens: list[str], words: list[tuple[int, str]], at: int, english: English) -> None:
    for i, token in words[at + 1 : at + 4]:
        low = token.lower().replace("’", "'")
        if low in english.classes["adverbs"] or low.endswith("ly"):
            continue
        tokens[i] = _plural_verb(low, english) if _plural_verb(low, english) != low else token
        return


def _plural_verb(low: str, english: English) -> str:
    if low in _AGREE:
        return _AGREE[low]
    return english.third.get(low, low)


def _continues(words: list[tuple[int, str]], at: int, english: English) -> bool:
    """Whether this verb shares the subject that became *you*: *she writes the notes and reads them*."""
    low = words[at][1].lower().replace("’", "'")
    if low not in english.third and low not in _AGREE:
        return False
    back = at - 1
    while back > 0 and (words[back][1].lower() in english.classes["adverbs"] or words[back][1].lower().endswith("ly")):
        back -= 1
    previous = words[back][1].lower()
    return previous in ("and", "or", "but", "then")


def _someone_else(before: list[str], words: list[tuple[int, str]], reader: Reader, english: English) -> bool:
    """Whether an earlier word may be whom *she* means: another person's name, or *a nurse*, *my boss*."""
    others = {part.lower() for name in reader.others for part in name.split()}
    people = english.classes["agents"] | english.classes["kin"]
    for at, word in enumerate(before):
        if word in others:
            return True
        if at and word in people and word not in _GROUPS and not word.endswith("s"):
            return True
        if at and _may_be_a_name(words[at][1], english):
            after = before[at + 1] if at + 1 < len(before) else ""
            if len(before) - at <= _NEAR or after in english.past or after in english.third:
                return True
    return False


def _may_be_a_name(word: str, english: English) -> bool:
    return bool(re.fullmatch(r"[A-Z][a-zé]+", word)) and word.lower() not in english.bases


def _is_object(at: int, words: list[tuple[int, str]], reader: Reader, english: English) -> bool:
    """Whether *him* stands right after someone else's verb: *Ana taught him* cannot mean Ana."""
    if at < 2:
        return False
    others = {part.lower() for name in reader.others for part in name.split()}
    return words[at - 2][1].lower() in others and english.base_of(words[at - 1][1]) is not None


def _plural_before(before: list[str], english: English) -> bool:
    """Whether *they* may mean people named earlier: *the nurses*, *everyone*."""
    for at, word in enumerate(before):
        if word in _INDEFINITE or word in english.classes["plural_irregular"] - {"data", "media", "staff"}:
            return True
        if at and word.endswith("s") and (word in english.classes["agents"] or word[:-1] in english.classes["agents"]):
            return True
        if not at and word.endswith("s") and word in english.classes["agents"]:
            return True
        does = at + 1 < len(before) and (
            before[at + 1] in english.bases or before[at + 1] in english.classes["auxiliaries"]
        )
        if (
            does
            and len(word) > _SHORT
            and word.endswith("s")
            and not word.endswith(("ss", "us", "'s"))
            and word not in english.third
        ):
            return True
    return False


def _by_preposition(before: list[str], english: English) -> bool:
    """Whether *them* follows a preposition, or *they* of the company stand before: then it is the reader's side."""
    return bool(before) and (before[-1] in english.classes["prepositions"] or "they" in before or "their" in before)


def _things_before(before: list[str], english: English) -> bool:
    """Whether *them* may mean things named earlier: *writes the notes and reads them*."""
    after_noun = english.classes["determiners"] | english.classes["numbers"] | english.classes["prepositions"]
    return any(
        w.endswith("s") and len(w) > 3 and not w.endswith(("ss", "us", "is", "'s",
        "ous")) and w not in english.classes["auxiliaries"]
        and w not in english.classes["determiners"] and (before[at - 1] in after_noun or w not in english.third)
        for at, w in enumerate(before)
        if at
    )  # fmt: skip


def _like(token: str, new: str) -> str:
    return new[0].upper() + new[1:] if token[0].isupper() and new else new
