"""An answer turned to the reader: *they shadow a ward* becomes *you shadow a ward*, *she reads* becomes *you read*."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.core.english import English

_SPLIT = re.compile(r"([^\W_]+(?:['’][^\W_]+)*)")
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
    """Set an answer in the second person as far as grammar needs it; the rest of its words stay."""
    text = _own_name(text, reader)
    tokens = _SPLIT.split(text)
    words = [(i, t) for i, t in enumerate(tokens) if i % 2]
    agreeing = False
    for at, (i, token) in enumerate(words):
        low = token.lower().replace("’", "'")
        head, _, tail = low.partition("'")
        before = [w.lower().replace("’", "'") for _, w in words[:at]]
        if agreeing and _continues(tokens, words, at, english):
            tokens[i] = _like(token, _plural_verb(low, english))
            continue
        after = words[at + 1][1].lower() if at + 1 < len(words) else ""
        gap = tokens[i + 1]
        new = None
        if head in _GENDERED and reader.alone and not _someone_else(before, words[:at], reader, english):
            new = _gendered(head, after, gap, english)
            agreeing = head in ("she", "he")
            if tail and new:
                new += _tail(tail, after, english)
                agreeing = False
        elif head in _PLURAL and not _plural_before(before, english):
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


def _own_name(text: str, reader: Reader) -> str:
    for name in sorted(reader.names, key=len, reverse=True):
        bare = re.escape(name)
        text = re.sub(rf"(?<!\w){bare}(?:['’]s|['’](?=\s)|(?<=s)['’])(?=\s+[^\W\d_])", "their", text)
        text = re.sub(rf"(?<!\w){bare}(?!\w|['’])", "she", text)
    # The stand-ins are read as the reader below: a name that begins the answer keeps its capital.
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
    if head == "his" and (not after or not gap.isspace()):
        return "yours"
    return _GENDERED[head]


def _tail(tail: str, after: str, english: English) -> str:
    if tail == "s":
        return "'ve" if after in english.participle and after not in english.ing or after == "been" else "'re"
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


def _continues(tokens: list[str], words: list[tuple[int, str]], at: int, english: English) -> bool:
    """Whether this verb shares the subject that became *you*: *she writes the notes and reads them*."""
    i, token = words[at]
    low = token.lower().replace("’", "'")
    if low not in english.third and low not in _AGREE:
        return False
    back = at - 1
    while back > 0 and (words[back][1].lower() in english.classes["adverbs"] or words[back][1].lower().endswith("ly")):
        back -= 1
    previous = words[back][1].lower()
    return previous in ("and", "or", "but", "then")


def _someone_else(before: list[str], words: list[tuple[int, str]], reader: Reader, english: English) -> bool:
    """Whether an earlier word may be whom *she* means: another person's name, or *a nurse*, *my boss*."""
    people = english.classes["agents"] | {
        "friend",
        "mother",
        "father",
        "wife",
        "husband",
        "daughter",
        "son",
        "sister",
        "brother",
        "patient",
        "customer",
    }
    for at, word in enumerate(before):
        if any(word == part.lower() for name in reader.others for part in name.split()):
            return True
        if (
            word in people
            and at
            and before[at - 1] in ("a", "an", "one", "my", "their", "another", "the", "new", "former")
        ):
            return True
        name = words[at][1]
        if (
            at
            and name[0].isupper()
            and name.lower() not in english.bases
            and not name.isupper()
            and re.fullmatch(r"[A-Z][a-zé]+", name)
        ):
            after = before[at + 1] if at + 1 < len(before) else ""
            near = len(before) - at <= 3
            if near or after in english.past or after in english.third:
                return True
    return False


def _plural_before(before: list[str], english: English) -> bool:
    indefinite = (
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
    for at, word in enumerate(before):
        if word in indefinite or word in english.classes["plural_irregular"] - {"data", "media", "staff"}:
            return True
        plural_agent = word in english.classes["agents"] and word.endswith("s") and word not in ("boss",)
        noun = word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is", "'s", "ous"))
        verb = word in english.third and at and before[at - 1] in english.classes["subjects"]
        if plural_agent or (noun and not verb and word not in english.classes["adverbs"] and word not in english.classes["auxiliaries"] and word not in english.classes["determiners"]
                            and at and (before[at - 1] in english.classes["determiners"] | english.classes["numbers"] or before[at - 1] in english.classes["prepositions"])):  # fmt: skip
            return plural_agent or word.rstrip("s") in english.classes["agents"]
    return False


def _like(token: str, new: str) -> str:
    return new[0].upper() + new[1:] if token[0].isupper() and new else new
