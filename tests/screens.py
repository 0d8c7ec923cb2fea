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
        super().__init__(columns, rows)
        self.set_mode(pyte.modes.LNM)

    def index(self) -> None:
        if self.cursor.y == self.lines - 1:
            self.scrolled.append(self.display[0].rstrip())
        super().index()

    def write_process_input(self, data: str) -> None:
        self.reply(data)

    @property
    def text(self) -> str:
        """The visible lines, without the empty ones at the end."""
        return "\n".join(line.rstrip() for line in self.display).rstrip()

    @property
    def whole(self) -> str:
        """The scrolled lines and the visible ones."""
        return "\n".join([*self.scrolled, self.text])

    def colours(self) -> set[str]:
        """Every foreground and background colour in use, ``default`` left out."""
        cells = [cell for row in self.buffer.values() for cell in row.values()]
        return {c for cell in cells for c in (cell.fg, cell.bg)} - {"default"}
