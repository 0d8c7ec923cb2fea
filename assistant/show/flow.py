"""Text that comes piece by piece, its lines broken between words as it comes; nothing shown is ever taken back."""

import re
from collections.abc import Callable

_PART = re.compile(r"\n|[^\S\n]+|\S+")


class Flow:
    """Writes pieces, none of which ends inside a word, in lines of a given width."""

    def __init__(self, put: Callable[[str], None], width: Callable[[], int]) -> None:
        self._put, self._width = put, width
        self._at = 0
        """The column the next word would stand in."""
        self._gap = ""
        """What stands before it, if it stands in this line."""

    def __call__(self, piece: str) -> None:
        """Write one piece."""
        for part in _PART.findall(piece):
            if part == "\n":
                self._break()
            elif part.isspace():
                self._gap += part
            else:
                if self._at and self._at + len(self._gap) + len(part) > self._width():
                    self._break()
                self._put(self._gap + part)
                self._at, self._gap = self._at + len(self._gap) + len(part), ""

    def _break(self) -> None:
        self._put("\n")
        self._at, self._gap = 0, ""
