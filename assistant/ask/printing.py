"""Printing above the next question: one look for all lines, made once."""

from functools import cache

from prompt_toolkit.formatted_text import AnyFormattedText, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.output import Output
from prompt_toolkit.renderer import print_formatted_text
from prompt_toolkit.styles import BaseStyle, default_ui_style, merge_styles

from assistant.ask.look import STYLE


def print_line(text: AnyFormattedText, output: Output) -> None:
    """Print one line of styled text where the cursor is; no question may stand open."""
    # prompt_toolkit's own function puts a style together anew for every line it prints.
    parts: StyleAndTextTuples = [*to_formatted_text(text), ("", "\n")]
    print_formatted_text(output, parts, _look())


@cache
def _look() -> BaseStyle:
    return merge_styles([default_ui_style(), STYLE])
