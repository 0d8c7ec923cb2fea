"""What a line is read by: all that is known of how people talk, and the notes before one's eyes; and what it wishes."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Any, TypeVar, cast

from assistant.core.commands import Command, Context, Understood
from assistant.core.drafts import Drafts, stems
from assistant.core.interview import Interview
from assistant.core.note import Note
from assistant.core.talk.book import Book
from assistant.core.talk.phrasing import Phrasing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sight:
    """The note on the screen, the drafts it belongs to, and what lines are read by."""

    context: Context
    book: Book
    phrases: Phrasing
    note: Note | None = None
    drafts: Drafts | None = None
    known: dict[tuple[object, ...], Any] = field(default_factory=dict, repr=False, compare=False)
    """What readers made of texts at this sight: many ask the same of the same line."""

    @property
    def interview(self) -> Interview | None:
        """The answers as told by now."""
        return self.drafts.interview if self.drafts else None

    def of(self, note: Note | None) -> "Sight":
        """Look at another of the notes."""
        if note is None or note is self.note:
            return self
        if seen := self.known.get(("of", id(note))):
            return cast("Sight", seen)
        standing = stems(f"{note.body} {note.subject}")
        parts = self.phrases.parts
        context = replace(self.context, said=standing | parts, standing=standing, parts=frozenset(self.phrases.called))
        seen = self.known["of", id(note)] = replace(self, note=note, context=context, known={})
        return seen

    def at(self, name: str) -> "Sight":
        """Go to somebody's note."""
        told = self.drafts.interview.interviewers if self.drafts else ()
        index = next((i for i, p in enumerate(told) if p.name == name), None)
        if self.drafts is None or index is None or index == self.drafts.current:
            return self
        drafts = replace(self.drafts, current=index)
        return replace(self, drafts=drafts, known={}).of(drafts.now.note)

    def note_to(self, name: str) -> Note | None:
        """Return the note to somebody."""
        notes = self.drafts.notes if self.drafts else ()
        return next((n for n in notes if n.to.name == name), self.note)


def is_denied(line: str, words: str, by: Sight) -> bool:
    """Whether words stand in a line only behind what says that they are not meant."""
    said = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    denied = by.phrases.shapes.of("gate", "denied")
    return bool(said.search(line)) and not said.search(denied.sub(" ", line))


def once(reader: Callable[[str, Sight], T]) -> Callable[[str, Sight], T]:
    """Have a reader look at each text once from one sight."""

    @wraps(reader)
    def remembered(words: str, by: Sight) -> T:
        key = (reader, words)
        if key not in by.known:
            by.known[key] = reader(words, by)
        return cast("T", by.known[key])

    return remembered


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished, and whether for every note."""

    understood: Understood
    everyone: bool = False
    people: tuple[str, ...] = ()
    """The names of those whose notes alone it is for; empty: the note at hand, or all."""
    then: tuple[tuple[Command, ...], ...] = ()
    """What the rest of the line may mean, to choose from once this is done."""


Read = Callable[[str], Understood]
Kind = Callable[[str, Sight, Read], Understood | None]
"""A kind of line: what it asks for, or None where a line is not of this kind."""


def sight(
    context: Context, book: Book, phrases: Phrasing, note: Note | None = None, drafts: Drafts | None = None
) -> Sight:
    """Begin to look at a note; the names are those that are told by now."""
    if drafts:
        told = drafts.interview
        names = (("company", told.company), ("role", told.role), ("sender", told.sender.name))
        context = replace(context, people=tuple(p.name for p in told.interviewers), told=names)
        note = note or drafts.now.note
    return Sight(context, book, phrases, None, drafts).of(note)
