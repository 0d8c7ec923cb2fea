"""Text for people in the terminal, wrapped to its width, with nothing to paint; and a line that they type."""

import textwrap
from collections.abc import Callable
from typing import TextIO, cast

from assistant.core.folding import folded
from assistant.core.interview import clean
from assistant.world.world import World

_WIDEST = 88


def paragraph(world: World, text: str, indent: str = "", first: str | None = None) -> str:
    """Wrap a paragraph to the terminal; ``first`` stands before its first line instead of the indent."""
    width = max(30, min(world.size[0], _WIDEST))
    return textwrap.fill(
        text,
        width,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def tell_lines(world: World, lines: "list[str]") -> None:
    """Write lines to standard output, as one piece; in a terminal no word is broken by its edge."""
    text = "\n".join(lines) + "\n"
    world.put(folded(text, world.size[0]) if world.shows_output else text)


def tell_data(world: World, data: object) -> None:
    """Write data to standard output as JSON."""
    import json

    world.put(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def ask(world: World, question: str) -> str:
    """Put a question and return the line typed, cleaned; raises ``EOFError`` when nothing comes any more."""
    world.put(question + " ")
    line = world.stdin.readline() if world.stdin is not None else ""
    if not line:
        world.put("\n")
        raise EOFError
    return clean(line)


def fold_output(world: World) -> None:
    """Have all that is written from now on folded to the terminal, if it is one; a pipe gets its lines whole."""
    if world.stdout is not None and world.shows_output:
        world.stdout = cast("TextIO", _Folding(world.stdout, lambda: world.size[0]))


class _Folding:
    """A stream that breaks long lines between words, each time something is written."""

    def __init__(self, page: TextIO, width: Callable[[], int]) -> None:
        self._page, self._width = page, width

    def write(self, text: str) -> int:
        return self._page.write(folded(text, self._width()))

    def __getattr__(self, name: str) -> object:
        return getattr(self._page, name)
