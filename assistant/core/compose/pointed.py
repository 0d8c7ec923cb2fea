"""What was done and what came of it, told apart so that a wording can lead from the one to the other."""

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
