"""LinkedIn text: the message alone, ready to paste, within what LinkedIn takes."""

from assistant.core.interview import ChannelName
from assistant.errors import AssistantError
from assistant.export.format import Export, Format, ruled

_LONGEST = {ChannelName.LINKEDIN_INVITE: 200}
_MESSAGE = 1900
"""Characters that a message to somebody one is not connected with may have."""


def _write(export: Export) -> bytes:
    note = export.note
    most = _LONGEST.get(ChannelName(note.channel), _MESSAGE)
    if len(note.body) > most:
        wrong = f"The note to {note.to.name} has {len(note.body)} characters; LinkedIn takes {most}."
        raise AssistantError(wrong, "Write it for LinkedIn: afterword draft FILE --channel linkedin --format linkedin")
    return (note.body + "\n").encode()


FORMAT = Format(
    "linkedin",
    ".linkedin.txt",
    "a message to paste into LinkedIn",
    _write,
    ruled(_write),
    ChannelName.LINKEDIN,
    called=("linkedin text",),
)
