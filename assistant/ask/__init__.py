"""Ask: ways of putting questions to a person, in a terminal, line by line, or from given answers.

In go questions as the core words them and keys or lines; out come answers, or that the person goes back, skips or
leaves. Every asker keeps to the same few methods, so that one loop serves them all; each is loaded when it is chosen.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.ask.plain import PlainAsker
    from assistant.ask.room import ROOM
    from assistant.ask.scripted import ScriptedAsker
    from assistant.ask.talking import PlainTalker, TerminalTalker
    from assistant.ask.terminal import TerminalAsker

__all__ = ["ROOM", "PlainAsker", "PlainTalker", "ScriptedAsker", "TerminalAsker", "TerminalTalker"]
__getattr__ = opens(
    __name__,
    {
        "PlainAsker": "plain",
        "ROOM": "room",
        "ScriptedAsker": "scripted",
        **dict.fromkeys(("PlainTalker", "TerminalTalker"), "talking"),
        "TerminalAsker": "terminal",
    },
)
