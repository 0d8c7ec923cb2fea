"""Lines broken between words, so that a narrow window breaks none in two."""

import textwrap


def folded(text: str, width: int) -> str:
    """Break lines that are too long; what is longer than a line by itself, such as a path, stays whole."""
    return "\n".join(_folded(line, width) if len(line) > width else line for line in text.split("\n"))


def _folded(line: str, width: int) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    kept = " " * (len(line) - len(line.rstrip()))  # behind a prompt
    rows = textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(rows) + kept
