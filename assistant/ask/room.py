"""How much a line takes: with a whole book pasted into it, no key would be answered any more."""

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document

ROOM = 2_500
"""Characters, many times those of the longest answer."""


def cut(buffer: Buffer) -> bool:
    """Take away what is too much; return whether there was any."""
    if len(buffer.text) <= ROOM:
        return False
    buffer.document = Document(buffer.text[:ROOM], ROOM)
    return True
