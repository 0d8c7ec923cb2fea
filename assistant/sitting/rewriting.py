"""A language model's help: asked with the person's consent, held to the facts, and never more than an offer."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from assistant.core.compose import Channel, Tone
from assistant.core.drafts import Drafts
from assistant.core.english import English
from assistant.core.guard import (
    Guard,
    Masking,
    Masks,
    Original,
    Request,
    Templates,
    again,
    original,
    request,
    taken,
    without_frame,
)  # fmt: skip
from assistant.core.interview import clean_lines


class Writer(Protocol):
    """A language model."""

    name: str
    server: str
    """Where it is asked, as far as that is known."""

    def answer(self, system: str, prompt: str) -> Iterator[str]:
        """Yield its answer piece by piece; raises ``AssistantError``."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What an answer is asked with and held to."""

    writer: Writer
    guard: Guard
    masks: Masks | None
    """None where names stay as they are."""
    templates: Templates
    english: English
    tone: Callable[[str], Tone]
    channel: Callable[[str, str], Channel]
    today: date
    examples: Sequence[str] = ()
    """Texts of the person's own that may go along."""


class Asked(NamedTuple):
    """A request, with what its answer is held to and read with."""

    request: Request
    original: Original
    masking: Masking
    is_again: bool = False


class Answer(NamedTuple):
    """What came back: the text, and why it cannot be used, or how many sentences of it could not."""

    text: str
    reasons: tuple[str, ...]
    left_out: int = 0
    put_in: int = 0
    """How many sentences of the note stand in place of one of the answer's."""


class Rewriting:
    """One sitting's use of a model: everything is loaded with the first wish, and consent is asked for once."""

    def __init__(self, desk: Callable[[], Desk], put: Callable[[str], None]) -> None:
        """Take what loads the desk and raises ``AssistantError`` where there is no model, and where text is shown."""
        self._load, self._put = desk, put
        self._desk: Desk | None = None
        self.agreed = False
        """Whether the person has seen what leaves and said yes."""
        self.with_examples = False
        """Whether texts of the person's own go along."""

    @property
    def desk(self) -> Desk:
        """What it works with; raises ``AssistantError``."""
        if self._desk is None:
            self._desk = self._load()
        return self._desk

    def asked(self, drafts: Drafts, wish: str) -> Asked:
        """Word what will be sent of the note on the screen."""
        desk, note = self.desk, drafts.now.note
        given = original(drafts, desk.today, desk.channel(note.channel, note.tone), wish)
        examples = desk.examples if self.with_examples else ()
        texts = (given.body, *given.facts, *(name for name, _ in given.beside), wish, *examples)
        masking = desk.masks.of(drafts.interview, texts) if desk.masks else Masking({})
        return Asked(request(given, desk.tone(note.tone), masking, desk.templates, examples), given, masking)

    def answer(self, asked: Asked) -> Answer:
        """Ask once, the answer shown as it comes; raises ``AssistantError``, and ``KeyboardInterrupt`` for Ctrl-C."""
        desk = self.desk
        said: list[str] = []
        try:
            for piece in asked.masking.shown(_plain(desk.writer.answer(*asked.request))):
                said.append(piece)
                self._put(piece)
        finally:
            self._put("\n")
        text = without_frame(clean_lines("".join(said)), asked.original.note)
        found = desk.guard.faults(text, asked.original, again=asked.is_again)
        # A first answer goes back with its reasons: readers like what a model mends itself better than what is cut.
        left = desk.guard.trimmed(text, asked.original, again=True) if found and asked.is_again else None
        if left:
            return Answer(left.text, (), left.left_out, left.put_in)
        return Answer(text, desk.guard.reasons(found))

    def again(self, asked: Asked, refused: Answer) -> Asked:
        """Word the same request once more, with what was wrong."""
        more = again(asked.request, refused.text, refused.reasons, asked.masking, self.desk.templates)
        return asked._replace(request=more, is_again=True)

    def taken(self, drafts: Drafts, answer: Answer) -> Drafts:
        """Make an answer without faults the next version."""
        return taken(drafts, answer.text, self.desk.english)


def _plain(pieces: Iterable[str]) -> Iterator[str]:
    """Keep what a terminal could act on from the screen."""
    for piece in pieces:
        yield "".join(c for c in piece if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
