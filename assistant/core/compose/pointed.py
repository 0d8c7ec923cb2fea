"""What of a strength points to something else: what came of a deed, and what only the need before it names."""

import re

from assistant.core.english import English, Tag

_CAME = re.compile(
    r"(I (?!have\b|had\b|am\b|was\b)[^,]+), and ((?:\w+ ){1,6}?(?:fell|rose|dropped|grew|doubled|halved)\b.*)"
)


def result(text: str, english: English) -> dict[str, str]:
    """Tell *I redesigned it, and tickets fell* as *when I redesigned it, tickets fell*; empty where nothing came."""
    found = _CAME.fullmatch(text)
    if not found or any(t.has(Tag.AND) for t in english.read(found[1]).tokens):
        return {}
    return {"result": f"when {found[1]}, {found[2]}"}


_OF_THAT = re.compile(
    r" of (?:that|this|those|these) "
    r"(?:age|size|kind|sort|type|scale|make|era|length|weight|height|period|vintage|breed)s?\b"
)


def is_pointing(text: str) -> bool:
    """Whether a strength says what it was of by what the need has named: *six years on diesels of that age*."""
    return _OF_THAT.search(text) is not None or _THE_SAME.match(text) is not None or leans(text)


_THE_SAME = re.compile(
    r"(?:[^,]+, )?I (?:have |had |also |once |then )*\w+ (?:exactly |just |much )?the (?:very )?same \w+"
)
"""A deed that is like what the need has named: *I led the same migration at my current company*."""


def leans(text: str) -> bool:
    """Whether a strength speaks of *it*, *both* or *the same thing* that only the need names: *last year I cut it*."""
    return _LEANS.search(text) is not None


_LEANS = re.compile(
    r"^(?:(?:In|At|On|As|During|With|For|Under|in|at|on|as|during|with|for|under)\b[^,]*?,? )?"
    r"I (?:have |also |then |once |twice )*(?!had\b|was\b|am\b|found\b|made\b|did\b)\w+ (?:it|them|both)\b"
    r"(?! (?:was|were|is|the|of|a|my|hard|easy|clear)\b)|"
    r"\bI (?:have |had |already )*(?:did|done|do) (?:exactly |just |much )?"
    r"(?:the same|this|that)(?: (?:thing|job|work))?(?=$|[,.;]| (?:at|for|in|on|with|as|before|every|when|since)\b)|"
    r"\b(?:speaking|speak|using|taught) both(?=[,.;]|$| every| daily| for| and I\b)"
)


def unpointed(text: str) -> str:
    """Leave that away where no need stands before it: *six years on diesels*."""
    return _OF_THAT.sub("", text)
