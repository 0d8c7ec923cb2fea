"""Measurable habits of a writer: short forms, length of sentences, exclamation marks, greetings and closings."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.core.english import sentences
from assistant.core.note import words_in

_LEAST_WORDS = 40
"""Below that a text says nothing of its writer."""
_LEAST_FORMS = 4
"""Places for a short form, below which their share is chance."""
_FEW = 6
"""Words: a longer line is no greeting and no closing."""
_GREETING = re.compile(
    r"(?:good (?:morning|afternoon|evening|day)|dear|hi there|hi|hello|hey|hiya|greetings)\b", re.IGNORECASE
)
SHORT = re.compile(
    r"\b(?:[a-z]+n't|(?:i|you|we|they|he|she|it|that|there|what|who)'(?:m|re|ve|ll|d|s))\b", re.IGNORECASE
)
LONG = re.compile(
    r"\b(?:i (?:am|have|will|would|had)|(?:you|we|they) (?:are|have|will|would)"
    r"|(?:he|she|it|that|there) (?:is|will|would)"
    r"|(?:do|does|did|is|are|was|were|have|has|had|would|could|should|will|can) not|cannot)\b(?=[ ][a-z])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody writes; None or empty where the texts are too few to tell."""

    contractions: float | None = None
    """The share of short forms among all places for one, from 0 to 1."""
    words: float | None = None
    """Words a sentence has on average."""
    exclamations: float | None = None
    """Exclamation marks for each sentence."""
    greetings: tuple[str, ...] = ()
    """First words of greetings in small letters, the most used first."""
    closes: tuple[str, ...] = ()
    """Closings in small letters without their comma, the most used first."""


def measure(texts: Iterable[str]) -> Habits:
    """Measure the habits of whoever wrote these texts; lines quoted from others are passed over."""
    bodies: list[str] = []
    greetings: Counter[str] = Counter()
    closes: Counter[str] = Counter()
    for text in texts:
        rows = [r.strip() for r in text.replace("’", "'").splitlines() if not r.lstrip().startswith(">")]
        rows = [r for r in rows if r]
        if rows and (greeting := _greeting(rows[0])):
            greetings[greeting] += 1
            rows = rows[1:]
        if (at := _closing(rows)) is not None:
            closes[rows[at].strip(" ,.!-").lower()] += 1
            rows = rows[:at]
        bodies.append("\n".join(rows))
    whole = "\n".join(bodies)
    used = tuple(w for w, _ in greetings.most_common()), tuple(w for w, _ in closes.most_common())
    if len(words_in(whole)) < _LEAST_WORDS:
        return Habits(greetings=used[0], closes=used[1])
    said = [s for body in bodies for s in sentences(body)]
    return Habits(
        _share(whole), len(words_in(whole)) / max(1, len(said)), sum("!" in s for s in said) / max(1, len(said)), *used
    )


def _share(text: str) -> float | None:
    short, long = len(SHORT.findall(text)), len(LONG.findall(text))
    return short / (short + long) if short + long >= _LEAST_FORMS else None


def _greeting(row: str) -> str:
    found = _GREETING.match(row)
    return found[0].lower() if found and len(row.split()) <= _FEW else ""


def _closing(rows: Sequence[str]) -> int | None:
    """Find the line before the name at the end: *Best wishes,*."""
    for at in range(len(rows) - 1, max(0, len(rows) - 4), -1):
        if rows[at].endswith(",") and len(rows[at].split()) <= _FEW:
            return at
    return None
