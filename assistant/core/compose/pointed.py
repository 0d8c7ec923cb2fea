"""Where something was done, and what came of it, told apart so that a wording can lead to the one from the other."""

import re

from assistant.core.english import English, Tag

_PLACED = re.compile(r"(?:at|in) ((?:the )?[A-Z][\w'’.-]*(?: (?:&|and|of|the|de|[A-Z][\w'’.-]*)){0,5}),? (I \w.*)")
_CAME = re.compile(
    r"(I (?!have\b|had\b|am\b|was\b)[^,]+), and ((?:\w+ ){1,6}?(?:fell|rose|dropped|grew|doubled|halved)\b.*)"
)


def placed(text: str) -> dict[str, str]:
    """Tell *at Hollis & Grey I cut the close* as the place, and what was done there; empty where no place is named."""
    found = _PLACED.fullmatch(text)
    return {"place": found[1], "there": found[2]} if found else {}


def result(text: str, english: English) -> dict[str, str]:
    """Tell *I redesigned it, and tickets fell* as *when I redesigned it, tickets fell*; empty where nothing came."""
    found = _CAME.fullmatch(text)
    if not found or any(t.has(Tag.AND) for t in english.read(found[1]).tokens):
        return {}
    return {"result": f"when {found[1]}, {found[2]}"}
