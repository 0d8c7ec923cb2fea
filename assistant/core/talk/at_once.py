"""Parts left out in one line: their numbers are those before one's eyes, so all go in one step."""

from itertools import groupby

from assistant.core.commands import Command


def at_once(commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """Join "leave out 1" and "leave out 2" into one command with both places."""
    rows: list[Command] = []
    for counted, row in groupby(commands, _is_counted):
        found = tuple(row)
        rows += [_joined(found)] if counted and len(found) > 1 else found
    return tuple(rows)


def _is_counted(command: Command) -> bool:
    place = isinstance(command.paragraph, int) or command.paragraph in ("first", "last")
    return command.name == "drop" and place and command.field in ("", "sentence")


def _joined(commands: tuple[Command, ...]) -> Command:
    places = (f"{c.paragraph}{'/' if c.field else ''}{c.field}" for c in commands)
    return Command("drop", paragraph=",".join(places))
