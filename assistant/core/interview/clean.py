"""User text made safe on the way in: no control characters, escapes or direction overrides."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[PX^_][^\x1b]*(?:\x1b\\)?|[ -/]*[0-~])"
)
_DIRECTION = dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean_lines(text: str) -> str:
    """Strip what a terminal or mail program could act on; newlines stay, other line ends become newlines."""
    text = _LINE_ENDS.sub("\n", _ESCAPES.sub("", text)).translate(_DIRECTION)
    kept = "".join(c for c in text if c == "\n" or not _is_control(c))
    return unicodedata.normalize("NFC", kept).strip()


def clean(text: str) -> str:
    """Make one line: as ``clean_lines``, with every run of white space one space."""
    if not (text.isascii() and text.isprintable()):  # else there is nothing to strip but spaces
        text = clean_lines(text.replace("\t", " "))
    return " ".join(text.split())


_SHORT = re.compile(r"(?<!\w)(?:[A-Z](?:\.[A-Z])*|Jr|Sr|Esq|Ph\.?D|M\.D|Inc|Ltd|Co|Corp)\.$")


def ends_short(name: str) -> bool:
    """Whether the stop at the end of a name belongs to it: "Sam O.", "Sam Okafor Jr."."""
    return bool(_SHORT.search(name))


def harmless(value: Any) -> Any:
    """Clean every text inside lists and tables read from a file; a text with nothing to strip stays as it is."""
    if isinstance(value, str):
        return clean_lines(value) if not value.isprintable() and any(map(_is_acted_on, value)) else value
    if isinstance(value, Mapping):
        return {harmless(name): harmless(each) for name, each in value.items()}
    return [harmless(each) for each in value] if isinstance(value, list) else value


def _is_acted_on(char: str) -> bool:
    return char not in "\n\t" and (_is_control(char) or ord(char) in _DIRECTION)


def _is_control(char: str) -> bool:
    # Private-use characters mark the candidate's words inside the engine, so none may come from outside.
    return unicodedata.category(char) in ("Cc", "Cs", "Co") or char in "\ufeff\u200b"
