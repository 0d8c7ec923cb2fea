"""Another note is only to be seen: "can I see the other one", "no, I meant Anjali's note"."""

from assistant.core.commands import Command
from assistant.core.talk.any_of import any_of
from assistant.core.talk.scope import known_names, named_in
from assistant.core.talk.sight import Sight

_KIND = "other_note"


def other_note(words: str, by: Sight) -> tuple[Command, ...]:
    """Return what shows another of several notes, where a line asks for nothing else."""
    if len(by.context.people) < 2 or by.note is None:
        return ()
    shapes, known = by.phrases.shapes, known_names(by.context)
    if shapes.of(_KIND, "other").match(words):
        return (Command("next"),)
    who = named_in(words, by.context)
    if len(who) != 1 or not shapes.of(_KIND, "named", name=f"(?:{any_of(known)})").match(words):
        return ()
    return (Command("show") if who[0] == by.note.to.name else Command("next", text=who[0]),)
