"""``afterword sent``: remember what was really sent, when, and by which way."""

import click

from assistant import content
from assistant.cli import options
from assistant.core.interview import CHANNELS
from assistant.errors import ExitStatus, UsageError
from assistant.root.past import LAST, archive, mark_due, sitting_of
from assistant.settings import DEFAULT_CHANNEL
from assistant.world import World, tell_lines

_EXAMPLES = """\b
Examples:
  afterword sent
  afterword sent 12 --to Priya --on 2026-11-21 --way linkedin
  afterword sent 12 --undo
"""


@click.command("sent", epilog=_EXAMPLES)
@click.argument("number", metavar="[SITTING]", default=LAST)
@options.to
@click.option("--on", metavar="DATE", help="The day, as in 2026-11-23; today if not said.")
@click.option("--way", type=click.Choice(CHANNELS), help="By which way; the note's own if not said.")
@click.option("--undo", is_flag=True, help="It was not sent after all.")
@click.pass_obj
def command(world: World, /, number: str, to: str, *, on: str | None, way: str | None, undo: bool) -> int:
    """Mark the notes of a SITTING as sent, the last if no number is given. Afterword itself sends nothing.

    What a later note was due for is done with it.
    """
    from assistant.core.people import found_by
    from assistant.root.notes import stored
    from assistant.store import Sent

    day, said = options.typed_day("--on", on) or world.today(), content.read("history")["sent"]
    with archive(world) as kept:
        sitting = sitting_of(kept, number)
        told, drafts, _ = stored(world, str(sitting.id))
        people = found_by(to, [(p.name, p.call) for p in told.interviewers]) if to else range(len(told.interviewers))
        if not people:
            known = ", ".join(p.name for p in told.interviewers)
            raise UsageError(f"Nobody here is called {to}.", f"Known: {known}.")
        names = ", ".join(told.interviewers[index].name for index in people)
        if undo:
            kept.unmark_sent(sitting.id, people)
            mark_due(kept, sitting, None)
            tell_lines(world, [said["undone"].format(name=names)])
            return ExitStatus.DONE
        rows = []
        for index in people:
            note = drafts.histories[index].now.note if drafts else None
            by = way or (note.channel if note else told.channel) or DEFAULT_CHANNEL
            rows.append(Sent(sitting.id, index, day.isoformat(), by, note.page if note else ""))
        kept.mark_sent(rows)
        mark_due(kept, sitting, day)
    lines = {
        said["done"].format(day=row.day, way=row.way, name=told.interviewers[row.interviewer].name): 0 for row in rows
    }
    tell_lines(world, list(lines))
    return ExitStatus.DONE
