"""A finished note: paragraphs of sentences that know where they came from."""

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.core.interview import Interviewer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words_in(text: str) -> list[str]:
    """Split text into lower-case words."""
    return _WORD.findall(text.lower())


class Section(StrEnum):
    """What a sentence of a note is there for."""

    GREETING = "greeting"
    THANKS = "thanks"
    DETAIL = "detail"
    BESIDE = "beside"
    """What another of those met told or did."""
    BRIDGE = "bridge"
    REPAIR = "repair"
    PROMISES = "promises"
    CLOSE = "close"
    CLOSING = "closing"
    """The line before the name."""
    SIGNATURE = "signature"
    POSTSCRIPT = "postscript"
    ADDED = "added"
    """What the candidate put in."""
    PURPOSE = "purpose"
    """Why a later note is written; what follows stands in later notes only, too."""
    HANDING = "handing"
    REASON = "reason"
    OWN = "own"
    TIME = "time"
    WISH = "wish"


SIGNED = frozenset({Section.CLOSING, Section.SIGNATURE})
"""What stands under the text, line by line."""
AROUND = SIGNED | {Section.GREETING}
"""What a tone sets around the text."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its section, the answers it came from, and which characters are the candidate's own."""

    text: str
    section: Section
    sources: tuple[str, ...] = ()
    own: tuple[tuple[int, int], ...] = ()


Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note to one interviewer. The first paragraph is the greeting; the last is closing and signature."""

    to: Interviewer
    tone: str
    channel: str
    variant: int
    subject: str
    paragraphs: tuple[Paragraph, ...]
    left_out: tuple[str, ...] = ()
    """Answer paths that did not fit the channel's length."""
    phrases: tuple[str, ...] = ()
    """Names of the plan and phrasings used, so that later notes can differ."""
    compact: bool = False
    """Whether the text runs on in one piece, as in a text message."""
    head: tuple[str, ...] = ()
    """What stands above the greeting of a posted letter: the date and whom it goes to, a line each."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence in reading order."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph)

    @property
    def body(self) -> str:
        """The text from greeting to signature, paragraphs apart by an empty line; in one piece where space is short."""
        texts = [_paragraph_text(p) for p in self.paragraphs if p]
        if not self.compact:
            return "\n\n".join(texts)
        signed = self.paragraphs[-1][0].section in SIGNED
        return " ".join(texts[:-1]) + "\n" + texts[-1] if signed and len(texts) > 1 else " ".join(texts)

    @property
    def page(self) -> str:
        """The text as it goes out: the body, under its head where it is a letter."""
        return "\n".join((*self.head, "", self.body)) if self.head else self.body

    @property
    def words(self) -> int:
        """Words in the body, greeting and signature included."""
        return len(words_in(self.body))


def _paragraph_text(paragraph: Paragraph) -> str:
    # The closing and the lines of the signature stand one under the other.
    apart = "\n" if paragraph[0].section in SIGNED else " "
    return apart.join(s.text for s in paragraph)
