"""What a line says only to say that it is not meant: "not this", "instead of that"."""

import re

from assistant.core.talk.sight import Sight


def is_denied(line: str, words: str, by: Sight) -> bool:
    """Whether words stand in a line only behind what says that they are not meant."""
    said = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    denied = by.phrases.shapes.of("gate", "denied")
    return bool(said.search(line)) and not said.search(denied.sub(" ", line))
