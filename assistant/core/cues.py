"""What must stand in a text before a pattern can match it: asking for a word is cheaper than a pattern."""

import re

_AROUND = re.compile(r"\(\?(?:[=!]|<[=!])")
_WORD = re.compile(r"[a-z][a-z' ]+")
_REPEATED = ("?", "*", "{")


def cues(pattern: str) -> tuple[str, ...]:
    """Give small words of which one stands in all that the pattern matches; none where that cannot be told."""
    parts = _parts(pattern)
    if parts is None:
        return ()
    literal = [word for part in parts if not part.startswith("(") for word in _literals(part)]
    if literal:
        return (max(literal, key=len),)
    for part in parts:
        words = part[1:-1].removeprefix("?:").lower().split("|") if part.startswith("(") else [""]
        if all(_WORD.fullmatch(word) for word in words):
            return tuple(words)
    return ()


def _parts(pattern: str) -> list[str] | None:
    """Part a pattern into what it needs in turn: groups that may not be left out, and what stands between them."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(pattern):
        if pattern[at - 1 : at] == "\\" and pattern[at - 2 : at - 1] != "\\":
            continue
        if char == "[" or (char == "|" and depth == 0):
            return None
        if char == "(":
            if depth == 0:
                parts.append(pattern[start:at])
                start = at
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                group = pattern[start : at + 1]
                if not _AROUND.match(group) and pattern[at + 1 : at + 2] not in _REPEATED:
                    parts.append(group)
                start = at + 1 + (pattern[at + 1 : at + 2] in _REPEATED)
    return [*parts, pattern[start:]]


def _literals(part: str) -> list[str]:
    bare = re.sub(r"\\.[+*?]?|.[?*{]", "\n", part)
    return [w.strip().lower() for w in re.findall(r"[A-Za-z' ]{3,}", bare) if len(w.strip()) > 2]
