"""A name put right: whose it is, by what it resembles, and where it ends."""

import re

from assistant.core.commands import Command, Context, Understood
from assistant.core.suggest import alike

_ALIKE = 0.6
_NOT = re.compile(r",?\s+(?:and\s+|but\s+)?not\s+(?P<old>\S.*)", re.IGNORECASE)


def named_facts(read: Understood, context: Context) -> Understood:
    """Read "it's spelled Tidewater Robotiks" as the company's name, and "Tobias not Tobi" as "Tobias"."""
    return tuple(_one(c, context) for c in read) if isinstance(read, tuple) else read


def _one(command: Command, context: Context) -> Command:
    told = dict(context.told)
    if command.name == "rename" and command.text and not command.field:
        near = [(alike(command.text, value), field) for field, value in context.told if value]
        best = max(near, default=(0.0, ""))
        people = max((alike(command.text, name) for name in context.people), default=0.0)
        return Command("change", field=best[1], text=command.text) if best[0] >= max(_ALIKE, people + 0.1) else command
    if command.name == "change" and (old := told.get(command.field)) and (found := _NOT.search(command.text)):
        new, gone = command.text[: found.start()].strip(), found["old"].strip(" .!\"'“”")
        return command.with_(text=_in_place(old, gone, new)) if gone.casefold() in old.casefold() else command
    return command


def _in_place(old: str, gone: str, new: str) -> str:
    # "Tobias not Tobi" is of the first name; "Tobias Adewale" says it all.
    if len(new.split()) > len(gone.split()) or gone.casefold() == old.casefold():
        return new
    return re.sub(rf"(?<!\w){re.escape(gone)}(?!\w)", lambda _: new, old, flags=re.IGNORECASE)
