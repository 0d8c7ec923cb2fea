"""A terminal screen as an SVG picture: every run of like cells is one text, stretched to the grid of the screen."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

import pyte
from pyte.screens import Char

CELL, LINE, EDGE = 8.4, 17.0, 16.0
"""Width of a cell, height of a line, space around, in pixels."""
PAPER, INK, FAINT = "#1c2128", "#d5dbe1", "#8b96a3"
_INKS = {
    "black": "#8b96a3", "red": "#f0756b", "green": "#6fc276", "brown": "#d9a94e", "blue": "#6ca8ee",
    "magenta": "#c491e8", "cyan": "#56b9c4", "white": "#d5dbe1", "brightblack": FAINT,
}  # fmt: skip
_FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"


def svg(rows: Sequence[Sequence[Char]], title: str) -> str:
    """Draw rows of cells; the same cells give the same bytes, and no font is fetched from anywhere."""
    width = 2 * EDGE + CELL * max(len(row) for row in rows)
    height = 2 * EDGE + LINE * len(rows)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width:.0f}" height="{height:.0f}" rx="8" fill="{PAPER}"/>',
        f'<g font-family="{_FONTS}" font-size="14" fill="{INK}" xml:space="preserve">',
    ]
    for number, row in enumerate(rows):
        lines += _line(row, EDGE + LINE * (number + 0.75))
    return "\n".join([*lines, "</g>", "</svg>", ""])


def _line(row: Sequence[Char], y: float) -> Iterable[str]:
    column = 0
    for (ink, bold), cells in groupby(row, lambda cell: (_ink(cell), cell.bold)):
        text = "".join(cell.data for cell in cells)
        shown = text.strip(" ")
        if shown:
            x = EDGE + CELL * (column + len(text) - len(text.lstrip(" ")))
            look = (f' fill="{ink}"' if ink != INK else "") + (' font-weight="bold"' if bold else "")
            place = f'x="{x:.1f}" y="{y:.1f}" textLength="{CELL * len(shown):.1f}"'
            yield f"<text {place}{look}>{escape(shown)}</text>"
        column += len(text)


def _ink(cell: Char) -> str:
    return INK if cell.fg == "default" else _INKS.get(cell.fg, f"#{cell.fg}" if len(cell.fg) == 6 else INK)


def cells(screen: pyte.Screen, first: int = 0, last: int | None = None) -> list[list[Char]]:
    """Return the rows of a screen from one line to another, without what is empty at their ends."""
    found = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)][first:last]
    while found and not _text(found[-1]):
        found.pop()
    return [row[: len(_text(row))] or row[:1] for row in found]


def _text(row: Sequence[Char]) -> str:
    return "".join(cell.data for cell in row).rstrip()
