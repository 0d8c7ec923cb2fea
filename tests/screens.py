"""A terminal screen in memory: what a person would see, and what has scrolled away above it."""

from collections.abc import Callable

import pyte

SIZE = (80, 24)
"""Columns and rows, unless a test says otherwise."""


class Screen(pyte.Screen):
    """A pyte screen that keeps scrolled lines and answers a program's questions through ``reply``."""

    def __init__(self, columns: int, rows: int) -> None:
        self.scrolled: list[str] = []
        self.reply: Callable[[str], object] = lambda data: None
        self._rows: dict[int, str] = {}
        super().__init__(columns, rows)
        self.set_mode(pyte.modes.LNM)

    def index(self) -> None:
        if self.cursor.y == self.lines - 1:
            self.scrolled.append(self._row(0))
        super().index()

    def draw(self, data: str) -> None:
        self.dirty.add(max(0, self.cursor.y - 1))  # an accent may belong to the end of the line above
        super().draw(data)

    def resize(self, lines: int | None = None, columns: int | None = None) -> None:
        super().resize(lines, columns)
        self._rows.clear()

    def write_process_input(self, data: str) -> None:
        self.reply(data)

    def _row(self, number: int) -> str:
        line = self.buffer[number]
        return "".join([line[column].data for column in range(self.columns)]).rstrip()

    @property
    def text(self) -> str:
        """The visible lines, without the empty ones at the end."""
        # Looked at many times a second while a test waits: only the lines that changed are read again.
        changed = set(self.dirty)
        self.dirty.clear()
        for number in range(self.lines):
            if number in changed or number not in self._rows:
                self._rows[number] = self._row(number)
        return "\n".join([self._rows[number] for number in range(self.lines)]).rstrip()

    @property
    def whole(self) -> str:
        """The scrolled lines and the visible ones."""
        return "\n".join([*self.scrolled, self.text])

    def colours(self) -> set[str]:
        """Every foreground and background colour in use, ``default`` left out."""
        cells = [cell for row in self.buffer.values() for cell in row.values()]
        return {c for cell in cells for c in (cell.fg, cell.bg)} - {"default"}
