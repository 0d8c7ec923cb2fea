"""Talk: what somebody typed about a note, understood as commands.

In go a line as typed and what it may refer to (tones, channels, people, the words of the note); out come one command or
several, the readings to choose from where it is not sure, or that it is no command. Nothing here changes a note.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.core.talk.book import Book, build_book
    from assistant.core.talk.phrasing import Phrasing, build_phrasing
    from assistant.core.talk.read_first import IF_KNOWN
    from assistant.core.talk.refer import is_anew
    from assistant.core.talk.sight import Wish
    from assistant.core.talk.wishes import wish

__all__ = [
    "IF_KNOWN",
    "Book",
    "Phrasing",
    "Wish",
    "build_book",
    "build_phrasing",
    "is_anew",
    "wish",
]
__getattr__ = opens(
    __name__,
    {
        "IF_KNOWN": "read_first",
        **dict.fromkeys(("Phrasing", "build_phrasing"), "phrasing"),
        "is_anew": "refer",
        **dict.fromkeys(("Book", "build_book"), "book"),
        "Wish": "sight",
        "wish": "wishes",
    },
)
