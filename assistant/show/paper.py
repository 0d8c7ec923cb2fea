"""A page of a given width: Rich renders onto it, and a string comes back to be printed once."""

from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from assistant.core.folding import folded

if TYPE_CHECKING:
    from rich.console import RenderableType

NARROW = 40
"""Columns below which nothing is framed."""
WIDEST = 88
"""Columns beyond which lines are hard to read."""
_UNBROKEN = 100_000
_PROMPT = 5
"""Lines under a page: a tip, what can be typed, and the prompt."""
_TWINS = str.maketrans({"·": "-", "✓": "*", "›": ">", "“": '"', "”": '"', "’": "'", "…": "...", "–": "-"})
_SPOKEN = str.maketrans({"›": ":", "→": "to", "`": ""})
"""Signs that a screen reader would name, or swallow."""


@dataclass(frozen=True, slots=True)
class Paper:
    """How a page is printed."""

    columns: Callable[[], int]
    colour: bool = False
    """Colours and bold; never the only sign of anything."""
    frames: bool = True
    """Boxes and columns; without them, every line stands for itself, for a screen reader."""
    unicode: bool = True
    rows: Callable[[], int] | None = None
    """Lines of the window, where it scrolls; None where a page may be of any length."""

    @property
    def width(self) -> int:
        """The columns to use; without frames a paragraph is one line, which a terminal is given folded."""
        return max(20, min(self.columns(), WIDEST)) if self.frames else _UNBROKEN

    @property
    def framed(self) -> bool:
        """Whether there is room for frames and they are wanted."""
        return self.frames and self.columns() >= NARROW

    def render(self, *pieces: "RenderableType") -> str:
        """Render pieces one under the other."""
        from rich.console import Console

        page = StringIO()
        console = Console(
            file=page, width=self.width, force_terminal=self.colour, no_color=not self.colour, highlight=False,
            markup=False, emoji=False, color_system="standard" if self.colour else None, legacy_windows=False,
        )  # fmt: skip
        for piece in pieces:
            console.print(piece)
        lines = [line.rstrip() for line in page.getvalue().splitlines()]
        return "\n".join(lines)

    def holds(self, text: str) -> bool:
        """Whether a page stands in the window as a whole, with the prompt under it."""
        return self.rows is None or not self.frames or text.count("\n") + 1 + _PROMPT <= self.rows()

    def wrapped(self, text: str) -> str:
        """Break lines between words; what is longer than a line, such as a path, stays whole."""
        if not self.frames:
            return text
        return folded("\n".join(text.splitlines()), self.width)

    def own(self, text: str) -> str:
        """Write our own words with what the terminal's encoding has, and without frames with no signs at all."""
        if not self.frames:
            text = text.replace(" · ", ", ").translate(_SPOKEN)
        return text if self.unicode else text.translate(_TWINS)
