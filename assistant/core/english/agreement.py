"""Verbs and nouns brought to agree: *everybody make*, *people who is*, *3 warehouse*, *you also from Chengdu*."""

import re
from collections.abc import Sequence

from assistant.core.english.known import English
from assistant.core.english.tags import Tag, Token

_NUMBER = re.compile(
    r"\b((?:[2-9]|[1-9]\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|many|several) )([a-z]+)\b"
)


def everybody(text: str, english: English) -> str:
    """*everybody make* is *everybody makes*."""

    def one(match: re.Match[str]) -> str:
        tags = english.lexicon.tags(match[2])
        return (
            f"{match[1]} {english.lexicon.inflected(match[2], 'third')}"
            if tags & Tag.BASE and not tags & (Tag.PAST | Tag.ADJ)
            else match[0]
        )

    return re.sub(
        r"\b([Ee]verybody|[Ee]veryone|[Nn]obody|[Ss]omebody|[Ss]omeone|[Ee]ach of them|[Nn]o one) ([a-z]+)\b", one, text
    )


def relative(text: str, english: English) -> str:
    """*people who is fast* is *people who are fast*; *person who speak* is *person who speaks*."""
    text = _one_who(text, english)
    text = re.sub(
        r"\b(people|workers|staff|candidates|[a-z]+ers) (who|that) (is|was|has|does)\b",
        lambda m: f"{m[1]} {m[2]} " + {"is": "are", "was": "were", "has": "have", "does": "do"}[m[3]],
        text,
    )
    text = re.sub(
        r"\b(someone|somebody|anyone|(?:a|one) person) (who|that) (are|have|do)\b",
        lambda m: f"{m[1]} {m[2]} " + {"are": "is", "have": "has", "do": "does"}[m[3]],
        text,
    )
    return re.sub(
        r"\b(they|we|you) (is|was|has|does)\b",
        lambda m: f"{m[1]} " + {"is": "are", "was": "were", "has": "have", "does": "do"}[m[2]],
        text,
        flags=re.IGNORECASE,
    )


def _one_who(text: str, english: English) -> str:
    tokens = english.read(text).tokens
    for place in range(len(tokens) - 2, 0, -1):
        who, verb, head = tokens[place], tokens[place + 1], tokens[place - 1]
        single = (head.has(Tag.NOUN) and not head.has(Tag.PLURAL | Tag.MASS)) or head.word in (
            "someone",
            "somebody",
            "anyone",
            "anybody",
        )
        if (
            who.word == "who"
            and single
            and verb.has(Tag.BASE)
            and not verb.has(Tag.PAST | Tag.THIRD | Tag.MODAL | Tag.ADV | Tag.PREP)
        ):
            text = text[: verb.start] + english.lexicon.inflected(verb.word, "third") + text[verb.end :]
    return text


def plurals(text: str, english: English) -> str:
    """*3 warehouse* is *3 warehouses*."""

    def one(match: re.Match[str]) -> str:
        tags = english.lexicon.tags(match[2])
        countable = tags & Tag.NOUN and not tags & (
            Tag.PLURAL | Tag.MASS | Tag.ADJ | Tag.BASE | Tag.NUMBER | Tag.PREP | Tag.UNKNOWN
        )
        after = english.lexicon.tags(text[match.end() :].split(maxsplit=1)[0]) if text[match.end() :].split() else 0
        compound = after & (Tag.NOUN | Tag.PLURAL | Tag.MASS | Tag.ADJ) and not after & (Tag.PREP | Tag.CONJ)
        return f"{match[1]}{_plural(match[2])}" if countable and not compound else match[0]

    return _NUMBER.sub(one, text)


def _plural(word: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return word + "es"
    return re.sub(r"([^aeiou])y$", r"\1ie", word) + "s"


_SEGMENT_END = Tag.COMMA | Tag.SEMI | Tag.CONJ | Tag.SUBORDINATOR
_ANY_VERB = (
    Tag.THIRD | Tag.PAST | Tag.BE_IS | Tag.BE_ARE | Tag.BE_AM | Tag.BE_WAS | Tag.BE_WERE | Tag.HAVE_BASE
    | Tag.HAVE_THIRD | Tag.HAVE_PAST | Tag.MODAL | Tag.DO_BASE | Tag.DO_THIRD | Tag.DO_PAST
)  # fmt: skip


def _name_end(tokens: Sequence[Token]) -> int:
    """Give the place of the last word of a name that begins a text; -1 where none does."""
    end = -1
    while end + 1 < len(tokens) and tokens[end + 1].has(Tag.NAME) and not tokens[end + 1].has(Tag.PLURAL):
        end += 1
    return end


def copula(text: str, english: English) -> str:
    """*you also from Chengdu* is *you are also from Chengdu*, where no verb stands in the whole part."""
    tokens = english.read(text).tokens
    for place, token in enumerate(tokens):
        starts = place == 0 or tokens[place - 1].has(_SEGMENT_END)
        named = place == _name_end(tokens) and place + 1 < len(tokens)
        if not (starts and token.word in ("you", "he", "she", "they", "we")) and not named:
            continue
        end = next((p for p in range(place + 1, len(tokens)) if tokens[p].has(_SEGMENT_END)), len(tokens))
        rest = tokens[place + 1 : end]
        first = next((t for t in rest if not t.has(Tag.ADV | Tag.DEGREE)), None)
        says = first is not None and (
            first.word == "from" or (first.has(Tag.ADJ) and not first.has(Tag.BASE | Tag.PAST | Tag.NOUN))
        )
        if says and not any(t.has(_ANY_VERB | Tag.BASE) and not t.has(Tag.PREP | Tag.ADJ | Tag.ADV) for t in rest):
            be = "are" if token.word in ("you", "they", "we") else "is"
            return f"{text[: token.end]} {be}{text[token.end :]}"
    return text
