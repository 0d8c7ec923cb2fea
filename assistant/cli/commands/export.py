"""``afterword export``: finished notes out of the program, as files, to the clipboard or into the mail program."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from assistant.cli import options
from assistant.deliver import deliveries
from assistant.errors import ExitStatus, UsageError
from assistant.export import Export, formats
from assistant.root.notes import interviews
from assistant.root.past import LAST
from assistant.world import World

_FORMS = "\n".join(f"  {name:<9} {form.about}" for name, form in formats().items())
_WAYS = "\n".join(f"  {name:<9} {way.about}" for name, way in deliveries().items())
_EXAMPLES = f"""\b
Formats:
{_FORMS}

\b
Ways to hand a note over:
{_WAYS}

\b
Examples:
  afterword export --format pdf --out note.pdf
  afterword export 12 --to Priya --via mail
  afterword export northwind.toml --format ics --out northwind.ics
"""


@click.command("export", epilog=_EXAMPLES)
@click.argument("source", metavar="[SITTING|FILE]", default=LAST)
@click.option(
    "--format", "form", metavar="FORM", type=click.Choice(list(formats())), help="The format. Text if not said."
)
@options.to
@options.out
@options.force
@click.option("--all", "everything", is_flag=True, help="Everything that is kept, as JSON.")
@click.option("--via", metavar="WAY", type=click.Choice(list(deliveries())), help="Hand one note over instead.")
@options.paper
@click.pass_obj
def command(world: World, /, source: str, **given: object) -> int:
    """Write out the notes of a SITTING (its number, or last) or of a FILE of answers.

    Without --out or --via they go to standard output. Nothing is ever sent.
    """
    from assistant.root.notes import put_notes, save_notes

    form, out, via = given["form"], given["out"], given["via"]
    if given["everything"]:
        return _everything(world, out if isinstance(out, Path) else None, replace_it=bool(given["force"]))
    if via and (form or out):
        raise UsageError("--via hands the note over itself.", "Leave out --format and --out, or --via.")
    name = options.form_of(form, out)
    notes = notes_of(world, source, str(given["to"]).strip(), name, str(given["paper"] or ""))
    if via:
        return hand_over(world, str(via), list(notes))
    if isinstance(out, Path):
        save_notes(world, name, notes, out, replace=bool(given["force"]))
    else:
        put_notes(world, name, notes)
    return ExitStatus.DONE


def _everything(world: World, out: Path | None, *, replace_it: bool) -> int:
    """Write all that is kept, a sitting at a time."""
    import json

    from assistant.root.notes import write_file
    from assistant.root.past import archive
    from assistant.store import FORM, dumped

    def pieces() -> Iterator[str]:
        yield f'{{"afterword": {FORM}, "seen_tips": {json.dumps(sorted(kept.seen_tips()))}, "sittings": ['
        for number, row in enumerate(dumped(kept)):
            yield (",\n" if number else "\n") + json.dumps(row, ensure_ascii=False)
        yield "\n]}\n"

    with archive(world) as kept:
        if out is None:
            for piece in pieces():
                world.put(piece)
        else:
            write_file(world, "".join(pieces()).encode(), out, replace=replace_it)
    return ExitStatus.DONE


def hand_over(world: World, way: str, notes: list[Export], choice: str = "") -> int:
    """Hand one note over; raises ``UsageError`` where there are several."""
    from assistant.root.notes import handed

    if len(notes) > 1:
        names = ", ".join(export.note.to.name for export in notes)
        raise UsageError(
            f"There are {len(notes)} notes, and one is handed over at a time.", f"Say --to with one of: {names}."
        )
    world.say(handed(world, way, notes[0], choice))
    return ExitStatus.DONE


def notes_of(world: World, source: str, to: str, form: str, paper: str = "") -> Iterator[Export]:
    """Give the notes of a source, written where it is a file; raises ``AssistantError`` where there are none."""
    from assistant import settings
    from assistant.root.notes import Order, due_after, exports, recipients
    from assistant.root.writing import habits

    today, now = world.today(), world.now()
    order = Order(
        today,
        to=to,
        settings=settings.load(world.config_dir),
        usual_channel=formats()[form].channel,
        paper=paper,
        habits=habits(world),
        now=now,
    )
    for interview, drafts, file in interviews(world, source):
        people = recipients(interview.interviewers, to)
        if not people:
            known = ", ".join(p.name for p in interview.interviewers)
            raise UsageError(f"Nobody here is called {to}.", f"Known: {known}.")
        if drafts is None:
            yield from exports(interview, order, file)
            continue
        due = due_after(drafts.interview, today)
        for index in people:
            at = replace(drafts, current=index)
            yield Export(at.now.note, at.interview.sender, (), (), file, at.interview, due, now, paper)
