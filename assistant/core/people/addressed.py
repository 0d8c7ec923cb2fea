"""How the answers address somebody, where nobody said what they were called: *Mr. Whitcombe told me …*."""

import re
from collections.abc import Sequence

from assistant.core.people.names import Names


def addressed(typed: str, answers: Sequence[str], known: Names) -> str:
    """Find the title and name by which answers speak of somebody; empty where they also use the given name alone."""
    name = known.of(typed)
    if name.title or name.called or name.unsure or not name.given or not name.family or name.given == name.family:
        return ""
    titled = re.compile(rf"\b([^\W\d_][\w.]*) ({re.escape(name.family)}|{re.escape(name.given)})\b")
    said = ""

    def found(match: re.Match[str]) -> str:
        nonlocal said
        is_title = match[1].rstrip(".").lower() in known.titles and match[1][0].isupper()
        said = said or (match[0] if is_title else "")
        return "" if is_title else match[0]

    apart = " ".join(titled.sub(found, answer) for answer in answers)
    return "" if re.search(rf"\b{re.escape(name.given)}\b", apart) else said
