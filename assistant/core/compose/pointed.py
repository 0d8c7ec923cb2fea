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
    return _OF_THAT.search(text) is not None


def unpointed(text: str) -> str:
    """Leave that away where no need stands before it: *six years on diesels*."""
    return _OF_THAT.sub("", text)
