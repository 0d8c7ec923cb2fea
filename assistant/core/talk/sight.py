"""What a line is read by: all that is known of how people talk, and the notes before one's eyes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.core.commands import Context, Understood
from assistant.core.drafts import Drafts, stems
from assistant.core.interview import Interview
from assistant.core.note import Note
from assistant.core.talk.phrasing import Phrasing
from assistant.core.talk.understand_book import Book


@dataclass(frozen=True, slots=True)
class Sight:
    """The note on the screen, the drafts it belongs to, and what lines are read by."""

    context: Context
    book: Book
    phrases: Phrasing
    note: Note | None = None
    drafts: Drafts | None = None

    @property
    def interview(self) -> Interview | None:
        """The answers as told by now."""
        return self.drafts.interview if self.drafts else None

    def of(self, note: Note | None) -> "Sight":
        """Look at another of the notes."""
        if note is None:
            return self
        standing = stems(f"{note.body} {note.subject}")
        parts = self.phrases.parts
        context = replace(self.context, said=standing | parts, standing=standing, parts=self.phrases.called)
        return replace(self, note=note, context=context)

    def note_to(self, name: str) -> Note | None:
        """Return the note to somebody."""
        notes = self.drafts.notes if self.drafts else ()
        return next((n for n in notes if n.to.name == name), self.note)


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
