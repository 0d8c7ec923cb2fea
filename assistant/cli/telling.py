"""Text for people in the terminal: wrapped to its width, with nothing to paint."""

import textwrap

from assistant.world import World

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
    """Write lines to standard output, as one piece."""
    world.put("\n".join(lines) + "\n")


def tell_data(world: World, data: object) -> None:
    """Write data to standard output as JSON."""
    import json

    world.put(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
