"""What is no letter at all: reasoning, markup, placeholders, remarks, a greeting where none belongs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

_ADDRESS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)[^\s<>()]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|co|example|edu|gov|uk|de|fr|me|ai|app)\b(?:/[^\s<>()]*)?"
    r"|(?<![\w-])\+?\(?\d(?:[\s().-]?\d){6,}(?![\w-])",
    re.IGNORECASE,
)
_DAY_OR_YEARS = re.compile(r"\d{4}-\d\d-\d\d|\d{4}\s?[-–]\s?\d{4}")


class Fault(NamedTuple):
    """One thing wrong with an answer: the name of what is said of it, and the words it is about."""

    kind: str
    words: str = ""


class Forms:
    """The patterns of what is no letter."""

    def __init__(self, data: Mapping[str, Sequence[str]]) -> None:
        self._kinds = {kind: compiled(patterns) for kind, patterns in data.items()}

    def faults(self, text: str, known: str) -> Iterator[Fault]:
        """Yield each kind found once; what stands in the known text the same way is let pass."""
        plain = text.replace("’", "'")
        for kind, patterns in self._kinds.items():
            hits = (m[0].strip() for pattern in patterns for m in pattern.finditer(plain))
            hit = next((h for h in hits if h and h not in known), None)
            if hit is not None:
                yield Fault(kind, hit[:40])


def compiled(patterns: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    """Read patterns in which a space stands for any white space."""
    return tuple(
        re.compile(re.sub(r"(?<!\\)(?<!\[\^)(?<!\[) (?![^\[\]]*\])", r"\\s+", p), re.IGNORECASE) for p in patterns
    )


def addresses(text: str) -> list[str]:
    """List the mail addresses, links and telephone numbers of a text."""
    found = (m[0].rstrip(".,;:!?)") for m in _ADDRESS.finditer(text))
    return [one for one in found if not _DAY_OR_YEARS.fullmatch(one)]
