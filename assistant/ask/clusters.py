"""Emoji of several code points, shown by their first: how wide the others are is not agreed on, and lines would shift.

What is kept and written is the text as typed.
"""

import re
from itertools import accumulate

from prompt_toolkit.formatted_text import fragment_list_to_text
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput

_SIGN = "[\u2190-\u2bff\u3030-\u3299\U0001f000-\U0001faff]"
_DRESS = "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
"""What changes the look of the sign before it: its colour, its style, the flag of a region."""
_FLAG = "[\U0001f1e6-\U0001f1ff]"
_CLUSTER = re.compile(rf"({_FLAG}){_FLAG}|({_SIGN})(?:{_DRESS}|\u200d{_SIGN})+|([0-9#*])\ufe0f?\u20e3")


def shown(text: str) -> str:
    """Show each cluster by its first sign."""
    return text if text.isascii() else _CLUSTER.sub(lambda found: found[1] or found[2] or found[3], text)


class FirstSigns(Processor):
    """Shows a field so, with the cursor in its place."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Leave the rest of each cluster away, and tell which place stands for which."""
        fragments = transformation_input.fragments
        text = fragment_list_to_text(fragments)
        gone = {at for found in _CLUSTER.finditer(text) for at in range(found.start() + 1, found.end())}
        if not gone:
            return Transformation(fragments)
        ends = [0, *accumulate(at not in gone for at in range(len(text)))]
        starts = [at for at in range(len(text)) if at not in gone]
        return Transformation(
            [("", "".join(text[at] for at in starts))],
            source_to_display=lambda at: ends[min(at, len(text))] + max(0, at - len(text)),
            display_to_source=lambda at: starts[at] if at < len(starts) else len(text) + at - len(starts),
        )
