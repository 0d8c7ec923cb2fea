"""What is to be known at a question, above it for as long as it is open."""

from collections.abc import Callable, Mapping

from prompt_toolkit.application.current import get_app
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout import ConditionalContainer, Window
from prompt_toolkit.layout.controls import FormattedTextControl

from assistant.ask.glyphs import Glyphs
from assistant.ask.scroll import folded
from assistant.core.questions import Aside

_SHARE = 3
"""It takes at most one in so many rows of the screen; a longer one is read with ``?``."""


def aside(
    now: Callable[[], Aside], words: Mapping[str, str], glyphs: Glyphs, hidden: Callable[[], bool]
) -> ConditionalContainer:
    """Lay out what ``now`` gives, advice or a tip; ``hidden`` says when something else needs the room."""

    def label() -> str:
        return f"  {now().label or words.get('tip', '')}  "

    def lines() -> list[str]:
        return folded(glyphs.plain(now().text), get_app().output.get_size().columns - len(label()))

    def text() -> StyleAndTextTuples:
        first, *rest = lines()
        indent = "\n" + " " * len(label())
        return [("class:tip", label()), ("class:help", indent.join([first, *rest]))]

    def shown() -> bool:
        return bool(now().text) and not hidden() and len(lines()) <= get_app().output.get_size().rows // _SHARE

    window = Window(FormattedTextControl(text), wrap_lines=True, dont_extend_height=True)
    return ConditionalContainer(window, Condition(shown))
