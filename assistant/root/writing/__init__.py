"""Writing: the engine, the proofreader, the tips and a language model, each joined with its words.

In go an interview, settings and a day; out come the tools that notes are written and revised with, what is said beside
a note, and the help of the model that is set.
"""

from typing import TYPE_CHECKING

from assistant.door import opens

if TYPE_CHECKING:
    from assistant.root.writing.engine import (
        Remembering,
        book,
        context,
        first_settings,
        habits,
        phrasing,
        request,
        tools,
        words,
    )
    from assistant.root.writing.judging import Editor, look_over, tips
    from assistant.root.writing.own_tones import in_tones_there_are, tell_broken_tones, there
    from assistant.root.writing.rewording import choose_model, guard, rewriting, templates

__all__ = [
    "Editor", "Remembering", "book", "choose_model", "context", "first_settings", "guard", "habits",
    "in_tones_there_are", "look_over", "phrasing", "request", "rewriting", "tell_broken_tones", "templates", "there",
    "tips", "tools", "words",
]  # fmt: skip
__getattr__ = opens(
    __name__,
    {
        **dict.fromkeys(
            ("Remembering", "book", "context", "first_settings", "habits", "phrasing", "request", "tools", "words"),
            "engine",
        ),
        **dict.fromkeys(("Editor", "look_over", "tips"), "judging"),
        **dict.fromkeys(("in_tones_there_are", "tell_broken_tones", "there"), "own_tones"),
        **dict.fromkeys(("choose_model", "guard", "rewriting", "templates"), "rewording"),
    },
)
