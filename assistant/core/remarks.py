"""What is said in passing about a person or a talk, and is nothing to write back to them: *quiet guy, nothing much*."""

import re

from assistant.core.english import English

_PIECE = re.compile(r"[,;.!]+(?:\s+|$)|\s+[-–—]+\s+")
_AND = re.compile(r",\s*(?:and )?|\s+and\s+|\s*&\s*")
_LEAST = 3
"""Words that must remain beside a remark for the rest to be a detail."""


def without_remarks(text: str, english: English) -> str:
    """Leave remarks out at either end; empty where nothing else was said."""
    before = None
    while before != text:
        before = text
        parts = _PIECE.split(text, maxsplit=1)
        if len(parts) > 1 and _is_remark(parts[0], english):
            text = parts[1]
        tail = list(_PIECE.finditer(text.rstrip(" .,;!")))
        if tail and _is_remark(text[tail[-1].end() :], english):
            text = text[: tail[-1].start()]
        text = re.sub(r"^(?:but|and|though|although) ", "", text.strip(" ,;"))
    said = before or ""
    return "" if _is_remark(said, english) else said


def is_reduced_to_nothing(typed: str, left: str) -> bool:
    """Whether so little is left beside remarks that it is no detail: *county HR*."""
    return left != typed and len(left.split()) < _LEAST


def of_the_talk(text: str, english: English) -> str:
    """Make a list of adjectives a sentence about the talk: *friendly, to the point*; other answers stay."""
    plain = re.sub(r"\b(?:very|really|quite|so|pretty|super) ", "", text.lower()).strip(" .!")
    parts = [p for p in _AND.split(plain) if p]
    if len(parts) < 2 or not all(p in english.classes["talk_words"] for p in parts):
        return text
    return f"our talk was {', '.join(parts[:-1])} and {parts[-1]}"


def your_years(text: str) -> str:
    """Say whose the years are: *31 years as a volunteer* is *your 31 years as a volunteer*."""
    return re.sub(
        r"^(?=(?:\d+|two|three|four|five|six|ten|twelve|twenty|thirty) years (?:as|of|in|on|at|with|there)\b)",
        "their ",
        text,
    )


def _is_remark(piece: str, english: English) -> bool:
    return any(p.fullmatch(piece.lower().strip(" .!,?")) for p in english.remarks)
